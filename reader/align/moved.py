"""Hides the search for blocks that stand elsewhere on the other side.

A path through both sides never goes back. Where a translator moved a paragraph or a section, it leaves
blocks alone or joins some that hardly fit. Runs of blocks that fit each other better, in their order,
than what they were given are joined instead.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Mapping, Sequence

from reader.align.lattice import Bead
from reader.align.scoring import Scorer
from reader.align.weights import Weights
from reader.records import record

_MOST_SEEDS = 20_000
_FARTHEST_FALL = 6.0
"""A run is not followed any further where it has lost so much against its best end."""

Stakes = tuple[list[float], list[float]]
Wins = Callable[[int, int], float]


@record
class Run:
    """Consecutive sources that face consecutive targets elsewhere, and what joining each pair wins."""

    i: int
    j: int
    wins: tuple[float, ...]


def stakes(beads: Sequence[Bead], n: int, m: int, weights: Weights) -> Stakes:
    """For each source and target what would be lost if it were taken from its row: half the score of a
    pair; of a block that is alone something is won; a group is not taken apart."""
    sides = [math.inf] * n, [math.inf] * m
    for bead in beads:
        if bead.i_end - bead.i == bead.j_end - bead.j == 1:
            sides[0][bead.i] = sides[1][bead.j] = bead.score / 2.0
        elif bead.i == bead.i_end:
            sides[1][bead.j] = weights.gap_again
        elif bead.j == bead.j_end:
            sides[0][bead.i] = weights.gap_again
    return sides


def suspects(beads: Sequence[Bead], likely: Mapping[tuple[int, int], float], scorer: Scorer) -> list[int]:
    """The sources that are alone while targets are too, or share more rare tokens with another target
    than either shares with what it faces."""
    lone = [bead.i for bead in beads if bead.j == bead.j_end]
    lone_target = any(bead.i == bead.i_end for bead in beads)
    held: tuple[dict[int, float], dict[int, float]] = {}, {}
    for bead in beads:
        for i in range(bead.i, bead.i_end):
            for j in range(bead.j, bead.j_end):
                gain = scorer.gains.shared[i].get(j, 0.0)
                held[0][i] = max(gain, held[0].get(i, 0.0))
                held[1][j] = max(gain, held[1].get(j, 0.0))
    least = scorer.weights.moved_seed
    better = {
        i
        for (i, j), gain in likely.items()
        if gain > least and gain > least + max(held[0].get(i, 0.0), held[1].get(j, 0.0))
    }
    return sorted(better.union(lone if lone_target else ()))


def find(sources: Sequence[int], held: Stakes, scorer: Scorer) -> list[Run]:
    """The runs through the given sources that win more than chance would have it, best first, no two
    with a block in common."""
    least = scorer.weights.moved_seed
    seeds = [(i, j) for i in sources for j, gain in scorer.gains.shared[i].items() if gain >= least]

    def wins(i: int, j: int) -> float:
        return scorer.pair(i, j) - held[0][i] - held[1][j] + scorer.weights.moved_along

    def wins_before(i: int, j: int) -> float:
        """A heading moves with what follows it, not with what precedes it."""
        return wins(i, j) + (scorer.weights.moved_head if scorer.both_headings(i, j) else 0.0)

    chance = scorer.weights.moved - math.log(len(sources) * len(held[1]) + 1.0)
    n, m = len(held[0]), len(held[1])
    runs = {_extend(seed, n, m, wins_before, wins) for seed in seeds[:_MOST_SEEDS] if wins(*seed) > 0.0}
    chosen: list[Run] = []
    taken: tuple[set[int], set[int]] = set(), set()
    for run in sorted(runs, key=lambda run: (-sum(run.wins), run.i, run.j)):
        kept = _untaken(run, taken)
        if kept and sum(kept.wins) + chance > 0.0:
            chosen.append(kept)
            taken[0].update(range(kept.i, kept.i + len(kept.wins)))
            taken[1].update(range(kept.j, kept.j + len(kept.wins)))
    return chosen


def exchanged(beads: Sequence[Bead], runs: Sequence[Run], scorer: Scorer) -> tuple[list[int], Stakes]:
    """The sources that faced what has moved, and what would be lost if only they, and the targets that
    faced what has moved, were joined: two sections may have changed places."""
    pairs = [(run.i + k, run.j + k) for run in runs for k in range(len(run.wins))]
    gone = {i for i, _ in pairs}, {j for _, j in pairs}
    sides = [math.inf] * scorer.size[0], [math.inf] * scorer.size[1]
    freed = []
    alone = scorer.weights.gap_again
    for bead in beads:
        if bead.i_end - bead.i == bead.j_end - bead.j == 1:
            if bead.i in gone[0] and bead.j not in gone[1]:
                sides[1][bead.j] = alone
            elif bead.j in gone[1] and bead.i not in gone[0]:
                sides[0][bead.i] = alone
                freed.append(bead.i)
    return freed, sides


def _extend(seed: tuple[int, int], n: int, m: int, wins_before: Wins, wins: Wins) -> Run:
    """The run through a seed, as far as its neighbours on both sides win more."""
    i, j = seed
    before = zip(range(i - 1, -1, -1), range(j - 1, -1, -1), strict=False)
    after = zip(range(i + 1, n), range(j + 1, m), strict=False)
    back, onward = _worth(before, wins_before), _worth(after, wins)
    return Run(i - len(back), j - len(back), (*reversed(back), wins(i, j), *onward))


def _worth(pairs: Iterable[tuple[int, int]], wins: Wins) -> list[float]:
    """What the pairs win, as far as the sum is greatest."""
    won: list[float] = []
    total = best = 0.0
    length = 0
    for i, j in pairs:
        won.append(wins(i, j))
        total += won[-1]
        if total >= best:
            best, length = total, len(won)
        elif total < best - _FARTHEST_FALL:
            break
    return won[:length]


def _untaken(run: Run, taken: tuple[set[int], set[int]]) -> Run | None:
    """The longest part of a run that no better run has taken."""
    start = best = length = 0
    for k in range(len(run.wins) + 1):
        if k == len(run.wins) or run.i + k in taken[0] or run.j + k in taken[1]:
            if k - start > length:
                best, length = start, k - start
            start = k + 1
    return Run(run.i + best, run.j + best, run.wins[best : best + length]) if length else None
