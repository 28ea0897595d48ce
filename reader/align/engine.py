"""Hides the order of the passes: units of two sides in, rows out."""

from __future__ import annotations

import math
from collections.abc import Sequence
from statistics import median

from reader.align import corridor, lexicon
from reader.align.evidence import Unit
from reader.align.lattice import Bead, Lattice
from reader.align.scoring import LengthModel, Scorer
from reader.align.shared import SharedTokens
from reader.align.weights import FITTED, Weights
from reader.model import Row

_WIDTH = 150
_SLACK = 10.0


def align_units(source: Sequence[Unit], target: Sequence[Unit], weights: Weights = FITTED) -> tuple[Row, ...]:
    """The rows of two sides in reading order; every unit stands in exactly one row."""
    if not source or not target:
        lone_source = [Row((i,), (), 0.5, ("evidence",)) for i in range(len(source))]
        return (*lone_source, *(Row((), (j,), 0.5, ("evidence",)) for j in range(len(target))))
    rows = []
    for bead in _beads(source, target, weights):
        rows += _rows(bead)
    return tuple(rows)


def _beads(source: Sequence[Unit], target: Sequence[Unit], weights: Weights) -> list[Bead]:
    n, m = len(source), len(target)
    tokens = SharedTokens(source, target, weights)
    anchors = corridor.chain(tokens.rare_pairs())
    band = corridor.between(anchors, n, m, _WIDTH)
    lengths = LengthModel(weights, _ratio(source, target, anchors))
    coarse = corridor.Coarse(Scorer(source, target, tokens.gains(band), lengths, weights), band)
    pairs = coarse.path()
    near = coarse.corridor(_SLACK)
    lengths = LengthModel(weights, _ratio(source, target, pairs))
    learned = lexicon.learn(source, target, pairs, weights)
    scorer = Scorer(source, target, tokens.gains(near.band(), learned), lengths, weights)
    return Lattice(scorer, near).best()


def _ratio(source: Sequence[Unit], target: Sequence[Unit], pairs: Sequence[corridor.Pair]) -> float:
    """The logarithm of the usual ratio of lengths, drawn to 1 where few pairs tell."""
    sized = [(source[i], target[j]) for i, j in pairs if _tells_length(source[i], target[j])]
    if not sized:
        return 0.0
    middle = median(math.log(theirs.size / ours.size) for ours, theirs in sized)
    return middle * len(sized) / (len(sized) + 3.0)


def _tells_length(source: Unit, target: Unit) -> bool:
    return source.shape.kind == target.shape.kind != "code" and min(source.size, target.size) >= 20.0


def _rows(bead: Bead) -> list[Row]:
    sure = min(bead.posterior, 0.99)
    if bead.crossed:
        return [Row((bead.i,), (bead.j + 1,), sure, moved=True), Row((bead.i + 1,), (bead.j,), sure)]
    return [Row(tuple(range(bead.i, bead.i_end)), tuple(range(bead.j, bead.j_end)), sure)]
