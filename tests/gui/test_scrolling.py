"""One scroll position for both sides: wheel, touch pad, keys and hits in long texts."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from tests_of_text import TEXTS, block, document, spread

from reader.gui.spread.spread_view import SpreadView
from reader.gui.spread.text_search import Found
from reader.model import Block, Span, Spread

Make = Callable[..., SpreadView]


def long_spread(rows: int = 400) -> Spread:
    """Rows whose heights no estimate gets right: long words, line breaks, other scripts."""
    english = [block(("W" * 40 + " ") * (1 + n % 5) + f"number {n}", n * 2 + 1) for n in range(rows)]
    arabic = [block(TEXTS["ar"] * (1 + n % 3), n * 2 + 1) for n in range(rows)]
    return spread(document("en", english), document("ar", arabic))


def wheel(
    view: SpreadView,
    angle: int,
    pixels: int = 0,
    phase: Qt.ScrollPhase = Qt.ScrollPhase.NoScrollPhase,
    held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
) -> None:
    at = QPointF(view.viewport().rect().center())
    event = QWheelEvent(
        at,
        view.viewport().mapToGlobal(at),
        QPoint(0, pixels),
        QPoint(0, angle),
        Qt.MouseButton.NoButton,
        held,
        phase,
        False,
    )
    QApplication.sendEvent(view.viewport(), event)


def test_a_touch_pad_moves_the_text_by_its_own_pixels(make: Make) -> None:
    view = make(long_spread())
    view.settle()
    bar = view.verticalScrollBar()
    for _ in range(5):
        wheel(view, -14, -7, Qt.ScrollPhase.ScrollUpdate)
    assert bar.value() == 35
    wheel(view, 14, 7, Qt.ScrollPhase.ScrollMomentum)
    assert bar.value() == 28


def test_a_wheel_moves_by_lines_also_where_it_reports_pixels_that_mean_nothing(make: Make) -> None:
    view = make(long_spread())
    view.settle()
    wheel(view, -120, -1)
    assert view.verticalScrollBar().value() > 60


def test_the_wheel_zooms_with_ctrl_by_whole_notches(make: Make) -> None:
    view = make(long_spread(20))
    held = Qt.KeyboardModifier.ControlModifier
    wheel(view, 120, held=held)
    assert view.zoom() == 110
    for _ in range(4):
        wheel(view, -60, held=held)
    assert view.zoom() == 90
    assert view.verticalScrollBar().value() == 0


def top_of(view: SpreadView, row: int) -> float:
    """Where a row stands in the view, as the painter is told."""
    return next(top for number, top, _ in view._layout.visible(view._anchor, 500) if number == row)


def test_rows_never_measured_come_into_view_without_a_jump(make: Make) -> None:
    view = make(long_spread())
    view.set_current_row(300)
    bar = view.verticalScrollBar()
    for _ in range(60):
        row, before = view._anchor.strip, top_of(view, view._anchor.strip)
        bar.setValue(bar.value() - 25)
        assert top_of(view, row) == pytest.approx(before + 25, abs=1)
    assert view._anchor.strip < 300


def test_filling_draws_nothing_anew(make: Make, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    view = make(long_spread())
    view.grab()
    drawn = []
    monkeypatch.setattr(SpreadView, "paintEvent", lambda *_: drawn.append(1))
    QApplication.sendPostedEvents()
    drawn.clear()
    qtbot.waitUntil(view.is_settled)
    assert len(drawn) <= 1


def test_a_hit_in_a_row_higher_than_the_view_is_in_view(make: Make) -> None:
    code = Block("code", 0, 0, (3, 203), (Span("\n".join(f"line_{n}" for n in range(200))),), info="python")
    view = make(spread(document("en", [block("First.", 1), code]), None))
    assert view.find_text("line_150") is Found.FURTHER_ON
    hit = next(line for line in view.geometry_report()["lines"] if line["text"] == "line_150")
    y = hit["rect"][1] - view.verticalScrollBar().value()
    assert 0 <= y <= 480


def test_a_hit_moves_both_sides(make: Make) -> None:
    view = make(long_spread())
    assert view.find_text("number 250")
    rows = [row for row, _, _ in view._layout.visible(view._anchor, 500)]
    assert 250 in rows
    placed = view._layout.set_strip(250).cells
    assert placed["source"].y == placed["target"].y


def test_a_search_says_when_it_came_round(make: Make) -> None:
    words = ("alpha", "beta", "alpha")
    view = make(spread(document("en", [block(word, 2 * n + 1) for n, word in enumerate(words)]), None))
    said = [view.find_text("alpha") for _ in range(3)]
    assert said == [Found.FURTHER_ON, Found.FURTHER_ON, Found.ROUND_AGAIN]
    assert view.find_text("alpha", backward=True) is Found.ROUND_AGAIN
    assert view.find_text("beta", anew=True) is Found.ROUND_AGAIN
    assert view.find_text("beta") is Found.ROUND_AGAIN
    assert view.find_text("gamma") is Found.NOWHERE
