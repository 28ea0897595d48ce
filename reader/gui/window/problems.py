"""What is wrong with the files of the library and of the note that is open: counted, and listed on demand."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from reader.gui.reading.reading import Reading
from reader.model import Problem

if TYPE_CHECKING:
    from reader.gui.window.problem_list import ProblemList


class Problems(QObject):
    """Knows the problems, and the dialog that lists them once it was asked for."""

    counted = Signal(int)
    file_requested = Signal(str)
    """The reader wants a file opened that a problem names: its path."""

    def __init__(self, reading: Reading, window: QWidget) -> None:
        super().__init__(window)
        self._reading = reading
        self._window = window
        self.list: ProblemList | None = None

    def found(self) -> tuple[Problem, ...]:
        """All of them, each once."""
        library, shown = self._reading.library, self._reading.shown
        found = list(library.problems) if library else []
        for document in (shown.spread.source, shown.spread.target) if shown else ():
            found += document.problems if document else ()
        return tuple(dict.fromkeys(found))

    def count(self) -> None:
        """Tell how many there are now."""
        self.counted.emit(len(self.found()))

    def show(self) -> None:
        """Open the list."""
        if self.list is None:
            from reader.gui.window.problem_list import ProblemList

            self.list = ProblemList(self._window)
            self.list.file_requested.connect(self._request)
        self.list.set_problems(self.found())
        self.list.show()

    def _request(self, path: str) -> None:
        """Problems name files from the library's root where they lie in it."""
        library = self._reading.library
        self.file_requested.emit(str((library.root if library else Path()) / path))
