"""What is being read: the library, the note and its two editions; knows no widget."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from reader.gui.reading.choice import Wish, choose, picked, swapped
from reader.gui.reading.opening import Engine, Opened, paths
from reader.gui.reading.tasks import Tasks
from reader.model import Lang, Library, Note, Progress, Side

_NOTHING: tuple[str, tuple[Path, ...]] = ("", ())
LONE_FILE_DELAY = 250
"""Milliseconds that a file waits for the folder around it to tell its other editions."""


@dataclass(frozen=True, slots=True)
class _Wanted:
    """What is to be opened in a place as soon as it is found."""

    key: str = ""
    file: Path | None = None

    def find(self, library: Library) -> Note | None:
        """The note, where the library has it already."""
        if self.file:
            return library.note_with(self.file)
        return library.note(self.key) if self.key else None

    @property
    def is_any(self) -> bool:
        """Whether nothing is named."""
        return not self.key and not self.file


class Reading(QObject):
    """Opens places and notes in the background and tells when they are there.

    Whatever fails leaves what is open as it was, and ``failed`` says why in one line.
    """

    place_opened = Signal(object)  # Path: a new place could be read
    library_changed = Signal(object, bool)  # Library, whether it has been read whole
    choice_wanted = Signal()
    """There are notes, and none was asked for: any may be opened. The first snapshot of a large
    folder is too early for that: it holds a few notes in no order."""
    reading_moved = Signal(int, int)  # files read, files found
    reading_ended = Signal()
    opened = Signal(object)  # Opened
    note_changed = Signal(object)  # Opened: the same text, but more is known of the note
    closed = Signal()
    failed = Signal(str)

    def __init__(self, tasks: Tasks, wish: Wish, preferred: Lang = "", engine: Engine | None = None) -> None:
        super().__init__()
        self._tasks = tasks
        self._engine = engine or Engine()
        self._preferred = preferred
        self.wish = wish
        self.place: Path | None = None
        self.library: Library | None = None
        self.shown: Opened | None = None
        self._wanted: _Wanted | None = None
        self._coming = _NOTHING
        self._snapshots = 0
        self._patience = QTimer(self, singleShot=True, interval=LONE_FILE_DELAY)
        self._patience.timeout.connect(self._open_lone_file)

    def open_place(self, place: Path, key: str = "", remembered: tuple[Path, Note] | None = None) -> None:
        """Read a folder, or the one that a file's editions share, and open the note that is wanted.

        ``key`` names a note; ``remembered`` is one that was open before, with its library's
        root, and opens at once.
        """
        place = place.absolute()
        is_file = place.is_file()
        if remembered:
            root, note = remembered
            self._wanted = _Wanted(key or note.key)
            self._request(root, note, self.wish)
        else:
            self._wanted = _Wanted(key, place if is_file else None)
        self._snapshots = 0
        self._read(place, partial(self._take_progress, place))
        if is_file and not remembered:
            self._patience.start()

    def open_note(self, key: str) -> None:
        """Open a note of the library; an unknown key is ignored."""
        note = self.library.note(key) if self.library else None
        if self.library and note:
            self._wanted = None
            self._show(self.library.root, note, self.wish)

    def open_edition(self, path: Path) -> None:
        """Open the note that a file belongs to, with that edition on one of the sides."""
        note = self.library.note_with(path) if self.library else None
        if note is None:
            self.open_place(path)
        elif self.library:
            self._show(self.library.root, note, self._wish_showing(note, path))

    def pick(self, side: Side, lang: Lang) -> None:
        """Put the edition in a language on a side; what stands on the other side changes places."""
        if self.shown:
            now = self.shown
            self._show(now.root, now.note, picked(now.note, now.wish, now.choice, side, lang))

    def swap(self) -> None:
        """Exchange the two sides."""
        wish = swapped(self.shown.note, self.shown.choice) if self.shown else None
        if self.shown and wish:
            self._show(self.shown.root, self.shown.note, wish)

    def reread_note(self) -> None:
        """Read the open editions again."""
        if self.shown:
            self._request(self.shown.root, self.shown.note, self.shown.wish)

    def reread_library(self) -> None:
        """Read the folder again; what is shown changes once it is read whole."""
        if self.library:
            self._read(self.library.root, self._take_whole)

    def stop_reading(self) -> None:
        """Be content with the notes that were found so far."""
        self._tasks.cancel("library")
        self.reading_ended.emit()

    def _read(self, place: Path, on_step: Callable[[Progress], None]) -> None:
        self._tasks.run_steps("library", partial(self._engine.scan, place), on_step, self._reading_failed)

    def _take_progress(self, place: Path, progress: Progress) -> None:
        if self.place != place:
            self.place = place
            self.place_opened.emit(place)
        self._snapshots += 1
        self._take_library(progress.library, whole=progress.done)
        self._open_wanted(progress)
        self._tell(progress)

    def _take_whole(self, progress: Progress) -> None:
        if progress.done and progress.library != self.library:
            self._take_library(progress.library, whole=True)
        self._tell(progress)

    def _tell(self, progress: Progress) -> None:
        if progress.done:
            self.reading_ended.emit()
        else:
            self.reading_moved.emit(progress.read, progress.found)

    def _take_library(self, library: Library, *, whole: bool) -> None:
        self.library = library
        self.library_changed.emit(library, whole)
        self._take_note(library, whole=whole)

    def _take_note(self, library: Library, *, whole: bool) -> None:
        """Take over what the library knows of the note that is open."""
        if self.shown and self.shown.root == library.root:
            note = library.note(self.shown.note.key)
            if note and note != self.shown.note and (whole or not self._knows_more(note)):
                self._show(library.root, note, self.shown.wish)

    def _open_wanted(self, progress: Progress) -> None:
        wanted, library = self._wanted, progress.library
        note = wanted.find(library) if wanted else None
        if wanted and note and (progress.done or not self._knows_more(note)):
            self._wanted = None
            self._patience.stop()
            self._show(library.root, note, self._wish_showing(note, wanted.file))
        elif wanted and wanted.is_any and library.notes and (progress.done or self._snapshots > 1):
            self._wanted = None
            self.choice_wanted.emit()
        elif wanted and progress.done:
            self._open_instead(wanted, library)

    def _knows_more(self, note: Note) -> bool:
        """Whether the note is open, or about to be, with an edition that a folder half read lacks yet."""
        found = {edition.path for edition in note.editions}
        key, files = self._coming
        if self.shown and not key:
            key, files = self.shown.note.key, paths(self.shown.choice)
        return key == note.key and not found.issuperset(files)

    def _open_instead(self, wanted: _Wanted, library: Library) -> None:
        """Where the wanted note is not in the library: the file by itself, or any note."""
        if wanted.file:
            self._open_lone_file()
            return
        self._wanted = None
        if wanted.key:
            message = self.tr("There is no note “{key}” in {root}")
            self.failed.emit(message.format(key=wanted.key, root=library.root))
        if library.notes:
            self.choice_wanted.emit()
        else:
            self.shown = None
            self._tasks.cancel("spread")
            self.closed.emit()

    def _open_lone_file(self) -> None:
        wanted = self._wanted
        self._patience.stop()
        if wanted and wanted.file and not self._shows(wanted.file):
            work = partial(self._engine.open_file, wanted.file, self.wish)
            self._tasks.run_task("spread", work, self._take_spread, self._opening_failed)

    def _shows(self, path: Path) -> bool:
        return self.shown is not None and path in paths(self.shown.choice)

    def _wish_showing(self, note: Note, path: Path | None) -> Wish:
        """The wish, changed where it would leave out the edition that was asked for."""
        asked = next((edition for edition in note.editions if edition.path == path), None)
        if asked is None or asked.path in paths(choose(note, self.wish, self._preferred)):
            return self.wish
        return replace(self.wish, target=asked.lang)

    def _show(self, root: Path, note: Note, wish: Wish) -> None:
        """Open a note, or only tell what is new of it where its text is open already."""
        choice = choose(note, wish, self._preferred)
        now = self.shown
        if self._coming == (note.key, paths(choice)):
            return
        if now is None or paths(now.choice) != paths(choice):
            self._request(root, note, wish)
            return
        self._tasks.cancel("spread")
        self._coming = _NOTHING
        self.wish = wish
        self.shown = Opened(root, note, wish, choice, replace(now.spread, note=note), now.outline)
        self.note_changed.emit(self.shown)

    def _request(self, root: Path, note: Note, wish: Wish) -> None:
        self._coming = (note.key, paths(choose(note, wish, self._preferred)))
        work = partial(self._engine.open, root, note, wish, self._preferred)
        self._tasks.run_task("spread", work, self._take_spread, self._opening_failed)

    def _take_spread(self, opened: Opened) -> None:
        self._coming = _NOTHING
        self.wish = opened.wish
        self.shown = opened
        self.opened.emit(opened)
        if self.library:
            self._take_note(self.library, whole=False)

    def _reading_failed(self, error: Exception) -> None:
        self._patience.stop()
        self.reading_ended.emit()
        self._report(error)

    def _opening_failed(self, error: Exception) -> None:
        self._coming = _NOTHING
        self._report(error)

    def _report(self, error: Exception) -> None:
        """An error of the environment is told; one of ours is raised and seen."""
        from reader.library import LibraryError

        if not isinstance(error, LibraryError | OSError):
            raise error
        self.failed.emit(str(error))
