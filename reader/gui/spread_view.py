"""The text of a spread: both sides in one scrolled surface, row by row, so that they cannot drift apart.

The scroll position is kept as a row and an offset into it. Rows that are
measured, a resize and a zoom therefore never move the row at the top.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
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

from reader.gui.cell import Extent, Position
from reader.gui.doubts import doubt_sentence
from reader.gui.geometry import geometry
from reader.gui.pointing import Pointed, pointed
from reader.gui.row_setting import SIDES, Columns, View, columns_of
from reader.gui.scroll_bar import SlimScrollBar
from reader.gui.sentence_pairs import SentencePairs
from reader.gui.spread_layout import Anchor, Place, SpreadLayout
from reader.gui.spread_painter import RowMarks, SpreadPainter
from reader.gui.text_search import Hit, find
from reader.gui.text_selection import TextSelection
from reader.gui.theme import LIGHT, Theme
from reader.gui.typography import TEXT_SIZE
from reader.model import Side, Spread
from reader.visible import visible

_SLICE = 0.008
"""Seconds that one slice of measuring rows may take on the interface's thread."""
_ROOM_FOR_TWO = 36.0
"""Narrower than this, em, two columns would hold too few words a line."""
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
        self._sentences: Mapping[Side, Sequence[Extent]] = {}
        self._found: Hit | None = None
        self._veiled: Side | None = None
        self._unveiled: set[int] = set()
        self._filling = QTimer(self)
        self._filling.setInterval(0)
        self._filling.timeout.connect(self._fill)
        self._layout = SpreadLayout(None, Columns(None, None), self._view, self._theme, self._zoom)
        self._pairs = SentencePairs(self._layout)
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
        self._unveiled.clear()
        self._found, self._hovered, self._current, self._anchor = None, None, 0, Anchor()
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
        return columns_of(
            self.arrangement(), self.viewport().width(), self._em(), both=both, mirrored=mirrored
        )

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

    def counts(self) -> tuple[int, int]:
        """How many rows are gaps, and how many the aligner is not sure of."""
        return len(self._layout.gaps), len(self._layout.doubtful)

    def next_finding(self) -> bool:
        """Go to the next gap or doubtful row; False where there is none further on."""
        return self._go_to_finding(1)

    def previous_finding(self) -> bool:
        """Go to the gap or doubtful row before; False where there is none."""
        return self._go_to_finding(-1)

    def _go_to_finding(self, by: int) -> bool:
        findings = sorted(self._layout.gaps | self._layout.doubtful)
        ahead = [row for row in findings if (row - self._current) * by > 0]
        if ahead:
            self.set_current_row(ahead[0] if by > 0 else ahead[-1])
        return bool(ahead)

    def set_veil(self, side: Side | None) -> None:
        """Blur a side, for learners who want to recall it first; None shows both."""
        self._veiled = side
        self._unveiled.clear()
        self.viewport().update()

    def veil(self) -> Side | None:
        """The side that is blurred."""
        return self._veiled

    def unveil(self) -> None:
        """Show the blurred side of the current row."""
        self._unveil(self._current)

    def _unveil(self, row: int) -> None:
        self._unveiled.add(row)
        self.viewport().update()

    def find_text(self, words: str, *, backward: bool = False) -> bool:
        """Select the next place of some words on either side and bring its row into view."""
        hit = find(self._layout, words, self._found, self._current, backward=backward)
        self._found = hit
        if hit is not None:
            self._selection.select(hit.side, hit.first, hit.last)
            self.set_current_row(hit.row)
            self.viewport().update()
        return hit is not None

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
        self._layout = SpreadLayout(self._spread, self.columns(), self.arrangement(), self._theme, self._zoom)
        self._pairs, self._sentences = SentencePairs(self._layout), {}
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
        rows = list(self._layout.visible(self._anchor, self.viewport().height()))
        self._painter().paint(QPainter(self.viewport()), rows, self._marks(), QRectF(event.rect()))

    def _painter(self) -> SpreadPainter:
        width, columns = self.viewport().width(), self.columns()
        beside = columns.source and columns.target and columns.source != columns.target
        return SpreadPainter(
            theme=self._theme,
            em=self._em(),
            width=width,
            height=self.viewport().height(),
            divider=width // 2 if beside else None,
            labels={side: self._gap_label(side) for side in SIDES},
            font=self.font(),
        )

    def _marks(self) -> RowMarks:
        return RowMarks(
            current=self._current,
            hovered=self._hovered,
            doubtful=self._layout.doubtful,
            veiled=self._veiled,
            unveiled=frozenset(self._unveiled),
            selected=self._selection.extents(),
            sentences=self._sentences,
        )

    def _gap_label(self, side: Side) -> str:
        document = self._layout.document(side)
        original = self._spread.note.original if self._spread else None
        if document is not None and original == document.lang:
            return self.tr("not in the original")
        return self.tr("not in the translation")

    # ------------------------------------------------------------- mouse and keys

    def _pointed(self, point: QPointF, only: Side | None = None) -> Pointed | None:
        return pointed(self._layout, point.x(), self.verticalScrollBar().value() + point.y(), only)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a selection; the row under the mouse becomes the current one."""
        at = self._pointed(event.position())
        if event.button() != Qt.MouseButton.LeftButton or at is None:
            return
        self._make_current(at.row)
        if at.side == self._veiled and at.row not in self._unveiled:
            self._unveil(at.row)
        elif at.position is not None:
            extend = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._selection.press(at.side, at.position, extend=extend)
        self.viewport().update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Mark the row and the sentence under the mouse, or stretch the selection."""
        if event.buttons() & Qt.MouseButton.LeftButton and self._selection.dragging:
            self._drag(event.position())
            return
        at = self._pointed(event.position())
        self._hover(at)
        link = at.link if at else None
        self._set_link(link.span.href if link else "")
        over = Qt.CursorShape.IBeamCursor if at is not None else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if link else over)

    def _drag(self, point: QPointF) -> None:
        """Stretch the selection on its side, scrolling where the mouse has left the view."""
        page = self.viewport().height()
        inside = max(0.0, min(point.y(), page - 1.0))
        if inside != point.y():
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + round((point.y() - inside) / 2))
        at = self._pointed(QPointF(point.x(), inside), self._selection.side)
        if at is not None and at.position is not None:
            self._selection.stretch(at.position)
            self.viewport().update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End a selection, or follow the link that was clicked."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        clicked = self._selection.dragging and self._selection.is_empty
        self._selection.release()
        at = self._pointed(event.position())
        if clicked and at is not None and at.link is not None:
            self.link_activated.emit(at.link.span.href, at.link.span.text, at.side)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Select the word under the mouse."""
        at = self._pointed(event.position())
        if at is not None and at.position is not None and at.part is not None:
            start, end = at.part.word_at(at.position.character)
            first, last = at.position._replace(character=start), at.position._replace(character=end)
            self._selection.select(at.side, first, last)
            self.viewport().update()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Copy, and what can be done with the link under the mouse."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        copy = menu.addAction(self.tr("Copy"), self.copy)
        copy.setEnabled(not self._selection.is_empty)
        menu.addAction(self.tr("Select All"), self.select_all)
        at = self._pointed(QPointF(event.pos()))
        if at is not None and at.link is not None:
            span, side = at.link.span, at.side
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
        """Forget the hovered row when the mouse leaves; explain links and marks."""
        if event.type() == QEvent.Type.Leave:
            self._hover(None)
            self._set_link("")
        elif event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self._tip(QPointF(event.pos())), self)
            return True
        return super().viewportEvent(event)

    def _tip(self, point: QPointF) -> str:
        """The whole address of a link, or what is doubtful in a row where its mark stands."""
        at = self._pointed(point)
        if at is not None and at.link is not None:
            return visible(at.link.span.href)
        painter = self._painter()
        for row, top, laid in self._layout.visible(self._anchor, self.viewport().height()):
            if row in self._layout.doubtful and painter.mark_rect(top, laid).contains(point):
                return doubt_sentence(self._layout.rows[row])
        return ""

    def _hover(self, at: Pointed | None) -> None:
        """Mark a row on both sides, and the sentence in it with its counterpart."""
        row = at.row if at else None
        sentences: Mapping[Side, Sequence[Extent]] = {}
        if at is not None and at.position is not None and self._veiled is None and at.is_inside:
            sentences = self._pairs.around(at.row, at.side, at.position)
        if row != self._hovered or sentences != self._sentences:
            self._hovered, self._sentences = row, sentences
            self.viewport().update()

    def _set_link(self, address: str) -> None:
        if address != self._link:
            self._link = address
            self.link_hovered.emit(address)
