"""Hides what is looked at to say why a row may be wrong; the words are listed in :mod:`reader.align`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reader.align.drafts import Draft
from reader.align.evidence import Unit
from reader.align.scoring import Scorer

_ODD_LENGTH = -0.7
_RIVALLED = 0.75
_UNSURE = 0.9
_SLIGHT = 1.0
_MARKS = (("numbers", "n"), ("addresses", "a"), ("code", "c"))


def doubts(
    draft: Draft, confidence: float, source: Sequence[Unit], target: Sequence[Unit], scorer: Scorer
) -> tuple[str, ...]:
    """What speaks against a row, in the order of the list in :mod:`reader.align`."""
    ours, theirs = [source[i] for i in draft.source], [target[j] for j in draft.target]
    found = list(_differences(ours, theirs, scorer)) if ours and theirs else []
    if "length" in found and _echoed(draft, scorer):
        found.remove("length")
    if draft.sort in ("moved", "cross"):
        found.append("place")
    elif draft.posterior < _RIVALLED:
        found.append("rival")
    # What moved was found by what it shares, in another band than the one that the scorer knows.
    faced = ours and theirs and draft.sort != "moved"
    if faced and confidence < _UNSURE and _gain(draft, scorer) < _SLIGHT:
        found.append("evidence")
    return tuple(found)


def _differences(ours: Sequence[Unit], theirs: Sequence[Unit], scorer: Scorer) -> Iterator[str]:
    if {unit.shape.kind for unit in ours} != {unit.shape.kind for unit in theirs}:
        yield "kind"
    if scorer.lengths.score(sum(u.size for u in ours), sum(u.size for u in theirs)) < _ODD_LENGTH:
        yield "length"
    for word, mark in _MARKS:
        if _marks(ours, mark) != _marks(theirs, mark):
            yield word


def _marks(units: Sequence[Unit], kind: str) -> set[str]:
    """The marks of a class; a number of one digit is often written out, so it is left aside."""
    least = 3 if kind == "n" else 2
    return {mark for unit in units for mark in unit.marks if mark[0] == kind and len(mark) >= least}


def _echoed(draft: Draft, scorer: Scorer) -> bool:
    """Whether the original stands beside its translation, which makes one side longer and no doubt."""
    return any((i, j) in scorer.gains.echoes for i in draft.source for j in draft.target)


def _gain(draft: Draft, scorer: Scorer) -> float:
    shared = scorer.gains.shared
    return sum(shared[i].get(j, 0.0) for i in draft.source for j in draft.target)
