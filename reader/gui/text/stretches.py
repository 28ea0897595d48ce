"""What of a text is set otherwise than the rest: Latin words in a face of their own, signs of half a square.

Compiling a set of letters beyond the first 256 takes Python 0.1 to 0.3 ms, and the first picture waits
for it: so the pattern of a word stands once, and stretches of words are put together by hand.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Literal, TypeAlias

from reader.patterns import late
from reader.records import NamedTuple

Stretches: TypeAlias = Callable[[str, int, int], Iterator[tuple[int, int]]]
"""Start and end of each stretch of a text between two places, ascending."""


class Otherwise(NamedTuple):
    """What a text sets otherwise than the rest of it, and how."""

    stretches: Stretches
    variant: Literal["latin", "narrow"]
    """In a Latin face, or at half the width."""


_INSIDE = "!-'*-Z\\\\\\^-z|~\u00a0-\u024f−–\u2060\u200b"
_AT_EDGE = "(?<=[\\s(\\[«“\u2066-\u2068])[~#@&_./\\\\]{1,3}\u2060?"
_LETTER = "A-Za-z\u00c0-\u024f"
_REST = f"(?:[{_INSIDE}]*[0-9{_LETTER}%+#°])?"
_WORD = late(f"(?:{_AT_EDGE}|[-+−±]?[°$€£]?)[0-9{_LETTER}]{_REST}")
_HINDI_WORD = late(f"[{_LETTER}]{_REST}")
"""Qt counts digits and signs behind a letter of Devanagari to that script, and looks for a face that has
both: only words that begin with a letter can have a Latin one there.
"""

_OPENING, _CLOSING, _STOPS = "（［｛「『【〈《〔", "）］｝」』】〉》〕", "、。，．"
_SIGNS = f"{_OPENING}{_CLOSING}{_STOPS}・：；"
_NARROW = late(f"[{_CLOSING}{_STOPS}](?=[{_SIGNS}])|(?<=[{_OPENING}])[{_OPENING}]")
"""Signs of half a square that stand next to another: the empty half is left out (JLREQ 3.1.4)."""
_NARROW_HANT = late(f"[{_CLOSING}](?=[{_SIGNS}])|(?<=[{_OPENING}{_STOPS}])[{_OPENING}]")
"""In Traditional Chinese stops stand in the middle of their square."""
_BRACKETS = {"(": ")", "[": "]"}


def otherwise_in(script: str) -> Otherwise | None:
    """What prose in a script sets otherwise; None where that is nothing."""
    return _OTHERWISE.get(script)


def _matches(pattern: re.Pattern[str]) -> Stretches:
    return lambda text, start, end: (found.span() for found in pattern.finditer(text, start, end))


def _latin_words(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Latin words or numbers with their signs and with the brackets behind one that hold nothing else.

    Brackets that stand around the whole belong to the text around it.
    """
    while found := _WORD.search(text, start, end):
        start = _past_words(text, found.end(), end)
        while (further := _past_brackets(text, start, end)) > start:
            start = further
        yield found.start(), start


def _past_words(text: str, at: int, end: int) -> int:
    """Where the words end that follow, each behind spaces."""
    while (gap := _past_spaces(text, at, end)) > at and (word := _WORD.match(text, gap, end)):
        at = word.end()
    return at


def _past_brackets(text: str, at: int, end: int) -> int:
    """Where a pair of brackets with words only, and the words behind it, end; ``at`` where none follow."""
    opening = _past_spaces(text, at, end)
    if opening == end or text[opening] not in _BRACKETS:
        return at
    closing = _past_first_words(text, opening + 1, opening + 1, end)
    if closing == end or text[closing] != _BRACKETS[text[opening]]:
        return at
    return _past_first_words(text, closing + 1, _past_spaces(text, closing + 1, end), end)


def _past_first_words(text: str, at: int, first: int, end: int) -> int:
    """Where the words end of which the first begins at ``first``; ``at`` where there is none."""
    word = _WORD.match(text, first, end)
    return _past_words(text, word.end(), end) if word else at


def _past_spaces(text: str, at: int, end: int) -> int:
    while at < end and text[at] == " ":
        at += 1
    return at


_OTHERWISE = {
    "Arab": Otherwise(_latin_words, "latin"),
    "Hebr": Otherwise(_latin_words, "latin"),
    "Deva": Otherwise(_matches(_HINDI_WORD), "latin"),
    "Jpan": Otherwise(_matches(_NARROW), "narrow"),
    "Hans": Otherwise(_matches(_NARROW), "narrow"),
    "Hant": Otherwise(_matches(_NARROW_HANT), "narrow"),
}
