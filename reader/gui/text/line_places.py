"""Where the characters of one set line stand: asked by position, by coordinate, and in visual order."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from typing import cast

from PySide6.QtGui import QTextLine

from reader.model import Direction
from reader.records import NamedTuple


class LinePlaces:
    """The places of the characters in a line, as they are drawn."""

    __slots__ = ("_end", "_last", "_line", "_rtl", "_start", "_text")

    def __init__(self, line: QTextLine, text: str, direction: Direction) -> None:
        self._line = line
        self._text = text
        self._rtl = direction == "rtl"
        self._start, self._last = line.textStart(), line.textStart() + line.textLength()
        self._end = self._start + len(text[self._start : self._last].rstrip())
        """Without the blanks that hang over the end."""

    def ends(self) -> tuple[float, float]:
        """Where the text of the line begins and ends on the left and on the right."""
        pieces = self.extents(self._start, self._end)
        if pieces:
            return pieces[0][0], pieces[-1][1]
        shown = self._line.naturalTextRect()
        return shown.left(), shown.right()

    def extents(self, start: int, end: int) -> list[tuple[float, float]]:
        """Left and right ends of the pieces in which a stretch stands in the line, from left to right.

        Letters that are joined into one shape count as a whole.
        """
        start, end = max(start, self._start), min(end, self._end)
        if start >= end:
            return []
        while start > self._start and self._text[start].isalpha() and not self._drawn(start, start + 1):
            start -= 1
        merged: list[tuple[float, float]] = []
        for left, right in sorted(self._drawn(start, end)):
            if merged and left <= merged[-1][1] + 0.5:
                merged[-1] = merged[-1][0], max(merged[-1][1], right)
            else:
                merged.append((left, right))
        return merged

    def _drawn(self, start: int, end: int) -> list[tuple[float, float]]:
        """Left and right ends of what is drawn for a stretch, font by font."""
        rects = (glyphs.boundingRect() for glyphs in self._line.glyphRuns(start, end - start))
        return [(rect.left(), rect.right()) for rect in rects if rect.width() > 0]

    def position_at(self, x: float, *, between: bool = True) -> int:
        """The position nearest to a place, or that of the character there where ``between`` is false.

        WORKAROUND Qt (6.11.3): the blank that hangs over the end of a line is left out where the line
        is drawn, but not where Qt tells what stands at a place in it: in a right-to-left line all
        is off by its width. Where the line ends within words of the other direction, Qt counts it
        at the end of those, and is wrong on one side of it only.
        """
        if not self._is_mistold():
            kind = QTextLine.CursorPosition
            counted = min(x + self._blank(), self.ends()[1] - 0.01) if self._rtl else x
            return self._line.xToCursor(
                counted, kind.CursorBetweenCharacters if between else kind.CursorOnCharacter
            )
        shapes = list(self._shapes())
        number = min(range(len(shapes)), key=lambda number: shapes[number].distance(x))
        shape, after = shapes[number], shapes[number + 1 :][:1]
        stops = [*shape.letters, after[0].letters[0] if after else self._end]
        along = shape.share(x) * len(shape.letters)
        return stops[round(along) if between else min(int(along), len(shape.letters) - 1)]

    def _blank(self) -> float:
        """The width of the blanks that hang over the end."""
        (before, _), (after, _) = (
            cast("tuple[float, int]", self._line.cursorToX(at)) for at in (self._end, self._last)
        )
        return before - after

    def _is_mistold(self) -> bool:
        if not self._start < self._end < self._last:
            return False
        drawn = self._line.glyphRuns(self._end - 1, 1)
        return bool(drawn) and drawn[0].isRightToLeft() != self._rtl

    def _shapes(self) -> Iterator[_Shape]:
        """What is drawn for the letters one by one, in the order of the text."""
        shape: _Shape | None = None
        for position in range(self._start, self._end):
            drawn = self._drawn(position, position + 1)
            if drawn and (shape is None or drawn[0] != (shape.left, shape.right)):
                if shape is not None:
                    yield shape
                rightward = not self._line.glyphRuns(position, 1)[0].isRightToLeft()
                shape = _Shape(*drawn[0], rightward, [position])
            elif shape is not None and self._text[position].isalpha():
                shape.letters.append(position)
        if shape is not None:
            yield shape


class _Shape(NamedTuple):
    """What is drawn for one letter, or for several that are joined."""

    left: float
    right: float
    rightward: bool
    letters: list[int]

    def distance(self, x: float) -> float:
        """How far a place is from it, 0 within."""
        return max(self.left - x, x - self.right, 0.0)

    def share(self, x: float) -> float:
        """Which share of it lies before a place, in the order of its text."""
        share = min(max((x - self.left) / (self.right - self.left), 0.0), 1.0)
        return share if self.rightward else 1.0 - share


class _Stretch(NamedTuple):
    """Letters of one direction that follow one another, each with its marks."""

    rightward: bool
    lefts: list[float]
    clusters: list[list[list[int]]]

    def middle(self) -> float:
        """About where it stands."""
        return (min(self.lefts) + max(self.lefts)) / 2

    def places(self) -> Iterator[int]:
        """The positions from left to right."""
        for cluster in self.clusters if self.rightward else reversed(self.clusters):
            for units in cluster if self.rightward else reversed(cluster):
                yield from units


def visual_order(line: QTextLine, text: str, positions: Sequence[int]) -> list[int]:
    """Positions in the order their glyphs stand from left to right.

    Letters of one direction that adjoin in the text stand in its order or in the opposite one,
    wherever their ink is: in Nastaliq they reach over one another. Only left-to-right ones may be torn
    apart, as a number at the end of Arabic words is from the stop of the English sentence. A combining
    mark stands where its letter does; what else has no glyph of its own (half a ligature) follows
    the one before.
    """
    stretches: list[_Stretch] = []
    left, right, rightward, last = line.x(), line.x(), True, -2
    for position in positions:
        character = text[position]
        if stretches and "\udc00" <= character <= "\udfff":
            stretches[-1].clusters[-1][-1].append(position)
        elif stretches and unicodedata.combining(character):
            stretches[-1].clusters[-1].append([position])
        else:
            runs = line.glyphRuns(position, 1)
            torn = False
            if runs and runs[0].positions():
                rect, rightward = runs[0].boundingRect(), not runs[0].isRightToLeft()
                torn = rightward and not left <= rect.left() <= right + rect.height()
                left, right = rect.left(), rect.right()
            if torn or position != last + 1 or stretches[-1].rightward != rightward:
                stretches.append(_Stretch(rightward, [], []))
            stretches[-1].lefts.append(left)
            stretches[-1].clusters.append([[position]])
        last = position
    return [place for stretch in sorted(stretches, key=_Stretch.middle) for place in stretch.places()]
