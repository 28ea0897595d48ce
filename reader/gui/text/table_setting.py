"""Tables: columns as wide as their text needs or wrapped, the first column where lines start.

What cannot be made narrow enough without breaking words is not: the table is then
wider than its room and scrolls in it.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence

from PySide6.QtCore import QRectF, Qt

from reader.gui.text.cell import Box, Grid, Shape
from reader.gui.text.paragraphs import head_cell
from reader.gui.text.text_part import TextPart
from reader.gui.text.theme import Theme
from reader.model import Block, Direction, Spans
from reader.records import NamedTuple, replace

_PAD_X, _PAD_Y = 0.55, 0.38
"""Space within a cell, em."""
_LEAST_PAD_X = 0.25
"""To which it shrinks before the type does."""
_SIZES = (1.0, 0.9)
"""Shares of the table's text size that are tried before it is made wider than its room."""
_NARROW_COLUMN, _LINES = 6.0, 5
"""A column is made no narrower than its widest word, nor so narrow, em, that a cell takes more lines."""
_WIDE_COLUMN = 13.0
"""What a column of such a table takes before its cells wrap, em."""

MakePart = Callable[[Spans, float], TextPart]
"""Makes the paragraph of a cell at a share of the table's text size."""


class TableForm(NamedTuple):
    """How a table is set, the same in all of its rows: pixels, but ``size`` a share of its text size."""

    size: float
    pad: float
    widths: tuple[float, ...]
    """Of the text of every column."""

    @property
    def width(self) -> float:
        """Of the whole table."""
        return sum(self.widths) + 2 * self.pad * len(self.widths)


class Table:
    """A table in a room of some width: what its columns need is measured once, rows are set from it."""

    def __init__(
        self,
        block: Block,
        make_part: MakePart,
        room: float,
        em: float,
        direction: Direction,
        telling: Sequence[Sequence[int]] = (),
    ) -> None:
        """``telling``: of every column the rows to measure, none for all."""
        self._block = block
        self._telling = telling or [range(len(block.cells))] * len(block.cells[0])
        self._make_part = make_part
        self._room = room
        self._em = em
        self._direction = direction
        self._made: dict[tuple[int, int], TextPart] = {}
        """Paragraphs that were made to be measured, by row and column, until they are set."""
        self.form = self._find_form()

    def set_rows(self, box: Box, rows: range, theme: Theme) -> None:
        """Fill a box with rows of the table and the lines between them, from its left edge 0."""
        cells = [[self._take_part(row, column) for column in range(len(self.form.widths))] for row in rows]
        self._place_columns(cells)
        box.parts = [part for row in cells for part in row]
        pad = 2 * _PAD_Y * self._em
        heights = [float(math.ceil(max(part.height for part in row) + pad)) for row in cells]
        left = 0.0 if self._direction == "ltr" else self._room - self.form.width
        box.grid = Grid(heights, cells, rows.start, left, self.form.width)
        place_rows(box, heights, theme, self._em)

    def _find_form(self) -> TableForm:
        """Less space in the cells, then smaller type, then a table that is wider than its room."""
        em, count = self._em, len(self._block.cells[0])
        for size in _SIZES:
            least, wanted = self._measure(size)
            spare = self._room - sum(least)
            if spare >= 2 * _LEAST_PAD_X * em * count:
                pad = min(_PAD_X * em, spare / (2 * count))
                return TableForm(size, pad, column_widths(least, wanted, self._room - 2 * pad * count))
        least, wanted = self._measure(1.0)
        widths = (max(low, min(high, _WIDE_COLUMN * em)) for low, high in zip(least, wanted, strict=True))
        return TableForm(1.0, _PAD_X * em, tuple(widths))

    def _measure(self, size: float) -> tuple[list[float], list[float]]:
        """Of every column the least width that it can be read in and the width of its longest line.

        A word wider than the room is broken whatever is done: it asks for no more than others do.
        """
        self._made = {
            (row, column): self._make(row, column, size)
            for column, rows in enumerate(self._telling)
            for row in rows
        }
        least, wanted = [0.0] * len(self._block.cells[0]), [0.0] * len(self._block.cells[0])
        for (_, column), part in self._made.items():
            low, high = part.natural_widths()
            if low > self._room - 2 * _LEAST_PAD_X * self._em:
                low = min(_WIDE_COLUMN * self._em, self._room / 2)
            low = max(low, min(high / _LINES, _NARROW_COLUMN * self._em))
            least[column], wanted[column] = max(least[column], low), max(wanted[column], high)
        return least, wanted

    def _make(self, row: int, column: int, size: float) -> TextPart:
        spans = self._block.cells[row][column]
        return self._make_part(head_cell(spans) if row == 0 else spans, size)

    def _take_part(self, row: int, column: int) -> TextPart:
        made = self._made.pop((row, column), None)
        return made if made is not None else self._make(row, column, self.form.size)

    def _place_columns(self, rows: Sequence[Sequence[TextPart]]) -> None:
        """Break every cell at its column's width and place the columns from the start side."""
        start, pad = 0.0, self.form.pad
        for column, width in enumerate(self.form.widths):
            asked = self._block.columns[column] if column < len(self._block.columns) else ""
            ltr = self._direction == "ltr"
            left = start + pad if ltr else self._room - start - pad - width
            for row in rows:
                part = row[column]
                part.style = replace(part.style, align=_alignment(asked, self._direction))
                part.break_lines_between_words(width)
                part.x = left
            start += width + 2 * pad


def place_rows(box: Box, heights: Sequence[float], theme: Theme, em: float) -> None:
    """Place the rows of a table at given heights and draw the lines between them."""
    assert box.grid is not None
    y, grid = 0.0, box.grid
    grid.heights, box.rules = list(heights), []
    for number, (height, row) in enumerate(zip(heights, grid.rows, strict=True), grid.first):
        for part in row:
            part.y = y + _PAD_Y * em
        y += height
        thick = 1.5 if number == 0 else 1.0
        colour = theme.muted if number == 0 else theme.faint
        box.rules.append(Shape("line", QRectF(grid.left, round(y) - thick, grid.width, thick), colour))
    box.height = y + box.foot


def face_tables(one: Box, other: Box, theme: Theme, em: float) -> None:
    """Make the rows of two tables equally high where both have the same rows and columns."""
    if one.grid is None or other.grid is None or one.grid.shape != other.grid.shape:
        return
    heights = [max(pair) for pair in zip(one.grid.heights, other.grid.heights, strict=True)]
    for box in (one, other):
        before = box.height
        place_rows(box, heights, theme, em)
        for shape in box.shapes:  # what stands around the table: the bar of a quotation
            shape.rect.setBottom(shape.rect.bottom() + box.height - before)


def column_widths(least: Sequence[float], wanted: Sequence[float], room: float) -> tuple[float, ...]:
    """Share the room: every column gets its widest word, the rest goes where text would wrap.

    ``least`` fits the room.
    """
    flexible = sum(wanted) - sum(least)
    share = max(0.0, min((room - sum(least)) / flexible, 1.0)) if flexible > 0 else 0.0
    return tuple(low + (high - low) * share for low, high in zip(least, wanted, strict=True))


def _alignment(asked: str, direction: Direction) -> Qt.AlignmentFlag:
    """``left`` means where lines start and ``right`` where they end."""
    if asked == "center":
        return Qt.AlignmentFlag.AlignHCenter
    at_end = asked == "right"
    return Qt.AlignmentFlag.AlignRight if at_end != (direction == "rtl") else Qt.AlignmentFlag.AlignLeft
