"""How a source looks in the list: a title for each edition, below them the host."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPalette, QPen
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from reader.gui.controls.interface_font import font_for
from reader.gui.controls.row_painting import (
    SMALL_LINE,
    TITLE_LINE,
    Index,
    draw_ground,
    draw_line,
    edge_of,
    metrics,
    small_font,
    text_box,
)
from reader.gui.panels.source_model import ROW_ROLE, SourceModel, SourceRow, TitleLine
from reader.model import Direction


class SourceDelegate(QStyledItemDelegate):
    """Draws sources; all rows are equally high."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as the titles and the host; the width is the list's."""
        measures = metrics(option.font)
        model = index.model()
        titles = model.lines() - 1 if isinstance(model, SourceModel) else 1
        return QSize(0, round(2 * measures.above + (titles * TITLE_LINE + SMALL_LINE) * measures.em))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw a source; nothing of it leaves its row, whatever the titles hold."""
        row: SourceRow = index.data(ROW_ROLE)
        painter.save()
        painter.setClipRect(option.rect)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_ground(painter, option, opened=False)
        box = text_box(option)
        height = TITLE_LINE * metrics(option.font).em
        for line in row.titles:
            self._draw_title(painter, option, QRectF(box.left(), box.top(), box.width(), height), line)
            box.setTop(box.top() + height)
        self._draw_host(painter, option, box, row)
        painter.restore()

    def _draw_title(
        self, painter: QPainter, option: QStyleOptionViewItem, box: QRectF, line: TitleLine
    ) -> None:
        role = QPalette.ColorRole.PlaceholderText if line.lacking else QPalette.ColorRole.Text
        edge = line.edge or edge_of(option)
        painter.setFont(small_font(option.font) if line.lacking else font_for(option.font, line.lang))
        painter.setPen(option.palette.color(role))
        if line.lacking:
            box = _draw_ring(painter, option, box, edge)
        draw_line(painter, box, line.text, line.direction, edge)

    def _draw_host(
        self, painter: QPainter, option: QStyleOptionViewItem, box: QRectF, row: SourceRow
    ) -> None:
        edge = edge_of(option)
        painter.setFont(small_font(option.font))
        painter.setPen(option.palette.color(QPalette.ColorRole.PlaceholderText))
        advance = painter.fontMetrics().horizontalAdvance
        gap = metrics(option.font).em * 0.7
        room = box.width() - (advance(row.warning) + gap if row.warning else 0)
        host = QRectF(box.right() - room if edge == "rtl" else box.left(), box.top(), room, box.height())
        draw_line(painter, host, row.host, "ltr", edge)
        if row.warning:
            taken = min(room, advance(row.host)) + gap
            rest = box.adjusted(0, 0, -taken, 0) if edge == "rtl" else box.adjusted(taken, 0, 0, 0)
            painter.setPen(option.palette.color(QPalette.ColorRole.BrightText))
            draw_line(painter, rest, row.warning, edge, edge)


def _draw_ring(painter: QPainter, option: QStyleOptionViewItem, box: QRectF, edge: Direction) -> QRectF:
    """A hollow ring before the words that say what is missing; what is left of the box for them."""
    em = metrics(option.font).em
    size, taken = 0.42 * em, 0.75 * em
    ring = QRectF(box.left(), box.center().y() - size / 2, size, size)
    if edge == "rtl":
        ring.moveRight(box.right())
    pen = painter.pen()
    painter.setPen(QPen(option.palette.color(QPalette.ColorRole.Accent), max(1.0, em / 13)))
    painter.drawEllipse(ring)
    painter.setPen(pen)
    return box.adjusted(0, 0, -taken, 0) if edge == "rtl" else box.adjusted(taken, 0, 0, 0)
