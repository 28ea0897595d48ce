"""What the Go menu does: from row to row, from note to note, from one part of the window to another."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from reader.gui.panels.note_list import NoteList
from reader.gui.panels.side_panels import SidePanels
from reader.gui.panels.source_panel import SourcePanel
from reader.gui.spread.spread_view import SpreadView
from reader.gui.window.actions import Actions


class GoMenu(QObject):
    """Takes the reader there; a panel that is hidden is shown first."""

    told = Signal(str)
    """A line for the reader: there is nowhere further to go."""

    def __init__(
        self,
        actions: Actions,
        panels: SidePanels,
        note_list: NoteList,
        view: SpreadView,
        source_panel: SourcePanel,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._panels, self._note_list, self._view, self._source_panel = panels, note_list, view, source_panel
        actions.connect(
            {
                "next_row": view.next_row,
                "previous_row": view.previous_row,
                "next_finding": self._go_to_next_finding,
                "previous_finding": self._go_to_previous_finding,
                "next_note": self._go_to_next_note,
                "previous_note": self._go_to_previous_note,
                "go_list": self._go_to_list,
                "go_text": view.setFocus,
                "go_sources": self._go_to_sources,
                "open_source": source_panel.open_current,
            }
        )

    def _go_to_next_finding(self) -> None:
        if not self._view.next_finding(around=True):
            self._tell_no_findings()

    def _go_to_previous_finding(self) -> None:
        if not self._view.previous_finding(around=True):
            self._tell_no_findings()

    def _tell_no_findings(self) -> None:
        self.told.emit(self.tr("There is no gap and no doubtful paragraph in this note."))

    def _go_to_next_note(self) -> None:
        if not self._note_list.step(1):
            self.told.emit(self.tr("This is the last note in the list."))

    def _go_to_previous_note(self) -> None:
        if not self._note_list.step(-1):
            self.told.emit(self.tr("This is the first note in the list."))

    def _go_to_list(self) -> None:
        if not self._panels.shows(0):
            self._panels.toggle(0)
        self._note_list.focus_filter()

    def _go_to_sources(self) -> None:
        if not self._panels.shows(2):
            self._panels.toggle(2)
        self._source_panel.focus_list()
