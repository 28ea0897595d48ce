"""The text of a spread: both sides in one scrolled surface, row by row, so that they cannot drift apart.

The marks of rows, the selection and what the mouse and the keys do stand here;
laying out and scrolling are the surface's.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QGuiApplication,
    QHelpEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QMenu, QToolTip, QWidget

from reader.gui.controls.naming import sentence_name
from reader.gui.controls.tool_tips import plain_tip
from reader.gui.spread.doubts import row_sentences
from reader.gui.spread.pointing import Pointed, pointed
from reader.gui.spread.sentence_pairs import SentencePairs
from reader.gui.spread.sideways import Sideways, WideContent, wide_contents
from reader.gui.spread.spread_layout import Place, VisibleStrip
from reader.gui.spread.spread_painter import RowMarks, SpreadPainter
from reader.gui.spread.spread_surface import SpreadSurface
from reader.gui.spread.text_search import Found, Hit, TextSearch
from reader.gui.spread.text_selection import TextSelection
from reader.gui.text.cell import Extent, Position
from reader.gui.text.row_outline import RowOutline
from reader.gui.text.row_setting import SIDES
from reader.language import direction
from reader.model import Direction, Side, Spread
from reader.visible import visible


class SpreadView(SpreadSurface):
    """Shows a spread; takes data through setters and reports what the reader does by signals."""

    link_activated = Signal(str, str, str)
    """A link was clicked: address, text, side."""
    link_hovered = Signal(str)
    """The address under the mouse, empty when there is none any more."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hovered: int | None = None
        self._link = ""
        self._selection = TextSelection()
        self._pairs = SentencePairs(self._layout)
        self._sentences: Mapping[Side, Sequence[Extent]] = {}
        self._search = TextSearch()
        self._veiled: Side | None = None
        self._unveiled: set[int] = set()
        self._sideways = Sideways(lambda room: self.viewport().update(room.toAlignedRect()))
        self.viewport().setMouseTracking(True)

    def set_spread(
        self,
        spread: Spread | None,
        place: Place | None = None,
        current: Place | None = None,
        *,
        outlined: RowOutline | None = None,
    ) -> None:
        """Show a spread from its beginning, or at a place."""
        self._selection.clear()
        self._unveiled.clear()
        self._search, self._hovered = TextSearch(), None
        super().set_spread(spread, place, current, outlined=outlined)

    def set_veil(self, side: Side | None) -> None:
        """Blur a side, for learners who want to recall it first; None shows both."""
        self._veiled = side
        self._unveiled.clear()
        self.viewport().update()

    def veil(self) -> Side | None:
        """The side that is blurred; none is where there is nothing beside it to recall it from."""
        columns = self.columns()
        return self._veiled if columns.source and columns.target else None

    def unveil(self) -> None:
        """Show the blurred side of the current row."""
        self._unveil(self._current)

    def _unveil(self, row: int) -> None:
        self._unveiled.add(row)
        self.viewport().update()

    def find_text(self, words: str, *, backward: bool = False, anew: bool = False) -> Found:
        """Select the next place of some words on either side and bring it into view.

        ``anew``: begin at the current row, as where the words have changed, not after the last hit.
        """
        if anew:
            self._search.hit = None
        found = self._search.find(self._layout, words, self._current, backward=backward)
        if self._search.hit is not None:
            self._show_hit(self._search.hit)
        return found

    def _show_hit(self, hit: Hit) -> None:
        self._selection.select(hit.side, hit.first, hit.last)
        row = self._layout.row_at(hit.strip)
        self.set_current_row(row)
        placed = self._layout.set_strip(hit.strip).cells[hit.side]
        top, height = placed.cell.line_of(hit.first)
        self._reveal_within(hit.strip, placed.y + top, height)
        placed.cell.reveal(hit.first, hit.last)
        if hit.side == self.veil():
            self._unveil(row)
        self.viewport().update()

    def selected_text(self) -> str:
        """The note's own characters in the selection; blocks are parted by empty lines."""
        side = self._selection.side
        if side is None:
            return ""
        strips = self._selection.strips_of(side, self._layout)
        cells = (self._layout.set_strip(strip).cells.get(side) for strip in strips)
        return self._selection.text([placed.cell for placed in cells if placed])

    def copy(self) -> None:
        """Put the selection on the clipboard."""
        text = self.selected_text()
        if text:
            QGuiApplication.clipboard().setText(text)

    def select_all(self) -> None:
        """Select the whole text of the side that was last clicked, at first the source's, if it is shown."""
        side: Side = self._selection.side or "source"
        if self.columns().of(side) is None:
            side = "target" if side == "source" else "source"
        document = self._layout.pieces(side)
        if document is not None and document.blocks:
            self._selection.select(side, Position(0, 0, 0), Position(len(document.blocks), 0, 0))
            self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the rows in view."""
        strips = self._in_view()
        self._painter().paint(QPainter(self.viewport()), strips, self._marks(), QRectF(event.rect()))
        self._go_on_filling()

    def _in_view(self) -> list[VisibleStrip]:
        return list(self._layout.visible(self._anchor, self.viewport().height()))

    def _wide_contents(self) -> list[WideContent]:
        """What can be scrolled from side to side, as far as it is in view and can be read."""
        marks = self._marks()
        found = wide_contents(self._in_view(), self.viewport().height())
        return [content for content in found if not marks.hides(content.row, content.side)]

    def _painter(self) -> SpreadPainter:
        width, columns = self.viewport().width(), self.columns()
        beside = columns.source and columns.target and self.arrangement() == "side-by-side"
        return SpreadPainter(
            theme=self._theme,
            em=self._em(),
            width=width,
            height=self.viewport().height(),
            divider=width // 2 if beside else None,
            labels={side: self._gap_label(side) for side in SIDES},
            font=self.font(),
            under=self._direction_below(),
        )

    def _direction_below(self) -> Direction | None:
        """The direction of the translation where it stands under its original."""
        target = self._layout.document("target")
        return direction(target.lang) if target and self.arrangement() == "stacked" else None

    def _marks(self) -> RowMarks:
        return RowMarks(
            current=self._current,
            hovered=self._hovered,
            doubtful=self._outline.doubtful,
            moved=self._outline.moved,
            veiled=self.veil(),
            unveiled=frozenset(self._unveiled),
            selected=self._selection.extents(),
            sentences=self._sentences,
            in_use=self._sideways.in_use,
        )

    def _gap_label(self, side: Side) -> str:
        document = self._layout.document(side)
        original = self._spread.note.original if self._spread else None
        if document is not None and original is None:
            return self.tr("not in {language}").format(language=sentence_name(document.lang))
        if document is not None and original == document.lang:
            return self.tr("not in the original")
        return self.tr("not in the translation")

    def _pointed(self, point: QPointF, only: Side | None = None) -> Pointed | None:
        return pointed(self._layout, point.x(), self.verticalScrollBar().value() + point.y(), only)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a selection; the row under the mouse becomes the current one."""
        at = self._pointed(event.position())
        if event.button() != Qt.MouseButton.LeftButton or at is None:
            return
        if self._sideways.press(self._wide_contents(), event.position()):
            return
        self._make_current(at.row)
        if at.side == self.veil() and at.row not in self._unveiled:
            self._unveil(at.row)
        elif at.position is not None:
            extend = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._selection.press(at.side, at.position, extend=extend)
        self.viewport().update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Mark the row and the sentence under the mouse, or stretch the selection."""
        if self._sideways.is_dragging:
            self._sideways.drag(event.position())
            return
        if event.buttons() & Qt.MouseButton.LeftButton and self._selection.dragging:
            self._drag(event.position())
            return
        if self._sideways.hover(self._wide_contents(), event.position()):
            self._hover(None)
            self._set_link("")
            self.viewport().setCursor(Qt.CursorShape.ArrowCursor)
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
            at.cell.scroll_towards(at.point)
            self.viewport().update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End a selection, or follow the link that was clicked."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        if self._sideways.is_dragging:
            self._sideways.release()
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
            at.cell.reveal(first, last)
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
        """Rows with the arrow keys up and down, wide content with those to the sides, pages as everywhere."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
            return
        bar, wide = self.verticalScrollBar(), self._wide_contents()
        moves: dict[int, Callable[[], object]] = {
            Qt.Key.Key_Down: self.next_row,
            Qt.Key.Key_Up: self.previous_row,
            Qt.Key.Key_Home: lambda: self.set_current_row(0),
            Qt.Key.Key_End: lambda: self.set_current_row(len(self._layout.rows) - 1),
            Qt.Key.Key_PageDown: lambda: bar.triggerAction(bar.SliderAction.SliderPageStepAdd),
            Qt.Key.Key_PageUp: lambda: bar.triggerAction(bar.SliderAction.SliderPageStepSub),
            Qt.Key.Key_V: self.unveil,
            Qt.Key.Key_Return: self.unveil,
            Qt.Key.Key_Space: lambda: bar.triggerAction(bar.SliderAction.SliderPageStepAdd),
        }
        if any(content.row == self._current for content in wide):
            moves[Qt.Key.Key_Right] = lambda: self._sideways.step(wide, self._current, 1)
            moves[Qt.Key.Key_Left] = lambda: self._sideways.step(wide, self._current, -1)
        move = moves.get(event.key())
        held = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
        if move is None or event.modifiers() & held:
            super().keyPressEvent(event)
        else:
            move()

    def viewportEvent(self, event: QEvent) -> bool:
        """Forget the hovered row when the mouse leaves; explain links and marks."""
        if event.type() == QEvent.Type.Leave:
            self._sideways.hover((), QPointF())
            self._hover(None)
            self._set_link("")
        elif event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self._tip(QPointF(event.pos())), self)
            return True
        return super().viewportEvent(event)

    def _tip(self, point: QPointF) -> str:
        """The whole address of a link, or what a row is marked for where its mark stands."""
        at = self._pointed(point)
        if at is not None and at.link is not None:
            return plain_tip(visible(at.link.span.href))
        painter, marked = self._painter(), self._outline.doubtful | self._outline.moved
        for row, top, laid in self._in_view():
            if row in marked and laid.begins and painter.mark_rect(top, laid).contains(point):
                return row_sentences(self._layout.rows[row], doubtful=row in self._outline.doubtful)
        return ""

    def _hover(self, at: Pointed | None) -> None:
        """Mark a row on both sides, and the sentence in it with its counterpart."""
        row = at.row if at else None
        sentences: Mapping[Side, Sequence[Extent]] = {}
        if at is not None and at.position is not None and self.veil() is None and at.is_inside:
            sentences = self._pairs.around(at.strip, at.side, at.position)
        if row != self._hovered or sentences != self._sentences:
            self._hovered, self._sentences = row, sentences
            self.viewport().update()

    def _lay_out(self) -> None:
        super()._lay_out()
        self._pairs, self._sentences = SentencePairs(self._layout), {}
        self._sideways.forget()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """To the sides, or with Shift: what is wider than its column and under the mouse."""
        held = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if held or not self._sideways.wheel(self._wide_contents(), event):
            super().wheelEvent(event)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """The mouse points at something else now."""
        self._hover(None)
        super().scrollContentsBy(dx, dy)

    def _set_link(self, address: str) -> None:
        if address != self._link:
            self._link = address
            self.link_hovered.emit(address)
