"""Gaps, doubtful and moved rows, the veil: what a text shows besides its words."""

from __future__ import annotations

from collections.abc import Callable
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from tests_of_text import block, document, mixed, spread, with_gap

from reader.gui.spread.spread_view import SpreadView
from reader.gui.text.theme import LIGHT
from reader.model import Row, Spread

Make = Callable[..., SpreadView]


def moved() -> Spread:
    blocks = [block(f"Paragraph {name}.", 2 * n + 1) for n, name in enumerate(("one", "two", "three"))]
    rows = [Row((0,), (1,), 0.95, moved=True), Row((1,), (0,), 0.95), Row((2,), (2,), 0.95)]
    return spread(document("en", blocks), document("fr", blocks), rows)


def test_past_the_last_finding_the_first_comes_again_when_it_is_asked_for(make: Make) -> None:
    view = make(with_gap())
    rows = []
    for _ in range(3):
        view.next_finding(around=True)
        rows.append(view.current_row())
    view.previous_finding(around=True)
    assert [*rows, view.current_row()] == [1, 2, 1, 2]
    assert not make(spread(mixed("en"), mixed("ar"))).next_finding(around=True)


@pytest.mark.parametrize("missing", ["source", "target"])
def test_a_gap_in_the_stacked_view_has_a_place_of_its_own(make: Make, missing: str) -> None:
    gap = Row((1,), (), 0.9) if missing == "target" else Row((), (1,), 0.9)
    other = Row((), (1,), 0.9) if missing == "target" else Row((1,), (), 0.9)
    view = make(spread(mixed("en"), mixed("ar"), [Row((0,), (0,), 1.0), gap, other]))
    view.set_view("stacked")
    report = view.geometry_report()["rows"]
    here = report[1]["source"] or report[1]["target"]
    row_end = (report[2]["source"] or report[2]["target"])[0]
    strip = hatched_heights(view, 500)
    assert len(strip) >= 2, "a hatched strip for either gap"
    assert row_end >= here[0] + here[1] + (20 if missing == "target" else 0)


def hatched_heights(view: SpreadView, bottom: int) -> list[int]:
    """The first line of pixels of every hatched place above a height."""
    image, left = view.grab().toImage(), round(view.columns().source[0])
    lines = [
        y
        for y in range(bottom)
        if any(image.pixelColor(x, y).name() == LIGHT.hatch for x in range(left, left + 80))
    ]
    return [y for y in lines if y - 4 not in lines and y - 1 not in lines]


@pytest.fixture
def tips(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What tool tips said, in order."""
    said: list[str] = []
    shown = SimpleNamespace(showText=lambda _point, text, _widget: said.append(text))
    monkeypatch.setattr("reader.gui.spread.spread_view.QToolTip", shown)
    return said


def rest_at(view: SpreadView, point: QPoint) -> None:
    event = QHelpEvent(QHelpEvent.Type.ToolTip, point, view.viewport().mapToGlobal(point))
    QApplication.sendEvent(view.viewport(), event)


def test_a_moved_row_says_at_its_mark_where_its_other_side_is(make: Make, tips: list[str]) -> None:
    view = make(moved())
    row = view.geometry_report()["rows"][0]["source"]
    middle = QPoint(view.viewport().width() // 2, round(row[0]) + 12)
    rest_at(view, middle)
    rest_at(view, middle + QPoint(60, 0))
    assert "elsewhere" in tips[0]
    assert tips[1] == ""


def test_a_doubtful_row_says_at_its_mark_what_is_doubtful(make: Make, tips: list[str]) -> None:
    view = make(with_gap())
    row = view.geometry_report()["rows"][2]["source"]
    rest_at(view, QPoint(view.viewport().width() // 2, round(row[0]) + 12))
    assert "40 %" in tips[0]
    assert "longer" in tips[0]


def test_the_mark_of_a_moved_row_is_seen(make: Make) -> None:
    plain = moved()
    still = spread(plain.source, plain.target, [Row((0,), (1,), 0.95), *plain.alignment.rows[1:]])
    assert make(plain).grab().toImage() != make(still).grab().toImage()


@pytest.mark.parametrize("key", [Qt.Key.Key_V, Qt.Key.Key_Return])
def test_a_key_shows_the_veiled_side_of_the_current_row_only(make: Make, qtbot: QtBot, key: Qt.Key) -> None:
    view = make(spread(mixed("en"), mixed("ar")))
    view.set_veil("target")
    veiled = view.grab().toImage()
    qtbot.keyClick(view, key)
    shown = view.grab().toImage()
    row = view.geometry_report()["rows"][view.current_row()]["target"]
    changed = [
        y
        for y in range(shown.height())
        if any(shown.pixel(x, y) != veiled.pixel(x, y) for x in range(460, 880))
    ]
    assert changed
    assert row[0] - 12 <= min(changed)
    assert max(changed) <= row[0] + row[1] + 12


def test_what_stands_alone_is_never_veiled(make: Make) -> None:
    view = make(spread(mixed("en"), None))
    plain = view.grab().toImage()
    view.set_veil("source")
    assert view.veil() is None
    assert view.grab().toImage() == plain


def test_a_hit_on_the_veiled_side_is_shown(make: Make) -> None:
    view = make(spread(mixed("en"), mixed("ar")))
    view.set_veil("target")
    veiled = view.grab().toImage()
    assert view.find_text("عربية")
    view.set_current_row(0)
    assert view.grab().toImage() != veiled
