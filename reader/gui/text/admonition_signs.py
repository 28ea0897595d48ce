"""The signs of admonitions, so that kinds are told by a shape and not by their title or a colour alone."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from reader.gui.text.formula_setting import outline_path

_RING = (
    "M 8 1.5 C 11.59 1.5 14.5 4.41 14.5 8 C 14.5 11.59 11.59 14.5 8 14.5 "
    "C 4.41 14.5 1.5 11.59 1.5 8 C 1.5 4.41 4.41 1.5 8 1.5 Z "
)
_SHEET = (
    "M 3 1.5 L 10 1.5 L 13 4.5 L 13 14.5 L 3 14.5 Z "
    "M 5.8 6.5 L 8.2 6.5 M 5.8 9 L 10.2 9 M 5.8 11.5 L 10.2 11.5"
)
_BULB = (
    "M 5.8 11.2 C 5.8 9.6 3.4 8.8 3.4 5.9 C 3.4 3.3 5.5 1.3 8 1.3 C 10.5 1.3 12.6 3.3 12.6 5.9 "
    "C 12.6 8.8 10.2 9.6 10.2 11.2 Z M 6.2 13 L 9.8 13 M 7.2 14.8 L 8.8 14.8"
)
_BUBBLE = (
    "M 1.5 2 L 14.5 2 L 14.5 11.5 L 8.5 11.5 L 5 14.8 L 5 11.5 L 1.5 11.5 Z M 8 4.5 L 8 7 M 8 9.2 L 8 9.21"
)
_TRIANGLE = "M 8 1.8 L 15 14 L 1 14 Z M 8 6.2 L 8 9.4 M 8 11.6 L 8 11.61"
_OCTAGON = (
    "M 5.3 1.5 L 10.7 1.5 L 14.5 5.3 L 14.5 10.7 L 10.7 14.5 L 5.3 14.5 L 1.5 10.7 L 1.5 5.3 Z "
    "M 8 4.6 L 8 8.6 M 8 11.2 L 8 11.21"
)
_BOLT = "M 9.8 1.2 L 3.4 9.2 L 7.4 9.2 L 6.2 14.8 L 12.6 6.8 L 8.6 6.8 Z"
_INFORMATION = _RING + "M 8 4.9 L 8 4.91 M 8 7.6 L 8 11.3"
_CHEVRON = "M 3 5.5 L 8 10.5 L 13 5.5"

_SIGNS = {
    "note": _SHEET,
    "info": _INFORMATION,
    "seealso": _INFORMATION,
    "tip": _BULB,
    "hint": _BULB,
    "important": _BUBBLE,
    "warning": _TRIANGLE,
    "attention": _TRIANGLE,
    "caution": _OCTAGON,
    "danger": _BOLT,
    "error": _BOLT,
    "details": _CHEVRON,
}
"""Lines on a square of ``_GRID`` by kind, as commands of an outline."""
_GRID, _LINE = 16.0, 1.5


def has_sign(kind: str) -> bool:
    """Whether a kind of admonition is known by a sign."""
    return kind in _SIGNS


def draw_sign(kind: str, colour: str, painter: QPainter, rect: QRectF, *, mirrored: bool) -> None:
    """Draw the sign of a kind into a square; ``mirrored``: for text that runs from right to left."""
    painter.save()
    painter.translate(rect.center())
    scale = rect.width() / _GRID
    painter.scale(-scale if mirrored else scale, scale)
    painter.translate(-_GRID / 2, -_GRID / 2)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    pen = QPen(
        QColor(colour), _LINE, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin
    )
    painter.setPen(pen)
    painter.drawPath(outline_path(_SIGNS[kind]))
    painter.restore()
