"""Where in a path a language could be named; whether it is one, the whole library decides."""

from __future__ import annotations

import functools
from typing import Literal

from reader.guessing import KNOWN_BY_SIGHT
from reader.language import normalise_tag, primary, same_language, script
from reader.model import UNDETERMINED, Lang
from reader.records import record

_SEPARATORS = "-_. "
_LONGEST_TAG = 24

_AMBIGUOUS: dict[Lang, Lang] = {"br": "pt-BR", "se": "sv", "my": "ms", "ee": "et", "si": "sl"}
"""Codes of a language that people also write for the language of the country with that code."""

_WORD_CODES = """
    ab ad ae am an ar as at be by ca cd ce ch co cs do ee et go ha he hi ho ia id ie ii in io is it la li lo
    ma me mg mi ml mo mr ms mt my na ne ng no nr ny oc om on or os pa pi ps qu rm ro rs sa sc sd se sh si sl
    sm so ss st su th ti tn to ts tt tw ty ug us va ve we wo"""
_WORDS = frozenset(_WORD_CODES.split())
"""Codes that are also words, units, commands or abbreviations in file names."""


@record
class Slot:
    """One reading of one part of a path: a language, and what stays without it."""

    lang: Lang
    rest: str
    """The part without the language and its separator, empty where it is nothing else."""
    pattern: str
    """The part with an asterisk for the language: what parts with the same pattern share."""
    kind: Literal["whole", "suffix", "prefix"]

    @property
    def is_doubtful(self) -> bool:
        """Whether it is as likely a word: a code that is one, unless a dot sets it apart (``x.it``)
        or a region follows (``it-IT``)."""
        language, _, more = self.lang.partition("-")
        if self.pattern.endswith(".*") or (more and language in KNOWN_BY_SIGHT):
            return False
        return language in _WORDS and script(language) == "Latn"


@functools.lru_cache(maxsize=65536)
def slots(part: str, *, prefixes: bool) -> tuple[Slot, ...]:
    """The readings of a folder's name or a file's stem, the likeliest first.

    ``ar``, ``pages.ar``, ``README-zh_TW`` and, with ``prefixes``, ``ar-notes``. A tag that has
    separators in it is read as long and as short as it can be (``x-zh-hant``).
    """
    if len(part) > 200:
        return ()
    found: dict[tuple[Lang, str], Slot] = {}
    for lang in _readings(part):
        found.setdefault((lang, ""), Slot(lang, "", "*", "whole"))
    cuts = [place for place, character in enumerate(part) if character in _SEPARATORS and place]
    for place in cuts[-3:]:
        rest = part[:place].rstrip(_SEPARATORS)
        for lang in _readings(part[place + 1 :]) if rest else ():
            found.setdefault((lang, rest), Slot(lang, rest, f"{part[: place + 1]}*", "suffix"))
    for place in cuts[:2] if prefixes else ():
        rest = part[place + 1 :]
        for lang in _readings(part[:place]) if rest.strip(_SEPARATORS) else ():
            found.setdefault((lang, rest), Slot(lang, rest, f"*{part[place:]}", "prefix"))
    return tuple(found.values())


def _readings(word: str) -> tuple[Lang, ...]:
    lang = normalise_tag(word) if 2 <= len(word) <= _LONGEST_TAG else None
    if lang is None:
        return ()
    return (lang, _AMBIGUOUS[lang]) if lang in _AMBIGUOUS else (lang,)


def agreement(claimed: Lang, seen: Lang) -> bool | None:
    """Whether a text in a language that it seems to be in supports what a path claims.

    None where that says nothing: no language was seen, or it is one that the claimed one,
    which cannot be told by sight, could be taken for.
    """
    if primary(seen) == UNDETERMINED:
        return False if seen != UNDETERMINED and script(claimed) != script(seen) else None
    if same_language(claimed, seen):
        return True
    if primary(claimed) in KNOWN_BY_SIGHT or seen == "en" or script(claimed) != script(seen):
        return False
    return None
