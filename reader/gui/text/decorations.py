"""What words bear besides their letters: the grounds of code, keys and highlights, the signs of emphasis."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from operator import attrgetter
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QTextLine

from reader.composition import Run
from reader.gui.text.line_places import LinePlaces
from reader.gui.text.text_style import EMPHASIS, FIXED_PITCH, TextStyle
from reader.model import Mark
from reader.records import NamedTuple

if TYPE_CHECKING:
    from reader.gui.text.emphasis import Stressed

_CODE_RISE, _CODE_FALL = 1.02, 0.36
"""How far the ground of code reaches above and below the baseline, as multiples of the code's size."""
_KEY_PAD = 0.16
"""Between a key's letters and its frame, em of code: more than half of the room that is left around it."""
_KEY = int(Mark.KEY)
_GROUNDED = FIXED_PITCH | int(Mark.HIGHLIGHT)
_DECORATED = _GROUNDED | EMPHASIS
"""Plain integers: flag objects are slow, and these are asked for every run."""
_start = attrgetter("start")


class Decoration(NamedTuple):
    """Something drawn for a piece of a run; grounds are drawn behind the letters, lines and dots before."""

    kind: Literal["ground", "key", "line", "dot"]
    rect: QRectF
    colour: str


class SetLine(NamedTuple):
    """A line of a paragraph: what Qt knows of it, where its characters are, its share of the paragraph."""

    line: QTextLine
    places: LinePlaces
    top: float
    height: float

    @property
    def start(self) -> int:
        """Where in the text it starts."""
        return self.line.textStart()

    @property
    def baseline(self) -> float:
        """From the top of the paragraph."""
        return self.line.y() + self.line.ascent()

    def within(self, stretch: Stressed) -> Stressed:
        """What of a stretch stands in the line that is one of ``_lines_of`` it."""
        end = self.start + self.line.textLength()
        return stretch._replace(start=max(self.start, stretch.start), end=min(end, stretch.end))


def _lines_of(lines: Sequence[SetLine], start: int, end: int) -> Sequence[SetLine]:
    """Those lines of a paragraph that hold something of a stretch, found without a look at the others."""
    first = bisect_right(lines, start, key=_start) - 1
    return lines[max(first, 0) : bisect_left(lines, end, key=_start)]


def decorated(runs: Iterable[Run]) -> list[Run]:
    """Those of the runs that bear something."""
    return [run for run in runs if int(run.span.marks) & _DECORATED]


def decorations(
    text: str, runs: Iterable[Run], lines: Sequence[SetLine], style: TextStyle
) -> Iterator[Decoration]:
    """What the ``decorated`` runs of a text bear that is set in lines."""
    for run in runs:
        marks = int(run.span.marks)
        if marks & _GROUNDED:
            yield from _grounds(run, lines, style)
        if marks & EMPHASIS and not run.span.text.isascii():
            yield from _signs(text, run, lines, style)


def _grounds(run: Run, lines: Sequence[SetLine], style: TextStyle) -> Iterator[Decoration]:
    """Grounds of code, as high as code is, or of highlighted words, as high as a line."""
    size, marks = style.code_pixels, int(run.span.marks)
    is_code = bool(marks & FIXED_PITCH)
    colour = style.code_ground if is_code else style.theme.sentence
    for line in _lines_of(lines, run.start, run.end):
        top, height = line.top, line.height
        if is_code:
            top, height = line.baseline - _CODE_RISE * size, (_CODE_RISE + _CODE_FALL) * size
        for left, right in line.places.extents(run.start, run.end):
            beyond = _KEY_PAD * size if marks & _KEY else 1.5
            rect = QRectF(left, top, right - left, height).adjusted(-beyond, 1, beyond, -1)
            yield Decoration("key" if marks & _KEY else "ground", rect, colour)


def _signs(text: str, run: Run, lines: Sequence[SetLine], style: TextStyle) -> Iterator[Decoration]:
    """Lines and dots over or under what is emphasised and does not slant."""
    from reader.gui.text.emphasis import dot_rect, dotted, line_rect, overlined, stressed

    is_code = bool(int(run.span.marks) & FIXED_PITCH)
    pixels = style.code_pixels if is_code else style.font.pixelSize()
    colour = style.theme.link if run.span.href else style.colour
    for stretch in stressed(text, run.start, run.end, style.lang):
        for line in _lines_of(lines, stretch.start, stretch.end):
            within = line.within(stretch)
            for start, end in overlined(text, within):
                for extent in line.places.extents(start, end):
                    yield Decoration(
                        "line", line_rect(text[start:end], extent, line.baseline, pixels), colour
                    )
            for start, end in dotted(text, within):
                for extent in line.places.extents(start, end):
                    yield Decoration("dot", dot_rect(within.way, extent, line.baseline, pixels), colour)


def paint_grounds(painter: QPainter, found: Iterable[Decoration], at: QPointF, frame: str) -> None:
    """Draw what stands behind the letters; ``frame``: the colour around keys."""
    for kind, rect, colour in found:
        if kind not in ("ground", "key"):
            continue
        painter.setBrush(QColor(colour))
        painter.setPen(QPen(QColor(frame), 1.0) if kind == "key" else Qt.PenStyle.NoPen)
        painter.drawRoundedRect(rect.translated(at), 3, 3)


def paint_signs(painter: QPainter, found: Iterable[Decoration], at: QPointF) -> None:
    """Draw what stands before the letters."""
    painter.setPen(Qt.PenStyle.NoPen)
    for kind, rect, colour in found:
        if kind == "line":
            painter.fillRect(rect.translated(at), QColor(colour))
        elif kind == "dot":
            painter.setBrush(QColor(colour))
            painter.drawEllipse(rect.translated(at))
