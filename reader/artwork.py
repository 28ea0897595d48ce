"""What is worked out of a spread's code and formulas before it is set: nothing where it has neither.

Made once, where the spread is opened, because it takes milliseconds for each. Plain
data by content, so that both sides share what both show.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from typing import TYPE_CHECKING, TypeAlias

from reader.model import Block, Mark, Span, Spread
from reader.records import NamedTuple

if TYPE_CHECKING:
    from reader.highlighting import Stretch
    from reader.mathematics import Formula

_SECONDS = 2.0
"""What all code and formulas of a spread may take: what is left then is shown plain."""
_MATH = int(Mark.MATH)


class Artwork(NamedTuple):
    """The colours of code and the outlines of formulas."""

    code: dict[tuple[str, str], tuple[Stretch, ...]]
    """By text and language of a code block; empty for one that stays plain."""
    inline: dict[str, Formula | None]
    """Of formulas within text, by their LaTeX; None for one that stays source."""
    display: dict[str, Formula | None]
    """Of formulas that stand by themselves, by their LaTeX."""


NO_ARTWORK = Artwork({}, {}, {})


def artwork(spread: Spread, seconds: float = _SECONDS, known: Artwork = NO_ARTWORK) -> Artwork:
    """Work out what is not ``known``, as much as ``seconds`` are enough for; what is left out is plain."""
    result, until = Artwork({}, {}, {}), time.monotonic() + seconds
    for block in _blocks(spread):
        if time.monotonic() > until:
            break
        if block.kind == "code" and block.info:
            _colour(block, result.code, known.code)
        elif block.kind == "math":
            _draw(block.text, result.display, known.display, display=True)
        else:
            for span in _formulas(block):
                _draw(span.text, result.inline, known.inline, display=False)
    return result


def _blocks(spread: Spread) -> Iterator[Block]:
    yield from spread.source.blocks
    if spread.target is not None:
        yield from spread.target.blocks


def _formulas(block: Block) -> Iterator[Span]:
    cells = (cell for row in block.cells for cell in row)
    return (span for spans in (block.spans, *cells) for span in spans if int(span.marks) & _MATH)


_Code: TypeAlias = "dict[tuple[str, str], tuple[Stretch, ...]]"


def _colour(block: Block, coloured: _Code, known: _Code) -> None:
    key = (block.text, block.info)
    if key in known:
        coloured[key] = known[key]
        return
    from reader.highlighting import highlight

    coloured[key] = highlight(*key)


_Formulas: TypeAlias = "dict[str, Formula | None]"


def _draw(latex: str, drawn: _Formulas, known: _Formulas, *, display: bool) -> None:
    if latex in known:
        drawn[latex] = known[latex]
        return
    from reader.mathematics import draw

    drawn[latex] = draw(latex, display=display)
