"""Nothing moves by itself, so that who is made ill by motion has nothing to turn off."""

import ast
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

import reader.gui

MOVING = {"QPropertyAnimation", "QVariantAnimation", "QTimeLine", "QMovie", "QScroller", "QProgressBar"}
"""What Qt moves things with, and the one of its widgets that moves in Fusion."""


@pytest.mark.usefixtures("qapp")
def test_neither_menus_nor_tool_tips_fade_or_roll():
    assert [effect for effect in Qt.UIEffect if QApplication.isEffectEnabled(effect)] == []


def test_the_window_has_nothing_that_moves():
    files = Path(reader.gui.__file__).parent.rglob("*.py")
    trees = [ast.parse(path.read_text("utf-8")) for path in files]
    nodes = [node for tree in trees for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)]
    names = {alias.name for node in nodes for alias in node.names}
    assert "QTimer" in names
    assert names & MOVING == set()
