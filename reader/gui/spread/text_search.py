"""Finding words in the text of both sides, as people type them rather than as they are written."""

from __future__ import annotations

from collections.abc import Iterator
from enum import IntEnum

from reader.folding import fold
from reader.gui.spread.spread_layout import SpreadLayout
from reader.gui.text.cell import Extent, Position
from reader.gui.text.row_setting import SIDES
from reader.model import Document, Side
from reader.records import NamedTuple


class Hit(NamedTuple):
    """A place where the words stand; hits compare in the order in which they are gone through."""

    strip: int
    order: int
    """0 on the source's side, 1 on the target's."""
    first: Position
    last: Position

    @property
    def side(self) -> Side:
        """The side that it is on."""
        return SIDES[self.order]

    @property
    def extent(self) -> Extent:
        """The found characters."""
        return Extent(self.first, self.last)


class Found(IntEnum):
    """What came of a search; true where the words were found."""

    NOWHERE = 0
    FURTHER_ON = 1
    ROUND_AGAIN = 2
    """Past the end of the text, or its beginning."""


class TextSearch:
    """Goes from hit to hit in the text of one spread, however it is laid out at the moment."""

    def __init__(self) -> None:
        self.hit: Hit | None = None
        """The last one, None before the first and where nothing was found."""
        self._folded: dict[tuple[Side, int], str] = {}

    def find(self, layout: SpreadLayout, words: str, row: int, *, backward: bool = False) -> Found:
        """Go to the next place of some words after the last hit, or from a row on."""
        before = self._hit_in(layout)
        start = before.strip if before is not None else layout.start_of(row).strip
        self.hit = self._next(layout, words, start, before, backward=backward)
        if self.hit is None:
            return Found.NOWHERE
        return (
            Found.ROUND_AGAIN if _is_round(before, start, self.hit, backward=backward) else Found.FURTHER_ON
        )

    def _hit_in(self, layout: SpreadLayout) -> Hit | None:
        """The last hit in the strip where it stands by now."""
        if self.hit is None:
            return None
        strip = layout.strip_of(self.hit.side, self.hit.first.block)
        return self.hit._replace(strip=strip) if strip is not None else None

    def _next(
        self, layout: SpreadLayout, words: str, start: int, before: Hit | None, *, backward: bool
    ) -> Hit | None:
        needle, count = fold(words), len(layout.strips)
        if not needle or not count:
            return None
        step = -1 if backward else 1
        for distance in range(count + 1):
            at = (start + step * distance) % count
            hits = [
                hit
                for hit in self._hits(layout, at, needle)
                if _is_beyond(hit, before, distance, backward=backward)
            ]
            if hits:
                return max(hits) if backward else min(hits)
        return None

    def _hits(self, layout: SpreadLayout, strip: int, needle: str) -> Iterator[Hit]:
        for order, side in enumerate(SIDES):
            document = layout.pieces(side)
            if document is None or not any(
                needle in self._text(document, side, index) for index in layout.strips[strip].of(side)
            ):
                continue
            placed = layout.set_strip(strip).cells.get(side)
            for box in placed.cell.boxes if placed else ():
                for number, part in enumerate(box.parts):
                    for start, end in occurrences(part.composed.text, needle):
                        first, last = Position(box.index, number, start), Position(box.index, number, end)
                        yield Hit(strip, order, first, last)

    def _text(self, document: Document, side: Side, index: int) -> str:
        """The folded text of a block: folded once, because a reader asks for one word after the other."""
        key = (side, index)
        if key not in self._folded:
            self._folded[key] = fold(document.blocks[index].text)
        return self._folded[key]


def _is_round(before: Hit | None, start: int, hit: Hit, *, backward: bool) -> bool:
    """Whether a hit lies on the other side of where the search began."""
    if before is None:
        return hit.strip > start if backward else hit.strip < start
    return hit >= before if backward else hit <= before


def _is_beyond(hit: Hit, after: Hit | None, distance: int, *, backward: bool) -> bool:
    """In the strip where the search begins only what lies further on counts, until it comes round again."""
    if after is None or distance:
        return True
    return hit < after if backward else hit > after


def occurrences(text: str, needle: str) -> Iterator[tuple[int, int]]:
    """Where folded words stand in a text that is not folded."""
    folded, origins = [], []
    for position, character in enumerate(text):
        for piece in fold(character):
            folded.append(piece)
            origins.append(position)
    haystack = "".join(folded)
    at = haystack.find(needle)
    while at >= 0:
        yield origins[at], origins[at + len(needle) - 1] + 1
        at = haystack.find(needle, at + len(needle))
