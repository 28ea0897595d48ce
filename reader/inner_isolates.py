"""What is left to right as a whole though right-to-left letters stand in it: addresses, paths and code.

The bidirectional algorithm knows no separators: ``/نص/نص`` shows its folders in
the wrong order, and a comment in Arabic stands before the string it follows.
What keeps its own place in such a whole is found here, to be isolated within it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

_LEFTWARD = re.compile("[\u05d0-\u05ea\u0620-\u064a\u066e-\u06d3\u0700-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_CONTROLS = "\n\u2028\u2029\u202a-\u202e\u2066-\u2069"
_CONTROL = re.compile(f"[{_CONTROLS}]")
_BEGINNING = r"(?:(?<=[\s(\[{«“\"'‘\u05be\u0640])|^)"
_PATH = r"~[/\\]|\.{1,2}[/\\]|\\\\|/(?=[^\s/]+/)(?=\S*[A-Za-z0-9])"
_ADDRESS = re.compile(
    rf"(?:(?<![0-9A-Za-z+.\-])(?:[A-Za-z][0-9A-Za-z+.\-]{{1,20}}://|www\.|[A-Za-z]:\\)|{_BEGINNING}(?:{_PATH}))"
    rf"[^\s<>\"«»“”،؛؟{_CONTROLS}]+"
)
_STOPS = ".,;:!?…'’*"
_BRACKETS = {"(": ")", "[": "]", "{": "}"}
_SEGMENT = re.compile(r"[^/\\?#&=:.@,;]+")
_QUOTED = "|".join(
    rf"{quote}(?:\\.|[^{quote[-1]}\\{_CONTROLS}]){{0,500}}{quote[-1]}" for quote in ('"', "`", r"(?<!\w)'")
)
_LITERAL = re.compile(rf"{_QUOTED}|(?:(?<!\S)(?:#|//|--\s|;\s)|/\*|<!--)[^{_CONTROLS}]*")
_OPENING = re.compile(r"(?:[A-Za-z]{0,3}[\"'`]+|[#/*;%!<\-]+)?\s*")
_CLOSING = " \t\"'`*/->"


def mixed_addresses(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of every address or path in which right-to-left letters stand, in order."""
    if not ("/" in text or "\\" in text or "www." in text) or not _LEFTWARD.search(text):
        return
    for found in _ADDRESS.finditer(text):
        end = _address_end(text, *found.span())
        if _LEFTWARD.search(text, found.start(), end):
            yield found.start(), end


def _address_end(text: str, start: int, end: int) -> int:
    """Where an address ends: before a bracket that it does not open and the stops of the sentence."""
    closers: list[str] = []
    for at in range(start, end):
        if text[at] in _BRACKETS:
            closers.append(_BRACKETS[text[at]])
        elif text[at] in ")]}" and (not closers or closers.pop() != text[at]):
            end = at
            break
    return start + len(text[start:end].rstrip(_STOPS))


def segments(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Start and end of the parts of an address, between its separators, that have right-to-left letters."""
    for found in _SEGMENT.finditer(text, start, end):
        if _LEFTWARD.search(found[0]):
            yield found.span()


def parts_of_code(code: str) -> Iterator[tuple[int, int]]:
    """Start and end of what is isolated in code of a language that is not known.

    Nothing where right-to-left letters stand outside strings, comments and paths: it may be prose.
    """
    if not _LEFTWARD.search(code):
        return
    literals = [found.span() for found in _LITERAL.finditer(code)]
    paths, outside, at = [], [], 0
    for start, end in [*literals, (len(code), len(code))]:
        for first, last in mixed_addresses(code[at:start]):
            paths.append((at + first, at + last))
            outside.append(code[at : at + first])
            at += last
        outside.append(code[at:start])
        at = end
    if not any(map(_LEFTWARD.search, outside)):
        found = [*contents(code, literals), *(part for path in paths for part in segments(code, *path))]
        yield from sorted(found)


def contents(code: str, literals: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """What has right-to-left letters within strings and comments, without the signs that mark them.

    A control character of its own is left to do what its author wished.
    """
    for start, end in literals:
        opening = _OPENING.match(code, start, end)
        start = opening.end() if opening else start
        end = start + len(code[start:end].rstrip(_CLOSING))
        if _LEFTWARD.search(code, start, end) and not _CONTROL.search(code, start, end):
            yield start, end
