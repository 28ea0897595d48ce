"""A spread laid out in rows: which rows are set, how high they are, where the reader is.

Only the rows near what is in view are kept set; the heights of all others are
estimated at first and measured in short slices. Nothing here draws or knows a
widget: heights count in pixels from the top of the text.
"""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from reader.gui.text.row_outline import RowOutline
from reader.gui.text.row_setting import SIDES, Columns, SetRow, View, set_row
from reader.gui.text.row_stack import RowStack
from reader.gui.text.theme import Theme
from reader.gui.text.typesetter import Typesetter
from reader.model import Document, Lang, Row, Side, Spread
from reader.settings import TextChoice

_KEPT = 240
"""Rows that stay set in memory."""


class Place(NamedTuple):
    """A place in the text that outlives changes of width, zoom, languages and file."""

    lang: Lang
    line: int
    """First line of the block at the top of the view."""
    offset: float
    """How far its row is scrolled out at the top, as a share of the row's height."""


class Anchor(NamedTuple):
    """The row at the top of the view and how many of its pixels stand above it."""

    row: int = 0
    offset: float = 0.0


class VisibleRow(NamedTuple):
    """A row in view, and where its top stands there."""

    row: int
    top: float
    laid: SetRow


class SpreadLayout:
    """The rows of a spread in given columns, at a given zoom, in a theme."""

    def __init__(
        self,
        spread: Spread | None,
        outline: RowOutline,
        columns: Columns,
        view: View,
        theme: Theme,
        zoom: int,
        texts: Sequence[TextChoice] = (),
        *,
        wraps_code: bool = True,
    ) -> None:
        self._spread = spread
        self.outline = outline
        self._columns = columns
        self._view = view
        self._theme = theme
        self.rows: tuple[Row, ...] = spread.alignment.rows if spread else ()
        self._setters: dict[Side, Typesetter] = {}
        for side in SIDES:
            document = self.document(side)
            if document is not None:
                choice = _choice(texts, document.lang)
                scale = zoom / 100 * choice.size / 100
                self._setters[side] = Typesetter(
                    document, theme, scale, outline.artwork, choice, wraps_code=wraps_code
                )
        self._set: dict[int, SetRow] = {}
        self._stack = RowStack(self._estimates())
        self._unmeasured = list(range(len(self.rows) - 1, -1, -1))

    def document(self, side: Side) -> Document | None:
        """The edition on a side."""
        if self._spread is None:
            return None
        return self._spread.source if side == "source" else self._spread.target

    def indices(self, row: int, side: Side) -> tuple[int, ...]:
        """The blocks of a side in a row."""
        return self.rows[row].source if side == "source" else self.rows[row].target

    @property
    def total(self) -> float:
        """Height of the whole text as far as it is known by now."""
        return self._stack.total

    def top(self, row: int) -> float:
        """Where a row begins."""
        return self._stack.top(row)

    def height(self, row: int) -> float:
        """The height of a row, measured or estimated."""
        return self._stack.height(row)

    def anchor_at(self, y: float) -> Anchor:
        """The row that a height falls into."""
        row = self._stack.row_at(y)
        return Anchor(row, y - self._stack.top(row)) if self.rows else Anchor()

    def moved(self, anchor: Anchor, by: float) -> Anchor:
        """The anchor so many pixels further on.

        Rows on the way are measured before they are passed: what is in view moves by just as much.
        """
        row, offset = anchor.row, anchor.offset + by
        while offset < 0 and row > 0:
            row -= 1
            offset += self._measured_height(row)
        while row < len(self.rows) - 1 and offset >= self._measured_height(row):
            offset -= self.height(row)
            row += 1
        return Anchor(row, max(offset, 0.0))

    def _measured_height(self, row: int) -> float:
        self.set_row(row)
        return self.height(row)

    def set_row(self, row: int) -> SetRow:
        """The row as it is set; its height becomes known."""
        found = self._set.get(row)
        if found is None:
            found = set_row(
                self.rows[row], self._setters, self._columns, self._view, first=row == 0, theme=self._theme
            )
            self._set[row] = found
            last = row == len(self.rows) - 1
            self._stack.set_height(row, found.height + (self._foot() if last else 0.0))
            if len(self._set) > _KEPT:
                self._forget(row)
        return found

    def visible(self, anchor: Anchor, page: float) -> Iterator[VisibleRow]:
        """The rows in a view ``page`` pixels high."""
        row, y = anchor.row, -anchor.offset
        while row < len(self.rows) and y < page:
            yield VisibleRow(row, y, self.set_row(row))
            y += self._stack.height(row)
            row += 1

    @property
    def is_measured(self) -> bool:
        """Whether every height is known."""
        return not self._unmeasured

    def measure(self, seconds: float | None = None) -> None:
        """Measure rows for so long, or all of them."""
        until = None if seconds is None else time.perf_counter() + seconds
        while self._unmeasured and (until is None or time.perf_counter() < until):
            row = self._unmeasured.pop()
            if row not in self._set:
                self.set_row(row)

    def row_of(self, side: Side, block: int) -> int | None:
        """The row that a block stands in."""
        return next((row for row in range(len(self.rows)) if block in self.indices(row, side)), None)

    def place(self, anchor: Anchor) -> Place | None:
        """Where an anchor is in terms of the file."""
        if anchor.row >= len(self.rows):
            return None
        for side in SIDES:
            indices, document = self.indices(anchor.row, side), self.document(side)
            if indices and document is not None:
                share = anchor.offset / max(self.height(anchor.row), 1.0)
                return Place(document.lang, document.blocks[indices[0]].lines[0], share)
        return None

    def find(self, place: Place) -> Anchor:
        """The anchor of a place; the nearest row where its line is gone, the start where its language is."""
        for side in SIDES:
            document = self.document(side)
            if document is None or document.lang != place.lang:
                continue
            starts = [
                (abs(document.blocks[indices[0]].lines[0] - place.line), row)
                for row in range(len(self.rows))
                if (indices := self.indices(row, side))
            ]
            if starts:
                return self.share_of(min(starts)[1], place.offset)
        return Anchor()

    def share_of(self, row: int, share: float) -> Anchor:
        """The anchor at which a share of a row's height stands above the view."""
        if row >= len(self.rows):
            return Anchor()
        self.set_row(row)
        return Anchor(row, share * self.height(row))

    def _estimates(self) -> list[float]:
        """About how high every row is."""
        sides = []
        for side, setter in self._setters.items():
            column = self._columns.of(side)
            if column is not None:
                amounts = self.outline.source if side == "source" else self.outline.target
                sides.append([setter.estimate(amount, column[1]) for amount in amounts])
        combine = sum if self._view == "stacked" else max
        return [combine(heights) for heights in zip(*sides, strict=True)]

    def _foot(self) -> float:
        """Free space after the last row."""
        return round(3 * next(iter(self._setters.values())).em)

    def _forget(self, near: int) -> None:
        """Drop the rows that are farthest from one that is needed."""
        for row in sorted(self._set, key=lambda n: abs(n - near))[_KEPT // 2 :]:
            del self._set[row]


def _choice(texts: Sequence[TextChoice], lang: Lang) -> TextChoice:
    """What the reader chose for a language, or nothing in particular."""
    chosen = next((choice for choice in texts if choice.lang == lang), TextChoice(lang))
    return chosen.within_reason()
