"""What is wider than its column scrolls within itself: by wheel, bar and keys, and to found words."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QGuiApplication, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from tests_of_text import document, lines, spread

from reader.gui.reading.choice import Wish
from reader.gui.reading.session import Session
from reader.gui.spread.sideways import WideContent
from reader.gui.spread.spread_view import SpreadView
from reader.gui.text.theme import THEMES, Theme
from reader.gui.window.main_window import MainWindow
from reader.markdown import parse
from reader.model import Lang

Make = Callable[..., SpreadView]

WORDS = {"en": "Unbreakable{}", "ar": "كلمةطويلةجدا{}"}
CODE = (
    "```python\nvalue = first_function(" + ", ".join(f"argument_{n}" for n in range(40)) + ")\nshort\n```\n"
)


def table(lang: Lang, columns: int = 12) -> str:
    """Columns of single words, the first cell a link."""
    words = [WORDS[lang].format(n) for n in range(columns)]
    linked = [f"[{words[0]}](https://example.org/a)", *words[1:]]
    return f"| {' | '.join(words)} |\n|{'---|' * columns}\n| {' | '.join(linked)} |\n"


def note(lang: Lang) -> str:
    return f"{WORDS[lang].format('')}\n\n{table(lang)}\n\n{CODE}\n\n{WORDS[lang].format('')}\n"


@pytest.fixture
def facing(make: Make) -> SpreadView:
    """English beside Arabic, the code of both scrolled too."""
    view = make(spread(*(document(lang, list(parse(note(lang)))) for lang in ("en", "ar"))), 900, 700)
    view.set_wraps_code(False)
    return view


def wide(view: SpreadView, side: str, number: int = 0) -> WideContent:
    """The table (0) or the code (1) of a side."""
    return [content for content in view._wide_contents() if content.side == side][number]


def turn(
    view: SpreadView,
    at: QPointF,
    angle: tuple[int, int],
    held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
    pixels: tuple[int, int] = (0, 0),
    phase: Qt.ScrollPhase = Qt.ScrollPhase.NoScrollPhase,
) -> None:
    there = QPointF(view.viewport().mapToGlobal(at))
    nothing = Qt.MouseButton.NoButton
    event = QWheelEvent(at, there, QPoint(*pixels), QPoint(*angle), nothing, held, phase, False)
    QApplication.sendEvent(view.viewport(), event)


def test_a_wheel_to_the_side_scrolls_what_is_under_it_and_nothing_else(facing: SpreadView) -> None:
    turn(facing, wide(facing, "source").room.center(), (-120, 0))
    assert wide(facing, "source").port.offset > 40
    turn(facing, wide(facing, "target").room.center(), (-120, 0))
    assert wide(facing, "target").port.offset == 0  # it begins at the right, and goes on to the left
    turn(facing, wide(facing, "target").room.center(), (120, 0))
    assert wide(facing, "target").port.offset > 40
    assert wide(facing, "source", 1).port.offset == 0
    assert facing.verticalScrollBar().value() == 0


@pytest.mark.parametrize("side", ["source", "target"])
def test_shift_and_the_wheel_go_on_whichever_way_the_content_runs(facing: SpreadView, side: str) -> None:
    for number in (0, 1):
        content = wide(facing, side, number)
        turn(facing, content.room.center(), (0, -120), Qt.KeyboardModifier.ShiftModifier)
        assert content.port.offset > 40
        turn(facing, content.room.center(), (0, 240), Qt.KeyboardModifier.ShiftModifier)
        assert content.port.offset == 0


def test_a_touch_pad_moves_by_its_own_pixels_and_mostly_up_or_down_scrolls_the_text(make: Make) -> None:
    view = make(spread(document("en", list(parse(note("en") * 8))), None))
    view.settle()
    content = wide(view, "source")
    update = Qt.ScrollPhase.ScrollUpdate
    turn(view, content.room.center(), (-30, -6), pixels=(-15, -3), phase=update)
    assert content.port.offset == 15
    turn(view, content.room.center(), (-6, -30), pixels=(-3, -15), phase=update)
    assert (content.port.offset, view.verticalScrollBar().value()) == (15, 15)


@pytest.mark.parametrize("side", ["source", "target"])
@pytest.mark.parametrize("number", [0, 1])
def test_the_bar_is_dragged(facing: SpreadView, qtbot: QtBot, side: str, number: int) -> None:
    content, port, rows = wide(facing, side, number), wide(facing, side, number).port, heights(facing)
    forward = 1 if port.direction == "ltr" else -1
    start = content.thumb.center().toPoint()
    qtbot.mousePress(facing.viewport(), Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseMove(facing.viewport(), start + QPoint(forward * 40, 100))
    assert port.offset == pytest.approx(40 * port.content / port.width, rel=0.1)
    qtbot.mouseMove(facing.viewport(), start + QPoint(forward * 2000, 0))
    assert port.offset == pytest.approx(port.content - port.width, abs=1)
    qtbot.mouseRelease(facing.viewport(), Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseMove(facing.viewport(), start)
    assert port.offset == pytest.approx(port.content - port.width, abs=1)
    assert heights(facing) == rows
    assert facing.selected_text() == ""


def heights(view: SpreadView) -> list[object]:
    rows = view.geometry_report()["rows"]
    assert isinstance(rows, list)
    return rows


def test_a_click_beside_the_thumb_brings_it_there(facing: SpreadView, qtbot: QtBot) -> None:
    content = wide(facing, "source")
    place = QPointF(content.bar.center().x(), content.bar.center().y()).toPoint()
    qtbot.mousePress(facing.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert content.thumb.center().x() == pytest.approx(place.x(), abs=2)


@pytest.mark.parametrize(
    ("langs", "key", "back"),
    [
        (("en", "ar"), Qt.Key.Key_Right, Qt.Key.Key_Left),
        (("ar", "en"), Qt.Key.Key_Left, Qt.Key.Key_Right),
        (("ar", "ar"), Qt.Key.Key_Left, Qt.Key.Key_Right),
    ],
)
def test_arrow_keys_go_on_in_the_current_row_so_that_columns_keep_facing(
    make: Make, qtbot: QtBot, langs: tuple[Lang, Lang], key: Qt.Key, back: Qt.Key
) -> None:
    view = make(spread(*(document(lang, list(parse(note(lang)))) for lang in langs)))
    view.set_wraps_code(False)
    view.set_current_row(1)
    ports = [wide(view, side).port for side in ("source", "target")]
    qtbot.keyClick(view, back)
    assert [port.offset for port in ports] == [0, 0]
    qtbot.keyClick(view, key)
    qtbot.keyClick(view, key)
    assert ports[0].offset == ports[1].offset > 80
    qtbot.keyClick(view, back)
    assert 0 < ports[0].offset == ports[1].offset < 80
    assert wide(view, "source", 1).port.offset == 0
    assert view.current_row() == 1


@pytest.mark.parametrize(("lang", "side"), [("en", "source"), ("ar", "target")])
def test_found_words_are_scrolled_into_view(facing: SpreadView, lang: Lang, side: str) -> None:
    port = wide(facing, side).port
    for number in (9, 3, 11, 0):
        facing.set_current_row(0)
        assert facing.find_text(WORDS[lang].format(number), anew=True)
        (found, *_) = (e for e in lines(facing, side, 3) if e["text"] == WORDS[lang].format(number))
        left, column = found["rect"][0] + port.shift, facing.columns().of(side)
        assert column is not None
        assert column[0] <= left < left + found["rect"][2] <= column[0] + column[1] + 1
    assert port.offset == 0


def test_a_hit_far_into_a_line_of_code_is_scrolled_into_view(facing: SpreadView) -> None:
    assert facing.find_text("argument_38")
    content = wide(facing, "source", 1)
    assert content.port.offset > content.port.width
    assert facing.selected_text() == "argument_38"


@pytest.mark.parametrize(("lang", "side"), [("en", "source"), ("ar", "target")])
def test_mouse_and_links_find_what_is_seen(facing: SpreadView, qtbot: QtBot, lang: Lang, side: str) -> None:
    port = wide(facing, side).port
    link = next(e for e in lines(facing, side, 3)[12:] if e["text"] == WORDS[lang].format(0))
    x, y, width, height = link["rect"]
    point = QPoint(round(x + width / 2), round(y + height / 2))
    with qtbot.waitSignal(facing.link_activated):
        qtbot.mouseClick(facing.viewport(), Qt.MouseButton.LeftButton, pos=point)
    port.scroll_to(30)
    with qtbot.waitSignal(facing.link_activated):
        qtbot.mouseClick(
            facing.viewport(), Qt.MouseButton.LeftButton, pos=point + QPoint(round(port.shift), 0)
        )
    port.scroll_to(10_000)
    with qtbot.assertNotEmitted(facing.link_activated):
        qtbot.mouseClick(facing.viewport(), Qt.MouseButton.LeftButton, pos=point)
    last = next(e for e in lines(facing, side, 3)[12:] if e["text"] == WORDS[lang].format(11))
    x = last["rect"][0] + last["rect"][2] / 2 + port.shift
    qtbot.mouseDClick(facing.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(round(x), point.y()))
    assert facing.selected_text() == WORDS[lang].format(11)


def test_a_selection_that_is_drawn_out_beside_the_room_scrolls_it(facing: SpreadView, qtbot: QtBot) -> None:
    content = wide(facing, "source", 1)
    start = QPointF(content.room.center().x(), content.room.top() + 20).toPoint()
    qtbot.mousePress(facing.viewport(), Qt.MouseButton.LeftButton, pos=start)
    beside = QPoint(round(content.room.right()) + 40, start.y())
    for _ in range(20):
        qtbot.mouseMove(facing.viewport(), beside)
        qtbot.mouseMove(facing.viewport(), beside + QPoint(1, 0))
    qtbot.mouseRelease(facing.viewport(), Qt.MouseButton.LeftButton, pos=beside)
    assert content.port.offset > 100
    assert "argument_5" in facing.selected_text()


def test_scrolling_moves_nothing_in_the_report_and_copies_the_same(facing: SpreadView) -> None:
    facing.select_all()
    report, text = facing.geometry_report(), facing.selected_text()
    for content in facing._wide_contents():
        content.port.scroll_to(120)
    assert facing.geometry_report() == report
    assert facing.selected_text() == text
    assert "argument_39" in text


class Drawn(QObject):
    """What of a widget is drawn."""

    def __init__(self) -> None:
        super().__init__()
        self.rects: list[QRect] = []

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QPaintEvent):
            self.rects.append(event.rect())
        return False


def test_only_what_scrolls_is_drawn_anew(facing: SpreadView, qtbot: QtBot) -> None:
    qtbot.waitUntil(facing.is_settled)
    facing.grab()
    QApplication.processEvents()
    drawn, content = Drawn(), wide(facing, "source")
    facing.viewport().installEventFilter(drawn)
    turn(facing, content.room.center(), (-120, 0))
    qtbot.waitUntil(lambda: bool(drawn.rects))
    assert all(content.room.adjusted(-1, -1, 1, 1).contains(rect.toRectF()) for rect in drawn.rects)


def test_offsets_last_as_long_as_the_layout(facing: SpreadView) -> None:
    wide(facing, "source").port.scroll_to(80)
    facing._layout._set.clear()  # as when the reader has been far away
    assert wide(facing, "source").port.offset == 80
    facing.set_zoom(110)
    assert wide(facing, "source").port.offset == 0


def test_the_bar_of_what_goes_on_below_the_view_stands_at_its_bottom(make: Make) -> None:
    rows = table("en") + "| x |\n" * 60
    view = make(spread(document("en", list(parse(rows))), None), 700, 300)
    (content,) = view._wide_contents()
    assert content.bar.bottom() == pytest.approx(300, abs=1)
    view.verticalScrollBar().setValue(10_000)
    (content,) = view._wide_contents()
    assert content.bar.bottom() < 300 - 10


def test_a_veiled_side_cannot_be_scrolled(facing: SpreadView) -> None:
    facing.set_veil("target")
    assert {content.side for content in facing._wide_contents()} == {"source"}


@pytest.mark.parametrize("zoom", [70, 100, 160, 250])
@pytest.mark.parametrize("view_name", ["side-by-side", "stacked"])
def test_nothing_stands_outside_its_column_at_any_zoom(facing: SpreadView, zoom: int, view_name: str) -> None:
    facing.set_zoom(zoom)
    facing.set_view(view_name)
    facing.set_wraps_code(True)
    columns = facing.columns()
    ports = {c.side: c.port for c in facing._wide_contents() if c.row == 1}
    for side in ("source", "target"):
        left, width = columns.of(side)
        for line in (line for n in (1, 7) for line in lines(facing, side, n)):
            assert left - 1 <= line["rect"][0]
            assert line["rect"][0] + line["rect"][2] <= left + width + 1
        assert ports[side].overflows
    rows = heights(facing)
    if view_name == "side-by-side":
        assert all(row["source"][0] == row["target"][0] for row in rows)


def luminance(colour: str) -> float:
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("theme", THEMES.values(), ids=lambda theme: theme.name)
def test_the_bar_is_seen_on_every_ground_and_the_cut_edges_are_shaded(
    facing: SpreadView, theme: Theme
) -> None:
    facing.set_theme(theme)
    facing.set_current_row(1)
    wide(facing, "source").port.scroll_to(100)
    image = facing.grab().toImage()
    for content in (wide(facing, "source"), wide(facing, "target", 1)):
        thumb = image.pixelColor(content.thumb.center().toPoint()).name()
        beside = QPointF(content.bar.right() - 4, content.bar.center().y()).toPoint()
        lighter, darker = sorted((luminance(thumb), luminance(image.pixelColor(beside).name())), reverse=True)
        assert (lighter + 0.05) / (darker + 0.05) >= 3
    room = wide(facing, "source").room
    edges = (QPointF(x, room.top() + 3).toPoint() for x in (room.left(), room.right() - 1))
    assert all(
        image.pixelColor(edge) != image.pixelColor(room.left() + 200, room.top() + 3) for edge in edges
    )


def test_code_wraps_behind_marks_or_scrolls(make: Make) -> None:
    view = make(spread(document("ar", list(parse(CODE))), None), 600)
    wrapped = lines(view, "source", 1)
    marks = [s for s in view._layout.set_strip(0).cells["source"].cell.boxes[0].shapes if s.kind == "turn"]
    assert len(marks) == len(wrapped) - 2
    assert view._wide_contents() == []
    view.set_wraps_code(False)
    long, short = lines(view, "source", 1)
    assert (long["rect"][0], short["text"]) == (short["rect"][0], "short")
    (content,) = view._wide_contents()
    assert content.port.direction == "ltr"
    view.select_all()
    view.copy()
    assert QGuiApplication.clipboard().text() == CODE.split("\n", 1)[1].rsplit("\n```")[0]


def test_a_line_of_thousands_of_letters_is_broken_even_where_code_scrolls(make: Make) -> None:
    view = make(spread(document("en", list(parse(f"```\n{'x' * 5000}\n```\n"))), None))
    view.set_wraps_code(False)
    assert len(lines(view, "source", 1)) == 5


def test_the_choice_is_in_the_menu_and_kept(make_window: Callable[..., MainWindow], folder: Path) -> None:
    session = Session()
    window = make_window(session, Wish())
    window.reading.open_place(folder)
    assert window.commands["wrap_code"].isChecked()
    window.commands["wrap_code"].trigger()
    assert not session.settings.wraps_code
    assert not make_window(session).commands["wrap_code"].isChecked()
