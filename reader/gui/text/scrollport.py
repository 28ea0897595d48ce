"""The room in which something wider than its column is scrolled from side to side.

Whatever stands in it is set as if there were room enough, from the side where it
begins; only here is it known how far it is scrolled. That is no part of the note:
it lasts as long as the layout, and no height depends on it.
"""

from __future__ import annotations

from reader.model import Direction
from reader.records import mutable_record

BAR_ROOM = 0.62
"""What the scroll bar takes at the bottom of what it scrolls, em."""
_INSET = 0.12
"""Free space at both ends of the bar, em."""
_LEAST_THUMB = 1.6
"""The thumb is never shorter than so, em."""
_AROUND = 1.5
"""What is revealed has so much free space beside it where it can, em."""


@mutable_record
class Scrollport:
    """The part of a column that shows a part of its content; pixels, ``left`` within the column."""

    left: float
    width: float
    content: float
    """How wide all of it is."""
    direction: Direction
    """The side where it begins: its first column, the start of its lines."""
    em: float
    offset: float = 0.0
    """How far it is scrolled from where it begins."""

    @property
    def overflows(self) -> bool:
        """Whether there is more than the room can show."""
        return self._most >= 1.0

    @property
    def shift(self) -> float:
        """What its content is moved to the right by, against where it was set."""
        return -self.offset if self.direction == "ltr" else self.offset

    @property
    def _most(self) -> float:
        return max(self.content - self.width, 0.0)

    def widen(self, content: float) -> None:
        """Know of content that is wider than what was known."""
        self.content = max(self.content, content)

    def scroll_to(self, offset: float) -> bool:
        """Scroll as far from the beginning as can be; whether anything moved."""
        before, self.offset = self.offset, float(round(max(0.0, min(offset, self._most))))
        return self.offset != before

    def move(self, by: float) -> bool:
        """Look further to the right, or to the left; whether anything moved."""
        return self.scroll_to(self.offset + (by if self.direction == "ltr" else -by))

    def reveal(self, left: float, right: float) -> bool:
        """Bring a stretch of the content as it was set into view; whether anything moved.

        Where it is wider than the room, its left end is what is seen.
        """
        first, around = self.left - self.shift, _AROUND * self.em
        last = first + self.width
        if first <= left and right <= last:
            return False
        beyond = right + around - last
        return self.move(min(beyond, left - around - first) if beyond > 0 else left - around - first)

    def holds(self, x: float) -> bool:
        """Whether a place in the column is in its room."""
        return self.left <= x <= self.left + self.width

    def within(self, x: float) -> float:
        """Where the content that is seen at a place of the column, or nearest to it, was set."""
        return max(self.left, min(x, self.left + self.width)) - self.shift

    def hidden(self) -> tuple[float, float]:
        """How much of the content is hidden at the left edge and at the right one."""
        rest = self._most - self.offset
        return (self.offset, rest) if self.direction == "ltr" else (rest, self.offset)

    def thumb(self) -> tuple[float, float]:
        """Left end and width of the scroll bar's thumb, in the column."""
        track, width = self._track, self._thumb_width
        share = self.hidden()[0] / self._most if self.overflows else 0.0
        return self.left + _INSET * self.em + share * (track - width), width

    def drag_thumb(self, left: float) -> bool:
        """Scroll so that the thumb's left end comes to stand at a place; whether anything moved."""
        way = self._track - self._thumb_width
        share = (left - self.left - _INSET * self.em) / way if way > 0 else 0.0
        at_left = share * self._most
        return self.scroll_to(at_left if self.direction == "ltr" else self._most - at_left)

    @property
    def _track(self) -> float:
        return max(self.width - 2 * _INSET * self.em, 1.0)

    @property
    def _thumb_width(self) -> float:
        return max(
            self._track * self.width / max(self.content, 1.0), min(_LEAST_THUMB * self.em, self._track)
        )
