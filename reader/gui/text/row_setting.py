"""A row of the spread, set: both cells begin at the same height, a missing side is hatched."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, TypeAlias

from PySide6.QtCore import QRectF

from reader.gui.text.cell import Cell
from reader.gui.text.table_setting import face_tables
from reader.gui.text.theme import Theme
from reader.gui.text.typesetter import Typesetter
from reader.model import Direction, Row, Side
from reader.records import NamedTuple

View: TypeAlias = Literal["automatic", "side-by-side", "stacked", "source", "target"]
"""``automatic``: side by side where there is room for two columns, else stacked."""
_BETWEEN = 0.45
"""Space between a paragraph and its translation under it, em."""
_STRIP = 1.5
"""The least height of a gap, em: a line of small letters."""
_ALIKE = 0.85
"""Sides under each other whose measures differ by less have one."""
_APART = 0.75
"""The least space between rows whose sides stand under each other, em: more than between these sides."""
SIDES: tuple[Side, Side] = ("source", "target")


class Columns(NamedTuple):
    """Where the sides stand: left edge and width in pixels of each side that is shown."""

    source: tuple[float, float] | None
    target: tuple[float, float] | None

    def of(self, side: Side) -> tuple[float, float] | None:
        """Left edge and width of a side, None where it is not shown."""
        return self.source if side == "source" else self.target


class Measure(NamedTuple):
    """How wide the lines of a side may be, in pixels, and from which edge they are read."""

    width: float
    direction: Direction


def columns_of(
    view: View, width: float, em: float, measures: Mapping[Side, Measure], *, mirrored: bool
) -> Columns:
    """Two columns, each in the middle of its half, or one in the middle of the view.

    ``measures``: of the sides that there are. Sides under each other begin where the wider one does.
    ``mirrored``: the interface runs from right to left, so that the source stands on the right.
    """
    if view == "side-by-side" and len(measures) == 2:
        first, second = (width / 2, 0.0) if mirrored else (0.0, width / 2)
        return Columns(
            _column(first, width / 2, em, measures["source"].width),
            _column(second, width / 2, em, measures["target"].width),
        )
    shown = {side: measure for side, measure in measures.items() if side == view} or measures
    widths = [measure.width for measure in shown.values()] or [0.0]
    alike = min(widths) >= _ALIKE * max(widths)  # one width looks better than two that nearly are one
    whole = _column(0.0, width, em, min(widths) if alike else max(widths))
    columns = {side: _part_of(whole, measure) for side, measure in shown.items()}
    return Columns(columns.get("source"), columns.get("target"))


def _column(left: float, width: float, em: float, measure: float) -> tuple[float, float]:
    pad = min(1.9 * em, width * 0.08)
    inner = min(width - 2 * pad, measure)
    return float(round(left + (width - inner) / 2)), float(round(inner))


def _part_of(column: tuple[float, float], measure: Measure) -> tuple[float, float]:
    """What a side takes of a column that it shares, from the edge that its lines begin at."""
    left, width = column
    own = float(round(min(measure.width, width)))
    return left if measure.direction == "ltr" else left + width - own, own


class SetCell(NamedTuple):
    """A cell and where it stands within its row."""

    cell: Cell
    x: float
    y: float

    def distance(self, x: float, y: float) -> float:
        """How far a point is from the cell, 0 inside."""
        beside = max(self.x - x, x - self.x - self.cell.width, 0.0)
        above = max(self.y - y, y - self.y - self.cell.height, 0.0)
        return beside + above


class Gap(NamedTuple):
    """The place of a side that has nothing here."""

    rect: QRectF
    side: Side


class Strip(NamedTuple):
    """What is laid out at once: a row, or a piece of one that is long."""

    row: Row
    """The blocks in it."""
    opens_text: bool = False
    """Whether it is the first of all."""
    begins: bool = True
    """Whether the row begins here."""
    ends: bool = True
    lacking: tuple[Side, ...] = ()
    """The sides that the whole row lacks."""


class SetStrip:
    """A strip in its columns; coordinates count from the left edge of the view and the strip's top."""

    __slots__ = ("before", "begins", "cells", "ends", "gaps", "height", "stacked")

    def __init__(
        self,
        strip: Strip,
        before: float,
        height: float,
        cells: Mapping[Side, SetCell],
        gaps: tuple[Gap, ...] = (),
        *,
        stacked: bool = False,
    ) -> None:
        self.begins, self.ends = strip.begins, strip.ends
        self.before = before
        """Where its blocks begin."""
        self.height = height
        self.cells = cells
        self.gaps = gaps
        self.stacked = stacked
        """Whether its sides stand under each other."""

    def space_around(self, placed: SetCell, kind: Literal["fill", "bar"]) -> tuple[float, float]:
        """How far a ground or a bar reaches beyond a cell, up and down, to meet that of the next row.

        Where sides stand under each other they share one ground, but each bar stays beside its own text.
        """
        if self.stacked and kind == "bar":
            return 0.0, 0.0
        return placed.y, max(self.height - placed.y - placed.cell.height, 0.0)

    @property
    def parts(self) -> int:
        """How many paragraphs and cells of tables are set in it."""
        return sum(len(box.parts) for placed in self.cells.values() for box in placed.cell.boxes)

    def band(self, pad: float) -> tuple[float, float]:
        """Top and bottom of the ground that marks the row as current."""
        top = max(self.before - pad, 0.0) if self.begins else 0.0
        return top, self.height + (pad if self.ends else 0.0)

    def side_at(self, x: float, y: float) -> Side | None:
        """The side whose cell is nearest to a point, None where the row is empty."""
        return min(self.cells, key=lambda side: self.cells[side].distance(x, y), default=None)


