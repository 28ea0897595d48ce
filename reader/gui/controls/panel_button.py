"""A button as calm as the panels that it stands in."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QPushButton


class PanelButton(QPushButton):
    """Flat, with a thin frame; the frame shows the keyboard, the ground the mouse."""

    def sizeHint(self) -> QSize:
        """Room for the word and as much air as the other controls of the panels have."""
        em = self.fontMetrics().height()
        return QSize(super().sizeHint().width(), round(1.9 * em))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw frame, ground and word; the letter of the shortcut only where the style would."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour, role = self.palette().color, QPalette.ColorRole
        active = self.isEnabled() and (self.underMouse() or self.isDown())
        painter.setBrush(colour(role.Highlight if active else role.AlternateBase))
        focused = self.hasFocus()
        painter.setPen(QPen(colour(role.Accent if focused else role.Mid), 1.4 if focused else 1.0))
        radius = self.height() * 0.24
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), radius, radius)
        painter.setPen(colour(role.ButtonText if self.isEnabled() else role.PlaceholderText))
        flags = int(Qt.AlignmentFlag.AlignCenter) | int(Qt.TextFlag.TextShowMnemonic)
        painter.drawText(self.rect(), flags, self.text())
