"""How libraries and notes are opened: plain values, no Qt, so that it can be done anywhere."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from time import time_ns
from typing import TYPE_CHECKING

from reader.artwork import NO_ARTWORK
from reader.artwork_cache import kept_artwork
from reader.gui.reading.choice import Choice, Wish, choose
from reader.gui.reading.collecting import uncollected
from reader.gui.reading.kept_pages import Page, keep_page, kept_page
from reader.gui.text.row_outline import RowOutline, outline, with_first_paragraphs
from reader.library_cache import keep_library, kept_library
from reader.model import Lang, Library, Note, Progress, Spread, Stamp
from reader.records import fresh, record, replace
from reader.stamps import stamp

if TYPE_CHECKING:
    from reader.library import Scan


_LIBRARIES, _PAGES, _ARTWORK = "libraries", "spreads", "artwork"
"""Folders of the cache; pages lie where spreads alone did, so that those are forgotten."""


@record
class Lost:
    """A file that cannot be read, or cannot be read any more."""

    path: Path
    gone: bool
    """Whether nothing is there; else there is something without rights, or no text."""


@record
class Opened:
    """A note as it is shown."""

    root: Path
    note: Note
    wish: Wish
    choice: Choice
    spread: Spread
    outline: RowOutline
    stamps: tuple[Stamp, ...] = ()
    """What the files of the choice were like when they were read."""
    taken: int = fresh(factory=time_ns, compare=False)
    """When the first stamp was taken, nanoseconds of the system's clock."""
    lost: tuple[Lost, ...] = ()
    """Of the choice: files whose text is what they held before. Others: what should stand there."""

    def loss(self, path: Path | None) -> Lost | None:
        """What became of a file, None where nothing did."""
        return next((lost for lost in self.lost if lost.path == path), None)


