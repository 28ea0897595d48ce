"""Notices that files changed on disk, and tells it once for a burst of changes."""

from __future__ import annotations

import os
from collections.abc import Iterable
from os.path import exists, isdir  # those of Path raise where a folder may not be looked into
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

BURST = 200
"""Milliseconds of quiet that end a burst: an editor saves in several steps."""
FOLDER_BURST = 1000
"""Milliseconds that changes of folders are gathered: reading a library again costs more than a note."""
MOST_FOLDERS = 200
"""Watches are scarce on some systems (Linux grants a user 8,192 at least)."""


class Watch(QObject):
    """Watches the open editions and, sparingly, the folders of the library.

    What is gone is awaited in the nearest folder above it that is there.
    """

    files_changed = Signal()
    folders_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._watcher = QFileSystemWatcher(self)
        self._files: tuple[str, ...] = ()
        self._folders: tuple[str, ...] = ()
        self._files_quiet = QTimer(self, singleShot=True, interval=BURST)
        self._folders_gathered = QTimer(self, singleShot=True, interval=FOLDER_BURST)
        self._watcher.fileChanged.connect(self._files_quiet.start)
        self._watcher.directoryChanged.connect(self._note_folder)
        self._files_quiet.timeout.connect(self._tell_files)
        self._folders_gathered.timeout.connect(self._tell_folders)

    def set_files(self, files: Iterable[Path]) -> None:
        """Watch these files, and no others."""
        self._files = tuple(map(str, files))
        self._watch()

    def set_folders(self, folders: Iterable[str]) -> None:
        """Watch these folders, the first ones of too many, and no others."""
        self._folders = tuple(dict.fromkeys(folders))[:MOST_FOLDERS]
        self._watch()

    def _watch(self) -> None:
        files = set(filter(exists, self._files))
        folders = set(map(_standing, self._watched_folders()))
        now = {*self._watcher.files(), *self._watcher.directories()}
        if stale := now - files - folders:
            self._watcher.removePaths(list(stale))
        if fresh := (files | folders) - now:
            self._watcher.addPaths(list(fresh))

    def _watched_folders(self) -> tuple[str, ...]:
        """Those of the files are among them: they tell that a file that was replaced is back."""
        return (*self._folders, *(str(Path(path).parent) for path in self._files))

    def _note_folder(self, folder: str) -> None:
        if any(map(exists, set(self._files).difference(self._watcher.files()))):
            self._files_quiet.start()
        watched = self._watched_folders()
        returned = any(_standing(path) != folder for path in watched if path.startswith(folder))
        if (folder in watched or returned) and not self._folders_gathered.isActive():
            self._folders_gathered.start()

    def _tell_files(self) -> None:
        self._watch()
        self.files_changed.emit()

    def _tell_folders(self) -> None:
        self._watch()
        self.folders_changed.emit()


def _standing(folder: str) -> str:
    """A folder, or the nearest above it that is there and may be read."""
    path = Path(folder)
    while not (isdir(path) and os.access(path, os.R_OK)) and path != path.parent:  # noqa: PTH112
        path = path.parent
    return str(path)
