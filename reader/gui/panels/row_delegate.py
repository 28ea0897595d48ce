"""What the rows of both panels share: titles, a small last line, and that nothing leaves its row."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from reader.gui.controls.row_painting import (
    SMALL_LINE,
    TITLE_LINE,
    Index,
    draw_ground,
    metrics,
    text_box,
)


class RowDelegate(QStyledItemDelegate):
    """Draws rows that are all equally high; what stands in them is the subclass's."""

    def titles(self, _index: Index) -> int:
        """How many lines of titles a row has."""
        return 1

    def is_open(self, _index: Index) -> bool:
        """Whether a row stands for what is open, and bears the accent bar."""
        return False

    def draw_row(
        self, painter: QPainter, option: QStyleOptionViewItem, lines: list[QRectF], index: Index
    ) -> None:
        """Draw into the boxes of the titles and, the last, of the small line."""
        raise NotImplementedError

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as its lines; the width is the list's."""
        measures = metrics(option.font)
        lines = self.titles(index) * TITLE_LINE + SMALL_LINE
        return QSize(0, round(2 * measures.above + lines * measures.em))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw a row; nothing of it leaves its row, whatever the titles hold."""
        painter.save()
        painter.setClipRect(option.rect)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_ground(painter, option, opened=self.is_open(index))
        self.draw_row(painter, option, self._lines(option, index), index)
        painter.restore()

    def _lines(self, option: QStyleOptionViewItem, index: Index) -> list[QRectF]:
        box, height = text_box(option), TITLE_LINE * metrics(option.font).em
        above = self.titles(index)
        titles = [QRectF(box.left(), box.top() + n * height, box.width(), height) for n in range(above)]
        return [*titles, box.adjusted(0, above * height, 0, 0)]
