"""The panel of sources, driven as a hand would drive it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from reader.gui.panels.source_model import ROW_ROLE, SourceRow
from reader.gui.panels.source_panel import SourcePanel
from reader.model import Source

BOTH = Source("https://a.example/x", "a.example", ("The page", "الصفحة"), (3, 5))
LEFT = Source("https://b.example/", "b.example", ("Another", ""), (4, None))
RIGHT = Source("https://c.example/", "c.example", ("", "أخرى"), (None, 9))
FALSE = Source("https://evil.example/", "evil.example", ("bank.com", "bank.com"), (0, 0), disguised=True)


@pytest.fixture
def panel(qtbot: QtBot) -> SourcePanel:
    widget = SourcePanel()
    qtbot.addWidget(widget)
    widget.resize(300, 400)
    widget.show()
    widget.set_sources((BOTH, LEFT, RIGHT), "en", "ar")
    return widget


def row(panel: SourcePanel, number: int) -> SourceRow:
    found = panel.view().model().index(number, 0).data(ROW_ROLE)
    assert isinstance(found, SourceRow)
    return found


def select(panel: SourcePanel, number: int) -> None:
    panel.view().setFocus()
    panel.view().setCurrentIndex(panel.view().model().index(number, 0))


def button(panel: SourcePanel) -> QPushButton:
    found = panel.findChild(QPushButton)
    assert found is not None
    return found


def test_a_row_has_the_titles_of_both_sides_and_the_host(panel: SourcePanel) -> None:
    both = row(panel, 0)
    assert [(line.text, line.direction, line.edge) for line in both.titles] == [
        ("The page", "ltr", "ltr"),
        ("الصفحة", "rtl", "rtl"),
    ]
    assert both.host == "a.example"
    assert both.warning == ""


def test_without_a_note_nothing_is_said_of_one(panel: SourcePanel) -> None:
    panel.clear()
    assert panel.view().model().rowCount() == 0
    assert panel.body().words() == ""


def test_the_keyboard_comes_to_the_first_source_and_then_to_the_last_one(panel: SourcePanel) -> None:
    panel.focus_list()
    assert panel.current_source() == BOTH
    assert panel.view().selectionModel().isSelected(panel.view().currentIndex())
    select(panel, 1)
    panel.focus_list()
    assert panel.current_source() == LEFT


def test_words_say_which_side_lacks_a_source(panel: SourcePanel) -> None:
    assert [line.lacking for line in row(panel, 1).titles] == [False, True]
    assert row(panel, 1).titles[1].text == "Not in Arabic"
    assert row(panel, 2).titles[0].text == "Not in English"


def test_one_edition_alone_lacks_nothing(panel: SourcePanel) -> None:
    panel.set_sources((LEFT,), "en", None)
    assert [line.text for line in row(panel, 0).titles] == ["Another"]


def test_an_address_that_is_not_what_it_seems_is_pointed_out(panel: SourcePanel) -> None:
    panel.set_sources((FALSE,), "en", "fr")
    assert row(panel, 0).warning
    assert row(panel, 0).warning in panel.view().model().index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)


def test_enter_opens(panel: SourcePanel, qtbot: QtBot) -> None:
    select(panel, 0)
    with qtbot.waitSignal(panel.open_requested) as asked:
        qtbot.keyClick(panel.view(), Qt.Key.Key_Return)
    assert asked.args == ["https://a.example/x", "The page\nالصفحة"]


def test_a_double_click_opens(panel: SourcePanel, qtbot: QtBot) -> None:
    view = panel.view()
    where = view.visualRect(view.model().index(1, 0)).center()
    with qtbot.waitSignal(panel.open_requested) as asked:
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=where)
        qtbot.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert asked.args == ["https://b.example/", "Another"]


def test_a_single_click_opens_nothing(panel: SourcePanel, qtbot: QtBot) -> None:
    view = panel.view()
    with qtbot.assertNotEmitted(panel.open_requested):
        where = view.visualRect(view.model().index(1, 0)).center()
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert panel.current_source() == LEFT


def test_the_button_opens_the_current_source(panel: SourcePanel, qtbot: QtBot) -> None:
    select(panel, 2)
    with qtbot.waitSignal(panel.open_requested) as asked:
        qtbot.mouseClick(button(panel), Qt.MouseButton.LeftButton)
    assert asked.args == ["https://c.example/", "أخرى"]


def test_the_whole_address_is_told_before_it_opens(panel: SourcePanel, qtbot: QtBot) -> None:
    view = panel.view()
    with qtbot.waitSignal(panel.address_hovered) as told:
        select(panel, 1)
    assert told.args == ["https://b.example/"]
    with qtbot.waitSignal(panel.address_hovered) as told:
        qtbot.mouseMove(view.viewport(), view.visualRect(view.model().index(0, 0)).center())
    assert told.args == ["https://a.example/x"]
    assert "https://a.example/x" in view.model().index(0, 0).data(Qt.ItemDataRole.ToolTipRole)


def test_leaving_takes_the_address_back(panel: SourcePanel, qtbot: QtBot) -> None:
    select(panel, 1)
    with qtbot.waitSignal(panel.address_hovered) as told:
        button(panel).setFocus()
    assert told.args == [""]


def test_the_menu_shows_where_a_source_is_cited(panel: SourcePanel, qtbot: QtBot) -> None:
    menu = panel.menu_for(BOTH)
    with qtbot.waitSignal(panel.block_requested) as asked:
        menu.actions()[-1].trigger()
    assert asked.args == ["target", 5]
    with qtbot.waitSignal(panel.block_requested) as asked:
        menu.actions()[-2].trigger()
    assert asked.args == ["source", 3]


def test_the_menu_offers_no_side_that_lacks_the_source(panel: SourcePanel) -> None:
    assert [action.isEnabled() for action in panel.menu_for(RIGHT).actions()[-2:]] == [False, True]


def test_the_menu_copies_the_address(panel: SourcePanel) -> None:
    panel.menu_for(BOTH).actions()[1].trigger()
    assert QGuiApplication.clipboard().text() == "https://a.example/x"


def test_the_current_source_stays_current_in_another_spread(panel: SourcePanel) -> None:
    select(panel, 1)
    panel.set_sources((RIGHT, LEFT), "en", "fr")
    assert panel.current_source() == LEFT
    panel.set_sources((RIGHT,), "en", "fr")
    assert panel.current_source() is None
    assert not button(panel).isEnabled()


def test_a_note_without_sources_says_so(panel: SourcePanel) -> None:
    assert panel.body().words() == ""
    panel.set_sources((), "en", "ar")
    assert panel.body().words() == "This note cites no sources"


def test_titles_are_never_markup(panel: SourcePanel) -> None:
    hostile = Source("https://a.example/<b>", "a.example", ("<img src=x>\u202e", ""), (0, None))
    panel.set_sources((hostile,), "en", None)
    tip = panel.view().model().index(0, 0).data(Qt.ItemDataRole.ToolTipRole)
    assert "<img" not in tip
    assert "<b>" not in tip.replace("<p><b>", "")
    assert row(panel, 0).titles[0].text == "<img src=x>‹U+202E›"


def test_every_part_has_a_name(panel: SourcePanel) -> None:
    assert panel.accessibleName()
    assert panel.view().accessibleName()
    assert button(panel).text()


def test_rows_can_be_drawn_in_any_width_and_direction(panel: SourcePanel) -> None:
    panel.set_sources((BOTH, LEFT, RIGHT, FALSE), "en", "ar")
    for width in (60, 150, 900):
        for direction in (Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft):
            panel.setLayoutDirection(direction)
            panel.resize(width, 300)
            assert not panel.grab().isNull()
