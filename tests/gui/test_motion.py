"""Nothing moves by itself, so that who is made ill by motion has nothing to turn off."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

import reader.gui

MOVING = {"QPropertyAnimation", "QVariantAnimation", "QTimeLine", "QMovie", "QScroller", "QProgressBar"}
"""What Qt moves things with, and the one of its widgets that moves in Fusion."""


RESTLESS = """
from PySide6.QtCore import Qt
from reader.gui import app

def effects(application):
    return [effect.name for effect in Qt.UIEffect if application.isEffectEnabled(effect)]

def restless(*arguments, make=app._made):
    application = make(*arguments)
    for effect in Qt.UIEffect:
        application.setEffectEnabled(effect)
    print(*effects(application))
    return application

app._made = restless
print(*effects(app.create_application("en")))
"""
"""Makes the application on a desktop where everything fades and rolls."""


def test_neither_menus_nor_tool_tips_fade_or_roll_where_the_desktop_likes_it():
    """In a process of its own: an application can be made once."""
    done = subprocess.run([sys.executable, "-c", RESTLESS], capture_output=True, text=True, check=True)
    before, after = done.stdout.splitlines()
    assert {"UI_FadeMenu", "UI_FadeTooltip", "UI_AnimateCombo"} <= set(before.split())
    assert after == ""


def names(tree):
    """Every name that a module uses, however it came by it."""
    for node in ast.walk(tree):
        match node:
            case ast.alias(name=name) | ast.Name(id=name) | ast.Attribute(attr=name):
                yield name.rpartition(".")[2]


@pytest.mark.parametrize(
    "code",
    [
        "from PySide6.QtCore import QTimeLine as T",
        "import PySide6.QtCore as q; q.QTimeLine(9)",
        "from PySide6.QtCore import *; QTimeLine(9)",
    ],
)
def test_what_moves_is_seen_however_it_is_named(code):
    assert set(names(ast.parse(code))) & MOVING


def test_the_window_has_nothing_that_moves():
    files = Path(reader.gui.__file__).parent.rglob("*.py")
    used = {name for path in files for name in names(ast.parse(path.read_text("utf-8")))}
    assert "QTimer" in used
    assert used & MOVING == set()
