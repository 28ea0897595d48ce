"""The list and the sources beside the text: shown as the reader likes it and as the window has room."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QWidget

DEFAULT_WIDTHS = (216, 1008, 216)
_ROOM_FOR_TEXT = 560
"""Pixels below which two columns are too narrow to read: the panels make room, the sources first."""


class SidePanels(QSplitter):
    """A panel, the text, a panel. A panel that must make room comes back with the room."""

    shown_changed = Signal()
    """A panel was shown or hidden."""

    def __init__(self, start: QWidget, text: QWidget, end: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._panels = {0: start, 2: end}
        self._wanted = {0: True, 2: True}
        self._insisted: set[int] = set()
        self._widths = list(DEFAULT_WIDTHS)
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)
        for place, part in enumerate((start, text, end)):
            self.addWidget(part)
            self.setStretchFactor(place, int(part is text))
        self.splitterMoved.connect(self._keep_widths)

    def restore(self, widths: tuple[int, ...], *, start: bool, end: bool) -> None:
        """Take up the widths of the three parts and which panels the reader wants."""
        if len(widths) == len(DEFAULT_WIDTHS) and all(width > 0 for width in widths):
            self._widths = list(widths)
        self._wanted = {0: start, 2: end}
        self._arrange()

    def widths(self) -> tuple[int, ...]:
        """The widths of the three parts; a hidden one keeps the width it had."""
        return tuple(self._widths)

    def wants(self) -> tuple[bool, bool]:
        """Which panels the reader wants, whether there is room for them or not."""
        return self._wanted[0], self._wanted[2]

    def shows(self, place: int) -> bool:
        """Whether a panel is shown: 0 stands at the start, 2 at the end."""
        return not self._panels[place].isHidden()

    def toggle(self, place: int) -> None:
        """Show or hide a panel, even where it takes the text's room."""
        show = not self.shows(place)
        self._wanted[place] = show
        if show:
            self._insisted.add(place)
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the panels make room, or come back."""
        if event.size().width() != event.oldSize().width():
            self._insisted.clear()
            self._arrange()
        super().resizeEvent(event)

    def _arrange(self) -> None:
        room = self.width() - _ROOM_FOR_TEXT
        shown_before = (self.shows(0), self.shows(2))
        for place, panel in self._panels.items():
            show = self._wanted[place] and (place in self._insisted or self._widths[place] <= room)
            panel.setVisible(show)
            room -= self._widths[place] if show else 0
        shown = (self.shows(0), self.shows(2))
        start, end = (self._widths[place] if self.shows(place) else 0 for place in (0, 2))
        self.setSizes([start, max(self.width() - start - end, 1), end])
        if shown != shown_before:
            self.shown_changed.emit()

    def _keep_widths(self) -> None:
        for place, size in enumerate(self.sizes()):
            self._widths[place] = size or self._widths[place]
