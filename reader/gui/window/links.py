"""Where links lead: out of the program through ``LinkOpener``, to other notes, to places within one."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from reader.gui.reading.note_links import linked_edition
from reader.gui.reading.reading import Reading
from reader.gui.spread.spread_view import SpreadView
from reader.gui.window.link_opening import LinkOpener
from reader.model import Side
from reader.visible import isolated, visible


class Links(QObject):
    """Follows the links of the text and opens files of the library."""

    told = Signal(str)
    """A line for the reader: why a link leads nowhere."""

    def __init__(self, reading: Reading, view: SpreadView, window: QWidget) -> None:
        super().__init__(window)
        self._reading = reading
        self._view = view
        self._side: Side = "source"
        self._fragment: tuple[Path | None, str] = (None, "")
        self.opener = LinkOpener(window)
        self.opener.refused.connect(self.told)
        self.opener.note_requested.connect(self.open_file)
        self.opener.fragment_requested.connect(self._show_anchor)

    def follow(self, address: str, text: str, side: Side) -> None:
        """A link in the text was clicked; a relative one leads from the folder of its own file."""
        spread = self._reading.shown.spread if self._reading.shown else None
        document = spread.document(side) if spread else None
        self._side = side
        self.opener.open(address, text, document.path if document else None)

    def open_file(self, path: str, fragment: str = "") -> None:
        """Open the note that a path means, at the place in it that a fragment names."""
        library = self._reading.library
        edition = linked_edition(library, path) if library else None
        if edition is None:
            shown = isolated(visible(path), "ltr")
            self.told.emit(self.tr("No note of this library is {path}").format(path=shown))
            return
        self._fragment = (edition, fragment)
        self._reading.open_edition(edition)

    def arrive(self) -> None:
        """A note has been opened: go on to the place that the link to it names, if one was followed."""
        (path, fragment), self._fragment = self._fragment, (None, "")
        shown = self._reading.shown
        if not shown or not fragment:
            return
        if shown.spread.source.path == path:
            self._view.show_anchor("source", fragment)
        elif shown.spread.target and shown.spread.target.path == path:
            self._view.show_anchor("target", fragment)

    def _show_anchor(self, name: str) -> None:
        self._view.show_anchor(self._side, name)
