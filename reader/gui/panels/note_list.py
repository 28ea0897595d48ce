"""The left panel: the notes of the library, filtered while one types, sorted, one of them open."""

from __future__ import annotations

from PySide6.QtCore import QLocale, QModelIndex, QTimer, Signal
from PySide6.QtGui import QAction, QActionGroup, QPalette
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from reader.gui.controls.filter_field import FilterField
from reader.gui.controls.row_painting import metrics
from reader.gui.panels.list_head import HeadMenuButton, ListHead
from reader.gui.panels.note_model import NoteModel, Sort
from reader.gui.panels.note_row import NoteDelegate
from reader.gui.panels.panel_list import PanelBody, PanelView
from reader.model import Lang, Library

_WARMING_DELAY = 300
"""Milliseconds after notes were set until their titles are folded ahead: they are to be drawn first."""
_SLICE = 0.006
"""Seconds of the interface's thread that folding titles ahead may take at a time."""


class NoteList(QWidget):
    """A filter above a list of notes. It grows with the library and keeps its place meanwhile."""

    note_chosen = Signal(str)
    """The reader wants the note with this key opened."""
    sort_changed = Signal(str)
    """The reader has chosen another order: ``date`` or ``title``."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._open_key = self._asked_key = ""
        self._reading_folder = False
        self._model = NoteModel(self)
        self._delegate = NoteDelegate(self)
        self._view = PanelView(self)
        self._view.setModel(self._model)
        self._view.setItemDelegate(self._delegate)
        self._field = FilterField(self)
        self._sort_button = HeadMenuButton(self)
        self._sort_actions = self._build_sort_menu()
        self._head = ListHead(self.tr("Notes"), self._sort_button, self)
        self._body = PanelBody(self._view, self)
        self._warming = QTimer(self)
        self._name()
        self._lay_out()
        self._connect()
        self._tell()

    def set_library(self, library: Library, *, complete: bool = True) -> None:
        """Show a library's notes, keeping the current note and what is in view.

        ``complete`` is False while the folder is still being read and more are to come.
        """
        self._reading_folder = not complete
        place = self._place()
        self._model.set_notes(library.notes)
        self._return_to(place)
        self._tell()
        self._warming.start(_WARMING_DELAY)

    def set_current(self, key: str) -> None:
        """Mark the note that is open, and bring it into view; empty for none."""
        self._open_key, self._asked_key = key, ""
        self._delegate.set_open(key)
        self._select(self._model.row_of(key))
        self._view.viewport().update()

    def set_reading_language(self, lang: Lang) -> None:
        """Show titles in this language where a note has it; empty for the original's."""
        place = self._place()
        self._model.set_reading_language(lang)
        self._return_to(place)

    def set_sort(self, order: Sort) -> None:
        """Sort by ``date`` or ``title``, without telling so."""
        self._sort_actions[order].setChecked(True)
        self._sort_button.setText(self._sort_actions[order].text())
        self._model.set_sort(order)
        self._select(self._model.row_of(self._open_key))

    def sort_order(self) -> Sort:
        """What the notes are sorted by."""
        return self._model.sort_order()

    def set_filter(self, text: str) -> None:
        """Filter as if the reader had typed it."""
        self._field.setText(text)

    def filter_text(self) -> str:
        """What the reader filters by."""
        return self._field.text()

    def focus_filter(self) -> None:
        """Give the keyboard to the field, its text selected."""
        self._field.setFocus()
        self._field.selectAll()

    def focus_list(self) -> None:
        """Give the keyboard to the list."""
        if not self._view.currentIndex().isValid():
            self._view.setCurrentIndex(self._model.index(0))
        self._view.setFocus()

    def step(self, by: int) -> bool:
        """Open the note that stands so many rows after the open one; False where there is none.

        Counted from the one that was asked for last, if it is still on its way.
        """
        row = self._model.row_of(self._asked_key or self._open_key)
        return self._choose(self._model.index(row + by if row >= 0 else 0))

    def choose_first(self, langs: tuple[Lang, ...] = ()) -> None:
        """Open the first note that exists in all of these languages, else the first."""
        self._choose(self._model.index(max(self._model.first_in(langs), 0)))

    def view(self) -> PanelView:
        """The list itself."""
        return self._view

    def body(self) -> PanelBody:
        """What stands below the filter: the list, or the words in its place."""
        return self._body

    def sort_menu(self) -> QMenu:
        """The menu of orders."""
        return self._sort_button.menu()

    def is_preparing(self) -> bool:
        """Whether titles are still being made ready for a quick filter."""
        return self._warming.isActive()

    def _build_sort_menu(self) -> dict[Sort, QAction]:
        menu, group = QMenu(self), QActionGroup(self)
        actions: dict[Sort, QAction] = {
            "date": menu.addAction(self.tr("By date")),
            "title": menu.addAction(self.tr("By title")),
        }
        for action in actions.values():
            action.setCheckable(True)
            group.addAction(action)
        actions[self._model.sort_order()].setChecked(True)
        self._sort_button.setMenu(menu)
        self._sort_button.setText(actions[self._model.sort_order()].text())
        return actions

    def _name(self) -> None:
        self.setAccessibleName(self.tr("List of notes"))
        self._view.setAccessibleName(self.tr("Notes"))
        self._field.setPlaceholderText(self.tr("Filter by title"))
        self._field.setAccessibleName(self.tr("Filter notes by title"))
        self._sort_button.setAccessibleName(self.tr("Sort order"))
        self._sort_button.setToolTip(self.tr("Sort the notes"))

    def _lay_out(self) -> None:
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.setAutoFillBackground(True)
        em = metrics(self.font()).em
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(round(0.35 * em))
        field = QVBoxLayout()
        field.setContentsMargins(round(0.6 * em), 0, round(0.6 * em), round(0.2 * em))
        field.addWidget(self._field)
        column.addWidget(self._head)
        column.addLayout(field)
        column.addWidget(self._body, 1)
        self.setMinimumWidth(round(9 * em))
        self.setFocusProxy(self._field)

    def _connect(self) -> None:
        self._field.textChanged.connect(self._filter)
        self._field.list_requested.connect(self.focus_list)
        self._field.first_requested.connect(self._choose_current)
        self._view.row_entered.connect(self._choose)
        self._view.clicked.connect(self._choose)
        self._view.text_typed.connect(self._type_into_field)
        self._view.left_upwards.connect(self._field.setFocus)
        self._view.escape_pressed.connect(self._field.clear)
        for order, action in self._sort_actions.items():
            action.triggered.connect(lambda _checked, order=order: self._sort_by(order))
        self._warming.timeout.connect(self._warm)

    def _filter(self, text: str) -> None:
        self._model.set_filter(text)
        row = self._model.row_of(self._open_key)
        self._select(row if row >= 0 else 0)
        self._tell()

    def _sort_by(self, order: Sort) -> None:
        if order != self._model.sort_order():
            self.set_sort(order)
            self.sort_changed.emit(order)

    def _choose(self, index: QModelIndex) -> bool:
        key = self._model.key_at(index.row())
        if key:
            self._asked_key = key
            self._select(index.row())
            self.note_chosen.emit(key)
        return bool(key)

    def _choose_current(self) -> None:
        self._choose(self._view.currentIndex())

    def _type_into_field(self, text: str) -> None:
        self._field.setFocus()
        if text:
            self._field.end(False)
            self._field.insert(text)
        else:
            self._field.backspace()

    def _select(self, row: int) -> None:
        if 0 <= row < self._model.rowCount():
            self._view.setCurrentIndex(self._model.index(row))
            self._view.scrollTo(self._model.index(row))

    def _place(self) -> tuple[str, str, int]:
        """The current note, the one that is to stay where it is, and how far the view begins below it.

        That is the current note while it is in view, else the first in view.
        """
        height, value = self._view.row_height(), self._view.verticalScrollBar().value()
        row = self._view.currentIndex().row()
        current = self._model.key_at(row)
        if current and -height < row * height - value < self._view.viewport().height():
            return current, current, value - row * height
        first = self._model.key_at(value // height) if height and value else ""
        return current, first, value % height if height else 0

    def _return_to(self, place: tuple[str, str, int]) -> None:
        current, still, offset = place
        row = self._model.row_of(current or self._open_key)
        if row >= 0:
            self._view.setCurrentIndex(self._model.index(row))
        self._view.doItemsLayout()
        top = self._model.row_of(still) if still else 0
        if top >= 0:
            self._view.verticalScrollBar().setValue(top * self._view.row_height() + offset)

    def _tell(self) -> None:
        """Say how many notes there are, or why there are none."""
        shown, total = self._model.rowCount(), self._model.total()
        figures = QLocale().toString
        self._head.set_count(
            "" if not total else figures(total) if shown == total else f"{figures(shown)} / {figures(total)}"
        )
        if shown:
            self._body.say("")
        elif total:
            self._body.say(self.tr("Nothing matches"))
        elif self._reading_folder:
            self._body.say(self.tr("Reading the folder…"))
        else:
            self._body.say(self.tr("No notes in this folder"))

    def _warm(self) -> None:
        if self._model.fold_some(_SLICE):
            self._warming.start(0)
        else:
            self._warming.stop()
