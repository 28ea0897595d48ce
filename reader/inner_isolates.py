"""What is left to right as a whole though right-to-left letters stand in it: addresses, paths and code.

The bidirectional algorithm knows no separators: ``/نص/نص`` shows its folders in
the wrong order, and a comment in Arabic stands before the string it follows.
What keeps its own place in such a whole is found here, to be isolated within it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from reader.bidi import LEFTWARD, LEFTWARD_LETTER
from reader.patterns import late

_CONTROLS = "\n\u2028\u2029\u202a-\u202e\u2066-\u2069"
_CONTROL = late(f"[{_CONTROLS}]")
BEGINNING = r"(?:(?<=[\s(\[{«\"'])|(?<=[‘-„‹])|(?<=[\u05be\u0640])|^)"
"""Where a path or a sign may begin: behind a blank, what opens or quotes, and what joins it to a prefix."""
_PATH = r"~[/\\]|\.{1,2}[/\\]|\\\\|/(?=[^\s/]+/)(?=\S*[A-Za-z0-9])"
_ROOT = (
    rf"(?<![0-9A-Za-z+.\-])(?:[A-Za-z][0-9A-Za-z+.\-]{{1,20}}://|www\.|[A-Za-z]:\\)|{BEGINNING}(?:{_PATH})"
)
_SIGN = rf"[^\s<>\"«»“”،؛؟{_CONTROLS}]"
_SECOND_WORD = rf"(?<={LEFTWARD}) (?={LEFTWARD}[^\s/\\:]{{2,}}/)"
_GOES_ON = rf"(?:(?<=\\) | (?=[^\s/\\:]+\\)|{_SECOND_WORD}){_SIGN}+"
"""What is behind a space in a path: the space is escaped, or what follows has separators of its own."""
_NAME = rf"[^\s/\\:()<>\"«»“”„‚‘’،؛؟{_CONTROLS}]+"
_RELATIVE = (
    rf"{_NAME}(?:\\{_NAME})+\\?|(?:{_NAME}/)+{_NAME}\.[A-Za-z][0-9A-Za-z]{{0,4}}(?![\w/])"
    rf"|(?:{_NAME}/){{2,}}(?![^\s.,;،؛)])"
)
_ADDRESS = late(
    rf"(?<=[\"“«‘'])(?:{_PATH}|[A-Za-z]:\\)[^\"'»”’<>{_CONTROLS}]{{1,300}}(?=[\"”»’'])"
    rf"|(?:{_ROOT}){_SIGN}+(?:{_GOES_ON})*|{BEGINNING}(?![بفكلو][~./])(?:{_RELATIVE})"
)
"""A path in quotation marks, an address or a path from a root, a relative path to a file or a folder; the
letter before ``./`` is a word that is written together with the path."""
_STOPS = ".,;:!?…'‘’*"
_BRACKETS = {"(": ")", "[": "]", "{": "}"}
_SEGMENT = late(r"[^/\\?#&=:.@,;]+")
_QUOTED = "|".join(
    rf"{quote}(?:\\.|[^{quote[-1]}\\{_CONTROLS}]){{0,500}}{quote[-1]}" for quote in ('"', "`", r"(?<!\w)'")
)
_PLACEHOLDER = r"\{\{[^{}]{0,300}\}\}|<[^<>\s][^<>]{0,300}>"
_LITERAL = late(rf"{_QUOTED}|{_PLACEHOLDER}|(?:(?<!\S)(?:#|//|--\s|;\s)|/\*|<!--)[^{_CONTROLS}]*")
_OPENING = late(r"(?:[A-Za-z]{0,3}[\"'`]+|[#/*;%!<\-]+)?\s*")
_CLOSING = " \t\"'`*/->"
_WRAPPED = late(r"\{+([^{}]+)\}+")
_PIECE = late(r"(?:\}\s*)?([^{}]*?)(?:\s*[$#]?\{)?")
"""Of a string that is parted by values, as in ``f"one {two} three"``: what is between their brackets."""
_PARTING = r"\s\"'`{}<>()\[\]=,;|&"
_CODE_PATH = late(rf"(?<![^{_PARTING}])[^{_PARTING}/\\]*[/\\](?:(?<=[^{_PARTING}\\]\\) |[^{_PARTING}])*")
"""What has a slash in code is a path."""
_WHOLE_PATH = late(rf"(?:{_PATH}|[A-Za-z]:\\).*|\S*/\S*", re.S)


def mixed_addresses(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of every address or path in which right-to-left letters stand, in order."""
    if not ("/" in text or "\\" in text or "www." in text) or not LEFTWARD_LETTER.search(text):
        return  # the pattern is long, and most prose has no use for it
    for found in _ADDRESS.finditer(text):
        end = _address_end(text, *found.span())
        if LEFTWARD_LETTER.search(text, found.start(), end):
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
        if LEFTWARD_LETTER.search(found[0]):
            blank = len(found[0]) - len(found[0].lstrip())
            yield found.start() + blank, found.start() + len(found[0].rstrip())


def parts_of_code(code: str) -> Iterator[tuple[int, int]]:
    """Start and end of what is isolated in code of a language that is not known.

    Nothing but the parts of paths where right-to-left letters stand outside strings, comments and
    paths: it may be prose.
    """
    if not LEFTWARD_LETTER.search(code):
        return
    literals = [found.span() for found in _LITERAL.finditer(code)]
    paths, outside, at = [], [], 0
    for start, end in [*literals, (len(code), len(code))]:
        for found in _CODE_PATH.finditer(code, at, start):
            paths.append(found.span())
            outside.append(code[at : found.start()])
            at = found.end()
        outside.append(code[at:start])
        at = end
    parts = [part for path in paths for part in segments(code, *path)]
    if not any(map(LEFTWARD_LETTER.search, outside)):
        parts += contents(code, literals)
    yield from sorted(parts)


def contents(code: str, literals: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """What has right-to-left letters within strings and comments, without the signs that mark them.

    A control character of its own is left to do what its author wished.
    """
    for start, end in literals:
        opening = _OPENING.match(code, start, end)
        start = opening.end() if opening else start
        end = start + len(code[start:end].rstrip(_CLOSING))
        if inner := _WRAPPED.fullmatch(code, start, end) or _PIECE.fullmatch(code, start, end):
            start, end = inner.span(1)
        if not LEFTWARD_LETTER.search(code, start, end) or _CONTROL.search(code, start, end):
            continue
        if _WHOLE_PATH.fullmatch(code, start, end):
            yield from segments(code, start, end)
        else:
            yield start, end
