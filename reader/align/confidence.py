"""Hides how a row's score and its rivals become the probability that it is right.

Calibration: for each sort of row a logistic regression on seven observations (see :func:`observe`),
fitted to the rows that the aligner gave for one half of the disturbed corpora, in which it is known
whether exactly these blocks belong together; pages paired with foreign pages, and pages whose blocks
are all alike, are among them. ``tests/benchmarks/align_bench_calibrate.py`` fits the numbers below and
reports, on the other half, how many of the rows of each level of confidence are right.

A pair that nothing speaks for is no surer than its rivals let it be, however well the rest of the page
fits: such pairs are too few on disturbed pages to be learned, and pages that were translated from
another version are full of them.
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Iterator, Sequence

from reader.align.drafts import Draft, Sort
from reader.align.scoring import Scorer

Observation = tuple[float, float, float, float, float, float, float]

_MOST = 0.995
"""No row is surer than this: a fit cannot tell what it has not seen."""
_MOST_FACING = 0.8
"""No gap is surer than this beside one of the other side: of such about so many are right."""
_COEFFICIENTS: dict[Sort, tuple[float, ...]] = {
    "pair": (-0.748, 0.431, -0.119, 0.048, 0.161, 0.342, -3.435, 0.281),
    "group": (-1.640, 0.735, -0.013, 0.161, 0.000, -0.056, -1.847, 0.489),
    "gap": (-0.874, 0.089, 0.021, 0.077, 0.000, -0.185, 5.869, 0.427),
    "cross": (1.404, 0.162, -0.023, 0.095, 0.000, -0.202, -0.372, 0.074),
    "moved": (-5.631, 0.331, 0.415, 0.073, 0.000, -0.336, -1.719, 0.617),
}
"""By sort of row: the constant, then a factor for each observation."""


def confidences(drafts: Sequence[Draft], scorer: Scorer) -> list[float]:
    """For each row the probability that exactly these blocks belong together."""
    sure = [_probability(draft, seen) for draft, seen in zip(drafts, observe(drafts, scorer), strict=True)]
    for number in _facing_gaps(drafts):
        sure[number] = min(sure[number], _MOST_FACING)
    return sure


def _facing_gaps(drafts: Sequence[Draft]) -> Iterator[int]:
    """The rows of every run of gaps in which both sides have some: they may be each other's after all."""
    for gap, run in itertools.groupby(enumerate(drafts), key=lambda entry: entry[1].sort == "gap"):
        numbered = list(run)
        if gap and len({bool(draft.source) for _, draft in numbered}) == 2:
            yield from (number for number, _ in numbered)


def _probability(draft: Draft, seen: Observation) -> float:
    constant, *factors = _COEFFICIENTS[draft.sort]
    logit = constant + sum(factor * value for factor, value in zip(factors, seen, strict=True))
    most = _MOST if draft.sort != "pair" or draft.score >= 0.0 else min(_MOST, draft.posterior)
    return min(most, 1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, logit)))))


def observe(drafts: Sequence[Draft], scorer: Scorer) -> list[Observation]:
    """For each row the logarithm of the odds against its rivals, its score, the lower odds of its neighbours,
    and how much better its blocks fit than either fits the next one; of the whole page the mean score of
    the rows, the share of gaps, and how much better blocks fit than their neighbours would."""
    odds = [_odds(draft.posterior) for draft in drafts]
    scores = [max(-10.0, min(16.0, draft.score)) for draft in drafts]
    leads = [_lead(draft, scorer) for draft in drafts]
    faced = [score for score, draft in zip(scores, drafts, strict=True) if draft.sort != "gap"]
    told = [lead for lead, draft in zip(leads, drafts, strict=True) if draft.sort == "pair"]
    page = sum(faced) / (len(faced) + 1.0), 1.0 - len(faced) / len(drafts), sum(told) / (len(told) + 1.0)
    around = [odds[0], *odds, odds[-1]]
    return [
        (own, score, min(before, after), lead, *page)
        for own, score, before, after, lead in zip(odds, scores, around, around[2:], leads, strict=False)
    ]


def _odds(posterior: float) -> float:
    kept = min(max(posterior, 1e-3), 1.0 - 1e-6)
    return math.log(kept / (1.0 - kept))


def _lead(draft: Draft, scorer: Scorer) -> float:
    """How much better a pair fits than its blocks fit the next ones, at most 6; of other rows nothing."""
    if draft.sort != "pair":
        return 0.0
    i, j = draft.source[0], draft.target[0]
    n, m = scorer.size
    around = scorer.pairs(i, max(0, j - 1), min(m, j + 2))
    own = around.pop(min(j, 1))
    around += [scorer.pair(k, j) for k in (i - 1, i + 1) if 0 <= k < n]
    return max(-6.0, min(6.0, own - max(around))) if around else 0.0
