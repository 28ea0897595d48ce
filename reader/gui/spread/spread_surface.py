"""The surface that a spread is laid out on: what is shown, how it is scrolled, which row the reader is at.

The scroll position is kept as a row and an offset into it. Rows that are
measured, a resize and a zoom therefore never move the row at the top.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from reader.gui.controls.directions import is_mirrored
from reader.gui.controls.lean_viewport import lean_viewport
from reader.gui.controls.scroll_bar import SlimScrollBar
from reader.gui.spread.geometry import geometry
from reader.gui.spread.spread_layout import Anchor, Place, SpreadLayout, text_choice
from reader.gui.text.row_outline import NO_ROWS, RowOutline, outline
from reader.gui.text.row_setting import SIDES, Columns, Measure, View, columns_of
from reader.gui.text.theme import LIGHT, Theme
from reader.gui.text.typography import TEXT_SIZE, measure
from reader.language import direction
from reader.model import Side, Spread
from reader.settings import TextChoice

_SLICE = 0.005
"""Seconds that one slice of measuring rows may take on the interface's thread."""
_ROOM_FOR_TWO = 36.0
"""Narrower than this, em, two columns would hold too few words a line."""
MIN_ZOOM, MAX_ZOOM = 50, 300
ZOOM_STEP = 10
_NOTCH = 120
"""What a wheel reports for one notch (QWheelEvent::angleDelta)."""


