"""The characters that steer the bidirectional algorithm (UAX #9), and which way letters run."""

from __future__ import annotations

import re
import unicodedata

from reader.model import Direction

LRI, FSI, PDI = "\u2066", "\u2068", "\u2069"
_PDF = "\u202c"
BIDI_MARKS = frozenset("\u061c\u200e\u200f")
BIDI_OVERRIDES = frozenset("\u202a\u202b\u202c\u202d\u202e")
"""Overrides, and the embeddings that work like them."""
BIDI_ISOLATES = frozenset("\u2066\u2067\u2068\u2069")
BIDI_CONTROLS = BIDI_MARKS | BIDI_OVERRIDES | BIDI_ISOLATES
_CLOSERS = dict.fromkeys("\u202a\u202b\u202d\u202e", _PDF) | dict.fromkeys("\u2066\u2067\u2068", PDI)
_CONTROL = re.compile("[\u202a-\u202e\u2066-\u2069]")


class OpenControls:
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
