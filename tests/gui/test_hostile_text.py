"""Text made to confuse: stray controls, heaps of marks, broken bytes; it is seen and stays in its block."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from pytestqt.qtbot import QtBot
from tests_of_text import block, document, lines, spread

from reader.composition import compose
from reader.gui.spread.spread_view import SpreadView
from reader.gui.text.text_part import TextPart
from reader.gui.text.text_style import TextStyle
from reader.gui.text.theme import LIGHT
from reader.gui.text.typography import text_font
from reader.markdown import parse
from reader.model import Block, Mark, Span

OVERRIDE = "photo\u202egpj.exe"
CELLS = (((Span("a"), Span(OVERRIDE)), (Span("b"),)), ((Span("after"),), (Span("1"),)))
PLACES = {
    "heading": block(OVERRIDE, 1, "heading-2"),
    "paragraph": block(OVERRIDE, 1),
    "link": Block("paragraph", 0, 0, (1, 1), (Span(OVERRIDE, href="https://a.org"),)),
    "code": block(OVERRIDE, 1, "code"),
    "inline code": Block("paragraph", 0, 0, (1, 1), (Span("run "), Span(OVERRIDE, Mark.CODE), Span(" now"))),
    "item": Block("item", 1, 0, (1, 1), (Span(OVERRIDE),), marker="•"),
    "table": Block("table", 0, 0, (1, 1), cells=CELLS, columns=("", "")),
}


@pytest.mark.parametrize("lang", ["en", "ar"])
@pytest.mark.parametrize("place", PLACES)
def test_an_override_reverses_nothing_in_its_block_or_in_the_next(
    make: Callable[..., SpreadView], place: str, lang: str
) -> None:
    view = make(spread(document(lang, [PLACES[place], block("Next (one).", 3)]), None))
    (line,) = [entry for entry in lines(view, "source", 1) if "photo" in entry["text"]]
    assert "photo" in line["visual"]
    assert "gpj.exe" in line["visual"]
    (following,) = lines(view, "source", 3)
    assert following["visual"] == "Next (one)."


def test_an_override_is_seen_and_copied_as_it_is(make: Callable[..., SpreadView], qtbot: QtBot) -> None:
    view = make(spread(document("en", [block("photo", 1), block("photo\u202e", 3)]), None))
    plain, marked = (lines(view, "source", line)[0]["rect"] for line in (1, 3))
    assert marked[2] > 1.5 * plain[2]
    view.select_all()
    qtbot.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "photo\n\nphoto\u202e"


@pytest.mark.parametrize(
    "control", "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c"
)
def test_a_stray_control_leaves_the_next_block_and_cell_alone(
    make: Callable[..., SpreadView], control: str
) -> None:
    text = "قال {}(f(x)) ثم\n\n| أ {} | ب (1-2) |\n|---|---|\n| `x{}` | C++ {} |\n\nقال (a-b) 1-2."
    plain = make(spread(document("ar", list(parse(text.replace("{}", "")))), None))
    stray = make(spread(document("ar", list(parse(text.replace("{}", control)))), None))
    for line in (3, 5, 7):
        wanted = [entry["visual"] for entry in lines(plain, "source", line)]
        shown = [entry["visual"].replace(control, "").strip() for entry in lines(stray, "source", line)]
        assert shown == wanted


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("letter", ["a\u0301", "ب\u064e", "א\u05b8"])
def test_a_heap_of_marks_is_not_drawn_over_other_lines(letter: str) -> None:
    style = TextStyle(text_font("en", 18), "en", "ltr", Qt.AlignmentFlag.AlignLeft, 1.5, LIGHT, LIGHT.ink)
    part = TextPart(compose((Span(letter + letter[-1] * 3000),), "ltr"), style)
    part.break_lines(200.0)
    image = QImage(240, 400, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    part.paint(painter, QPointF(20.0, 200.0), QRectF(image.rect()))
    painter.end()
    inked = [y for y in range(400) if any(image.pixel(x, y) != image.pixel(0, 0) for x in range(240))]
    assert inked
    assert min(inked) >= 200
    assert max(inked) < 200 + part.height


@pytest.mark.parametrize(
    "broken", ["a\ud800b", "\udfff", "a\x00b\x1b[31mc", "\ufffe\uffff", "\u200d" * 3000, "\u0301" * 3000]
)
def test_broken_text_is_set_on_a_line_and_copied_as_far_as_it_can_be(
    make: Callable[..., SpreadView], broken: str
) -> None:
    view = make(spread(document("ar", [block(broken, 1), block("بعد", 3)]), None))
    assert "".join(entry["text"] for entry in lines(view, "source", 1)) == broken
    assert lines(view, "source", 3)[0]["visual"] == "دعب"
    view.select_all()
    assert view.selected_text() == broken + "\n\nبعد"
