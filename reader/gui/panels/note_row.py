"""How a note looks in the list: its title, and below it the date and the languages it exists in."""

from __future__ import annotations

from PySide6.QtCore import QObject, QRectF
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import QStyleOptionViewItem

from reader.bidi import strong_direction
from reader.gui.controls.interface_font import font_for
from reader.gui.controls.line_painting import draw_line
from reader.gui.controls.row_painting import Index, draw_chips, edge_of, metrics, small_font
from reader.gui.panels.note_model import KEY_ROLE, ROW_ROLE, NoteRow
from reader.gui.panels.row_delegate import RowDelegate


class NoteDelegate(RowDelegate):
    """Draws notes as two lines."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._open_key = ""

    def set_open(self, key: str) -> None:
        """The note that is open and bears the accent bar."""
        self._open_key = key

    def is_open(self, index: Index) -> bool:
        """Whether a row's note is the one that is open."""
        return bool(index.data(KEY_ROLE) == self._open_key)

    def draw_row(
        self, painter: QPainter, option: QStyleOptionViewItem, lines: list[QRectF], index: Index
    ) -> None:
        """Draw the title, and below it date and languages."""
        row: NoteRow = index.data(ROW_ROLE)
        title, small = lines
        painter.setFont(font_for(option.font, row.shown))
        painter.setPen(option.palette.color(QPalette.ColorRole.Text))
        draw_line(painter, title, row.title, row.direction, row.edge)
        self._draw_second_line(painter, option, small, row)

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
