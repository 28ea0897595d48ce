"""What one side shows in one row: boxes of set text with their shapes, painted and asked by coordinates.

Coordinates are pixels. A cell's origin is the left end of its column at the height
where its first block begins; a box's ``y`` counts from there, its parts' and shapes'
from the box.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from typing import Literal

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from reader.composition import Run
from reader.gui.text.scrollport import Scrollport
from reader.gui.text.text_part import LaidLine, TextPart
from reader.records import NamedTuple, fresh, mutable_record


class Position(NamedTuple):
    """A place in the text of one side; positions compare in the order of the text."""

    block: int
    part: int
    character: int


class Extent(NamedTuple):
    """A selection on one side, from its first to its last position."""

    first: Position
    last: Position

    def within(self, block: int, part: int, length: int) -> tuple[int, int] | None:
        """The selected characters of a part of ``length`` characters."""
        here = (block, part)
        if here < self.first[:2] or here > self.last[:2]:
            return None
        start = self.first.character if here == self.first[:2] else 0
        end = self.last.character if here == self.last[:2] else length
        return (start, end) if start < end else None


@mutable_record
class Shape:
    """Something drawn that is not text."""

    kind: Literal["fill", "bar", "line", "dot", "ring", "square", "task", "done", "turn", "picture", "sign"]
    rect: QRectF
    colour: str
    up: bool = False
    """Whether it reaches up to the block above, which stands in the same container."""
    down: bool = False
    around: bool = False
    """Whether it is of a box that blocks stand in, or goes on in other rows: drawn before all else."""
    draw: Callable[[QPainter, QRectF], None] | None = None
    """Draws a picture or a sign."""


@mutable_record
class Grid:
    """The rows of a table that stand in a box, and where the lines between them do."""

    heights: list[float]
    rows: list[list[TextPart]]
    first: int
    """The number of the first row in its table: 0 is the header."""
    left: float
    width: float

    @property
    def shape(self) -> tuple[int, int]:
        """How many rows and columns there are."""
        return len(self.rows), len(self.rows[0])


@mutable_record
class Box:
    """One block, set."""

    index: int
    """Of the block in its document."""
    before: float
    """Space above it."""
    height: float
    y: float = 0.0
    parts: list[TextPart] = fresh(factory=list)
    rise: float = 0.0
    """What a label above the first line takes of the space above."""
    after: float = 0.0
    """Space below it that the grounds around it take."""
    joint: str = "\t"
    """What stands between two parts in copied text, where it is no table."""
    lead: str = "\n\n"
    """What stands between it and the box before in copied text."""
    ends: bool = True
    """Whether its block ends here, and does not go on in another row of the layout."""
    ornaments: list[TextPart] = fresh(factory=list)
    """Text that is not the note's own, such as markers: never selected."""
    shapes: list[Shape] = fresh(factory=list)
    grid: Grid | None = None
    """A table's rows."""
    rules: list[Shape] = fresh(factory=list)
    """The lines between them."""
    port: Scrollport | None = None
    """Where parts and rules are wider than the column: the room that they scroll in."""
    foot: float = 0.0
    """What the scroll bar takes of the height."""

    def text_before(self, order: int) -> str:
        """What stands between a part and the part before in copied text."""
        columns = self.grid.shape[1] if self.grid else 0
        if columns:
            return "\n" if order % columns == 0 else "\t"
        return self.joint

    @property
    def shift(self) -> float:
        """What parts and rules are moved to the right by, against where they were set."""
        return self.port.shift if self.port is not None else 0.0

    def shown_at(self, x: float) -> float:
        """Where what is seen at a place of the column, or nearest to it, was set."""
        return self.port.within(x) if self.port is not None else x

    def shows(self, x: float) -> bool:
        """Whether a place of the column is in the room of its text."""
        return self.port is None or self.port.holds(x)


