"""Lists and quotations within one another: every level stands further in, and leaves room for its text."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest

from reader.gui.text.cell import Box
from reader.gui.text.container_setting import set_in
from reader.gui.text.theme import LIGHT
from reader.gui.text.typesetter import Typesetter
from reader.markdown import parse
from reader.model import Document, Lang

pytestmark = pytest.mark.usefixtures("qapp")


def boxes(text: str, width: float, lang: Lang = "en") -> list[Box]:
    blocks = parse(text)
    typesetter = Typesetter(Document(Path("/nowhere/note.md"), lang, "", blocks), LIGHT, 1.0)
    return typesetter.cell(range(len(blocks)), width).boxes


@pytest.mark.parametrize("width", [320.0, 480.0, 700.0])
def test_twenty_levels_of_lists_each_stand_further_in_and_leave_room(width: float) -> None:
    levels = boxes("".join("  " * depth + f"- level {depth + 1}\n" for depth in range(20)), width)
    starts = [box.parts[0].x for box in levels]
    assert all(after - before > 1 for before, after in pairwise(starts))
    assert starts[-1] <= 0.6 * width
    assert all(box.parts[0].width >= 0.4 * width - 1 for box in levels)


def test_a_few_levels_stand_as_far_in_as_they_ask() -> None:
    assert [set_in(start, 500.0) for start in (0.0, 20.0, 175.0)] == [0.0, 20.0, 175.0]


def test_the_bars_of_deep_quotations_stand_before_their_text() -> None:
    (box,) = boxes("> " * 10 + "deep\n", 320.0)
    bars = [shape.rect for shape in box.shapes if shape.kind == "bar"]
    assert len(bars) == 10
    assert all(before.left() < after.left() for before, after in pairwise(bars))
    assert bars[-1].right() <= box.parts[0].x


@pytest.mark.parametrize("lang", ["en", "ar"])
@pytest.mark.parametrize("number", ["9.", "100.", "9999."])
def test_the_number_of_an_item_stands_within_the_column(number: str, lang: Lang) -> None:
    (box,) = boxes(f"{number} word", 500.0, lang)
    (marker,) = box.ornaments
    assert marker.x >= -0.01
    assert marker.x + marker.width <= 500.01


def test_all_items_of_a_list_begin_where_the_one_with_the_widest_number_does() -> None:
    first, second, below = boxes("99. one\n100. two\n\n     below", 500.0)
    assert first.parts[0].x == second.parts[0].x == below.parts[0].x > 1.5 * 16.5
