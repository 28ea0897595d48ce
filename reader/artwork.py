"""What is worked out of a spread's code and formulas before it is set: nothing where it has neither.

Made once, where the spread is opened, because it takes milliseconds for each. Plain
data by content, so that both sides share what both show.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from typing import NamedTuple

from reader.highlighting import Stretch, highlight
from reader.mathematics import Formula, draw
from reader.model import Block, Mark, Span, Spread

_SECONDS = 2.0
"""What all code and formulas of a spread may take: what is left then is shown plain."""
_MATH = int(Mark.MATH)


class Artwork(NamedTuple):
    """The colours of code and the outlines of formulas; what is shown plain is missing."""

    code: dict[tuple[str, str], tuple[Stretch, ...]]
    """By text and language of a code block."""
    inline: dict[str, Formula]
    """Of formulas within text, by their LaTeX."""
    display: dict[str, Formula]
    """Of formulas that stand by themselves, by their LaTeX."""


NO_ARTWORK = Artwork({}, {}, {})


def artwork(spread: Spread, seconds: float = _SECONDS) -> Artwork:
    """Work it out, as much as ``seconds`` are enough for."""
    result, until = Artwork({}, {}, {}), time.monotonic() + seconds
    for block in _blocks(spread):
        if time.monotonic() > until:
            break
        if block.kind == "code":
            if stretches := highlight(block.text, block.info):
                result.code[block.text, block.info] = stretches
        elif block.kind == "math":
            _draw(block.text, result.display, display=True)
        else:
            for span in _formulas(block):
                _draw(span.text, result.inline, display=False)
    return result


def _blocks(spread: Spread) -> Iterator[Block]:
    yield from spread.source.blocks
    if spread.target is not None:
        yield from spread.target.blocks


def _formulas(block: Block) -> Iterator[Span]:
    cells = (cell for row in block.cells for cell in row)
    return (span for spans in (block.spans, *cells) for span in spans if int(span.marks) & _MATH)


def _draw(latex: str, drawn: dict[str, Formula], *, display: bool) -> None:
    formula = draw(latex, display=display)
    if formula is not None:
        drawn[latex] = formula
