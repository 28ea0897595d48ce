"""The field above a list: it filters while one types, and hands the keyboard over to the list."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QLineEdit, QWidget

from reader.gui.controls.directions import is_mirrored

_TO_LIST = (Qt.Key.Key_Down, Qt.Key.Key_PageDown)
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class FilterField(QLineEdit):
    """A rounded field with a magnifying glass at its start."""

    list_requested = Signal()
    """The keyboard should go to the list."""
    first_requested = Signal()
    """Enter: open what the list offers first."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrame(False)
        self.textChanged.connect(self._offer_clearing)
        self._restyle()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Down goes to the list, Enter opens its first note, Escape clears."""
        key = event.key()
        if key in _TO_LIST:
            self.list_requested.emit()
        elif key in _ENTER:
            self.first_requested.emit()
        elif key == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the keyboard is."""
        super().focusInEvent(event)
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        """Follow font and direction."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.LayoutDirectionChange):
            self._restyle()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the field's own ground and glass, then the text."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw_ground(painter)
        self._draw_glass(painter)
        painter.end()
        super().paintEvent(event)

    def _offer_clearing(self, text: str) -> None:
        """Show the button that clears the field, once there is something to clear: its picture takes long."""
        if text and not self.isClearButtonEnabled():
            self.setClearButtonEnabled(True)

    def _restyle(self) -> None:
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Base, QColor(Qt.GlobalColor.transparent))
        self.setPalette(palette)
        em = self.fontMetrics().height()
        self.setMinimumHeight(round(1.9 * em))
        glass, end = round(1.75 * em), round(0.3 * em)
        mirrored = is_mirrored(self)
        self.setTextMargins(end if mirrored else glass, 0, glass if mirrored else end, 0)

    def _draw_ground(self, painter: QPainter) -> None:
        role = QPalette.ColorRole.Accent if self.hasFocus() else QPalette.ColorRole.Mid
        painter.setPen(QPen(self.palette().color(role), 1.4 if self.hasFocus() else 1.0))
        painter.setBrush(self.palette().color(QPalette.ColorRole.AlternateBase))
        radius = self.height() * 0.24
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), radius, radius)

    def _draw_glass(self, painter: QPainter) -> None:
        em = self.fontMetrics().height()
        radius = 0.27 * em
        x = 1.0 * em
        if is_mirrored(self):
            x = self.width() - x
        centre = QPointF(x - 0.08 * em, self.height() / 2 - 0.08 * em)
        pen = QPen(self.palette().color(QPalette.ColorRole.PlaceholderText), max(1.2, em / 11))
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(centre, radius, radius)
        painter.drawLine(centre + QPointF(radius, radius) * 0.72, centre + QPointF(radius, radius) * 1.45)
