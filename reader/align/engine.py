"""Hides the order of the passes: units of two sides in, rows out."""

from __future__ import annotations

import math
from collections.abc import Sequence

from reader.align import corridor, lexicon, moved
from reader.align.confidence import confidences
from reader.align.doubts import doubts
from reader.align.drafts import Draft, merge, out_of_order
from reader.align.evidence import Unit
from reader.align.lattice import Lattice
from reader.align.scoring import LengthModel, Scorer
from reader.align.shared import SharedTokens
from reader.align.weights import FITTED, Weights
from reader.model import Row

_WIDTHS = (60, 200, 800)
"""How far from the diagonal of a long stretch without anchors the path is looked for, step by step."""
_MOST_CELLS = 500_000
"""No wider band is tried where the last one had more than about twice so many pairs."""
_SLACK = 10.0


def align_units(
    source: Sequence[Unit], target: Sequence[Unit], weights: Weights = FITTED, *, same_language: bool = False
) -> tuple[Row, ...]:
    """The rows of two sides in reading order; every unit stands in exactly one row.

    In one language a unit with the words of another is no original left beside its translation.
    """
    if not source or not target:
        lone_sources = [Row((i,), (), 1.0) for i in range(len(source))]
        return (*lone_sources, *(Row((), (j,), 1.0) for j in range(len(target))))
    drafts, scorer = drafts_of(source, target, weights, same_language)
    moved_rows = out_of_order(drafts)
    return tuple(
        Row(
            draft.source,
            draft.target,
            sure,
            doubts(draft, sure, source, target, scorer),
            number in moved_rows,
        )
        for number, (draft, sure) in enumerate(zip(drafts, confidences(drafts, scorer), strict=True))
    )


def drafts_of(
    source: Sequence[Unit], target: Sequence[Unit], weights: Weights, same_language: bool = False
) -> tuple[list[Draft], Scorer]:
    """The rows with all that is known of them, and the scorer that judged them; neither side is empty."""
    tokens = SharedTokens(source, target, weights, same_language)
    rare = tokens.rare_pairs()
    anchors = corridor.chain(rare)
    lengths = LengthModel(weights, _ratio(source, target, anchors))
    coarse, pairs = _coarse(source, target, tokens, anchors, lengths)
    near = coarse.corridor(_SLACK, pairs)
    lengths = LengthModel(weights, _ratio(source, target, pairs))
    learned = lexicon.learn(tokens.words, (len(source), len(target)), pairs, weights)
    scorer = Scorer(source, target, tokens.gains(near.band(), learned), lengths, weights)
    beads = Lattice(scorer, near).best()
    sources = moved.suspects(beads, rare, scorer)
    if not sources:
        return merge(beads, ()), scorer
    anywhere = Scorer(source, target, tokens.gains_anywhere(learned), lengths, weights)
    held = moved.stakes(beads, len(source), len(target), weights)
    runs = moved.find(sources, held, anywhere)
    if runs:
        runs += moved.find(*moved.exchanged(beads, runs, anywhere), anywhere)
    return merge(beads, runs), scorer


def _coarse(
    source: Sequence[Unit],
    target: Sequence[Unit],
    tokens: SharedTokens,
    anchors: Sequence[corridor.Pair],
    lengths: LengthModel,
) -> tuple[corridor.Coarse, list[corridor.Pair]]:
    """The coarse pass and its pairs, in a band that is wide enough (Moore 2002 widens it likewise)."""
    for width in _WIDTHS:
        band, cuts = corridor.between(anchors, len(source), len(target), width)
        scorer = Scorer(source, target, tokens.gains(band), lengths, tokens.weights)
        coarse = corridor.Coarse(scorer, band)
        pairs = coarse.path()
        if len(source) * width > _MOST_CELLS or not corridor.along_cut(pairs, cuts):
            break
    return coarse, pairs


def _ratio(source: Sequence[Unit], target: Sequence[Unit], pairs: Sequence[corridor.Pair]) -> float:
    """The logarithm of the usual ratio of lengths, drawn to 1 where few pairs tell."""
    sized = [(source[i], target[j]) for i, j in pairs if _tells_length(source[i], target[j])]
    if not sized:
        return 0.0
    ratios = sorted(math.log(theirs.size / ours.size) for ours, theirs in sized)
    return ratios[len(ratios) // 2] * len(sized) / (len(sized) + 3.0)


def _tells_length(source: Unit, target: Unit) -> bool:
    return source.shape.kind == target.shape.kind != "code" and min(source.size, target.size) >= 20.0
