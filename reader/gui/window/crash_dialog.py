"""What the reader is told of a mistake of the program: that nothing is lost, and where the report is."""

from __future__ import annotations

from contextlib import suppress
from enum import Enum, auto
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QFont, QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from reader.crash_report import BROKEN, TRACKER, Report
from reader.visible import isolated

if TYPE_CHECKING:
    from reader.gui.window.main_window import MainWindow


class Occasion(Enum):
    """When a mistake came to light."""

    READING = auto()
    LAUNCH = auto()
    """Before there was a window."""
    EARLIER = auto()
    """In a run that the system ended."""


def tell(window: MainWindow, report: Report, occasion: Occasion = Occasion.READING) -> None:
    """Save what the reader would lose, and open the dialog; one that is open already is enough."""
    with suppress(Exception):  # what is broken may be what is to be saved
        window.save()
    if window.findChild(CrashDialog) is None:
        dialog = CrashDialog(report, occasion, window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.quit_requested.connect(lambda: QCoreApplication.exit(BROKEN))
        dialog.open()


class CrashDialog(QDialog):
    """Shows the whole report, so that nobody sends what they have not seen. Going on is the default."""

    quit_requested = Signal()

    def __init__(
        self, report: Report, occasion: Occasion = Occasion.READING, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._report, self._occasion = report, occasion
        self.setWindowTitle(self.tr("A mistake in Diptych"))
        self._text = QPlainTextEdit(report.text, self)
        self._buttons = QDialogButtonBox(self)
        self._build()

    def _build(self) -> None:
        em = self.fontMetrics().height()
        column = QVBoxLayout(self)
        column.setContentsMargins(round(1.5 * em), round(1.3 * em), round(1.5 * em), round(1.1 * em))
        column.setSpacing(round(0.7 * em))
        column.addWidget(self._heading())
        column.addWidget(self._label(self._what_happened()))
        self._prepare_text()
        column.addWidget(self._text, 1)
        column.addWidget(self._label(self._where_it_is()))
        column.addWidget(self._label(self._how_to_send()))
        column.addSpacing(round(0.4 * em))
        column.addWidget(self._buttons)
        self._add_buttons()
        self.resize(round(36 * em), round(30 * em))

    def _heading(self) -> QLabel:
        heading = self._label(self.headline())
        large = QFont(self.font())
        large.setPointSizeF(large.pointSizeF() * 1.25)
        large.setWeight(QFont.Weight.DemiBold)
        heading.setFont(large)
        return heading

    def headline(self) -> str:
        """The dialog in a line."""
        if self._occasion is Occasion.EARLIER:
            return self.tr("Diptych ended unexpectedly the last time")
        if self._occasion is Occasion.LAUNCH:
            return self.tr("Diptych cannot open its window")
        return self.tr("Diptych made a mistake")

    def _what_happened(self) -> str:
        if self._occasion is Occasion.READING:
            return self.tr(
                "Something inside the program went wrong, and what it was doing just now may be incomplete. "
                "Your notes are as they were: Diptych never writes into them. "
                "Your settings and your place in the text are saved."
            )
        return self.tr(
            "Something inside the program went wrong. Your notes are as they were: "
            "Diptych never writes into them."
        )

    def _where_it_is(self) -> str:
        if self._report.path is None:
            return self.tr("The report could not be saved: the folder for it cannot be written.")
        path = isolated(str(self._report.path), "ltr")
        return self.tr("The report is saved in {path}").format(path=path)

    def _how_to_send(self) -> str:
        sentence = self.tr(
            "It holds versions and the steps of the program, no text of your notes and none of their names. "
            "Nothing is sent by itself: whoever gave you Diptych can mend it with this report."
        )
        return f"{sentence} {isolated(TRACKER, 'ltr')}" if TRACKER else sentence

    def _label(self, text: str) -> QLabel:
        label = QLabel(text, self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        label.setWordWrap(True)
        return label

    def _prepare_text(self) -> None:
        self._text.setReadOnly(True)
        self._text.setTabChangesFocus(True)
        self._text.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self._text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self._text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self._text.setAccessibleName(self.tr("Report"))

    def _add_buttons(self) -> None:
        role = QDialogButtonBox.ButtonRole
        self._buttons.addButton(self.tr("Copy Report"), role.ActionRole).clicked.connect(self._copy)
        folder = self._buttons.addButton(self.tr("Open Folder"), role.ActionRole)
        folder.clicked.connect(self._open_folder)
        folder.setEnabled(self._report.path is not None)
        if self._occasion is not Occasion.EARLIER:
            self._buttons.addButton(self.tr("Quit"), role.RejectRole).clicked.connect(self.quit_requested)
        if self._occasion is not Occasion.LAUNCH:
            go_on = self._buttons.addButton(self.tr("Go On"), role.AcceptRole)
            go_on.setDefault(True)
            go_on.setFocus()
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._report.text)

    def _open_folder(self) -> None:
        folder = (self._report.path or Path()).parent
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
