"""A spread laid out in strips: which are set, how high they are, where the reader is.

A strip is a row, or a piece of a row that is too long to be set at once. Only those
near what is in view are kept set; the heights of all others are estimated at first
and measured in short slices. Nothing here draws or knows a widget: heights count in
pixels from the top of the text.
"""

from __future__ import annotations

import time
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from reader.gui.text.paragraphs import NO_PARAGRAPHS
from reader.gui.text.row_outline import RowOutline
from reader.gui.text.row_setting import SIDES, Columns, SetStrip, Strip, View, set_strip
from reader.gui.text.row_stack import RowStack
from reader.gui.text.theme import Theme
from reader.gui.text.typesetter import Typesetter
from reader.model import Document, Lang, Row, Side, Spread
from reader.records import NamedTuple
from reader.settings import TextChoice

_KEPT = 1200
"""Paragraphs and cells of tables that stay set in memory."""


class Place(NamedTuple):
    """A place in the text that outlives changes of width, zoom, languages and file."""

    lang: Lang
    line: int
    """First line of the block at the top of the view."""
    offset: float
    """How far its row is scrolled out at the top, as a share of the row's height."""


class Anchor(NamedTuple):
    """The strip at the top of the view and how many of its pixels stand above it."""

    strip: int = 0
    offset: float = 0.0


class VisibleStrip(NamedTuple):
    """A strip in view, the row that it is of, and where its top stands there."""

    row: int
    top: float
    laid: SetStrip


