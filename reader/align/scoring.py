"""Hides the scoring model: how well blocks of one side fit blocks of the other.

A score is the logarithm of a likelihood ratio, so scores of independent observations add up, and a
row is worth having where its score exceeds that of leaving its blocks alone.
"""

from __future__ import annotations

import functools
import itertools
import math
from collections.abc import Iterator, Sequence

from reader.align.evidence import Shape, Unit
from reader.align.shared import Gains
from reader.align.weights import Weights

_HEADINGS = frozenset(f"heading-{level}" for level in range(1, 7))
_PROSE = frozenset({"paragraph", "item", "definition", "footnote", "summary", "html", "image", "caption"})
_SHORT_LINES = _HEADINGS | {"term", "summary"}
_ALONE = frozenset({"rule", "silent"}) | _HEADINGS
_BINS = 10.0
_WIDEST = 4.0
_UNRELATED = 1.1
"""Standard deviation of the logarithm of the ratio of the lengths of two blocks taken by chance."""
LONGEST_GROUP = 6
"""Blocks of one side that may stand in one row."""
_LONGER, _LETTERS = 3.0, 30.0
"""A group that is longer than its counterpart by this factor and so many letters is not looked at."""
_HOPELESS = -99.0
_UNLIKE = -3.0
"""Score of lengths below which a group is not looked at any further."""


class LengthModel:
    """How well two lengths fit, with the ratio of this pair of editions.

    Gale and Church (1993) take the difference of lengths as normal with a variance that grows with
    the length. Over blocks of a few words and of many the logarithm of the ratio behaves better;
    its variance shrinks with the length towards that of the translator's habit. The score is its
    density over that of unrelated blocks, with a share of outliers.
    """

    def __init__(self, weights: Weights, ratio: float = 0.0) -> None:
        self.ratio = ratio
        self.tables = _tables(weights.length_sigma, weights.length_short, weights.length_outlier)
        """The scores by the octave of the shorter length, then by tenths of the deviation."""

    def score(self, source: float, target: float) -> float:
        """For sizes in letters; nothing is said of blocks that have none."""
        if source < 1.0 or target < 1.0:
            return 0.0 if source < 1.0 and target < 1.0 else -1.0
        off = abs(math.log(target / source) - self.ratio)
        return self.tables[math.frexp(min(source, target))[1]][int(min(off, _WIDEST) * _BINS)]


@functools.lru_cache(maxsize=8)
def _tables(sigma: float, short: float, outlier: float) -> list[list[float]]:
    return [_table(math.sqrt(sigma**2 + short / 2.0**octave), outlier) for octave in range(40)]


