"""Notices that files changed on disk, and tells it once for a burst of changes."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

BURST = 200
"""Milliseconds of quiet that end a burst: an editor saves in several steps."""
FOLDER_BURST = 1000
"""The same for folders: reading a library again costs more than reading a note."""
MOST_FOLDERS = 200
"""Watches are scarce on some systems (Linux grants a user 8,192 at least)."""


class Watch(QObject):
    """Watches the open editions and, sparingly, the folders of the library."""

    files_changed = Signal()
    folders_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._watcher = QFileSystemWatcher(self)
        self._files: tuple[str, ...] = ()
        self._files_quiet = QTimer(self, singleShot=True, interval=BURST)
        self._folders_quiet = QTimer(self, singleShot=True, interval=FOLDER_BURST)
        self._watcher.fileChanged.connect(self._files_quiet.start)
        self._watcher.directoryChanged.connect(self._note_folder)
        self._files_quiet.timeout.connect(self._tell_files)
        self._folders_quiet.timeout.connect(self.folders_changed)

    def set_files(self, files: Iterable[Path]) -> None:
        """Watch these files, and no others."""
        self._files = tuple(map(str, files))
        self._watch(self._watcher.files(), self._files)

    def set_folders(self, folders: Iterable[Path]) -> None:
        """Watch these folders, the first ones of too many, and no others."""
        wanted = tuple(dict.fromkeys(map(str, folders)))[:MOST_FOLDERS]
        self._watch(self._watcher.directories(), wanted)

    def _watch(self, now: Iterable[str], wanted: Iterable[str]) -> None:
        stale = [path for path in now if path not in set(wanted)]
        fresh = [path for path in wanted if path not in set(now)]
        if stale:
            self._watcher.removePaths(stale)
        if fresh:
            self._watcher.addPaths(fresh)

    def _note_folder(self, folder: str) -> None:
        """A file that was replaced is no longer watched, its folder tells that it is back."""
        self._folders_quiet.start()
        lost = set(self._files) - set(self._watcher.files())
        if any(str(Path(path).parent) == folder and Path(path).exists() for path in lost):
            self._files_quiet.start()

    def _tell_files(self) -> None:
        self._watch(self._watcher.files(), [path for path in self._files if Path(path).exists()])
        self.files_changed.emit()
