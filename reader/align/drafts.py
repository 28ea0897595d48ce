"""Hides how the beads of the path and the blocks found elsewhere become one sequence of rows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from reader.align.lattice import Bead
from reader.align.moved import Run

Sort = Literal["pair", "group", "gap", "cross", "moved"]


@dataclass(frozen=True, slots=True)
class Draft:
    """A row before it is known how sure it is."""

    source: tuple[int, ...]
    target: tuple[int, ...]
    sort: Sort
    score: float
    """How well both sides fit; of a moved block, how well its whole run does."""
    posterior: float
    """See :class:`Bead`; of a moved block that of the bead it was taken from."""


def merge(beads: Iterable[Bead], runs: Iterable[Run]) -> list[Draft]:
    """The rows in reading order: a moved source stays where it is and takes its target there."""
    moved = {run.i + k: (run.j + k, sum(run.scores)) for run in runs for k in range(len(run.scores))}
    taken = {j for j, _ in moved.values()}
    return [draft for bead in beads for draft in _drafts(bead, moved, taken)]


def _drafts(bead: Bead, moved: dict[int, tuple[int, float]], taken: set[int]) -> Iterator[Draft]:
    sources, targets = range(bead.i, bead.i_end), range(bead.j, bead.j_end)
    if bead.crossed:
        yield Draft((bead.i,), (bead.j + 1,), "cross", bead.score, bead.posterior)
        yield Draft((bead.i + 1,), (bead.j,), "cross", bead.score, bead.posterior)
    elif any(i in moved for i in sources) or any(j in taken for j in targets):
        for i in sources:
            if i in moved:
                yield Draft((i,), (moved[i][0],), "moved", moved[i][1], bead.posterior)
            else:
                yield Draft((i,), (), "gap", bead.score, bead.posterior)
        yield from (Draft((), (j,), "gap", bead.score, bead.posterior) for j in targets if j not in taken)
    else:
        yield Draft(tuple(sources), tuple(targets), _sort(sources, targets), bead.score, bead.posterior)


def _sort(sources: Sequence[int], targets: Sequence[int]) -> Sort:
    if not sources or not targets:
        return "gap"
    return "pair" if len(sources) == len(targets) == 1 else "group"
