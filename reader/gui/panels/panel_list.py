"""The list that both side panels stand on, and the words that stand in its place while it is empty."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPalette
from PySide6.QtWidgets import QAbstractItemView, QFrame, QLabel, QListView, QStackedWidget, QWidget

from reader.gui.controls.lean_viewport import lean_viewport
from reader.gui.controls.scroll_bar import SlimScrollBar

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_ALT, _CONTROL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
_NO_TEXT = _ALT | _CONTROL | Qt.KeyboardModifier.MetaModifier


class PanelView(QListView):
    """A list of equally high rows without a frame; keys that mean something to its panel are signals."""

    row_entered = Signal(QModelIndex)
    """Enter was pressed on a row, or it was clicked twice."""
    text_typed = Signal(str)
    """A letter was typed; empty for Backspace."""
    escape_pressed = Signal()
    left_upwards = Signal()
    """Up was pressed on the first row."""
    mouse_left = Signal()
    focus_left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setViewport(lean_viewport())
        self.setUniformItemSizes(True)
        self.setVerticalScrollBar(SlimScrollBar(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter, Escape, Up on the first row and letters leave as signals; other keys move in the list."""
        key, current = event.key(), self.currentIndex()
        if key in _ENTER:
            if current.isValid():
                self.row_entered.emit(current)
        elif key == Qt.Key.Key_Escape:
            self.escape_pressed.emit()
        elif key == Qt.Key.Key_Up and current.row() <= 0:
            self.left_upwards.emit()
        elif key == Qt.Key.Key_Backspace:
            self.text_typed.emit("")
        elif _is_text(event):
            self.text_typed.emit(event.text())
        else:
            super().keyPressEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Say that no row is under the mouse any more."""
        super().leaveEvent(event)
        self.mouse_left.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Say that the keyboard is elsewhere."""
        super().focusOutEvent(event)
        self.focus_left.emit()

    def row_height(self) -> int:
        """The height of every row in pixels; 0 while there are none."""
        return self.sizeHintForRow(0) if self.model() and self.model().rowCount() else 0


class PanelBody(QStackedWidget):
    """A list, or a sentence that says why it is empty."""

    def __init__(self, view: PanelView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(view.accessibleName())
        self._words = QLabel(self)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setWordWrap(True)
        self._words.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self._words.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._words.setBackgroundRole(QPalette.ColorRole.Base)
        self._words.setAutoFillBackground(True)
        em = self.fontMetrics().height()
        self._words.setContentsMargins(em, 3 * em, em, em)
        self._view = view
        self.addWidget(view)
        self.addWidget(self._words)

    def say(self, words: str) -> None:
        """Show a sentence in the list's place; an empty one shows the list."""
        self._words.setText(words)
        self.setCurrentWidget(self._words if words else self._view)

    def words(self) -> str:
        """The sentence shown in the list's place, empty where the list is shown."""
        return self._words.text()


def _is_text(event: QKeyEvent) -> bool:
    """Whether a key types something that is not a blank; AltGr is Control and Alt on Windows."""
    held = event.modifiers() & _NO_TEXT
    text = event.text()
    return (
        bool(text)
        and text.isprintable()
        and not text.isspace()
        and held in (held.NoModifier, _ALT | _CONTROL)
    )
