"""Arabic signs that are drawn around or under the number behind them, as the ring at the end of a verse.

Some faces give such a sign less room than its ring takes, as if a number of three digits always followed:
without one the ring is drawn over the word before it. Noto Naskh Arabic is such a face.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QTextLayout, QTextOption

from reader.gui.text.text_style import ENCLOSING
from reader.patterns import late
from reader.records import NamedTuple

_NUMBERED = late(rf"[{ENCLOSING}]\d*")
_BEARING = 0.06
"""Free space before the sign, em."""


class Widened(NamedTuple):
    """A sign and its number, and what each of their characters is followed by, pixels."""

    start: int
    end: int
    spacing: float


def widened(text: str, font: QFont) -> Iterator[Widened]:
    """The signs in a text that need more room than they ask for."""
    for found in _NUMBERED.finditer(text):
        spacing = _spacing(found[0], font)
        if spacing > 0:
            yield Widened(*found.span(), spacing)


@lru_cache(maxsize=256)
def _spacing(signs: str, font: QFont) -> float:
    """What is lacking, shared out such that the number stands in the middle of its ring."""
    layout = QTextLayout(signs, font)
    option = QTextOption()
    option.setTextDirection(Qt.LayoutDirection.RightToLeft)
    layout.setTextOption(option)
    layout.beginLayout()
    line = layout.createLine()
    line.setNumColumns(len(signs))
    layout.endLayout()
    drawn = line.glyphRuns(0, 1)
    if not drawn:
        return 0.0
    ring = drawn[0].rawFont().boundingRect(drawn[0].glyphIndexes()[0]).right()
    lacking = ring + _BEARING * font.pixelSize() - line.horizontalAdvance()
    return max(lacking, 0.0) / len(signs)
