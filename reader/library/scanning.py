"""How a folder becomes a library, in growing snapshots, so that a window can show what there is."""

from __future__ import annotations

import collections
import contextlib
import itertools
import os
import time
from collections.abc import Iterator
from pathlib import Path

from reader.library.citations import join_citing, join_threads
from reader.library.files import LibraryError, read_text
from reader.library.grouping import group
from reader.library.heads import Head, head_of
from reader.library.leaves import Group, Leaf
from reader.library.memory import Memory
from reader.library.notes import edition, notes_of, printable
from reader.library.places import library_root, relatives
from reader.library.walk import Walk
from reader.model import Edition, Library, Problem, Progress
from reader.records import replace

_FIRST_SNAPSHOT = 0.06
"""Seconds until the first snapshot of a library that is not read by then."""
_GROWTH = 6.0
"""The next comes when this many times the time so far has passed: together they cost a share of it."""
_LEVELS_THAT_TELL = 6
"""Folders above a lone file whose names may tell its language."""
_FIRST_FILES = 300
"""Files that are looked for before the first are read."""


def scan(place: Path) -> Iterator[Progress]:
    """The library at a folder, or around a file, in growing snapshots, the last with ``done``.

    The first comes within about a tenth of a second, the next ones ever later. Notes may gain
    editions from one to the next. Raises LibraryError, when the first is asked for, if the place
    does not exist, cannot be read or is no note.
    """
    return Scan(library_root(place)).snapshots()


def read_library(place: Path) -> Library:
    """The library at a folder, or around a file, read to its end. Raises LibraryError as scan does."""
    (last,) = collections.deque(scan(place), maxlen=1)
    return last.library


def edition_of(path: Path) -> Edition:
    """A lone file as an edition; its language told as in the library that it belongs to.

    Only the files beside it that could be its other editions are looked at. Raises LibraryError
    if it cannot be read as text.
    """
    path = path.absolute()
    root, others = relatives(path)
    above = path.parents[min(_LEVELS_THAT_TELL, len(path.parents)) - 1]
    heads = [_lone_head(path, above)]
    for other in others:
        with contextlib.suppress(LibraryError):
            heads.append(_lone_head(root / other, above))
    groups = group((Leaf(head.path, head.lang) for head in heads), Memory(above).language)
    lang = next(member.lang for members in groups for member in members if member.leaf.path == heads[0].path)
    return edition(heads[0], lang)


def _lone_head(file: Path, above: Path) -> Head:
    return head_of(read_text(file), file.relative_to(above).as_posix())


class Scan:
    """One reading of a folder. Read to its end, it is what the next one can build on.

    ``before``: a reading of the same folder; what has not changed since is not read again.
    ``known``: the library as it is known; notes that are equal to notes of it are these.
    """

    def __init__(self, root: Path, before: Scan | None = None, known: Library | None = None) -> None:
        self._root = root
        self._memory: Memory = Memory(root, before._memory if before else None)
        self._before = (before._problems, before._library) if before else ([], None)
        self._known = known
        self._library: Library | None = None
        self._walk = Walk(root)
        self._found: list[str] = []
        self._read = 0
        self._heads: dict[str, Head] = {}
        self._problems: list[Problem] = []
        self._shown = False

    def snapshots(self) -> Iterator[Progress]:
        """The library as it grows, as ``scan`` tells it."""
        start = time.monotonic()
        due = start + _FIRST_SNAPSHOT
        for _ in self._steps():
            if time.monotonic() >= due:
                yield self._snapshot()
                self._shown = True
                due = start + _GROWTH * (time.monotonic() - start)
        yield self._whole()

    def whole(self) -> Iterator[Progress]:
        """How far the reading is, with a library that has no notes, and at last the whole library."""
        nothing = Library(self._root, ())
        for _ in self._steps():
            yield Progress(nothing, self._read, len(self._found), done=False)
        yield self._whole()

    def _steps(self) -> Iterator[None]:
        """Find and read all files, in small steps: a few at first, to have something to show."""
        entries = self._walk.files()
        for entry in itertools.islice(entries, _FIRST_FILES):
            self._find(entry)
            yield
        while self._read < len(self._found) and not self._shown:
            self._read_next()
            yield
        for entry in entries:
            self._find(entry)
            yield
        while self._read < len(self._found):
            self._read_next()
            yield

    def _find(self, entry: str | Problem) -> None:
        if isinstance(entry, Problem):
            self._problems.append(entry)
        else:
            self._found.append(entry)

    def _read_next(self) -> None:
        path = self._found[self._read]
        self._read += 1
        try:
            head = self._memory.head(path)
        except LibraryError as error:
            self._problems.append(Problem(path, None, error.reason))
            return
        if head is not None:
            self._heads[path] = head

    def _snapshot(self) -> Progress:
        return Progress(self._grouped(self._groups()), self._read, len(self._found), done=False)

    def _whole(self) -> Progress:
        self._library = self._unchanged() or self._grouped(join_citing(self._groups(), self._memory.links))
        library = _sharing(self._library, self._known)
        folders = sorted(self._walk.folders, key=lambda folder: folder.path.count(os.sep))
        files = (*self._walk.asides, *self._memory.stamps())
        return Progress(library, self._read, len(self._found), True, tuple(folders), files)

    def _unchanged(self) -> Library | None:
        """The library of the reading before, where no file tells anything else of itself than then."""
        problems, library = self._before
        return library if self._memory.is_as_before() and self._problems == problems else None

    def _groups(self) -> list[Group]:
        leaves = (Leaf(head.path, head.lang) for head in self._heads.values())
        groups = group(leaves, self._memory.language)
        return join_threads(groups, lambda member: self._heads[member.leaf.path].thread)

    def _grouped(self, groups: list[Group]) -> Library:
        notes, problems = notes_of(groups, self._heads)
        problems += self._problems
        problems += [problem for head in self._heads.values() for problem in head.problems]
        problems.sort(key=lambda problem: (problem.path, problem.line or 0))
        shown = tuple(replace(problem, path=printable(problem.path)) for problem in problems)
        return Library(self._root, notes, shown)


def _sharing(library: Library, known: Library | None) -> Library:
    """The library with the notes that are known where they are the same, so that it is compared at once."""
    if known is None or known is library:
        return library
    notes = {note.key: note for note in known.notes}
    shared = tuple(notes[note.key] if notes.get(note.key) == note else note for note in library.notes)
    return replace(library, notes=shared)
