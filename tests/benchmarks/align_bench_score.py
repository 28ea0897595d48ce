"""Scores of an answer against the known one, and two baselines to hold the aligner against."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence

from align_bench_disturb import Case

from reader.model import Block, Row
from reader.records import mutable_record

Aligner = Callable[[Sequence[Block], Sequence[Block]], Sequence[Row]]


@mutable_record
class Tally:
    """Links found, given and wanted; sums of cases may be added."""

    hits: int = 0
    given: int = 0
    wanted: int = 0

    def add(self, rows: Sequence[Row], case: Case) -> None:
        """Count the links of one answer."""
        links = {(i, j) for row in rows for i in row.source for j in row.target}
        self.hits += len(links & case.links)
        self.given += len(links)
        self.wanted += len(case.links)

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall over links, micro-averaged."""
        return 2 * self.hits / (self.given + self.wanted) if self.given + self.wanted else 1.0


def right(row: Row, case: Case) -> bool:
    """Whether exactly these blocks belong together: no link is wrong and none is missing."""
    links = {(i, j) for i in row.source for j in row.target}
    sources, targets = set(row.source), set(row.target)
    return links == {(i, j) for i, j in case.links if i in sources or j in targets}


def by_index(source: Sequence[Block], target: Sequence[Block]) -> list[Row]:
    """Block k faces block k."""
    return [Row((k,), (k,), 0.5) for k in range(min(len(source), len(target)))]


_MOVES = ((1, 1, 0.89), (1, 0, 0.005), (0, 1, 0.005), (2, 1, 0.0445), (1, 2, 0.0445), (2, 2, 0.011))


def gale_church(source: Sequence[Block], target: Sequence[Block]) -> list[Row]:
    """Gale and Church (1993), on characters, with their constants."""
    ours, theirs = _sums(source), _sums(target)
    best: dict[tuple[int, int], tuple[float, int, int]] = {(0, 0): (0.0, 0, 0)}
    for i in range(len(source) + 1):
        for j in range(len(target) + 1):
            options = [
                (best[i - a, j - b][0] + _cost(ours[i] - ours[i - a], theirs[j] - theirs[j - b], prior), a, b)
                for a, b, prior in _MOVES
                if (i - a, j - b) in best
            ]
            if options:
                best[i, j] = min(options)
    rows = []
    i, j = len(source), len(target)
    while (i, j) != (0, 0):
        _, a, b = best[i, j]
        rows.append(Row(tuple(range(i - a, i)), tuple(range(j - b, j)), 0.5))
        i, j = i - a, j - b
    return rows[::-1]


def _sums(blocks: Sequence[Block]) -> list[int]:
    sums = [0]
    for block in blocks:
        sums.append(sums[-1] + len(block.text))
    return sums


def _cost(ours: int, theirs: int, prior: float) -> float:
    mean = (ours + theirs) / 2 or 1.0
    delta = abs(theirs - ours) / math.sqrt(6.8 * mean)
    return -math.log(prior) - math.log(max(1e-12, math.erfc(delta / math.sqrt(2))))