def _table(sigma: float, outlier: float) -> list[float]:
    table = []
    for step in range(int(_WIDEST * _BINS) + 1):
        off = step / _BINS
        near = math.exp(-0.5 * (off / sigma) ** 2) / sigma
        far = math.exp(-0.5 * (off / _UNRELATED) ** 2) / _UNRELATED
        table.append(math.log(((1.0 - outlier) * near + outlier * far) / far))
    return table


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
        self.gains = gains
        self.lengths = lengths
        self.size = len(source), len(target)
        self._units = source, target
        self._sums = tuple(
            [0.0, *itertools.accumulate(unit.size for unit in side)] for side in (source, target)
        )
        self._logs = _logs(source), _logs(target)
        shapes: dict[Shape, int] = {}
        self._shapes = (
            [shapes.setdefault(unit.shape, len(shapes)) for unit in source],
            [shapes.setdefault(unit.shape, len(shapes)) for unit in target],
        )
        self._known = list(shapes)
        self._fits: list[dict[int, float]] = [{} for _ in shapes]
        self._kinds: dict[tuple[int, int], float] = {}
        self.gap_costs = _gap_costs(source, weights), _gap_costs(target, weights)
        self._runs = _runs(source), _runs(target)
        self._twice = _twice(source), _twice(target)

    def pairs(self, i: int, start: int, stop: int) -> list[float]:
        """One source facing each of a range of targets."""
        shape = self._shapes[0][i]
        fits, shared = self._fits[shape], self.gains.shared[i]
        charges, shapes = self.gains.charges[1], self._shapes[1]
        own_charge = self.gains.charges[0][i]
        log, octave = self._logs[0][i]
        log += self.lengths.ratio
        tables, logs = self.lengths.tables, self._logs[1]
        scores = []
        for j in range(start, stop):
            fit = fits.get(shapes[j])
            if fit is None:
                fit = self._fit(shape, shapes[j])
            log_t, octave_t = logs[j]
            off = abs(log_t - log)
            length = tables[octave if octave < octave_t else octave_t][
                int(off * _BINS) if off < _WIDEST else 40
            ]
            score = fit + length - own_charge - charges[j]
            scores.append(score + shared[j] if j in shared else score)
        return scores

    def _fit(self, ours: int, theirs: int) -> float:
        fit = self._fits[ours][theirs] = shape_fit(self._known[ours], self._known[theirs], self.weights)
        return fit

    def pair(self, i: int, j: int) -> float:
        """One unit facing one."""
        return self.pairs(i, j, j + 1)[0]

    def both_headings(self, i: int, j: int) -> bool:
        """Whether a heading faces a heading of the same level."""
        kind = self._known[self._shapes[0][i]].kind
        return kind in _HEADINGS and kind == self._known[self._shapes[1][j]].kind

    def groups(self, i: int, j: int) -> Iterator[tuple[int, int]]:
        """How many sources and targets from i and j on may stand in one row, by kinds and lengths."""
        n, m = self.size
        if i == n or j == m:
            return
        ours, theirs = self._sums
        ratio = math.exp(self.lengths.ratio)
        most = (ours[i + 1] - ours[i]) * ratio * _LONGER + _LETTERS
        for high in range(2, self._runs[1][j] + 1):
            if theirs[j + high] - theirs[j] > most:
                break
            yield 1, high
        most = (theirs[j + 1] - theirs[j]) / ratio * _LONGER + _LETTERS
        for wide in range(2, self._runs[0][i] + 1):
            if ours[i + wide] - ours[i] > most:
                break
            yield wide, 1
        if self._runs[0][i] > 1 and self._runs[1][j] > 1:
            yield 2, 2

    def group(self, i: int, i_end: int, j: int, j_end: int) -> float:
        """Several units facing several, both given as half-open ranges; very low where hopeless."""
        wide, high = i_end - i, j_end - j
        if wide + high == 3 and (told_twice := self._told_twice(i, i_end, j, j_end)) is not None:
            return told_twice
        sums, w = self._sums, self.weights
        length = self.lengths.score(sums[0][i_end] - sums[0][i], sums[1][j_end] - sums[1][j])
        if length < _UNLIKE:
            return _HOPELESS
        gain = kinds = 0.0
        for a in range(i, i_end):
            row = self.gains.shared[a]
            for b in range(j, j_end):
                kinds += self._kind(a, b)
                if b in row:
                    gain += row[b]
        charge = sum(self.gains.charges[0][i:i_end]) + sum(self.gains.charges[1][j:j_end])
        prior = w.merge + w.merge_more * (wide + high - 3) if wide == 1 or high == 1 else w.swap
        return prior + length + kinds / (wide * high) + min(gain, w.most_gain) - charge

    def _kind(self, i: int, j: int) -> float:
        key = self._shapes[0][i], self._shapes[1][j]
        fit = self._kinds.get(key)
        if fit is None:
            fit = self._kinds[key] = kind_fit(self._known[key[0]], self._known[key[1]], self.weights)
        return fit

    def _told_twice(self, i: int, i_end: int, j: int, j_end: int) -> float | None:
        """The score where one of two says what the other does: the original kept beside its translation,
        or the same block twice; None where it is not so."""
        if i_end - i == 1 and j_end - j == 2:
            if self._twice[1][j + 1]:
                return self.pair(i, j) + self.weights.twice
            return self._echoed((i, j), (i, j + 1), self._units[1][j : j + 2])
        if j_end - j == 1 and i_end - i == 2:
            if self._twice[0][i + 1]:
                return self.pair(i, j) + self.weights.twice
            return self._echoed((i, j), (i + 1, j), self._units[0][i : i + 2])
        return None

    def _echoed(self, first: tuple[int, int], second: tuple[int, int], two: Sequence[Unit]) -> float | None:
        echoes = self.gains.echoes
        if (first in echoes) == (second in echoes) or _differ(*two):
            return None
        scores = self.pair(*first), self.pair(*second)
        return max(scores) + min(*scores, self.weights.echo_most) + self.weights.echo

    def crossed(self, i: int, j: int) -> float:
        """Two neighbours facing two in the other order."""
        return self.pair(i, j + 1) + self.pair(i + 1, j) + self.weights.cross


