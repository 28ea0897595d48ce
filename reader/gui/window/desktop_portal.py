"""What the desktop's portal knows of the reader's taste in colours, for desktops that Qt does not ask.

Qt follows GNOME, its kin and KDE by plugins of their own, and elsewhere (sway, i3, a lone window
manager) knows of no colour scheme, though a portal may tell one:
https://flatpak.github.io/xdg-desktop-portal/docs/doc-org.freedesktop.portal.Settings.html
"""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import SLOT, QObject, Qt, Signal, Slot
from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusPendingCallWatcher, QDBusVariant

_SERVICE = "org.freedesktop.portal.Desktop"
_PATH = "/org/freedesktop/portal/desktop"
_INTERFACE = "org.freedesktop.portal.Settings"
_APPEARANCE = "org.freedesktop.appearance"
_SCHEMES = {1: Qt.ColorScheme.Dark, 2: Qt.ColorScheme.Light}
_CONTRASTS = {1: Qt.ContrastPreference.HighContrast}


class DesktopPortal(QObject):
    """Asks once and listens from then on; until there is an answer nothing is preferred."""

    changed = Signal()
    """It has told something new, or has answered all that it was asked."""

    def __init__(self, parent: QObject | None = None, bus: QDBusConnection | None = None) -> None:
        super().__init__(parent)
        self._numbers = {"color-scheme": 0, "contrast": 0}
        bus = bus or QDBusConnection.sessionBus()
        self._unanswered = len(self._numbers) if bus.isConnected() else 0
        slot: Any = SLOT("_hear(QDBusMessage)")  # a string, where PySide's stubs want bytes
        bus.connect(_SERVICE, _PATH, _INTERFACE, "SettingChanged", self, slot)
        for key in self._numbers:
            # not ReadOne, which older portals lack
            question = QDBusMessage.createMethodCall(_SERVICE, _PATH, _INTERFACE, "Read")
            question.setArguments([_APPEARANCE, key])
            answer = QDBusPendingCallWatcher(bus.asyncCall(question), self)
            answer.finished.connect(lambda watcher, key=key: self._take_answer(key, watcher))

    def has_answered(self) -> bool:
        """Whether it has said what the reader prefers, or nothing of it can be known."""
        return not self._unanswered

    def color_scheme(self) -> Qt.ColorScheme:
        """Dark, light, or unknown where the reader has no preference."""
        return _SCHEMES.get(self._numbers["color-scheme"], Qt.ColorScheme.Unknown)

    def contrast(self) -> Qt.ContrastPreference:
        """Whether the reader wants high contrast."""
        return _CONTRASTS.get(self._numbers["contrast"], Qt.ContrastPreference.NoPreference)

    def _take_answer(self, key: str, watcher: QDBusPendingCallWatcher) -> None:
        arguments = watcher.reply().arguments()
        watcher.deleteLater()
        self._unanswered -= 1
        told = bool(arguments) and self._take(key, arguments[0])  # the text of an error is no number
        if told or self.has_answered():
            self.changed.emit()

    @Slot(QDBusMessage)
    def _hear(self, message: QDBusMessage) -> None:
        match message.arguments():
            case [namespace, key, value] if namespace == _APPEARANCE and key in self._numbers:
                if self._take(key, value):
                    self.changed.emit()

    def _take(self, key: str, value: object) -> bool:
        """Keep a number; whether it is another than before."""
        while isinstance(value, QDBusVariant):  # ``Read`` wraps its answer twice
            value = value.variant()
        if not isinstance(value, int) or value == self._numbers[key]:
            return False
        self._numbers[key] = value
        return True
