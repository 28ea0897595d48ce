"""One side under the other: no side's boxes hide what the other says."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtGui import QColor
from tests_of_text import spread

from reader.gui.spread.spread_view import SpreadView
from reader.gui.text.row_setting import Measure, SetStrip, Strip, columns_of, set_strip
from reader.gui.text.theme import LIGHT
from reader.gui.text.typesetter import Typesetter
from reader.markdown import parse
from reader.model import Document, Lang, Row, Side

BOXED = {
    "alert": "> [!WARNING]\n> {0}\n",
    "titled": "/// tip | {0}\n\n{0}\n\n- {0}\n\n///\n",
    "code in a box": "> [!NOTE]\n> {0}\n>\n> ```\n> x = 1\n> ```\n>\n> {0}\n",
    "details": "<details>\n<summary>{0}</summary>\n\n{0}\n\n</details>\n",
}
WORDS = {"en": "Some words of the text.", "ar": "بعض الكلمات من النص."}


def boxed(kind: str, lang: Lang) -> Document:
    return written(BOXED[kind].format(WORDS[lang]), lang)


def written(text: str, lang: Lang) -> Document:
    blocks = tuple(block for block in parse(text) if not block.silent)
    return Document(Path("/nowhere/note.md"), lang, "", blocks)


def bars_beside(view: SpreadView, side: Side, text: str) -> list[int]:
    """Where bars begin beside or in a line of a side, from the left edge of the view."""
    rect = next(
        line["rect"]
        for line in view.geometry_report()["lines"]
        if line["side"] == side and line["text"] == text
    )
    image, middle = view.viewport().grab().toImage(), round(rect[1] + rect[3] * 0.97)
    inked = [image.pixelColor(x, middle) == QColor(LIGHT.bar) for x in range(image.width())]
    return [x for x, (before, here) in enumerate(pairwise(inked), 1) if here > before]


def ink(view: SpreadView, rect: list[float]) -> int:
    """How many points of a line's room, as it is seen, have the colour of the text."""
    image, (left, top, width, height) = view.viewport().grab().toImage(), map(round, rect)
    points = ((x, y) for x in range(left, left + width) for y in range(top, top + height))
    return sum(image.pixelColor(x, y).lightness() < 90 for x, y in points)


@pytest.mark.parametrize("kind", BOXED)
@pytest.mark.parametrize(("source", "target"), [("en", "ar"), ("ar", "en"), ("en", "en")])
def test_every_line_is_seen_in_the_boxes_of_both_sides(
    make: Callable[..., SpreadView], kind: str, source: Lang, target: Lang
) -> None:
    view = make(spread(boxed(kind, source), boxed(kind, target)), width=700, height=900)
    view.set_view("stacked")
    alone = make(spread(boxed(kind, source), None), width=700, height=900)
    least = min(ink(alone, entry["rect"]) for entry in alone.geometry_report()["lines"])
    assert least > 10
    for entry in view.geometry_report()["lines"]:
        assert ink(view, entry["rect"]) >= least * 0.5, entry["text"]


def set_row(kind: str, number: int) -> SetStrip:
    """A row of a box in English, with the same in Arabic under it."""
    documents: dict[Side, Document] = {"source": boxed(kind, "en"), "target": boxed(kind, "ar")}
    setters = {side: Typesetter(document, LIGHT, 1.0) for side, document in documents.items()}
    measures: dict[Side, Measure] = {"source": Measure(500.0, "ltr"), "target": Measure(500.0, "rtl")}
    columns = columns_of("stacked", 700.0, 16.5, measures, mirrored=False)
    return set_strip(Strip(Row((number,), (number,), 1.0)), setters, columns, "stacked", LIGHT)


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("kind", BOXED)
def test_a_title_keeps_clear_of_the_text_above_it(kind: str) -> None:
    laid = set_row(kind, 0)
    one, other = laid.cells["source"], laid.cells["target"]
    assert other.y - other.cell.overhang >= one.y + one.cell.height


QUOTED = "> {0}\n>\n> > English first\n> >\n> > English second\n>\n> {0}\n"


@pytest.mark.parametrize(("source", "outer"), [("ar", "اقتباس"), ("he", "ציטוט")])
def test_a_bar_stands_beside_the_text_of_its_own_side_only(
    make: Callable[..., SpreadView], source: Lang, outer: str
) -> None:
    documents = written(QUOTED.format(outer), source), written(QUOTED.format("Outer"), "en")
    view = make(spread(*documents), 700, 420)
    view.set_view("stacked")
    right = bars_beside(view, "source", outer)
    (left,) = bars_beside(view, "target", "Outer")
    for text in ("English first", "English second"):
        assert bars_beside(view, "source", text) == [left, *right]
        assert bars_beside(view, "target", text)[0] == left
        assert len(bars_beside(view, "target", text)) == 2


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("kind", BOXED)
def test_sides_share_the_ground_of_their_box_and_rows_stand_further_apart_than_sides(kind: str) -> None:
    for number in range(1, len(boxed(kind, "en").blocks)):
        laid = set_row(kind, number)
        one, other = laid.cells["source"], laid.cells["target"]
        assert laid.before > other.y - other.cell.overhang - one.y - one.cell.height
        for placed in (one, other):
            assert laid.space_around(placed, "bar") == (0.0, 0.0)
            above, below = laid.space_around(placed, "fill")
            assert above + placed.cell.height + below == pytest.approx(laid.height)
