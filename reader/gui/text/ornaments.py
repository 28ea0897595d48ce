"""Shapes on the side where lines start: bullets, tasks, signs of titles, the rule above footnotes."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Literal

from PySide6.QtCore import QRectF

from reader.gui.text.cell import Shape
from reader.gui.text.container_setting import Place, is_alarming
from reader.gui.text.text_part import TextPart
from reader.gui.text.theme import Theme
from reader.model import Block

MARKER_GAP = 0.45
"""Between a number or a task's box and the text, em."""
SIGN_ROOM = 1.35
"""What a sign takes before the title that it stands for, em."""
NOTES_ROOM = 1.0
"""What the rule above footnotes adds to the space above the first of them, em."""
_SIGN = 0.92
_RULE, _RULE_RISE = 6.0, 0.8
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


def opens_notes(blocks: Sequence[Block], index: int) -> bool:
    """Whether a footnote is the first of those that stand together."""
    before = blocks[index - 1] if index else None
    inside = before is not None and any(container.kind == "footnote" for container in before.containers)
    return not (inside or (before is not None and before.kind == "footnote"))


def notes_rule(column: Place, em: float, theme: Theme) -> Shape:
    """The short rule between a text and its footnotes, on the side where lines start."""
    width = min(_RULE * em, column.inner)
    return Shape("line", QRectF(column.left(0.0, width), -round(_RULE_RISE * em), width, 1.0), theme.bar)