class Engine:
    """Opens things where it is called. Raises LibraryError for what cannot be read.

    ``cache`` is a folder to keep what takes long to work out from run to run, None where nothing is kept.
    """

    def __init__(self, cache: Path | None = None) -> None:
        self._cache = cache

    def scan(self, place: Path) -> Iterator[Progress]:
        """The library at a place in growing snapshots; at once where it is kept and nothing has changed."""
        known = self.recall_library(place)
        return iter([known]) if known else self.read_library(place)

    def read_library(self, place: Path) -> Iterator[Progress]:
        """The library at a place in growing snapshots, whatever is kept of it."""
        from reader.library import scan

        return scan(place)

    def recall_library(self, place: Path, most_bytes: int | None = None) -> Progress | None:
        """The library as an earlier run read it; None where it did not, or something has changed since.

        ``most_bytes``: how large what is kept may be.
        """
        return kept_library(place, self._cache / _LIBRARIES, most_bytes) if self._cache else None

    def keep_library(self, place: Path, progress: Progress, begun: int) -> None:
        """Keep a library that was read to its end for the next run; ``begun``: as ``time_ns`` told it."""
        if self._cache:
            keep_library(place, progress, self._cache / _LIBRARIES, begun)

    def scan_again(self, root: Path, before: Scan | None, known: Library) -> Scan:
        """A library that is known, read again; ``before`` is what it was read by last in this process."""
        from reader.library import Scan

        return Scan(root, before, known)

    def open(self, root: Path, note: Note, wish: Wish, preferred: Lang) -> Opened:
        """A note in the languages that are wanted; for editions that cannot be read others stand in."""
        return self.recall(root, note, wish, preferred) or self._read(root, note, wish, preferred)

    def recall(
        self, root: Path, note: Note, wish: Wish, preferred: Lang, most_bytes: int | None = None
    ) -> Opened | None:
        """The note as it was opened in an earlier run; None where it was not, or has changed since.

        ``most_bytes``: how large what is kept may be.
        """
        cache = self._cache
        if cache is None:
            return None
        choice = choose(note, wish, preferred)
        stamps = _stamps(paths(choice))
        with uncollected():
            page = kept_page(note, _langs(choice), stamps, cache / _PAGES, most_bytes)
            if page is None:
                return None
            # kept by itself, because it may not have been finished in one run
            drawn = kept_artwork(page.spread, cache / _ARTWORK)
        return Opened(root, note, wish, choice, page.spread, page.outline._replace(artwork=drawn), stamps)

    def keep(self, opened: Opened) -> None:
        """Keep a note as it was opened for the next run, ready to show."""
        if self._cache and not opened.lost:
            opened = ready_to_show(opened)
            page = Page(opened.spread, opened.outline._replace(artwork=NO_ARTWORK))
            keep_page(page, opened.stamps, opened.taken, self._cache / _PAGES)

    def _read(self, root: Path, note: Note, wish: Wish, preferred: Lang) -> Opened:
        from reader.library import LibraryError

        readable, lost = note, tuple[Lost, ...]()
        while True:
            choice = choose(readable, wish, preferred)
            try:
                return self._open(root, note, wish, choice, lost)
            except LibraryError:
                found = _lost(paths(choice))
                lost += found
                readable = without(readable, found)
                if not found or not readable.editions:
                    raise

    def reopen(self, opened: Opened, preferred: Lang) -> Opened:
        """What is open, read again. A text whose file cannot be read any more stays as it was."""
        from reader.library import LibraryError

        files = paths(opened.choice)
        if any(lost.path not in files for lost in opened.lost):
            return self.open(opened.root, opened.note, opened.wish, preferred)
        try:
            return self._open(opened.root, opened.note, opened.wish, opened.choice)
        except LibraryError:
            return replace(opened, stamps=_stamps(files), lost=_lost(files))

    def _open(
        self, root: Path, note: Note, wish: Wish, choice: Choice, lost: tuple[Lost, ...] = ()
    ) -> Opened:
        from reader.spread import open_spread

        taken, stamps = time_ns(), _stamps(paths(choice))
        with uncollected():
            spread = open_spread(note, *_langs(choice))
            rows = outline(spread, self._cache / _ARTWORK if self._cache else None)
        return Opened(root, note, wish, choice, spread, rows, stamps, taken, lost)

    def open_file(self, path: Path, wish: Wish) -> Opened:
        """A file that is a note by itself, as far as is known."""
        from reader.library import edition_of

        return self.open(path.parent, Note(path.name, None, (edition_of(path),)), wish, "")


def ready_to_show(opened: Opened) -> Opened:
    """The same, with all done for its first picture that can be done without Qt."""
    return replace(opened, outline=with_first_paragraphs(opened.outline))


def load_parser() -> None:
    """Load what opening a note needs, so that the next one need not wait for it."""
    import reader.align
    import reader.markdown.pipeline
    import reader.sources  # noqa: F401


def paths(choice: Choice) -> tuple[Path, ...]:
    """The files of a choice."""
    return tuple(edition.path for edition in (choice.source, choice.target) if edition)


def _langs(choice: Choice) -> tuple[Lang, Lang | None]:
    return choice.source.lang, choice.target.lang if choice.target else None


def _stamps(files: Iterable[Path]) -> tuple[Stamp, ...]:
    return tuple(stamp(str(file)) for file in files)


def _lost(files: Iterable[Path]) -> tuple[Lost, ...]:
    """Those of the files that cannot be read."""
    return tuple(Lost(file, _is_gone(file)) for file in files if not _can_be_read(file))


def _can_be_read(file: Path) -> bool:
    from reader.library import LibraryError, read_text

    try:
        read_text(file)
    except LibraryError:
        return False
    return True


def _is_gone(file: Path) -> bool:
    """Whether nothing is there, as far as rights let one see."""
    try:
        return not file.exists()
    except OSError:  # its folder may not be looked into
        return False


def without(note: Note, lost: Iterable[Lost]) -> Note:
    """A note without the editions whose files cannot be read."""
    gone = {one.path for one in lost}
    return replace(note, editions=tuple(edition for edition in note.editions if edition.path not in gone))
