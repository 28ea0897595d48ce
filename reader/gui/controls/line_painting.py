"""One line of text outside the page: cut to its room, composed and painted as the page would set it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter

from reader.composition import one_line
from reader.gui.controls.directions import to_qt
from reader.model import Direction


def draw_line(
    painter: QPainter,
    box: QRectF,
    text: str,
    direction: Direction,
    edge: Direction,
    elide: Qt.TextElideMode = Qt.TextElideMode.ElideRight,
) -> None:
    """One line of text, read in a direction, from the left edge of a box (``ltr``) or its right one.

    What does not fit is cut, by itself at the end of the text, which is on the left of right-to-left
    text. It is cut before it is composed, so that no isolate takes the ellipsis in.
    """
    if not text:
        return
    painter.setLayoutDirection(to_qt(direction))
    side = Qt.AlignmentFlag.AlignRight if edge == "rtl" else Qt.AlignmentFlag.AlignLeft
    alignment = side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
    flags = int(alignment) | int(Qt.TextFlag.TextSingleLine) | int(Qt.TextFlag.TextDontClip)
    shown = cut(text, painter.fontMetrics(), int(box.width()), elide)
    painter.drawText(box, flags, one_line(shown, direction))


def cut(text: str, metrics: QFontMetrics, width: int, elide: Qt.TextElideMode) -> str:
    """As much of a text as fits a width in pixels, with an ellipsis for the rest.

    WORKAROUND Qt (6.11.3): what elidedText() gives can be some pixels wider than it was asked for.
    """
    if metrics.horizontalAdvance(text) <= width:
        return text
    shown, room = metrics.elidedText(text, elide, width), width
    while (over := metrics.horizontalAdvance(shown) - width) > 0 and room > 0:
        room -= over
        shown = metrics.elidedText(text, elide, room)
    return shown
