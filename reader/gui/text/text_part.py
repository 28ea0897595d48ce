"""One paragraph of text in lines: knows its links, its selection and where each character stands."""

from __future__ import annotations

import math
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import cast

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QTextLayout, QTextLine

from reader.composition import LINE_SEPARATOR, Composed, Run, joined
from reader.gui.text.decorations import (
    Decoration,
    SetLine,
    decorated,
    decorations,
    paint_grounds,
    paint_signs,
)
from reader.gui.text.formula_setting import SetFormula, set_formulas, with_stand_ins
from reader.gui.text.line_places import LinePlaces, visual_order
from reader.gui.text.text_style import (
    LineGrid,
    TextStyle,
    option,
    run_formats,
    token_formats,
    widening_formats,
)
from reader.highlighting import Stretch
from reader.mathematics import Formula
from reader.patterns import late
from reader.records import NamedTuple

NO_FORMULAS: Mapping[str, Formula | None] = {}
_BEARING = 0.15
"""How far a letter may reach over the end of its line, em."""
_OVERLAP = 0.3
"""How far the room that foreign letters claim may reach into the lines above and below, em."""
_LEAST_MEASURE = 4.0
"""The narrowest lines that can be read, em."""
_FURTHEST = 0.5
"""Share of the width beyond which no line that goes on is set in."""
UNBOUNDED = 1_000_000.0
"""A width in which no line breaks by itself."""


class LaidLine(NamedTuple):
    """One line as it stands: ``rect`` in the coordinates of its part, logical and visual text."""

    rect: QRectF
    text: str
    visual: str


