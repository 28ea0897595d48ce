"""Finding words in the text of both sides, as people type them rather than as they are written."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from reader.folding import fold
from reader.gui.cell import Extent, Position
from reader.gui.row_setting import SIDES
from reader.gui.spread_layout import SpreadLayout
from reader.model import Side


@dataclass(frozen=True, slots=True, order=True)
class Hit:
    """A place where the words stand; hits compare in the order in which they are gone through."""

    row: int
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


def find(
    layout: SpreadLayout, words: str, after: Hit | None, row: int, *, backward: bool = False
) -> Hit | None:
    """The next place of some words after a hit, or from a row on; goes on at the other end of the text."""
    needle = fold(words)
    if not needle or not layout.rows:
        return None
    count = len(layout.rows)
    start = after.row if after is not None else row
    step = -1 if backward else 1
    for distance in range(count + 1):
        at = (start + step * distance) % count
        hits = [
            hit for hit in _hits(layout, at, needle) if _is_beyond(hit, after, distance, backward=backward)
        ]
        if hits:
            return max(hits) if backward else min(hits)
    return None


def _is_beyond(hit: Hit, after: Hit | None, distance: int, *, backward: bool) -> bool:
    """In the row where the search begins only what lies further on counts, until it comes round again."""
    if after is None or distance:
        return True
    return hit < after if backward else hit > after


def _hits(layout: SpreadLayout, row: int, needle: str) -> Iterator[Hit]:
    for order, side in enumerate(SIDES):
        document = layout.document(side)
        if document is None or not any(
            needle in fold(document.blocks[n].text) for n in layout.indices(row, side)
        ):
            continue
        placed = layout.set_row(row).cells.get(side)
        for box in placed.cell.boxes if placed else ():
            for number, part in enumerate(box.parts):
                for start, end in occurrences(part.composed.text, needle):
                    yield Hit(
                        row, order, Position(box.index, number, start), Position(box.index, number, end)
                    )


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
