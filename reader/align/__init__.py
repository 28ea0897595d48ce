"""Finds which blocks of two editions say the same thing, and says how sure it is."""

from __future__ import annotations

from collections.abc import Sequence

from reader.align.engine import align_units
from reader.align.evidence import of_blocks, of_sentences
from reader.model import Alignment, Block, Lang, Row

__all__ = ["align", "align_sentences"]


def align(
    source: Sequence[Block], target: Sequence[Block], source_lang: Lang = "und", target_lang: Lang = "und"
) -> Alignment:
    """The rows of two editions in reading order; every block of both stands in exactly one row."""
    return Alignment(align_units(of_blocks(source), of_blocks(target)))


def align_sentences(
    source: Sequence[str], target: Sequence[str], source_lang: Lang = "und", target_lang: Lang = "und"
) -> tuple[Row, ...]:
    """The same of plain sentences, such as those of one row."""
    return align_units(of_sentences(source), of_sentences(target))
