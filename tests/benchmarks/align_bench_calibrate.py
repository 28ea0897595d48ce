"""Fits the confidence of rows on one half of the disturbed corpora and reports on the other.

    python tests/benchmarks/align_bench_calibrate.py [CORPORA]

Prints the coefficients for ``reader/align/confidence.py`` and, of rows that had no part in the fit,
how many are right at each level of confidence.
"""

from __future__ import annotations

import argparse
import itertools
import math
from collections.abc import Sequence

from align_bench_corpora import Pair, corpora_folder, pairs, sample
from align_bench_disturb import NAMES, alike, disturb, foreign
from align_bench_fit import halves
from align_bench_score import right

from reader.align.confidence import Observation, confidences, observe
from reader.align.drafts import Draft, Sort
from reader.align.engine import drafts_of
from reader.align.evidence import of_blocks
from reader.align.weights import FITTED
from reader.model import Row

SORTS: tuple[Sort, ...] = ("pair", "group", "gap", "cross", "moved")
RIDGE = 3.0
"""Draws the factors to nothing where few rows tell; the constant is free."""

Known = tuple[Draft, Observation, float, bool]
"""A row, what is observed of it, its confidence, and whether it is right."""


def collect(found: Sequence[Pair], per_pair: int) -> list[Known]:
    """The rows of all pairs, each with so many disturbances, and some foreign or all alike."""
    known: list[Known] = []
    names = [name + bare for bare in ("", "+bare") for name in NAMES]
    for number, pair in enumerate(found):
        cases = [disturb(pair, names[(number * per_pair + k) % len(names)], seed=3) for k in range(per_pair)]
        if number % 3 == 0:
            cases += [foreign(pair, found[(number + 11) % len(found)]), alike(pair)]
        for case in cases:
            source, target = of_blocks(case.source), of_blocks(case.target)
            if source and target:
                drafts, scorer = drafts_of(source, target, FITTED)
                seen, sure = observe(drafts, scorer), confidences(drafts, scorer)
                ok = [right(Row(draft.source, draft.target, 0.0), case) for draft in drafts]
                known += zip(drafts, seen, sure, ok, strict=True)
    return known


def fit(rows: Sequence[tuple[Observation, bool]]) -> list[float]:
    """A logistic regression by Newton's method."""
    size = 1 + len(rows[0][0])
    factors = [0.0] * size
    for _ in range(25):
        slope = [0.0] + [-RIDGE * factor for factor in factors[1:]]
        bend = [
            [RIDGE if a == b and a else 1e-6 if a == b else 0.0 for b in range(size)] for a in range(size)
        ]
        for seen, ok in rows:
            x = (1.0, *seen)
            logit = sum(factor * value for factor, value in zip(factors, x, strict=True))
            p = 1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, logit))))
            for a in range(size):
                slope[a] += (ok - p) * x[a]
                for b in range(size):
                    bend[a][b] += p * (1.0 - p) * x[a] * x[b]
        step = solve(bend, slope)
        factors = [factor + max(-2.0, min(2.0, change)) for factor, change in zip(factors, step, strict=True)]
        if max(map(abs, step)) < 1e-6:
            break
    return factors


def solve(matrix: list[list[float]], right_side: list[float]) -> list[float]:
    """The solution of a small system of linear equations, by elimination with pivots."""
    rows = [[*row, value] for row, value in zip(matrix, right_side, strict=True)]
    for k in range(len(rows)):
        pivot = max(range(k, len(rows)), key=lambda r: abs(rows[r][k]))
        rows[k], rows[pivot] = rows[pivot], rows[k]
        for r in range(len(rows)):
            if r != k:
                factor = rows[r][k] / rows[k][k]
                rows[r] = [a - factor * b for a, b in zip(rows[r], rows[k], strict=True)]
    return [row[-1] / row[k] for k, row in enumerate(rows)]


def report(known: Sequence[Known]) -> None:
    """How many rows are right, by confidence, and of those at least as sure as a threshold."""
    levels = (0.0, 0.2, 0.4, 0.6, 0.7, 0.8, 0.9, 0.95, 0.98, 1.01)
    print(f"{'confidence':>12} {'rows':>7} {'mean':>7} {'right':>7}")
    for low, high in itertools.pairwise(levels):
        inside = [(sure, ok) for _, _, sure, ok in known if low <= sure < high]
        if inside:
            mean = sum(sure for sure, _ in inside) / len(inside)
            share = sum(ok for _, ok in inside) / len(inside)
            print(f"{low:5.2f}-{min(high, 1.0):5.2f} {len(inside):8} {mean:7.3f} {share:7.3f}")
    for sort in (*SORTS, None):
        sure_ones = [ok for draft, _, sure, ok in known if sure >= 0.9 and sort in (draft.sort, None)]
        if sure_ones:
            share = sum(sure_ones) / len(sure_ones)
            print(f"at least 0.90: {sort or 'all':8} {len(sure_ones):7} right {share:.4f}")


def main() -> None:
    """Fit on one half, print the coefficients, report on the other with those the program has."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpora", nargs="?", default=None)
    parser.add_argument("--per-pair", type=int, default=5)
    options = parser.parse_args()
    train, rest = (sample(half, 10) for half in halves(pairs(corpora_folder(options.corpora))))
    known = collect(train, options.per_pair)
    for sort in SORTS:
        rows = [(seen, ok) for draft, seen, _, ok in known if draft.sort == sort]
        factors = ", ".join(f"{factor:.3f}" for factor in fit(rows))
        print(f'    "{sort}": ({factors}),  # {len(rows)} rows')
    print("held-out half, with the coefficients that the program has:")
    report(collect(rest, options.per_pair))


if __name__ == "__main__":
    main()
