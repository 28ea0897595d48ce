"""The line above a side panel's list: what it lists, how many, and a place for a control."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPalette, QPen, QPolygonF
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget

from reader.gui.controls.directions import is_mirrored
from reader.gui.controls.row_painting import metrics, small_font


class ListHead(QWidget):
    """A name and, quieter, a count."""

    def __init__(self, name: str, control: QWidget | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._name = QLabel(name, self)
        self._count = QLabel(self)
        self._count.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._line = QHBoxLayout(self)
        self._line.addWidget(self._name)
        self._line.addWidget(self._count)
        self._line.addStretch(1)
        if control is not None:
            self._line.addWidget(control)
        self._restyle()

    def set_count(self, text: str) -> None:
        """Show how many there are, in figures; empty for none."""
        self._count.setText(text)

    def count(self) -> str:
        """What is shown of the count."""
        return self._count.text()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the font."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._restyle()

    def _restyle(self) -> None:
        measures = metrics(self.font())
        side = round(measures.side)
        self._line.setContentsMargins(side, round(0.5 * measures.em), round(side * 0.55), 0)
        self._line.setSpacing(round(0.45 * measures.em))
        heavy = QFont(self.font())
        heavy.setWeight(QFont.Weight.DemiBold)
        self._name.setFont(heavy)
        self._count.setFont(small_font(self.font()))
        self.setMinimumHeight(round(2.2 * measures.em))


class HeadMenuButton(QToolButton):
    """A quiet word with a chevron that opens a menu."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setFont(small_font(self.font()))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def sizeHint(self) -> QSize:
        """Room for the word and the chevron."""
        em = self.fontMetrics().height()
        return QSize(round(self.fontMetrics().horizontalAdvance(self.text()) + 1.9 * em), round(1.6 * em))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the word, the chevron, and a ground under the mouse or the keyboard."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        em = self.fontMetrics().height()
        if self.underMouse() or self.hasFocus() or self.isDown():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.palette().color(QPalette.ColorRole.Highlight))
            painter.drawRoundedRect(self.rect(), 0.3 * em, 0.3 * em)
        painter.setPen(self.palette().color(QPalette.ColorRole.PlaceholderText))
        word = self.rect().adjusted(round(0.5 * em), 0, -round(0.5 * em), 0)
        start = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        painter.setLayoutDirection(self.layoutDirection())
        painter.drawText(word, int(start), self.text())
        self._draw_chevron(painter, em)

    def _draw_chevron(self, painter: QPainter, em: float) -> None:
        x = 0.8 * em if is_mirrored(self) else self.width() - 0.8 * em
        y, reach = self.height() / 2, 0.2 * em
        painter.setPen(QPen(painter.pen().color(), max(1.2, em / 11)))
        painter.drawPolyline(
            QPolygonF(
                [
                    QPointF(x - reach, y - reach / 2),
                    QPointF(x, y + reach / 2),
                    QPointF(x + reach, y - reach / 2),
                ]
            )
        )
