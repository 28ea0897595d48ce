"""What stands under a point of the text: a row, a side, a character, a link."""

from __future__ import annotations

from PySide6.QtCore import QPointF

from reader.composition import Run
from reader.gui.spread.spread_layout import SpreadLayout
from reader.gui.text.cell import Cell, Position
from reader.gui.text.text_part import TextPart
from reader.model import Side
from reader.records import NamedTuple


class Pointed(NamedTuple):
    """The cell under a point, or the nearest one in its row."""

    row: int
    strip: int
    side: Side
    cell: Cell
    point: QPointF
    """In the cell's coordinates."""

    @property
    def position(self) -> Position | None:
        """The nearest place in the cell's text."""
        return self.cell.position_at(self.point)

    @property
    def is_inside(self) -> bool:
        """Whether the point is within the cell, not beside or below it."""
        return 0 <= self.point.x() <= self.cell.width and 0 <= self.point.y() <= self.cell.height

    @property
    def link(self) -> Run | None:
        """The run of linked text under the point."""
        run = self.cell.run_at(self.point)
        return run if run is not None and run.span.href else None

    @property
    def part(self) -> TextPart | None:
        """The paragraph nearest to the point."""
        position = self.position
        return self.cell.part(position) if position is not None else None


def pointed(layout: SpreadLayout, x: float, y: float, only: Side | None = None) -> Pointed | None:
    """What stands at a point, ``y`` from the top of the text; ``only`` looks on one side."""
    if not layout.rows:
        return None
    at = layout.anchor_at(y)
    laid = layout.set_strip(at.strip)
    side = only or laid.side_at(x, at.offset)
    if side is None or side not in laid.cells:
        return None
    placed = laid.cells[side]
    point = QPointF(x - placed.x, at.offset - placed.y)
    return Pointed(layout.row_at(at.strip), at.strip, side, placed.cell, point)
