"""Drawn formulas within a line of text: the room they take, where they stand, how they are filled.

Qt's text layout has no room for objects. A formula is therefore set as one letter
that is not seen, followed by as many variation selectors as its source is long:
they have no width and no cursor stops between them, so that the positions of the
text stay those of the source while the formula is one piece for cursor, selection
and line breaks. Letter spacing makes the letter as wide as the formula.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QPainterPath,
    QTextCharFormat,
    QTextLayout,
)

from reader.composition import Composed, Run
from reader.gui.text.typography import text_font
from reader.mathematics import CAP_HEIGHT, COORDINATES, UNIT, Formula
from reader.model import Mark

_LETTER, _FOLLOWER = "x", "\ufe00"
_MATH = int(Mark.MATH)
_AIR = 0.16
"""Free space above and below a formula that is higher than its line, em."""


class SetFormula:
    """A formula in a text, at the place of its source; ``font``: the Latin face of its letters' size."""

    __slots__ = ("_font", "_full", "at", "em", "formula", "run")

    def __init__(self, run: Run, formula: Formula, font: QFont) -> None:
        self.run = run
        self.formula = formula
        self._font = font
        self._full = self.em = font.pixelSize() * _match(font)
        self.at: QPointF | None = None
        """Where its baseline begins, in the coordinates of the layout; None before it is set."""

    @property
    def width(self) -> float:
        """Pixels."""
        return self.formula.width * self.em

    @property
    def rise(self) -> float:
        """Pixels that it needs above the baseline."""
        return (self.formula.height + _AIR) * self.em

    @property
    def fall(self) -> float:
        """Pixels that it needs below the baseline."""
        return (self.formula.depth + _AIR) * self.em

    def fit(self, width: float) -> bool:
        """Make it no wider than a line; whether that changes anything."""
        before = self.em
        self.em = min(self._full, width / self.formula.width)
        return self.em != before

    def format_range(self) -> QTextLayout.FormatRange:
        """What makes its stand-in as wide as it is, and unseen."""
        char_format = QTextCharFormat()
        char_format.setFont(self._font)
        char_format.setFontLetterSpacingType(QFont.SpacingType.AbsoluteSpacing)
        char_format.setFontLetterSpacing(self.width - QFontMetricsF(self._font).horizontalAdvance(_LETTER))
        char_format.setForeground(QColor(Qt.GlobalColor.transparent))
        result = QTextLayout.FormatRange()
        result.start, result.length = self.run.start, self.run.end - self.run.start
        result.format = char_format
        return result

    def find_place(self, layout: QTextLayout) -> None:
        """Ask where its stand-in has come to stand."""
        glyphs = layout.lineForTextPosition(self.run.start).glyphRuns(self.run.start, 1)
        self.at = glyphs[0].positions()[0] if glyphs and glyphs[0].positions() else None

    def rect(self, origin: QPointF) -> QRectF:
        """The room that it takes, for the ground of a selection."""
        at = (self.at or QPointF()) + origin
        return QRectF(at.x(), at.y() - self.rise, self.width, self.rise + self.fall)

    def paint(self, painter: QPainter, origin: QPointF, colour: str) -> None:
        """Fill it in a colour, with the layout's own origin at ``origin``."""
        if self.at is None:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(self.at + origin)
        painter.scale(self.em / UNIT, self.em / UNIT)
        painter.fillPath(outline_path(self.formula.outline), QColor(colour))
        painter.restore()


def set_formulas(
    composed: Composed, formulas: Mapping[str, Formula | None], pixels: float
) -> tuple[SetFormula, ...]:
    """Those formulas of a text that are drawn; ``pixels``: its size."""
    if not formulas:
        return ()
    font = text_font("en", pixels)
    runs = [run for run in composed.runs if int(run.span.marks) & _MATH]
    found = ((run, formulas.get(run.span.text)) for run in runs)
    return tuple(SetFormula(run, formula, font) for run, formula in found if formula is not None)


def with_stand_ins(text: str, formulas: Iterable[SetFormula]) -> str:
    """The text to lay out, as long as it was."""
    pieces: list[str] = []
    at = 0
    for formula in formulas:
        start, end, _ = formula.run
        pieces += text[at:start], _LETTER, _FOLLOWER * (end - start - 1)
        at = end
    return "".join([*pieces, text[at:]])


def _match(font: QFont) -> float:
    """How much larger the formula's face must be set so that its capitals are those of the text."""
    return max(0.9, min(QFontMetricsF(font).capHeight() / font.pixelSize() / CAP_HEIGHT, 1.15))


@lru_cache(maxsize=512)
def outline_path(outline: str) -> QPainterPath:
    """The commands of an outline as a path, in thousandths of an em."""
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    words, at = outline.split(), 0
    while at < len(words):
        name, count = words[at], COORDINATES[words[at]]
        numbers = [float(word) for word in words[at + 1 : at + 1 + count]]
        if name == "M":
            path.moveTo(*numbers)
        elif name == "L":
            path.lineTo(*numbers)
        elif name == "Q":
            path.quadTo(*numbers)
        elif name == "C":
            path.cubicTo(*numbers)
        else:
            path.closeSubpath()
        at += 1 + count
    return path
