"""Hides where in the rectangle of all pairs the right path may run.

Pairs that share rare tokens are chained into the heaviest sequence that ascends on both sides; the
path is then looked for in the boxes between them, with a margin, so that time grows about linearly.
"""

from __future__ import annotations

import itertools
from bisect import bisect_left
from collections.abc import Iterable, Sequence

from reader.align.shared import Band

Pair = tuple[int, int]

_SURE = 3.0
_MARGIN = 6
_SMALL_BOX = 120


def chain(pairs: dict[Pair, float]) -> list[Pair]:
    """The heaviest ascending sequence of pairs that are each other's best and better than others."""
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
    """Fredman's patience method with weights: a staircase of (target, weight so far, link)."""
    ends: list[int] = []
    weights: list[float] = []
    links: list[int] = []
    before: list[int] = []
    pending: list[tuple[int, float, int]] = []
    row = -1
    for index, ((i, j), gain) in enumerate(items):
        if i != row:
            _enter(pending, ends, weights, links)
            pending, row = [], i
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
    for j, weight, index in pending:
        place = bisect_left(ends, j)
        if place and weights[place - 1] >= weight:
            continue
        last = place
        while last < len(ends) and weights[last] <= weight:
            last += 1
        if place == last and place < len(ends) and ends[place] == j:
            continue
        ends[place:last], weights[place:last], links[place:last] = [j], [weight], [index]


def between(anchors: Sequence[Pair], n: int, m: int, width: int) -> Band:
    """The boxes between anchors with a margin; a box larger than ``width`` is cut to its diagonal's band."""
    corners = [(0, 0), *((i, j) for i, j in anchors), (n, m)]
    first, end = [m] * n, [0] * n
    for (i0, j0), (i1, j1) in itertools.pairwise(corners):
        for i in range(i0, min(i1 + 1, n)):
            low, high = _box_row(i, i0, j0, i1, j1, width)
            first[i] = max(0, min(first[i], low - _MARGIN))
            end[i] = min(m, max(end[i], high + _MARGIN + 1))
    return _monotone(first, end, m)


def _box_row(i: int, i0: int, j0: int, i1: int, j1: int, width: int) -> tuple[int, int]:
    if j1 - j0 <= _SMALL_BOX and i1 - i0 <= _SMALL_BOX:
        return j0, j1
    middle = j0 + (j1 - j0) * (i - i0) // max(1, i1 - i0)
    return max(j0, middle - width), min(j1, middle + width)


def around(path: Sequence[Pair], n: int, m: int, margin: int) -> Band:
    """A band about the nodes of a path from (0, 0) to (n, m)."""
    first, end = [m] * n, [0] * n
    for i, j in path:
        for row in (i - 1, i):
            if 0 <= row < n:
                first[row] = max(0, min(first[row], j - margin))
                end[row] = min(m, max(end[row], j + margin))
    return _monotone(first, end, m)


def _monotone(first: list[int], end: list[int], m: int) -> Band:
    low = m
    for i in range(len(first) - 1, -1, -1):
        low = first[i] = min(low, first[i])
    high = 0
    for i in range(len(end)):
        high = end[i] = max(high, end[i])
    first[0], end[-1] = 0, m
    for i in range(1, len(first)):
        # Neighbouring rows must touch, so that a path can pass from one to the next.
        first[i] = min(first[i], end[i - 1])
    return Band(first, end)
