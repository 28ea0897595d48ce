"""The line below: where a link leads, what went wrong, how far a folder has been read."""

from __future__ import annotations

from PySide6.QtCore import QLocale, Qt, QTimer, Signal
from PySide6.QtWidgets import QLabel, QStatusBar, QToolButton, QWidget

from reader.gui.controls.directions import first_direction
from reader.gui.controls.elided import ElidedLabel
from reader.visible import isolated, visible

MESSAGE_TIME = 12_000
"""Milliseconds that a message stays."""


class StatusLine(QStatusBar):
    """A hovered address stands before a message; progress and problems have places of their own."""

    stop_requested = Signal()
    problems_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Status"))
        self._address = ""
        self._message = ""
        self._label = ElidedLabel(Qt.TextElideMode.ElideMiddle)
        self._label.setAccessibleName(self.tr("Status"))
        self._progress = QLabel()
        self._progress.setAccessibleName(self.tr("Progress"))
        self._stop = self._button(self.tr("Stop"))
        self._problems = self._button("")
        self._fading = QTimer(self, singleShot=True, interval=MESSAGE_TIME)
        self._build()

    def set_address(self, address: str) -> None:
        """Show the whole address that a link leads to; empty: none."""
        self._address = isolated(visible(address), "ltr") if address else ""
        self._show()

    def show_message(self, message: str) -> None:
        """Show a message for a while."""
        self._message = message
        self._fading.start()
        self._show()

    def withdraw(self, message: str) -> None:
        """Take a message back that is true no more, where no other has come after it."""
        if message == self._message:
            self._forget_message()

    def text(self) -> str:
        """What the line says."""
        return self._label.text()

    def set_progress(self, read: int, found: int) -> None:
        """Say how many of the files found so far have been read."""
        figures = QLocale().toString
        sentence = self.tr("Reading notes: {read} of {found}")
        self._progress.setText(sentence.format(read=figures(read), found=figures(found)))
        self._progress.show()
        self._stop.show()

    def end_progress(self) -> None:
        """Say nothing of progress any more."""
        self._progress.hide()
        self._stop.hide()

    def set_problem_count(self, count: int) -> None:
        """Offer the list of problems where there are any."""
        text = self.tr("1 problem") if count == 1 else self.tr("%n problems", "", count)
        self._problems.setText(text)
        self._problems.setVisible(count > 0)

    def problem_text(self) -> str:
        """What the button of the problems says."""
        return self._problems.text() if self._problems.isVisibleTo(self) else ""

    def _build(self) -> None:
        self.setSizeGripEnabled(False)
        self.addWidget(self._label, 1)
        for widget in (self._progress, self._stop, self._problems):
            self.addPermanentWidget(widget)
            widget.hide()
        self._stop.clicked.connect(lambda: self.stop_requested.emit())
        self._problems.clicked.connect(lambda: self.problems_requested.emit())
        self._fading.timeout.connect(self._forget_message)

    def _button(self, text: str) -> QToolButton:
        button = QToolButton()
        button.setText(text)
        button.setAutoRaise(True)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    def _forget_message(self) -> None:
        self._message = ""
        self._show()

    def _show(self) -> None:
        text = self._address or self._message
        self._label.set_text(text, first_direction(text))
