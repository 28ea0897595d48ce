"""The About box: version, licence, what the program stands on."""

from __future__ import annotations

import platform

from PySide6.QtCore import Qt, Signal, qVersion
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

import reader
from reader.gui.controls.directions import from_qt
from reader.visible import isolated

ADDRESS_QT = "https://www.qt.io/"
ADDRESS_PYTHON = "https://www.python.org/"


class AboutBox(QDialog):
    """Closes with Escape, Enter or its button; another one opens the licences."""

    open_requested = Signal(str)
    """The address of a link that was clicked."""

    def __init__(self, made_from: str = "", parent: QWidget | None = None) -> None:
        """``made_from`` is the commit, where that is known."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("About Diptych"))
        text = QLabel(self._text(made_from))
        text.setAccessibleName(self.tr("About Diptych"))
        text.setWordWrap(True)
        text.setTextFormat(Qt.TextFormat.RichText)
        text.setTextInteractionFlags(Qt.TextInteractionFlag.TextBrowserInteraction)
        text.linkActivated.connect(self.open_requested)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.setAccessibleName(self.tr("Close"))
        buttons.rejected.connect(self.reject)
        licences = buttons.addButton(self.tr("&Licences"), QDialogButtonBox.ButtonRole.ActionRole)
        licences.clicked.connect(self.show_licences)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(28, 24, 28, 18)
        layout.setSpacing(18)
        layout.addWidget(text)
        layout.addWidget(buttons)
        self.setMinimumWidth(420)

    def show_licences(self) -> None:
        """Open the texts of the licences of everything inside."""
        from reader.gui.window.licence_box import LicenceBox
        from reader.licences import inside

        box = LicenceBox(inside(), self)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.open()

    def _text(self, made_from: str) -> str:
        what = self.tr("A reader for notes that exist in several languages.")
        licence = self.tr("Free software under the MIT licence.")
        stands_on = self.tr("It stands on {qt} and {python}.").format(
            qt=f'<a href="{ADDRESS_QT}">Qt {qVersion()}</a>',
            python=f'<a href="{ADDRESS_PYTHON}">Python {platform.python_version()}</a>',
        )
        origin = (
            self.tr("Made from commit {commit}.").format(commit=isolated(made_from, "ltr"))
            if made_from
            else ""
        )
        name = f"<h2 dir='{from_qt(self.layoutDirection())}'>Diptych {reader.__version__}</h2>"
        return f"{name}<p>{what}</p><p>{origin}</p><p>{licence}<br>{stands_on}</p>"
