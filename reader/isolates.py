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
from collections.abc import Iterable, Iterator, Sequence

from reader.bidi import FSI, LRI, PDI
from reader.inner_isolates import contents, mixed_addresses, parts_of_code, segments
from reader.model import Direction
from reader.spacing import UNIT

_RIGHT_TO_LEFT = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc"
_CONTROLS = "\u2028\u2029\u202a-\u202e\u2066-\u2069"
_STRETCH = re.compile(
    f"[^{_RIGHT_TO_LEFT}{_CONTROLS}]*[0-9A-Za-z\u00c0-\u024f][^{_RIGHT_TO_LEFT}{_CONTROLS}]*"
)
"""What lies between two right-to-left letters, where there is something in it."""
_WORD = r"0-9A-Za-z\u00c0-\u024f"
_LETTER_TO_THE_LEFT = re.compile("[\u05d0-\u05ea\u0620-\u064a\u066e-\u06d3]")
_SIGN = r"[$€£¥#@&~/\\.…+\-−±°*!=^_≤≥≈⌘⌥⇧⌃]|[<>](?=[0-9=.$€£+\-−])"
_LEADING = rf"(?:(?<=[\s(\[{{«“\"'‘\u05be\u0640])|^)(?:{_SIGN})+(?:(?<=\$)[{{(])?"
_TRAILING = r"[%‰+#°²³^$€£¥=>_]+"
_TAG = rf"</?[A-Za-z][^<>{_RIGHT_TO_LEFT}{_CONTROLS}]{{0,200}}>"
_ABBREVIATED = r"(?<=(?<![A-Za-z])[A-Za-z]\.[A-Za-z])\."
_FOLDER = r":?[/\\](?=[\s.,;،؛)\]}»”’\"']|$)"
_PHONE = r"\+[0-9][0-9 ().\-]{5,}[0-9]"
_UNIT = rf"(?<=[0-9])[ \u00a0\u202f]{UNIT}(?:/[{_WORD}]+)?(?![{_WORD}])"
_TOKEN = re.compile(
    rf"{_PHONE}|{_TAG}|(?:{_LEADING})?[{_WORD}](?:[!-~\u00a1-\u024f€–−×]*[{_WORD}])?(?:{_UNIT}|{_TRAILING}(?![{_WORD}])|{_ABBREVIATED}|{_FOLDER})?"
)
"""A word, number, range, price, path or address, as far as no space parts it."""
_LETTER = re.compile(r"[A-Za-z\u00c0-\u024f]")
_PLAIN = re.compile(rf"[0-9]+(?:[.,:][0-9]+)*|[A-Za-z\u00c0-\u024f](?:.*[{_WORD}][)\]}}]*)?", re.S)
"""What keeps its order by itself: a number, or what begins with a letter and ends with one or a digit,
brackets that are closed there left aside."""
_BRACKETS = {")": "(", "]": "[", "}": "{"}
_QUOTES = _BRACKETS | {'"': '"', "”": "“„”", "“": "„", "’": "‘‚’", "‘": "’", "»": "«", "'": "'"}
"""What closes, and what it may have been opened by."""
_STOP = re.compile(r"[.!?…]+")


def prose_isolates(prose: str, direction: Direction) -> Iterator[tuple[int, str]]:
    """Where isolates begin and end in prose, in order: around addresses, and around what strays."""
    done = 0
    for start, end in [*mixed_addresses(prose), (len(prose), len(prose))]:
        if direction == "rtl":
            yield from _around(LRI, _stretches(prose, done, start))
        if start < end:
            yield start, LRI
            yield from _around(FSI, segments(prose, start, end))
            yield end, PDI
        done = end


def address_isolates(address: str) -> Iterator[tuple[int, str]]:
    """Where isolates begin and end within an address."""
    return _around(FSI, segments(address, 0, len(address)))


def code_isolates(code: str, literals: Sequence[tuple[int, int]] = ()) -> Iterator[tuple[int, str]]:
    """Where isolates begin and end within code; ``literals``: its strings and comments, where known."""
    return _around(FSI, contents(code, literals) if literals else parts_of_code(code))


def _around(opener: str, parts: Iterable[tuple[int, int]]) -> Iterator[tuple[int, str]]:
    for start, end in parts:
        yield start, opener
        yield end, PDI


def _stretches(text: str, begin: int, limit: int) -> Iterator[tuple[int, int]]:
    """Start and end of every stretch of right-to-left prose that wants an isolate, in order."""
    for match in _STRETCH.finditer(text, begin, limit):
        for start, end in _runs(text, match.start(), match.end()):
            if not _PLAIN.fullmatch(text, start, end) or _begins_prose(text, end, "°"):
                yield start, end


def _runs(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Numbers one by one; from the first word with a letter on, all that the algorithm holds together."""
    tokens = [match.span() for match in _TOKEN.finditer(text, start, end)]
    if tokens and tokens[-1][1] == end and _begins_prose(text, end - 1, "/\\°"):
        tokens[-1] = tokens[-1][0], end - 1 - text[end - 2].isspace()  # no folder and not all of a unit
    for place, (first, last) in enumerate(tokens):
        if not _LETTER.search(text, first, last):
            yield first, _with_closers(text, first, last)
            continue
        final = _with_closers(text, first, tokens[-1][1])
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


def _begins_prose(text: str, at: int, signs: str) -> bool:
    """Whether a sign belongs to the right-to-left word behind it, as in ``°م``."""
    return text[at : at + 1] in signs and bool(_LETTER_TO_THE_LEFT.match(text, at + 1))


def _with_closers(text: str, start: int, end: int) -> int:
    """The end of a stretch with the brackets behind it that close what it has opened."""
    still_open, torn = _brackets(text, start, end)
    while torn is None and still_open and _BRACKETS.get(text[end : end + 1]) == text[still_open[-1]]:
        still_open.pop()
        end += 1
    return end


def _unpaired_bracket(text: str, start: int, end: int) -> int | None:
    """The first bracket that has no partner within a stretch."""
    still_open, torn = _brackets(text, start, end)
    return torn if torn is not None or not still_open else still_open[0]


def _brackets(text: str, start: int, end: int) -> tuple[list[int], int | None]:
    """The brackets of a stretch that stay open, up to the first that closes none, and that one."""
    still_open: list[int] = []
    for position in range(start, end):
        character = text[position]
        if character in _BRACKETS.values():
            still_open.append(position)
        elif character in _BRACKETS:
            if not still_open or text[still_open[-1]] != _BRACKETS[character]:
                return still_open, position
            still_open.pop()
    return still_open, None
