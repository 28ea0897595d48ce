"""Pictures that stand alone in their paragraph, with their caption under them, where lines start."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QRectF

from reader.gui.text.cell import Box, Shape
from reader.gui.text.pictures import Pictures, fitted
from reader.gui.text.text_part import TextPart
from reader.model import Mark, Spans

_GAP = 0.35
"""Free space between a picture and its caption, em."""
_PICTURE, _CAPTION = int(Mark.IMAGE), int(Mark.CAPTION)

MakePart = Callable[[Spans], TextPart]


def is_figure(spans: Spans) -> bool:
    """Whether a paragraph shows pictures, and nothing else but what is said of them."""
    pictures = any(int(span.marks) & _PICTURE for span in spans)
    return pictures and all(int(span.marks) & (_PICTURE | _CAPTION) or span.text.isspace() for span in spans)


class FigureSetting:
    """Sets figures in a room of ``width`` pixels; ``left`` is the left edge of what is so wide in it."""

    def __init__(
        self, pictures: Pictures, width: float, left: Callable[[float], float], scale: float, em: float
    ) -> None:
        self._pictures = pictures
        self._width = width
        self._left = left
        self._scale = scale
        self._em = em

    def set(self, box: Box, spans: Spans, instead: MakePart, caption: MakePart, paper: str) -> None:
        """Fill a box: pictures under each other, or their alternative text where they cannot be shown."""
        for span in spans:
            size = self._pictures.size(span.image) if span.image else None
            if size is not None:
                shown = fitted(size, self._width, self._scale)
                rect = QRectF(self._left(shown.width()), box.height, shown.width(), shown.height())
                draw = partial(self._pictures.draw, span.image)
                box.shapes.append(Shape("picture", rect, paper, draw=draw))
                box.height += shown.height()
            elif int(span.marks) & _PICTURE and span.text.strip():
                self._add(box, instead((span,)))
        said = tuple(span for span in spans if int(span.marks) & _CAPTION)
        if said:
            box.height += round(_GAP * self._em)
            self._add(box, caption(said))
        box.joint = "\n"

    def _add(self, box: Box, part: TextPart) -> None:
        part.break_lines(self._width)
        part.x, part.y = self._left(self._width), box.height
        box.parts.append(part)
        box.height += part.height
