"""The numbers of the scoring model, in one place.

Every weight is the logarithm of a likelihood ratio: how much likelier the observation is of two
blocks that say the same thing than of two that do not. They were estimated by hand and then improved by
``tests/benchmarks/align_bench_fit.py``, a coordinate search on one half of a corpus whose alignment is
known; what did not hold on the other half was not taken over.
"""

from __future__ import annotations

from reader.records import fresh, record, replace


@record
class TokenClass:
    """How much a token of one class says."""

    gain: float
    """Where both sides have it: times its rarity (an inverse document frequency)."""
    charge: float
    """Where one block has it and its partner does not, though the other page has it somewhere."""
    lost: float = 0.0
    """Where one block has it and the other page has it nowhere."""


@record
class Weights:
    """All numbers of the model; the defaults are the fitted ones."""

    tokens: dict[str, TokenClass] = fresh(
        factory=lambda: {
            "a": TokenClass(1.6, 0.45, 0.25),
            "h": TokenClass(0.5, 0.15),
            "i": TokenClass(1.6, 0.45, 0.25),
            "f": TokenClass(1.4, 0.25),
            "c": TokenClass(1.2, 0.35, 0.2),
            "n": TokenClass(1.1, 0.30, 0.1),
            "e": TokenClass(1.2, 0.3, 0.1),
            "=": TokenClass(1.5, 0.0),
            "w": TokenClass(0.8, 0.08),
            "p": TokenClass(0.4, 0.0),
            "s": TokenClass(0.5, 0.0),
        }
    )
    """By class: those of :mod:`reader.align.evidence`, and words as they are written (``w``), words with
    the same first letters (``p``), words that sound alike in two scripts (``s``)."""
    kin_words: float = 0.6
    """Factor on words where both sides are written in one script, in which chance words agree."""
    learned: float = 0.8
    """Gain of a learned pair of words, times its rarity and its reliability."""
    most_gain: float = 14.0
    """What all tokens together say at most, since tokens of one block are not independent."""
    most_charge: float = 2.25

    gap: float = -3.7
    """A block without counterpart, where none precedes it."""
    gap_again: float = -1.5
    """A block without counterpart next to another one."""
    gap_section: float = 0.6
    """Added where such a block is a heading: sections are left out whole."""
    gap_headed: float = -0.8
    """Added where it comes right after a heading that has a counterpart."""
    gap_coarse: float = -2.6
    """Any block without counterpart, in the pass that knows pairs and gaps only."""
    gap_silent: float = -0.8
    merge: float = -4.2
    """One block facing two."""
    merge_more: float = -1.6
    """Each block more in such a row."""
    swap: float = -6.5
    """Two blocks facing two."""
    cross: float = -4.0
    """Two neighbours facing two in the other order."""
    echo: float = -2.0
    """One block facing its translation and itself: the original was left beside it."""
    echo_most: float = 3.0
    """What the translation adds to such a row at most."""
    twice: float = -1.0
    """One block facing two that are the same."""
    moved: float = -3.0
    """A run of blocks that stand elsewhere on the other side; with the logarithm of how many could."""
    moved_along: float = -0.4
    """For each block of such a run."""
    moved_head: float = 1.2
    """More for a heading before what moves: it moves with its section."""
    moved_seed: float = 2.0
    """Least gain of a pair that such a run is built upon, and more than what is held already."""

    length_sigma: float = 0.22
    """Standard deviation of the logarithm of the ratio of lengths of long blocks."""
    length_short: float = 2.0
    """What short blocks vary more: added to the variance over their length."""
    length_outlier: float = 0.03
    """Share of true pairs whose lengths have nothing to do with each other."""

    kind_same: float = 0.9
    kind_near: float = -1.6
    """A paragraph facing an item, a heading facing a heading of another level."""
    kind_far: float = -3.2
    """A heading facing a paragraph."""
    kind_apart: float = -7.0
    """Code facing prose."""
    place: float = -0.7
    """For each level of lists or quotes that differs."""
    boxes: float = -1.2
    """In different boxes."""
    end_same: float = 0.5
    end_differs: float = -0.7
    lead_same: float = 0.6
    lead_differs: float = -0.5
    count_same: float = 0.4
    count_differs: float = -0.5


FITTED = Weights()
SENTENCES = replace(FITTED, gap=-4.5, gap_again=-4.5, gap_coarse=-3.5, merge=-2.3, merge_more=-1.5, swap=-4.4)
"""For the sentences of one row: they are seldom left out, often joined; priors of Gale and Church (1993)."""
