"""One paragraph of text in lines: knows its links, its selection and where each character stands."""

from __future__ import annotations

import math
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple, cast

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QTextCharFormat, QTextLayout, QTextLine, QTextOption

from reader.composition import LINE_SEPARATOR, Composed, Run, joined
from reader.gui.text.formula_setting import set_formulas, with_stand_ins
from reader.gui.text.theme import Theme
from reader.gui.text.typography import code_font, has_italic, slants
from reader.highlighting import Stretch, Token
from reader.mathematics import Formula
from reader.model import Direction, Lang, Mark

NO_FORMULAS: Mapping[str, Formula | None] = {}
_BEARING = 0.15
"""How far a letter may reach over the end of its line, em."""
UNBOUNDED = 1_000_000.0
"""A width in which no line breaks by itself."""


@dataclass(frozen=True, slots=True)
class TextStyle:
    """How one paragraph is set."""

    font: QFont
    lang: Lang
    direction: Direction
    """The paragraph's own direction (its embedding level, in the words of UAX #9)."""
    align: Qt.AlignmentFlag
    """The edge that lines stand at: left, right or centre, absolute."""
    leading: float
    """Distance of two baselines as a multiple of the font's pixel size."""
    theme: Theme
    colour: str
    break_anywhere: bool = False
    latin: QFont | None = None
    """The face of Latin words and numbers where the paragraph's own script is another."""
    formats: dict[tuple[int, bool, bool], QTextCharFormat] = field(default_factory=dict, compare=False)
    """Formats made so far; styles that differ in nothing else share it."""
    token_formats: dict[tuple[Token, bool], QTextCharFormat] = field(default_factory=dict, compare=False)

    def character_format(self, marks: int, *, linked: bool, latin: bool = False) -> QTextCharFormat:
        """The format of a run with these marks."""
        key = (marks, linked, latin)
        if key not in self.formats:
            base = self.latin if latin and self.latin is not None else self.font
            self.formats[key] = _character_format(Mark(marks), linked, base, self)
        return self.formats[key]

    def token_format(self, token: Token, *, slanted: bool) -> QTextCharFormat:
        """The format of a stretch of code."""
        key = (token, slanted)
        if key not in self.token_formats:
            self.token_formats[key] = _token_format(token, self, slanted=slanted)
        return self.token_formats[key]


def _token_format(token: Token, style: TextStyle, *, slanted: bool) -> QTextCharFormat:
    result = QTextCharFormat()
    result.setFont(style.font)
    result.setForeground(QColor(getattr(style.theme.syntax, token)))
    result.setFontItalic(slanted and has_italic(style.font))
    return result


def _character_format(marks: Mark, linked: bool, base: QFont, style: TextStyle) -> QTextCharFormat:
    result = QTextCharFormat()
    result.setFont(_span_font(marks, style, base))
    if linked:
        result.setForeground(QColor(style.theme.link))
        result.setFontUnderline(not marks & Mark.FOOTNOTE)
    elif marks & Mark.IMAGE:
        result.setForeground(QColor(style.theme.muted))
    if marks & Mark.STRIKE:
        result.setFontStrikeOut(True)
    if marks & (Mark.SUP | Mark.FOOTNOTE):
        result.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSuperScript)
    elif marks & Mark.SUB:
        result.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSubScript)
    return result


def _span_font(marks: Mark, style: TextStyle, base: QFont) -> QFont:
    fixed = bool(marks & (Mark.CODE | Mark.KEY))
    font = QFont(code_font(style.lang, (style.latin or style.font).pixelSize() * 0.88) if fixed else base)
    if marks & Mark.STRONG:
        font.setBold(True)
    if marks & Mark.MATH or (
        marks & (Mark.EMPHASIS | Mark.IMAGE) and (slants(style.lang) or base is style.latin)
    ):
        font.setItalic(True)
    elif marks & Mark.EMPHASIS and not marks & Mark.STRONG:
        font.setWeight(QFont.Weight.DemiBold)
    return font


class LaidLine(NamedTuple):
    """One line as it stands: ``rect`` in the coordinates of its part, logical and visual text."""

    rect: QRectF
    text: str
    visual: str


