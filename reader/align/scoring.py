"""Hides the scoring model: how well blocks of one side fit blocks of the other.

A score is the logarithm of a likelihood ratio, so scores of independent observations add up, and a
row is worth having where its score exceeds that of leaving its blocks alone.
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Sequence

from reader.align.evidence import Shape, Unit
from reader.align.shared import Gains
from reader.align.weights import Weights

_HEADINGS = frozenset(f"heading-{level}" for level in range(1, 7))
_PROSE = frozenset({"paragraph", "item", "definition", "footnote", "summary", "html", "image"})
_SHORT_LINES = _HEADINGS | {"term", "summary"}
_SEPARATE = frozenset({"rule", "silent"}) | _HEADINGS
_BINS = 10.0
_WIDEST = 4.0


class LengthModel:
    """How well two lengths fit, with the ratio of this pair of editions.

    Gale and Church (1993) take the difference of lengths as normal with a variance that grows with
    the length. Over blocks of a few words and of many the logarithm of the ratio behaves better;
    its variance shrinks with the length towards that of the translator's habit. The score is its
    density over that of unrelated blocks, with a share of outliers.
    """

    def __init__(self, weights: Weights, ratio: float = 0.0, sigma: float | None = None) -> None:
        self.ratio = ratio
        self._outlier = weights.length_outlier
        base = (sigma or weights.length_sigma) ** 2
        self._tables = [
            self._table(math.sqrt(base + weights.length_short / 2.0**octave)) for octave in range(24)
        ]

    def _table(self, sigma: float) -> list[float]:
        unrelated = 1.1
        table = []
        for step in range(int(_WIDEST * _BINS) + 1):
            off = step / _BINS
            near = math.exp(-0.5 * (off / sigma) ** 2) / sigma
            far = math.exp(-0.5 * (off / unrelated) ** 2) / unrelated
            table.append(math.log(((1.0 - self._outlier) * near + self._outlier * far) / far))
        return table

    def score(self, source: float, target: float) -> float:
        """For sizes in letters; nothing is said of blocks that have none."""
        if source < 1.0 or target < 1.0:
            return 0.0 if source < 1.0 and target < 1.0 else -1.0
        off = abs(math.log(target / source) - self.ratio)
        table = self._tables[math.frexp(min(source, target))[1]]
        return table[int(min(off, _WIDEST) * _BINS)]


class Scorer:
    """Scores of pairs and groups of units of two given sides."""

    def __init__(
        self,
        source: Sequence[Unit],
        target: Sequence[Unit],
        gains: Gains,
        lengths: LengthModel,
        weights: Weights,
    ) -> None:
        self.weights = weights
        self.lengths = lengths
        self._gains = gains
        self._sizes = [unit.size for unit in source], [unit.size for unit in target]
        shapes: dict[Shape, int] = {}
        self._shapes = (
            [shapes.setdefault(unit.shape, len(shapes)) for unit in source],
            [shapes.setdefault(unit.shape, len(shapes)) for unit in target],
        )
        self._known = list(shapes)
        self._fits: dict[tuple[int, int], float] = {}
        self.gap_costs = [self._gap(unit) for unit in source], [self._gap(unit) for unit in target]
        self.mergeable = _mergeable(source), _mergeable(target)

    def _gap(self, unit: Unit) -> tuple[float, float]:
        if unit.shape.kind == "silent":
            return self.weights.gap_silent, self.weights.gap_silent
        return self.weights.gap, self.weights.gap_again

    def pair(self, i: int, j: int) -> float:
        """One unit facing one."""
        key = self._shapes[0][i], self._shapes[1][j]
        fit = self._fits.get(key)
        if fit is None:
            fit = self._fits[key] = shape_fit(self._known[key[0]], self._known[key[1]], self.weights)
        gains = self._gains
        length = self.lengths.score(self._sizes[0][i], self._sizes[1][j])
        return fit + length + gains.shared[i].get(j, 0.0) - gains.charges[0][i] - gains.charges[1][j]

    def group(self, i: int, i_end: int, j: int, j_end: int) -> float:
        """Several units facing several, both given as half-open ranges."""
        w = self.weights
        wide, high = i_end - i, j_end - j
        if not self._may_merge(i, i_end, j, j_end):
            return -99.0
        echo = self._echo(i, i_end, j, j_end)
        if echo is not None:
            return echo
        length = self.lengths.score(sum(self._sizes[0][i:i_end]), sum(self._sizes[1][j:j_end]))
        kinds = [self._kind(a, b) for a in range(i, i_end) for b in range(j, j_end)]
        gain = sum(self._gains.shared[a].get(b, 0.0) for a in range(i, i_end) for b in range(j, j_end))
        charge = sum(self._gains.charges[0][i:i_end]) + sum(self._gains.charges[1][j:j_end])
        prior = w.merge + w.merge_more * (wide + high - 3) if min(wide, high) == 1 else w.swap
        return prior + length + sum(kinds) / len(kinds) + min(gain, w.most_gain) - charge

    def _may_merge(self, i: int, i_end: int, j: int, j_end: int) -> bool:
        first, second = self.mergeable
        return all(first[i + 1 : i_end]) and all(second[j + 1 : j_end])

    def _kind(self, i: int, j: int) -> float:
        return kind_fit(self._known[self._shapes[0][i]], self._known[self._shapes[1][j]], self.weights)

    def _echo(self, i: int, i_end: int, j: int, j_end: int) -> float | None:
        echoes = self._gains.echoes
        if i_end - i == 1 and j_end - j == 2:
            for twin, other in ((j, j + 1), (j + 1, j)):
                if (i, twin) in echoes and (i, other) not in echoes:
                    return self.pair(i, other) + self.weights.echo + 2.0
        elif j_end - j == 1 and i_end - i == 2:
            for twin, other in ((i, i + 1), (i + 1, i)):
                if (twin, j) in echoes and (other, j) not in echoes:
                    return self.pair(other, j) + self.weights.echo + 2.0
        return None


def _mergeable(units: Sequence[Unit]) -> list[bool]:
    """For each unit, whether it may stand in one row with the unit before it."""
    flags = [False]
    for before, unit in itertools.pairwise(units):
        first, second = before.shape.kind, unit.shape.kind
        flags.append(second not in _SEPARATE and (first not in _SEPARATE))
    return flags


def kind_fit(source: Shape, target: Shape, w: Weights) -> float:
    """How well kinds and places agree."""
    if source.kind == target.kind:
        fit = w.kind_same
    elif {source.kind, target.kind} <= _HEADINGS or {source.kind, target.kind} <= _PROSE:
        fit = w.kind_near
    elif {source.kind, target.kind} <= _PROSE | _SHORT_LINES:
        fit = w.kind_far
    else:
        fit = w.kind_apart
    fit += w.place * (abs(source.depth - target.depth) + abs(source.quote - target.quote))
    return fit + (w.boxes if source.boxes != target.boxes else 0.0)


def shape_fit(source: Shape, target: Shape, w: Weights) -> float:
    """How well two units agree in all that is seen without reading them."""
    fit = kind_fit(source, target, w)
    if source.end == target.end:
        fit += w.end_same if source.end in ("?", ":", "…", "!") else 0.0
    elif "?" in (source.end, target.end) or ":" in (source.end, target.end):
        fit += w.end_differs
    if source.lead or target.lead:
        fit += w.lead_same if source.lead == target.lead else w.lead_differs
    for ours, theirs in ((source.links, target.links), (source.codes, target.codes)):
        if ours or theirs:
            fit += w.count_same if ours == theirs else w.count_differs
    if source.detail != target.detail and source.kind == target.kind:
        fit += w.lead_differs
    return fit
