"""Makes Qt's enumerations in a fifth of the time.

WORKAROUND PySide6 6.11. It makes an enumeration of Python for each of Qt's, with all its members and
with all enumerations of a class, when the class is first named: some 250 with 4,000 members for a
window, a quarter of what all imports of a launch cost. It calls the functional interface of ``enum``,
which is made for a few names that a person writes: each member becomes a class attribute, an object
of its own that turns itself into the member, and so on. What PySide asks for is always the same: pairs
of names and integers. The classes here are copies of an empty one that ``enum`` itself has made, with
the members put in; whatever else is asked of ``enum``, it does.
"""

from __future__ import annotations

import sys
from enum import KEEP, Enum, EnumType, Flag, IntEnum, IntFlag
from functools import cache, reduce
from operator import or_
from typing import Any

Pairs = list[tuple[str, int]]

_as_usual = EnumType._create_  # type: ignore[attr-defined]
UNTRIED = (3, 14)
"""The first release of Python whose own enumerations have not been held against these."""
_KINDS = (Enum, IntEnum, Flag, IntFlag)
_UNASKED = ("module", "qualname", "type")
"""What PySide does not say; it names module and qualified name later."""


def quicken() -> None:
    """From now on make enumerations quickly that are asked for as PySide does; not on a Python not tried."""
    if sys.version_info < UNTRIED:
        EnumType._create_ = _create  # type: ignore[attr-defined]


def _create(cls: Any, class_name: str, names: Any, *, boundary: Any = None, **rest: Any) -> Any:
    as_pyside_asks = type(names) is list and boundary is KEEP and cls in _KINDS
    if as_pyside_asks and not any(map(rest.get, _UNASKED)) and _known(cls).isdisjoint(dict(names)):
        return _filled(_empty(cls, class_name), cls, names)
    return _as_usual(cls, class_name, names, boundary=boundary, **rest)


@cache
def _known(kind: Any) -> frozenset[str]:
    """What all enumerations of a kind have: a member of that name needs more than is done here."""
    return frozenset().union(*map(vars, kind.__mro__))


@cache
def _template(kind: Any) -> dict[str, Any]:
    """What the class of an enumeration without members holds."""
    made = _as_usual(kind, "_", [], boundary=KEEP, module=__name__)
    return {key: value for key, value in vars(made).items() if key not in ("__dict__", "__weakref__")}


@cache
def _own(kind: Any) -> tuple[tuple[str, type], ...]:
    """What of it each class has for itself: lists and dictionaries, by their names, empty."""
    return tuple((key, type(value)) for key, value in _template(kind).items() if type(value) in (list, dict))


def _empty(kind: Any, name: str) -> Any:
    body = _template(kind).copy()
    for key, make in _own(kind):
        body[key] = make()
    return type.__new__(EnumType, name, (kind,), body)


def _filled(made: Any, kind: Any, pairs: Pairs) -> Any:
    """The class with its members. As ``enum`` has it, a value's second name means the first member."""
    flags, of_numbers = issubclass(kind, Flag), issubclass(kind, int)
    by_name, by_value, names = made._member_map_, made._value2member_map_, made._member_names_
    for name, value in pairs:
        member = by_value.get(value)
        if member is None:
            by_value[value] = member = int.__new__(made, value) if of_numbers else object.__new__(made)
            member._value_, member._name_, member.__objclass__ = value, name, made
            member._sort_order_ = len(names)
            if not flags or _is_single_bit(value):
                names.append(name)
        by_name[name] = member
    for name, member in by_name.items():  # only now: each makes Python forget where it has found what
        type.__setattr__(made, name, member)
    if flags:
        _tell_bits(made, [value for _, value in pairs])
    return made


def _tell_bits(made: Any, values: list[int]) -> None:
    """What a class of flags knows of the bits of its members."""
    made._flag_mask_ = reduce(or_, values, 0)
    made._singles_mask_ = reduce(or_, filter(_is_single_bit, values), 0)
    made._all_bits_ = 2 ** made._flag_mask_.bit_length() - 1
    in_order = [member._value_ for member in made]
    if in_order != sorted(in_order):
        made._iter_member_ = made._iter_member_by_def_


def _is_single_bit(value: int) -> bool:
    return value > 0 and value.bit_count() == 1