class _Stretch(NamedTuple):
    """Letters of one direction that follow one another, each with its marks."""

    rightward: bool
    lefts: list[float]
    clusters: list[list[list[int]]]

    def middle(self) -> float:
        """About where it stands."""
        return (min(self.lefts) + max(self.lefts)) / 2

    def places(self) -> Iterator[int]:
        """The positions from left to right."""
        for cluster in self.clusters if self.rightward else reversed(self.clusters):
            for units in cluster if self.rightward else reversed(cluster):
                yield from units


class TextPart:
    """A paragraph set in lines of a given width; ``x`` and ``y`` place it within its cell."""

    __slots__ = (
        "_chips", "_formulas", "_heaped", "_layout", "composed", "height", "number", "style", "width",
        "x", "y"
    )  # fmt: skip

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
        self.number = 0
        """Which part of its block it is; ascending in the order of the text."""
        self._formulas = set_formulas(composed, formulas, style.font.pixelSize())
        self.x = self.y = self.width = self.height = 0.0
        self._chips: list[QRectF] = []
        self._heaped = not composed.text.isascii() and bool(_HEAP.search(composed.text))
        self._layout = QTextLayout(with_stand_ins(composed.text, self._formulas), style.font)
        self._layout.setCacheEnabled(True)
        self._layout.setTextOption(_option(style))
        self._set_formats(tokens)

    def break_lines(self, width: float) -> None:
        """Set the text in lines of at most ``width`` pixels; gives ``height``."""
        self.width = width
        fitted = [formula.fit(width) for formula in self._formulas]
        if any(fitted):
            self._set_formats()
        pitch = self.style.leading * self.style.font.pixelSize()
        layout, y = self._layout, 0.0
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(width, 1.0))
            box = max(pitch, math.ceil(line.ascent() + line.descent()))
            above = round((box - line.height()) / 2)
            higher, lower = self._more_room(line, above + line.ascent(), box - above - line.ascent())
            line.setPosition(QPointF(0.0, y + above + higher))
            y += box + higher + lower
        layout.endLayout()
        self.height = float(math.ceil(y))
        for formula in self._formulas:
            formula.find_place(layout)
        self._chips = [
            rect for run in self.composed.runs if int(run.span.marks) & _CHIP for rect in self._run_rects(run)
        ]

    def _set_formats(self, tokens: Iterable[Stretch] = ()) -> None:
        drawn = {formula.run.start for formula in self._formulas}
        written = [run for run in self.composed.runs if run.start not in drawn]
        formats = list(_formats(self.composed.text, written, self.style))
        formats += _token_formats(self.composed.text, self.style, tokens)
        formats += [formula.format_range() for formula in self._formulas]
        self._layout.setFormats(formats)

    def _more_room(self, line: QTextLine, above: float, below: float) -> tuple[int, int]:
        """What the formulas in a line need beyond the room that it has above and below its baseline."""
        start, end = line.textStart(), line.textStart() + line.textLength()
        inside = [formula for formula in self._formulas if start <= formula.run.start < end]
        higher = max((formula.rise - above for formula in inside), default=0.0)
        lower = max((formula.fall - below for formula in inside), default=0.0)
        return math.ceil(max(higher, 0.0)), math.ceil(max(lower, 0.0))

    def shrink_to_text(self) -> None:
        """Be no wider than the longest line, which stands where it is."""
        self.width = self._longest_line()

    def natural_widths(self) -> tuple[float, float]:
        """The least width without a broken word and the width of the longest line, in pixels.

        The lines are to be broken again afterwards.
        """
        self._layout.setTextOption(_option(self.style, whole_words=True))
        self.break_lines(UNBOUNDED)
        high = self._longest_line()
        # WORKAROUND Qt (6.11.3): minimumWidth() is too small where a word is set in several formats
        self._layout.beginLayout()
        while (line := self._layout.createLine()).isValid():
            line.setLineWidth(1.0)
        self._layout.endLayout()
        return self._longest_line(), high

    def break_lines_between_words(self, width: float) -> None:
        """Set the text in lines of a width, breaking no word that fits it."""
        self._layout.setTextOption(_option(self.style, whole_words=True))
        self.break_lines(width)
        if self._longest_line() > width + _BEARING * self.style.font.pixelSize():
            self._layout.setTextOption(_option(self.style))
            self.break_lines(width)

    def _longest_line(self) -> float:
        return float(math.ceil(max((line.naturalTextWidth() for line in self._lines()), default=0.0)))

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
        if self._chips:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.code))
            for rect in self._chips:
                painter.drawRoundedRect(rect.translated(at).adjusted(-1.5, 1, 1.5, -1), 3, 3)
        for formula in self._formulas:
            for start, end, colour in grounds:
                if start < formula.run.end and formula.run.start < end:
                    painter.fillRect(formula.rect(at), QColor(colour))
        painter.setPen(QColor(self.style.colour))
        painter.save()
        if self._heaped:
            painter.setClipRect(
                QRectF(at.x(), at.y(), self.width, self.height), Qt.ClipOperation.IntersectClip
            )
        self._layout.draw(painter, at, [_ground(*stretch) for stretch in grounds], clip)
        painter.restore()
        for formula in self._formulas:
            formula.paint(painter, at, theme.link if formula.run.span.href else self.style.colour)

    def line_at_character(self, character: int) -> tuple[float, float]:
        """Top and height of the line that a character stands in, in the part's coordinates."""
        line = self._layout.lineForTextPosition(character)
        return (line.y(), line.height()) if line.isValid() else (0.0, self.height)

    def stretch_at(self, start: int, end: int) -> tuple[float, float]:
        """Left and right end of a stretch, as far as it stands in the line where it starts."""
        line = self._layout.lineForTextPosition(start)
        if not line.isValid():
            return 0.0, self.width
        last = min(end, line.textStart() + line.textLength())
        places = [_x_of(line, position) for position in (start, last)]
        return min(places), max(places)

    def continued_lines(self) -> Iterator[QRectF]:
        """The lines that go on with what did not fit the line before."""
        text = self.composed.text
        for line in self._lines():
            if line.textStart() and text[line.textStart() - 1] != LINE_SEPARATOR:
                yield line.naturalTextRect()

    def position_at(self, x: float, y: float) -> int:
        """The position in the composed text nearest to a point in the part's coordinates."""
        line = self._line_at(y)
        return line.xToCursor(x) if line is not None else 0

    def run_at(self, x: float, y: float) -> Run | None:
        """The run whose text stands under a point, or None beside the text."""
        line = self._line_at(y)
        if line is None or not line.naturalTextRect().contains(QPointF(x, line.y() + line.height() / 2)):
            return None
        position = line.xToCursor(x, QTextLine.CursorPosition.CursorOnCharacter)
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
            order, blanks = self._visual_order(line, shown[:words]), shown[words:]
            order = blanks + order if self.style.direction == "rtl" else order + blanks
            visual = "".join(own[at] for at in order)
            yield LaidLine(line.naturalTextRect(), joined(text), joined(visual))

    def _lines(self) -> Iterator[QTextLine]:
        return (self._layout.lineAt(number) for number in range(self._layout.lineCount()))

    def _line_at(self, y: float) -> QTextLine | None:
        last = None
        for line in self._lines():
            last = line
            if y < line.y() + line.height():
                break
        return last

    def _visual_order(self, line: QTextLine, positions: Sequence[int]) -> list[int]:
        """Positions in the order their glyphs stand from left to right.

        Letters of one direction that adjoin in the text stand in its order or in the opposite one,
        wherever their ink is: in Nastaliq they reach over one another. A combining mark stands where
        its letter does; what else has no glyph of its own (half a ligature) follows the one before.
        """
        stretches: list[_Stretch] = []
        left, rightward, last = line.x(), True, -2
        for position in positions:
            character = self.composed.text[position]
            if stretches and "\udc00" <= character <= "\udfff":
                stretches[-1].clusters[-1][-1].append(position)
            elif stretches and unicodedata.combining(character):
                stretches[-1].clusters[-1].append([position])
            else:
                runs = line.glyphRuns(position, 1)
                if runs and runs[0].positions():
                    left, rightward = runs[0].boundingRect().left(), not runs[0].isRightToLeft()
                if position != last + 1 or stretches[-1].rightward != rightward:
                    stretches.append(_Stretch(rightward, [], []))
                stretches[-1].lefts.append(left)
                stretches[-1].clusters.append([[position]])
            last = position
        return [place for stretch in sorted(stretches, key=_Stretch.middle) for place in stretch.places()]

    def _run_rects(self, run: Run) -> Iterator[QRectF]:
        for line in self._lines():
            start = max(run.start, line.textStart())
            end = min(run.end, line.textStart() + line.textLength())
            if start < end:
                for glyphs in line.glyphRuns(start, end - start):
                    rect = glyphs.boundingRect()
                    yield QRectF(rect.left(), line.y(), rect.width(), line.height())


