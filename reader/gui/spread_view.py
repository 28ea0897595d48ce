"""The text of a spread: both sides in one scrolled surface, row by row, so that they cannot drift apart.

The scroll position is kept as a row and an offset into it. Rows that are
measured, a resize and a zoom therefore never move the row at the top.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QColor,
    QContextMenuEvent,
    QGuiApplication,
    QHelpEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QMenu, QToolTip, QWidget

from reader.composition import Run
from reader.gui.cell import Position
from reader.gui.geometry import geometry
from reader.gui.row_setting import SIDES, Columns, Gap, SetRow, View, columns_of, paint_gap
from reader.gui.scroll_bar import SlimScrollBar
from reader.gui.spread_layout import Anchor, Place, SpreadLayout
from reader.gui.text_selection import TextSelection
from reader.gui.theme import LIGHT, Theme
from reader.gui.typography import TEXT_SIZE
from reader.model import Side, Spread
from reader.visible import visible

_SLICE = 0.008
"""Seconds that one slice of measuring rows may take on the interface's thread."""
MIN_ZOOM, MAX_ZOOM = 50, 300


class SpreadView(QAbstractScrollArea):
    """Shows a spread; takes data through setters and reports what the reader does by signals."""

    link_activated = Signal(str, str, str)
    """A link was clicked: address, text, side."""
    link_hovered = Signal(str)
    """The address under the mouse, empty when there is none any more."""
    row_changed = Signal(int)
    zoom_changed = Signal(int)
    view_changed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._spread: Spread | None = None
        self._theme = LIGHT
        self._zoom = 100
        self._view: View = "side-by-side"
        self._anchor = Anchor()
        self._is_fitting = False
        self._current = 0
        self._hovered: int | None = None
        self._link = ""
        self._selection = TextSelection()
        self._filling = QTimer(self)
        self._filling.setInterval(0)
        self._filling.timeout.connect(self._fill)
        self._layout = SpreadLayout(None, Columns(None, None), self._view, self._theme, self._zoom)
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBar(SlimScrollBar(self))
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.viewport().setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Text"))

    # ------------------------------------------------------------- what is shown

    def spread(self) -> Spread | None:
        """The spread that is shown."""
        return self._spread

    def set_spread(self, spread: Spread | None, place: Place | None = None) -> None:
        """Show a spread from its beginning, or at a place."""
        self._spread = spread
        self._selection.clear()
        self._hovered, self._current, self._anchor = None, 0, Anchor()
        self._lay_out()
        if place is not None:
            self._go(self._layout.find(place))
        self._current = self._layout.next_shown(self._anchor.row, 1) or 0
        self._announce()

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        if theme != self._theme:
            self._theme = theme
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
        """How the sides stand: ``side-by-side``, ``stacked``, ``source`` or ``target`` alone."""
        return self._view

    def set_view(self, view: View) -> None:
        """Arrange the sides in another way; the row at the top stays there."""
        if view != self._view:
            self._view = view
            self._lay_out()
            self.view_changed.emit(view)

    def place(self) -> Place | None:
        """Where the reader is."""
        return self._layout.place(self._anchor)

    def columns(self) -> Columns:
        """Where the sides stand in the viewport."""
        both = self._spread is not None and self._spread.target is not None
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        return columns_of(self._view, self.viewport().width(), self._em(), both=both, mirrored=mirrored)

    def geometry_report(self) -> dict[str, object]:
        """Where every row and line of the whole spread stands; lays all of it out."""
        self.settle()
        layout = self._layout
        rows = ((row, layout.top(n), layout.set_row(n)) for n, row in enumerate(layout.rows))
        return geometry(rows, {side: layout.document(side) for side in SIDES})

    def settle(self) -> None:
        """Measure every row now instead of in slices."""
        self._layout.measure()
        self._filling.stop()
        self._fit_scroll_bar()

    # ------------------------------------------------------------- going through it

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
        index = next((n for n, block in enumerate(blocks) if block.anchor == fragment), None)
        if index is not None:
            self.show_block(side, index)
        return index is not None

    def selected_text(self) -> str:
        """The note's own characters in the selection; blocks are parted by empty lines."""
        side = self._selection.side
        if side is None:
            return ""
        rows = self._selection.rows_of(side, self._layout)
        cells = (self._layout.set_row(row).cells.get(side) for row in rows)
        return self._selection.text([placed.cell for placed in cells if placed])

    def copy(self) -> None:
        """Put the selection on the clipboard."""
        text = self.selected_text()
        if text:
            QGuiApplication.clipboard().setText(text)

    def select_all(self) -> None:
        """Select the whole text of the side that was last clicked, at first the source's."""
        side = self._selection.side or "source"
        document = self._layout.document(side)
        if document is not None and document.blocks:
            self._selection.select(side, Position(0, 0, 0), Position(len(document.blocks), 0, 0))
            self.viewport().update()

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
            self._walk_to(self._current + by, by)

    def _walk_to(self, row: int, by: int) -> None:
        """Go to the nearest row in a direction that shows something."""
        found = self._layout.next_shown(row, by)
        if found is not None:
            self.set_current_row(found)

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
                texts += [document.blocks[n].text for n in self._layout.indices(self._current, side)]
        self.setAccessibleDescription("\n".join(texts))
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.DescriptionChanged))

    # ------------------------------------------------------------- laying out and scrolling

    def _em(self) -> float:
        return TEXT_SIZE * self._zoom / 100

    def _lay_out(self) -> None:
        """Set everything anew in the present width, zoom, view and theme, keeping the row at the top."""
        row, known = self._anchor.row, self._anchor.row < len(self._layout.rows)
        share = self._anchor.offset / max(self._layout.height(row), 1.0) if known else 0.0
        self._layout = SpreadLayout(self._spread, self.columns(), self._view, self._theme, self._zoom)
        self._go(self._layout.share_of(row, share))
        if not self._layout.is_measured:
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

    def _fit_scroll_bar(self) -> None:
        """Fit the scroll bar to the heights known by now without moving the text."""
        bar, page = self.verticalScrollBar(), self.viewport().height()
        self._is_fitting = True
        bar.setPageStep(page)
        bar.setSingleStep(round(2.2 * self._em()))
        bar.setRange(0, max(0, round(self._layout.total) - page))
        if self._layout.rows:
            y = self._layout.top(self._anchor.row) + self._anchor.offset
            bar.setValue(round(y))
            if y > bar.maximum():
                self._anchor = self._layout.anchor_at(bar.maximum())
        self._is_fitting = False
        self.viewport().update()

    def scrollContentsBy(self, _dx: int, _dy: int) -> None:
        """The reader scrolled: what stands at the top is the new anchor."""
        if not self._is_fitting and self._layout.rows:
            self._hover(None)
            self._go(self._layout.anchor_at(float(self.verticalScrollBar().value())))

    def _reveal(self, row: int) -> None:
        """Bring a row into view, with some of what stands before it."""
        page = self.viewport().height()
        self._layout.set_row(row)
        height = self._layout.height(row)
        top = self._layout.top(row) - self.verticalScrollBar().value()
        if top < 0 or top + min(height, page) > page:
            above = min(page * 0.2, max(page - height, 0.0))
            self._go(self._layout.anchor_at(max(self._layout.top(row) - above, 0.0)))

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

    # ------------------------------------------------------------- painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the rows in view."""
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(event.rect(), QColor(self._theme.paper))
        clip, selected = QRectF(event.rect()), self._selection.extents()
        visible = list(self._layout.visible(self._anchor, self.viewport().height()))
        for row, top, laid in visible:
            self._paint_band(painter, row, top, laid)
        self._paint_divider(painter)
        for _, top, laid in visible:
            for gap in laid.gaps:
                paint_gap(painter, gap.rect.translated(0, top), self._gap_label(gap), self._theme)
            laid.paint(painter, top, clip, selected)

    def _paint_divider(self, painter: QPainter) -> None:
        columns = self.columns()
        if self._view == "side-by-side" and columns.source and columns.target:
            middle = QRectF(self.viewport().width() // 2, 0, 1, self.height())
            painter.fillRect(middle, QColor(self._theme.faint))

    def _paint_band(self, painter: QPainter, row: int, top: float, laid: SetRow) -> None:
        """The ground that marks the row on both sides as current or as under the mouse."""
        current = row == self._current
        if not laid.height or not (current or row == self._hovered):
            return
        first, last = laid.band(0.3 * self._em())
        width, height = self.viewport().width(), last - first
        ground = self._theme.current if current else self._theme.hover
        painter.fillRect(QRectF(0, top + first, width, height), QColor(ground))
        if current:
            for x in (0.0, width - 3.0):
                painter.fillRect(QRectF(x, top + first, 3, height), QColor(self._theme.accent))

    def _gap_label(self, gap: Gap) -> str:
        document = self._layout.document(gap.side)
        original = self._spread.note.original if self._spread else None
        if document is not None and original == document.lang:
            return self.tr("not in the original")
        return self.tr("not in the translation")

    # ------------------------------------------------------------- mouse and keys

    def _target(self, point: QPointF, only: Side | None = None) -> tuple[int, Side, QPointF] | None:
        """The row, the side and the point within its cell under or nearest to a point of the viewport."""
        if not self._layout.rows:
            return None
        y = self.verticalScrollBar().value() + point.y()
        at = self._layout.anchor_at(y)
        laid = self._layout.set_row(at.row)
        side = laid.side_at(point.x(), at.offset) if only is None else only
        if side is None or side not in laid.cells:
            return None
        placed = laid.cells[side]
        return at.row, side, QPointF(point.x() - placed.x, at.offset - placed.y)

    def _link_at(self, point: QPointF) -> tuple[Run, Side] | None:
        target = self._target(point)
        if target is None:
            return None
        row, side, inside = target
        run = self._layout.set_row(row).cells[side].cell.run_at(inside)
        return (run, side) if run is not None and run.span.href else None

    def _position(self, point: QPointF) -> tuple[Side, Position] | None:
        """The text position nearest to a point; while the mouse drags, on the side where it began."""
        target = self._target(point, self._selection.side if self._selection.dragging else None)
        if target is None:
            return None
        row, side, inside = target
        position = self._layout.set_row(row).cells[side].cell.position_at(inside)
        return (side, position) if position is not None else None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a selection; the row under the mouse becomes the current one."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        target, at = self._target(event.position()), self._position(event.position())
        if at is not None:
            extend = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._selection.press(at[0], at[1], extend=extend)
        if target is not None:
            self._make_current(target[0])
        self.viewport().update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Mark the row under the mouse, or stretch the selection."""
        point = event.position()
        if event.buttons() & Qt.MouseButton.LeftButton and self._selection.dragging:
            self._drag(point)
            return
        target, link = self._target(point), self._link_at(point)
        self._hover(target[0] if target else None)
        self._set_link(link[0].span.href if link else "")
        over = Qt.CursorShape.IBeamCursor if target is not None else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if link else over)

    def _drag(self, point: QPointF) -> None:
        """Stretch the selection, scrolling where the mouse has left the view."""
        page = self.viewport().height()
        inside = max(0.0, min(point.y(), page - 1.0))
        if inside != point.y():
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + round((point.y() - inside) / 2))
        at = self._position(QPointF(point.x(), inside))
        if at is not None:
            self._selection.stretch(at[1])
            self.viewport().update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End a selection, or follow the link that was clicked."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        self._selection.release()
        link = self._link_at(event.position())
        if link is not None and self._selection.is_empty:
            run, side = link
            self.link_activated.emit(run.span.href, run.span.text, side)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Select the word under the mouse."""
        at, target = self._position(event.position()), self._target(event.position())
        if at is None or target is None:
            return
        side, position = at
        part = self._layout.set_row(target[0]).cells[side].cell.part(position)
        if part is not None:
            start, end = part.word_at(position.character)
            self._selection.select(side, position._replace(character=start), position._replace(character=end))
            self.viewport().update()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Copy, and what can be done with the link under the mouse."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        copy = menu.addAction(self.tr("Copy"), self.copy)
        copy.setEnabled(not self._selection.is_empty)
        menu.addAction(self.tr("Select All"), self.select_all)
        link = self._link_at(QPointF(event.pos()))
        if link is not None:
            run, side = link
            span = run.span
            menu.addSeparator()
            menu.addAction(self.tr("Open Link"), lambda: self.link_activated.emit(span.href, span.text, side))
            menu.addAction(self.tr("Copy Address"), lambda: QGuiApplication.clipboard().setText(span.href))
        menu.popup(event.globalPos())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Rows with the arrow keys, pages as everywhere."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
            return
        bar = self.verticalScrollBar()
        moves: dict[int, Callable[[], object]] = {
            Qt.Key.Key_Down: self.next_row,
            Qt.Key.Key_Up: self.previous_row,
            Qt.Key.Key_Home: lambda: self._walk_to(0, 1),
            Qt.Key.Key_End: lambda: self._walk_to(len(self._layout.rows) - 1, -1),
            Qt.Key.Key_PageDown: lambda: bar.triggerAction(bar.SliderAction.SliderPageStepAdd),
            Qt.Key.Key_PageUp: lambda: bar.triggerAction(bar.SliderAction.SliderPageStepSub),
            Qt.Key.Key_Space: lambda: bar.triggerAction(bar.SliderAction.SliderPageStepAdd),
        }
        move = moves.get(event.key())
        held = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
        if move is None or event.modifiers() & held:
            super().keyPressEvent(event)
        else:
            move()

    def viewportEvent(self, event: QEvent) -> bool:
        """Forget the hovered row when the mouse leaves; show the whole address of a link."""
        if event.type() == QEvent.Type.Leave:
            self._hover(None)
            self._set_link("")
        elif event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            self._show_tip(event.pos(), event.globalPos())
            return True
        return super().viewportEvent(event)

    def _show_tip(self, point: QPoint, where: QPoint) -> None:
        link = self._link_at(QPointF(point))
        QToolTip.showText(where, visible(link[0].span.href) if link else "", self)

    def _hover(self, row: int | None) -> None:
        if row != self._hovered:
            self._hovered = row
            self.viewport().update()

    def _set_link(self, address: str) -> None:
        if address != self._link:
            self._link = address
            self.link_hovered.emit(address)
