"""Which lists blocks stand in, and the longest number of each, which its indent has to hold."""

from __future__ import annotations

from collections.abc import Sequence

from reader.model import Block

BULLET = "•"


class ListLevels:
    """The lists of a document by the numbers of the blocks in them."""

    def __init__(self, blocks: Sequence[Block]) -> None:
        self._lists: list[tuple[int, ...]] = []
        """Of every block the lists that it stands in, outermost first."""
        self._longest: list[str] = []
        found: tuple[int, ...] = ()
        for block in blocks:
            found = self._levels(found, block.depth)
            if found and block.marker not in ("", BULLET):
                self._longest[found[-1]] = max(self._longest[found[-1]], block.marker, key=len)
            self._lists.append(found)

    def _levels(self, found: tuple[int, ...], depth: int) -> tuple[int, ...]:
        """The lists of a block that stands so deep, after a block that stood in those that were ``found``."""
        if len(found) >= depth:
            return found[:depth]
        first = len(self._longest)
        self._longest += [""] * (depth - len(found))
        return (*found, *range(first, len(self._longest)))

    def numbers(self, index: int) -> tuple[str, ...]:
        """The longest number of every list that a block stands in; empty for bullets."""
        return tuple(self._longest[number] for number in self._lists[index])
