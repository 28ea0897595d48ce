"""The theme: as the system has it, live, or as the reader chose."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from reader.gui.text.theme import DARK, HIGH_CONTRAST, HIGH_CONTRAST_LIGHT, LIGHT, THEMES, Theme, palette

SYSTEM = "system"


class Appearance(QObject):
    """Keeps the palette of the application; ``theme_changed`` tells those who paint by themselves."""

    theme_changed = Signal(object)  # Theme

    def __init__(self, choice: str = SYSTEM) -> None:
        super().__init__()
        self._choice = choice
        self.theme = self._wanted()
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
        self._apply()

    def _wanted(self) -> Theme:
        if self._choice in THEMES:
            return THEMES[self._choice]
        hints = QGuiApplication.styleHints()
        dark = hints.colorScheme() == Qt.ColorScheme.Dark
        if hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast:
            return HIGH_CONTRAST if dark else HIGH_CONTRAST_LIGHT
        return DARK if dark else LIGHT

    def _apply(self) -> None:
        theme = self._wanted()
        if theme != self.theme:
            self.theme = theme
            QApplication.setPalette(palette(theme))
            self.theme_changed.emit(theme)
