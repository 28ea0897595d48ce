"""Records are what frozen, slotted dataclasses are, whatever they are made by."""

from __future__ import annotations

import copy
import pickle
import subprocess
import sys
from dataclasses import dataclass
from typing import Any
from typing import NamedTuple as UsualTuple

import pytest

from reader import records
from reader.records import NamedTuple, as_dict, defaults, fresh, mutable_record, record, replace


@record
class Place:
    """Somewhere."""

    name: str
    height: float = 0.0
    near: tuple[Place, ...] = ()

    @property
    def title(self) -> str:
        return self.name.title()


@record
class Guide:
    places: list[Place] = fresh(factory=list)
    seen: dict[str, int] = fresh(factory=dict, compare=False)


@mutable_record
class Walk:
    name: str
    steps: int = 0
    stops: list[str] = fresh(factory=list)


@dataclass(frozen=True, slots=True)
class Alike:
    """What Place is held against: made by the standard library."""

    name: str
    height: float = 0.0
    near: tuple[Alike, ...] = ()


class Kind(NamedTuple):
    kind: str
    cls: str = ""


class Step(NamedTuple):
    """A part of a walk."""

    start: str
    length: float = 0.0
    turns: tuple[str, ...] = ()

    def doubled(self) -> Step:
        return self._replace(length=2 * self.length)


class Usual(UsualTuple):
    """What Step is held against: made by the standard library."""

    start: str
    length: float = 0.0
    turns: tuple[str, ...] = ()


CALLS: list[tuple[tuple[Any, ...], dict[str, Any]]] = [
    (("a",), {}),
    (("a", 2.0, ()), {}),
    (("a",), {"near": ()}),
    ((), {"height": 1.0, "name": "b"}),
    ((), {}),
    (("a", 1.0, (), 4), {}),
    (("a",), {"name": "b"}),
    (("a",), {"depth": 1}),
]


def outcome(kind: Any, values: tuple[Any, ...], named: dict[str, Any]) -> str:
    try:
        return repr(kind(*values, **named)).replace(kind.__qualname__, "")
    except TypeError as error:
        return str(error).replace(kind.__qualname__, "").replace("_cls", "cls").removeprefix(".")


@pytest.fixture(params=["one value", "many values"])
def made(request, monkeypatch):
    """Classes of which this many values have been made."""
    monkeypatch.setattr(records, "_OFTEN", 1_000_000 if request.param == "one value" else 0)


@pytest.mark.usefixtures("made")
@pytest.mark.parametrize(("values", "named"), CALLS)
def test_it_is_made_and_refused_as_a_dataclass_is(values, named):
    @record
    class Place:
        name: str
        height: float = 0.0
        near: tuple[Place, ...] = ()

    assert outcome(Place, values, named) == outcome(Alike, values, named)


@pytest.mark.usefixtures("made")
@pytest.mark.parametrize(("values", "named"), [*CALLS, ((), {"start": "a", "turns": ("b",)})])
def test_a_tuple_is_made_and_refused_as_that_of_typing_is(values, named):
    class Step(NamedTuple):
        start: str
        length: float = 0.0
        turns: tuple[str, ...] = ()

    assert outcome(Step, values, named).removeprefix(".") == outcome(Usual, values, named).removeprefix(".")


def test_a_method_is_compiled_when_many_values_were_made():
    @record
    class Few:
        name: str
        stops: list[str] = fresh(factory=list)

    shared = Few.__init__
    values = [Few("a") for _ in range(20)]
    assert Few.__init__ is shared
    values += [Few("a") for _ in range(20)]
    assert Few.__init__ is not shared
    assert values[0] == values[-1]
    assert values[0].stops is not values[1].stops
    assert values[-1].stops is not values[-2].stops


@pytest.mark.parametrize("make", [record, mutable_record])
def test_required_fields_come_first(make):
    with pytest.raises(TypeError, match="Wrong"):

        @make
        class Wrong:
            name: str = ""
            height: float

    with pytest.raises(TypeError, match="Wrong"):

        class WrongTuple(NamedTuple):
            name: str = ""
            height: float


def test_fields_may_have_any_name():
    assert Kind(kind="a", cls="b") == ("a", "b")


