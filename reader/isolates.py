"""Which stretches of right-to-left prose must be isolated so that their signs stay with them.

The bidirectional algorithm (UAX #9) gives the signs at the edges of a Latin or
numeric stretch to the Arabic around it: ``C++`` shows as ``++C``, ``$0.10/GB``
falls apart, ``1990-1999`` turns round. An isolate around exactly what the
algorithm would lay out as one stretch repairs the edges and changes nothing
else; a narrower one would tear words of one English phrase apart. Only a number
and its unit are held together beyond that, so that ``64 KB`` reads as ``64KB`` does.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from reader.spacing import UNIT

_RIGHT_TO_LEFT = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc"
_CONTROLS = "\u2028\u2029\u202a-\u202e\u2066-\u2069"
_STRETCH = re.compile(
    f"[^{_RIGHT_TO_LEFT}{_CONTROLS}]*[0-9A-Za-z\u00c0-\u024f][^{_RIGHT_TO_LEFT}{_CONTROLS}]*"
)
"""What lies between two right-to-left letters, where there is something in it."""
_WORD = r"0-9A-Za-z\u00c0-\u024f"
_LEADING = r"(?:(?<=[\s(\[{«“\"'‘\u05be\u0640])|^)[$€£¥#@~/\\.+\-−±°]+"
_TRAILING = r"[%‰+#°²³]+"
_ABBREVIATED = r"(?<=(?<![A-Za-z])[A-Za-z]\.[A-Za-z])\."
_FOLDER = r":?[/\\](?=[\s.,;،؛)\]}»”’\"']|$)"
_PHONE = r"\+[0-9][0-9 ().\-]{5,}[0-9]"
_UNIT = rf"(?<=[0-9])[ \u00a0\u202f]{UNIT}(?:/[{_WORD}]+)?(?![{_WORD}])"
_TOKEN = re.compile(
    rf"{_PHONE}|(?:{_LEADING})?[{_WORD}](?:[!-~\u00a1-\u024f€–−×]*[{_WORD}])?(?:{_UNIT}|{_TRAILING}(?![{_WORD}])|{_ABBREVIATED}|{_FOLDER})?"
)
"""A word, number, range, price, path or address, as far as no space parts it."""
_LETTER = re.compile(r"[A-Za-z\u00c0-\u024f]")
_PLAIN = re.compile(rf"[0-9]+(?:[.,:][0-9]+)*|[A-Za-z\u00c0-\u024f](?:.*[{_WORD}])?", re.S)
"""What keeps its order by itself: a number, or what begins with a letter and ends with one or a digit."""
_BRACKETS = {")": "(", "]": "[", "}": "{"}
_QUOTES = _BRACKETS | {'"': '"', "”": "“„”", "“": "„", "’": "‘‚’", "‘": "’", "»": "«", "'": "'"}
"""What closes, and what it may have been opened by."""
_STOP = re.compile(r"[.!?…]+")


def stretches(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of every stretch of right-to-left prose that wants an isolate, in order."""
    for match in _STRETCH.finditer(text):
        for start, end in _runs(text, match.start(), match.end()):
            if not _PLAIN.fullmatch(text, start, end):
                yield start, end


def _runs(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Numbers one by one; from the first word with a letter on, all that the algorithm holds together."""
    tokens = [match.span() for match in _TOKEN.finditer(text, start, end)]
    if tokens and tokens[-1][1] == end < len(text) and text[end - 1] in "/\\":
        tokens[-1] = tokens[-1][0], end - 1  # no folder: a right-to-left letter follows
    for place, (first, last) in enumerate(tokens):
        if not _LETTER.search(text, first, last):
            yield first, last
            continue
        final = tokens[-1][1]
        torn = _unpaired_bracket(text, first, final)
        if torn is None:
            yield first, _with_stop(text, first, final)
        else:
            before = [token for token in tokens[place:] if token[1] <= torn]
            yield first, before[-1][1] if before else torn
            yield from _runs(text, torn + 1, end)
        return


def _with_stop(text: str, start: int, end: int) -> int:
    """The end of a stretch with its own full stop, where quotation marks or brackets hold just both."""
    stop = _STOP.match(text, end)
    if not stop or not start:
        return end
    openers = _QUOTES.get(text[stop.end() : stop.end() + 1], "")
    return stop.end() if text[start - 1] in openers else end


def _unpaired_bracket(text: str, start: int, end: int) -> int | None:
    """The first bracket that has no partner within a stretch."""
    open_brackets: list[int] = []
    for position in range(start, end):
        character = text[position]
        if character in _BRACKETS.values():
            open_brackets.append(position)
        elif character in _BRACKETS:
            if not open_brackets or text[open_brackets[-1]] != _BRACKETS[character]:
                return position
            open_brackets.pop()
    return open_brackets[0] if open_brackets else None
