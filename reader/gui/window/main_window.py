"""The main window: puts the parts together and connects them; no part knows another."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QSize, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QShowEvent
from PySide6.QtWidgets import QMainWindow

from reader import language
from reader.bidi import strong_direction
from reader.composition import one_line
from reader.gui.controls.telling import told
from reader.gui.panels.note_list import NoteList
from reader.gui.panels.side_panels import SidePanels
from reader.gui.panels.source_panel import SourcePanel
from reader.gui.reading.opening import Opened
from reader.gui.reading.preferences import Preferences
from reader.gui.reading.reading import Reading
from reader.gui.reading.session import Session
from reader.gui.window.actions import Actions
from reader.gui.window.appearance import Appearance
from reader.gui.window.file_notices import change_told
from reader.gui.window.go_menu import GoMenu
from reader.gui.window.keyboard import LatinShortcuts
from reader.gui.window.links import Links
from reader.gui.window.places import Places, dropped_place
from reader.gui.window.problems import Problems
from reader.gui.window.spread_pane import SpreadPane
from reader.gui.window.status_line import StatusLine
from reader.gui.window.view_menu import ViewMenu
from reader.model import Edition, Lang, Library, Note
from reader.visible import contained, isolated, visible

if TYPE_CHECKING:
    from reader.gui.reading.following import Following

DEFAULT_SIZE = QSize(1440, 900)
_FRAME = QSize(16, 48)
"""Room for the frame around a window that fills its screen."""
SAVE_DELAY = 2000
"""Milliseconds after a note was opened until the settings are saved."""
WATCH_DELAY = 500
"""The same until its files are watched: a launch has more urgent things to do."""


class MainWindow(QMainWindow):
    """Shows what ``Reading`` opens; keeps in the session what the next run takes up again."""

    def __init__(self, reading: Reading, session: Session, appearance: Appearance) -> None:
        super().__init__()
        self.reading, self.session, self.appearance = reading, session, appearance
        self.note_list = NoteList()
        self.spread_pane = SpreadPane()
        self.source_panel = SourcePanel()
        self.panels = SidePanels(self.note_list, self.spread_pane, self.source_panel)
        self.status = StatusLine()
        self.commands = Actions(self)
        self.view_menu = ViewMenu(self.commands, self.spread_pane, session, appearance, self)
        self.go_menu = GoMenu(
            self.commands, self.panels, self.note_list, self.spread_pane.view, self.source_panel, self
        )
        self.places = Places(session, self)
        self.preferences = Preferences(session, self)
        self.links = Links(reading, self.spread_pane.view, self)
        self.problems = Problems(reading, self)
        self._shown: Opened | None = None
        self._failure = ""
        self._following: Following | None = None
        self._keyboard = LatinShortcuts(self)
        self._saving = QTimer(self, singleShot=True, interval=SAVE_DELAY)
        self._watching = QTimer(self, singleShot=True, interval=WATCH_DELAY)
        self._build()
        self._restore()
        self._connect_reading()
        self._connect_parts()
        self._connect_commands()
        self.spread_pane.view.setFocus()

    # ------------------------------------------------------------- put together

    def _build(self) -> None:
        self.setWindowTitle("Diptych")
        self.setAccessibleName("Diptych")
        self.setAcceptDrops(True)
        self.menuBar().setAccessibleName(self.tr("Menus"))
        self.panels.setAccessibleName(self.tr("Notes, text and sources"))
        self.setCentralWidget(self.panels)
        self.setStatusBar(self.status)

    def _restore(self) -> None:
        settings = self.session.settings
        self.resize(DEFAULT_SIZE.boundedTo(self.screen().availableSize() - _FRAME))
        if settings.geometry:
            self.restoreGeometry(QByteArray.fromBase64(settings.geometry.encode("ascii", "ignore")))
        self.panels.restore(settings.panes, start=settings.list_shown, end=settings.sources_shown)
        self._check_panels()
        self._choose_sort(settings.sort)
        self.note_list.set_reading_language(self.reading.wish.target)
        self.view_menu.restore()
        self._offer_commands(None)

    def _connect_reading(self) -> None:
        reading = self.reading
        reading.place_opened.connect(self._begin_place)
        reading.library_changed.connect(self._show_library)
        reading.reading_moved.connect(self.status.set_progress)
        reading.reading_ended.connect(self.status.end_progress)
        reading.reading_ended.connect(self._watching.start)
        reading.opened.connect(self._show_opened)
        reading.note_changed.connect(self._show_note)
        reading.closed.connect(self._show_nothing)
        reading.unreadable.connect(self._show_unreadable)
        reading.file_unreadable.connect(self._say_instead)
        reading.choice_wanted.connect(self.note_list.choose_first)
        reading.failed.connect(self._tell_failure)
        self.status.stop_requested.connect(reading.stop_reading)

    def _connect_parts(self) -> None:
        pane, view = self.spread_pane, self.spread_pane.view
        self.note_list.note_chosen.connect(self.reading.open_note)
        self.note_list.sort_changed.connect(self._choose_sort)
        self.places.chosen.connect(self.reading.open_place)
        pane.language_picked.connect(self.reading.pick)
        pane.open_folder_requested.connect(self.places.ask_folder)
        pane.open_sample_requested.connect(self.places.choose_sample)
        pane.told.connect(self.status.show_message)
        view.link_activated.connect(self.links.follow)
        view.link_hovered.connect(self.status.set_address)
        self.source_panel.open_requested.connect(self.links.opener.open)
        self.source_panel.address_hovered.connect(self.status.set_address)
        self.source_panel.block_requested.connect(view.show_block)
        self.preferences.texts_changed.connect(view.set_texts)
        self.preferences.told.connect(self.status.show_message)
        self.links.told.connect(self.status.show_message)
        self.go_menu.told.connect(self.status.show_message)
        self.problems.counted.connect(self._offer_problems)
        self.problems.file_requested.connect(self.links.open_file)
        self.status.problems_requested.connect(self.problems.show)
        self.panels.shown_changed.connect(self._check_panels)
        self._saving.timeout.connect(self.save)
        self._saving.timeout.connect(self.reading.keep)
        self._watching.timeout.connect(self._follow_disk)
        self._watching.timeout.connect(lambda: self.preferences.advise_fonts(self._langs()))

    def _connect_commands(self) -> None:
        pane, view, commands = self.spread_pane, self.spread_pane.view, self.commands
        commands.connect(
            {
                "open_folder": self.places.ask_folder,
                "open_file": self.places.ask_file,
                "open_sample": self.places.choose_sample,
                "reload": self.reload,
                "problems": self.problems.show,
                "quit": self.close,
                "copy": view.copy,
                "select_all": view.select_all,
                "find": pane.open_find,
                "find_next": pane.find_next,
                "find_previous": lambda: pane.find_next(backward=True),
                "swap": self.reading.swap,
                "show_list": lambda: self.panels.toggle(0),
                "show_sources": lambda: self.panels.toggle(2),
                "full_screen": self._toggle_full_screen,
                "text_looks": self._show_text_looks,
                "about": self.show_about,
            }
        )
        commands.on_choice("sort", self._choose_sort)
        recent = commands.submenus["recent"]
        recent.aboutToShow.connect(lambda: self.places.fill_recent(recent))
        languages = commands.submenus["language"]
        languages.aboutToShow.connect(lambda: self.preferences.fill_languages(languages))
        sizes = commands.submenus["display_size"]
        sizes.aboutToShow.connect(lambda: self.preferences.fill_display_sizes(sizes))

    # ------------------------------------------------------------- what is read

    def _begin_place(self, place: Path) -> None:
        self.status.withdraw(self._failure)
        self.note_list.set_filter("")
        self.session.set_place(place)
        self._saving.start()

    def _show_library(self, library: Library, whole: bool) -> None:
        self.note_list.set_library(library, complete=whole)
        self.problems.count()
        self._watching.start()

    def _show_opened(self, opened: Opened) -> None:
        self._keep_place()
        self.spread_pane.set_opened(opened, *(self.session.place_in(opened, self._shown) or ()))
        spread = opened.spread
        target = spread.target.lang if spread.target else None
        self.source_panel.set_sources(spread.sources, spread.source.lang, target)
        self._show_note(opened)

    def _show_note(self, opened: Opened) -> None:
        """What is known of the note that is open, apart from its text."""
        change = change_told(opened, self._shown)
        if change:
            self.status.show_message(change)
        self._shown = opened
        self.spread_pane.set_note(opened)
        self.links.arrive()
        choice = opened.choice
        self.setWindowTitle(window_title(choice.source))
        self.note_list.set_reading_language((choice.target or choice.source).lang)
        self.note_list.set_current(opened.note.key)
        self.session.set_note(opened.root, opened.note)
        self.session.set_wish(opened.wish)
        self.problems.count()
        self._offer_commands(opened)
        self._saving.start()
        self._watching.start()

    def _offer_commands(self, opened: Opened | None) -> None:
        """What can be done with this note, and with none."""
        both = opened is not None and opened.spread.target is not None
        for name in ("veil_source", "veil_target", "unveil"):
            self.commands[name].setEnabled(both)
        self.commands["swap"].setEnabled(both and opened is not None and not opened.lost)
        for name in ("next_finding", "previous_finding", "find", "find_next", "find_previous"):
            self.commands[name].setEnabled(opened is not None)

    def _offer_problems(self, count: int) -> None:
        self.status.set_problem_count(count)
        self.commands["problems"].setEnabled(count > 0)

    def _show_nothing(self) -> None:
        place = isolated(visible(str(self.reading.place)), "ltr")
        self._say_instead(self.tr("There are no notes in {place}.").format(place=place))

    def _show_unreadable(self, note: Note, reason: str) -> None:
        """A note was asked for and cannot be shown: not even the one that was open may stand for it."""
        self._say_instead(reason)
        self.note_list.set_current(note.key)
        self.setWindowTitle(window_title(note.editions[0]))

    def _say_instead(self, message: str) -> None:
        """Say in the place of a note why there is none."""
        self._keep_place()
        self._shown = None
        self.setWindowTitle("Diptych")
        self.source_panel.clear()
        self.spread_pane.show_welcome(message)
        self._offer_commands(None)

    def _tell_failure(self, message: str) -> None:
        self._failure = message
        self.status.show_message(message)
        if self._shown is None:
            self.spread_pane.show_welcome(message)

    def _keep_place(self) -> None:
        """Keep how far the note that is open has been read."""
        view = self.spread_pane.view
        place, current = view.place(), view.current_place()
        if self._shown and place and current:
            self.session.keep_place(self._shown, place, current)

    # ------------------------------------------------------------- what the reader does

    def _show_text_looks(self) -> None:
        self.preferences.show_text_looks(self._langs(), self.reading.library)

    def _langs(self) -> tuple[Lang, ...]:
        """The languages that are open."""
        return self._shown.spread.langs if self._shown else ()

    def _check_panels(self) -> None:
        self.commands["show_list"].setChecked(self.panels.shows(0))
        self.commands["show_sources"].setChecked(self.panels.shows(2))

    def _toggle_full_screen(self) -> None:
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    def reload(self) -> None:
        """Read the note and its folder again."""
        self.reading.reread_note()
        self.reading.reread_library()

    def _choose_sort(self, order: str) -> None:
        """Sort the list in this order and check it in the menu, wherever it was chosen."""
        self.note_list.set_sort("title" if order == "title" else "date")
        self.commands["title" if order == "title" else "date"].setChecked(True)
        self.session.change(sort=order)

    def show_about(self) -> None:
        """Open the About box."""
        from reader.gui.window.about import AboutBox
        from reader.version import commit

        box = AboutBox(commit(), self)
        box.open_requested.connect(self.links.opener.open)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.open()

    # ------------------------------------------------------------- disk

    def _follow_disk(self) -> None:
        if self._following is None:
            from reader.gui.reading.following import Following

            self._following = Following(self.reading, self)
        self._following.follow()

    def save(self) -> None:
        """Write the session; a failure is told, no more."""
        self._keep_place()
        list_shown, sources_shown = self.panels.wants()
        self.session.change(panes=self.panels.widths(), list_shown=list_shown, sources_shown=sources_shown)
        geometry = bytes(self.saveGeometry().toBase64().data()).decode("ascii")
        self.session.change(geometry=geometry, system_theme=self.appearance.system_theme)
        message = self.session.save()
        if message:
            self.status.show_message(message)

    # ------------------------------------------------------------- events

    def showEvent(self, event: QShowEvent) -> None:
        """The native window exists from here on."""
        super().showEvent(event)
        self._keyboard.install()
        if self.session.problem:
            self.status.show_message(told(self.session.problem))

    def closeEvent(self, event: QCloseEvent) -> None:
        """Leave for the next run what it takes up again."""
        self._saving.stop()
        self.save()
        super().closeEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """A folder or a file is welcome."""
        if dropped_place(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open what was dropped."""
        place = dropped_place(event.mimeData())
        if place:
            event.acceptProposedAction()
            self.reading.open_place(place)


def window_title(edition: Edition) -> str:
    """The title of an edition, which keeps its order in a title bar of any direction."""
    title = contained(edition.title)
    own = strong_direction(title) or language.direction(edition.lang)
    return title if own == "ltr" else isolated(one_line(title, own), own)
