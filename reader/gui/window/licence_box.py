"""The licences of everything inside: a list of names, and the text of the one that is chosen."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QListWidget,
    QPlainTextEdit,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from reader.licences import Licence

_NAMES_WIDTH = 270


class LicenceBox(QDialog):
    """Closes with Escape or its button; the texts are English, from left to right in every interface."""

    def __init__(self, licences: Sequence[Licence], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Licences"))
        self._licences = licences
        self._names = QListWidget()
        self._names.setAccessibleName(self.tr("Licences"))
        self._names.addItems([licence.name for licence in licences])
        self._text = QPlainTextEdit()
        self._text.setAccessibleName(self.tr("Text of the licence"))
        self._text.setReadOnly(True)
        self._text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self._text.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self._names.currentRowChanged.connect(self._show)
        parts = QSplitter()
        parts.setAccessibleName(self.tr("Licences"))
        parts.addWidget(self._names)
        parts.addWidget(self._text)
        parts.setSizes([_NAMES_WIDTH, 3 * _NAMES_WIDTH])
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.setAccessibleName(self.tr("Close"))
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(parts)
        layout.addWidget(buttons)
        self.resize(1000, 620)
        self._names.setCurrentRow(0)

    def _show(self, row: int) -> None:
        name, terms, text = self._licences[row]
        self._text.setPlainText(f"{name}: {terms}\n\n{text}")