def set_strip(
    strip: Strip, setters: Mapping[Side, Typesetter], columns: Columns, view: View, theme: Theme
) -> SetStrip:
    """Lay a strip out. In the stacked view the translation stands under the original."""
    cells = {side: _cell(strip.row, side, setters, columns) for side in SIDES}
    shown = {side: cell for side, cell in cells.items() if cell is not None}
    em = next(iter(setters.values())).em
    if view == "side-by-side" and len(shown) == 2:
        _face(shown["source"], shown["target"], theme, em)
    opening = round(1.2 * em)
    before = opening if strip.opens_text else max((cell.before for cell in shown.values()), default=0.0)
    if not any(cell.height for cell in shown.values()):
        return SetStrip(strip, 0.0, 0.0, {})
    if view == "stacked":
        return _stacked(strip, shown, columns, before, em)
    height = max(cell.height for cell in shown.values())
    placed = {side: SetCell(cell, _left(columns, side), before) for side, cell in shown.items()}
    gaps = tuple(
        Gap(QRectF(_left(columns, side), before, _width(columns, side), max(height, _STRIP * em)), side)
        for side in strip.lacking
        if view == "side-by-side"
    )
    if gaps:
        height = max(height, gaps[0].rect.height())
    return SetStrip(strip, before, before + height, placed, gaps)


def _cell(row: Row, side: Side, setters: Mapping[Side, Typesetter], columns: Columns) -> Cell | None:
    indices, column = row.of(side), columns.of(side)
    if not indices or column is None or side not in setters:
        return None
    return setters[side].cell(indices, column[1])


def _face(source: Cell, target: Cell, theme: Theme, em: float) -> None:
    """Make the rows of facing tables equally high."""
    if len(source.boxes) == len(target.boxes) == 1:
        face_tables(source.boxes[0], target.boxes[0], theme, em)
        source.stack()
        target.stack()


def _stacked(
    strip: Strip, shown: Mapping[Side, Cell], columns: Columns, before: float, em: float
) -> SetStrip:
    """One side under the other, a low gap where a row lacks one."""
    placed: dict[Side, SetCell] = {}
    gaps: list[Gap] = []
    between, low = round(_BETWEEN * em), round(_STRIP * em)
    y = before = max(before, round(_APART * em)) if strip.begins else before
    for side in SIDES:
        left = _left(columns, side)
        if side in shown:
            y += shown[side].overhang if y > before else 0.0
            placed[side] = SetCell(shown[side], left, y)
            y += shown[side].height + between
        elif side in strip.lacking and (strip.begins if side == "source" else strip.ends):
            gaps.append(Gap(QRectF(left, y, _width(columns, side), low), side))
            y += low + between
    return SetStrip(strip, before, y - between, placed, tuple(gaps), stacked=True)


def _left(columns: Columns, side: Side) -> float:
    column = columns.of(side)
    return column[0] if column else 0.0


def _width(columns: Columns, side: Side) -> float:
    column = columns.of(side)
    return column[1] if column else 0.0