class TextPart:
    """A paragraph set in lines of a given width; ``x`` and ``y`` place it within its cell."""

    __slots__ = (
        "_bands",
        "_decorated",
        "_formulas",
        "_heaped",
        "_layout",
        "_written",
        "composed",
        "decorations",
        "height",
        "number",
        "style",
        "width",
        "x",
        "y",
    )

    def __init__(
        self,
        composed: Composed,
        style: TextStyle,
        formulas: Mapping[str, Formula | None] = NO_FORMULAS,
        tokens: Iterable[Stretch] = (),
    ) -> None:
        """Set a text; ``formulas`` are drawn in it, by their LaTeX, ``tokens`` coloured."""
        self.composed = composed
        self.style = style
        self._formulas = set_formulas(composed, formulas, (style.latin or style.font).pixelSize())
        self.x = self.y = self.width = self.height = 0.0
        self._bands: list[tuple[float, float]] = []
        """Top and height of the share that each line has of the part."""
        self._written = _written(composed, self._formulas)
        self._decorated = decorated(self._written)
        self.decorations: list[Decoration] = []
        """What those bear besides their letters."""
        self._heaped = not composed.text.isascii() and bool(_HEAP.search(composed.text))
        self._layout = QTextLayout(with_stand_ins(composed.text, self._formulas), style.font)
        self._layout.setCacheEnabled(True)
        self._layout.setTextOption(option(style))
        self._set_formats(tokens)

    def break_lines(self, width: float, hang: float = 0.0) -> None:
        """Set the text in lines of at most ``width`` pixels; gives ``height``.

        ``hang``: how far lines that go on are set in beyond what they go on with, pixels.
        """
        self.width = width
        self._fit_formulas(width)
        layout, grid, y = self._layout, self.style.grid(), 0.0
        self._bands, begun = [], None
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            if begun is None or not hang or not self._goes_on(line):
                begun = line
            indent = self._indent(line, begun, hang)
            line.setLineWidth(max(width - indent, 1.0))
            higher, lower = self._more_room(line, grid)
            line.setPosition(QPointF(indent, y + higher + grid.baseline - line.ascent()))
            self._bands.append((y, grid.pitch + higher + lower))
            y += self._bands[-1][1]
        layout.endLayout()
        self.height = y
        for formula in self._formulas:
            formula.find_place(layout)
        if self._decorated:
            lines = [
                SetLine(line, self._places(line), *band)
                for line, band in zip(self._lines(), self._bands, strict=True)
            ]
            found = decorations(self.composed.text, self._decorated, lines, self.style)
            self.decorations = list(found)

    def _fit_formulas(self, width: float) -> None:
        fitted = [formula.fit(width) for formula in self._formulas]
        if any(fitted):
            self._set_formats()

    def _goes_on(self, line: QTextLine) -> bool:
        """Whether a line holds what did not fit the line before."""
        return line.textStart() > 0 and self.composed.text[line.textStart() - 1] != LINE_SEPARATOR

    def _indent(self, line: QTextLine, begun: QTextLine, hang: float) -> float:
        """How far a line is set in; ``begun``: the one that begins what it goes on with, or itself."""
        return 0.0 if line is begun else min(self._blanks(begun) + hang, self.width * _FURTHEST)

    def _blanks(self, line: QTextLine) -> float:
        """The width of the blanks that a line begins with."""
        start, end = line.textStart(), line.textStart() + line.textLength()
        text = self.composed.text[start:end]
        return cast("tuple[float, int]", line.cursorToX(end - len(text.lstrip())))[0]

    def _set_formats(self, tokens: Iterable[Stretch] = ()) -> None:
        formats = list(run_formats(self.composed.text, self._written, self.style))
        formats += token_formats(self.composed.text, self.style, tokens)
        formats += [formula.format_range() for formula in self._formulas]
        formats += widening_formats(self.composed.text, self.style)
        self._layout.setFormats(formats)

    def _more_room(self, line: QTextLine, grid: LineGrid) -> tuple[int, int]:
        """What a line needs above and below its share: for formulas, and for letters of other faces.

        What those claim without using it, as most do, does not count: lines keep their distance.
        """
        above, below = grid.baseline, grid.pitch - grid.baseline
        start, end = line.textStart(), line.textStart() + line.textLength()
        inside = [formula for formula in self._formulas if start <= formula.run.start < end]
        overlap = _OVERLAP * self.style.font.pixelSize()
        higher, lower = line.ascent() - above, line.descent() - below
        highest = max((formula.rise - above for formula in inside), default=0.0)
        lowest = max((formula.fall - below for formula in inside), default=0.0)
        return (
            math.ceil(max(higher if higher > overlap else 0.0, highest, 0.0)),
            math.ceil(max(lower if lower > overlap else 0.0, lowest, 0.0)),
        )

    def shrink_to_text(self) -> None:
        """Be no wider than the longest line, which stands where it is."""
        self.width = self._longest_line()

    def natural_widths(self) -> tuple[float, float]:
        """The least width without a broken word and the width of the longest line, in pixels.

        Where words are but a letter or two, as in Chinese and Japanese, the least is more than one. The
        lines are to be broken again afterwards.
        """
        self._layout.setTextOption(option(self.style, whole_words=True))
        self._fit_formulas(UNBOUNDED)
        high = self._widest(UNBOUNDED)
        if self.composed.text.isascii() and self.composed.text.isalnum():  # one word
            return high, high
        # WORKAROUND Qt (6.11.3): minimumWidth() is too small where a word is set in several formats
        return max(self._widest(1.0), min(high, _LEAST_MEASURE * self.style.font.pixelSize())), high

    def _widest(self, width: float) -> float:
        """The width of the longest line where all are broken at a width."""
        self._layout.beginLayout()
        while (line := self._layout.createLine()).isValid():
            line.setLineWidth(width)
        self._layout.endLayout()
        return self._longest_line()

    def break_lines_between_words(self, width: float) -> None:
        """Set the text in lines of a width, breaking no word that fits it."""
        self._layout.setTextOption(option(self.style, whole_words=True))
        self.break_lines(width)
        if self._longest_line() > width + _BEARING * self.style.font.pixelSize():
            self._layout.setTextOption(option(self.style))
            self.break_lines(width)

    def _longest_line(self) -> float:
        widths = (line.x() + line.naturalTextWidth() for line in self._lines())
        return float(math.ceil(max(widths, default=0.0)))

    @property
    def first_baseline(self) -> float:
        """Distance from the part's top to the first baseline."""
        line = self._layout.lineAt(0)
        return line.y() + line.ascent() if line.isValid() else 0.0

    def paint(
        self, painter: QPainter, at: QPointF, clip: QRectF, grounds: Sequence[tuple[int, int, str]] = ()
    ) -> None:
        """Draw the part with its origin at ``at``; ``grounds``: start, end and colour of marked stretches."""
        theme = self.style.theme
        paint_grounds(painter, self.decorations, at, theme.bar)
        for start, end, colour in grounds:
            for rect in self._stretch_rects(start, end):
                if clip.intersects(rect.translated(at)):
                    painter.fillRect(rect.translated(at), QColor(colour))
            for formula in self._formulas:
                if start < formula.run.end and formula.run.start < end:
                    painter.fillRect(formula.rect(at), QColor(colour))
        painter.setPen(QColor(self.style.colour))
        painter.save()
        if self._heaped:
            painter.setClipRect(
                QRectF(at.x(), at.y(), self.width, self.height), Qt.ClipOperation.IntersectClip
            )
        self._layout.draw(painter, at, [], clip)
        painter.restore()
        paint_signs(painter, self.decorations, at)
        for formula in self._formulas:
            formula.paint(painter, at, theme.link if formula.run.span.href else self.style.colour)

    def line_at_character(self, character: int) -> tuple[float, float]:
        """Top and height of the line that a character stands in, in the part's coordinates."""
        line = self._layout.lineForTextPosition(character)
        return self._bands[line.lineNumber()] if line.isValid() else (0.0, self.height)

    def stretch_at(self, start: int, end: int) -> tuple[float, float]:
        """Left and right end of a stretch, as far as it stands in the line where it starts."""
        line = self._layout.lineForTextPosition(start)
        pieces = self._places(line).extents(start, end) if line.isValid() else []
        return (pieces[0][0], pieces[-1][1]) if pieces else (0.0, self.width)

    def continued_lines(self) -> Iterator[QRectF]:
        """The lines that go on with what did not fit the line before."""
        return (self._rect(line) for line in self._lines() if self._goes_on(line))

    def position_at(self, x: float, y: float) -> int:
        """The position in the composed text nearest to a point in the part's coordinates."""
        line = self._line_at(y)
        return self._places(line).position_at(x) if line is not None else 0

    def run_at(self, x: float, y: float) -> Run | None:
        """The run whose text stands under a point, or None beside the text."""
        line = self._line_at(y)
        if line is None or not self._rect(line).contains(QPointF(x, y)):
            return None
        position = self._places(line).position_at(x, between=False)
        return next((run for run in self.composed.runs if run.start <= position < run.end), None)

    def word_at(self, position: int) -> tuple[int, int]:
        """The word around a position, by Unicode's word boundaries."""
        start = self._layout.previousCursorPosition(position + 1, QTextLayout.CursorMode.SkipWords)
        end = self._layout.nextCursorPosition(start, QTextLayout.CursorMode.SkipWords)
        text = self.composed.text
        while end > start and text[end - 1].isspace():
            end -= 1
        return start, max(end, start)

    def lines(self) -> Iterator[LaidLine]:
        """Every line, for reports and tests; its last blanks, which have no glyphs, stand at its end.

        A drawn formula gives its LaTeX, in its own order, also in ``visual``.
        """
        places = sorted(set(range(len(self.composed.text))).difference(self.composed.added))
        own = dict(zip(places, self.composed.own(), strict=True))
        for line in self._lines():
            start, end = line.textStart(), line.textStart() + line.textLength()
            shown = [at for at in range(start, end) if at in own and self.composed.text[at] != "\u2028"]
            text = "".join(own[at] for at in shown)
            words = len(text.rstrip())
            order, blanks = visual_order(line, self.composed.text, shown[:words]), shown[words:]
            order = blanks + order if self.style.direction == "rtl" else order + blanks
            visual = "".join(own[at] for at in order)
            yield LaidLine(self._rect(line), joined(text), joined(visual))

    def _lines(self) -> Iterator[QTextLine]:
        return (self._layout.lineAt(number) for number in range(self._layout.lineCount()))

    def _places(self, line: QTextLine) -> LinePlaces:
        return LinePlaces(line, self.composed.text, self.style.direction)

    def _line_at(self, y: float) -> QTextLine | None:
        number = bisect_right(self._bands, y, key=lambda band: band[0]) - 1
        return self._layout.lineAt(max(number, 0)) if self._bands else None

    def _rect(self, line: QTextLine) -> QRectF:
        """The room of a line's text."""
        top, height = self._bands[line.lineNumber()]
        left, right = self._places(line).ends()
        return QRectF(left, top, right - left, height)

    def _stretch_rects(self, start: int, end: int) -> Iterator[QRectF]:
        """The room of a stretch of text, line by line; a letter counts with all its marks."""
        layout = self._layout
        if not layout.isValidCursorPosition(start):
            start = layout.previousCursorPosition(start)
        if not layout.isValidCursorPosition(end):
            end = layout.nextCursorPosition(end)
        for number, line in enumerate(self._lines()):
            top, height = self._bands[number]
            for left, right in self._places(line).extents(start, end):
                yield QRectF(left, top, right - left, height)


def _written(composed: Composed, formulas: Sequence[SetFormula]) -> Sequence[Run]:
    """The runs that are not drawn as formulas."""
    drawn = {formula.run.start for formula in formulas}
    return [run for run in composed.runs if run.start not in drawn] if drawn else composed.runs


_HEAP = late(
    "[\u0300-\u036f\u0483-\u0489\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u06d6-\u06ed\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]{6}"
)
"""As many marks on one letter as are left of a heap: they would be drawn over the lines above and below."""
