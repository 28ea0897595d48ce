"""Shortcuts under layouts without Latin letters."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QMainWindow, QWidget

from reader.gui.window.keyboard import LatinShortcuts, latin_key

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
NONE = Qt.KeyboardModifier.NoModifier
ARABIC_KHAH, ARABIC_HAMZA_ON_WAW, GREEK_OMICRON, GREEK_PSI = 0x062E, 0x0624, 0x039F, 0x03A8
X11_O, X11_C = 32, 54


def key_event(key, modifiers, scan=0, virtual=0):
    return QKeyEvent(QEvent.Type.KeyPress, key, modifiers, scan, virtual, 0, chr(key))


@pytest.mark.parametrize(
    ("key", "modifiers", "scan", "virtual", "platform", "latin"),
    [
        (ARABIC_KHAH, CTRL, X11_O, 0x5CE, "linux", "O"),
        (GREEK_OMICRON, CTRL, X11_O, 0x7CF, "linux", "O"),
        (ARABIC_HAMZA_ON_WAW, CTRL, 0x2E, 0, "win32", "C"),
        (GREEK_PSI, CTRL, 0, 8, "darwin", "C"),
        (0x0661, CTRL, 10, 0, "linux", "1"),
        (ARABIC_KHAH, NONE, X11_O, 0, "linux", "O"),
        (0xD7, CTRL | SHIFT, X11_O, 0, "linux", "O"),
        # no need: a Latin letter, a sign without Shift or where no letter stands, a key without a letter
        (ord(";"), CTRL, X11_O, 0, "linux", ""),
        (ord("!"), CTRL | SHIFT, 10, 0, "linux", ""),
        (ord("O"), CTRL, X11_O, 0, "linux", ""),
        (0xE9, CTRL, X11_O, 0, "linux", ""),
        (Qt.Key.Key_F5.value, CTRL, 71, 0, "linux", ""),
        # a key that no US keyboard has
        (ARABIC_KHAH, CTRL, 250, 0, "linux", ""),
        (GREEK_PSI, CTRL, 0, 10, "darwin", ""),
    ],
)
def test_the_key_of_a_place(key, modifiers, scan, virtual, platform, latin):
    event = QKeyEvent(QEvent.Type.KeyPress, key, modifiers, scan, virtual, 0, "x")
    assert latin_key(event, platform) == (ord(latin) if latin else 0)


@pytest.fixture
def typing(qtbot, monkeypatch):
    """A window with a text field and two actions, and a way to press keys as the system does."""
    monkeypatch.setattr("sys.platform", "linux")
    window = QMainWindow()
    qtbot.addWidget(window)
    window.setCentralWidget(QLineEdit("some text"))
    triggered = []
    for name, keys in (("open", "Ctrl+O"), ("save", "Ctrl+Shift+O")):
        action = QAction(name, window)
        action.setShortcut(keys)
        action.triggered.connect(lambda _=False, name=name: triggered.append(name))
        window.addAction(action)
    window.show()
    keyboard = LatinShortcuts(window)
    keyboard.install()
    keyboard.install()

    def press(key, modifiers, scan):
        event = QKeyEvent(QEvent.Type.KeyPress, key, modifiers, scan, 0, 0, chr(key))
        QCoreApplication.sendEvent(window.windowHandle(), event)

    return window, press, triggered


def test_an_action_is_triggered_once_with_exactly_its_modifiers(typing):
    _, press, triggered = typing
    press(ARABIC_KHAH, CTRL, X11_O)
    press(GREEK_OMICRON, CTRL | SHIFT, X11_O)
    assert triggered == ["open", "save"]


def test_a_disabled_action_is_not_triggered(typing):
    window, press, triggered = typing
    window.actions()[0].setEnabled(False)
    press(ARABIC_KHAH, CTRL, X11_O)
    assert triggered == []


def test_a_key_without_ctrl_is_an_action_where_nothing_is_typed(typing):
    window, press, triggered = typing
    window.centralWidget().setEnabled(False)
    window.actions()[0].setShortcut("O")
    press(ARABIC_KHAH, NONE, X11_O)
    assert triggered == ["open"]


def test_a_text_field_copies(typing, qtbot, qapp):
    window, press, _ = typing
    field = window.centralWidget()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    field.selectAll()
    qapp.clipboard().clear()
    press(ARABIC_HAMZA_ON_WAW, CTRL, X11_C)
    assert qapp.clipboard().text() == "some text"


def test_a_key_without_ctrl_means_something_to_a_widget_where_nothing_is_typed(typing, qtbot):
    window, press, _ = typing
    pressed = []

    class Text(QWidget):
        def keyPressEvent(self, event):
            pressed.append(event.key())

    text = Text(window, focusPolicy=Qt.FocusPolicy.StrongFocus)
    text.show()
    text.setFocus()
    qtbot.waitUntil(text.hasFocus)
    press(ARABIC_KHAH, NONE, X11_O)
    assert pressed == [Qt.Key.Key_O]


def test_letters_without_ctrl_are_typed(typing, qtbot):
    window, press, triggered = typing
    field = window.centralWidget()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    field.selectAll()
    press(ARABIC_KHAH, NONE, X11_O)
    assert field.text() == "خ"
    assert triggered == []
