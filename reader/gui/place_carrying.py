"""Carries a place in the text over to an edition in another language."""

from __future__ import annotations

from reader.model import Document, Lang, Row, Spread


def carried_line(spread: Spread, lang: Lang, line: int, into: frozenset[Lang]) -> tuple[Lang, int] | None:
    """The line that faces a line, in one of the languages ``into``; None where nothing faces it.

    ``lang`` and ``line`` name a place on one side of the spread. Where its row has a gap, the
    nearest row before it that has none answers.
    """
    for here, there, side in _sides(spread):
        if here.lang == lang and there.lang in into:
            row = _row_at(spread, here, side, line)
            for candidate in reversed(spread.alignment.rows[: row + 1]):
                facing = candidate.target if side == 0 else candidate.source
                if facing:
                    return there.lang, there.blocks[facing[0]].lines[0]
    return None


def _sides(spread: Spread) -> list[tuple[Document, Document, int]]:
    if spread.target is None:
        return []
    return [(spread.source, spread.target, 0), (spread.target, spread.source, 1)]


def _row_at(spread: Spread, document: Document, side: int, line: int) -> int:
    """The last row that begins at a line or before it."""
    best = 0
    for number, row in enumerate(spread.alignment.rows):
        own = _own(row, side)
        if own and document.blocks[own[0]].lines[0] <= line:
            best = number
    return best


def _own(row: Row, side: int) -> tuple[int, ...]:
    return row.target if side else row.source
