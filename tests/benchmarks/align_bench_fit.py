"""Fits the weights of the scoring model on one half of the disturbed corpora and reports on the other.

    python tests/benchmarks/align_bench_fit.py [CORPORA] [--rounds N]

A coordinate search: each weight in turn is made larger and smaller, and what raises F1 stays. The
halves share no page. Prints the weights that changed, to be written into ``reader/align/weights.py``.
"""

from __future__ import annotations

import argparse
import zlib
from collections.abc import Iterator, Sequence

from align_bench_corpora import Pair, corpora_folder, pairs, sample
from align_bench_disturb import NAMES, Case, disturb
from align_bench_score import Tally

from reader.align.engine import drafts_of
from reader.align.evidence import Unit, of_blocks
from reader.align.weights import FITTED, Weights
from reader.model import Row
from reader.records import as_dict, record, replace

LEAST_GAIN = 0.0002
"""A change that raises F1 by less is taken for chance."""


@record
class Sample:
    """A case with its units, which no weight changes."""

    case: Case
    source: list[Unit]
    target: list[Unit]


def halves(found: Sequence[Pair]) -> tuple[list[Pair], list[Pair]]:
    """The pairs whose page falls into the first half, and the others."""
    first = [pair for pair in found if zlib.crc32(pair.page.encode()) % 2 == 0]
    return first, [pair for pair in found if pair not in first]


def samples(found: Sequence[Pair], count: int, names: Sequence[str]) -> list[Sample]:
    """Pairs with one disturbance each, in turn, every other one bare of what survives translation."""
    made = []
    for number, pair in enumerate(found[:count]):
        name = names[number % len(names)] + ("+bare" if number // len(names) % 2 else "")
        case = disturb(pair, name, seed=7)
        made.append(Sample(case, of_blocks(case.source), of_blocks(case.target)))
    return [one for one in made if one.source and one.target]


def f1(chosen: Sequence[Sample], weights: Weights) -> float:
    """The mean over the cases, so that a long page does not outweigh the short ones."""
    total = 0.0
    for one in chosen:
        drafts, _ = drafts_of(one.source, one.target, weights)
        tally = Tally()
        tally.add([Row(draft.source, draft.target, 0.0) for draft in drafts], one.case)
        total += tally.f1
    return total / len(chosen)


def variants(weights: Weights) -> Iterator[tuple[str, Weights]]:
    """The weights with one of them changed."""
    for name, value in as_dict(weights).items():
        if isinstance(value, float):
            for factor in (0.75, 1.33):
                yield f"{name} x{factor}", replace(weights, **{name: value * factor})
    for name, kind in weights.tokens.items():
        for part in ("gain", "charge", "lost"):
            for factor in (0.7, 1.4):
                if value := getattr(kind, part):
                    changed = replace(kind, **{part: value * factor})
                    tokens = {**weights.tokens, name: changed}
                    yield f"{name}.{part} x{factor}", replace(weights, tokens=tokens)


def climb(chosen: Sequence[Sample], weights: Weights, rounds: int) -> Weights:
    """The best weights found by changing one at a time."""
    best = f1(chosen, weights)
    for _ in range(rounds):
        before = best
        for name, _ in list(variants(weights)):
            changed = dict(variants(weights)).get(name)
            value = f1(chosen, changed) if changed else 0.0
            if changed and value > best + LEAST_GAIN:
                best, weights = value, changed
                print(f"{value:.5f} {name}", flush=True)
        if best == before:
            break
    return weights


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpora", nargs="?", default=None)
    parser.add_argument("--rounds", type=int, default=2)
    parser.add_argument("--count", type=int, default=120)
    options = parser.parse_args()
    train, rest = (sample(half, 6) for half in halves(pairs(corpora_folder(options.corpora))))
    names = [name for name in NAMES if name not in ("none", "digits", "relink")]
    fitted, held_out = samples(train, options.count, names), samples(rest, options.count, names)
    print(f"before: fitted half {f1(fitted, FITTED):.5f}, held-out half {f1(held_out, FITTED):.5f}")
    weights = climb(fitted, FITTED, options.rounds)
    print(f"after: fitted half {f1(fitted, weights):.5f}, held-out half {f1(held_out, weights):.5f}")
    print(weights)


if __name__ == "__main__":
    main()
