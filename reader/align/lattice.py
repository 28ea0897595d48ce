"""Hides the dynamic programmes over the rectangle of both sides.

A node (i, j) lies before source i and target j; a bead leads from one node to a later one. The
coarse pass knows pairs and gaps only and finds where the path runs; the fine pass knows all beads,
and knows of every bead how much worse the best path through it is than the best path of all.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

from reader.align.scoring import Scorer
from reader.align.shared import Band

Node = tuple[int, int]

_NEVER = -1e30
_BEAM = 25.0
"""A node this much worse than the best of its row is not continued."""
_GROUP_BEAM = 12.0
"""Groups are tried only from nodes this near to the best of their row."""
_RIVAL = 14.0
"""Beads whose best path is worse than this are no rivals."""
_GROUPS = ((1, 2), (2, 1), (1, 3), (3, 1), (2, 2), (1, 4), (4, 1), (1, 5), (5, 1), (1, 6), (6, 1))


def coarse(scorer: Scorer, band: Band, n: int, m: int) -> list[Node]:
    """The nodes of the best path that consists of pairs and gaps."""
    gap = scorer.weights.gap
    above, low = [gap * j for j in range(band.end[0] + 1)], 0
    moves: list[bytearray] = []
    for i in range(n):
        start, stop = band.first[i], band.end[i]
        above, move = _coarse_row(above, low, start, stop, i, scorer.pair, gap)
        low = start
        moves.append(move)
    return _walk_back(moves, band.first, n, m)


def _coarse_row(
    above: list[float], low: int, start: int, stop: int, i: int, pair: Callable[[int, int], float], gap: float
) -> tuple[list[float], bytearray]:
    """Nodes start..stop below source i, from the row above, which begins at ``low``."""
    row: list[float] = []
    move = bytearray()
    left = _NEVER
    last = low + len(above) - 1
    for j in range(start, stop + 1):
        value, how = left + gap, 2
        if j <= last and above[j - low] + gap > value:
            value, how = above[j - low] + gap, 1
        if start < j <= last + 1:
            met = above[j - 1 - low] + pair(i, j - 1)
            if met > value:
                value, how = met, 0
        row.append(value)
        move.append(how)
        left = value
    return row, move


def _walk_back(moves: list[bytearray], lows: list[int], n: int, m: int) -> list[Node]:
    i, j = n, m
    path = [(i, j)]
    while i > 0:
        how = moves[i - 1][j - lows[i - 1]]
        i, j = (i - 1, j - 1) if how == 0 else (i - 1, j) if how == 1 else (i, j - 1)
        path.append((i, j))
    path += [(0, k) for k in range(j - 1, -1, -1)]
    return path[::-1]


@dataclass(frozen=True, slots=True)
class Bead:
    """Sources and targets of a row as half-open ranges, and what speaks for it."""

    i: int
    i_end: int
    j: int
    j_end: int
    score: float
    posterior: float
    """Its share among all beads that hold one of its blocks, each weighed by its best path."""


Edge = tuple[int, int, float]
"""How many sources and targets a bead takes, and its score."""


class Lattice:
    """All beads of a band with their scores."""

    def __init__(self, scorer: Scorer, band: Band, n: int, m: int) -> None:
        self._scorer = scorer
        self._n, self._m = n, m
        # Node row i + 1 spans the targets that source i may face; row 0 only leads to row 1.
        self._low = [0, *band.first]
        self._high = [band.end[0], *band.end]
        widths = [high - low + 1 for low, high in zip(self._low, self._high, strict=True)]
        # The state says how the node was reached: a row (met), a lone source, a lone target. A lone
        # target is never followed by a lone source, or each run of gaps would have many paths.
        self._met = [[_NEVER] * width for width in widths]
        self._source_alone = [[_NEVER] * width for width in widths]
        self._target_alone = [[_NEVER] * width for width in widths]
        self._edges: list[list[list[Edge]]] = [[[] for _ in range(width)] for width in widths]
        self._forward()

    def _forward(self) -> None:
        self._met[0][0] = 0.0
        for i in range(self._n + 1):
            self._forward_row(i)

    def _forward_row(self, i: int) -> None:
        met, alone_s, alone_t = self._met[i], self._source_alone[i], self._target_alone[i]
        low = self._low[i]
        gaps_t = self._scorer.gap_costs[1]
        gap_s = self._scorer.gap_costs[0][i] if i < self._n else (0.0, 0.0)
        top = max(map(max, zip(met, alone_s, strict=True)))
        for k in range(len(met)):
            m, s, t = met[k], alone_s[k], alone_t[k]
            value = max(m, s, t)
            if value < top - _BEAM:
                continue
            if k + 1 < len(met):
                opening, again = gaps_t[low + k]
                alone_t[k + 1] = max(alone_t[k + 1], m + opening, max(s, t) + again)
            if i < self._n:
                self._leave_source_alone(i, low + k, max(m + gap_s[0], s + gap_s[1]))
                self._meet(i, low + k, value, value > top - _GROUP_BEAM)

    def _leave_source_alone(self, i: int, j: int, value: float) -> None:
        k = j - self._low[i + 1]
        row = self._source_alone[i + 1]
        if 0 <= k < len(row) and value > row[k]:
            row[k] = value

    def _meet(self, i: int, j: int, value: float, groups: bool) -> None:
        edges = self._edges[i][j - self._low[i]]
        if j >= self._low[i + 1] and j < self._high[i + 1]:
            self._enter(i, j, 1, 1, value, self._scorer.pair(i, j), edges)
        if groups:
            for wide, high in _GROUPS:
                if i + wide <= self._n and self._low[i + wide] <= j and j + high <= self._high[i + 1]:
                    score = self._scorer.group(i, i + wide, j, j + high)
                    if score > _NEVER:
                        self._enter(i, j, wide, high, value, score, edges)

    def _enter(
        self, i: int, j: int, wide: int, high: int, value: float, score: float, edges: list[Edge]
    ) -> None:
        row = self._met[i + wide]
        k = j + high - self._low[i + wide]
        edges.append((wide, high, score))
        if value + score > row[k]:
            row[k] = value + score

    def _backward(self) -> tuple[list[list[float]], list[list[float]], list[list[float]]]:
        """For each node the best completion, by the state in which it is reached."""
        rest = [[_NEVER] * len(row) for row in self._met]
        rest_s = [[_NEVER] * len(row) for row in self._met]
        rest_t = [[_NEVER] * len(row) for row in self._met]
        gaps_s, gaps_t = self._scorer.gap_costs
        for i in range(self._n, -1, -1):
            low = self._low[i]
            for k in range(len(rest[i]) - 1, -1, -1):
                onward = 0.0 if i == self._n and low + k == self._m else _NEVER
                for wide, high, score in self._edges[i][k]:
                    end = i + wide
                    onward = max(onward, score + rest[end][low + k + high - self._low[end]])
                a = b = c = onward
                if k + 1 < len(rest[i]):
                    opening, again = gaps_t[low + k]
                    after = rest_t[i][k + 1]
                    a, b, c = max(a, opening + after), max(b, again + after), max(c, again + after)
                if i < self._n:
                    place = low + k - self._low[i + 1]
                    if 0 <= place < len(rest[i + 1]):
                        after = rest_s[i + 1][place]
                        a, b = max(a, gaps_s[i][0] + after), max(b, gaps_s[i][1] + after)
                rest[i][k], rest_s[i][k], rest_t[i][k] = a, b, c
        return rest, rest_s, rest_t

    def best(self) -> list[Bead]:
        """The beads of the best path, in order."""
        rests = self._backward()
        total = rests[0][0][0]
        masses = self._masses(rests, total)
        beads: list[Bead] = []
        i = j = state = 0
        while (i, j) != (self._n, self._m):
            wide, high, score, state = self._step(i, j, state, rests)
            held = [*masses[0][i : i + wide], *masses[1][j : j + high]]
            beads.append(Bead(i, i + wide, j, j + high, score, 1.0 / max(1.0, *held)))
            i, j = i + wide, j + high
        return beads

    def _step(
        self, i: int, j: int, state: int, rests: tuple[list[list[float]], ...]
    ) -> tuple[int, int, float, int]:
        """The best bead onward from a node reached in a state (0 met, 1 lone source, 2 lone target)."""
        k = j - self._low[i]
        options: list[tuple[float, tuple[int, int, float, int]]] = []
        for wide, high, score in self._edges[i][k]:
            onward = rests[0][i + wide][j + high - self._low[i + wide]]
            options.append((score + onward, (wide, high, score, 0)))
        if k + 1 < len(self._met[i]):
            cost = self._scorer.gap_costs[1][j][state > 0]
            options.append((cost + rests[2][i][k + 1], (0, 1, cost, 2)))
        if i < self._n and state < 2:
            place = j - self._low[i + 1]
            if 0 <= place < len(self._met[i + 1]):
                cost = self._scorer.gap_costs[0][i][state > 0]
                options.append((cost + rests[1][i + 1][place], (1, 0, cost, 1)))
        return max(options)[1]

    def _masses(self, rests: tuple[list[list[float]], ...], total: float) -> tuple[list[float], list[float]]:
        """For each source and target the sum over all beads that hold it of exp(best path - best of all)."""
        sources, targets = [0.0] * self._n, [0.0] * self._m
        for i in range(self._n + 1):
            low = self._low[i]
            for k, edges in enumerate(self._edges[i]):
                value = max(self._met[i][k], self._source_alone[i][k], self._target_alone[i][k])
                if value < _NEVER / 2:
                    continue
                for wide, high, score in edges:
                    off = value + score + rests[0][i + wide][low + k + high - self._low[i + wide]] - total
                    if off > -_RIVAL:
                        mass = math.exp(off)
                        for a in range(i, i + wide):
                            sources[a] += mass
                        for b in range(low + k, low + k + high):
                            targets[b] += mass
        self._gap_masses(rests, total, sources, targets)
        return sources, targets

    def _gap_masses(
        self,
        rests: tuple[list[list[float]], ...],
        total: float,
        sources: list[float],
        targets: list[float],
    ) -> None:
        for i in range(self._n + 1):
            low = self._low[i]
            for k in range(len(self._met[i])):
                if i and (off := self._source_alone[i][k] + rests[1][i][k] - total) > -_RIVAL:
                    sources[i - 1] += math.exp(off)
                if k and (off := self._target_alone[i][k] + rests[2][i][k] - total) > -_RIVAL:
                    targets[low + k - 1] += math.exp(off)
