"""The question before an address opens that is not what it seems."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Qt
from PySide6.QtGui import QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from reader.address_display import display_address, display_host
from reader.disguise import Disguise
from reader.visible import isolated

_CONTEXT = "Disguises"
_SENTENCES = {
    Disguise.OTHER_HOST: QT_TRANSLATE_NOOP(
        "Disguises", "The text of the link names another site than the one it leads to."
    ),
    Disguise.CREDENTIALS: QT_TRANSLATE_NOOP(
        "Disguises", "What stands before the @ is a user name, not the site."
    ),
    Disguise.LOOK_ALIKE: QT_TRANSLATE_NOOP(
        "Disguises", "The name of the site has letters that look like others."
    ),
    Disguise.ODD_HOST: QT_TRANSLATE_NOOP(
        "Disguises", "The site is written as a number or in code, so that its name cannot be read."
    ),
    Disguise.BIDI: QT_TRANSLATE_NOOP(
        "Disguises", "Hidden characters change the order in which the address or its text is shown."
    ),
    Disguise.INVISIBLE: QT_TRANSLATE_NOOP(
        "Disguises", "The address contains characters that cannot be seen."
    ),
    Disguise.CONTROL: QT_TRANSLATE_NOOP("Disguises", "The address contains control characters."),
    Disguise.BACKSLASH: QT_TRANSLATE_NOOP(
        "Disguises", "The address uses backslashes, which browsers read as slashes."
    ),
    Disguise.PADDING: QT_TRANSLATE_NOOP(
        "Disguises", "A long gap pushes the end of the address out of sight."
    ),
    Disguise.ATTACHMENT: QT_TRANSLATE_NOOP(
        "Disguises", "The letter would have a hidden recipient or carry a file of yours."
    ),
}


def sentence(disguise: Disguise) -> str:
    """What to tell the reader of a disguise."""
    return QCoreApplication.translate(_CONTEXT, str(_SENTENCES[disguise]))


class LinkWarning(QDialog):
    """Shows the whole address, where it really leads and why to look twice; accepted: open it anyway.

    Not opening is the default. It is shown with ``open()``; the answer comes as a signal.
    """

    def __init__(self, address: str, found: Iterable[Disguise], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Open this link?"))
        self.setModal(True)
        self._address = QPlainTextEdit(display_address(address), self)
        self._reasons = QLabel("\n".join(f"•  {sentence(disguise)}" for disguise in found), self)
        self._host = QLabel(self.tr("It leads to {host}").format(host=isolated(display_host(address), "ltr")))
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self.open_button = self._buttons.addButton(
            self.tr("Open Anyway"), QDialogButtonBox.ButtonRole.AcceptRole
        )
        self.cancel_button = self._buttons.button(QDialogButtonBox.StandardButton.Cancel)
        self._build()

    def address(self) -> str:
        """The address as it is shown: what cannot be seen stands as an escape."""
        return self._address.toPlainText()

    def reasons(self) -> str:
        """The sentences that say why to look twice, one a line."""
        return self._reasons.text()

    def _build(self) -> None:
        em = self.fontMetrics().height()
        heading = QLabel(self.tr("This link is not what it seems"), self)
        large = QFont(self.font())
        large.setPointSizeF(large.pointSizeF() * 1.25)
        large.setWeight(QFont.Weight.DemiBold)
        heading.setFont(large)
        strong = QFont(self.font())
        strong.setWeight(QFont.Weight.DemiBold)
        self._host.setFont(strong)
        self._prepare_address(em)
        column = QVBoxLayout(self)
        column.setContentsMargins(round(1.5 * em), round(1.3 * em), round(1.5 * em), round(1.1 * em))
        column.setSpacing(round(0.55 * em))
        for part in (heading, self._reasons, self._address, self._host):
            column.addWidget(part)
        column.addSpacing(round(0.5 * em))
        column.addWidget(self._buttons)
        for label in (heading, self._reasons, self._host):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self.setMinimumWidth(round(28 * em))
        self.cancel_button.setDefault(True)
        self.open_button.setAutoDefault(False)
        self.cancel_button.setFocus()
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)

    def _prepare_address(self, em: int) -> None:
        self._address.setReadOnly(True)
        self._address.setTabChangesFocus(True)
        self._address.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self._address.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self._address.setAccessibleName(self.tr("Address"))
        self._address.setWordWrapMode(self._address.wordWrapMode().WrapAnywhere)
        self._address.viewport().setBackgroundRole(QPalette.ColorRole.AlternateBase)
        self._address.setFixedHeight(round(5 * em))
