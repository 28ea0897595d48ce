"""The ways to open a folder or a file: dialogs, the recent places, what is dropped on the window."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject, Qt, Signal
from PySide6.QtWidgets import QMenu, QWidget

from reader.gui.session import Session

if TYPE_CHECKING:
    from PySide6.QtWidgets import QFileDialog

NOTE_PATTERNS = "*.md *.markdown *.mdx *.txt"


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

        dialog = self._dialog(self.tr("Open a Note"), QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters(
            [self.tr("Notes ({patterns})").format(patterns=NOTE_PATTERNS), self.tr("All files (*)")]
        )
        dialog.open()

    def choose_sample(self) -> None:
        """Report the sample library."""
        self.chosen.emit(sample_place())

    def fill_recent(self, menu: QMenu) -> None:
        """Fill a menu with the recent places; those that are gone cannot be chosen."""
        menu.clear()
        for name in self._session.settings.recent:
            action = menu.addAction(f"\u2066{name.replace('&', '&&')}\u2069")
            action.setEnabled(Path(name).exists())
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
        return str(Path(place).parent) if place else str(Path.home())


def dropped_place(data: QMimeData) -> Path | None:
    """The first local folder or file of what is dragged, None where there is none."""
    return next((Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()), None)


def sample_place() -> Path:
    """The sample library that comes with the program."""
    from reader.resources import sample_library

    return sample_library()
