"""The ways to open a folder or a file: dialogs, the recent places, what is dropped on the window."""

from __future__ import annotations

from os.path import exists  # that of Path raises where a folder may not be looked into
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject, Qt, Signal
from PySide6.QtWidgets import QMenu, QWidget

from reader import resources
from reader.gui.reading.session import Session
from reader.own_folders import home_folder
from reader.visible import isolated, visible

if TYPE_CHECKING:
    from PySide6.QtWidgets import QFileDialog


class Places(QObject):
    """Asks the reader for a place and reports it; opens nothing itself."""

    chosen = Signal(object)  # Path

    def __init__(self, session: Session, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._window = window

    def ask_folder(self) -> None:
        """Let the reader choose a folder."""
        from PySide6.QtWidgets import QFileDialog

        dialog = self._dialog(self.tr("Open a Folder of Notes"), QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.open()

    def ask_file(self) -> None:
        """Let the reader choose a file."""
        from PySide6.QtWidgets import QFileDialog

        from reader.library import SUFFIXES

        dialog = self._dialog(self.tr("Open a Note"), QFileDialog.FileMode.ExistingFile)
        patterns = " ".join(f"*{suffix}" for suffix in SUFFIXES)
        dialog.setNameFilters(
            [self.tr("Notes ({patterns})").format(patterns=patterns), self.tr("All files (*)")]
        )
        dialog.open()

    def choose_sample(self) -> None:
        """Report the sample library."""
        self.chosen.emit(resources.sample_library())

    def fill_recent(self, menu: QMenu) -> None:
        """Fill a menu with the recent places; those that are gone cannot be chosen."""
        menu.clear()
        for name in self._session.settings.recent:
            action = menu.addAction(isolated(visible(name).replace("&", "&&"), "ltr"))
            action.setEnabled(exists(name))  # noqa: PTH110
            action.triggered.connect(lambda _checked=False, name=name: self.chosen.emit(Path(name)))
        menu.addSeparator()
        clear = menu.addAction(self.tr("Clear This List"), self._session.clear_recent)
        clear.setEnabled(bool(self._session.settings.recent))

    def _dialog(self, title: str, mode: QFileDialog.FileMode) -> QFileDialog:
        from PySide6.QtWidgets import QFileDialog

        dialog = QFileDialog(self._window, title, self._folder())
        dialog.setFileMode(mode)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda name: self.chosen.emit(Path(name)))
        return dialog

    def _folder(self) -> str:
        """Where a dialog begins: beside what is open."""
        place = self._session.settings.place
        return str(Path(place).parent) if place else str(home_folder())


def dropped_place(data: QMimeData) -> Path | None:
    """The first local folder or file of what is dragged, None where there is none."""
    return next((Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()), None)
