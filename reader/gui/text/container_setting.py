"""Bars and grounds of the boxes around blocks, joined with those of their neighbours in the same box.

A box may run over many rows: every block draws its own stretch of it and says
whether the stretch reaches up or down to the next.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

from PySide6.QtCore import QRectF

from reader.composition import paragraph_direction
from reader.gui.text.cell import Box, Shape
from reader.gui.text.theme import Theme
from reader.model import Block, Container, Direction
from reader.records import NamedTuple

QUOTE_INDENT, BOX_INDENT = 1.15, 0.9
"""In em."""
_PAD = 0.5
"""Free space above and below the text on the ground of an admonition, em."""
_UNHURRIED, _FURTHEST = 0.35, 0.6
"""Shares of the column up to which nesting is set in as it asks, and beyond which nothing is set in."""
_DEEPEST = 4
"""Widths of a column that the deepest nesting asks for: fifty levels of lists in a narrow one."""
_BARRED = {"quote", "aside", "details"}

_ALARMING = frozenset(("warning", "attention", "caution", "danger", "error"))


class Place(NamedTuple):
    """The room that something has within its column, and which way it runs."""

    width: float
    start: float
    end: float
    direction: Direction

    @property
    def inner(self) -> float:
        """The width that is left."""
        return max(self.width - self.start - self.end, 24.0)

    def left(self, start: float, width: float) -> float:
        """The left edge of something ``width`` wide that begins ``start`` from the column's start."""
        return start if self.direction == "ltr" else self.width - start - width


class Indents(NamedTuple):
    """How far a block is set in, in pixels."""

    boxes: tuple[float, ...]
    """Where each of its containers begins that show, from where lines start."""
    start: float
    end: float


def outlined(block: Block) -> tuple[Container, ...]:
    """The containers of a block that show: an alert's box stands for the quote that it is written as."""
    found = block.containers
    inner = [container.kind for container in found[1:]] + [""]
    return tuple(
        container
        for container, inside in zip(found, inner[: len(found)], strict=True)
        if container.kind == "admonition" or (container.kind in _BARRED and inside != "admonition")
    )


def is_alarming(kind: str) -> bool:
    """Whether a kind of admonition tells of what may go wrong."""
    return kind in _ALARMING


def is_boxed(block: Block) -> bool:
    """Whether a block stands on the ground of a box."""
    return any(container.kind == "admonition" for container in block.containers)


def indents(block: Block, lists: Sequence[float], em: float, width: float) -> Indents:
    """How far a block and its containers are set in; ``lists``: what each of its lists asks for, pixels."""
    boxes, wanted, end = [], 0.0, 0.0
    for container in outlined(block):
        boxes.append(set_in(wanted + sum(lists[: container.depth]), width))
        is_ground = container.kind == "admonition"
        wanted += (BOX_INDENT if is_ground else QUOTE_INDENT) * em
        end += BOX_INDENT * em if is_ground else 0.0
    return Indents(tuple(boxes), set_in(wanted + sum(lists), width), end)


def set_in(start: float, width: float) -> float:
    """How far from where lines start something stands that asks for ``start`` in a column.

    Deep nesting is drawn closer together and closer, so that two fifths of the column are left for text
    and one level still stands further in than the one around it.
    """
    knee, room = width * _UNHURRIED, width * (_FURTHEST - _UNHURRIED)
    if start <= knee:
        return start
    share = math.log1p((start - knee) / room) / math.log1p(_DEEPEST * width / room)
    return knee + room * min(share, 1.0)


def shares(blocks: Sequence[Block], index: int, by: int, container: Container) -> bool:
    """Whether the next block in a direction stands in the container too."""
    index += by
    return 0 <= index < len(blocks) and container in blocks[index].containers


def stretch(blocks: Sequence[Block], index: int, container: Container) -> range:
    """The numbers of all blocks that stand in a container of one of them."""
    first = last = index
    while shares(blocks, first, -1, container):
        first -= 1
    while shares(blocks, last, 1, container):
        last += 1
    return range(first, last + 1)


def directions(blocks: Sequence[Block], index: int, container: Container, base: Direction) -> set[Direction]:
    """Which ways the prose of a container runs that a block stands in; ``base``: the edition's."""
    inside = [blocks[number] for number in stretch(blocks, index, container)]
    prose = [block for block in inside if block.spans and block.kind not in ("code", "math")]
    return {block.direction or paragraph_direction(block.spans, base) for block in prose}


def set_containers(
    box: Box, blocks: Sequence[Block], theme: Theme, em: float, places: Sequence[Place]
) -> None:
    """Add the shapes of a block's containers behind everything else in its box, and the room they need.

    ``places``: where each container stands that shows.
    """
    block, pad = blocks[box.index], round(_PAD * em)
    found = [
        (container, shares(blocks, box.index, -1, container), shares(blocks, box.index, 1, container))
        for container in outlined(block)
    ]
    opening = sum(pad for container, up, _ in found if container.kind == "admonition" and not up)
    closing = sum(pad for container, _, down in found if container.kind == "admonition" and not down)
    box.before += opening
    box.after += closing
    shapes: list[Shape] = []
    for (container, up, down), place in zip(found, places, strict=True):
        top = 0.0 if up or not opening else -float(opening + box.rise)
        rect = QRectF(0.0, top, place.inner, box.height + closing - top)
        rect.moveLeft(place.left(place.start, rect.width()))
        bar = QRectF(rect)
        bar.setWidth(max(2.0, round(0.16 * em)))
        bar.moveLeft(place.left(place.start, bar.width()))
        if container.kind == "admonition":
            shapes.append(Shape("fill", rect, theme.box, up, down, around=True))
            colour = theme.accent if is_alarming(container.name) else theme.bar
            shapes.append(Shape("bar", bar, colour, up, down, around=True))
            opening, closing = opening - (0 if up else pad), closing - (0 if down else pad)
        else:
            shapes.append(Shape("bar", bar, theme.bar, up, down, around=True))
    box.shapes[:0] = shapes


def headed(blocks: Sequence[Block], index: int) -> Container | None:
    """The box with a title, or to be shown under its type, that a block is the first of."""
    for container in blocks[index].containers:
        if (container.kind == "admonition" or container.titled) and not shares(blocks, index, -1, container):
            return container
    return None


def title_of(blocks: Sequence[Block], index: int) -> Container | None:
    """The box that a block is the title of."""
    box = headed(blocks, index)
    return box if box is not None and box.titled else None


def stands_under_title(blocks: Sequence[Block], index: int) -> bool:
    """Whether a block is the first under the title of a box."""
    title = title_of(blocks, index - 1) if index else None
    return title is not None and title in blocks[index].containers


def kind_of_title(blocks: Sequence[Block], index: int) -> str:
    """The kind of box that a block is the title of, empty where it is none."""
    if blocks[index].kind == "summary":
        return "details"
    box = title_of(blocks, index)
    return box.name if box is not None else ""
