"""How a source looks in the list: a title for each edition, below them the host."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPalette, QPen
from PySide6.QtWidgets import QStyleOptionViewItem

from reader.gui.controls.interface_font import font_for
from reader.gui.controls.line_painting import draw_line
from reader.gui.controls.row_painting import Index, edge_of, metrics, small_font
from reader.gui.panels.row_delegate import RowDelegate
from reader.gui.panels.source_model import ROW_ROLE, SourceModel, SourceRow, TitleLine
from reader.model import Direction


class SourceDelegate(RowDelegate):
    """Draws a source as a title for each edition and the host."""

    def titles(self, index: Index) -> int:
        """One for each edition shown."""
        model = index.model()
        return model.lines() - 1 if isinstance(model, SourceModel) else 1

    def draw_row(
        self, painter: QPainter, option: QStyleOptionViewItem, lines: list[QRectF], index: Index
    ) -> None:
        """Draw the titles, and below them the host."""
        row: SourceRow = index.data(ROW_ROLE)
        for line, box in zip(row.titles, lines, strict=False):
            self._draw_title(painter, option, box, line)
        self._draw_host(painter, option, lines[-1], row)

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
