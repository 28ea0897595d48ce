"""Hides how the beads of the path and the blocks found elsewhere become one sequence of rows."""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from typing import Literal

from reader.align.lattice import Bead
from reader.align.moved import Run
from reader.records import record

_LEAST_WIN = -1.5
Sort = Literal["pair", "group", "gap", "cross", "moved"]


@record
class Draft:
    """A row before it is known how sure it is."""

    source: tuple[int, ...]
    target: tuple[int, ...]
    sort: Sort
    score: float
    """How well both sides fit; of a moved block, what its whole run wins."""
    posterior: float
    """See :class:`Bead`; of a moved block the odds of its own win."""


def merge(beads: Iterable[Bead], runs: Iterable[Run]) -> list[Draft]:
    """The rows in reading order: a moved source stays where it is and takes its target there."""
    moved = {draft.source[0]: draft for run in runs for draft in _moved(run)}
    taken = {draft.target[0] for draft in moved.values()}
    return [draft for bead in beads for draft in _drafts(bead, moved, taken)]


def _moved(run: Run) -> Iterator[Draft]:
    """The pairs of a run but for those that do not fit, such as one that was replaced by another."""
    total = sum(run.wins)
    for k, win in enumerate(run.wins):
        if win > _LEAST_WIN:
            yield Draft((run.i + k,), (run.j + k,), "moved", total, 1.0 / (1.0 + math.exp(-win)))


def _drafts(bead: Bead, moved: dict[int, Draft], taken: set[int]) -> Iterator[Draft]:
    sources, targets = range(bead.i, bead.i_end), range(bead.j, bead.j_end)
    if bead.crossed:
        yield Draft((bead.i,), (bead.j + 1,), "cross", bead.score, bead.posterior)
        yield Draft((bead.i + 1,), (bead.j,), "cross", bead.score, bead.posterior)
    elif any(i in moved for i in sources) or any(j in taken for j in targets):
        yield from (moved.get(i, Draft((i,), (), "gap", 0.0, bead.posterior)) for i in sources)
        yield from (Draft((), (j,), "gap", 0.0, bead.posterior) for j in targets if j not in taken)
    else:
        yield Draft(tuple(sources), tuple(targets), _sort(sources, targets), bead.score, bead.posterior)


def out_of_order(drafts: Sequence[Draft]) -> set[int]:
    """The rows that are not of the longest sequence whose targets ascend: those that moved."""
    ends: list[tuple[int, int]] = []
    before: dict[int, int] = {}
    faced = [number for number, draft in enumerate(drafts) if draft.sort != "gap"]
    for number in faced:
        entry = drafts[number].target[0], number
        place = bisect_left(ends, entry)
        before[number] = ends[place - 1][1] if place else -1
        ends[place : place + 1] = [entry]
    kept = set()
    number = ends[-1][1] if ends else -1
    while number >= 0:
        kept.add(number)
        number = before[number]
    return set(faced) - kept


def _sort(sources: Sequence[int], targets: Sequence[int]) -> Sort:
    if not sources or not targets:
        return "gap"
    return "pair" if len(sources) == len(targets) == 1 else "group"
