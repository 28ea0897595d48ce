"""A scroll bar that is only a thumb: slim and calm beside text."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QEnterEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QScrollBar, QStyle, QStyleOptionSlider, QWidget

from reader.gui.controls.row_painting import quiet

_WIDTH = 0.62
"""In heights of the font."""
_AT_REST, _IN_USE = 0.42, 0.85


class SlimScrollBar(QScrollBar):
    """An upright scroll bar without arrows or groove; the mouse finds the thumb where it is drawn."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self.setAccessibleName(self.tr("Scroll bar"))
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent, False)

    def sizeHint(self) -> QSize:
        """As wide as a part of a letter."""
        return QSize(max(8, round(_WIDTH * self.fontMetrics().height())), super().sizeHint().height())

    def enterEvent(self, event: QEnterEvent) -> None:
        """Become stronger under the mouse."""
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Become calm again."""
        super().leaveEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground and, where there is something to scroll, the thumb."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.palette().color(self.backgroundRole()))
        if self.minimum() == self.maximum():
            return
        thumb = self._thumb()
        in_use = self.isSliderDown() or self.underMouse()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        ink = self.palette().color(QPalette.ColorRole.PlaceholderText)
        painter.setBrush(quiet(ink, _IN_USE if in_use else _AT_REST))
        painter.drawRoundedRect(thumb, thumb.width() / 2, thumb.width() / 2)

    def _thumb(self) -> QRectF:
        option = QStyleOptionSlider()
        self.initStyleOption(option)
        control = QStyle.ComplexControl.CC_ScrollBar
        part = QStyle.SubControl.SC_ScrollBarSlider
        where = QRectF(self.style().subControlRect(control, option, part, self))
        inset = self.width() * 0.2
        return where.adjusted(inset, inset, -inset, -inset)
