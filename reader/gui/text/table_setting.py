"""Tables: columns as wide as their text needs or wrapped, the first column where lines start."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QRectF, Qt

from reader.gui.text.cell import Box, Shape
from reader.gui.text.text_part import TextPart
from reader.gui.text.theme import Theme
from reader.model import Block, Direction, Mark, Spans

_PAD_X, _PAD_Y = 0.55, 0.38
"""Space within a cell, em."""
_LEAST_PAD_X = 0.25
"""To which it shrinks before words are broken."""


_SIZES = (1.0, 0.9, 0.8)
"""Shares of the table's text size that are tried before words are broken."""

MakePart = Callable[[Spans, float], TextPart]
"""Makes the paragraph of a cell at a share of the table's text size."""


def set_table(box: Box, block: Block, make_part: MakePart, width: float, theme: Theme, em: float) -> None:
    """Fill a box with the table's cells and lines, in a room of ``width`` pixels from its left edge 0."""
    if not block.cells or not block.cells[0]:
        return
    for size in _SIZES:
        rows = [
            [make_part(_bold(cell) if number == 0 else cell, size) for cell in row]
            for number, row in enumerate(block.cells)
        ]
        least, wanted = _natural_widths(rows)
        if sum(least) + 2 * _LEAST_PAD_X * em * len(least) <= width:
            break
    pad = max(_LEAST_PAD_X * em, min(_PAD_X * em, (width - sum(least)) / (2 * len(least))))
    direction = _table_direction(rows)
    widths = column_widths(least, wanted, width - 2 * pad * len(least))
    _place_columns(rows, widths, block.columns, width, pad, direction)
    box.parts = [part for row in rows for part in row]
    box.grid = ([max(part.height for part in row) + 2 * _PAD_Y * em for row in rows], rows)
    total = sum(widths) + 2 * pad * len(widths)
    left = 0.0 if direction == "ltr" else width - total
    place_rows(box, box.grid[0], theme, em, left, total)


def place_rows(
    box: Box, heights: Sequence[float], theme: Theme, em: float, left: float, width: float
) -> None:
    """Place the rows of a table at given heights and draw the lines between them."""
    assert box.grid is not None
    y = 0.0
    box.shapes = []
    for number, (height, row) in enumerate(zip(heights, box.grid[1], strict=True)):
        for part in row:
            part.y = y + _PAD_Y * em
        y += height
        thick = 1.5 if number == 0 else 1.0
        colour = theme.muted if number == 0 else theme.faint
        box.shapes.append(Shape("line", QRectF(left, round(y) - thick, width, thick), colour))
    box.grid = (list(heights), box.grid[1])
    box.height = y


def face_tables(one: Box, other: Box, theme: Theme, em: float) -> None:
    """Make the rows of two tables equally high where both have the same rows and columns."""
    if one.grid is None or other.grid is None or _shape(one) != _shape(other):
        return
    heights = [max(pair) for pair in zip(one.grid[0], other.grid[0], strict=True)]
    for box in (one, other):
        line = box.shapes[-1].rect
        kept = [shape for shape in box.shapes if shape.kind != "line"]
        place_rows(box, heights, theme, em, line.left(), line.width())
        box.shapes[:0] = kept


def _shape(box: Box) -> tuple[int, int]:
    assert box.grid is not None
    return len(box.grid[1]), len(box.grid[1][0])


def _bold(spans: Spans) -> Spans:
    return tuple(replace(span, marks=span.marks | Mark.STRONG) for span in spans)


def _table_direction(rows: list[list[TextPart]]) -> Direction:
    """The side where the first column stands: where the cells' text starts."""
    return "rtl" if rows[0][0].style.align == Qt.AlignmentFlag.AlignRight else "ltr"


def _natural_widths(rows: list[list[TextPart]]) -> tuple[list[float], list[float]]:
    """Of every column the width of its widest word and of its longest line."""
    pairs = [[part.natural_widths() for part in row] for row in rows]
    columns = list(zip(*pairs, strict=True))
    return [max(low for low, _ in column) for column in columns], [
        max(high for _, high in column) for column in columns
    ]


def column_widths(least: Sequence[float], wanted: Sequence[float], room: float) -> list[float]:
    """Share the room: every column gets its widest word, the rest goes where text would wrap.

    Where not even the words fit, the columns with the widest ones are made equally narrow, so
    that no word is broken that is narrower than those.
    """
    if sum(wanted) <= room:
        return list(wanted)
    if sum(least) < room:
        spare = (room - sum(least)) / (sum(wanted) - sum(least))
        return [low + (high - low) * spare for low, high in zip(least, wanted, strict=True)]
    left, limit = room, 0.0
    for number, low in enumerate(sorted(least)):
        limit = left / (len(least) - number)
        if low > limit:
            break
        left -= low
    return [max(min(low, limit), 8.0) for low in least]


def _place_columns(
    rows: list[list[TextPart]],
    widths: list[float],
    asked: Sequence[str],
    room: float,
    pad: float,
    direction: Direction,
) -> None:
    """Break every cell at its column's width and place the columns from the start side."""
    start = 0.0
    for column, width in enumerate(widths):
        ask = asked[column] if column < len(asked) else ""
        left = start + pad if direction == "ltr" else room - start - pad - width
        for row in rows:
            part = row[column]
            part.style = replace(part.style, align=_alignment(ask, direction))
            part.realign()
            part.break_lines(width)
            part.x = left
        start += width + 2 * pad


def _alignment(asked: str, direction: Direction) -> Qt.AlignmentFlag:
    """``left`` means where lines start and ``right`` where they end."""
    if asked == "center":
        return Qt.AlignmentFlag.AlignHCenter
    at_end = asked == "right"
    return Qt.AlignmentFlag.AlignRight if at_end != (direction == "rtl") else Qt.AlignmentFlag.AlignLeft
