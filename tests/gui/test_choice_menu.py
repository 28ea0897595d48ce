"""Menus of choices: what is taken is told, and filling one again leaves nothing behind."""

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from reader.gui.controls.choice_menu import fill_choices

NAMES = {"en": "English", "fr": "Français"}


@pytest.fixture
def menu(qtbot):
    menu = QMenu()
    qtbot.addWidget(menu)
    return menu


def test_one_is_checked_and_the_one_that_is_taken_is_told(menu):
    taken = []
    fill_choices(menu, NAMES, "fr", taken.append)
    assert [(action.text(), action.isChecked()) for action in menu.actions()] == [
        ("English", False),
        ("Français", True),
    ]
    menu.actions()[0].trigger()
    assert taken == ["en"]
    assert [action.isChecked() for action in menu.actions()] == [True, False]


def test_filled_again_it_holds_the_new_choices_alone(menu):
    taken = []
    fill_choices(menu, NAMES, "fr", taken.append)
    before = len(menu.findChildren(QObject))
    for _ in range(5):
        fill_choices(menu, {100: "100 %", 200: "200 %"}, None, taken.append)
    assert len(menu.findChildren(QObject)) == before
    assert len(menu.findChildren(QAction)) == 3  # one is the menu's own entry
    menu.actions()[1].trigger()
    assert taken == [200]
