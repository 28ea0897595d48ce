"""The bar to find words with, driven by the keyboard, in the window."""

import pytest
from PySide6.QtCore import Qt


@pytest.fixture
def find_bar(window):
    window.commands["find"].trigger()
    return window.spread_pane.find_bar


def typed(qtbot, bar, words):
    qtbot.keyClicks(bar.field(), words)


def test_typing_finds_and_enter_goes_on(window, qtbot, find_bar):
    view = window.spread_pane.view
    typed(qtbot, find_bar, "tea")
    assert view.selected_text() == "Tea"
    first = view.current_row()
    assert find_bar.said() == ""
    qtbot.keyClick(find_bar.field(), Qt.Key.Key_Return)
    assert view.current_row() > first
    qtbot.keyClick(find_bar.field(), Qt.Key.Key_Return)
    assert view.current_row() == first
    assert find_bar.said() == "Round again"
    qtbot.keyClick(find_bar.field(), Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert view.current_row() > first


def test_what_is_not_there_is_told(qtbot, find_bar):
    typed(qtbot, find_bar, "teapot")
    assert find_bar.said() == "Not in this text"
    find_bar.field().clear()
    assert find_bar.said() == ""


def test_escape_closes_from_the_field_and_from_the_text(window, qtbot, find_bar):
    qtbot.keyClick(find_bar.field(), Qt.Key.Key_Escape)
    assert not find_bar.isVisible()
    window.commands["find"].trigger()
    assert find_bar.isVisible()
    qtbot.keyClick(window.spread_pane.view, Qt.Key.Key_Escape)
    assert not find_bar.isVisible()


def test_f3_goes_on_with_the_bar_closed_and_opens_it_where_nothing_was_looked_for(window, qtbot):
    pane, view = window.spread_pane, window.spread_pane.view
    window.commands["find_next"].trigger()
    bar = pane.find_bar
    assert bar.isVisible()
    typed(qtbot, bar, "china")
    qtbot.keyClick(bar.field(), Qt.Key.Key_Escape)
    view.set_current_row(0)
    window.commands["find_next"].trigger()
    assert view.current_row() == 1
    assert not bar.isVisible()


def test_selected_words_are_what_to_begin_with(window):
    view = window.spread_pane.view
    view.find_text("everywhere")
    window.commands["find"].trigger()
    assert window.spread_pane.find_bar.words() == "everywhere"
    assert view.selected_text() == "everywhere"


def test_the_bar_is_mirrored_with_the_interface(window, qtbot, find_bar):
    find_bar.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    qtbot.waitUntil(
        lambda: find_bar.field().geometry().right() > find_bar.width() - find_bar.fontMetrics().height() * 4
    )
    find_bar.field().insert("الصين")
    assert window.spread_pane.view.selected_text() == "الصين"


def test_the_bar_fits_beside_both_panels_in_a_small_window(find_bar):
    em = find_bar.fontMetrics().height()
    assert find_bar.minimumSizeHint().width() < find_bar.field().maximumWidth() + em
