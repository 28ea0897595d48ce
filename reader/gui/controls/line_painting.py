"""One line of text outside the page: cut to its room, composed and painted as the page would set it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

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
    shown = painter.fontMetrics().elidedText(text, elide, int(box.width()))
    painter.drawText(box, flags, one_line(shown, direction))
