"""What is wider than its room: how far it scrolls, what is revealed, where its thumb stands; mirrored."""

from __future__ import annotations

import pytest

from reader.gui.text.scrollport import Scrollport
from reader.model import Direction

LEFT, WIDTH, CONTENT = 40.0, 300.0, 900.0
BOTH: tuple[Direction, ...] = ("ltr", "rtl")


def port(direction: Direction, content: float = CONTENT) -> Scrollport:
    return Scrollport(LEFT, WIDTH, content, direction, em=16.0)


def mirrored(x: float) -> float:
    return 2 * LEFT + WIDTH - x


@pytest.mark.parametrize("direction", BOTH)
def test_it_scrolls_no_further_than_its_content_goes(direction: Direction) -> None:
    made = port(direction)
    assert made.scroll_to(5000)
    assert made.offset == CONTENT - WIDTH
    assert not made.scroll_to(5000)
    assert made.scroll_to(-20)
    assert made.offset == 0


def test_looking_to_the_right_goes_on_in_one_direction_and_back_in_the_other() -> None:
    for direction, offset in (("ltr", 130), ("rtl", 70)):
        made = port(direction)
        made.scroll_to(100)
        made.move(30)
        assert made.offset == offset


@pytest.mark.parametrize("content", [0.0, WIDTH, WIDTH + 0.4])
def test_what_fits_does_not_scroll(content: float) -> None:
    made = port("ltr", content)
    assert not made.overflows
    assert not made.scroll_to(100)
    assert made.hidden() == (0.0, pytest.approx(0.0, abs=0.5))


def test_the_mirror_shows_hides_and_marks_the_mirrored_places() -> None:
    one, other = port("ltr"), port("rtl")
    for offset in (0, 150, 600):
        one.scroll_to(offset)
        other.scroll_to(offset)
        assert one.hidden() == other.hidden()[::-1]
        assert one.within(LEFT + 50) == pytest.approx(mirrored(other.within(mirrored(LEFT + 50))))
        (left, width), (there, wide) = one.thumb(), other.thumb()
        assert width == wide
        assert left == pytest.approx(mirrored(there + wide))


@pytest.mark.parametrize("direction", BOTH)
def test_the_thumb_goes_from_end_to_end_and_follows_the_mouse(direction: Direction) -> None:
    made, ends = port(direction), []
    for offset in (0, 250, 600):
        made.scroll_to(offset)
        left, width = made.thumb()
        ends.append(left)
        made.scroll_to(0)
        made.drag_thumb(left)
        assert made.offset == pytest.approx(offset, abs=1)
        assert LEFT <= left <= left + width <= LEFT + WIDTH
    assert width == pytest.approx(WIDTH * WIDTH / CONTENT, rel=0.05)
    assert ends == sorted(ends, reverse=direction == "rtl")
    assert made.drag_thumb(-1000) or made.drag_thumb(5000)


def test_a_thumb_is_never_too_small_to_be_caught() -> None:
    assert port("ltr", 1_000_000.0).thumb()[1] >= 24


@pytest.mark.parametrize("direction", BOTH)
@pytest.mark.parametrize("stretch", [(500.0, 560.0), (880.0, 930.0), (-200.0, -150.0), (60.0, 90.0)])
def test_a_stretch_is_revealed_and_one_in_view_moves_nothing(
    direction: Direction, stretch: tuple[float, float]
) -> None:
    made = port(direction)
    first, last = stretch if direction == "ltr" else (mirrored(stretch[1]), mirrored(stretch[0]))
    if stretch[0] < 0:  # before the beginning there is nothing
        assert not made.reveal(first, last)
        return
    assert made.reveal(first, last) == (stretch[0] > 90)
    assert made.holds(first + made.shift)
    assert made.holds(last + made.shift)
    assert not made.reveal(first, last)


@pytest.mark.parametrize("direction", BOTH)
def test_of_a_stretch_wider_than_the_room_the_left_end_is_seen(direction: Direction) -> None:
    made = port(direction)
    first = 200.0 if direction == "ltr" else -400.0
    made.reveal(first, first + 500)
    assert made.holds(first + made.shift)


def test_content_found_to_be_wider_can_be_reached() -> None:
    made = port("ltr")
    made.widen(2000)
    made.widen(500)
    made.scroll_to(5000)
    assert made.offset == 2000 - WIDTH
