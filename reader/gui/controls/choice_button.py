"""A flat button that shows what is chosen and opens a menu of what else there is."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen, QPolygonF
from PySide6.QtWidgets import QMenu, QStyle, QToolButton, QWidget

_PAD = 9
_CHEVRON = 8
_GAP = 6
_RADIUS = 5.0


class ChoiceButton(QToolButton):
    """Opens its menu by mouse, Space or Enter; the text never hides behind the chevron."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        menu = QMenu(self)
        menu.setAccessibleName(name)
        self.setMenu(menu)

    def sizeHint(self) -> QSize:
        """Text, chevron and some air."""
        metrics = self.fontMetrics()
        width = metrics.horizontalAdvance(self.text()) + 2 * _PAD + _GAP + _CHEVRON
        return QSize(width, self.minimumHeight() or metrics.height() + 8)

    def minimumSizeHint(self) -> QSize:
        """A name of a language is never cut."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground where the mouse or the keyboard is, the text and the chevron."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter)
        ink = self.palette().color(QPalette.ColorRole.ButtonText)
        chevron = self._mirrored(QRect(self.width() - _PAD - _CHEVRON, 0, _CHEVRON, self.height()))
        text = self._mirrored(QRect(_PAD, 0, self.width() - 2 * _PAD - _GAP - _CHEVRON, self.height()))
        painter.setPen(ink)
        painter.drawText(text, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextSingleLine, self.text())
        self._paint_chevron(painter, chevron)

    def _mirrored(self, rect: QRect) -> QRect:
        return QStyle.visualRect(self.layoutDirection(), self.rect(), rect)

    def _paint_ground(self, painter: QPainter) -> None:
        active = self.underMouse() or self.isDown() or self.menu().isVisible()
        if active:
            painter.setBrush(self.palette().color(QPalette.ColorRole.Midlight))
        frame = self.palette().color(QPalette.ColorRole.Mid)
        accent = self.palette().color(QPalette.ColorRole.Accent)
        painter.setPen(QPen(accent, 1.4) if self.hasFocus() else QPen(frame, 1.0))
        painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), _RADIUS, _RADIUS)

    def _paint_chevron(self, painter: QPainter, rect: QRect) -> None:
        middle = QPointF(rect.center()) + QPointF(0.5, 1.0)
        half = _CHEVRON / 2 - 0.5
        points = [middle + QPointF(-half, -2), middle + QPointF(0, 2), middle + QPointF(half, -2)]
        painter.setPen(QPen(self.palette().color(QPalette.ColorRole.PlaceholderText), 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline(QPolygonF(points))
