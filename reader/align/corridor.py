"""Hides where in the rectangle of all pairs the right path may run.

Pairs that share rare tokens are chained into the heaviest sequence that ascends on both sides. In the
boxes between them, with a margin, a coarse dynamic programme that knows pairs and gaps only leaves
the nodes through which a good path runs. So time grows about linearly with the length of the text.
"""

from __future__ import annotations

import itertools
from array import array
from bisect import bisect_left
from collections.abc import Iterable, Sequence

from reader.align.scoring import LONGEST_GROUP, Scorer
from reader.align.shared import Band
from reader.records import record

Pair = tuple[int, int]

_NEVER = -1e30
_SURE = 3.0
"""Least gain of a pair of the chain."""
_MARGIN = 6
_MOST_NODES = 200_000
_NARROWEST = 8


@record
class Corridor:
    """For each row of nodes (before source i) the first and the last node of that row."""

    low: list[int]
    high: list[int]

    def band(self) -> Band:
        """The targets that a row through these nodes can give each source."""
        n, reach = len(self.low) - 1, LONGEST_GROUP
        first = [self.low[max(0, i - reach + 1)] for i in range(n)]
        return Band(first, [self.high[min(n, i + reach)] for i in range(n)])


def chain(pairs: dict[Pair, float]) -> list[Pair]:
    """The heaviest ascending sequence of pairs that are each other's best."""
    best: tuple[dict[int, float], dict[int, float]] = {}, {}
    for (i, j), gain in pairs.items():
        best[0][i] = max(best[0].get(i, 0.0), gain)
        best[1][j] = max(best[1].get(j, 0.0), gain)
    sure = [
        (pair, gain)
        for pair, gain in pairs.items()
        if gain >= _SURE and gain >= best[0][pair[0]] and gain >= best[1][pair[1]]
    ]
    return _heaviest_ascending(sorted(sure))


def _heaviest_ascending(items: list[tuple[Pair, float]]) -> list[Pair]:
    """Patience sorting with weights: a staircase of targets, the weight of the best chain that ends there."""
    ends: list[int] = []
    weights: list[float] = []
    links: list[int] = []
    before: list[int] = []
    for _, row in itertools.groupby(enumerate(items), key=lambda entry: entry[1][0][0]):
        pending: list[tuple[int, float, int]] = []
        for index, ((_, j), gain) in row:
            place = bisect_left(ends, j)
            before.append(links[place - 1] if place else -1)
            pending.append((j, gain + (weights[place - 1] if place else 0.0), index))
        _enter(pending, ends, weights, links)
    path: list[Pair] = []
    index = links[-1] if links else -1
    while index >= 0:
        path.append(items[index][0])
        index = before[index]
    return path[::-1]


def _enter(
    pending: Iterable[tuple[int, float, int]], ends: list[int], weights: list[float], links: list[int]
) -> None:
    """Put chains into the staircase; what ends later and weighs no more is taken out."""
    for j, weight, index in pending:
        place = bisect_left(ends, j)
        if (place and weights[place - 1] >= weight) or (
            place < len(ends) and ends[place] == j and weights[place] >= weight
        ):
            continue
        last = place
        while last < len(ends) and weights[last] <= weight:
            last += 1
        ends[place:last], weights[place:last], links[place:last] = [j], [weight], [index]


def between(anchors: Sequence[Pair], n: int, m: int, width: int) -> tuple[Band, dict[int, Pair]]:
    """The boxes between anchors with a margin; in a large box only so far from its diagonal.

    Also says for each source where its range was cut, so that a path along a cut can be told.
    """
    corners = [(0, 0), *anchors, (n, m)]
    first, end = [m] * n, [0] * n
    cuts: dict[int, Pair] = {}
    for (i0, j0), (i1, j1) in itertools.pairwise(corners):
        small = max(i1 - i0, j1 - j0) <= width
        for i in range(i0, min(i1 + 1, n)):
            low, high = j0, j1
            if not small:
                middle = j0 + (j1 - j0) * (i - i0) // max(1, i1 - i0)
                low, high = max(j0, middle - width), min(j1, middle + width)
                cuts[i] = (low if low > j0 else -m, high if high < j1 else 2 * m)
            first[i] = max(0, min(first[i], low - _MARGIN))
            end[i] = min(m, max(end[i], high + _MARGIN + 1))
    return _connected(first, end, m), cuts


def along_cut(pairs: Iterable[Pair], cuts: dict[int, Pair]) -> bool:
    """Whether a path runs along the edge where a range was cut: it may want to run beyond."""
    return any(i in cuts and (j <= cuts[i][0] + _MARGIN or j >= cuts[i][1] - _MARGIN) for i, j in pairs)


def _connected(first: list[int], end: list[int], m: int) -> Band:
    """Both edges ascend and neighbouring rows touch, so that a path can pass."""
    first, end = list(itertools.accumulate(first[::-1], min))[::-1], list(itertools.accumulate(end, max))
    first[0], end[-1] = 0, m
    for i in range(1, len(first)):
        first[i] = min(first[i], end[i - 1])
    return Band(first, end)


