"""How a paragraph is set, and what in it differs from its own face: the formats that Qt lays out by."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Literal, TypeAlias

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QTextCharFormat, QTextLayout, QTextOption

from reader.composition import Run
from reader.gui.text.stretches import Otherwise
from reader.gui.text.theme import Theme
from reader.gui.text.typography import code_font, has_italic
from reader.highlighting import Stretch, Token
from reader.model import Direction, Lang, Mark
from reader.records import NamedTuple, fresh, record

_CODE_SIZE = 0.88
"""Of fixed-pitch words beside the text around them, whose small letters are smaller."""
FIXED_PITCH = int(Mark.CODE | Mark.KEY | Mark.MATH)
"""The marks of what is set as code: mathematics too, where it is not drawn."""
EMPHASIS = int(Mark.EMPHASIS)
_SLANTED = int(Mark.EMPHASIS | Mark.IMAGE)
_STRONG = int(Mark.STRONG)
"""Plain integers: flag objects are slow, and these are asked for every run."""


Variant: TypeAlias = Literal["", "latin", "narrow", "upright", "spaced"]
"""What in a run is set in a way of its own: Latin words, signs of half their width, letters that do not
slant, and those that are spaced instead."""


class LineGrid(NamedTuple):
    """Where the lines of a paragraph stand, in pixels."""

    pitch: float
    """From one baseline to the next."""
    baseline: float
    """From the top of a line's share of the paragraph to its baseline."""


@record
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
    latin: QFont | None = None
    """The face of Latin words and numbers where the paragraph's own script is another."""
    otherwise: Otherwise | None = None
    """What it sets otherwise; code, whose letters are all of one width, sets nothing so."""
    boxed: bool = False
    """Whether the paragraph stands on the ground of a box."""
    formats: dict[tuple[int, bool, Variant], QTextCharFormat] = fresh(factory=dict, compare=False)
    """Formats made so far; styles that differ in nothing else share it."""
    token_formats: dict[tuple[Token, bool], QTextCharFormat] = fresh(factory=dict, compare=False)

    @property
    def code_pixels(self) -> float:
        """The size of fixed-pitch words in the text."""
        return (self.latin or self.font).pixelSize() * _CODE_SIZE

    @property
    def code_ground(self) -> str:
        """The colour behind code: where the text stands on a ground already, that of the paper."""
        return self.theme.paper if self.boxed else self.theme.code

    def grid(self) -> LineGrid:
        """The lines of the paragraph's own face, whose designer says how much room marks need."""
        metrics = QFontMetricsF(self.font)
        own = metrics.ascent() + metrics.descent()
        pitch = float(max(round(self.leading * self.font.pixelSize()), math.ceil(own)))
        return LineGrid(pitch, float(round((pitch - own) / 2 + metrics.ascent())))

    def character_format(self, marks: int, *, linked: bool, variant: Variant = "") -> QTextCharFormat:
        """The format of a run with these marks."""
        key = (marks, linked, variant)
        if key not in self.formats:
            slants = variant in ("", "latin")
            font = _span_font(marks, self._face(marks, variant), slants=slants)
            self.formats[key] = _character_format(Mark(marks), linked, font, self.theme)
        return self.formats[key]

    def _face(self, marks: int, variant: Variant) -> QFont:
        face = QFont(self.latin if variant == "latin" and self.latin is not None else self.font)
        if marks & FIXED_PITCH:
            face = QFont(code_font(self.lang, self.code_pixels))
        if variant == "narrow":
            face.setFeature(_HALF_WIDTH, 1)
        elif variant == "spaced":
            face.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, SPACING * face.pixelSize())
        return face

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


def _character_format(marks: Mark, linked: bool, font: QFont, theme: Theme) -> QTextCharFormat:
    result = QTextCharFormat()
    result.setFont(font)
    if linked:
        result.setForeground(QColor(theme.link))
        result.setFontUnderline(not marks & Mark.FOOTNOTE)
    elif marks & Mark.IMAGE:
        result.setForeground(QColor(theme.muted))
    if marks & Mark.STRIKE:
        result.setFontStrikeOut(True)
        if not linked:  # the line alone is lost among the strokes of ideographs
            result.setForeground(QColor(theme.muted))
    if marks & (Mark.SUP | Mark.FOOTNOTE):
        result.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSuperScript)
    elif marks & Mark.SUB:
        result.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSubScript)
    return result


def _span_font(marks: int, face: QFont, *, slants: bool) -> QFont:
    font = QFont(face)
    if marks & _STRONG:
        font.setBold(True)
    if slants and marks & _SLANTED:
        font.setItalic(True)
    return font


