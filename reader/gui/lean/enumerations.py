"""Makes Qt's enumerations quickly, and their members when one of them is first asked for.

WORKAROUND PySide6 6.11. It makes an enumeration of Python for each of Qt's, with all its members and
with all enumerations of a class, when the class is first named: some 260 with 4,300 members for a
window, a quarter of what all imports of a launch cost. It calls the functional interface of ``enum``,
which is made for a few names that a person writes: each member becomes a class attribute, an object
of its own that turns itself into the member, and so on. What PySide asks for is always the same: pairs
of names and integers. A class here is an empty one until something asks it for a member, or for what
it knows of its members; a launch does so of one in six. Then it becomes what ``enum`` would have made:
a copy of an empty enumeration that ``enum`` itself has made, with the members put in. Until then it is
different in three ways: its ``type()`` is another, ``vars()`` of it lacks them, and PySide does not find
them without its name, as in ``Qt.Key_Up``. Whatever else is asked of ``enum``, it does.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
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
_OF_ITS_OWN = ("__dict__", "__weakref__")
"""What every class has for itself."""


def quicken() -> None:
    """From now on make enumerations quickly that are asked for as PySide does; not on a Python not tried."""
    if sys.version_info < UNTRIED:
        EnumType._create_ = _create  # type: ignore[attr-defined]


def fill_all() -> None:
    """Give all enumerations their members, also those made from now on, for who looks into classes."""
    if EnumType._create_ is _create:  # type: ignore[attr-defined]
        EnumType._create_ = _create_filled  # type: ignore[attr-defined]
    for made in list(_waiting):
        _filled(made)


def _create(cls: Any, class_name: str, names: Any, *, boundary: Any = None, **rest: Any) -> Any:
    as_pyside_asks = type(names) is list and boundary is KEEP and cls in _KINDS
    if as_pyside_asks and not any(map(rest.get, _UNASKED)) and _known(cls).isdisjoint(dict(names)):
        made = type.__new__(_Unfilled, class_name, (cls,), {})
        _waiting[made] = cls, names
        return made
    return _as_usual(cls, class_name, names, boundary=boundary, **rest)


def _create_filled(*asked: Any, **more: Any) -> Any:
    return _filled(_create(*asked, **more))


@cache
def _known(kind: Any) -> frozenset[str]:
    """What all enumerations of a kind have: a member of that name needs more than is done here."""
    return frozenset().union(*map(vars, kind.__mro__))


@cache
def _template(kind: Any) -> dict[str, Any]:
    """What the class of an enumeration without members holds."""
    made = _as_usual(kind, "_", [], boundary=KEEP, module=__name__)
    return {key: value for key, value in vars(made).items() if key not in _OF_ITS_OWN}


# ---- until the members are asked for

_waiting: dict[type, tuple[Any, Pairs]] = {}
"""The enumerations without their members, with the kind of each and what it will hold."""


class _Unfilled(EnumType):
    """What an enumeration is an instance of until it has its members. Asked for anything, it gets them.

    By one thread: the others of the program have nothing of Qt.
    """

    def __getattr__(cls, name: str) -> Any:
        return getattr(_filled(cls), name)


def _filling(name: str) -> Callable[..., Any]:
    """A method that every enumeration has, of one that needs its members for it."""
    usual = getattr(EnumType, name)
    return lambda cls, *values, **more: usual(_filled(cls), *values, **more)


def _after_filling(name: str) -> property:
    """An attribute that the class would otherwise inherit from that of all enumerations of its kind."""
    return property(lambda cls: getattr(_filled(cls), name))


_METHODS = ("call", "contains", "delattr", "dir", "getitem", "iter", "len", "repr", "reversed")
_KNOWN = {name for kind in _KINDS for name in _template(kind) if not name.startswith("__")}
for _method in [f"__{name}__" for name in _METHODS]:
    setattr(_Unfilled, _method, _filling(_method))
for _attribute in {"__members__", *_KNOWN}:
    setattr(_Unfilled, _attribute, _after_filling(_attribute))


def _filled(made: Any) -> Any:
    """The same class with its members. As ``enum`` has it, a value's second name means the first member."""
    if made not in _waiting:
        return made
    kind, pairs = _waiting.pop(made)
    made.__class__ = EnumType
    for key, value in _template(kind).items():
        if key not in vars(made):  # PySide has given some classes operators of their own by now
            type.__setattr__(made, key, value.copy() if type(value) in (list, dict) else value)
    _put_in(made, kind, pairs)
    return made


def _put_in(made: Any, kind: Any, pairs: Pairs) -> None:
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
