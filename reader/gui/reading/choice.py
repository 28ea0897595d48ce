"""Which editions of a note stand on the two sides, given what the reader wants to read."""

from __future__ import annotations

from collections.abc import Iterable

from reader.model import UNDETERMINED, Edition, Lang, Note, Side
from reader.records import record

ORIGINAL: Lang = "original"
"""Wanted on a side: whatever language the note was written in."""

_NO_LANGUAGE = (ORIGINAL, UNDETERMINED)
"""Wanted where it was picked, but no language that another note could be said to lack."""


@record
class Wish:
    """The languages that the reader wants, kept from note to note."""

    source: Lang = ORIGINAL
    target: Lang = ""
    """Empty: any translation, rather in the language of the interface."""


@record
class Choice:
    """The editions that stand on the two sides, and the wanted languages that the note lacks."""

    source: Edition
    target: Edition | None
    """None where the note lacks the language, or has one edition only."""
    source_lacks: Lang = ""
    target_lacks: Lang = ""


def choose(note: Note, wish: Wish, preferred: Lang = "") -> Choice:
    """The editions for both sides; the two are never the same one.

    A language that the note lacks leaves the target empty, while the source falls back on the
    original, so that there is always something to read.
    """
    source, source_lacks = _source(note, wish)
    target, target_lacks = _target(note, wish.target, source, preferred)
    return Choice(source, target, source_lacks, target_lacks)


def find(note: Note, lang: Lang) -> Edition | None:
    """The edition in a language; ``pt`` finds ``pt-BR`` and the reverse, ``zh-Hans`` not ``zh-Hant``."""
    if lang == ORIGINAL:
        return note.edition(note.original) if note.original else None
    return note.edition(lang) or next((e for e in note.editions if _related(e.lang, lang)), None)


def has_all(note: Note, langs: Iterable[Lang]) -> bool:
    """Whether a note exists in every one of some languages."""
    return all(find(note, lang) for lang in langs)


def _related(one: Lang, other: Lang) -> bool:
    return one.startswith(other + "-") or other.startswith(one + "-")


def _source(note: Note, wish: Wish) -> tuple[Edition, Lang]:
    wanted = find(note, wish.source)
    if wanted:
        return wanted, ""
    lacks = "" if wish.source in _NO_LANGUAGE else wish.source
    target = find(note, wish.target) if wish.target else None
    fallback = find(note, ORIGINAL)
    if fallback is None or fallback is target:
        fallback = _other(note, target) or note.editions[0]
    return fallback, lacks


def _target(note: Note, wanted: Lang, source: Edition, preferred: Lang) -> tuple[Edition | None, Lang]:
    if wanted:
        found = find(note, wanted)
        if found and found is not source:
            return found, ""
        if not found and wanted not in _NO_LANGUAGE:
            return None, wanted
    likely = find(note, preferred) if preferred else None
    return (likely if likely and likely is not source else _other(note, source)), ""


def _other(note: Note, than: Edition | None) -> Edition | None:
    return next((edition for edition in note.editions if edition is not than), None)


def picked(note: Note, wish: Wish, choice: Choice, side: Side, lang: Lang) -> Wish:
    """The wish after the reader has picked a language on a side.

    Picking what stands on the other side swaps the two; the original is remembered as such, so
    that the next note shows its own.
    """
    lang_or_original = ORIGINAL if lang == note.original else lang
    if side == "source":
        if choice.target and lang == choice.target.lang:
            return Wish(lang_or_original, _remembered(note, choice.source.lang))
        return Wish(lang_or_original, wish.target)
    if lang == choice.source.lang and choice.target:
        return Wish(_remembered(note, choice.target.lang), lang_or_original)
    return Wish(wish.source, lang_or_original)


def swapped(note: Note, choice: Choice) -> Wish | None:
    """The wish with the two sides exchanged, None where there is only one."""
    if choice.target is None:
        return None
    return Wish(_remembered(note, choice.target.lang), _remembered(note, choice.source.lang))


def _remembered(note: Note, lang: Lang) -> Lang:
    return ORIGINAL if lang == note.original else lang
