"""The right panel: the sources that either edition cites, and the ways to them."""

from __future__ import annotations

from PySide6.QtCore import QLocale, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QGuiApplication, QPalette
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from reader.gui.controls.naming import sentence_name
from reader.gui.controls.panel_button import PanelButton
from reader.gui.controls.row_painting import metrics
from reader.gui.panels.list_head import ListHead
from reader.gui.panels.panel_list import PanelBody, PanelView
from reader.gui.panels.source_model import SourceModel
from reader.gui.panels.source_row import SourceDelegate
from reader.model import UNDETERMINED, Lang, Side, Source

_SIDES: tuple[Side, Side] = ("source", "target")


class SourcePanel(QWidget):
    """A list of sources. It opens nothing itself: it says what the reader wants opened."""

    open_requested = Signal(str, str)
    """The reader wants an address opened: the address, and the titles that the editions give it."""
    address_hovered = Signal(str)
    """The address under the mouse or the keyboard, empty for none."""
    block_requested = Signal(str, int)
    """The reader wants to see where a source is cited: the side, the index of its block."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = SourceModel(self)
        self._view = PanelView(self)
        self._view.setModel(self._model)
        self._view.setItemDelegate(SourceDelegate(self))
        self._view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._head = ListHead(self.tr("Sources"), parent=self)
        self._body = PanelBody(self._view, self)
        self._open_button = PanelButton(self.tr("Open in Browser"), self)
        self._name()
        self._lay_out()
        self._connect()
        self.clear()

    def clear(self) -> None:
        """Show nothing: no note is open."""
        self.set_sources((), UNDETERMINED, None)
        self._body.say("")

    def focus_list(self) -> None:
        """Give the keyboard to the list, to its first row at first."""
        self._view.setFocus()
        if not self._view.selectionModel().hasSelection():
            self._view.setCurrentIndex(self._model.index(0))
        self._follow_current()

    def set_sources(self, sources: tuple[Source, ...], source_lang: Lang, target_lang: Lang | None) -> None:
        """Show the sources of a spread; ``target_lang`` is None where one edition stands alone.

        The current source stays current where it is still cited.
        """
        current = self.current_source()
        self._model.set_sources(sources, (source_lang, target_lang) if target_lang else (source_lang,))
        self._head.set_count(QLocale().toString(len(sources)) if sources else "")
        self._body.say("" if sources else self.tr("This note cites no sources"))
        if current:
            self._view.setCurrentIndex(self._model.index_of(current.address))
        self._follow_current()

    def current_source(self) -> Source | None:
        """The source that the keyboard is on."""
        return self._model.source_at(self._view.currentIndex())

    def view(self) -> PanelView:
        """The list itself."""
        return self._view

    def body(self) -> PanelBody:
        """What stands under the head: the list, or the words in its place."""
        return self._body

    def menu_for(self, source: Source) -> QMenu:
        """What can be done with a source."""
        menu = QMenu(self)
        menu.addAction(self.tr("&Open in Browser"), lambda: self._request(source))
        menu.addAction(self.tr("&Copy Address"), lambda: QGuiApplication.clipboard().setText(source.address))
        menu.addSeparator()
        for side, lang, block in zip(_SIDES, self._model.langs(), source.blocks, strict=False):
            action = menu.addAction(self.tr("Show in {language}").format(language=sentence_name(lang)))
            action.setEnabled(block is not None)
            action.triggered.connect(
                lambda _=False, side=side, block=block: self.block_requested.emit(side, block)
            )
        return menu

    def _name(self) -> None:
        self.setAccessibleName(self.tr("Sources"))
        self._view.setAccessibleName(self.tr("Cited sources"))
        self._open_button.setToolTip(self.tr("Open the chosen source in the browser"))

    def _lay_out(self) -> None:
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.setAutoFillBackground(True)
        em = metrics(self.font()).em
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, round(0.6 * em))
        column.setSpacing(round(0.35 * em))
        column.addWidget(self._head)
        column.addWidget(self._body, 1)
        foot = QVBoxLayout()
        foot.setContentsMargins(round(0.6 * em), 0, round(0.6 * em), 0)
        foot.addWidget(self._open_button)
        column.addLayout(foot)
        self.setMinimumWidth(round(9 * em))
        self.setFocusProxy(self._view)

    def _connect(self) -> None:
        self._view.row_entered.connect(self._request_index)
        self._view.doubleClicked.connect(self._request_index)
        self._view.entered.connect(self._hover)
        self._view.mouse_left.connect(self._hover_nothing)
        self._view.focus_left.connect(self._hover_nothing)
        self._view.selectionModel().currentChanged.connect(self._follow_current)
        self._view.customContextMenuRequested.connect(self._show_menu)
        self._open_button.clicked.connect(self.open_current)

    def _hover_nothing(self) -> None:
        """A method, as a lambda stays connected while the panel is taken apart and its list loses focus."""
        self.address_hovered.emit("")

    def open_current(self) -> None:
        """Ask for the source that the keyboard is on, where there is one."""
        self._request_index(self._view.currentIndex())

    def _request_index(self, index: QModelIndex) -> None:
        source = self._model.source_at(index)
        if source:
            self._request(source)

    def _request(self, source: Source) -> None:
        titles = dict.fromkeys(title for title in source.titles if title)
        self.open_requested.emit(source.address, "\n".join(titles))

    def _hover(self, index: QModelIndex) -> None:
        source = self._model.source_at(index)
        self.address_hovered.emit(source.address if source else "")

    def _follow_current(self) -> None:
        source = self.current_source()
        self._open_button.setEnabled(source is not None)
        self.address_hovered.emit(source.address if source and self._view.hasFocus() else "")

    def _show_menu(self, position: QPoint) -> None:
        source = self._model.source_at(self._view.indexAt(position))
        if source:
            menu = self.menu_for(source)
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.popup(self._view.viewport().mapToGlobal(position))
