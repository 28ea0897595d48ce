"""Hides the search, among what is left over, for blocks that stand elsewhere on the other side.

A path through both sides never goes back, so a paragraph or a section that a translator moved is left
over on both sides. Runs of left-over blocks that fit each other in their order are joined.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from reader.align.lattice import Bead
from reader.align.scoring import Scorer
from reader.align.weights import Weights

_MOST_SEEDS = 20_000


@dataclass(frozen=True, slots=True)
class Run:
    """Consecutive sources that face consecutive targets elsewhere, and the pairs' scores."""

    i: int
    j: int
    scores: tuple[float, ...]


def left_over(beads: Sequence[Bead], weights: Weights) -> tuple[list[int], list[int]]:
    """The sources and targets that have no counterpart, or one that they hardly fit."""
    sources: list[int] = []
    targets: list[int] = []
    for bead in beads:
        if bead.i == bead.i_end or bead.j == bead.j_end or _loose(bead, weights):
            sources += range(bead.i, bead.i_end)
            targets += range(bead.j, bead.j_end)
    return sources, targets


def _loose(bead: Bead, weights: Weights) -> bool:
    return bead.i_end - bead.i == bead.j_end - bead.j == 1 and bead.score < weights.loose


def find(sources: Sequence[int], targets: Sequence[int], scorer: Scorer) -> list[Run]:
    """The runs that fit better than chance would have it among so many, best first, without overlap."""
    free = set(sources), set(targets)
    seeds = [
        (i, j)
        for i in sources
        for j, gain in scorer.gains.shared[i].items()
        if j in free[1] and gain >= scorer.weights.moved_seed
    ]
    chance = scorer.weights.moved - math.log(len(sources) * len(targets) + 1.0)
    runs = {run for seed in seeds[:_MOST_SEEDS] for run in [_extend(seed, free, scorer.pair)]}
    chosen: list[Run] = []
    for run in sorted(runs, key=lambda run: (-sum(run.scores), run.i, run.j)):
        kept = _still_free(run, free)
        if kept and sum(kept.scores) + chance > 0.0:
            chosen.append(kept)
            free[0].difference_update(range(kept.i, kept.i + len(kept.scores)))
            free[1].difference_update(range(kept.j, kept.j + len(kept.scores)))
    return chosen


def _extend(seed: tuple[int, int], free: tuple[set[int], set[int]], pair: Callable[[int, int], float]) -> Run:
    """The run through a seed, as far as neighbours on both sides are free and add to its score."""
    i, j = seed
    back = _one_way(i - 1, j - 1, -1, free, pair)
    onward = _one_way(i + 1, j + 1, 1, free, pair)
    return Run(i - len(back), j - len(back), (*reversed(back), pair(i, j), *onward))


def _one_way(
    i: int, j: int, step: int, free: tuple[set[int], set[int]], pair: Callable[[int, int], float]
) -> list[float]:
    scores: list[float] = []
    total = best = 0.0
    length = 0
    while i in free[0] and j in free[1] and total > best - 6.0:
        scores.append(pair(i, j))
        total += scores[-1]
        if total > best:
            best, length = total, len(scores)
        i, j = i + step, j + step
    return scores[:length]


def _still_free(run: Run, free: tuple[set[int], set[int]]) -> Run | None:
    """The longest part of a run that no better run has taken."""
    best: tuple[int, int] = (0, 0)
    start = 0
    for k in range(len(run.scores) + 1):
        if k == len(run.scores) or run.i + k not in free[0] or run.j + k not in free[1]:
            if k - start > best[1] - best[0]:
                best = start, k
            start = k + 1
    a, b = best
    return Run(run.i + a, run.j + a, run.scores[a:b]) if b > a else None
