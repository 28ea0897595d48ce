"""The notes of a library as a list that is sorted, filtered and quick with tens of thousands of them.

One Python list in the order shown, rather than a proxy model: filtering is one pass
over folded titles, which are folded once, and a growing library is sorted from the
order it already has. What a row shows is worked out when it is drawn.
"""

from __future__ import annotations

import datetime
import time
from collections.abc import Sequence
from typing import Any, Literal, TypeAlias

from PySide6.QtCore import QCollator, QCollatorSortKey, QLocale, QObject, QStringListModel, Qt

from reader import language
from reader.bidi import strong_direction
from reader.composition import one_line
from reader.folding import fold
from reader.gui.controls.dates import short_date
from reader.gui.controls.naming import own_name
from reader.gui.controls.row_painting import Index
from reader.gui.reading.choice import has_all
from reader.model import UNDETERMINED, Direction, Edition, Lang, Note
from reader.records import mutable_record, record
from reader.visible import contained, isolated

Sort: TypeAlias = Literal["date", "title"]
"""By date the newest first, those without a date last; by title as the interface's language sorts."""

ROW_ROLE = Qt.ItemDataRole.UserRole
"""The ``NoteRow`` to be drawn."""
KEY_ROLE = Qt.ItemDataRole.UserRole + 1
"""The note's key."""


_STALE_KEYS = 20
"""Sort keys kept per note, as many as notes may have languages."""


@record
class NoteRow:
    """What a row of the list shows."""

    title: str
    direction: Direction
    """How the title is read."""
    edge: Direction
    """Where it begins: as its language does, even where the title is a Latin name."""
    date: str
    languages: tuple[Lang, ...]
    """Those that are known."""
    shown: Lang
    """The language of the title."""


@mutable_record
class _Entry:
    """A note in the list, with what is worked out of it once; two entries are never equal."""

    note: Note
    newest_first: tuple[int, str]
    folded: str | None = None


