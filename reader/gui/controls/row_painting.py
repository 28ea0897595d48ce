"""How rows of the side panels look: their ground, the places of their lines, their chips.

Colours come from the palette, sizes from the font, so that rows follow theme and zoom.
"""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QLocale, QModelIndex, QPersistentModelIndex, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPalette, QPen
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from reader.gui.controls.directions import from_qt
from reader.model import Direction
from reader.records import record

Index = QModelIndex | QPersistentModelIndex

TITLE_LINE = 1.42
"""Height of a line of titles in heights of the font: room for the marks of Arabic and Devanagari."""
SMALL_LINE = 1.3
_SMALL = 0.86
_INSET = 0.3
"""Between the panel's edge and the ground of a row, in heights of the font."""
_RADIUS = 0.35
_BAR = 0.18


@record
class Metrics:
    """The measures of a row, in pixels."""

    em: float
    """Height of the panel's font."""
    side: float
    """Between the panel's edge and the text."""
    above: float
    """Between the row's edge and its first line; the same below the last."""


def metrics(font: QFont) -> Metrics:
    """The measures of rows that are set in a font."""
    em = QFontMetricsF(font).height()
    return Metrics(em, 0.95 * em, 0.5 * em)


def small_font(font: QFont) -> QFont:
    """The font of everything beside titles."""
    result = QFont(font)
    if font.pointSizeF() > 0:
        result.setPointSizeF(font.pointSizeF() * _SMALL)
    else:
        result.setPixelSize(max(1, round(font.pixelSize() * _SMALL)))
    return result


def text_box(option: QStyleOptionViewItem) -> QRectF:
    """The part of a row where its text stands."""
    measures = metrics(option.font)
    return QRectF(option.rect).adjusted(measures.side, measures.above, -measures.side, -measures.above)


def draw_ground(painter: QPainter, option: QStyleOptionViewItem, *, opened: bool) -> None:
    """The ground of a row: an accent bar and a soft ground for what is open, an outline for the keyboard."""
    em = metrics(option.font).em
    box = QRectF(option.rect).adjusted(_INSET * em, _INSET * em / 3, -_INSET * em, -_INSET * em / 3)
    radius = _RADIUS * em
    selected = bool(option.state & QStyle.StateFlag.State_Selected)
    focused = selected and bool(option.state & QStyle.StateFlag.State_HasFocus)
    hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
    if opened or selected or hovered:
        role = QPalette.ColorRole.Highlight if opened or selected else QPalette.ColorRole.AlternateBase
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(option.palette.color(role))
        painter.drawRoundedRect(box, radius, radius)
    if opened:
        _draw_bar(painter, option, box, em)
    if focused:
        painter.setPen(QPen(option.palette.color(QPalette.ColorRole.Accent), max(1.0, em / 14)))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        half = max(0.5, em / 28)
        painter.drawRoundedRect(box.adjusted(half, half, -half, -half), radius, radius)


def _draw_bar(painter: QPainter, option: QStyleOptionViewItem, box: QRectF, em: float) -> None:
    width = _BAR * em
    bar = QRectF(box.left(), box.top() + 0.35 * em, width, box.height() - 0.7 * em)
    if edge_of(option) == "rtl":
        bar.moveRight(box.right())
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(option.palette.color(QPalette.ColorRole.Accent))
    painter.drawRoundedRect(bar, width / 2, width / 2)


def draw_chips(
    painter: QPainter, box: QRectF, chips: Iterable[tuple[str, bool]], palette: QPalette, edge: Direction
) -> None:
    """Small framed words in a row from one edge of a box; what has no room is counted in a last one.

    A chip's flag says whether it stands out, by a ground of its own.
    """
    advance = QFontMetricsF(painter.font())
    padding, gap = advance.height() * 0.38, advance.height() * 0.3
    waiting = list(chips)
    at = 0.0
    while waiting:
        text, strong = waiting[0]
        more = number_more(len(waiting))
        width = advance.horizontalAdvance(text) + 2 * padding
        reserve = advance.horizontalAdvance(more) + gap if len(waiting) > 1 else 0
        if at + width + reserve > box.width():
            width = advance.horizontalAdvance(more)
            if at + width <= box.width():
                _draw_word(painter, _placed(box, at, width, edge), more, palette)
            return
        _draw_chip(painter, _placed(box, at, width, edge), text, palette, strong=strong)
        at += width + gap
        del waiting[0]


def number_more(count: int) -> str:
    """How many there are besides, in the digits of the interface, as its dates are."""
    return f"+{QLocale().toString(count)}"


def _placed(box: QRectF, at: float, width: float, edge: Direction) -> QRectF:
    left = box.right() - at - width if edge == "rtl" else box.left() + at
    return QRectF(left, box.top(), width, box.height())


def _draw_chip(painter: QPainter, box: QRectF, text: str, palette: QPalette, *, strong: bool) -> None:
    height = QFontMetricsF(painter.font()).height() * 1.12
    frame = QRectF(box.left(), box.center().y() - height / 2, box.width(), height).adjusted(
        0.5, 0.5, -0.5, -0.5
    )
    paper, muted = palette.color(QPalette.ColorRole.Base), palette.color(QPalette.ColorRole.PlaceholderText)
    painter.setPen(QPen(muted if strong else palette.color(QPalette.ColorRole.Mid), 1))
    painter.setBrush(muted if strong else Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(frame, height * 0.28, height * 0.28)
    painter.setPen(paper if strong else muted)
    painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)


def _draw_word(painter: QPainter, box: QRectF, text: str, palette: QPalette) -> None:
    painter.setPen(palette.color(QPalette.ColorRole.PlaceholderText))
    painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)


def quiet(colour: QColor, opacity: float) -> QColor:
    """A colour that lets its ground through; for lines, never for text."""
    result = QColor(colour)
    result.setAlphaF(opacity)
    return result


def edge_of(option: QStyleOptionViewItem) -> Direction:
    """The edge of the row from which the interface is read."""
    return from_qt(option.direction)
