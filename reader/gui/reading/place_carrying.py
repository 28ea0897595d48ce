"""Carries a place in the text over to editions in other languages, and over changes of a file."""

from __future__ import annotations

from reader.model import Document, Lang, Row, Spread
from reader.settings import Bookmark


def found_line(mark: Bookmark, spread: Spread, before: Spread | None) -> tuple[Lang, int]:
    """The language and line at which to go on in a spread.

    The line of the bookmark where its language is there with some text, moved as the file's blocks
    moved since ``before``; else the one that faces it in what was shown before; else the one that
    is as far through the source, or through the other side where the source has no text.
    """
    written = [document for document in _documents(spread) if document.blocks] or [spread.source]
    langs = frozenset(document.lang for document in written)
    if mark.lang in langs:
        return mark.lang, _moved_line(mark, spread, before) if before else mark.line
    carried = carried_line(before, mark.lang, mark.line, langs) if before else None
    return carried or (written[0].lang, _line_at_share(written[0], mark.share))


def _moved_line(mark: Bookmark, spread: Spread, before: Spread) -> int:
    """The line at which the block stands now that stood at a line before the file changed.

    Where it changed itself, the nearest that did not tells.
    """
    now = next(document for document in _documents(spread) if document.lang == mark.lang)
    then = next((document for document in _documents(before) if document.path == now.path), now)
    if then is now or not now.blocks:
        return mark.line
    at = sum(block.lines[0] < mark.line for block in then.blocks)
    there, here = _told_once(then), _told_once(now)
    stayed = [(place, here[what]) for what, place in there.items() if what in here]
    if not stayed:
        return mark.line
    old, new = min(stayed, key=lambda places: (abs(places[0] - at), places[0]))
    return now.blocks[max(0, min(new + at - old, len(now.blocks) - 1))].lines[0]


def _told_once(document: Document) -> dict[tuple[str, str], int]:
    """Where the blocks stand that say what no other block says."""
    places: dict[tuple[str, str], int] = {}
    again = set()
    for place, block in enumerate(document.blocks):
        what = (block.kind, block.text)
        if what in places:
            again.add(what)
        places[what] = place
    return {what: place for what, place in places.items() if what not in again}


def share_in(spread: Spread, lang: Lang, line: int) -> float:
    """How far through its edition a line is, 0 to 1, counted in blocks."""
    blocks = next((document.blocks for document in _documents(spread) if document.lang == lang), ())
    return sum(block.lines[0] < line for block in blocks) / max(len(blocks), 1)


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


def _line_at_share(document: Document, share: float) -> int:
    if not document.blocks:
        return 1
    index = round(share * len(document.blocks))
    return document.blocks[max(0, min(index, len(document.blocks) - 1))].lines[0]


def _documents(spread: Spread) -> list[Document]:
    return [document for document in (spread.source, spread.target) if document is not None]


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
