"""Frozen, slotted dataclasses that cost a launch next to nothing.

``dataclasses`` writes six methods for each class, compiles them, and imports ``inspect`` for it: for
the classes of this program that is an eighth of the time until the window stands. The methods of a
record are shared, but for ``__init__``, which is compiled when the first value of its class is made.
To type checkers and readers a record is what ``@dataclass(frozen=True, slots=True)`` makes.
"""

from __future__ import annotations

from collections.abc import Callable
from operator import attrgetter
from typing import Any, NoReturn, TypeVar, dataclass_transform

_Value = TypeVar("_Value")


class _Fresh:
    """A default that is made anew for every value."""

    __slots__ = ("compare", "factory")

    def __init__(self, factory: Callable[[], Any], compare: bool) -> None:
        self.factory, self.compare = factory, compare


def fresh(*, factory: Callable[[], Any], compare: bool = True) -> Any:
    """As the default of a field: what ``factory`` makes; whether values that differ in it are different."""
    return _Fresh(factory, compare)


@dataclass_transform(frozen_default=True, field_specifiers=(fresh,))
def record(kind: type[_Value]) -> type[_Value]:
    """A class of immutable values: the annotated names are its fields, equal fields make equal values."""
    fields = _fields(kind)
    compared = attrgetter(*[name for name, value in fields.items() if getattr(value, "compare", True)])

    def equals(self: object, other: object) -> Any:
        return compared(self) == compared(other) if other.__class__ is self.__class__ else NotImplemented

    def hashed(self: object) -> int:
        return hash(compared(self))

    own = {"__eq__": equals, "__hash__": hashed, "__setattr__": _refuse, "__delattr__": _refuse}
    return _slotted(kind, fields, own)


@dataclass_transform(field_specifiers=(fresh,), eq_default=False)
def mutable_record(kind: type[_Value]) -> type[_Value]:
    """A class of things with annotated fields that change; each is equal to itself only."""
    return _slotted(kind, _fields(kind), {})


def replace(value: _Value, /, **changes: Any) -> _Value:
    """Another value, with these fields changed. Raises TypeError for a field that there is not."""
    return type(value)(**(as_dict(value) | changes))


def as_dict(value: Any) -> dict[str, Any]:
    """The fields of a record by name, in their order; records within it stay records."""
    return {name: getattr(value, name) for name in value.__match_args__}


def defaults(kind: type[Any]) -> dict[str, Any]:
    """The fields of a class of records that need not be given, with what they are then."""
    fields: dict[str, Any] = kind.__fields__
    return {
        name: value.factory() if isinstance(value, _Fresh) else value
        for name, value in fields.items()
        if value is not _GIVEN
    }


_GIVEN = object()
"""Stands for the default of a field that has none."""


def _fields(kind: type[Any]) -> dict[str, Any]:
    return {name: vars(kind).get(name, _GIVEN) for name in kind.__annotations__}


def _slotted(kind: type[_Value], fields: dict[str, Any], own: dict[str, Any]) -> type[_Value]:
    """The class made again with slots, which only a new class can have."""
    body = {name: what for name, what in vars(kind).items() if name not in fields}
    del body["__dict__"], body["__weakref__"]
    shared = {"__init__": _first, "__repr__": _repr, "__reduce__": _reduce}
    names = tuple(fields)
    about = {
        "__slots__": names,
        "__match_args__": names,
        "__fields__": fields,
        "__qualname__": kind.__qualname__,
    }
    made: type[_Value] = type(kind.__name__, kind.__bases__, about | shared | own | body)
    return made


def _first(self: Any, *values: Any, **named: Any) -> None:
    """``__init__`` until the first value of a class is made: puts the one that is compiled in its place."""
    kind = type(self)
    kind.__init__ = _compiled(kind)
    kind.__init__(self, *values, **named)


def _compiled(kind: type[Any]) -> Any:
    names: dict[str, Any] = {"_given": _GIVEN}
    parameters, lines = ["self"], []
    for name, default in kind.__fields__.items():
        value = name
        names[f"_set_{name}"] = vars(kind)[name].__set__
        if isinstance(default, _Fresh):
            names[f"_make_{name}"] = default.factory
            value = f"_make_{name}() if {name} is _given else {name}"
        elif default is not _GIVEN:
            names[f"_default_{name}"] = default
        asked = "_given" if isinstance(default, _Fresh) else f"_default_{name}"
        parameters.append(name if default is _GIVEN else f"{name}={asked}")
        lines.append(f" _set_{name}(self, {value})")
    exec(f"def __init__({', '.join(parameters)}):\n" + "\n".join(lines), names)
    names["__init__"].__qualname__ = f"{kind.__qualname__}.__init__"
    return names["__init__"]


def _repr(self: Any) -> str:
    told = ", ".join(f"{name}={value!r}" for name, value in as_dict(self).items())
    return f"{self.__class__.__qualname__}({told})"


def _reduce(self: Any) -> tuple[type[Any], tuple[Any, ...]]:
    return self.__class__, tuple(as_dict(self).values())


def _refuse(self: object, name: str, _value: object = None) -> NoReturn:
    raise AttributeError(f"{self.__class__.__name__}.{name} cannot be changed: the value is immutable")
