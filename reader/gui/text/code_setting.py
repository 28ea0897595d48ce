"""Code, and mathematics that is not drawn: left to right in every note, on a ground of its own.

Long lines go on in the next one, behind a mark, or the block scrolls within itself.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from heapq import nlargest
from operator import attrgetter

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFontMetricsF

from reader.composition import Composed, compose_code
from reader.gui.text.cell import Box, Shape
from reader.gui.text.long_blocks import Piece
from reader.gui.text.scrollport import BAR_ROOM
from reader.gui.text.text_part import TextPart
from reader.gui.text.text_style import TextStyle
from reader.highlighting import Stretch
from reader.model import Block

_PAD = 0.75
"""Free space at the sides of the text within its ground, em."""
_HANG = 2
"""Letters that a line which goes on is set in beyond what it goes on with."""
_TELLING = 5
"""Lines of a long piece of code that are measured."""
_LONGEST_LINE = 1000
"""Letters of a line that one would scroll along; a longer one is broken there."""


def set_code(
    box: Box,
    text: str,
    tokens: Sequence[Stretch],
    style: TextStyle,
    room: tuple[float, float],
    em: float,
    piece: Piece,
    *,
    wraps: bool,
) -> float:
    """Fill a box with code on its ground, which stands in ``room``: its left edge and width.

    ``tokens`` are those of the whole that it is a ``piece`` of. Gives how wide ground and text
    would have to be for the text to be seen whole.
    """
    (left, width), pad, pad_y = room, round(_PAD * em), float(round(BAR_ROOM * em))
    y = pad_y if piece.begins else 0.0
    measure, hang = (width - 2 * pad, _letters(_HANG, style)) if wraps else (_longest(style), 0.0)
    for part in _parts(text, piece.start, tokens, style, measure, hang):
        part.x, part.y = left + pad, y
        y += part.height
        box.parts.append(part)
        box.shapes += _turns(part, style, em)
    box.joint = "\n"
    box.height = y + (pad_y if piece.ends else 0.0)
    rect = QRectF(left, 0, width, box.height)
    up, down = not piece.begins, not piece.ends
    box.shapes.insert(0, Shape("fill", rect, style.code_ground, up, down, around=up or down))
    return _width(box.parts, em)


def code_width(code: Block, style: TextStyle, em: float) -> float:
    """How wide ground and text of long code would have to be, by its longest lines."""
    longest = "\n".join(nlargest(_TELLING, code.text.split("\n"), key=len))
    return _width(_parts(longest, 0, (), style, _longest(style)), em)


def _parts(
    text: str, start: int, tokens: Sequence[Stretch], style: TextStyle, width: float, hang: float = 0.0
) -> Iterator[TextPart]:
    """Code in lines of at most ``width`` pixels; ``start``: where ``tokens`` count it to begin.

    ``hang``: what lines that go on are set in, pixels.
    """
    for lines, at in _portions(text, start):
        composed = compose_code(lines, _literals(tokens, at, lines))
        part = TextPart(composed, style, tokens=_within(tokens, at, composed))
        part.break_lines(width, hang)
        part.shrink_to_text()
        yield part


def _longest(style: TextStyle) -> float:
    """The width of the longest line that is not broken where code scrolls."""
    return _letters(_LONGEST_LINE, style)


def _letters(number: int, style: TextStyle) -> float:
    """The width of so many letters."""
    return number * QFontMetricsF(style.font).horizontalAdvance("0")


def _width(parts: Iterable[TextPart], em: float) -> float:
    return max((part.width for part in parts), default=0.0) + 2 * round(_PAD * em)


def _turns(part: TextPart, style: TextStyle, em: float) -> Iterator[Shape]:
    """The marks before lines that go on with what did not fit the line before."""
    size = 0.42 * em
    for line in part.continued_lines():
        at = QRectF(part.x - 0.62 * em, part.y + line.center().y() - size / 2, size, size)
        yield Shape("turn", at, style.theme.muted)


def _portions(code: str, start: int) -> Iterator[tuple[str, int]]:
    """Code as a whole, or line by line where letters of another script stand in it.

    Each with the UTF-16 code units before it, ``start`` before the first.

    Qt gives the signs and digits of a whole text the script of its first letters,
    and a fixed-pitch face that lacks that script is then not used for them either.
    """
    for portion in [code] if code.isascii() else code.split("\n"):
        yield portion, start
        start += len(portion.encode("utf-16-le", "surrogatepass")) // 2 + 1


def _literals(tokens: Sequence[Stretch], start: int, code: str) -> list[tuple[int, int]]:
    """The strings and comments of a piece of code that begins at ``start``, in its own positions."""
    if code.isascii():
        return []
    length, found = len(code.encode("utf-16-le", "surrogatepass")) // 2, []
    for number in range(bisect_right(tokens, start, key=attrgetter("end")), len(tokens)):
        token = tokens[number]
        if token.start >= start + length:
            break
        if token.token in ("string", "comment"):
            found.append((max(token.start - start, 0), min(token.end - start, length)))
    return found


def _within(tokens: Sequence[Stretch], start: int, composed: Composed) -> Iterator[Stretch]:
    """The stretches of a piece of code that begins at ``start``, in the positions of its composed text."""
    own = len(composed.text) - len(composed.added)
    before = [at - number for number, at in enumerate(composed.added)]
    for number in range(bisect_right(tokens, start, key=attrgetter("end")), len(tokens)):
        token = tokens[number]
        if token.start >= start + own:
            break
        first, last = max(token.start - start, 0), min(token.end - start, own) - 1
        yield Stretch(first + bisect_right(before, first), last + bisect_right(before, last) + 1, token.token)
