"""Keeps what is open true to the disk: reads again what has changed, sparingly."""

from __future__ import annotations

import time

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication

from reader.gui.reading.folder_reading import Stamps
from reader.gui.reading.opening import paths
from reader.gui.reading.reading import Reading
from reader.gui.reading.watching import Watch

_REST = 4.0
"""A folder that goes on changing is read for a fifth of the time: so long after a reading comes none,
measured in the time that it took."""


class Following(QObject):
    """Watches the open editions and their library, and has ``Reading`` read what has changed.

    Folders that are too many to watch, and those of other machines, are looked at when the
    reader comes back to the window.
    """

    def __init__(self, reading: Reading, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._reading = reading
        self._watch = Watch(self)
        self._stamps: Stamps = ()
        self._begun = 0.0
        self._again = False
        self._resting = QTimer(self, singleShot=True)
        self._watch.files_changed.connect(self._reread)
        self._watch.folders_changed.connect(self._reread_library)
        self._reading.folder.outdated.connect(self._reread_library)
        self._reading.folder.ended.connect(self._rest)
        self._resting.timeout.connect(self._end_rest)
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.applicationStateChanged.connect(self._look)

    def follow(self) -> None:
        """Watch what is open now; what has changed since it was read is read again."""
        shown, folder = self._reading.shown, self._reading.folder
        if shown:
            self._watch.set_files([*paths(shown.choice), *(lost.path for lost in shown.lost)])
        self._watch.set_folders(folder.folders)
        self._reading.catch_up()
        if folder.stamps is not self._stamps:
            self._stamps = folder.stamps
            folder.look()

    def _look(self, state: Qt.ApplicationState) -> None:
        if state == Qt.ApplicationState.ApplicationActive:
            self._reading.catch_up()
            self._reading.folder.look()

    def _reread(self) -> None:
        """The file may have another title or language now, which its library tells."""
        self._reading.reread_note()
        self._reread_library()

    def _reread_library(self) -> None:
        if self._resting.isActive() or self._reading.folder.is_reading:
            self._again = True
        else:
            self._begun = time.monotonic()
            self._reading.folder.reread()

    def _rest(self) -> None:
        """After a reading that was due to a change; others are what the reader has asked for."""
        took = time.monotonic() - self._begun if self._begun else 0.0
        self._begun = 0.0
        self._resting.start(round(_REST * 1000 * took))

    def _end_rest(self) -> None:
        if self._again:
            self._again = False
            self._reread_library()
