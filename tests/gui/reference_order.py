"""The visual order of lines by python-bidi, an implementation of UAX #9 that shares nothing with Qt's."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence

from bidi import get_display

from reader.composition import Composed, joined
from reader.gui.text.text_part import TextPart
from reader.model import Direction

_UNSEEN = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
CONTROLS = {**dict.fromkeys(map(ord, _UNSEEN)), ord("\u00a0"): " "}
"""Characters without a glyph, whose place in the order nobody sees; spaces are all the same."""


def levels(text: str, direction: Direction) -> list[int]:
    """The embedding level of every character of one paragraph, before rule L1.

    python-bidi gives them for the bytes of UTF-8, written out in the form of Rust's ``{:#?}``.
    """
    report = get_display(text, base_dir="R" if direction == "rtl" else "L", debug=True)
    listed = report.rpartition("    levels: [")[2].partition("    paragraphs: [")[0]
    of_bytes = [int(level) for level in re.findall(r"\d+", listed)]
    result, at = [], 0
    for character in text:
        result.append(of_bytes[at])
        at += len(character.encode())
    return result


def reordered(text: str, levels: Sequence[int], direction: Direction) -> list[int]:
    """Places of one line's characters from left to right, by the rules L1 and L2."""
    base = int(direction == "rtl")
    kinds = [unicodedata.bidirectional(character) for character in text]
    shown, trailing = list(levels), True
    for at in range(len(text) - 1, -1, -1):
        trailing = kinds[at] in ("S", "B") or (trailing and kinds[at] in _BLANK)
        shown[at] = base if trailing else shown[at]
    order = list(range(len(text)))
    for level in range(max(shown, default=0), 0, -1):
        start = 0
        while start < len(order):
            end = start
            while end < len(order) and shown[order[end]] >= level:
                end += 1
            order[start:end] = order[start:end][::-1]
            start = max(end, start + 1)
    return order


_BLANK = {"WS", "FSI", "LRI", "RLI", "PDI", "BN", "LRE", "RLE", "LRO", "RLO", "PDF"}


def lines_and_reference(part: TextPart) -> Iterator[tuple[str, str, str]]:
    """Every line of a part: its text, its visual order as laid out, and the one that UAX #9 demands.

    Blanks at the ends of lines and characters without a glyph are left out of the orders.
    """
    text, ours = _characters(part.composed)
    depths = levels(text, part.style.direction)
    start = 0
    for line in part.lines():
        end, wanted = start, len(line.text)
        while end < len(text) and wanted:
            wanted -= not ours[end]
            end += 1
        while end < len(text) and ours[end] and text[end] != "\u2028":
            end += 1
        order = reordered(text[start:end], depths[start:end], part.style.direction)
        visual = "".join(text[start + at] for at in order if not ours[start + at])
        yield line.text, line.visual.translate(CONTROLS).strip(), visual.translate(CONTROLS).strip()
        start = end
        while start < len(text) and text[start] == "\u2028":
            start += 1


def _characters(composed: Composed) -> tuple[str, list[bool]]:
    """Composed text in characters rather than code units, and which of them do not count as the note's."""
    text = joined(composed.text)
    added, ours, at = set(composed.added), [], 0
    for character in text:
        ours.append(at in added or character == "\u2028")
        at += 2 if character > "\uffff" else 1
    return text, ours