def _logs(units: Sequence[Unit]) -> list[tuple[float, int]]:
    """The logarithm and the octave of each size; an empty block counts as one letter."""
    return [(math.log(max(unit.size, 1.0)), math.frexp(max(unit.size, 1.0))[1]) for unit in units]


def _gap_costs(units: Sequence[Unit], w: Weights) -> list[tuple[float, float]]:
    """For each unit what it costs to leave it alone, where the unit before is not alone and where it is.

    Sections are left out from their heading on, and seldom a heading is kept without what follows it.
    """
    costs = []
    headed = False
    for unit in units:
        heading = unit.shape.kind in _HEADINGS
        opening = w.gap + (w.gap_section if heading else w.gap_headed if headed else 0.0)
        silent = unit.shape.kind == "silent"
        costs.append((w.gap_silent, w.gap_silent) if silent else (opening, w.gap_again))
        headed = heading
    return costs


def _runs(units: Sequence[Unit]) -> list[int]:
    """For each unit how many, from it on, may stand in one row."""
    runs: list[int] = []
    for unit in reversed(units):
        alone = unit.shape.kind in _ALONE
        runs.append(1 if alone or not runs or runs[-1] == 0 else min(runs[-1] + 1, LONGEST_GROUP))
        if alone:
            runs[-1] = 0
    return [max(run, 1) for run in reversed(runs)]


def _twice(units: Sequence[Unit]) -> list[bool]:
    """For each unit, whether it says again what the unit before it says.

    Words alone do not tell: the lines of a list may differ in a number or an address only.
    """
    return [
        False,
        *(
            len(a.words) >= 3 and a.words == b.words and a.size == b.size and a.marks == b.marks
            for a, b in itertools.pairwise(units)
        ),
    ]


def _differ(one: Unit, other: Unit) -> bool:
    """Whether two units cannot say the same: both link, or show, or count, and nothing of it is the same."""
    for sort in "ain":
        ours, theirs = ({mark for mark in unit.marks if mark[0] == sort} for unit in (one, other))
        if ours and theirs and ours.isdisjoint(theirs):
            return True
    return False


def kind_fit(source: Shape, target: Shape, w: Weights) -> float:
    """How well kinds and places agree."""
    kinds = {source.kind, target.kind}
    if len(kinds) == 1:
        fit = w.kind_same
    elif kinds <= _HEADINGS or kinds <= _PROSE:
        fit = w.kind_near
    elif kinds <= _PROSE | _SHORT_LINES:
        fit = w.kind_far
    else:
        fit = w.kind_apart
    fit += w.place * (abs(source.depth - target.depth) + abs(source.quote - target.quote))
    return fit + (w.boxes if source.boxes != target.boxes else 0.0)


def shape_fit(source: Shape, target: Shape, w: Weights) -> float:
    """How well two units agree in all that is seen without reading them."""
    fit = kind_fit(source, target, w)
    ends = {source.end, target.end}
    if ends & {"?", ":", "!"}:
        fit += w.end_same if len(ends) == 1 else w.end_differs
    if source.lead or target.lead:
        fit += w.lead_same if source.lead == target.lead else w.lead_differs
    for ours, theirs in ((source.links, target.links), (source.codes, target.codes)):
        if ours or theirs:
            fit += w.count_same if ours == theirs else w.count_differs
    if source.detail != target.detail and source.kind == target.kind:
        fit += w.lead_differs
    return fit
