"""One side under the other: no side's boxes hide what the other says."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from tests_of_text import spread

from reader.gui.spread.spread_view import SpreadView
from reader.gui.text.row_setting import Measure, SetStrip, Strip, columns_of, set_strip
from reader.gui.text.theme import LIGHT
from reader.gui.text.typesetter import Typesetter
from reader.markdown import parse
from reader.model import Document, Lang, Row

BOXED = {
    "alert": "> [!WARNING]\n> {0}\n",
    "titled": "/// tip | {0}\n\n{0}\n\n- {0}\n\n///\n",
    "code in a box": "> [!NOTE]\n> {0}\n>\n> ```\n> x = 1\n> ```\n>\n> {0}\n",
    "details": "<details>\n<summary>{0}</summary>\n\n{0}\n\n</details>\n",
}
WORDS = {"en": "Some words of the text.", "ar": "بعض الكلمات من النص."}


def boxed(kind: str, lang: Lang) -> Document:
    blocks = tuple(block for block in parse(BOXED[kind].format(WORDS[lang])) if not block.silent)
    return Document(Path("/nowhere/note.md"), lang, "", blocks)


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


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("kind", BOXED)
def test_a_title_keeps_clear_of_the_text_above_it(kind: str) -> None:
    documents = {"source": boxed(kind, "en"), "target": boxed(kind, "ar")}
    setters = {side: Typesetter(document, LIGHT, 1.0) for side, document in documents.items()}
    measures = {"source": Measure(500.0, "ltr"), "target": Measure(500.0, "rtl")}
    columns = columns_of("stacked", 700.0, 16.5, measures, mirrored=False)  # type: ignore[arg-type]
    laid: SetStrip = set_strip(Strip(Row((0,), (0,), 1.0)), setters, columns, "stacked", LIGHT)  # type: ignore[arg-type]
    one, other = laid.cells["source"], laid.cells["target"]
    assert other.y - other.cell.overhang >= one.y + one.cell.height
