"""Hides the fine dynamic programme, which knows all kinds of rows and how sure each one is.

A node (i, j) lies before source i and target j; a bead leads from one node to a later one. Of every
bead it is known how much worse the best path through it is than the best path of all.
"""

from __future__ import annotations

import math

from reader.align.corridor import Corridor
from reader.align.scoring import Scorer
from reader.records import NamedTuple, record

_NEVER = -1e30
_GROUP_BEAM = 12.0
"""Groups are tried only from nodes this near to the best of their row."""
_RIVAL = 14.0
"""Beads whose best path is worse than the best of all by more than this are no rivals."""
_HOPELESS = -50.0


@record
class Bead:
    """Sources and targets of a row as half-open ranges, and what speaks for it."""

    i: int
    i_end: int
    j: int
    j_end: int
    score: float
    posterior: float
    """Its share among all beads that hold one of its blocks, each weighed by its best path."""
    crossed: bool = False
    """Two neighbours that face two in the other order."""


class Edge(NamedTuple):
    """A bead that takes units of both sides."""

    wide: int
    high: int
    score: float
    crossed: bool = False


class Lattice:
    """All beads of a corridor with their scores.

    Nodes are kept by how they were reached: *met* by a row of both sides, else by a lone source or a
    lone target. A lone target is never followed by a lone source, or each run of gaps would have
    many paths.
    """

    def __init__(self, scorer: Scorer, corridor: Corridor) -> None:
        self._scorer = scorer
        self._low, self._high = corridor.low, corridor.high
        self._n, self._m = len(self._low) - 1, self._high[-1]
        widths = [high - low + 1 for low, high in zip(self._low, self._high, strict=True)]
        self._met = [[_NEVER] * width for width in widths]
        self._lone_source = [[_NEVER] * width for width in widths]
        self._lone_target = [[_NEVER] * width for width in widths]
        self._edges: list[list[list[Edge]]] = [[[] for _ in range(width)] for width in widths]
        self._met[0][0] = 0.0
        for i in range(self._n + 1):
            self._forward(i)
        self._rest, self._rest_source, self._rest_target = self._backward()

    def _forward(self, i: int) -> None:
        met, lone_s, lone_t = self._met[i], self._lone_source[i], self._lone_target[i]
        low = self._low[i]
        gaps = self._scorer.gap_costs[1]
        for k in range(len(met) - 1):
            opening, again = gaps[low + k]
            lone_t[k + 1] = max(met[k] + opening, max(lone_s[k], lone_t[k]) + again)
        if i < self._n:
            self._leave_source(i, met, lone_s)
            self._meet(i, [max(values) for values in zip(met, lone_s, lone_t, strict=True)])

    def _leave_source(self, i: int, met: list[float], lone: list[float]) -> None:
        opening, again = self._scorer.gap_costs[0][i]
        below = self._lone_source[i + 1]
        shift = self._low[i] - self._low[i + 1]
        for k in range(max(0, -shift), min(len(met), len(below) - shift)):
            below[k + shift] = max(met[k] + opening, lone[k] + again)

    def _meet(self, i: int, values: list[float]) -> None:
        low, below, high = self._low[i], self._low[i + 1], self._high[i + 1]
        start, stop = max(low, below - 1), min(low + len(values), high)
        row, edges = self._met[i + 1], self._edges[i]
        for j, score in enumerate(self._scorer.pairs(i, start, stop), start):
            edges[j - low].append(Edge(1, 1, score))
            total = values[j - low] + score
            if total > row[j + 1 - below]:
                row[j + 1 - below] = total
        enough = max(values) - _GROUP_BEAM
        for k, value in enumerate(values):
            if value > enough:
                self._meet_groups(i, low + k, value, edges[k])

    def _meet_groups(self, i: int, j: int, value: float, edges: list[Edge]) -> None:
        for wide, high in self._scorer.groups(i, j):
            row = self._met[i + wide]
            k = j + high - self._low[i + wide]
            if 0 <= k < len(row):
                score = self._scorer.group(i, i + wide, j, j + high)
                if score > _HOPELESS:
                    edges.append(Edge(wide, high, score))
                    row[k] = max(row[k], value + score)
        self._meet_crossed(i, j, value, edges)

    def _meet_crossed(self, i: int, j: int, value: float, edges: list[Edge]) -> None:
        shared = self._scorer.gains.shared
        if i + 1 >= self._n or (j + 1 not in shared[i] and j not in shared[i + 1]):
            return
        k = j + 2 - self._low[i + 2]
        if j + 2 <= self._m and 0 <= k < len(self._met[i + 2]):
            score = self._scorer.crossed(i, j)
            if score > 0.0:
                edges.append(Edge(2, 2, score, crossed=True))
                self._met[i + 2][k] = max(self._met[i + 2][k], value + score)

    def _backward(self) -> tuple[list[list[float]], list[list[float]], list[list[float]]]:
        """For each node the best completion, by how the node was reached."""
        rests = tuple([[_NEVER] * len(row) for row in self._met] for _ in range(3))
        rest, rest_s, rest_t = rests[0], rests[1], rests[2]
        gaps_s, gaps_t = self._scorer.gap_costs
        for i in range(self._n, -1, -1):
            low = self._low[i]
            for k in range(len(rest[i]) - 1, -1, -1):
                met = 0.0 if i == self._n and low + k == self._m else _NEVER
                for edge in self._edges[i][k]:
                    end = i + edge.wide
                    met = max(met, edge.score + rest[end][low + k + edge.high - self._low[end]])
                after_s = after_t = met
                if k + 1 < len(rest[i]):
                    opening, again = gaps_t[low + k]
                    onward = rest_t[i][k + 1]
                    met = max(met, opening + onward)
                    after_s = after_t = max(after_t, again + onward)
                place = low + k - self._low[i + 1] if i < self._n else -1
                if place >= 0 and place < len(rest[i + 1]):
                    onward = rest_s[i + 1][place]
                    met = max(met, gaps_s[i][0] + onward)
                    after_s = max(after_s, gaps_s[i][1] + onward)
                rest[i][k], rest_s[i][k], rest_t[i][k] = met, after_s, after_t
        return rest, rest_s, rest_t

    def best(self) -> list[Bead]:
        """The beads of the best path, in order."""
        sources, targets = self._masses()
        beads: list[Bead] = []
        i = j = reached = 0
        while (i, j) != (self._n, self._m):
            edge, reached = self._step(i, j, reached)
            i_end, j_end = i + edge.wide, j + edge.high
            mass = max(1.0, *sources[i:i_end], *targets[j:j_end])
            beads.append(Bead(i, i_end, j, j_end, edge.score, 1.0 / mass, edge.crossed))
            i, j = i_end, j_end
        return beads

    def _step(self, i: int, j: int, reached: int) -> tuple[Edge, int]:
        """The best bead onward from a node, and how it ends (0 met, 1 lone source, 2 lone target)."""
        k = j - self._low[i]
        best, chosen, how = _NEVER * 2, Edge(0, 1, 0.0), 2
        for edge in self._edges[i][k]:
            total = edge.score + self._rest[i + edge.wide][j + edge.high - self._low[i + edge.wide]]
            if total > best:
                best, chosen, how = total, edge, 0
        place = j - self._low[i + 1] if i < self._n and reached < 2 else -1
        if place >= 0 and place < len(self._met[i + 1]):
            cost = self._scorer.gap_costs[0][i][reached > 0]
            if cost + self._rest_source[i + 1][place] > best:
                best, chosen, how = cost + self._rest_source[i + 1][place], Edge(1, 0, cost), 1
        if k + 1 < len(self._met[i]):
            cost = self._scorer.gap_costs[1][j][reached > 0]
            if cost + self._rest_target[i][k + 1] > best:
                chosen, how = Edge(0, 1, cost), 2
        return chosen, how

    def _masses(self) -> tuple[list[float], list[float]]:
        """For each source and target the sum, over all beads that hold it, of exp(their path - the best)."""
        sources, targets = [0.0] * self._n, [0.0] * self._m
        total = self._rest[0][0]
        for i in range(self._n + 1):
            low = self._low[i]
            for k, edges in enumerate(self._edges[i]):
                value = max(self._met[i][k], self._lone_source[i][k], self._lone_target[i][k]) - total
                for edge in edges:
                    end = i + edge.wide
                    onward = self._rest[end][low + k + edge.high - self._low[end]]
                    if (off := value + edge.score + onward) > -_RIVAL:
                        _add_mass(sources, i, end, off)
                        _add_mass(targets, low + k, low + k + edge.high, off)
                if i and (off := self._lone_source[i][k] + self._rest_source[i][k] - total) > -_RIVAL:
                    _add_mass(sources, i - 1, i, off)
                if k and (off := self._lone_target[i][k] + self._rest_target[i][k] - total) > -_RIVAL:
                    _add_mass(targets, low + k - 1, low + k, off)
        return sources, targets


def _add_mass(masses: list[float], start: int, stop: int, off: float) -> None:
    mass = math.exp(off)
    for place in range(start, stop):
        masses[place] += mass
