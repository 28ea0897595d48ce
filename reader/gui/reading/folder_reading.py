"""Which folder is read, and how far: its library, in growing snapshots, and again when it has changed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import QObject, Signal

from reader.gui.reading.collecting import uncollected
from reader.gui.reading.opening import Engine
from reader.gui.reading.tasks import Tasks
from reader.model import Library, Progress, Stamp

if TYPE_CHECKING:
    from reader.library import Scan

Stamps: TypeAlias = tuple[Stamp, ...]


class FolderReading(QObject):
    """Reads one folder at a time in the background; knows no note. A folder that fails changes nothing."""

    place_opened = Signal(object)  # Path: a new place could be read
    library_changed = Signal(object, bool)  # Library, whether it has been read whole
    moved = Signal(object)  # Progress of a first reading
    counted = Signal(int, int)  # files read, files found
    ended = Signal()
    outdated = Signal()
    """Something in the folder is not what it was when it was read."""
    failed = Signal(object)  # Exception

    def __init__(self, tasks: Tasks, engine: Engine, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._engine = engine
        self.place: Path | None = None
        self.library: Library | None = None
        self.is_whole = False
        """Whether the library has been read to its end."""
        self.folders: tuple[str, ...] = ()
        """The folders that it was read from, the uppermost first; known at the end."""
        self.stamps: Stamps = ()
        """What these and the files in them were like."""
        self.is_reading = False
        self._again = False
        self._scan: Scan | None = None

    def open(self, place: Path) -> None:
        """Read a folder, or the one around a file."""
        self._read(partial(self._engine.scan, place), partial(self._take_progress, place))

    def reread(self) -> None:
        """Read the folder again; the library changes once it is read whole.

        Where it is being read just now that is done first: it may be past what has changed.
        """
        if self.is_reading:
            self._again = True
        elif self.library:
            scan = self._engine.scan_again(self.library.root, self._scan, self.library)
            self._read(scan.whole, partial(self._take_whole, scan))

    def look(self) -> None:
        """Tell by ``outdated`` where a folder or a file has changed: times and sizes say so, quickly."""
        before = self.stamps
        work, take = partial(changed_stamps, before), partial(self._take_stamps, before)
        self._tasks.run_task("library stamps", work, take, self.failed.emit)

    def stop(self) -> None:
        """Be content with the notes that were found so far."""
        self._tasks.cancel("library")
        self._end()

    def _read(self, steps: Callable[[], Iterator[Progress]], on_step: Callable[[Progress], None]) -> None:
        self.is_reading, self._again = True, False
        self._tasks.run_steps("library", partial(_uncollected, steps), on_step, self._fail)

    def _end(self) -> None:
        self.is_reading = False
        self.ended.emit()
        if self._again:
            self.reread()

    def _fail(self, error: Exception) -> None:
        self._end()
        self.failed.emit(error)

    def _take_progress(self, place: Path, progress: Progress) -> None:
        if self.place != place:
            self.place, self._scan = place, None
            self.place_opened.emit(place)
        self._take_library(progress)
        self.moved.emit(progress)
        self._tell(progress)

    def _take_whole(self, scan: Scan, progress: Progress) -> None:
        if progress.done:
            self._scan = scan
            self._take_library(progress)
        self._tell(progress)

    def _take_library(self, progress: Progress) -> None:
        self.folders = tuple(stamp.path for stamp in progress.folders)
        self.stamps = progress.folders + progress.files
        if progress.library != self.library or self.is_whole != progress.done:
            self.library, self.is_whole = progress.library, progress.done
            self.library_changed.emit(progress.library, progress.done)

    def _tell(self, progress: Progress) -> None:
        if progress.done:
            self._end()
        else:
            self.counted.emit(progress.read, progress.found)

    def _take_stamps(self, before: Stamps, now: Stamps) -> None:
        if now and self.stamps is before:
            self.stamps = now  # what cannot be read again is told once
            self.outdated.emit()


def _uncollected(steps: Callable[[], Iterator[Progress]]) -> Iterator[Progress]:
    """The same steps; the collector, which halts every thread, does not go through what they make."""
    with uncollected():
        yield from steps()


def changed_stamps(stamps: Stamps) -> Stamps:
    """The stamps as they are now, none where nothing has changed."""
    from reader.stamps import restamped

    now = restamped(stamps)
    return now if now != stamps else ()