class Cell:
    """The boxes of one side in one row, one under the other."""

    __slots__ = ("boxes", "height", "width")

    def __init__(self, boxes: list[Box], width: float) -> None:
        self.boxes = boxes
        self.width = width
        self.height = 0.0
        self.stack()

    def stack(self) -> None:
        """Place the boxes under each other; call it again when a box changed its height."""
        y = 0.0
        for number, box in enumerate(self.boxes):
            y += box.before if number else 0.0
            box.y = y
            y += box.height + box.after
        self.height = y

    @property
    def before(self) -> float:
        """Space that the first box wants above it."""
        return self.boxes[0].before if self.boxes else 0.0

    @property
    def overhang(self) -> float:
        """How far what belongs to the first box reaches up into the space above."""
        first = self.boxes[:1]
        tops = [shape.rect.top() for box in first for shape in box.shapes if not shape.up]
        return max(0.0, -min([*tops, *(part.y for box in first for part in box.ornaments)], default=0.0))

    def paint_around(
        self, kind: Literal["fill", "bar"], painter: QPainter, origin: QPointF, above: float, below: float
    ) -> None:
        """Draw the grounds or the bars of the boxes that blocks stand in, before what stands there.

        ``above`` and ``below`` are the free space up to the rows around the cell.
        """
        for number, box in enumerate(self.boxes):
            at = origin + QPointF(0.0, box.y)
            gap_up = above if number == 0 else box.before
            gap_down = below if number == len(self.boxes) - 1 else 0.0
            for shape in box.shapes:
                if shape.around and shape.kind == kind:
                    _paint_shape(painter, shape, at, gap_up, gap_down)

    def paint(
        self,
        painter: QPainter,
        origin: QPointF,
        clip: QRectF,
        selected: Extent | None = None,
        lit: Sequence[Extent] = (),
    ) -> None:
        """Draw what stands in the boxes; ``lit`` are sentences shown as counterparts of each other."""
        for box in self.boxes:
            at = origin + QPointF(0.0, box.y)
            for shape in box.shapes:
                if not shape.around:
                    _paint_shape(painter, shape, at)
            for part in box.ornaments:
                part.paint(painter, at + QPointF(part.x, part.y), clip)
            if box.port is None:
                _paint_content(painter, box, at, clip, selected, lit)
            else:
                room = QRectF(at.x() + box.port.left, at.y(), box.port.width, box.height)
                painter.save()
                painter.setClipRect(room, Qt.ClipOperation.IntersectClip)
                shifted = at + QPointF(box.shift, 0.0)
                _paint_content(painter, box, shifted, clip.intersected(room), selected, lit)
                painter.restore()

    def position_at(self, point: QPointF) -> Position | None:
        """The text position nearest to a point, None where the cell holds no text."""
        box = self._box_at(point.y())
        if box is None:
            return None
        x, y = box.shown_at(point.x()), point.y() - box.y
        order, part = min(enumerate(box.parts), key=lambda entry: _distance(entry[1], x, y))
        return Position(box.index, order, part.position_at(x - part.x, y - part.y))

    def run_at(self, point: QPointF) -> Run | None:
        """The run of text under a point."""
        for box, part in self._parts():
            x, y = box.shown_at(point.x()) - part.x, point.y() - box.y - part.y
            if 0 <= y < part.height and -2 <= x <= part.width + 2 and box.shows(point.x()):
                return part.run_at(x, y)
        return None

    def reveal(self, first: Position, last: Position) -> bool:
        """Scroll content that is wider than the column to a stretch of text; whether anything moved.

        Of a stretch in several lines the first one counts.
        """
        found = self._find(first)
        if found is None or found[0].port is None:
            return False
        port, part = found[0].port, found[1]
        end = last.character if last[:2] == first[:2] else len(part.composed.text)
        left, right = part.stretch_at(first.character, end)
        return port.reveal(part.x + left, part.x + right)

    def scroll_towards(self, point: QPointF) -> bool:
        """Scroll wide content towards a point beside its room; whether anything moved."""
        box = self._box_at(point.y())
        if box is None or box.port is None:
            return False
        inside = max(box.port.left, min(point.x(), box.port.left + box.port.width))
        return box.port.move((point.x() - inside) / 2)

    def line_of(self, position: Position) -> tuple[float, float]:
        """Top and height of the line that a position is in, in the cell's coordinates."""
        found = self._find(position)
        if found is None:
            return 0.0, self.height
        box, part = found
        top, height = part.line_at_character(position.character)
        return box.y + part.y + top, height

    def part(self, position: Position) -> TextPart | None:
        """The part of the text that a position is in."""
        found = self._find(position)
        return found[1] if found else None

    def lines(self) -> Iterator[tuple[int, LaidLine]]:
        """Every line with the index of its block, its rectangle in the cell's coordinates, as it was set."""
        for box, part in self._parts():
            for line in part.lines():
                rect = line.rect.translated(part.x, box.y + part.y)
                yield box.index, LaidLine(rect, line.text, line.visual)

    def _find(self, position: Position) -> tuple[Box, TextPart] | None:
        box = next((box for box in self.boxes if box.index == position.block), None)
        return (box, box.parts[position.part]) if box and position.part < len(box.parts) else None

    def _parts(self) -> Iterator[tuple[Box, TextPart]]:
        return ((box, part) for box in self.boxes for part in box.parts)

    def _box_at(self, y: float) -> Box | None:
        written = [box for box in self.boxes if box.parts]
        if not written:
            return None
        return written[max(0, bisect_right([box.y for box in written], y) - 1)]