def _x_of(line: QTextLine, position: int) -> float:
    """Where the cursor before a position stands; Qt gives the position too, where it can be."""
    x, _position = cast("tuple[float, int]", line.cursorToX(position))
    return x


_FIXED_PITCH = int(Mark.CODE | Mark.KEY)
_CHIP = int(Mark.CODE | Mark.KEY | Mark.HIGHLIGHT)
"""Plain integers: flag objects are slow, and these are asked for every run."""


def _option(style: TextStyle, *, whole_words: bool = False) -> QTextOption:
    wrap = QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere
    if whole_words:
        wrap = QTextOption.WrapMode.WordWrap
    elif style.break_anywhere:
        wrap = QTextOption.WrapMode.WrapAnywhere
    return _made_option(style.align, style.direction, wrap, style.font.pixelSize() * 2.4)


@lru_cache(maxsize=64)
def _made_option(
    align: Qt.AlignmentFlag, direction: Direction, wrap: QTextOption.WrapMode, tab: float
) -> QTextOption:
    """Kept, because making one takes as long as breaking the line of a table's cell; layouts copy it."""
    option = QTextOption(align | Qt.AlignmentFlag.AlignAbsolute)
    rtl = direction == "rtl"
    option.setTextDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
    option.setWrapMode(wrap)
    option.setTabStopDistance(tab)
    return option


