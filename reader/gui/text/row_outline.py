"""What can be told of the rows of a spread before they are set: how much text, what is missing or doubtful.

Made once per spread, where the spread is opened; a height is then two
multiplications, at any width and zoom. Plain data, nothing of Qt.
"""

from __future__ import annotations

from pathlib import Path

from reader.artwork import NO_ARTWORK, Artwork, artwork
from reader.artwork_cache import kept_artwork
from reader.gui.text.kind_styles import kind_style
from reader.gui.text.long_blocks import Cut, cut
from reader.gui.text.paragraphs import Paragraph, Paragraphs, Words, first_paragraphs
from reader.model import UNDETERMINED, Block, Document, Row, Spread
from reader.records import NamedTuple

DOUBTFUL = 0.6
"""A row of less confidence is marked."""
Amount = tuple[float, float]
"""Of a block: characters, each weighed by the square of its size, and em of height besides."""


class RowOutline(NamedTuple):
    """The rows of a spread in figures, cut where they are long, and their artwork."""

    cut: Cut
    source: tuple[Amount, ...]
    """By the numbers of blocks and pieces."""
    target: tuple[Amount, ...]
    gaps: frozenset[int]
    """Rows that one side lacks."""
    doubtful: frozenset[int]
    """Rows that the aligner is not sure of."""
    moved: frozenset[int]
    """Rows whose sides stand in different places in the order of their editions."""
    artwork: Artwork = NO_ARTWORK
    """The colours of code and the outlines of formulas in all rows."""
    paragraphs: Paragraphs | None = None
    """Those at the beginning, None where they are not composed yet."""


NO_ROWS = RowOutline(
    Cut(Document(Path(), UNDETERMINED, "", ()), None, (), (), {}, {}),
    (),
    (),
    frozenset(),
    frozenset(),
    frozenset(),
)


def outline(spread: Spread, cache: Path | None = None) -> RowOutline:
    """Look at every row once; ``cache``: where artwork is kept from run to run."""
    rows, both = spread.alignment.rows, spread.target is not None
    pieces = cut(spread)
    facing = list(enumerate(rows)) if both else []
    return RowOutline(
        cut=pieces,
        source=_amounts(pieces.source),
        target=_amounts(pieces.target),
        gaps=frozenset(n for n, row in facing if not _is_two_sided(row)),
        doubtful=frozenset(n for n, row in facing if row.confidence < DOUBTFUL),
        moved=frozenset(n for n, row in facing if row.moved),
        artwork=kept_artwork(spread, cache) if cache else artwork(spread),
    )


def with_first_paragraphs(outlined: RowOutline) -> RowOutline:
    """The same, with the paragraphs composed that a picture of its beginning shows."""
    if outlined.paragraphs is not None:
        return outlined
    documents = (outlined.cut.source, outlined.cut.target)
    found = dict[Words, Paragraph]()
    for document in documents:
        if document is not None:
            found.update(first_paragraphs(document))
    return outlined._replace(paragraphs=found)


def _is_two_sided(row: Row) -> bool:
    return bool(row.source and row.target)


def _amounts(document: Document | None) -> tuple[Amount, ...]:
    return tuple(map(_amount, document.blocks)) if document is not None else ()


def _amount(block: Block) -> Amount:
    style = kind_style(block.kind)
    text, breaks = _extent(block)
    characters = text * style.size * style.size * style.line_height
    return characters, style.before + (breaks + 1) * style.size * style.line_height * _LINE


_LINE = 1.55
"""Distance of two baselines, em: near enough for every script."""


def _extent(block: Block) -> tuple[int, int]:
    """Characters and line breaks of a block."""
    if block.cells:
        longest = [max((sum(len(s.text) for s in cell) for cell in row), default=0) for row in block.cells]
        return sum(longest) * len(block.cells[0]), len(block.cells)
    text = 0
    breaks = 0
    for span in block.spans:
        text += len(span.text)
        breaks += span.text.count("\n")
    return text, breaks


def height(amount: Amount, width: float, em: float, advance: float, line: float) -> float:
    """About how high a block is, in pixels.

    ``width``: of the column, pixels; ``em``: the text size, pixels; ``advance``: the width of
    a character, em; ``line``: the distance of two baselines, em.
    """
    characters, besides = amount
    return characters * advance * em * line * em / width + besides * em
