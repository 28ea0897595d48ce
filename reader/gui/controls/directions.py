"""Between the program's word for a direction and Qt's."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from reader.bidi import strong_direction
from reader.model import Direction


def to_qt(direction: Direction) -> Qt.LayoutDirection:
    """Qt's word for a direction."""
    return Qt.LayoutDirection.RightToLeft if direction == "rtl" else Qt.LayoutDirection.LeftToRight


def from_qt(direction: Qt.LayoutDirection) -> Direction:
    """The program's word for one of Qt's; what Qt leaves open runs from left to right."""
    return "rtl" if direction == Qt.LayoutDirection.RightToLeft else "ltr"


def is_mirrored(widget: QWidget) -> bool:
    """Whether a widget is laid out from right to left."""
    return widget.layoutDirection() == Qt.LayoutDirection.RightToLeft


def first_direction(sentence: str) -> Direction:
    """The direction of a sentence for the reader, whatever it names: that of its first letter."""
    return next((found for letter in sentence if (found := strong_direction(letter))), "ltr")