def test_a_tuple_is_one():
    step = Step("a", 2.0)
    start, length, turns = step
    assert (start, length, turns) == step == ("a", 2.0, ())
    assert (step.start, step[1], step.turns, len(step), hash(step)) == ("a", 2.0, (), 3, hash(("a", 2.0, ())))
    assert Step("a") < Step("b") < Step("b", 1.0)
    assert step.doubled() == Step("a", 4.0)
    assert type(step.doubled()) is Step
    assert step._asdict() == Usual(*step)._asdict()
    assert pickle.loads(pickle.dumps(step)) == step
    assert type(copy.copy(step)) is Step
    assert not hasattr(step, "__dict__")
    with pytest.raises(AttributeError):
        step.start = "b"
    assert (Step.__name__, Step.__module__, Step.__doc__, Step.__bases__) == (
        *("Step", __name__, "A part of a walk."),
        (tuple,),
    )


def test_equal_fields_make_equal_values():
    assert Place("a", 1.0) == Place("a", 1.0)
    assert hash(Place("a", 1.0)) == hash(Place("a", 1.0))
    assert Place("a") != Place("b")
    assert Place("a") != Alike("a")
    assert {Place("a"), Place("a"), Place("b")} == {Place("a"), Place("b")}


def test_a_field_that_is_not_compared_makes_no_difference():
    assert Guide([], {"a": 1}) == Guide([], {})
    assert Guide([Place("a")]) != Guide([])


def test_no_field_can_be_changed_or_added():
    place = Place("a")
    for name in ("name", "depth"):
        with pytest.raises(AttributeError, match=name):
            setattr(place, name, "b")
        with pytest.raises(AttributeError, match=name):
            delattr(place, name)
    assert not hasattr(place, "__dict__")
    assert place == Place("a")


def test_a_mutable_one_changes_and_is_equal_to_itself_only():
    walk = Walk("a")
    walk.steps = 7
    assert (walk.steps, walk == walk, walk == Walk("a", 7)) == (7, True, False)
    with pytest.raises(AttributeError):
        walk.pace = 1


def test_every_value_has_defaults_of_its_own():
    one, other = Walk("a"), Walk("a")
    one.stops.append("bridge")
    assert (one.stops, other.stops) == (["bridge"], [])
    assert Walk("a", stops=one.stops).stops is one.stops


def test_changed_copies_share_what_was_not_changed():
    near = (Place("b"),)
    place = Place("a", 1.0, near)
    changed = replace(place, height=2.0)
    assert (changed, changed.near is near, place.height) == (Place("a", 2.0, near), True, 1.0)
    with pytest.raises(TypeError, match="depth"):
        replace(place, depth=3)


@pytest.mark.parametrize("value", [Place("a", 1.0, (Place("b"),)), Guide([Place("a")], {"a": 1})])
def test_a_copy_through_pickle_is_the_same(value):
    for protocol in range(2, pickle.HIGHEST_PROTOCOL + 1):
        copied = pickle.loads(pickle.dumps(value, protocol))
        assert (copied, as_dict(copied)) == (value, as_dict(value))
    assert copy.deepcopy(value) == value


def test_its_fields_are_told_in_order():
    assert as_dict(Place("a", near=(Place("b"),))) == {"name": "a", "height": 0.0, "near": (Place("b"),)}
    assert list(defaults(Place).items()) == [("height", 0.0), ("near", ())]
    assert defaults(Walk) == {"steps": 0, "stops": []}


def test_it_is_matched_by_position():
    match Place("a", 2.0):
        case Place(name, height):
            assert (name, height) == ("a", 2.0)


def test_the_class_stays_what_was_written():
    assert (Place.__name__, Place.__module__, Place.__doc__) == ("Place", __name__, "Somewhere.")
    assert Place("old town").title == "Old Town"
    assert list(Place.__annotations__) == ["name", "height", "near"]


def test_the_words_of_the_program_do_without_the_modules_that_dataclasses_needs():
    asked = "import sys, reader.model; print({'dataclasses', 'inspect'} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    assert done.stdout == "set()\n"


class Unlike:
    compare = False

    def __eq__(self, other):
        return self is other

    __hash__ = object.__hash__


@record
class Odd:
    part: Unlike = Unlike()


def test_whatever_a_default_is_it_is_compared():
    assert Odd() == Odd()
    assert Odd(Unlike()) != Odd(Unlike())
