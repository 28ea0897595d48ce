"""What a run leaves for the next one: places, languages, sizes, how far a note has been read."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from reader.gui.reading.choice import ORIGINAL, Wish
from reader.gui.reading.place_carrying import found_line, share_in
from reader.messages import QT_TRANSLATE_NOOP, said, system_reason
from reader.model import Edition, Message, Note
from reader.records import replace
from reader.settings import (
    BOOKMARKS,
    RECENT_PLACES,
    Bookmark,
    RememberedEdition,
    Settings,
    load,
    save,
)

if TYPE_CHECKING:
    from reader.gui.reading.opening import Opened
    from reader.gui.spread.spread_layout import Place

_UNSAVED = QT_TRANSLATE_NOOP("Message", "The settings cannot be saved in {path}: {reason}")


class Session:
    """The settings of this run. Without a path nothing is read and nothing is written."""

    def __init__(self, path: Path | None = None) -> None:
        self._path = path
        self.problem: Message | None = None
        """What was wrong with the file, if anything was."""
        self._told = ""
        self.settings = Settings()
        if path:
            self.settings, problem = load(path)
            self.problem = problem.message if problem else None

    def change(self, **values: Any) -> None:
        """Replace settings; names and kinds are those of ``Settings``."""
        self.settings = replace(self.settings, **values)

    def save(self) -> str:
        """Write the settings; what went wrong, empty where nothing did or it has been told before."""
        told, self._told = self._told, self._write()
        return self._told if self._told != told else ""

    def _write(self) -> str:
        if self._path is None:
            return ""
        try:
            save(self.settings, self._path)
        except OSError as error:
            from reader.gui.controls.telling import told  # the session is read before Qt is loaded

            return told(said(_UNSAVED, path=str(self._path), reason=system_reason(error)))
        return ""

    def wish(self) -> Wish:
        """The languages that were wanted last."""
        return Wish(self.settings.source_lang or ORIGINAL, self.settings.target_lang)

    def set_wish(self, wish: Wish) -> None:
        """Keep the wanted languages."""
        self.change(source_lang="" if wish.source == ORIGINAL else wish.source, target_lang=wish.target)

    def remembered(self, place: Path) -> tuple[Path, Note] | None:
        """The note that was open last in a place, as it was then, and the root of its library."""
        kept = self.settings
        if not kept.editions or kept.place != str(place):
            return None
        editions = tuple(Edition(e.lang, Path(e.path), e.title) for e in kept.editions)
        return Path(kept.root), Note(kept.note, kept.original or None, editions)

    def set_note(self, root: Path, note: Note) -> None:
        """Keep the note that is open."""
        editions = tuple(RememberedEdition(e.lang, str(e.path), e.title) for e in note.editions)
        self.change(root=str(root), note=note.key, original=note.original or "", editions=editions)

    def set_place(self, place: Path) -> None:
        """Keep the folder or file that is open; it becomes the newest of the recent ones."""
        name = str(place)
        if name != self.settings.place:
            self.change(place=name, root="", note="", original="", editions=())
        others = (other for other in self.settings.recent if other != name)
        self.change(recent=(name, *others)[:RECENT_PLACES])

    def clear_recent(self) -> None:
        """Forget the recent places."""
        self.change(recent=())

    def keep_place(self, opened: Opened, place: Place, current: Place) -> None:
        """Keep how far a note has been read: where the view begins, and the current row."""
        share = share_in(opened.spread, place.lang, place.line)
        root, key = str(opened.root), opened.note.key
        where = place.lang, place.line, place.offset
        self.set_bookmark(Bookmark(root, key, *where, share, current.lang, current.line))

    def place_in(self, opened: Opened, before: Opened | None) -> tuple[Place, Place] | None:
        """Where to go on in a note, in whichever languages: where the view begins, and the current row.

        None where it has not been read. ``before`` is what was open until now: the same note there
        tells the places exactly.
        """
        from reader.gui.spread.spread_layout import Place

        mark = self.bookmark(opened.root, opened.note.key)
        if mark is None:
            return None
        same = before is not None and (before.root, before.note.key) == (opened.root, opened.note.key)
        known = before.spread if before and same else None
        row = replace(mark, lang=mark.row_lang, line=mark.row_line) if mark.row_lang else mark
        top = Place(*found_line(mark, opened.spread, known), mark.offset)
        return top, Place(*found_line(row, opened.spread, known), 0.0)

    def bookmark(self, root: Path, note: str) -> Bookmark | None:
        """How far a note was read."""
        marks = self.settings.bookmarks
        found = (mark for mark in marks if (mark.root, mark.note) == (str(root), note))
        return next((mark.within_reason() for mark in found), None)

    def set_bookmark(self, mark: Bookmark) -> None:
        """Keep how far a note was read; the oldest of too many is forgotten."""
        marks = self.settings.bookmarks
        others = (other for other in marks if (other.root, other.note) != (mark.root, mark.note))
        self.change(bookmarks=(mark, *others)[:BOOKMARKS])
