"""Finds which blocks of two editions say the same thing, however the translation dropped, split, merged,
added or moved them, and says how sure it is.

Evidence that survives translation (:mod:`~reader.align.evidence`: kinds and places, addresses, code,
numbers, names, punctuation, lengths) is weighed as likelihood ratios (:mod:`~reader.align.scoring`) and
summed along a path through both sides. Rare tokens that both sides share anchor the path, a coarse pass
over pairs and gaps leaves a narrow corridor (:mod:`~reader.align.corridor`), what recurs in its rows is
learned (:mod:`~reader.align.lexicon`), and a fine pass finds the best rows of all kinds and their rivals
(:mod:`~reader.align.lattice`). What is left over on both sides may have moved
(:mod:`~reader.align.moved`). The confidence of a row is calibrated (:mod:`~reader.align.confidence`).

``Row.doubts`` holds these words, in this order:

==============  ===================================================================================
``kind``        the kinds of blocks differ: a heading faces a paragraph, a paragraph three items
``length``      the lengths do not fit the usual ratio of this pair of editions
``numbers``     one side has a number of two digits or more that the other lacks
``addresses``   one side links where the other does not
``code``        code spans or lines of code differ
``place``       the counterpart stands elsewhere in the order of its own side
``rival``       other blocks would face each other nearly as well
``evidence``    hardly anything but place, kind and length speaks for the row
==============  ===================================================================================
"""

from __future__ import annotations

from collections.abc import Sequence

from reader.align.engine import align_units
from reader.align.evidence import of_blocks, of_sentences
from reader.align.weights import SENTENCES
from reader.model import UNDETERMINED, Alignment, Block, Lang, Row

__all__ = ["align", "align_sentences"]


def align(
    source: Sequence[Block],
    target: Sequence[Block],
    source_lang: Lang = UNDETERMINED,
    target_lang: Lang = UNDETERMINED,
) -> Alignment:
    """The rows of two editions in reading order; every block of both stands in exactly one row.

    Never raises, whatever the blocks hold, and takes time and memory about in proportion to their
    number. A row that moved stands where its source stands. An empty side makes every row a gap.
    """
    same = _same_language(source_lang, target_lang)
    return Alignment(align_units(of_blocks(source), of_blocks(target), same_language=same))


def align_sentences(
    source: Sequence[str],
    target: Sequence[str],
    source_lang: Lang = UNDETERMINED,
    target_lang: Lang = UNDETERMINED,
) -> tuple[Row, ...]:
    """The rows of plain sentences, such as those of one row of blocks; promises what :func:`align` does."""
    same = _same_language(source_lang, target_lang)
    return align_units(of_sentences(source), of_sentences(target), SENTENCES, same_language=same)


def _same_language(source: Lang, target: Lang) -> bool:
    """Whether both sides are known to be in one language, so that the same words prove nothing unusual."""
    known = UNDETERMINED not in (source, target)
    return known and source.partition("-")[0] == target.partition("-")[0]
