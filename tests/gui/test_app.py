"""What happens between the command line and the event loop."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from reader.gui.app import reporter
from reader.gui.appearance import Appearance
from reader.gui.theme import DARK, LIGHT


def test_a_mistake_of_ours_is_told_and_printed_whole(capsys):
    told = []
    error = ValueError("no such row")
    reporter(told.append)(ValueError, error, None)
    assert "no such row" in told[0]
    assert "ValueError: no such row" in capsys.readouterr().err


class Hints:
    """Stands for the system's setting, which tests cannot change."""

    def __init__(self, scheme, signal):
        self.scheme, self.colorSchemeChanged = scheme, signal

    def colorScheme(self):  # noqa: N802  Qt's name
        return self.scheme


def test_the_theme_follows_the_system_live_until_one_is_chosen(qapp, monkeypatch):
    before = qapp.palette()
    hints = Hints(Qt.ColorScheme.Unknown, QGuiApplication.styleHints().colorSchemeChanged)
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
    qapp.setPalette(before)
