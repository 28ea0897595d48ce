"""From spans to the text that is set: adds what bidirectional writing needs and can take it off again.

The bidirectional algorithm (UAX #9) orders neutral characters by their
neighbours, so that ``inline_code()`` in an Arabic sentence would show its
brackets reversed. What must keep its own order is therefore wrapped in isolates.
The characters that were added are remembered by position: copying, searching and
exporting give the note's own text, which may contain isolates of its own.

Composed text is made of UTF-16 code units, because the text engine that sets it
counts those: a character beyond U+FFFF stands as its two surrogates.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterable
from typing import NamedTuple

from reader.isolates import stretches
from reader.model import Direction, Mark, Span, Spans

LRI, FSI, PDI = "\u2066", "\u2068", "\u2069"
_OPENERS = {"\u202a", "\u202b", "\u202d", "\u202e"}
_ISOLATES = {"\u2066", "\u2067", "\u2068"}
_POP_EMBEDDING = "\u202c"
_LEFT_TO_RIGHT_MARKS = int(Mark.CODE | Mark.KEY | Mark.MATH)
"""A plain integer, as all marks in here: flag objects are slow, and this is asked for every span."""
_CONTROLS = re.compile("[\u202a-\u202e\u2066-\u2069]")
LINE_SEPARATOR = "\u2028"


class Run(NamedTuple):
    """Where a span stands in composed text."""

    start: int
    end: int
    span: Span


class Composed(NamedTuple):
    """Text ready to be set, and the way back to the note's own characters."""

    text: str
    """UTF-16 code units."""
    added: tuple[int, ...]
    """Positions of the characters that the note does not have, ascending."""
    runs: tuple[Run, ...]

    def original(self, start: int = 0, end: int | None = None) -> str:
        """The note's own characters between two positions of the composed text."""
        end = len(self.text) if end is None else end
        inside = self.added[bisect_left(self.added, start) : bisect_left(self.added, end)]
        pieces, at = [], start
        for position in inside:
            pieces.append(self.text[at:position])
            at = position + 1
        pieces.append(self.text[at:end])
        return joined("".join(pieces)).replace(LINE_SEPARATOR, "\n")


def compose(spans: Iterable[Span], direction: Direction) -> Composed:
    """Join spans into one text in which code, addresses and runs of the other script are isolated.

    ``direction`` is the paragraph's. Embeddings and overrides that the note leaves open
    are closed at the end, so that nothing spills out of the block.
    """
    pieces: list[str] = []
    added: list[int] = []
    runs: list[Run] = []
    at = 0

    def add(characters: str, *, ours: bool) -> None:
        nonlocal at
        if ours:
            added.extend(range(at, at + len(characters)))
        pieces.append(characters)
        at += len(characters)

    for span in spans:
        text = _units(span.text.replace("\n", LINE_SEPARATOR))
        opener = _isolate_for(span, direction)
        if opener:
            add(opener, ours=True)
        start, done = at, 0
        for first, last in stretches(text) if direction == "rtl" and not opener else ():
            add(text[done:first], ours=False)
            add(LRI, ours=True)
            add(text[first:last], ours=False)
            add(PDI, ours=True)
            done = last
        add(text[done:], ours=False)
        runs.append(Run(start, at, span))
        add(unclosed(text), ours=True)
        if opener:
            add(PDI, ours=True)
    return Composed("".join(pieces), tuple(added), tuple(runs))


def _units(text: str) -> str:
    """Text as UTF-16 code units."""
    if not text or max(text) <= "\uffff":
        return text
    data = text.encode("utf-16-le", "surrogatepass")
    return "".join(map(chr, memoryview(data).cast("H")))


def joined(units: str) -> str:
    """Text from UTF-16 code units; a surrogate without its other half stays as it is."""
    return units.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "surrogatepass")


def _isolate_for(span: Span, direction: Direction) -> str:
    """The isolate that opens before a span, or nothing where the text may flow freely."""
    if not span.text or span.text.isspace():
        return ""
    if int(span.marks) & _LEFT_TO_RIGHT_MARKS:
        return LRI
    if not (span.href or span.marks):
        return ""
    own = strong_direction(span.text)
    return FSI if own is not None and own != direction else ""


def unclosed(text: str) -> str:
    """The characters that close every embedding, override and isolate that a text leaves open."""
    if text.isascii() or not _CONTROLS.search(text):
        return ""
    stack: list[str] = []
    for character in text:
        if character in _OPENERS:
            stack.append(_POP_EMBEDDING)
        elif character in _ISOLATES:
            stack.append(PDI)
        elif stack and character in (_POP_EMBEDDING, PDI) and character in stack:
            while stack.pop() != character:
                pass
    return "".join(reversed(stack))


def strong_direction(text: str) -> Direction | None:
    """The direction of all strong letters of a text, None where they disagree or there are none."""
    kinds = {unicodedata.bidirectional(character) for character in set(text)}
    left, right = "L" in kinds, bool(kinds & {"R", "AL"})
    if left == right:
        return None
    return "ltr" if left else "rtl"


def paragraph_direction(spans: Spans, base: Direction) -> Direction:
    """The direction of a block: its edition's, unless every strong letter is of the other.

    Code, addresses and mathematics do not count: they are left to right everywhere.
    """
    prose = "".join(
        span.text for span in spans if not int(span.marks) & _LEFT_TO_RIGHT_MARKS and not _is_address(span)
    )
    return strong_direction(prose) or base


def _is_address(span: Span) -> bool:
    return bool(span.href) and span.href.endswith(span.text.strip())
