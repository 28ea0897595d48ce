"""Where rows stand when some heights are known and the others are estimated. Pure arithmetic, in pixels."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate


class RowStack:
    """Rows of given heights, one under the other; tops are summed up when they are asked for."""

    __slots__ = ("_heights", "_tops", "_valid")

    def __init__(self, heights: Sequence[float]) -> None:
        self._heights = list(heights)
        self._tops = [0.0] * (len(self._heights) + 1)
        self._valid = 0

    def __len__(self) -> int:
        return len(self._heights)

    @property
    def total(self) -> float:
        """Height of all rows."""
        return self.top(len(self._heights))

    def height(self, row: int) -> float:
        """Height of a row."""
        return self._heights[row]

    def set_height(self, row: int, height: float) -> None:
        """Replace an estimate, or a height that changed."""
        if self._heights[row] != height:
            self._heights[row] = height
            self._valid = min(self._valid, row)

    def top(self, row: int) -> float:
        """Where a row begins; ``row`` may be the count of rows, for the end of the last one."""
        if row > self._valid:
            start = self._valid
            self._tops[start:] = accumulate(self._heights[start:], initial=self._tops[start])
            self._valid = len(self._heights)
        return self._tops[row]

    def row_at(self, y: float) -> int:
        """The row that a height falls into; the first or last row beyond the ends, 0 where there is none."""
        self.top(len(self._heights))
        row = bisect_right(self._tops, y) - 1
        return max(0, min(row, len(self._heights) - 1))
