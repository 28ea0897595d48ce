"""The table of actions: every one reachable, no key twice."""

from collections import Counter

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMainWindow

from reader.gui.window.actions import Actions, Entry, Submenu, menus


@pytest.fixture
def actions(qtbot):
    window = QMainWindow()
    qtbot.addWidget(window)
    return Actions(window), window


def entries(items):
    for item in items:
        if isinstance(item, Submenu):
            yield from entries(item.entries)
        elif isinstance(item, Entry):
            yield item


def all_entries():
    return [entry for _, items in menus() for entry in entries(items)]


def test_names_and_keys_are_used_once(actions):
    made, _ = actions
    assert max(Counter(entry.name for entry in all_entries()).values()) == 1
    keys = [key.toString() for entry in all_entries() for key in made[entry.name].shortcuts()]
    assert [key for key, count in Counter(keys).items() if count > 1] == []
    assert len(keys) > 20


def test_every_menu_has_letters_of_its_own():
    def letters(items):
        texts = [item.text for item in items if item]
        return Counter(text[text.index("&") + 1].lower() for text in texts)

    for title, items in menus():
        twice = {letter for letter, count in letters(items).items() if count > 1}
        assert not twice, f"{title}: {twice}"


@pytest.mark.parametrize(
    ("name", "standard"),
    [
        ("open_folder", QKeySequence.StandardKey.Open),
        ("copy", QKeySequence.StandardKey.Copy),
        ("reload", QKeySequence.StandardKey.Refresh),
        ("zoom_in", QKeySequence.StandardKey.ZoomIn),
        ("zoom_out", QKeySequence.StandardKey.ZoomOut),
        ("select_all", QKeySequence.StandardKey.SelectAll),
    ],
)
def test_the_keys_that_the_platform_uses_come_first(actions, name, standard):
    assert actions[0][name].shortcut() == QKeySequence(standard)


def test_the_window_holds_every_action_and_a_choice_is_exclusive(actions):
    made, window = actions
    assert set(window.actions()) == {made[entry.name] for entry in all_entries()}
    chosen = []
    made.on_choice("view", chosen.append)
    made["stacked"].trigger()
    made["source"].trigger()
    assert chosen == ["stacked", "source"]
    assert not made["stacked"].isChecked()


def test_a_command_is_called_without_arguments(actions):
    made, _ = actions
    calls = []
    made.connect({"swap": lambda *args: calls.append(args)})
    made["swap"].trigger()
    assert calls == [()]
