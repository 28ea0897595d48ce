"""The About box: version, licence, what the program stands on."""

from __future__ import annotations

import platform

from PySide6.QtCore import Qt, Signal, qVersion
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

import reader

ADDRESS_QT = "https://www.qt.io/"
ADDRESS_PYTHON = "https://www.python.org/"


class AboutBox(QDialog):
    """Closes with Escape, Enter or its button."""

    open_requested = Signal(str)
    """The address of a link that was clicked."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("About Diptych"))
        text = QLabel(self._text())
        text.setAccessibleName(self.tr("About Diptych"))
        text.setWordWrap(True)
        text.setTextFormat(Qt.TextFormat.RichText)
        text.setTextInteractionFlags(Qt.TextInteractionFlag.TextBrowserInteraction)
        text.linkActivated.connect(self.open_requested)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.setAccessibleName(self.tr("Close"))
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(28, 24, 28, 18)
        layout.setSpacing(18)
        layout.addWidget(text)
        layout.addWidget(buttons)
        self.setMinimumWidth(420)

    def _text(self) -> str:
        what = self.tr("A reader for notes that exist in several languages.")
        licence = self.tr("Free software under the MIT licence.")
        stands_on = self.tr("It stands on {qt} and {python}.").format(
            qt=f'<a href="{ADDRESS_QT}">Qt {qVersion()}</a>',
            python=f'<a href="{ADDRESS_PYTHON}">Python {platform.python_version()}</a>',
        )
        return f"<h2>Diptych {reader.__version__}</h2><p>{what}</p><p>{licence}<br>{stands_on}</p>"