def option(style: TextStyle, *, whole_words: bool = False) -> QTextOption:
    """How the lines of a paragraph are broken and aligned."""
    wrap = QTextOption.WrapMode.WordWrap if whole_words else QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere
    return _made_option(style.align, style.direction, wrap, style.font.pixelSize() * 2.4)


@lru_cache(maxsize=64)
def _made_option(
    align: Qt.AlignmentFlag, direction: Direction, wrap: QTextOption.WrapMode, tab: float
) -> QTextOption:
    """Kept, because making one takes as long as breaking the line of a table's cell; layouts copy it."""
    result = QTextOption(align | Qt.AlignmentFlag.AlignAbsolute)
    rtl = direction == "rtl"
    result.setTextDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
    result.setWrapMode(wrap)
    result.setTabStopDistance(tab)
    return result


_HALF_WIDTH = QFont.Tag("halt")
ENCLOSING = "\u06dd\u0600\u0601\u0602\u0603\u0604\u0605\u08e2"
"""Arabic signs drawn around or under a number: the end of a verse, a year, a page."""
_ENCLOSING = frozenset(ENCLOSING)
SPACING = 0.13
"""Between spaced letters, em."""


class _Piece(NamedTuple):
    """A stretch of a run whose letters are of one kind."""

    start: int
    end: int
    marks: int
    linked: bool
    variant: Variant


def run_formats(text: str, runs: Iterable[Run], style: TextStyle) -> Iterator[QTextLayout.FormatRange]:
    """What differs from the paragraph's own font: marked runs, and within runs what is set otherwise."""
    for run in runs:
        marks, linked = int(run.span.marks), bool(run.span.href)
        if marks & _SLANTED and not run.span.text.isascii():
            for piece in _pieces(text, run, style.lang):
                yield from _piece_formats(text, piece, style)
        elif marks or linked or style.otherwise is not None:
            whole = _Piece(run.start, run.end, marks, linked, "")
            yield from _piece_formats(text, whole, style)


def _pieces(text: str, run: Run, lang: Lang) -> Iterator[_Piece]:
    """A run that slants, cut at the letters that do not."""
    from reader.gui.text.emphasis import stressed

    marks, linked, at = int(run.span.marks), bool(run.span.href), run.start
    for start, end, way in stressed(text, run.start, run.end, lang):
        if at < start:
            yield _Piece(at, start, marks, linked, "")
        spaced = way == "spaced" and marks & EMPHASIS
        yield _Piece(start, end, marks & ~EMPHASIS, linked, "spaced" if spaced else "upright")
        at = end
    if at < run.end:
        yield _Piece(at, run.end, marks, linked, "")


def _piece_formats(text: str, piece: _Piece, style: TextStyle) -> Iterator[QTextLayout.FormatRange]:
    at, end, marks, linked, own = piece
    special = bool(marks) or linked or own == "spaced"
    if style.otherwise is not None and not marks & FIXED_PITCH:
        other = style.character_format(marks, linked=linked, variant=style.otherwise.variant)
        for first, last in style.otherwise.stretches(text, at, end):
            if special and at < first:
                yield format_range(at, first, style.character_format(marks, linked=linked, variant=own))
            yield format_range(first, last, other)
            at = last
    if special and at < end:
        yield format_range(at, end, style.character_format(marks, linked=linked, variant=own))


def token_formats(
    text: str, style: TextStyle, tokens: Iterable[Stretch]
) -> Iterator[QTextLayout.FormatRange]:
    """The colours of code; comments slant where all their letters do."""
    for start, end, token in tokens:
        slanted = token == "comment" and _slants(text[start:end])
        yield format_range(start, end, style.token_format(token, slanted=slanted))


def _slants(text: str) -> bool:
    if text.isascii():
        return True
    from reader.gui.text.emphasis import slants

    return slants(text)


def widening_formats(text: str, style: TextStyle) -> Iterator[QTextLayout.FormatRange]:
    """More room for signs that are drawn around a number, where their face gives them too little."""
    if text.isascii() or _ENCLOSING.isdisjoint(text):
        return
    from reader.gui.text.enclosing_signs import widened

    for start, end, spacing in widened(text, style.font):
        wider = QTextCharFormat()
        wider.setFontLetterSpacingType(QFont.SpacingType.AbsoluteSpacing)
        wider.setFontLetterSpacing(spacing)
        yield format_range(start, end, wider)


def format_range(start: int, end: int, char_format: QTextCharFormat) -> QTextLayout.FormatRange:
    """A format for the characters between two positions."""
    result = QTextLayout.FormatRange()
    result.start, result.length = start, end - start
    result.format = char_format
    return result
