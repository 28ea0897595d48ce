"""The notes of a library as a list that is sorted, filtered and quick with tens of thousands of them.

One Python list in the order shown, rather than a proxy model: filtering is one pass
over folded titles, which are folded once, and a growing library is sorted from the
order it already has.
"""

from __future__ import annotations

import datetime
import time
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal, TypeAlias

from PySide6.QtCore import QAbstractListModel, QCollator, QCollatorSortKey, QLocale, QModelIndex, QObject, Qt

from reader import language
from reader.composition import strong_direction
from reader.folding import fold
from reader.gui.dates import short_date
from reader.gui.row_painting import Index
from reader.model import Direction, Edition, Lang, Note
from reader.visible import contained, isolated

Sort: TypeAlias = Literal["date", "title"]
"""By date the newest first, those without a date last; by title as the interface's language sorts."""

ROW_ROLE = Qt.ItemDataRole.UserRole
"""The ``NoteRow`` to be drawn."""
KEY_ROLE = Qt.ItemDataRole.UserRole + 1
"""The note's key."""


@dataclass(frozen=True, slots=True)
class NoteRow:
    """What a row of the list shows."""

    title: str
    direction: Direction
    """How the title is read."""
    edge: Direction
    """Where it begins: as its language does, even where the title is a Latin name."""
    date: str
    languages: tuple[Lang, ...]
    shown: Lang
    """The language of the title."""


@dataclass(slots=True)
class _Entry:
    """A note in the list, with what is worked out of it once."""

    note: Note
    shown: Edition
    folded: str | None = None

    def date(self) -> datetime.date | None:
        return next((edition.date for edition in self.note.editions if edition.date), None)


class NoteModel(QAbstractListModel):
    """The notes that the filter lets through, in the order of the sort."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._reading: Lang = ""
        self._sort: Sort = "date"
        self._needle = ""
        self._entries: dict[str, _Entry] = {}
        self._sorted: list[_Entry] = []
        self._visible: list[_Entry] = []
        self._rows: dict[str, int] | None = None
        self._unfolded: list[_Entry] = []
        self._collator = QCollator(QLocale())
        self._collator.setNumericMode(True)
        self._collator.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._collation: dict[str, QCollatorSortKey] = {}

    def set_notes(self, notes: Sequence[Note]) -> None:
        """Show these notes; what is known of notes that stay the same is kept."""
        known = self._entries
        self._entries = {note.key: self._entry(note, known.get(note.key)) for note in notes}
        kept = [entry for entry in self._sorted if self._entries.get(entry.note.key) is entry]
        self._sorted = kept + [entry for key, entry in self._entries.items() if known.get(key) is not entry]
        self._unfolded = [entry for entry in self._sorted if entry.folded is None]
        self._arrange()

    def set_reading_language(self, lang: Lang) -> None:
        """Show titles in this language where a note has it, else in the original's."""
        if lang != self._reading:
            self._reading = lang
            for entry in self._sorted:
                entry.shown = self._edition_shown(entry.note)
            self._arrange()

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

    def row_of(self, key: str) -> int:
        """The row of a note, -1 where it is not shown."""
        if self._rows is None:
            self._rows = {entry.note.key: row for row, entry in enumerate(self._visible)}
        return self._rows.get(key, -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (Qt's own default)
        """How many notes the filter lets through."""
        return 0 if parent.isValid() else len(self._visible)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A note's title, its row to draw, its key, and its texts for the tool tip and a screen reader."""
        if not index.isValid() or index.row() >= len(self._visible):
            return None
        entry = self._visible[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return contained(entry.shown.title)
            case _ if role == ROW_ROLE:
                return _row(entry)
            case _ if role == KEY_ROLE:
                return entry.note.key
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._description(entry, ", ")
            case Qt.ItemDataRole.ToolTipRole:
                return _tool_tip(entry)
        return None

    def _entry(self, note: Note, known: _Entry | None) -> _Entry:
        if known and (known.note is note or known.note == note):
            return known
        return _Entry(note, self._edition_shown(note))

    def _edition_shown(self, note: Note) -> Edition:
        wanted = note.edition(self._reading) if self._reading else None
        original = note.edition(note.original) if note.original else None
        return wanted or original or note.editions[0]

    def _arrange(self) -> None:
        self._sorted.sort(key=self._collation_key)
        if self._sort == "date":
            self._sorted.sort(key=_newest_first)  # stable: notes of one day stay sorted by title
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
        self.beginResetModel()
        self._visible = entries
        self._rows = None
        self.endResetModel()

    def _collation_key(self, entry: _Entry) -> QCollatorSortKey:
        title = entry.shown.title
        key = self._collation.get(title)
        if key is None:
            key = self._collation[title] = self._collator.sortKey(title)
        return key

    def _description(self, entry: _Entry, separator: str) -> str:
        row = _row(entry)
        names = (isolated(language.own_name(lang), language.direction(lang)) for lang in row.languages)
        parts = (
            isolated(row.title, row.direction),
            row.date,
            self.tr("in {languages}").format(languages=separator.join(names)),
        )
        return separator.join(part for part in parts if part)


def _folded(entry: _Entry) -> str:
    if entry.folded is None:
        entry.folded = fold("\n".join(edition.title for edition in entry.note.editions))
    return entry.folded


def _newest_first(entry: _Entry) -> int:
    date = entry.date()
    return -date.toordinal() if date else 0


def _row(entry: _Entry) -> NoteRow:
    title = contained(entry.shown.title)
    edge = language.direction(entry.shown.lang)
    date = entry.date()
    return NoteRow(
        title=title,
        direction=strong_direction(title) or edge,
        edge=edge,
        date=short_date(date) if date else "",
        languages=tuple(edition.lang for edition in entry.note.editions),
        shown=entry.shown.lang,
    )


def _tool_tip(entry: _Entry) -> str:
    """Every title with its language; marked up, so that no title is taken for HTML of its own."""
    from html import escape

    lines = []
    for edition in entry.note.editions[:_TOOL_TIP_LINES]:
        direction = language.direction(edition.lang)
        name = escape(language.own_name(edition.lang))
        lines.append(f'<p dir="{direction}">{escape(contained(edition.title))}<br><small>{name}</small></p>')
    return "".join(lines)


_TOOL_TIP_LINES = 8
"""A tool tip of more titles is a wall."""
