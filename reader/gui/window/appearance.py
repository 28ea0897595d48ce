"""The theme: as the system has it, live, or as the reader chose."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from reader.gui.text.theme import DARK, HIGH_CONTRAST, HIGH_CONTRAST_LIGHT, LIGHT, THEMES, Theme, palette

if TYPE_CHECKING:
    from reader.gui.window.desktop_portal import DesktopPortal

SYSTEM = "system"
_PLATFORMS = ("xcb", "wayland")
"""Qt's names of those on which a desktop has a portal."""


class Appearance(QObject):
    """Keeps the palette of the application; ``theme_changed`` tells those who paint by themselves."""

    theme_changed = Signal(object)  # Theme

    def __init__(self, choice: str = SYSTEM, last: str = "") -> None:
        """``last``: what ``system_theme`` was in the last run; shown until a portal has answered."""
        super().__init__()
        self._choice = choice
        self.system_theme = last
        """The name of the theme that the system wants, or wanted when it was last known."""
        self._portal: DesktopPortal | None = None
        self.theme = self._wanted()
        self._keep_system_theme()
        QApplication.setPalette(palette(self.theme))
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self._apply)
        hints.accessibility().contrastPreferenceChanged.connect(self._apply)

    @property
    def choice(self) -> str:
        """``system`` or the name of a theme."""
        return self._choice if self._choice in THEMES else SYSTEM

    def choose(self, choice: str) -> None:
        """``system`` or the name of a theme; what is neither counts as ``system``."""
        self._choice = choice
        self.follow_desktop()
        self._apply()

    def follow_desktop(self) -> None:
        """Listen to the portal of a desktop that Qt knows nothing of, once its word counts.

        Looks for the session bus and asks on it, which takes as long as drawing a page; the answer
        comes by the event loop.
        """
        if self._portal or self.choice != SYSTEM or not _portal_is_needed():
            return
        from reader.gui.window.desktop_portal import DesktopPortal

        self._portal = DesktopPortal(self)
        self._portal.changed.connect(self._apply)
        if self._portal.has_answered():
            self._apply()

    def _wanted(self) -> Theme:
        if self._choice in THEMES:
            return THEMES[self._choice]
        if self.system_theme in THEMES and self._waits_for_portal():
            return THEMES[self.system_theme]
        return self._of_system()

    def _waits_for_portal(self) -> bool:
        return not self._portal.has_answered() if self._portal else _portal_is_needed()

    def _of_system(self) -> Theme:
        hints = QGuiApplication.styleHints()
        scheme, contrast = hints.colorScheme(), hints.accessibility().contrastPreference()
        if self._portal and scheme == Qt.ColorScheme.Unknown:
            scheme, contrast = self._portal.color_scheme(), self._portal.contrast()
        dark = scheme == Qt.ColorScheme.Dark
        if contrast == Qt.ContrastPreference.HighContrast:
            return HIGH_CONTRAST if dark else HIGH_CONTRAST_LIGHT
        return DARK if dark else LIGHT

    def _keep_system_theme(self) -> None:
        if self.choice == SYSTEM:
            self.system_theme = self.theme.name

    def _apply(self) -> None:
        theme = self._wanted()
        if theme != self.theme:
            self.theme = theme
            self._keep_system_theme()
            QApplication.setPalette(palette(theme))
            self.theme_changed.emit(theme)


def _portal_is_needed() -> bool:
    """Whether Qt does not know what the desktop prefers, while a portal may be there to ask."""
    if QGuiApplication.styleHints().colorScheme() != Qt.ColorScheme.Unknown:
        return False
    return QGuiApplication.platformName() in _PLATFORMS and _has_session_bus()


def _has_session_bus() -> bool:
    if os.environ.get("DBUS_SESSION_BUS_ADDRESS"):
        return True
    folder = os.environ.get("XDG_RUNTIME_DIR", "")
    return bool(folder) and Path(folder, "bus").exists()
