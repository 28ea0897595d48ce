"""The characters that steer the bidirectional algorithm (UAX #9), and which way letters run."""

from __future__ import annotations

import unicodedata

from reader.model import Direction
from reader.patterns import late

LRI, FSI, PDI = "\u2066", "\u2068", "\u2069"
_PDF = "\u202c"
BIDI_MARKS = frozenset("\u061c\u200e\u200f")
BIDI_OVERRIDES = frozenset("\u202a\u202b\u202c\u202d\u202e")
"""Overrides, and the embeddings that work like them."""
BIDI_ISOLATES = frozenset("\u2066\u2067\u2068\u2069")
BIDI_CONTROLS = BIDI_MARKS | BIDI_OVERRIDES | BIDI_ISOLATES
LEFTWARD = r"[\u05d0-\u08ff\ufb1d-\ufefc](?<=[^\W\d_])"
"""The pattern of one letter that runs from right to left: of those blocks, and a letter.

Two ranges and a look back are compiled in a third of the time that a set of many ranges takes.
"""
LEFTWARD_LETTER = late(LEFTWARD)
_CLOSERS = dict.fromkeys("\u202a\u202b\u202d\u202e", _PDF) | dict.fromkeys("\u2066\u2067\u2068", PDI)
_CONTROL = late("[\u202a-\u202e\u2066-\u2069]")
_ISOLATE = late("[\u2066-\u2069]")


class OpenControls:
    """The embeddings and isolates that are open at some place of a text, by the rules X1 to X8 of UAX #9."""

    __slots__ = ("_isolates", "_passed", "_stack", "_unclosed")

    def __init__(self, text: str = "") -> None:
        """``text``: all of it, where one is to be told of the isolates that nothing closes."""
        self._stack: list[str] = []
        self._isolates = self._passed = 0
        self._unclosed = frozenset[int]() if text.isascii() else _unclosed_isolates(text)

    def pass_over(self, control: str) -> bool:
        """Take a control into account; False where nothing closes what it opens, or it closes nothing."""
        if control in _CLOSERS:
            self._stack.append(_CLOSERS[control])
            if _CLOSERS[control] == PDI:
                self._isolates += 1
                self._passed += 1
                return self._passed not in self._unclosed
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


def _unclosed_isolates(text: str) -> frozenset[int]:
    """Which isolates nothing closes, counted from 1."""
    still_open, count = [], 0
    for control in _ISOLATE.findall(text):
        if control != PDI:
            count += 1
            still_open.append(count)
        elif still_open:
            still_open.pop()
    return frozenset(still_open)


def unclosed(text: str) -> str:
    """The characters that close every embedding, override and isolate that a text leaves open."""
    open_ = OpenControls()
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
