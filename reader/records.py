"""Frozen, slotted dataclasses and named tuples whose making costs a launch next to nothing.

``dataclasses`` writes six methods for each class, compiles them, and imports ``inspect`` for it;
``typing.NamedTuple`` compiles a method and the type of each field. For the classes of this program
that is a fifth of what all imports of a launch cost. The methods of a record are shared, but for
the one that takes its fields, which is compiled when the first value of its class is made. To type
checkers and readers these are what ``@dataclass(frozen=True, slots=True)`` and ``NamedTuple`` make.
A mistake in the order of fields, a required one behind one with a default, shows at the first value.
"""

from __future__ import annotations

from collections.abc import Callable
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
    fields = _fields(kind)
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


def _first(self: Any, /, *values: Any, **named: Any) -> None:
    """``__init__`` until the first value of a class is made: puts the one that is compiled in its place."""
    kind = type(self)
    kind.__init__ = _compiled(kind)
    kind.__init__(self, *values, **named)


def _compiled(kind: type[Any]) -> Any:
    names: dict[str, Any] = {f"_set_{name}": vars(kind)[name].__set__ for name in kind.__fields__}
    parameters, values = _parameters(kind.__fields__, names)
    lines = "\n".join(f" _set_{name}(self, {value})" for name, value in values.items())
    exec(f"def __init__(self, {parameters}):\n{lines}", names)
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
            names = tuple(body.get("__annotations__", ()))
            fields = {field: body.get(field, _GIVEN) for field in names}
            places = {field: _tuplegetter(place, "") for place, field in enumerate(names)}
            about = {"__slots__": (), "__match_args__": names, "__fields__": fields, "_fields": names}
            return type(name, (tuple,), about | _OF_TUPLES | body | places)

    class NamedTuple(metaclass=_NamedTupleType):
        """As ``typing.NamedTuple``, but without ``_make`` and ``_field_defaults``."""

    def _first_tuple(kind: type[Any], /, *values: Any, **named: Any) -> Any:
        """``__new__`` until the first tuple of a class is made."""
        names: dict[str, Any] = {"_new": tuple.__new__}
        parameters, _ = _parameters(kind.__fields__, names)
        exec(f"def __new__(_cls, {parameters}):\n return _new(_cls, ({', '.join(kind.__fields__)},))", names)
        names["__new__"].__qualname__ = f"{kind.__qualname__}.__new__"
        kind.__new__ = staticmethod(names["__new__"])
        return kind.__new__(kind, *values, **named)

    _OF_TUPLES = {
        "__new__": _first_tuple,
        "__repr__": _repr,
        "__getnewargs__": lambda self: tuple(self),
        "_asdict": as_dict,
        "_replace": replace,
    }
