"""Paragraphs in another script than their edition: which are more than a name, and their language."""

from __future__ import annotations

from reader import language
from reader.bidi import strong_direction
from reader.model import Direction, Lang, Spans, plain
from reader.patterns import late

_WORDS, _LETTERS = 4, 25


def is_passage(spans: Spans) -> bool:
    """Whether a paragraph has words or letters enough to stand as its own language does."""
    words = plain(spans).split()
    return len(words) >= _WORDS or sum(map(len, words)) >= _LETTERS


def foreign_language(spans: Spans, direction: Direction, edition: Lang) -> Lang:
    """The language of a paragraph in another script, which gives it its face and its line height.

    ``direction``: which way the paragraph runs, be it because the note says so. Empty where it is in the
    edition's script, and where it runs the edition's way, but for Arabic in Hebrew and Hebrew in Arabic.
    """
    base, text = language.direction(edition), plain(spans)
    letters = _OWN_LETTERS.get(language.script(edition))
    if direction == base and (letters is None or letters.search(text)):
        return ""
    from reader.guessing import likeliest, see_language

    seen = likeliest(see_language(text))
    if language.direction(seen) == direction:
        return seen if language.script(seen) != language.script(edition) else ""
    if direction == base or strong_direction(text) != direction:
        return ""
    return "en" if direction == "ltr" else "ar"


_OWN_LETTERS = {"Hebr": late("[\u05d0-\u05ea]"), "Arab": late("[\u0620-\u06d3]")}
"""By script: text without them is in another one, or in none."""
