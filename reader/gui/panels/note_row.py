"""How a note looks in the list: its title, and below it the date and the languages it exists in."""

from __future__ import annotations

from PySide6.QtCore import QObject, QRectF, QSize
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from reader.composition import strong_direction
from reader.gui.controls.interface_font import font_for
from reader.gui.controls.row_painting import (
    SMALL_LINE,
    TITLE_LINE,
    Index,
    draw_chips,
    draw_ground,
    draw_line,
    edge_of,
    metrics,
    small_font,
    text_box,
)
from reader.gui.panels.note_model import KEY_ROLE, ROW_ROLE, NoteRow


class NoteDelegate(QStyledItemDelegate):
    """Draws notes as two lines; all rows are equally high."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._open_key = ""

    def set_open(self, key: str) -> None:
        """The note that is open and bears the accent bar."""
        self._open_key = key

    def sizeHint(self, option: QStyleOptionViewItem, _index: Index) -> QSize:
        """As high as two lines; the width is the list's."""
        measures = metrics(option.font)
        return QSize(0, round(2 * measures.above + (TITLE_LINE + SMALL_LINE) * measures.em))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw a note; nothing of it leaves its row, whatever the title holds."""
        row: NoteRow = index.data(ROW_ROLE)
        painter.save()
        painter.setClipRect(option.rect)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_ground(painter, option, opened=index.data(KEY_ROLE) == self._open_key)
        box = text_box(option)
        height = TITLE_LINE * metrics(option.font).em
        painter.setFont(font_for(option.font, row.shown))
        painter.setPen(option.palette.color(QPalette.ColorRole.Text))
        draw_line(
            painter, QRectF(box.left(), box.top(), box.width(), height), row.title, row.direction, row.edge
        )
        self._draw_second_line(painter, option, box.adjusted(0, height, 0, 0), row)
        painter.restore()

    def _draw_second_line(
        self, painter: QPainter, option: QStyleOptionViewItem, box: QRectF, row: NoteRow
    ) -> None:
        edge = edge_of(option)
        painter.setFont(small_font(option.font))
        painter.setPen(option.palette.color(QPalette.ColorRole.PlaceholderText))
        draw_line(painter, box, row.date, strong_direction(row.date) or edge, edge)
        taken = (
            painter.fontMetrics().horizontalAdvance(row.date) + metrics(option.font).em * 0.7
            if row.date
            else 0
        )
        chips = [(lang, lang == row.shown) for lang in row.languages]
        rest = box.adjusted(0, 0, -taken, 0) if edge == "rtl" else box.adjusted(taken, 0, 0, 0)
        draw_chips(painter, rest, chips, option.palette, edge)
