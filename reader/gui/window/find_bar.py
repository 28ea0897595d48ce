"""The slim bar below the text in which one types what to find."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from reader.gui.controls.elided import ElidedLabel
from reader.gui.controls.filter_field import FilterField
from reader.gui.controls.quiet_button import QuietButton
from reader.gui.spread.text_search import Found

_FIELD_WIDTHS = (6, 18)
"""The least and the most, in heights of the font."""
_AT_ONCE = 1000
"""The stretch of the field: it has its most before what was found is told beside it."""
_MARGINS = (12, 5, 12, 5)


class _FindField(FilterField):
    step_requested = Signal(bool)  # backward
    closing_requested = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on, with Shift back; Escape closes."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.step_requested.emit(bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        elif event.key() == Qt.Key.Key_Escape:
            self.closing_requested.emit()
        else:
            super().keyPressEvent(event)


class FindBar(QWidget):
    """Reports what is to be found and in which direction; says what came of it."""

    find_requested = Signal(str, bool, bool)  # words, backward, anew
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Window)
        self._field = _FindField()
        self._said = ElidedLabel(role=QPalette.ColorRole.PlaceholderText)
        self._next = QuietButton(self.tr("Next"))
        self._previous = QuietButton(self.tr("Previous"))
        self._close = QuietButton(self.tr("Close"))
        self._build()

    def open(self, words: str = "") -> None:
        """Appear with the keyboard in the field; ``words``: what to begin with, else the last ones."""
        self.show()
        if words:
            self._field.setText(words)
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._field.selectAll()

    def field(self) -> QLineEdit:
        """Where the words are typed."""
        return self._field

    def words(self) -> str:
        """What is to be found."""
        return self._field.text()

    def go_on(self, *, backward: bool = False) -> None:
        """Go on to the next place."""
        if self.words():
            self.find_requested.emit(self.words(), backward, False)

    def say(self, found: Found) -> None:
        """Tell what came of the search."""
        texts = {
            Found.NOWHERE: self.tr("Not in this text"),
            Found.FURTHER_ON: "",
            Found.ROUND_AGAIN: self.tr("Round again"),
        }
        self._said.set_text(texts[found] if self.words() else "")

    def said(self) -> str:
        """What the bar tells."""
        return self._said.text()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes from the buttons too."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _find_anew(self) -> None:
        """The words have changed: stay where the first place of them is."""
        if self.words():
            self.find_requested.emit(self.words(), False, True)
        else:
            self._said.set_text("")

    def _build(self) -> None:
        least, most = (em * self.fontMetrics().height() for em in _FIELD_WIDTHS)
        self._field.setMinimumWidth(least)
        self._field.setMaximumWidth(most)
        self._field.setPlaceholderText(self.tr("Find in the text"))
        self._field.setAccessibleName(self.tr("Find in the text"))
        self._said.setAccessibleName(self.tr("Result of the search"))
        self._field.textChanged.connect(self._find_anew)
        self._field.step_requested.connect(lambda backward: self.go_on(backward=backward))
        self._field.closing_requested.connect(self.closed)
        self._next.clicked.connect(lambda: self.go_on())
        self._previous.clicked.connect(lambda: self.go_on(backward=True))
        self._close.clicked.connect(lambda: self.closed.emit())
        layout = QHBoxLayout(self)
        layout.setContentsMargins(*_MARGINS)
        layout.setSpacing(6)
        layout.addWidget(self._field, _AT_ONCE)
        layout.addWidget(self._previous)
        layout.addWidget(self._next)
        layout.addWidget(self._said, 1)
        layout.addWidget(self._close)