_FIRST_UNSLANTED = "\u0530"
"""After Latin, Greek and Cyrillic come scripts without an italic."""
_HEAP = re.compile(
    "[\u0300-\u036f\u0483-\u0489\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u06d6-\u06ed\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]{7}"
)
"""More marks on one letter than any writing has: they would be drawn over the lines above and below."""

_LATIN = re.compile("[$€£0-9A-Za-z\u00c0-\u024f](?:[!-~\u00a0-\u024f]*[0-9A-Za-z\u00c0-\u024f%+#°])?")
"""A Latin word or a number inside another script, without the brackets around it."""


def _formats(text: str, runs: Iterable[Run], style: TextStyle) -> Iterator[QTextLayout.FormatRange]:
    """What differs from the paragraph's own font: marked runs, and Latin words in another script."""
    for run in runs:
        marks, linked, at = int(run.span.marks), bool(run.span.href), run.start
        special = bool(marks) or linked
        if style.latin is not None and not marks & _FIXED_PITCH:
            for word in _LATIN.finditer(text, run.start, run.end):
                if special and at < word.start():
                    yield _format_range(at, word.start(), style.character_format(marks, linked=linked))
                yield _format_range(
                    word.start(), word.end(), style.character_format(marks, linked=linked, latin=True)
                )
                at = word.end()
        if special and at < run.end:
            yield _format_range(at, run.end, style.character_format(marks, linked=linked))


def _token_formats(
    text: str, style: TextStyle, tokens: Iterable[Stretch]
) -> Iterator[QTextLayout.FormatRange]:
    """The colours of code; comments slant where their letters can."""
    for start, end, token in tokens:
        slanted = token == "comment" and max(text[start:end]) < _FIRST_UNSLANTED
        yield _format_range(start, end, style.token_format(token, slanted=slanted))


def _format_range(start: int, end: int, char_format: QTextCharFormat) -> QTextLayout.FormatRange:
    result = QTextLayout.FormatRange()
    result.start, result.length = start, end - start
    result.format = char_format
    return result


def _ground(start: int, end: int, colour: str) -> QTextLayout.FormatRange:
    char_format = QTextCharFormat()
    char_format.setBackground(QColor(colour))
    return _format_range(start, end, char_format)
