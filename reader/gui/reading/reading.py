"""What is being read: the library, the note and its two editions; knows no widget."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from os.path import isdir  # that of Path raises where a folder may not be looked into
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from reader.gui.controls.telling import told_error
from reader.gui.reading.choice import Choice, Wish, choose, has_all, picked, swapped
from reader.gui.reading.folder_reading import FolderReading, changed_stamps
from reader.gui.reading.opening import Engine, Opened, paths, without
from reader.gui.reading.still_open import choice_now, note_now
from reader.gui.reading.tasks import Tasks, ignore
from reader.model import Lang, Library, Note, Progress, Side, Spread, Stamp
from reader.records import record, replace
from reader.visible import isolated, visible

_NOTHING: tuple[str, tuple[Path, ...]] = ("", ())
LONE_FILE_DELAY = 250
"""Milliseconds that a file waits for the folder around it to tell its other editions."""


@record
class _Wanted:
    """What is to be opened in a place as soon as it is found."""

    key: str = ""
    file: Path | None = None
    langs: tuple[Lang, ...] = ()
    """Where no note is named: languages that it should have."""

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
    choice_wanted = Signal(object)  # tuple[Lang, ...]
    """There are notes, and none was asked for: any may be opened, rather one that has these
    languages. The first snapshot of a large folder is too early for that: it holds a few notes in
    no order."""
    reading_moved = Signal(int, int)  # files read, files found
    reading_ended = Signal()
    opened = Signal(object)  # Opened
    note_changed = Signal(object)  # Opened: the same text, but more is known of the note
    unreadable = Signal(object, str)
    """No edition of a note (Note) that was asked for can be read, and why; nothing is open any more."""
    file_unreadable = Signal(str)
    """The same of a file that was asked for and belongs to no note of its folder."""
    closed = Signal()
    failed = Signal(str)

    def __init__(self, tasks: Tasks, wish: Wish, preferred: Lang = "", engine: Engine | None = None) -> None:
        super().__init__()
        self._tasks = tasks
        self._engine = engine or Engine()
        self._preferred = preferred
        self.wish = wish
        self.folder = FolderReading(tasks, self._engine, self)
        self.shown: Opened | None = None
        self._wanted: _Wanted | None = None
        self._asked: tuple[Path, Note, Wish] | None = None
        self._sought: Callable[[], None] | None = None
        self._coming = _NOTHING
        self._kept: Spread | None = None
        self._snapshots = 0
        self._patience = QTimer(self, singleShot=True, interval=LONE_FILE_DELAY)
        self._connect()

    @property
    def library(self) -> Library | None:
        """The library as far as it is read."""
        return self.folder.library

    @property
    def place(self) -> Path | None:
        """The folder or file that was opened last."""
        return self.folder.place

    def _connect(self) -> None:
        self.folder.place_opened.connect(self.place_opened)
        self.folder.library_changed.connect(self.library_changed)
        self.folder.library_changed.connect(self._take_note)
        self.folder.moved.connect(self._take_progress)
        self.folder.counted.connect(self.reading_moved)
        self.folder.ended.connect(self.reading_ended)
        self.folder.failed.connect(self._reading_failed)
        self._patience.timeout.connect(self._open_lone_file)

    def open_place(
        self,
        place: Path,
        key: str = "",
        remembered: tuple[Path, Note] | None = None,
        langs: tuple[Lang, ...] = (),
    ) -> None:
        """Read a folder, or the one that a file's editions share, and open the note that is wanted.

        ``key`` names a note; ``remembered`` is one that was open before, with its library's
        root, and opens at once; ``langs`` are what the note should have where none is named.
        """
        place = place.absolute()
        self._sought = partial(self.open_place, place, key, remembered, langs)
        is_file = not isdir(place)  # noqa: PTH112
        if remembered:
            root, note = remembered
            self._wanted = _Wanted(key or note.key)
            self._request(root, note, self.wish)
        else:
            self._wanted = _Wanted(key, place if is_file else None, langs)
        self._snapshots = 0
        self.folder.open(place)
        if is_file and not remembered:
            self._patience.start()

    def open_note(self, key: str) -> None:
        """Open a note of the library; an unknown key is ignored."""
        note = self.library.note(key) if self.library else None
        if self.library and note:
            self._wanted = None
            if self.shown and self.shown.note.key == key and self.shown.lost:
                self.reread_note()  # opening it anew would leave out the text whose file is gone
            else:
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
            wish = picked(now.note, now.wish, now.choice, side, lang)
            self._show(now.root, without(now.note, now.lost), wish)

    def swap(self) -> None:
        """Exchange the two sides."""
        wish = swapped(self.shown.note, self.shown.choice) if self.shown else None
        if self.shown and wish and not self.shown.lost:
            self._show(self.shown.root, self.shown.note, wish)

    def reread_note(self) -> None:
        """Read the open editions again, or the note that could not be opened."""
        if self.shown:
            self._coming = (self.shown.note.key, paths(self.shown.choice))
            work = partial(self._engine.reopen, self.shown, self._preferred)
            self._tasks.run_task("spread", work, self._take_spread, self._opening_failed)
        elif self._asked:
            self._request(*self._asked)

    def reread_library(self) -> None:
        """Read the folder again; try again to open the first one where it could not be read."""
        if self.library is None and self._sought and not self.folder.is_reading:
            self._sought()
        else:
            self.folder.reread()

    def catch_up(self) -> None:
        """Read the open editions again where they have changed since they were read."""
        if self.shown:
            work = partial(changed_stamps, self.shown.stamps)
            self._tasks.run_task("stamps", work, partial(self._take_stamps, self.shown), self._report)

    def keep(self) -> None:
        """Keep the note that is open for the next run, unless that is where it comes from."""
        if self.shown and self.shown.outline.paragraphs is None and self.shown.spread is not self._kept:
            self._kept = self.shown.spread
            work = partial(self._engine.keep, self.shown)
            self._tasks.run_task("keeping", work, ignore, self._report)

    def stop_reading(self) -> None:
        """Be content with the notes that were found so far."""
        self.folder.stop()

    def _take_progress(self, progress: Progress) -> None:
        self._snapshots += 1
        self._open_wanted(progress)

    def _take_stamps(self, looked_at: Opened, now: tuple[Stamp, ...]) -> None:
        if now and self.shown is looked_at:
            self.reread_note()

    def _take_note(self) -> None:
        """Take over what the library knows of the note that is open, unless something else is on its way."""
        now = self.shown
        note = self._known(now) if now and self._coming == _NOTHING else None
        if now and note:
            self._show(now.root, note, now.wish, choice_now(now.choice, note))

    def _known(self, now: Opened) -> Note | None:
        """The note that is open as the library knows it, where that is not how it was opened."""
        library, whole = self.library, self.folder.is_whole
        if library is None or now.root != library.root:
            return None
        note = note_now(now, library) if whole else library.note(now.note.key)
        if note is None or note == now.note:
            return None
        found = {edition.path for edition in note.editions}
        return note if whole or found.issuperset(paths(now.choice)) else None

    def _renewed(self, opened: Opened) -> Opened:
        """The note with what the library knows of it, as far as its texts and its key stay the same."""
        note = self._known(opened)
        choice = choice_now(opened.choice, note) if note and note.key == opened.note.key else None
        if note is None or choice is None or _texts(choice) != _texts(opened.choice):
            return opened
        return _with_note(opened, note, choice)

    def _open_wanted(self, progress: Progress) -> None:
        wanted, library = self._wanted, progress.library
        note = wanted.find(library) if wanted else None
        if wanted and note and (progress.done or not self._knows_more(note)):
            self._wanted = None
            self._patience.stop()
            self._show(library.root, note, self._wish_showing(note, wanted.file))
        elif wanted and wanted.is_any and self._may_choose(wanted.langs, progress):
            self._wanted = None
            self.choice_wanted.emit(wanted.langs)
        elif wanted and progress.done:
            self._open_instead(wanted, library)

    def _may_choose(self, langs: tuple[Lang, ...], progress: Progress) -> bool:
        """Whether enough has been read to choose a note among those that there are."""
        if progress.done:
            return bool(progress.library.notes)
        return self._snapshots > 1 and any(has_all(note, langs) for note in progress.library.notes)

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
            root = isolated(visible(str(library.root)), "ltr")
            self.failed.emit(message.format(key=isolated(visible(wanted.key), "ltr"), root=root))
        if library.notes:
            self.choice_wanted.emit(wanted.langs)
        else:
            self._close()
            self.closed.emit()

    def _close(self) -> None:
        self.shown, self._asked, self._coming = None, None, _NOTHING
        self._tasks.cancel("spread")

    def _open_lone_file(self) -> None:
        wanted = self._wanted
        self._patience.stop()
        if wanted and wanted.file and not self._shows(wanted.file):
            work = partial(self._engine.open_file, wanted.file, self.wish)
            on_error = partial(self._lone_file_failed, wanted.file)
            self._tasks.run_task("spread", work, self._take_spread, on_error)

    def _shows(self, path: Path) -> bool:
        return self.shown is not None and path in paths(self.shown.choice)

    def _wish_showing(self, note: Note, path: Path | None) -> Wish:
        """The wish, changed where it would leave out the edition that was asked for."""
        asked = next((edition for edition in note.editions if edition.path == path), None)
        if asked is None or asked.path in paths(choose(note, self.wish, self._preferred)):
            return self.wish
        return replace(self.wish, target=asked.lang)

    def _show(self, root: Path, note: Note, wish: Wish, choice: Choice | None = None) -> None:
        """Open a note, or only tell what is new of it where its text is open already.

        ``choice`` is what to show where that is known, else the wish says.
        """
        choice = choice or choose(note, wish, self._preferred)
        now = self.shown
        if self._coming == (note.key, paths(choice)):
            return
        if now is None or _texts(now.choice) != _texts(choice):
            self._request(root, note, wish)
            return
        self._tasks.cancel("spread")
        self._coming = _NOTHING
        self.wish = wish
        self.shown = replace(_with_note(now, note, choice), root=root, wish=wish)
        self.note_changed.emit(self.shown)

    def _request(self, root: Path, note: Note, wish: Wish) -> None:
        self._coming = (note.key, paths(choose(note, wish, self._preferred)))
        self._asked = (root, note, wish)
        work = partial(self._engine.open, root, note, wish, self._preferred)
        self._tasks.run_task("spread", work, self._take_spread, self._opening_failed)

    def _take_spread(self, opened: Opened) -> None:
        self._coming = _NOTHING
        same = self.shown is not None and self.shown.spread is opened.spread
        self.wish = opened.wish
        self.shown = self._renewed(opened)
        (self.note_changed if same else self.opened).emit(self.shown)
        self._take_note()

    def _reading_failed(self, error: Exception) -> None:
        self._patience.stop()
        self._report(error)

    def _opening_failed(self, error: Exception) -> None:
        """What is open stays, but never stands for another note that was asked for."""
        key, self._coming = self._coming[0], _NOTHING
        sentence = _in_words(error)
        self.failed.emit(sentence)
        if self._asked and key == self._asked[1].key and not (self.shown and self.shown.note.key == key):
            self.shown = None
            self.unreadable.emit(self._asked[1], sentence)
        self._take_note()

    def _lone_file_failed(self, file: Path, error: Exception) -> None:
        """What is open stays only where the folder around the file is not open yet."""
        sentence = _in_words(error)
        self.failed.emit(sentence)
        if self.place == file:
            self._close()
            self.file_unreadable.emit(sentence)

    def _report(self, error: Exception) -> None:
        self.failed.emit(_in_words(error))


def _in_words(error: Exception) -> str:
    """An error of the environment, to be told; one of ours is raised and seen."""
    from reader.library import LibraryError

    if not isinstance(error, LibraryError | OSError):
        raise error
    return told_error(error)


def _with_note(opened: Opened, note: Note, choice: Choice) -> Opened:
    """The same texts with what is known of the note now."""
    return replace(opened, note=note, choice=choice, spread=replace(opened.spread, note=note))


def _texts(choice: Choice) -> tuple[tuple[Path, Lang], ...]:
    """Which texts stand there, and how they are set."""
    return tuple((edition.path, edition.lang) for edition in (choice.source, choice.target) if edition)
