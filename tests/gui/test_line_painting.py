"""A title in a list, a head or a tool tip stands as its heading does in the text."""

from __future__ import annotations

import html
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QAccessible, QFont, QFontMetrics, QImage, QPainter
from PySide6.QtWidgets import QListView, QStyleOptionViewItem
from pytestqt.qtbot import QtBot
from reference_order import CONTROLS, levels, reordered
from tests_of_text import block, document, lines, spread

from reader.gui.controls import elided
from reader.gui.controls.line_painting import cut, draw_line
from reader.gui.panels.note_list import NoteList
from reader.gui.panels.source_panel import SourcePanel
from reader.gui.spread.spread_view import SpreadView
from reader.gui.window.main_window import window_title
from reader.gui.window.pane_head import HeadContent, PaneHead
from reader.model import Direction, Edition, Library, Note, Source

TITLES = [
    "تعلّم C++",
    "دليل: C++",
    "لغة C# اليوم",
    "الحرارة -5°C ليلًا",
    "حجمه 64 KB فقط",
    "الدالة f(x)",
    "منصة .NET",
    "زيادة 50%",
    "تقرير (PDF، 3 MB)",
    "تقرير (PDF, 3 MB)",
    "C++ للمبتدئين",
    "C++.",
    "Yes!",
]


class Recorder(QPainter):
    """Remembers what was drawn and in which direction; a label makes its own, so all share one list."""

    drawn: list[tuple[str, Direction]]

    def drawText(self, *arguments: object) -> None:  # type: ignore[override]  # noqa: N802 (Qt's name)
        is_rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        self.drawn.append((str(arguments[-1]), "rtl" if is_rtl else "ltr"))


@pytest.fixture
def recorder(monkeypatch: pytest.MonkeyPatch) -> type[Recorder]:
    monkeypatch.setattr(Recorder, "drawn", [], raising=False)
    monkeypatch.setattr(elided, "QPainter", Recorder)
    return Recorder


def paint_row(recorder: type[Recorder], view: QListView) -> None:
    image = QImage(600, 200, QImage.Format.Format_RGB32)
    painter = recorder(image)
    option = QStyleOptionViewItem()
    option.initFrom(view)
    option.rect = image.rect()
    view.itemDelegate().paint(painter, option, view.model().index(0, 0))
    painter.end()


def visual(text: str, direction: Direction) -> str:
    """How a text stands, from left to right, by UAX #9."""
    order = reordered(text, levels(text, direction), direction)
    return "".join(text[at] for at in order).translate(CONTROLS)


@pytest.fixture
def heading(make: Callable[..., SpreadView]) -> Callable[[str], str]:
    def visual_of(title: str) -> str:
        view = make(spread(document("ar", [block(title, 1, "heading-1")]), None))
        return str(lines(view, "source", 1)[0]["visual"]).translate(CONTROLS)

    return visual_of


def edition(title: str) -> Edition:
    return Edition("ar", Path("/n/note-ar.md"), title)


@pytest.mark.parametrize("title", TITLES)
def test_lists_and_heads_draw_a_title_as_the_text_does(
    qtbot: QtBot, heading: Callable[[str], str], recorder: type[Recorder], title: str
) -> None:
    note = Note("note", "ar", (edition(title),))
    notes, sources, head = NoteList(), SourcePanel(), PaneHead("source")
    for widget in (notes, sources, head):
        qtbot.addWidget(widget)
        widget.resize(600, 400)
    notes.set_library(Library(Path("/n"), (note,)))
    sources.set_sources((Source("https://a.org/", "a.org", (title, ""), (0, None)),), "ar", None)
    paint_row(recorder, notes.view())
    paint_row(recorder, sources.view())
    head.set_content(HeadContent(note, note.editions[0]))
    head.grab()
    drawn = [visual(*entry) for entry in recorder.drawn if "a.org" not in entry[0]]
    assert drawn.count(heading(title)) == 3


@pytest.mark.parametrize("title", TITLES)
def test_tool_tips_and_the_title_bar_keep_the_order_of_the_text(
    qtbot: QtBot, heading: Callable[[str], str], title: str
) -> None:
    notes = NoteList()
    qtbot.addWidget(notes)
    notes.set_library(Library(Path("/n"), (Note("note", "ar", (edition(title),)),)))
    tip = notes.view().model().index(0, 0).data(Qt.ItemDataRole.ToolTipRole)
    (told,) = re.findall("<p[^>]*>(.*)<br>", tip)
    assert visual(html.unescape(told), "rtl") == heading(title)
    bar = window_title(edition(title))
    assert visual(bar, "ltr") == heading(title)


def test_a_screen_reader_and_who_asks_a_head_get_the_title_without_isolates(qtbot: QtBot) -> None:
    head = PaneHead("source")
    qtbot.addWidget(head)
    head.set_content(HeadContent(Note("note", "ar", (edition("تعلّم C++"),)), edition("تعلّم C++")))
    assert head.accessibleName() == head.texts()[0] == "تعلّم C++"
    names = [head.findChildren(elided.ElidedLabel)[0].accessibleDescription()]
    read = QAccessible.queryAccessibleInterface(head)
    assert read is not None
    assert names == ["تعلّم C++"] == [read.text(QAccessible.Text.Name)]


def test_an_ellipsis_stands_at_the_end_of_a_cut_title(recorder: type[Recorder]) -> None:
    recorder.drawn = []
    painter = recorder(image := QImage(200, 40, QImage.Format.Format_RGB32))
    draw_line(painter, QRectF(0, 0, 120, 40), "كتاب C++ and everything else that is long", "rtl", "rtl")
    painter.end()
    assert not image.isNull()
    ((text, direction),) = recorder.drawn
    assert visual(text, direction).startswith("…")


@pytest.mark.parametrize("text", ["2026-02-23-coffee-ar.md", *TITLES[:3]])
@pytest.mark.parametrize("elide", [Qt.TextElideMode.ElideMiddle, Qt.TextElideMode.ElideRight])
@pytest.mark.usefixtures("qapp")
def test_what_is_left_of_a_text_that_is_cut_is_no_wider_than_its_room(
    text: str, elide: Qt.TextElideMode
) -> None:
    metrics = QFontMetrics(QFont("Noto Sans", 9))
    for width in range(30, 160):
        assert metrics.horizontalAdvance(cut(text, metrics, width, elide)) <= width
