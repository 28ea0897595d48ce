"""Shapes that hang beside a first line, on the side where lines start: bullets, tasks, signs of boxes."""

from __future__ import annotations

from functools import partial
from typing import Literal

from PySide6.QtCore import QRectF

from reader.gui.text.cell import Shape
from reader.gui.text.container_setting import Place, is_alarming
from reader.gui.text.text_part import TextPart
from reader.gui.text.theme import Theme

MARKER_GAP = 0.45
"""Between a number or a task's box and the text, em."""
SIGN_ROOM = 1.35
"""What a sign takes before the title that it stands for, em."""
_SIGN = 0.92
_BULLETS: tuple[Literal["dot", "ring", "square"], ...] = ("dot", "ring", "square")


def bullet(depth: int, text: TextPart, place: Place, em: float, theme: Theme) -> Shape:
    """The bullet of an item that stands in so many lists; drawn, because those of fonts differ too much."""
    kind = _BULLETS[(depth - 1) % len(_BULLETS)]
    size = (0.26 if kind == "square" else 0.3) * em
    left = place.left(place.start - 0.62 * em - size / 2, size)
    rect = QRectF(left, text.first_baseline - 0.36 * em - size / 2, size, size)
    return Shape(kind, rect, theme.muted)


def task_box(text: TextPart, place: Place, em: float, theme: Theme, *, done: bool) -> Shape:
    """The box of a task."""
    size = round(0.78 * em)
    x = place.left(place.start - size - MARKER_GAP * em, size)
    rect = QRectF(round(x) + 0.5, round(text.first_baseline - size) + 1.5, size, size)
    return Shape("done" if done else "task", rect, theme.muted)


def sign(kind: str, title: TextPart, place: Place, em: float, theme: Theme) -> Shape:
    """The sign of a kind of admonition that has one, before its title."""
    from reader.gui.text.admonition_signs import draw_sign

    size, middle = round(_SIGN * em), title.y + title.first_baseline - 0.32 * em
    rect = QRectF(place.left(place.start, size), round(middle - size / 2), size, size)
    colour = theme.accent if is_alarming(kind) else theme.muted
    draw = partial(draw_sign, kind, colour, mirrored=place.direction == "rtl")
    return Shape("sign", rect, colour, draw=draw)
