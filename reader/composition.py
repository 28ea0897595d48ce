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
_LRM, _RLM, _PDF = "\u200e", "\u200f", "\u202c"
_TAMED = {_LRM: "\u202a", _RLM: "\u202b"}
"""The embedding that stands in for an override: of the direction around it, so that it changes nothing."""
_OVERRIDES = "\u202d\u202e"
_CLOSERS = dict.fromkeys("\u202a\u202b\u202d\u202e", _PDF) | dict.fromkeys("\u2066\u2067\u2068", PDI)
_LEFT_TO_RIGHT_MARKS = int(Mark.CODE | Mark.KEY | Mark.MATH)
"""A plain integer, as all marks in here: flag objects are slow, and this is asked for every span."""
_SIGN_SPACE = re.compile("(?<=[^\\s]) (?=[:;!?»%](?:\\s|$))|(?<=«) ")
_NO_BREAK_SPACE = "\u00a0"
LINE_SEPARATOR = "\u2028"
_CONTROL = re.compile("([\u2028\u202a-\u202e\u2066-\u2069])")
_UNSHOWN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffc\ufffe\uffff]")
"""Control characters, some of which end a paragraph for the algorithm, halves of broken bytes, and
what stands for something else within Qt."""


class Run(NamedTuple):
    """Where a span stands in composed text."""

    start: int
    end: int
    span: Span


class Composed(NamedTuple):
    """Text ready to be set, and the way back to the note's own characters."""

    text: str
    """UTF-16 code units. One of the note stands for each that was not added, though not always itself:
    a line feed is set as a line separator, an unpaired surrogate as U+FFFD."""
    added: tuple[int, ...]
    """Positions of the characters that the note does not have, ascending."""
    runs: tuple[Run, ...]

    def own(self) -> str:
        """The note's characters as UTF-16 code units, one for each of ``text`` that was not added."""
        return "".join(_units(run.span.text) for run in self.runs)

    def original(self, start: int = 0, end: int | None = None) -> str:
        """The note's own characters between two positions of the composed text, exactly as they are."""
        end = len(self.text) if end is None else end
        first, last = (position - bisect_left(self.added, position) for position in (start, end))
        return joined(self.own()[first:last])


def compose(spans: Iterable[Span], direction: Direction) -> Composed:
    """Join spans into one text in which code, addresses and runs of the other script are isolated.

    ``direction`` is the paragraph's. What the note's own controls leave open is closed at the end,
    so that nothing spills out of the block; an override turns no word round and shows its code.
    """
    text = _Text()
    runs: list[Run] = []
    open_ = _Open()
    for span in spans:
        opener = _isolate_for(span, direction)
        text.add(opener)
        start, inside = text.at, _Open() if opener else open_
        edge = "" if direction == "ltr" and span.text.isascii() else _edge(opener, direction)
        for piece in _CONTROL.split(_shown(span.text)):
            if _CONTROL.match(piece):
                _put_control(text, piece, inside, edge, isolated=bool(opener))
            elif direction == "rtl" and not opener:
                _put_prose(text, piece)
            elif opener:
                text.put(piece)
            else:
                _put_spaced(text, piece)
        runs.append(Run(start, text.at, span))
        if opener:
            text.add(inside.closing() + PDI)
    text.add(open_.closing())
    return Composed("".join(text.pieces), tuple(text.added), tuple(runs))


class _Text:
    """Composed text as it grows: ``put`` what is the note's, ``add`` what is ours."""

    __slots__ = ("added", "at", "pieces")

    def __init__(self) -> None:
        self.pieces: list[str] = []
        self.added: list[int] = []
        self.at = 0

    def put(self, characters: str) -> None:
        self.pieces.append(characters)
        self.at += len(characters)

    def add(self, characters: str) -> None:
        self.added.extend(range(self.at, self.at + len(characters)))
        self.put(characters)


class _Open:
    """The embeddings and isolates that are open at some place of a text, by the rules X1 to X8 of UAX #9."""

    __slots__ = ("_isolates", "_stack")

    def __init__(self) -> None:
        self._stack: list[str] = []
        self._isolates = 0

    def pass_over(self, control: str) -> bool:
        """Take a control into account; False for a closer that has nothing to close."""
        if control in _CLOSERS:
            self._stack.append(_CLOSERS[control])
            self._isolates += _CLOSERS[control] == PDI
        elif control == _PDF and self._stack[-1:] == [_PDF]:
            self._stack.pop()
        elif control == PDI and self._isolates:
            while self._stack.pop() != PDI:
                pass
            self._isolates -= 1
        else:
            return False
        return True

    def closing(self) -> str:
        """The characters that close all that is open."""
        return "".join(reversed(self._stack))


def _put_prose(text: _Text, prose: str) -> None:
    done = 0
    for first, last in stretches(prose):
        text.put(prose[done:first])
        text.add(LRI)
        text.put(prose[first:last])
        text.add(PDI)
        done = last
    text.put(prose[done:])


def _put_spaced(text: _Text, prose: str) -> None:
    """Keep a line from ending between a word and the spaced sign that belongs to it, as French has them."""
    text.put(_SIGN_SPACE.sub(_NO_BREAK_SPACE, prose))


def _put_control(text: _Text, control: str, open_: _Open, edge: str, *, isolated: bool) -> None:
    if control == LINE_SEPARATOR:
        text.add(edge)
        text.put(control)
        text.add(edge)
        return
    if control in _OVERRIDES:
        text.add(f"{LRI}‹U+{ord(control):04X}›{PDI}")
    if not open_.pass_over(control) and control == PDI and isolated:
        text.add(LRI)  # it would close our isolate
    text.put(_TAMED[edge] if control in _OVERRIDES else control)


def _edge(opener: str, direction: Direction) -> str:
    """The mark that stands on both sides of a line break, which in HTML ends a paragraph, but not for Qt.

    Within an isolate it is the isolate's: FSI opens only around text of the other direction.
    """
    leftward = direction == "rtl"
    if opener:
        leftward = opener == FSI and not leftward
    return _RLM if leftward else _LRM


def _shown(text: str) -> str:
    """Text in which something stands for every character that cannot be set, as UTF-16 code units."""
    if text.isascii() and text.isprintable():
        return text
    text = _UNSHOWN.sub("\ufffd", text)
    return _units(text.replace("\n", LINE_SEPARATOR).replace("\u2029", LINE_SEPARATOR))


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
    open_ = _Open()
    if not text.isascii():
        for control in _CONTROL.findall(text):
            open_.pass_over(control)
    return open_.closing()


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
