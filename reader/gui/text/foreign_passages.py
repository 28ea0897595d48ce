"""Paragraphs that run against their edition: which are more than a name, and in which language they are."""

from __future__ import annotations

from reader import language
from reader.model import Direction, Lang, Spans, plain

_WORDS, _LETTERS = 4, 25


def is_passage(spans: Spans) -> bool:
    """Whether a paragraph has words or letters enough to stand as its own language does."""
    words = plain(spans).split()
    return len(words) >= _WORDS or sum(map(len, words)) >= _LETTERS


def foreign_language(spans: Spans, direction: Direction) -> Lang:
    """The language of a paragraph that runs against its edition, which gives it its face and line height."""
    from reader.guessing import likeliest, see_language

    seen = likeliest(see_language(plain(spans)))
    return seen if language.direction(seen) == direction else "en" if direction == "ltr" else "ar"