class NoteModel(QStringListModel):
    """The notes that the filter lets through, in the order of the sort.

    The strings of the base class are empty and only count the rows: a list view lays out
    every row and asks for their number each time, which has to stay within Qt.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._reading: Lang = ""
        self._sort: Sort = "date"
        self._needle = ""
        self._entries: dict[str, _Entry] = {}
        self._sorted: list[_Entry] = []
        self._visible: list[_Entry] = []
        self._unfolded: list[_Entry] = []
        self._collator = QCollator(QLocale())
        self._collator.setNumericMode(True)
        self._collator.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._collation: dict[str, QCollatorSortKey] = {}

    def set_notes(self, notes: Sequence[Note]) -> None:
        """Show these notes; what is known of notes that stay the same is kept."""
        known = self._entries
        self._entries = {note.key: _entry(note, known.get(note.key)) for note in notes}
        kept = [entry for entry in self._sorted if self._entries.get(entry.note.key) is entry]
        self._sorted = kept + [entry for key, entry in self._entries.items() if known.get(key) is not entry]
        self._unfolded = [entry for entry in self._sorted if entry.folded is None]
        self._arrange()

    def set_reading_language(self, lang: Lang) -> None:
        """Show titles in this language where a note has it, else in the original's."""
        if lang != self._reading:
            self._reading = lang
            if self._sort == "title":
                self._arrange()
            elif self._visible:
                self.dataChanged.emit(self.index(0), self.index(len(self._visible) - 1))

    def set_sort(self, order: Sort) -> None:
        """Sort by date or by title."""
        if order != self._sort:
            self._sort = order
            self._arrange()

    def sort_order(self) -> Sort:
        """What the notes are sorted by."""
        return self._sort

    def set_filter(self, text: str) -> None:
        """Show the notes whose titles, all editions together, have every word of a text."""
        needle = " ".join(fold(text).split())
        if needle != self._needle:
            narrower = bool(self._needle) and needle.startswith(self._needle)
            self._needle = needle
            self._show(self._passing(self._visible if narrower else self._sorted))

    def fold_some(self, seconds: float) -> bool:
        """Fold titles ahead of the first filter for about so long; whether some are left."""
        until = time.perf_counter() + seconds
        while self._unfolded and time.perf_counter() < until:
            _folded(self._unfolded.pop())
        return bool(self._unfolded)

    def total(self) -> int:
        """How many notes there are, whatever the filter."""
        return len(self._sorted)

    def key_at(self, row: int) -> str:
        """The key of the note in a row, empty where there is no such row."""
        return self._visible[row].note.key if 0 <= row < len(self._visible) else ""

    def first_in(self, langs: Sequence[Lang]) -> int:
        """The first row with a note that exists in all of these languages, -1 where none does."""
        return next((row for row, entry in enumerate(self._visible) if has_all(entry.note, langs)), -1)

    def row_of(self, key: str) -> int:
        """The row of a note, -1 where it is not shown."""
        entry = self._entries.get(key)
        try:
            return self._visible.index(entry) if entry else -1
        except ValueError:
            return -1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A note's title, its row to draw, its key, and its texts for the tool tip and a screen reader."""
        if not index.isValid() or index.row() >= len(self._visible):
            return None
        entry = self._visible[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return contained(self._shown(entry).title)
            case _ if role == ROW_ROLE:
                return self._row(entry)
            case _ if role == KEY_ROLE:
                return entry.note.key
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._description(entry, ", ")
            case Qt.ItemDataRole.ToolTipRole:
                return _tool_tip(entry)
        return None

    def _shown(self, entry: _Entry) -> Edition:
        """The edition whose title stands for the note."""
        note = entry.note
        wanted = note.edition(self._reading) if self._reading else None
        return wanted or (note.edition(note.original) if note.original else None) or note.editions[0]

    def _arrange(self) -> None:
        if len(self._collation) > _STALE_KEYS * len(self._entries) + _STALE_KEYS:
            self._collation.clear()  # the titles of libraries that were open before
        if self._sort == "title":
            self._sorted.sort(key=self._collation_key)
        else:
            self._sorted.sort(key=_newest_first)
        self._show(self._passing(self._sorted))

    def _passing(self, entries: list[_Entry]) -> list[_Entry]:
        words = self._needle.split()
        if not words:
            return list(entries)
        found = [entry for entry in entries if words[0] in _folded(entry)]
        for word in words[1:]:
            found = [entry for entry in found if word in _folded(entry)]
        return found

    def _show(self, entries: list[_Entry]) -> None:
        self._visible = entries
        self.setStringList([""] * len(entries))

    def _collation_key(self, entry: _Entry) -> QCollatorSortKey:
        title = self._shown(entry).title
        key = self._collation.get(title)
        if key is None:
            key = self._collation[title] = self._collator.sortKey(title)
        return key

    def _row(self, entry: _Entry) -> NoteRow:
        shown = self._shown(entry)
        title, edge, date = contained(shown.title), language.direction(shown.lang), _date(entry.note)
        return NoteRow(
            title=title,
            direction=strong_direction(title) or edge,
            edge=edge,
            date=short_date(date) if date else "",
            languages=tuple(e.lang for e in entry.note.editions if e.lang != UNDETERMINED),
            shown=shown.lang,
        )

    def _description(self, entry: _Entry, separator: str) -> str:
        row = self._row(entry)
        names = separator.join(own_name(edition.lang) for edition in entry.note.editions)
        languages = self.tr("in {languages}").format(languages=names) if row.languages else names
        parts = (isolated(row.title, row.direction), row.date, languages)
        return separator.join(part for part in parts if part)


def _entry(note: Note, known: _Entry | None) -> _Entry:
    """The entry of a note; a known one keeps what was worked out of titles that stay the same."""
    if known and known.note is note:
        return known
    date = _date(note)
    newest_first = (-date.toordinal() if date else 0, note.editions[0].title.casefold())
    if known is None or _titles(known.note) != _titles(note):
        return _Entry(note, newest_first)
    known.note, known.newest_first = note, newest_first
    return known


def _titles(note: Note) -> list[str]:
    return [edition.title for edition in note.editions]


def _date(note: Note) -> datetime.date | None:
    return next((edition.date for edition in note.editions if edition.date), None)


def _folded(entry: _Entry) -> str:
    if entry.folded is None:
        entry.folded = "\n".join(map(fold, _titles(entry.note)))
    return entry.folded


def _newest_first(entry: _Entry) -> tuple[int, str]:
    """Notes of one day, and those without a date, stand by title."""
    return entry.newest_first


def _tool_tip(entry: _Entry) -> str:
    """Every title with its language; marked up, so that no title is taken for HTML of its own."""
    from html import escape

    lines = []
    for edition in entry.note.editions[:_TOOL_TIP_LINES]:
        title, edge = contained(edition.title), language.direction(edition.lang)
        own = strong_direction(title) or edge
        shown, name = escape(isolated(one_line(title, own), own)), escape(own_name(edition.lang))
        lines.append(f'<p dir="{edge}">{shown}<br><small>{name}</small></p>')
    return "".join(lines)


_TOOL_TIP_LINES = 8
"""A tool tip of more titles is a wall."""
