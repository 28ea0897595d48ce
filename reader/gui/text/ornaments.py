"""Shapes on the side where lines start: bullets, tasks, signs of titles, the rule above footnotes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Literal

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from reader.gui.text.cell import Shape
from reader.gui.text.container_setting import Place, is_alarming
from reader.gui.text.text_part import TextPart
from reader.gui.text.theme import Theme
from reader.model import Block

MARKER_GAP = 0.45
"""Between a number or a task's box and the text, em."""
NOTES_ROOM = 1.0
"""What the rule above footnotes adds to the space above the first of them, em."""
_SIGN, _SIGN_ROOM = 0.92, 1.35
"""How large a sign is, and what it takes before the title that it stands for, em."""
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


def beside_sign(
    kind: str, place: Place, em: float, theme: Theme
) -> tuple[Place, Callable[[TextPart], Shape] | None]:
    """The room that a title has, and what makes the sign before it once it is set.

    ``kind``: of the box that has the title; where it is empty or has no sign, the title has all the room.
    """
    if not kind:
        return place, None
    from reader.gui.text.admonition_signs import draw_sign, has_sign

    if not has_sign(kind):
        return place, None
    colour = theme.accent if is_alarming(kind) else theme.muted
    draw = partial(draw_sign, kind, colour, mirrored=place.direction == "rtl")
    return place._replace(start=place.start + _SIGN_ROOM * em), partial(_sign, draw, colour, place, em)


def _sign(
    draw: Callable[[QPainter, QRectF], None], colour: str, place: Place, em: float, title: TextPart
) -> Shape:
    size, middle = round(_SIGN * em), title.y + title.first_baseline - 0.32 * em
    rect = QRectF(place.left(place.start, size), round(middle - size / 2), size, size)
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
