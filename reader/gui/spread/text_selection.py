"""What is selected in the text: one stretch on one side."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from reader.gui.spread.spread_layout import SpreadLayout
from reader.gui.text.cell import Cell, Extent, Position
from reader.model import Side


class TextSelection:
    """A stretch between where the mouse was pressed and where it is."""

    def __init__(self) -> None:
        self.side: Side | None = None
        """The side that it is on, or was last."""
        self.dragging = False
        self._anchor: Position | None = None
        self._end: Position | None = None

    def clear(self) -> None:
        """Select nothing."""
        self.side, self.dragging, self._anchor, self._end = None, False, None, None

    @property
    def is_empty(self) -> bool:
        """Whether no character is selected."""
        return self._anchor is None or self._anchor == self._end

    def press(self, side: Side, position: Position, *, extend: bool) -> None:
        """Begin at a position, or stretch what there is on this side to it."""
        if not extend or side != self.side or self._anchor is None:
            self._anchor = position
        self.side, self._end, self.dragging = side, position, True

    def stretch(self, position: Position) -> None:
        """Let it reach to a position."""
        self._end = position

    def release(self) -> None:
        """Stop following the mouse."""
        self.dragging = False

    def select(self, side: Side, first: Position, last: Position) -> None:
        """Select a stretch."""
        self.side, self._anchor, self._end, self.dragging = side, first, last, False

    def extents(self) -> Mapping[Side, Extent]:
        """The stretch by side, its first position first."""
        if self.side is None or self._anchor is None or self._end is None or self.is_empty:
            return {}
        first, last = sorted((self._anchor, self._end))
        return {self.side: Extent(first, last)}

    def strips_of(self, side: Side, layout: SpreadLayout) -> list[int]:
        """The strips that hold blocks of the stretch, in the order of the text of its side."""
        extent = self.extents().get(side)
        if extent is None:
            return []
        first, last = extent.first.block, extent.last.block
        strips = range(len(layout.strips))
        found = [strip for strip in strips if any(first <= n <= last for n in layout.strips[strip].of(side))]
        return sorted(found, key=lambda strip: layout.strips[strip].of(side)[0])

    def text(self, cells: Iterable[Cell]) -> str:
        """The note's own characters in the stretch, of cells in the order of the text."""
        extent = next(iter(self.extents().values()), None)
        if extent is None:
            return ""
        found: list[str] = []
        for box in (box for cell in cells for box in cell.boxes):
            is_first = True
            for order, part in enumerate(box.parts):
                within = extent.within(box.index, order, len(part.composed.text))
                is_empty = len(box.parts) > 1 and extent.first[:2] < (box.index, order) < extent.last[:2]
                if within is not None or is_empty:
                    before = box.lead if is_first else box.text_before(order)
                    found += [before if found else "", part.composed.copied(*within or (0, 0))]
                    is_first = False
        return "".join(found)
