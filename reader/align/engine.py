"""Hides the order of the passes: units of two sides in, rows out."""

from __future__ import annotations

import itertools
import math
from collections.abc import Sequence
from statistics import median

from reader.align import corridor
from reader.align.evidence import Unit
from reader.align.lattice import Bead, Lattice, Node, coarse
from reader.align.scoring import LengthModel, Scorer
from reader.align.shared import SharedTokens
from reader.align.weights import FITTED, Weights
from reader.model import Row

_WIDTH = 150
_FINE_MARGIN = 5


def align_units(source: Sequence[Unit], target: Sequence[Unit], weights: Weights = FITTED) -> tuple[Row, ...]:
    """The rows of two sides in reading order; every unit stands in exactly one row."""
    if not source or not target:
        lone_source = [Row((i,), (), 0.5, ("evidence",)) for i in range(len(source))]
        return (*lone_source, *(Row((), (j,), 0.5, ("evidence",)) for j in range(len(target))))
    return tuple(_row(bead) for bead in _beads(source, target, weights))


def _beads(source: Sequence[Unit], target: Sequence[Unit], weights: Weights) -> list[Bead]:
    n, m = len(source), len(target)
    tokens = SharedTokens(source, target, weights)
    anchors = corridor.chain(tokens.rare_pairs())
    band = corridor.between(anchors, n, m, _WIDTH)
    lengths = LengthModel(weights, _ratio(source, target, anchors))
    scorer = Scorer(source, target, tokens.gains(band), lengths, weights)
    path = coarse(scorer, band, n, m)
    pairs = [(i, j) for (i, j), (a, b) in itertools.pairwise(path) if a - i == b - j == 1]
    lengths = LengthModel(weights, _ratio(source, target, pairs))
    band = corridor.around(path, n, m, _FINE_MARGIN)
    scorer = Scorer(source, target, tokens.gains(band), lengths, weights)
    return Lattice(scorer, band, n, m).best()


def _ratio(source: Sequence[Unit], target: Sequence[Unit], pairs: Sequence[Node]) -> float:
    """The logarithm of the usual ratio of lengths, drawn to 1 where few pairs tell."""
    ratios = [
        math.log(target[j].size / source[i].size) for i, j in pairs if _tells_length(source[i], target[j])
    ]
    if not ratios:
        return 0.0
    return median(ratios) * len(ratios) / (len(ratios) + 3.0)


def _tells_length(source: Unit, target: Unit) -> bool:
    return source.shape.kind == target.shape.kind != "code" and min(source.size, target.size) >= 20.0


def _row(bead: Bead) -> Row:
    return Row(tuple(range(bead.i, bead.i_end)), tuple(range(bead.j, bead.j_end)), min(bead.posterior, 0.99))
