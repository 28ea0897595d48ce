"""How the rows in view are drawn: their text, and what marks a row as current, doubtful or veiled."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Literal

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QImage, QLinearGradient, QPainter, QPen

from reader.gui.controls.row_painting import quiet
from reader.gui.spread.sideways import WideContent, wide_contents
from reader.gui.spread.spread_layout import VisibleStrip
from reader.gui.text.cell import Extent
from reader.gui.text.row_setting import Gap, SetCell, SetStrip
from reader.gui.text.scrollport import Scrollport
from reader.gui.text.theme import Theme
from reader.model import Direction, Side
from reader.records import NamedTuple

_BLUR = 0.11
"""A veiled cell is drawn at this share of its size and enlarged again: no letter can be told."""
_BAR = 2.0
_AROUND: tuple[Literal["fill", "bar"], ...] = ("fill", "bar")
"""In this order: sides under each other share their boxes, and no ground may hide a bar."""
_SHADE = 1.1
"""How far the shade reaches where content is cut off, em."""
MARK_SIZE = 15
"""Pixels across the mark of a doubtful row."""


class RowMarks(NamedTuple):
    """What is special about the rows at the moment."""

    current: int = 0
    hovered: int | None = None
    doubtful: frozenset[int] = frozenset()
    moved: frozenset[int] = frozenset()
    veiled: Side | None = None
    unveiled: frozenset[int] = frozenset()
    selected: Mapping[Side, Extent] = MappingProxyType({})
    sentences: Mapping[Side, Sequence[Extent]] = MappingProxyType({})
    """The sentence under the mouse and its counterpart."""
    in_use: Scrollport | None = None
    """Whose scroll bar is under the mouse."""

    def hides(self, row: int, side: Side) -> bool:
        """Whether a side of a row is veiled."""
        return side == self.veiled and row not in self.unveiled


class SpreadPainter(NamedTuple):
    """Draws rows in the colours of a theme on a surface of a given size."""

    theme: Theme
    em: float
    width: float
    height: float
    divider: float | None
    """Where the line between two columns stands, None without one."""
    labels: Mapping[Side, str]
    """What a gap on a side says."""
    font: QFont
    under: Direction | None = None
    """Which way the translation runs where it stands under its original, else None."""

    def paint(self, painter: QPainter, rows: Sequence[VisibleStrip], marks: RowMarks, clip: QRectF) -> None:
        """Draw the rows in view."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(clip, QColor(self.theme.paper))
        for row, top, laid in rows:
            self._paint_band(painter, row, top, laid, marks)
        if self.divider is not None:
            painter.fillRect(QRectF(self.divider, 0, 1, self.height), QColor(self.theme.faint))
        for row, top, laid in rows:
            self._paint_row(painter, row, top, laid, marks, clip)
        for content in wide_contents(rows, self.height):
            if not marks.hides(content.row, content.side):
                self._paint_edges(painter, content)
                self._paint_bar(painter, content, in_use=content.port is marks.in_use)

    def mark_rect(self, top: float, laid: SetStrip) -> QRectF:
        """Where the mark of a doubtful or moved row stands in the view: on the divider, or at the edge."""
        middle = self.divider if self.divider is not None else MARK_SIZE / 2 + 4
        rect = QRectF(0, top + laid.before + 0.3 * self.em, MARK_SIZE, MARK_SIZE)
        rect.moveLeft(round(middle - MARK_SIZE / 2))
        return rect

    def _paint_band(self, painter: QPainter, row: int, top: float, laid: SetStrip, marks: RowMarks) -> None:
        """The ground that marks the row on both sides as current or as under the mouse."""
        current = row == marks.current
        if not laid.height or not (current or row == marks.hovered):
            return
        first, last = laid.band(0.3 * self.em)
        ground = self.theme.current if current else self.theme.hover
        painter.fillRect(QRectF(0, top + first, self.width, last - first), QColor(ground))
        if current:
            for x in (0.0, self.width - 3.0):
                painter.fillRect(QRectF(x, top + first, 3, last - first), QColor(self.theme.accent))

    def _paint_row(
        self, painter: QPainter, row: int, top: float, laid: SetStrip, marks: RowMarks, clip: QRectF
    ) -> None:
        for gap in laid.gaps:
            self._paint_gap(painter, gap, top, labelled=laid.begins)
        shown = [placed for side, placed in laid.cells.items() if not marks.hides(row, side)]
        _paint_around(painter, [(placed, QPointF(placed.x, top + placed.y)) for placed in shown], laid)
        for side, placed in laid.cells.items():
            if marks.hides(row, side):
                self._paint_veiled(painter, placed, top, laid)
            else:
                self._paint_cell(painter, placed, side, top, marks, clip)
            if side == "target" and self.under is not None:
                self._paint_start_bar(painter, placed, top)
        if not laid.begins or not laid.height:
            return
        if row in marks.doubtful:
            self._paint_doubt(painter, self.mark_rect(top, laid))
        elif row in marks.moved:
            self._paint_moved(painter, self.mark_rect(top, laid))

    def _paint_cell(
        self,
        painter: QPainter,
        placed: SetCell,
        side: Side,
        top: float,
        marks: RowMarks,
        clip: QRectF,
    ) -> None:
        lit = marks.sentences.get(side, ())
        placed.cell.paint(painter, QPointF(placed.x, top + placed.y), clip, marks.selected.get(side), lit)

    def _paint_start_bar(self, painter: QPainter, placed: SetCell, top: float) -> None:
        """A thin line along the side where the translation's lines start tells it from the original."""
        away = round(0.7 * self.em)
        x = placed.x - away if self.under == "ltr" else placed.x + placed.cell.width + away - _BAR
        over = placed.cell.overhang
        rect = QRectF(x, top + placed.y - over, _BAR, placed.cell.height + over)
        painter.fillRect(rect, QColor(self.theme.faint))

    def _paint_veiled(self, painter: QPainter, placed: SetCell, top: float, laid: SetStrip) -> None:
        """A cell so blurred that its length can be seen and nothing else."""
        edge = round(0.4 * self.em)  # so that what is blurred is not cut off sharply
        rect = QRectF(placed.x, top + placed.y, placed.cell.width, max(placed.cell.height, 1.0))
        rect.adjust(-edge, -edge, edge, edge)
        image = QImage(
            max(1, round(rect.width() * _BLUR)),
            max(1, round(rect.height() * _BLUR)),
            QImage.Format.Format_ARGB32_Premultiplied,
        )
        image.fill(Qt.GlobalColor.transparent)
        small = QPainter(image)
        small.setRenderHint(QPainter.RenderHint.Antialiasing)
        small.scale(_BLUR, _BLUR)
        whole = QRectF(QPointF(0, 0), rect.size())
        _paint_around(small, [(placed, QPointF(edge, edge))], laid)
        placed.cell.paint(small, QPointF(edge, edge), whole)
        small.end()
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(rect, image)

    def _paint_edges(self, painter: QPainter, content: WideContent) -> None:
        """A shade where the content goes on behind the edge of its room."""
        room, reach = content.room, _SHADE * self.em
        height = (content.room.bottom() if content.is_cut else content.bar.top()) - room.top()
        for hidden, edge, by in zip(
            content.port.hidden(), (room.left(), room.right()), (reach, -reach), strict=True
        ):
            if hidden:
                shade = QLinearGradient(edge, 0.0, edge + by, 0.0)
                for at, strength in ((0.0, 0.2), (0.3, 0.08), (1.0, 0.0)):
                    shade.setColorAt(at, quiet(QColor(self.theme.muted), strength))
                painter.fillRect(QRectF(edge, room.top(), by, height).normalized(), shade)

    def _paint_bar(self, painter: QPainter, content: WideContent, *, in_use: bool) -> None:
        """The thumb; over text that goes on below the view it has a ground of its own."""
        thumb = content.thumb
        painter.setPen(Qt.PenStyle.NoPen)
        if content.is_cut:
            ground = thumb.adjusted(-2, -2, 2, 2)
            painter.setBrush(QColor(self.theme.paper))
            painter.drawRoundedRect(ground, ground.height() / 2, ground.height() / 2)
        painter.setBrush(QColor(self.theme.ink if in_use else self.theme.muted))
        painter.drawRoundedRect(thumb, thumb.height() / 2, thumb.height() / 2)

    def _paint_gap(self, painter: QPainter, gap: Gap, top: float, *, labelled: bool) -> None:
        """A quiet hatched place with a word that says what is missing."""
        rect, label = gap.rect.translated(0, top), self.labels[gap.side]
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QBrush(QColor(self.theme.hatch), Qt.BrushStyle.BDiagPattern))
        painter.drawRoundedRect(rect, 4, 4)
        if not labelled:
            return
        painter.setFont(self.font)
        metrics = painter.fontMetrics()
        tag = QRectF(0, 0, min(metrics.horizontalAdvance(label) + 16, rect.width()), metrics.height() + 4)
        tag.moveCenter(rect.center())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self.theme.paper))
        painter.drawRoundedRect(tag, 4, 4)
        painter.setPen(QColor(self.theme.muted))
        shown = metrics.elidedText(label, Qt.TextElideMode.ElideRight, int(tag.width()) - 4)
        painter.drawText(tag, Qt.AlignmentFlag.AlignCenter, shown)

    def _paint_ring(self, painter: QPainter, rect: QRectF, colour: str) -> None:
        painter.setBrush(QColor(self.theme.paper))
        painter.setPen(QPen(QColor(colour), 1.4))
        painter.drawEllipse(rect)

    def _paint_moved(self, painter: QPainter, rect: QRectF) -> None:
        """One arrow up and one down in a ring."""
        self._paint_ring(painter, rect, self.theme.muted)
        middle, reach, head = rect.center(), MARK_SIZE * 0.25, MARK_SIZE * 0.13
        for x, up in ((-head * 1.1, -1.0), (head * 1.1, 1.0)):
            tip, tail = middle + QPointF(x, up * reach), middle + QPointF(x, -up * reach)
            painter.drawLine(tail, tip)
            painter.drawLine(tip, tip + QPointF(-head, -up * head))
            painter.drawLine(tip, tip + QPointF(head, -up * head))

    def _paint_doubt(self, painter: QPainter, rect: QRectF) -> None:
        """A question mark in a ring."""
        self._paint_ring(painter, rect, self.theme.doubt)
        font = QFont(self.font)
        font.setPixelSize(round(MARK_SIZE * 0.72))
        font.setBold(True)
        painter.setFont(font)
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, "?")


def _paint_around(painter: QPainter, cells: Sequence[tuple[SetCell, QPointF]], laid: SetStrip) -> None:
    """Draw the boxes around cells of a strip, each at its place, before all else of them."""
    for kind in _AROUND:
        for placed, at in cells:
            placed.cell.paint_around(kind, painter, at, *laid.space_around(placed, kind))
