"""Groups of files as notes: which edition is the original, what a note's key is, nothing lost."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from reader.library.heads import Head
from reader.library.leaves import Group, Member
from reader.messages import QT_TRANSLATE_NOOP, said
from reader.model import UNDETERMINED, Edition, Lang, Note, Problem

_CONTRADICTED = QT_TRANSLATE_NOOP("Message", "front matter says {told}, its path and its text say {seen}")
_SECOND = QT_TRANSLATE_NOOP(
    "Message", "a second edition in {lang} beside {first}: listed as a note of its own"
)
_CONTAINER_NAMES = """content contents doc docs i18n l10n locale locales notes pages posts articles
    source sources src translation translations"""
_CONTAINERS = frozenset(_CONTAINER_NAMES.split())
"""Folders that a site puts its pages into: no part of a note's name."""

Heads = Mapping[str, Head]


def notes_of(groups: Sequence[Group], heads: Heads) -> tuple[tuple[Note, ...], list[Problem]]:
    """The notes that groups of files are, sorted by key, and what is wrong with them.

    A second edition in a language that a note already has becomes a note of its own.
    """
    problems = [_contradiction(member) for group in groups for member in group if member.contradicted]
    single: list[Group] = []
    seconds: list[Group] = []
    for group in groups:
        best, others = _best_of_each_language(group)
        single.append(best)
        seconds.extend([other] for other in others)
        problems += [_second(other, best) for other in others]
    keys = [*_keys(single), *(printable(group[0].leaf.path) for group in seconds)]
    single += seconds
    originals = _originals(single, heads)
    notes = [
        Note(key, original, _editions(group, original, heads))
        for key, original, group in zip(keys, originals, single, strict=True)
    ]
    return tuple(sorted(notes, key=lambda note: note.key)), problems


def _contradiction(member: Member) -> Problem:
    told = said(_CONTRADICTED, told=member.leaf.lang or UNDETERMINED, seen=member.lang)
    return Problem(member.leaf.path, None, told)


def _second(member: Member, note: Group) -> Problem:
    first = next(other.leaf.path for other in note if other.lang == member.lang)
    return Problem(member.leaf.path, None, said(_SECOND, lang=member.lang, first=first))


def _best_of_each_language(group: Group) -> tuple[Group, Group]:
    """One file for each language, the one whose place is plainest, and the rest."""
    best: dict[Lang, Member] = {}
    others = []
    for member in sorted(group, key=_plainness):
        if best.setdefault(member.lang, member) is not member:
            others.append(member)
    return list(best.values()), others


def _plainness(member: Member) -> tuple[bool, bool, int, str]:
    path = member.leaf.path
    return (member.named is not None, not path.endswith(".md"), len(path), path)


# originals


def _originals(groups: Sequence[Group], heads: Heads) -> list[Lang | None]:
    """The original's language for each note, None where nothing tells."""
    told = [_told_original(group, heads) for group in groups]
    usual = _usual_original(groups, told)
    return [
        original or (usual if any(member.lang == usual for member in _possible(group, heads)) else None)
        for group, original in zip(groups, told, strict=True)
    ]


def _possible(group: Group, heads: Heads) -> list[Member]:
    """The editions that may be the original: those that are not said to be translations."""
    return [member for member in group if heads[member.leaf.path].translated is not True]


def _told_original(group: Group, heads: Heads) -> Lang | None:
    """The original as the note's own files tell it: by front matter, else by their paths."""
    possible = _possible(group, heads)
    said = [member for member in possible if heads[member.leaf.path].translated is False]
    if not said and 0 < len(possible) < len(group):
        said = possible
    bare = [member for member in said or possible if member.named is None]
    for candidates in (said, bare):
        if len(candidates) == 1 and candidates[0].lang != UNDETERMINED:
            return candidates[0].lang
    return None


def _usual_original(groups: Sequence[Group], told: Sequence[Lang | None]) -> Lang | None:
    """The language that most notes have as original.

    Where no note tells, the one in which every note exists and some exist in it alone.
    """
    votes = Counter(original for original in told if original).most_common(1)
    if votes:
        return votes[0][0]
    together = Counter(member.lang for group in groups if len(group) > 1 for member in group)
    alone = Counter(group[0].lang for group in groups if len(group) == 1)
    complete = [lang for lang, count in together.items() if count == sum(len(group) > 1 for group in groups)]
    return next((lang for lang in complete if alone and set(alone) == {lang}), None)


# keys


def _keys(groups: Sequence[Group]) -> list[str]:
    """A name for each note: the path without languages and containers, as short as it is unique.

    It depends on the note's own path and on notes that would have the same name, on nothing
    else, so that it stays the same when others come and go.
    """
    firsts = [min(group, key=lambda member: (member.named is not None, member.leaf.path)) for group in groups]
    candidates = [(_without_containers(first.residue), first.residue, first.leaf.path) for first in firsts]
    keys: list[str | None] = [None] * len(groups)
    taken: set[str] = set()
    for level in range(3):
        counts = Counter(
            candidate[level] for candidate, key in zip(candidates, keys, strict=True) if key is None
        )
        for number, candidate in enumerate(candidates):
            name = candidate[level]
            if keys[number] is None and (level == 2 or counts[name] == 1) and name not in taken:
                keys[number] = name
                taken.add(name)
    return [
        printable(key or f"{candidate[2]}//{number}")
        for number, (key, candidate) in enumerate(zip(keys, candidates, strict=True))
    ]


def _without_containers(residue: str) -> str:
    parts = residue.split("/")
    while len(parts) > 1 and (parts[0] in _CONTAINERS or parts[0].startswith("_")):
        del parts[0]
    return "/".join(parts)


def printable(path: str) -> str:
    """A path that can be written as UTF-8: the names of files may hold bytes that are no text."""
    return path.encode("utf-8", "replace").decode()


# editions


def _editions(group: Group, original: Lang | None, heads: Heads) -> tuple[Edition, ...]:
    ordered = sorted(group, key=lambda member: (member.lang != original, member.lang))
    return tuple(edition(heads[member.leaf.path], member.lang) for member in ordered)


def edition(head: Head, lang: Lang) -> Edition:
    """A file as an edition in a language."""
    return Edition(lang, head.file, head.title, head.date, head.model, head.translated)
