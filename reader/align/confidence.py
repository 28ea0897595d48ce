"""Hides how a row's score and its rivals become the probability that it is right.

Calibration: for each sort of row a logistic regression on five observations (see :func:`observe`),
fitted to the rows that the aligner gave for one half of the disturbed corpora, in which it is known
whether exactly these blocks belong together; pages of that half paired with foreign pages are among
them. ``tests/benchmarks/align_bench_calibrate.py`` fits the numbers below and reports, on the other
half, how many of the rows of each level of confidence are right.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

from reader.align.drafts import Draft, Sort

Observation = tuple[float, float, float, float, float]

_MOST = 0.995
"""No row is surer than this: a fit cannot tell what it has not seen."""
_COEFFICIENTS: dict[Sort, tuple[float, ...]] = {
    "pair": (0.352, 0.546, -0.049, 0.272, 0.252, -3.084),
    "group": (-0.383, 0.712, -0.016, 0.176, 0.092, -1.928),
    "gap": (-0.389, 0.086, -0.012, 0.110, 0.037, 5.473),
    "cross": (1.574, 0.152, -0.048, 0.094, -0.120, -0.422),
    "moved": (-3.663, 0.304, 0.241, 0.147, 0.051, -2.602),
}
"""By sort of row: the constant, then a factor for each observation."""


def confidences(drafts: Sequence[Draft]) -> list[float]:
    """For each row the probability that exactly these blocks belong together."""
    return [_probability(draft, seen) for draft, seen in zip(drafts, observe(drafts), strict=True)]


def _probability(draft: Draft, seen: Observation) -> float:
    constant, *factors = _COEFFICIENTS[draft.sort]
    logit = constant + sum(factor * value for factor, value in zip(factors, seen, strict=True))
    return min(_MOST, 1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, logit)))))


def observe(drafts: Sequence[Draft]) -> list[Observation]:
    """For each row: the logarithm of the odds against its rivals, its score, the odds of its neighbours,
    and of the whole page the mean score of the rows and the share of gaps."""
    odds = [_odds(draft.posterior) for draft in drafts]
    scores = [max(-10.0, min(16.0, draft.score)) for draft in drafts]
    faced = [score for score, draft in zip(scores, drafts, strict=True) if draft.sort != "gap"]
    page = sum(faced) / (len(faced) + 1.0)
    gaps = 1.0 - len(faced) / len(drafts)
    around = [odds[0], *odds, odds[-1]]
    return [
        (own, score, min(before, after), page, gaps)
        for own, score, before, after in zip(odds, scores, around, around[2:], strict=False)
    ]


def _odds(posterior: float) -> float:
    kept = min(max(posterior, 1e-3), 1.0 - 1e-6)
    return math.log(kept / (1.0 - kept))