class SpreadLayout:
    """The strips of a spread in given columns, at a given zoom, in a theme."""

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
        self._outline = outline
        self.columns = columns
        self._view = view
        self._theme = theme
        self.rows: tuple[Row, ...] = spread.alignment.rows if spread else ()
        self._cut = outline.cut.stacked() if view == "stacked" else outline.cut
        self.strips = self._cut.strips
        """The blocks of every strip, by their numbers in ``pieces()``."""
        self._rows = self._cut.rows
        self._setters: dict[Side, Typesetter] = {}
        for side in SIDES:
            document = self.pieces(side)
            if document is not None:
                choice = text_choice(texts, document.lang)
                self._setters[side] = Typesetter(
                    document,
                    theme,
                    zoom / 100 * choice.size / 100,
                    outline.artwork,
                    choice,
                    wraps_code=wraps_code,
                    pieces=self._cut.pieces(side),
                    paragraphs=outline.paragraphs or NO_PARAGRAPHS,
                )
        self._set: dict[int, SetStrip] = {}
        self._kept = 0
        self._stack = RowStack(self._estimates())
        self._unmeasured = list(range(len(self.strips) - 1, -1, -1))

    def document(self, side: Side) -> Document | None:
        """The edition on a side."""
        return self._spread.document(side) if self._spread is not None else None

    def pieces(self, side: Side) -> Document | None:
        """The edition on a side as it is set: its long blocks in pieces."""
        return self._cut.document(side) if self._spread is not None else None

    def strips_of(self, row: int) -> range:
        """The strips that make up a row."""
        return range(bisect_left(self._rows, row), bisect_right(self._rows, row))

    def row_at(self, strip: int) -> int:
        """The row that a strip is of; 0 where there is none."""
        return self._rows[strip] if strip < len(self._rows) else 0

    @property
    def total(self) -> float:
        """Height of the whole text as far as it is known by now."""
        return self._stack.total

    def top(self, row: int) -> float:
        """Where a row begins."""
        return self._stack.top(self.strips_of(row).start)

    def height(self, row: int) -> float:
        """The height of a row, measured or estimated."""
        strips = self.strips_of(row)
        return self._stack.top(strips.stop) - self._stack.top(strips.start)

    def height_of(self, anchor: Anchor) -> float:
        """Where an anchor is."""
        return self._stack.top(anchor.strip) + anchor.offset

    def anchor_at(self, y: float) -> Anchor:
        """The strip that a height falls into."""
        strip = self._stack.row_at(y)
        return Anchor(strip, y - self._stack.top(strip)) if self.strips else Anchor()

    def start_of(self, row: int) -> Anchor:
        """The anchor at which a row begins."""
        return Anchor(self.strips_of(row).start)

    def moved(self, anchor: Anchor, by: float) -> Anchor:
        """The anchor so many pixels further on.

        Strips on the way are measured before they are passed: what is in view moves by just as much.
        """
        strip, offset = anchor.strip, anchor.offset + by
        while offset < 0 and strip > 0:
            strip -= 1
            offset += self._measured_height(strip)
        while strip < len(self.strips) - 1 and offset >= self._measured_height(strip):
            offset -= self._stack.height(strip)
            strip += 1
        return Anchor(strip, max(offset, 0.0))

    def _measured_height(self, strip: int) -> float:
        self.set_strip(strip)
        return self._stack.height(strip)

    def set_strip(self, strip: int) -> SetStrip:
        """The strip as it is set; its height becomes known."""
        found = self._set.get(strip)
        if found is None:
            found = self._set[strip] = self._lay(strip)
            self._kept += found.parts
            if self._kept > _KEPT:
                self._forget(strip)
        return found

    def _lay(self, strip: int) -> SetStrip:
        laid = set_strip(self._strip(strip), self._setters, self.columns, self._view, self._theme)
        last = strip == len(self.strips) - 1
        self._stack.set_height(strip, laid.height + (self._foot() if last else 0.0))
        return laid

    def _strip(self, number: int) -> Strip:
        row, strips = self.rows[self._rows[number]], self.strips_of(self._rows[number])
        lacking = tuple(side for side in self._setters if not row.of(side))
        begins, ends = number == strips.start, number == strips.stop - 1
        return Strip(self.strips[number], number == 0, begins, ends, lacking)

    def visible(self, anchor: Anchor, page: float) -> Iterator[VisibleStrip]:
        """The strips in a view ``page`` pixels high."""
        strip, y = anchor.strip, -anchor.offset
        while strip < len(self.strips) and y < page:
            yield VisibleStrip(self._rows[strip], y, self.set_strip(strip))
            y += self._stack.height(strip)
            strip += 1

    @property
    def is_measured(self) -> bool:
        """Whether every height is known."""
        return not self._unmeasured

    def measure(self, seconds: float | None = None) -> None:
        """Measure strips for so long, or all of them; a piece of a long row has a turn of its own."""
        until = None if seconds is None else time.perf_counter() + seconds
        while self._unmeasured and (until is None or time.perf_counter() < until):
            strip = self._unmeasured.pop()
            if strip not in self._set:
                if self._kept < _KEPT / 2:
                    self.set_strip(strip)
                else:  # what the reader needed stays
                    self._lay(strip)
                if until is not None and self._unmeasured and self._is_piece(self._unmeasured[-1]):
                    return

    def _is_piece(self, strip: int) -> bool:
        return len(self.strips_of(self._rows[strip])) > 1

    def row_of(self, side: Side, block: int) -> int | None:
        """The row that a block stands in."""
        return next((n for n, row in enumerate(self.rows) if block in row.of(side)), None)

    def strip_of(self, side: Side, piece: int) -> int | None:
        """The strip that a block or piece stands in."""
        return next((n for n, strip in enumerate(self.strips) if piece in strip.of(side)), None)

    def place(self, anchor: Anchor) -> Place | None:
        """Where an anchor is in terms of the file."""
        if anchor.strip >= len(self.strips):
            return None
        row = self._rows[anchor.strip]
        for side in SIDES:
            indices, document = self.rows[row].of(side), self.document(side)
            if indices and document is not None:
                share = (self.height_of(anchor) - self.top(row)) / max(self.height(row), 1.0)
                return Place(document.lang, document.blocks[indices[0]].lines[0], share)
        return None

    def find(self, place: Place) -> Anchor:
        """The anchor of a place; the nearest row where its line is gone, the start where its language is."""
        for side in SIDES:
            document = self.document(side)
            if document is None or document.lang != place.lang:
                continue
            starts = [
                (abs(document.blocks[indices[0]].lines[0] - place.line), n)
                for n, row in enumerate(self.rows)
                if (indices := row.of(side))
            ]
            if starts:
                return self._share_of_row(min(starts)[1], place.offset)
        return Anchor()

    def _share_of_row(self, row: int, share: float) -> Anchor:
        """The anchor at which a share of a row's height stands above the view, as far as that is known."""
        strips = self.strips_of(row)
        if len(strips) == 1:
            return self._share_of_strip(strips.start, share)
        return self.anchor_at(self.top(row) + share * self.height(row))

    def _share_of_strip(self, strip: int, share: float) -> Anchor:
        return Anchor(strip, share * self._measured_height(strip))

    def carried(self, anchor: Anchor, before: SpreadLayout) -> Anchor:
        """The anchor that shows what another one showed in an earlier layout of the same spread."""
        if anchor == Anchor() or anchor.strip >= len(before.strips):
            return Anchor()
        share = anchor.offset / max(before._stack.height(anchor.strip), 1.0)
        if self._rows == before._rows:
            return self._share_of_strip(anchor.strip, share)
        side: Side = "source" if before.strips[anchor.strip].source else "target"
        piece = before.strips[anchor.strip].of(side)[0]
        return self._share_of_strip(self.strip_of(side, piece) or 0, share)

    def _estimates(self) -> list[float]:
        """About how high every strip is."""
        sides = []
        for side, setter in self._setters.items():
            column = self.columns.of(side)
            if column is not None:
                amounts = self._outline.source if side == "source" else self._outline.target
                heights = [setter.estimate(amount, column[1]) for amount in amounts]
                sides.append([sum(map(heights.__getitem__, strip.of(side))) for strip in self.strips])
        combine = sum if self._view == "stacked" else max
        return [combine(heights) for heights in zip(*sides, strict=True)]

    def _foot(self) -> float:
        """Free space after the last row."""
        return round(3 * next(iter(self._setters.values())).em)

    def _forget(self, near: int) -> None:
        """Drop the strips that are farthest from one that is needed."""
        for strip in sorted(self._set, key=lambda n: abs(n - near), reverse=True):
            if self._kept <= _KEPT / 2 or strip == near:
                break
            self._kept -= self._set.pop(strip).parts


def text_choice(texts: Sequence[TextChoice], lang: Lang) -> TextChoice:
    """What the reader chose for a language, or nothing in particular."""
    chosen = next((choice for choice in texts if choice.lang == lang), TextChoice(lang))
    return chosen.within_reason()
