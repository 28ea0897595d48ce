"""Frozen, slotted dataclasses and named tuples whose making costs a launch next to nothing.

``dataclasses`` writes six methods for each class, compiles them, and imports ``inspect`` for it;
``typing.NamedTuple`` compiles a method and the type of each field. For the classes of this program
that is a fifth of what all imports of a launch cost. The methods of a record are shared; the one that
takes its fields is compiled once many values of a class are made, which few classes see. To type
checkers and readers these are what ``@dataclass(frozen=True, slots=True)`` and ``NamedTuple`` make.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from operator import attrgetter
from typing import TYPE_CHECKING, Any, NoReturn, TypeVar, dataclass_transform

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
    fields = _fields(kind.__name__, vars(kind))
    compared = attrgetter(
        *[name for name, value in fields.items() if not isinstance(value, _Fresh) or value.compare]
    )

    def equals(self: object, other: object) -> Any:
        return compared(self) == compared(other) if other.__class__ is self.__class__ else NotImplemented

    def hashed(self: object) -> int:
        return hash(compared(self))

    own = {"__eq__": equals, "__hash__": hashed, "__setattr__": _refuse, "__delattr__": _refuse}
    return _slotted(kind, fields, own)


@dataclass_transform(field_specifiers=(fresh,), eq_default=False)
def mutable_record(kind: type[_Value]) -> type[_Value]:
    """A class of things with annotated fields that change; each is equal to itself only."""
    return _slotted(kind, _fields(kind.__name__, vars(kind)), {})


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


def _fields(name: str, body: Mapping[str, Any]) -> dict[str, Any]:
    """The fields of a class with their defaults. Raises TypeError where a required one is behind another."""
    fields = {field: body.get(field, _GIVEN) for field in body.get("__annotations__", ())}
    required = [default is _GIVEN for default in fields.values()]
    if sorted(required, reverse=True) != required:
        raise TypeError(f"{name}: a field without a default follows one that has one")
    return fields


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


_OFTEN = 30
"""So many values of a class take as much longer without a method of its own as compiling it takes."""
_counted: dict[type[Any], int] = {}


def _bound(kind: type[Any], values: tuple[Any, ...], named: dict[str, Any]) -> Sequence[Any] | None:
    """The value of each field; None once many have been made of a class, or where what is given is wrong."""
    count = _counted[kind] = _counted.get(kind, 0) + 1
    fields: dict[str, Any] = kind.__fields__
    if count > _OFTEN:
        return None
    if len(values) == len(fields) and not named:
        return values
    given = dict(zip(fields, values, strict=False))
    if len(values) > len(fields) or not named.keys() <= fields.keys() - given.keys():
        return None
    found = (fields | given | named).values()
    if any(value is _GIVEN for value in found):
        return None
    return [value.factory() if isinstance(value, _Fresh) else value for value in found]


def _first(self: Any, /, *values: Any, **named: Any) -> None:
    """``__init__`` of a class of which few values have been made; then one is compiled in its place."""
    kind = type(self)
    found = _bound(kind, values, named)
    if found is None:
        kind.__init__ = _compiled(kind)
        kind.__init__(self, *values, **named)
        return
    for name, value in zip(kind.__fields__, found, strict=True):
        object.__setattr__(self, name, value)


def _compiled(kind: type[Any]) -> Any:
    names: dict[str, Any] = {f"_set_{name}": getattr(kind, name).__set__ for name in kind.__fields__}
    parameters, values = _parameters(kind.__fields__, names)
    lines = "\n".join(f" _set_{name}(_self, {value})" for name, value in values.items())
    exec(f"def __init__(_self, {parameters}):\n{lines or ' pass'}", names)
    names["__init__"].__qualname__ = f"{kind.__qualname__}.__init__"
    return names["__init__"]


def _parameters(fields: dict[str, Any], names: dict[str, Any]) -> tuple[str, dict[str, str]]:
    """The parameters of a method that takes the fields, and each one's value; ``names``: what these need."""
    names["_given"] = _GIVEN
    parameters, values = [], {}
    for name, default in fields.items():
        values[name] = name
        if default is _GIVEN:
            parameters.append(name)
        elif isinstance(default, _Fresh):
            names[f"_make_{name}"] = default.factory
            values[name] = f"_make_{name}() if {name} is _given else {name}"
            parameters.append(f"{name}=_given")
        else:
            names[f"_default_{name}"] = default
            parameters.append(f"{name}=_default_{name}")
    return ", ".join(parameters), values


def _repr(self: Any) -> str:
    told = ", ".join(f"{name}={value!r}" for name, value in as_dict(self).items())
    return f"{self.__class__.__qualname__}({told})"


def _reduce(self: Any) -> tuple[type[Any], tuple[Any, ...]]:
    return self.__class__, tuple(as_dict(self).values())


def _refuse(self: object, name: str, _value: object = None) -> NoReturn:
    raise AttributeError(f"{self.__class__.__name__}.{name} cannot be changed: the value is immutable")


if TYPE_CHECKING:
    from typing import NamedTuple as NamedTuple
else:
    from _collections import _tuplegetter

    class _NamedTupleType(type):
        """Makes a class with fields into one of tuples, in which they have names."""

        def __new__(cls, name: str, bases: tuple[type, ...], body: dict[str, Any]) -> type:
            if not bases:
                return super().__new__(cls, name, bases, body)
            fields = _fields(name, body)
            names = tuple(fields)
            places = {field: _tuplegetter(place, "") for place, field in enumerate(names)}
            about = {"__slots__": (), "__match_args__": names, "__fields__": fields, "_fields": names}
            return type(name, (tuple,), about | _OF_TUPLES | body | places)

    class NamedTuple(metaclass=_NamedTupleType):
        """As ``typing.NamedTuple``, but without ``_make`` and ``_field_defaults``."""

    def _first_tuple(kind: type[Any], /, *values: Any, **named: Any) -> Any:
        """``__new__`` of a class of which few tuples have been made."""
        found = _bound(kind, values, named)
        if found is not None:
            return tuple.__new__(kind, found)
        names: dict[str, Any] = {"_new": tuple.__new__}
        parameters, made = _parameters(kind.__fields__, names)
        together = "".join(f"{value}, " for value in made.values())
        exec(f"def __new__(_cls, {parameters}):\n return _new(_cls, ({together}))", names)
        names["__new__"].__qualname__ = f"{kind.__qualname__}.__new__"
        kind.__new__ = staticmethod(names["__new__"])
        return kind.__new__(kind, *values, **named)

    _OF_TUPLES = {
        "__new__": _first_tuple,
        "__repr__": _repr,
        "__reduce__": lambda self: (self.__class__, tuple(self)),
        "_asdict": as_dict,
        "_replace": replace,
    }
