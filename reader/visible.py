"""Untrusted text outside the page: what cannot be seen, or touches what stands beside it, is made harmless.

Three strengths: ``visible`` is for addresses and paths, where nothing unseen may stand; ``tamed`` is
for lines of text, where marks and isolates are good writing; ``contained`` for titles, which are one
line beside others.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable

from reader.bidi import BIDI_ISOLATES, BIDI_OVERRIDES, strong_direction, unclosed
from reader.model import Direction

JOINERS = frozenset("\u200c\u200d")
"""ZWNJ and ZWJ: letters of Persian and of Indic scripts in good writing."""

_BLANK_LETTERS = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0")
_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
_MOST_MARKS = 6
"""On one letter; more are no writing, and would be drawn over the lines above and below."""
_LONGEST_TITLE = 300
"""More than any row shows; shaping a title of a megabyte would freeze the list."""
_READ = 8_192
"""Characters of a title that are looked at: heaps of marks are counted before the title is cut."""


def is_unseen(character: str) -> bool:
    """Whether a character shows nothing, or shows a blank that is not the space."""
    category = unicodedata.category(character)
    if category == "Zs":
        return character != " "
    return category in _UNSEEN or character in _BLANK_LETTERS or "\ufe00" <= character <= "\ufe0f"


def visible(text: str) -> str:
    """Text in which every character that cannot be seen stands as an escape such as ``‹U+202E›``."""
    return _escaped(text, is_unseen, "‹{}›")


def tamed(text: str) -> str:
    """Lines of text in which embeddings, overrides and control characters are shown as escapes.

    Of more marks on one letter than any writing has it says how many they are: ``‹+2994›``. Among
    right-to-left letters an escape is isolated, so that it keeps its own order.
    """
    return _escaped(text, _is_wild, "‹{}›" if strong_direction(text) == "ltr" else "\u2066‹{}›\u2069")


def contained(text: str) -> str:
    """A title that fits one line and cannot touch what stands beside it.

    White space is one space, isolates are balanced, what is longer than any row is cut, and the rest
    is tamed. A title that is contained stays as it is.
    """
    text = text if len(text) <= _READ else text[:_READ] + "…"
    text = " ".join(text.replace("\ufeff", "").split())
    if text.isascii() and text.isprintable():
        return _cut(text)
    text = _cut(tamed(_without_stray_closers(text)))
    return text + unclosed(text)


def _cut(text: str) -> str:
    return text if len(text) <= _LONGEST_TITLE else text[: _LONGEST_TITLE - 1].rstrip("…") + "…"


def _escaped(text: str, is_wild: Callable[[str], bool], form: str) -> str:
    """Text with escapes of a form for some of its characters, and no heaps of marks."""
    if text.isascii() and text.isprintable():
        return text
    shown, marks = [], 0
    for character in text:
        marks = marks + 1 if unicodedata.category(character) in ("Mn", "Me") else 0
        if marks <= _MOST_MARKS:
            shown.append(form.format(f"U+{ord(character):04X}") if is_wild(character) else character)
            continue
        if marks == _MOST_MARKS + 1:
            shown.append("")
        shown[-1] = form.format(f"+{marks - _MOST_MARKS}")
    return "".join(shown)


def isolated(text: str, direction: Direction) -> str:
    """Text that keeps its own direction inside any other; its isolates must be closed."""
    return ("\u2066" if direction == "ltr" else "\u2067") + text + "\u2069"


def _without_stray_closers(text: str) -> str:
    """Text without the U+2069 that closes nothing of its own, and would close what it is put into."""
    if "\u2069" not in text:
        return text
    kept, depth = [], 0
    for character in text:
        if character == "\u2069":
            if not depth:
                continue
            depth -= 1
        elif character in BIDI_ISOLATES:
            depth += 1
        kept.append(character)
    return "".join(kept)


def _is_wild(character: str) -> bool:
    if character in BIDI_OVERRIDES:
        return True
    return character not in "\n\t" and unicodedata.category(character) in ("Cc", "Cs", "Zl", "Zp")
