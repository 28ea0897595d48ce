"""Shortcuts under keyboard layouts without Latin letters: the key counts, not its letter.

Qt finds Ctrl+C by the letter that the layout gives, which under an Arabic or Greek layout is ؤ or
ψ. Linux helps where a Latin layout is configured too; nothing helps elsewhere. What Qt leaves
over is therefore looked up again by the place of the key, as a US keyboard names it.
"""

from __future__ import annotations

import sys

from PySide6.QtCore import QCoreApplication, QEvent, QKeyCombination, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QMainWindow

from reader.gui.panels.panel_list import PanelView

_ROWS = {0x02: "1234567890-=", 0x10: "QWERTYUIOP[]", 0x1E: "ASDFGHJKL;'`", 0x2B: "\\ZXCVBNM,./"}
"""Scan code of the first key in a row (set 1), the keys from there on."""
_SCAN_CODES = {code + i: ord(key) for code, row in _ROWS.items() for i, key in enumerate(row)}

_MAC_KEYS = dict(enumerate("ASDFHGZXCV\0BQWERYT123465=97-80]OU[IP\0LJ'K;\\,/NM.")) | {50: "`"}
"""Virtual key codes of macOS (HIToolbox/Events.h, kVK_ANSI_*)."""

_X11_OFFSET = 8
"""X11 and Wayland count keys from 8; from there on the codes are those of the scan codes."""

_COMMAND = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
_TAKE_LETTERS = (QLineEdit, PanelView)
"""Widgets that letters are typed into, or into a field for them."""
_LAST_LATIN_1 = 0xFF
_FIRST_SPECIAL = 0x01000000


def latin_key(event: QKeyEvent, platform: str = sys.platform) -> int:
    """The key (``Qt.Key``) that a US keyboard has in this place; 0 where there is no need to ask.

    There is need where the layout gives a letter beyond Latin-1, or with Shift a sign on a key
    that carries a letter: Arabic Shift+V is ``{``.
    """
    shifted = event.modifiers() & _COMMAND and event.modifiers() & Qt.KeyboardModifier.ShiftModifier
    if event.key() >= _FIRST_SPECIAL:
        return 0
    if event.key() <= _LAST_LATIN_1:
        key = _key_at(event, platform) if shifted and not chr(event.key()).isalpha() else 0
        return key if chr(key).isalpha() else 0
    return _key_at(event, platform)


def _key_at(event: QKeyEvent, platform: str) -> int:
    if platform == "darwin":
        return ord(_MAC_KEYS.get(event.nativeVirtualKey(), "\0"))
    offset = 0 if platform == "win32" else _X11_OFFSET
    return _SCAN_CODES.get(event.nativeScanCode() - offset, 0)


class LatinShortcuts(QObject):
    """Gives keys of a main window that found no shortcut a second chance.

    Watches the native window only, where keys arrive first: a filter of the whole application
    would see every event of every widget.
    """

    def __init__(self, window: QMainWindow) -> None:
        super().__init__(window)
        self._window = window

    def install(self) -> None:
        """Begin; the window must have been shown. Calling it again changes nothing."""
        handle = self._window.windowHandle()
        if handle:
            handle.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Trigger the action of the Latin key, or let the widgets see that key."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        key = latin_key(event)
        typing = isinstance(QApplication.focusWidget(), _TAKE_LETTERS) and not event.modifiers() & _COMMAND
        if not key or typing:
            return False
        return self._trigger(QKeyCombination(event.modifiers(), Qt.Key(key))) or _send(watched, event, key)

    def _trigger(self, combination: QKeyCombination) -> bool:
        sequence = QKeySequence(combination)
        for action in self._window.actions():
            if action.isEnabled() and sequence in action.shortcuts():
                action.trigger()
                return True
        return False


def _send(watched: QObject, event: QKeyEvent, key: int) -> bool:
    """Whether a widget did something with the Latin key, such as Ctrl+C in a text field."""
    latin = QKeyEvent(event.type(), key, event.modifiers(), "", event.isAutoRepeat(), event.count())
    QCoreApplication.sendEvent(watched, latin)
    return latin.isAccepted()