class SpreadSurface(QAbstractScrollArea):
    """Lays a spread out in rows, scrolls it and walks through it; what it looks like is the view's."""

    row_changed = Signal(int)
    zoom_changed = Signal(int)
    view_changed = Signal(str)
    columns_changed = Signal()
    """The sides stand elsewhere in the viewport, or are of another width."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._spread: Spread | None = None
        self._theme = LIGHT
        self._zoom = 100
        self._texts: tuple[TextChoice, ...] = ()
        self._wraps_code = True
        self._view: View = "side-by-side"
        self._anchor = Anchor()
        self._is_fitting = False
        self._turned = 0
        self._current = 0
        self._filling = QTimer(self)
        self._filling.timeout.connect(self._fill)
        self._outline = NO_ROWS
        nowhere = Columns(None, None)
        self._layout = SpreadLayout(None, NO_ROWS, nowhere, self._view, self._theme, self._zoom)
        self.setViewport(lean_viewport())
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBar(SlimScrollBar(self))
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Text"))

    def spread(self) -> Spread | None:
        """The spread that is shown."""
        return self._spread

    def set_spread(
        self,
        spread: Spread | None,
        place: Place | None = None,
        current: Place | None = None,
        *,
        outlined: RowOutline | None = None,
    ) -> None:
        """Show a spread from its beginning, or at a place.

        ``current`` is where the current row is, if it is not the one at the top. ``outlined`` is
        the spread's outline where it is known already: making it for thousands of rows takes
        longer than the interface may stand still.
        """
        self._spread = spread
        self._outline = outlined or (outline(spread) if spread else NO_ROWS)
        self._current, self._anchor = 0, Anchor()
        self._lay_out()
        if place is not None:
            self._go(self._layout.find(place))
        at = self._layout.find(current) if current else self._anchor
        self._current = self._layout.row_at(at.strip)
        self._announce()

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        if theme != self._theme:
            self._theme = theme
            self._lay_out()

    def set_texts(self, texts: tuple[TextChoice, ...]) -> None:
        """Set languages as the reader wants them; the row at the top stays there."""
        if texts != self._texts:
            self._texts = texts
            self._lay_out()

    def set_wraps_code(self, wraps: bool) -> None:
        """Let long lines of code go on in the next line, or scroll; the row at the top stays there."""
        if wraps != self._wraps_code:
            self._wraps_code = wraps
            self._lay_out()

    def zoom(self) -> int:
        """Per cent."""
        return self._zoom

    def set_zoom(self, percent: int) -> None:
        """Set the text larger or smaller; the row at the top stays there."""
        percent = max(MIN_ZOOM, min(percent, MAX_ZOOM))
        if percent != self._zoom:
            self._zoom = percent
            self._lay_out()
            self.zoom_changed.emit(percent)

    def view(self) -> View:
        """How the reader wants the sides to stand."""
        return self._view

    def arrangement(self) -> View:
        """How they stand: ``automatic`` decided by the width."""
        if self._view != "automatic":
            return self._view
        return "side-by-side" if self.viewport().width() >= _ROOM_FOR_TWO * self._em() else "stacked"

    def set_view(self, view: View) -> None:
        """Arrange the sides in another way; the row at the top stays there."""
        if view != self._view:
            arrangement = self.arrangement()
            self._view = view
            if self.arrangement() != arrangement:
                self._lay_out()
            self.view_changed.emit(view)

    def place(self) -> Place | None:
        """Where the view begins."""
        return self._layout.place(self._anchor)

    def current_place(self) -> Place | None:
        """Where the current row is."""
        return self._layout.place(self._layout.start_of(self._current))

    def columns(self) -> Columns:
        """Where the sides stand in the viewport."""
        return columns_of(
            self.arrangement(),
            self.viewport().width(),
            self._em(),
            self._measures(),
            mirrored=is_mirrored(self),
        )

    def _measures(self) -> dict[Side, Measure]:
        """How wide the sides may be: a language that is set larger has wider lines, not shorter ones."""
        found: dict[Side, Measure] = {}
        for side in SIDES:
            document = self._spread.document(side) if self._spread is not None else None
            if document is not None:
                size = self._em() * text_choice(self._texts, document.lang).size / 100
                found[side] = Measure(measure(document.lang) * size, direction(document.lang))
        return found

    def geometry_report(self) -> dict[str, object]:
        """Where every row and line of the whole spread stands; lays all of it out."""
        self.settle()
        layout = self._layout
        tops = {n: layout.height_of(Anchor(n)) for n in range(len(layout.strips))}
        rows = (
            (row, [(tops[strip], layout.set_strip(strip)) for strip in layout.strips_of(n)])
            for n, row in enumerate(layout.rows)
        )
        return geometry(rows, {side: layout.pieces(side) for side in SIDES})

    def settle(self) -> None:
        """Measure every row now instead of in slices."""
        self._layout.measure()
        self._filling.stop()
        self._fit_scroll_bar()

    def is_settled(self) -> bool:
        """Whether the height of every row is known."""
        return self._layout.is_measured

    def current_row(self) -> int:
        """The row that the reader is at; 0 where there are none."""
        return self._current

    def set_current_row(self, row: int) -> None:
        """Go to a row and bring it into view."""
        if self._layout.rows:
            self._make_current(max(0, min(row, len(self._layout.rows) - 1)))
            self._reveal(self._current)

    def next_row(self) -> None:
        """Go one row on, or scroll on where the current row is not yet read to its end."""
        self._step(1)

    def previous_row(self) -> None:
        """Go one row back."""
        self._step(-1)

    def show_block(self, side: Side, index: int) -> None:
        """Go to the row of a block."""
        row = self._layout.row_of(side, index)
        if row is not None:
            self.set_current_row(row)

    def show_anchor(self, side: Side, fragment: str) -> bool:
        """Go to the block that a ``#fragment`` of this side names; False where there is none."""
        document = self._layout.document(side)
        blocks = document.blocks if document else ()
        index = next((n for n, block in enumerate(blocks) if fragment in block.anchors), None)
        if index is not None:
            self.show_block(side, index)
        return index is not None

    def counts(self) -> tuple[int, int]:
        """How many rows are gaps, and of how many others the aligner is not sure."""
        return len(self._outline.gaps), len(self._outline.doubtful - self._outline.gaps)

    def next_finding(self, *, around: bool = False) -> bool:
        """Go to the next gap or doubtful row; False where there is none further on.

        ``around``: after the last comes the first again.
        """
        return self._go_to_finding(1, around=around)

    def previous_finding(self, *, around: bool = False) -> bool:
        """Go to the gap or doubtful row before; False where there is none."""
        return self._go_to_finding(-1, around=around)

    def _go_to_finding(self, by: int, *, around: bool) -> bool:
        findings = sorted(self._outline.gaps | self._outline.doubtful)
        ahead = [row for row in findings if (row - self._current) * by > 0] or (findings if around else [])
        if ahead:
            self.set_current_row(ahead[0] if by > 0 else ahead[-1])
        return bool(ahead)

    def _step(self, by: int) -> None:
        if not self._layout.rows:
            return
        bar, page = self.verticalScrollBar(), self.viewport().height()
        top = self._layout.top(self._current) - bar.value()
        bottom = top + self._layout.height(self._current)
        if by > 0 and top <= page < bottom - 2:
            bar.setValue(bar.value() + round(page * 0.8))
        elif by < 0 and top < -2 and bottom > 0:
            bar.setValue(bar.value() - round(page * 0.8))
        else:
            self.set_current_row(self._current + by)

    def _make_current(self, row: int) -> None:
        if row != self._current:
            self._current = row
            self.viewport().update()
            self._announce()
            self.row_changed.emit(row)

    def _announce(self) -> None:
        """Tell screen readers the text of the current row."""
        texts = []
        for side in SIDES:
            document = self._layout.document(side)
            if document is not None and self._current < len(self._layout.rows):
                texts += [document.blocks[n].text for n in self._layout.rows[self._current].of(side)]
        self.setAccessibleDescription("\n".join(texts))
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.DescriptionChanged))

    def _em(self) -> float:
        return TEXT_SIZE * self._zoom / 100

    def _lay_out(self) -> None:
        """Set everything anew in the present width, zoom, view and theme, keeping the row at the top."""
        before, columns = self._layout, self.columns()
        self._layout = SpreadLayout(
            self._spread,
            self._outline,
            columns,
            self.arrangement(),
            self._theme,
            self._zoom,
            self._texts,
            wraps_code=self._wraps_code,
        )
        self._go(self._layout.carried(self._anchor, before))
        if columns != before.columns:
            self.columns_changed.emit()

    def _go_on_filling(self) -> None:
        """Measure the other rows too, from when those in view are drawn."""
        if not self._layout.is_measured and not self._filling.isActive():
            self._filling.start()

    def _fill(self) -> None:
        """One slice of measuring; the row at the top stays where it is."""
        self._layout.measure(_SLICE)
        if self._layout.is_measured:
            self._filling.stop()
        self._fit_scroll_bar()

    def _go(self, anchor: Anchor) -> None:
        """Put an anchor at the top, or as near to it as the end of the text allows."""
        self._anchor = anchor
        list(self._layout.visible(anchor, self.viewport().height()))
        self._fit_scroll_bar()
        self.viewport().update()

    def _fit_scroll_bar(self) -> None:
        """Fit the scroll bar to the heights known by now without moving the text."""
        bar, page = self.verticalScrollBar(), self.viewport().height()
        self._is_fitting = True
        bar.setPageStep(page)
        bar.setSingleStep(round(2.2 * self._em()))
        bar.setRange(0, max(0, round(self._layout.total) - page))
        if self._layout.rows:
            y = self._layout.height_of(self._anchor)
            bar.setValue(round(y))
            if y > bar.maximum():
                self._anchor = self._layout.anchor_at(bar.maximum())
                self.viewport().update()
        self._is_fitting = False

    def scrollContentsBy(self, _dx: int, dy: int) -> None:
        """The reader scrolled: what stands at the top is the new anchor.

        Within a page the text moves by the very pixels of the scroll bar, whatever the rows that
        come into view were estimated at; beyond it the estimates say where to.
        """
        if self._is_fitting or not self._layout.rows:
            return
        if abs(dy) <= self.viewport().height():
            self._go(self._layout.moved(self._anchor, -dy))
        else:
            self._go(self._layout.anchor_at(float(self.verticalScrollBar().value())))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Touch pads move the text by their own pixels; with Ctrl the wheel zooms."""
        pixels = event.pixelDelta().y()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._zoom_by_wheel(event.angleDelta().y())
        elif pixels and event.phase() != Qt.ScrollPhase.NoScrollPhase:  # X11 gives pixels that mean nothing
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() - pixels)
        else:
            super().wheelEvent(event)

    def _zoom_by_wheel(self, angle: int) -> None:
        """Zoom by a step for every notch, also where a wheel turns in fractions of one."""
        self._turned += angle
        notches = int(self._turned / _NOTCH)
        self._turned -= notches * _NOTCH
        self.set_zoom(self._zoom + notches * ZOOM_STEP)

    def _reveal(self, row: int) -> None:
        """Bring a row into view, with some of what stands before it."""
        page = self.viewport().height()
        start = self._layout.start_of(row)
        self._layout.set_strip(start.strip)
        height = self._layout.height(row)
        top = self._layout.top(row) - self.verticalScrollBar().value()
        if top < 0 or top + min(height, page) > page:
            above = min(page * 0.2, max(page - height, 0.0))
            self._go(self._layout.moved(start, -above))

    def _reveal_within(self, strip: int, top: float, height: float) -> None:
        """Bring a stretch of a strip into view where its row is higher than the view."""
        page = self.viewport().height()
        y = self._layout.height_of(Anchor(strip, top)) - self.verticalScrollBar().value()
        if y < 0 or y + height > page:
            self._go(self._layout.moved(Anchor(strip), top - page * 0.3))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width sets the text anew; another height only shows more of it."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._lay_out()
        else:
            self._go(self._anchor)

    def changeEvent(self, event: QEvent) -> None:
        """The interface was mirrored: the sides change places."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._lay_out()

    def sizeHint(self) -> QSize:
        """Room for two columns of an agreeable width."""
        return QSize(round(60 * self._em()), round(40 * self._em()))