def _nodes(pairs: Iterable[Pair], n: int, m: int) -> list[Pair]:
    """For each row of nodes the first and the last node of a path through the given pairs, in which a
    gap of the source comes before one of the target."""
    nodes: list[Pair] = []
    reached = 0
    for i, j in [*pairs, (n, m)]:
        nodes += [(reached, reached)] * (i - len(nodes))
        nodes.append((reached, j))
        reached = j + 1
    return nodes


class Coarse:
    """The dynamic programme over pairs and gaps in a band."""

    def __init__(self, scorer: Scorer, band: Band) -> None:
        self._gap = scorer.weights.gap_coarse
        self._low = [0, *band.first]
        self._high = [band.end[0], *band.end]
        self._n = len(band.first)
        # Arrays take a quarter of the memory of lists, which long texts without anchors would fill.
        self._pairs = [array("d", scorer.pairs(i, band.first[i], band.end[i])) for i in range(self._n)]
        self._best = [array("d", [self._gap * j for j in range(band.end[0] + 1)])]
        for i in range(self._n):
            self._best.append(self._forward(i))

    def _forward(self, i: int) -> array[float]:
        """The best path to each node below source i."""
        above, gap = self._best[i], self._gap
        shift = self._low[i + 1] - self._low[i]
        ups = above[shift:].tolist()
        pairs = self._pairs[i]
        diagonals = [_NEVER, *map(float.__add__, ups, pairs)]
        ups += [_NEVER] * (len(pairs) + 1 - len(ups))
        diagonals += [_NEVER] * (len(ups) - len(diagonals))
        row = array("d")
        left = _NEVER
        for up, met in zip(ups, diagonals, strict=True):
            value = (up if up > left else left) + gap
            left = met if met > value else value
            row.append(left)
        return row

    def path(self) -> list[Pair]:
        """The pairs of the best path, ascending."""
        i, j = self._n, self._high[-1]
        pairs: list[Pair] = []
        while i > 0:
            value, low = self._best[i][j - self._low[i]], self._low[i - 1]
            above = self._best[i - 1]
            k = j - 1 - low
            met = _NEVER
            if j > self._low[i] and k < len(above):
                met = above[k] + self._pairs[i - 1][j - 1 - self._low[i]]
            if value == met:
                i, j = i - 1, j - 1
                pairs.append((i, j))
            elif k + 1 < len(above) and value == above[k + 1] + self._gap:
                i -= 1
            else:
                j -= 1
        return pairs[::-1]

    def corridor(self, slack: float, pairs: Iterable[Pair]) -> Corridor:
        """The nodes whose best path is at most so much worse than the best of all.

        Where nothing tells one path from another that would be all nodes; then only those near to the
        path of the given pairs are left, so that time stays in proportion to the length of the text.
        """
        low, high = [0] * (self._n + 1), [0] * (self._n + 1)
        below: list[float] = []
        least = self._best[-1][-1] - slack
        path = self._within_band(_nodes(pairs, self._n, self._high[-1]))
        reach = max(_NARROWEST, _MOST_NODES // (2 * self._n))
        for i in range(self._n, -1, -1):
            below = self._backward(i, below)
            start = self._low[i]
            kept = [k for k, (a, b) in enumerate(zip(self._best[i], below, strict=True)) if a + b >= least]
            low[i] = max(start, path[i][0] - reach, min(start + kept[0], path[i][0]))
            high[i] = min(self._high[i], path[i][1] + reach, max(start + kept[-1], path[i][1]))
        low = list(itertools.accumulate(low[::-1], min))[::-1]
        return Corridor(low, list(itertools.accumulate(high, max)))

    def _within_band(self, nodes: Sequence[Pair]) -> list[Pair]:
        """A path through these nodes of each row that stays in the band, which a long run of gaps may leave.

        Each row reaches to where the next one begins, so that the path can pass.
        """
        path: list[Pair] = []
        reached = 0
        for (first, last), low, high in zip(nodes, self._low, self._high, strict=True):
            begin = max(low, min(first, reached))
            if begin > reached:
                path[-1] = path[-1][0], begin
            reached = max(begin, min(last, high))
            path.append((begin, reached))
        return path

    def _backward(self, i: int, below: list[float]) -> list[float]:
        """The best completion from each node before source i."""
        gap = self._gap
        width = self._high[i] - self._low[i] + 1
        if i == self._n:
            return [gap * (width - 1 - k) for k in range(width)]
        shift = self._low[i + 1] - self._low[i]
        downs = ([_NEVER] * shift + below)[:width]
        met = [_NEVER] * shift + list(map(float.__add__, below[1:], self._pairs[i]))
        met = (met + [_NEVER] * (width - len(met)))[:width]
        row = []
        right = _NEVER
        for down, onward in zip(reversed(downs), reversed(met), strict=True):
            value = (down if down > right else right) + gap
            right = onward if onward > value else value
            row.append(right)
        return row[::-1]
