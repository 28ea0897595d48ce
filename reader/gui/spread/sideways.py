"""What is wider than its column and in view: where its scroll bar is, and what wheel and mouse do to it.

A bar stands at the bottom of its content or, where that is further down, at the
bottom of the view: a table of three pages is scrolled without going to its end.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QWheelEvent

from reader.gui.spread.spread_layout import VisibleStrip
from reader.gui.text.cell import Box
from reader.gui.text.row_setting import SetCell
from reader.gui.text.scrollport import BAR_ROOM, Scrollport
from reader.model import Side
from reader.records import NamedTuple

_NOTCH = 120
"""What a wheel reports for one notch (QWheelEvent::angleDelta)."""
_ROOM_FOR_BAR = 2.5
"""Of content that goes on below the view so much must be seen, in heights of the bar."""
_STEP = 4.0
"""How far a notch of the wheel or an arrow key goes, em."""


class WideContent(NamedTuple):
    """Content that is scrolled from side to side, as it stands in the view."""

    row: int
    side: Side
    port: Scrollport
    room: QRectF
    """What of its room is in view."""
    left: float
    """Where its column begins."""
    is_cut: bool
    """Whether it goes on below the view, so that its bar is drawn over it."""

    @property
    def has_bar(self) -> bool:
        """Whether there is room for its bar."""
        return not self.is_cut or self.room.height() > _ROOM_FOR_BAR * BAR_ROOM * self.port.em

    @property
    def bar(self) -> QRectF:
        """Where its scroll bar takes the mouse; empty where it has none in view."""
        if not self.has_bar:
            return QRectF()
        height = round(BAR_ROOM * self.port.em)
        return QRectF(self.room.left(), self.room.bottom() - height, self.room.width(), height)

    @property
    def thumb(self) -> QRectF:
        """Where the thumb is drawn; empty where there is no bar."""
        if not self.has_bar:
            return QRectF()
        left, width = self.port.thumb()
        thick = max(4.0, round(0.28 * self.port.em))
        return QRectF(self.left + left, self.bar.center().y() - thick / 2, width, thick)


def wide_contents(strips: Iterable[VisibleStrip], page: float) -> list[WideContent]:
    """What can be scrolled from side to side in a view ``page`` pixels high.

    The pieces of a long block scroll as one.
    """
    found: dict[int, WideContent] = {}
    for row, top, laid in strips:
        for side, placed in laid.cells.items():
            for box in placed.cell.boxes:
                content = _in_view(row, side, placed, box, top, page)
                if content is not None:
                    above = found.get(id(content.port), content)
                    found[id(content.port)] = content._replace(room=above.room | content.room)
    return list(found.values())


def _in_view(row: int, side: Side, placed: SetCell, box: Box, top: float, page: float) -> WideContent | None:
    y = top + placed.y + box.y
    bottom = y + box.height
    if box.port is None or y >= page or bottom <= 0:
        return None
    room = QRectF(placed.x + box.port.left, max(y, 0.0), box.port.width, 0.0)
    room.setBottom(min(bottom, page))
    return WideContent(row, side, box.port, room, placed.x, bottom > page or not box.ends)


class Sideways:
    """Scrolls what is wide by wheel, keys and bar; ``scrolled`` is told where to draw anew."""

    def __init__(self, scrolled: Callable[[QRectF], None]) -> None:
        self._scrolled = scrolled
        self._dragged: WideContent | None = None
        self._grabbed_at = 0.0
        self._hovered: WideContent | None = None

    @property
    def in_use(self) -> Scrollport | None:
        """Whose bar is under the mouse or held by it."""
        content = self._dragged or self._hovered
        return content.port if content is not None else None

    @property
    def is_dragging(self) -> bool:
        """Whether the mouse holds a bar."""
        return self._dragged is not None

    def forget(self) -> None:
        """The text was laid out anew."""
        self._dragged = self._hovered = None

    def hover(self, contents: Iterable[WideContent], point: QPointF) -> bool:
        """Mark the bar under the mouse; whether there is one."""
        before, now = self._hovered, _with_bar_at(contents, point)
        self._hovered = now
        for one, other in ((before, now), (now, before)):
            if one is not None and (other is None or one.port is not other.port):
                self._scrolled(one.room)
        return now is not None

    def press(self, contents: Iterable[WideContent], point: QPointF) -> bool:
        """Take hold of a bar; whether there is one at the point. Beside the thumb, it comes to the mouse."""
        content = _with_bar_at(contents, point)
        if content is None:
            return False
        self._dragged, thumb = content, content.thumb
        inside = thumb.left() <= point.x() <= thumb.right()
        self._grabbed_at = point.x() - thumb.left() if inside else thumb.width() / 2
        self.drag(point)
        return True

    def drag(self, point: QPointF) -> None:
        """Let the thumb that is held follow the mouse."""
        held = self._dragged
        if held is not None and held.port.drag_thumb(point.x() - self._grabbed_at - held.left):
            self._scrolled(held.room)

    def release(self) -> None:
        """Let go."""
        self._dragged = None

    def wheel(self, contents: Iterable[WideContent], event: QWheelEvent) -> bool:
        """Scroll what is under the mouse where the wheel asks for it; whether it did ask."""
        content = next((c for c in contents if c.room.contains(event.position())), None)
        delta = _delta(event, content.port.em) if content is not None else QPointF()
        if content is None or delta.isNull():
            return False
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier and not delta.x():
            moved = content.port.scroll_to(content.port.offset - delta.y())
        elif abs(delta.x()) > abs(delta.y()):
            moved = content.port.move(-delta.x())
        else:
            return False
        if moved:
            self._scrolled(content.room)
        return True

    def step(self, contents: Iterable[WideContent], row: int, by: int) -> bool:
        """Look to the right or the left in a row; whether there is something to scroll.

        Both sides go on together, so that the columns of tables keep facing each other: which
        way is on, the first side says.
        """
        found = [content for content in contents if content.row == row]
        for content in found:
            on = by if found[0].port.direction == "ltr" else -by
            if content.port.scroll_to(content.port.offset + on * _STEP * content.port.em):
                self._scrolled(content.room)
        return bool(found)


def _with_bar_at(contents: Iterable[WideContent], point: QPointF) -> WideContent | None:
    return next((content for content in contents if content.bar.contains(point)), None)


def _delta(event: QWheelEvent, em: float) -> QPointF:
    """Pixels by which the content is to move."""
    pixels = event.pixelDelta()
    if pixels != QPoint() and event.phase() != Qt.ScrollPhase.NoScrollPhase:
        return QPointF(pixels)
    return QPointF(event.angleDelta()) * (_STEP * em / _NOTCH)
