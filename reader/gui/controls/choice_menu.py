"""A menu of what one can choose one of."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu

_Choice = TypeVar("_Choice", str, int)


def fill_choices(
    menu: QMenu, names: dict[_Choice, str], chosen: _Choice | None, choose: Callable[[_Choice], object]
) -> None:
    """Fill a menu with choices, each under its name, in place of those that it offered before.

    ``choose`` is called with the one that the reader takes; ``chosen`` is checked until then.
    """
    menu.clear()
    group = menu.findChild(QActionGroup) or QActionGroup(menu)
    for choice, name in names.items():
        action = menu.addAction(name)  # the menu's own: cleared, it is gone
        action.setCheckable(True)
        action.setChecked(choice == chosen)
        group.addAction(action)
        _connect(action, choice, choose)


def _connect(action: QAction, choice: _Choice, choose: Callable[[_Choice], object]) -> None:
    action.setData(choice)
    action.triggered.connect(lambda: choose(choice))