def _paint_content(
    painter: QPainter,
    box: Box,
    at: QPointF,
    clip: QRectF,
    selected: Extent | None,
    lit: Sequence[Extent],
) -> None:
    """Draw what is scrolled where it is wider than the column: the text and the lines of a table."""
    for rule in box.rules:
        _paint_shape(painter, rule, at)
    for order, part in enumerate(box.parts):
        rect = QRectF(at.x() + part.x, at.y() + part.y, max(part.width, 1.0), part.height)
        if not rect.intersects(clip):
            continue  # most of a long or wide table is out of view
        length, theme = len(part.composed.text), part.style.theme
        grounds = [(extent.within(box.index, order, length), theme.sentence) for extent in lit]
        if selected is not None:
            grounds.append((selected.within(box.index, order, length), theme.selection))
        shown = [(*within, colour) for within, colour in grounds if within is not None]
        part.paint(painter, rect.topLeft(), clip, shown)


def _distance(part: TextPart, x: float, y: float) -> float:
    beside = max(part.x - x, x - part.x - part.width, 0.0)
    above = max(part.y - y, y - part.y - part.height, 0.0)
    return beside + above * 1000


def _paint_shape(
    painter: QPainter, shape: Shape, at: QPointF, gap_up: float = 0.0, gap_down: float = 0.0
) -> None:
    rect = shape.rect.translated(at)
    if shape.up:
        rect.setTop(at.y() - gap_up)
    if shape.down:
        rect.setBottom(rect.bottom() + gap_down)
    colour = QColor(shape.colour)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    if shape.draw is not None:
        shape.draw(painter, rect)
    elif shape.kind == "fill":
        _paint_fill(painter, rect, shape)
    elif shape.kind in ("bar", "line", "square"):
        painter.drawRect(rect)
    elif shape.kind in ("dot", "ring"):
        if shape.kind == "ring":
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(colour, max(1.0, rect.width() / 5)))
        painter.drawEllipse(rect)
    elif shape.kind == "turn":
        _paint_turn(painter, rect, colour)
    else:
        _paint_task(painter, rect, colour, done=shape.kind == "done")


def _paint_fill(painter: QPainter, rect: QRectF, shape: Shape) -> None:
    """A rounded ground; where it goes on in the block above or below, its ends are square."""
    painter.save()
    painter.setClipRect(rect, Qt.ClipOperation.IntersectClip)
    painter.drawRoundedRect(rect.adjusted(0, -8 if shape.up else 0, 0, 8 if shape.down else 0), 5, 5)
    painter.restore()


def _paint_turn(painter: QPainter, rect: QRectF, colour: QColor) -> None:
    """An arrow down and round the corner: the line before goes on here."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(colour, max(1.0, rect.width() / 7)))
    left, right, y, head = rect.left(), rect.right(), rect.bottom() - rect.height() * 0.28, rect.width() * 0.3
    painter.drawPolyline([QPointF(left, rect.top()), QPointF(left, y), QPointF(right, y)])
    painter.drawPolyline(
        [QPointF(right - head, y - head), QPointF(right, y), QPointF(right - head, y + head)]
    )


def _paint_task(painter: QPainter, rect: QRectF, colour: QColor, *, done: bool) -> None:
    """A task box, ticked when done."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(colour, max(1.2, rect.width() / 11)))
    painter.drawRoundedRect(rect, 2.5, 2.5)
    if done:
        painter.setPen(
            QPen(colour, max(1.6, rect.width() / 7), Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
        )
        left, top, size = rect.left(), rect.top(), rect.width()
        painter.drawPolyline(
            [
                QPointF(left + size * 0.22, top + size * 0.52),
                QPointF(left + size * 0.43, top + size * 0.74),
                QPointF(left + size * 0.8, top + size * 0.26),
            ]
        )
