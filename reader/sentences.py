"""Where sentences end, in every script that the program sets.

After Unicode's text segmentation (UAX #29, sentence boundaries), with its
exceptions cut down to those that matter within a paragraph: a full stop does not
end a sentence inside a number, an address or after a single letter or a known
abbreviation, nor before a small letter. The terminators of Arabic, Devanagari,
Armenian, Ethiopic and CJK need no space after them.
"""

from __future__ import annotations

import re

from reader.patterns import late

_CLOSERS = "\"'”’»›)\\]）」』】〉》\u2069\u202c"
_END = late(
    rf"(?P<full>[.!?…]+[{_CLOSERS}]*)(?=\s)|[。！？｡．؟۔।॥։።\u2028]+[{_CLOSERS}]*",
)
_ABBREVIATION = late(
    r"(?:^|[\s(«“\"'])(?:[^\W\d_]|[Dd]r|[Mm]rs?|[Mm]s|[Pp]rof|[Ss]t|vs|etc|e\.g|i\.e|cf|[Nn]o|vol|pp?|ed|Jr|Sr|"
    r"z\.\s?B|d\.\s?h|u\.\s?a|bzw|ca|Nr|vgl|usw|[Mm]me|[Mm]lle|p\.\s?ex|Sra?|Ud|núm)\.$"
)


def sentences(text: str) -> tuple[tuple[int, int], ...]:
    """Start and end of every sentence, without the white space around it; together they hold all text."""
    found: list[tuple[int, int]] = []
    start = 0
    for match in _END.finditer(text):
        if match["full"] and not _ends(text, start, match):
            continue
        _add(found, text, start, match.end())
        start = match.end()
    _add(found, text, start, len(text))
    return tuple(found)


def _ends(text: str, start: int, match: re.Match[str]) -> bool:
    """Whether a full stop before white space ends the sentence."""
    following = text[match.end() :].lstrip()[:1]
    if following.islower():
        return False
    return match["full"] != "." or not _ABBREVIATION.search(text[start : match.end()])


def _add(found: list[tuple[int, int]], text: str, start: int, end: int) -> None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        found.append((start, end))
