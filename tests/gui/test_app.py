"""What happens between the command line and the event loop."""

import os
import signal
import subprocess
import sys

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from reader.gui.text.theme import DARK, HIGH_CONTRAST, HIGH_CONTRAST_LIGHT, LIGHT
from reader.gui.window.appearance import Appearance


class Hints:
    """Stands for the system's setting, which tests cannot change."""

    def __init__(self, scheme, real):
        self.scheme, self.contrast = scheme, Qt.ContrastPreference.NoPreference
        self.colorSchemeChanged = real.colorSchemeChanged
        self.contrastPreferenceChanged = real.accessibility().contrastPreferenceChanged

    def colorScheme(self):  # noqa: N802  Qt's name
        return self.scheme

    def accessibility(self):
        return self

    def contrastPreference(self):  # noqa: N802  Qt's name
        return self.contrast


def test_the_theme_follows_the_system_live_until_one_is_chosen(qapp, monkeypatch):
    before = qapp.palette()
    hints = Hints(Qt.ColorScheme.Unknown, QGuiApplication.styleHints())
    monkeypatch.setattr(QGuiApplication, "styleHints", lambda: hints)
    appearance, told = Appearance("system"), []
    appearance.theme_changed.connect(told.append)
    assert appearance.theme == LIGHT
    hints.scheme = Qt.ColorScheme.Dark
    hints.colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert told == [DARK]
    assert qapp.palette().base().color().name() == DARK.paper
    appearance.choose("light")
    hints.colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert told == [DARK, LIGHT]
    hints.contrast = Qt.ContrastPreference.HighContrast
    hints.contrastPreferenceChanged.emit(hints.contrast)
    assert told == [DARK, LIGHT]
    appearance.choose("system")
    assert told[2:] == [HIGH_CONTRAST]
    hints.scheme = Qt.ColorScheme.Light
    hints.colorSchemeChanged.emit(Qt.ColorScheme.Light)
    assert told[3:] == [HIGH_CONTRAST_LIGHT]
    qapp.setPalette(before)


def test_a_theme_that_is_no_more_is_that_of_the_system(qapp):
    before = qapp.palette()
    assert Appearance("mauve").choice == "system"
    qapp.setPalette(before)


@pytest.mark.parametrize(
    ("size", "environment", "expected"),
    [(100, {}, 1.0), (200, {}, 2.0), (125, {}, 1.25), (-3, {}, 1.0), (200, {"QT_SCALE_FACTOR": "1.5"}, 1.5)],
)
def test_everything_is_as_large_as_the_reader_likes_it_but_not_the_browser(size, environment, expected):
    """In a process of its own: an application can be made once."""
    code = f"import os; from reader.gui.app import create_application as a; x = a('en', {size});"
    code += "print(x.devicePixelRatio(), os.environ.get('QT_SCALE_FACTOR'), os.getenv('QT_SCALE_FACTOR'))"
    clean = {name: value for name, value in os.environ.items() if name != "QT_SCALE_FACTOR"}
    done = subprocess.run(
        [sys.executable, "-c", code], env=clean | environment, capture_output=True, text=True, check=True
    )
    kept = environment.get("QT_SCALE_FACTOR")
    assert done.stdout.split() == [str(expected), str(kept), str(kept)]


def test_fonts_that_lack_a_script_are_no_news_on_standard_error():
    """In a process of its own: an application can be made once."""
    code = "from reader.gui.app import create_application as a; a(); from PySide6.QtCore import *;"
    code += "print(QLoggingCategory('qt.text.font.db').isWarningEnabled())"
    environment = {name: value for name, value in os.environ.items() if name != "QT_LOGGING_RULES"}
    for rules, expected in (({}, "False"), ({"QT_LOGGING_RULES": "*.debug=false"}, "True")):
        done = subprocess.run(
            [sys.executable, "-c", code], env=environment | rules, capture_output=True, text=True, check=True
        )
        assert done.stdout.strip() == expected


def test_an_interrupt_during_a_launch_ends_it_at_once():
    code = (
        "import os, signal\n"
        "from reader import cli\n"
        "cli._prepare_qt = lambda: os.kill(os.getpid(), signal.SIGINT)\n"
        "os.environ['DISPLAY'] = ':99'\n"
        "cli.main(['--new-window'])\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60)
    assert done.returncode == -signal.SIGINT
    assert done.stderr == ""
