"""Untrusted text on one line: what cannot be seen, or turns its surroundings round, is made harmless.

Two strengths: ``visible`` is for addresses, where nothing unseen may stand;
``contained`` is for titles, where marks and isolates are good writing.
"""

from __future__ import annotations

import unicodedata

from reader.composition import unclosed
from reader.model import Direction

BIDI_MARKS = frozenset("\u061c\u200e\u200f")
BIDI_OVERRIDES = frozenset("\u202a\u202b\u202c\u202d\u202e")
BIDI_ISOLATES = frozenset("\u2066\u2067\u2068\u2069")
BIDI_CONTROLS = BIDI_MARKS | BIDI_OVERRIDES | BIDI_ISOLATES
JOINERS = frozenset("\u200c\u200d")
"""ZWNJ and ZWJ: letters of Persian and of Indic scripts in good writing."""

_BLANK_LETTERS = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0")
_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
_LONGEST_TITLE = 400
"""More than any row shows; shaping a title of a megabyte would freeze the list."""


def is_unseen(character: str) -> bool:
    """Whether a character shows nothing, or shows a blank that is not the space."""
    category = unicodedata.category(character)
    if category == "Zs":
        return character != " "
    return category in _UNSEEN or character in _BLANK_LETTERS or "\ufe00" <= character <= "\ufe0f"


def visible(text: str) -> str:
    """Text in which every character that cannot be seen stands as an escape such as ``‹U+202E›``."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(_escape(character) if is_unseen(character) else character for character in text)


def contained(text: str) -> str:
    """A title that fits one line and cannot touch what stands beside it.

    White space is one space, embeddings, overrides and control characters are shown as escapes,
    isolates are balanced, and what is longer than any row is cut.
    """
    text = " ".join(text[: 4 * _LONGEST_TITLE].split())
    if len(text) > _LONGEST_TITLE:
        text = text[:_LONGEST_TITLE] + "…"
    if text.isascii() and text.isprintable():
        return text
    text = "".join(map(_harmless, _without_stray_closers(text)))
    return text + unclosed(text)


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


def _harmless(character: str) -> str:
    shown = character in BIDI_OVERRIDES or unicodedata.category(character) in ("Cc", "Cs")
    return _escape(character) if shown else character


def _escape(character: str) -> str:
    return f"‹U+{ord(character):04X}›"
