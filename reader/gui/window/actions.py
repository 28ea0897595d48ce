"""Every action of the window, in one table, and the menus that hold them."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

from reader.gui.controls.directions import is_mirrored
from reader.records import NamedTuple
from reader.visible import isolated

_Keys: TypeAlias = tuple[QKeySequence.StandardKey | str, ...]
_Std = QKeySequence.StandardKey


class Entry(NamedTuple):
    """An action: its name in the program, its text, its keys, what kind of action it is."""

    name: str
    text: str
    keys: _Keys = ()
    group: str = ""
    """Checkable and exclusive among those of the same group; ``check``: checkable by itself."""
    role: QAction.MenuRole = QAction.MenuRole.NoRole


class Submenu(NamedTuple):
    """A menu within a menu; without entries it is filled by the window each time it opens."""

    name: str
    text: str
    entries: tuple[Entry, ...] = ()


_Items: TypeAlias = tuple[Entry | Submenu | None, ...]
"""None stands for a separator."""

_Menus: TypeAlias = tuple[tuple[str, _Items], ...]


def menus() -> _Menus:
    """The menus of the window in the language of the interface: title, items."""
    translate = QCoreApplication.translate
    return (
        (
            translate("Actions", "&File"),
            (
                Entry("open_folder", translate("Actions", "&Open Folder…"), (_Std.Open,)),
                Entry("open_file", translate("Actions", "Open &File…"), ("Ctrl+Shift+O",)),
                Submenu("recent", translate("Actions", "Open &Recent")),
                Entry("open_sample", translate("Actions", "Open the &Sample Library")),
                None,
                Entry("reload", translate("Actions", "Re&load"), (_Std.Refresh, "Ctrl+R")),
                Entry("problems", translate("Actions", "&Problems…")),
                None,
                Entry(
                    "quit",
                    translate("Actions", "&Quit"),
                    (_Std.Quit, "Ctrl+Q", _Std.Close),
                    role=QAction.MenuRole.QuitRole,
                ),
            ),
        ),
        (
            translate("Actions", "&Edit"),
            (
                Entry("copy", translate("Actions", "&Copy"), (_Std.Copy,)),
                Entry("select_all", translate("Actions", "Select &All"), (_Std.SelectAll,)),
                None,
                Entry("find", translate("Actions", "&Find in the Text…"), (_Std.Find,)),
                Entry("find_next", translate("Actions", "Find &Next"), (_Std.FindNext, "F3")),
                Entry(
                    "find_previous", translate("Actions", "Find &Previous"), (_Std.FindPrevious, "Shift+F3")
                ),
            ),
        ),
        (
            translate("Actions", "&View"),
            (
                Entry("automatic", translate("Actions", "Auto&matic"), ("Ctrl+5",), "view"),
                Entry("side-by-side", translate("Actions", "Side &by Side"), ("Ctrl+1",), "view"),
                Entry("stacked", translate("Actions", "S&tacked"), ("Ctrl+2",), "view"),
                Entry("source", translate("Actions", "&Original Alone"), ("Ctrl+3",), "view"),
                Entry("target", translate("Actions", "T&ranslation Alone"), ("Ctrl+4",), "view"),
                None,
                Submenu("source_lang", translate("Actions", "Ori&ginal In")),
                Submenu("target_lang", translate("Actions", "Tr&anslation Into")),
                Entry("swap", translate("Actions", "Swap Si&des"), ("Ctrl+Shift+S",)),
                None,
                Entry(
                    "veil_target", translate("Actions", "&Veil the Translation"), ("Ctrl+Shift+V",), "check"
                ),
                Entry("veil_source", translate("Actions", "Veil t&he Original"), (), "check"),
                Entry("unveil", translate("Actions", "Show the Veiled &Paragraph") + "\tV"),
                None,
                Entry("show_list", translate("Actions", "List of &Notes"), ("F9",), "check"),
                Entry("show_sources", translate("Actions", "Sour&ces"), ("Shift+F9",), "check"),
                Submenu(
                    "sort",
                    translate("Actions", "&Sort Notes"),
                    (
                        Entry("date", translate("Actions", "By &Date"), (), "sort"),
                        Entry("title", translate("Actions", "By &Title"), (), "sort"),
                    ),
                ),
                None,
                Entry("zoom_in", translate("Actions", "Zoom &In"), (_Std.ZoomIn, "Ctrl+=")),
                Entry("zoom_out", translate("Actions", "Zoom O&ut"), (_Std.ZoomOut,)),
                Entry("zoom_reset", translate("Actions", "Actual Si&ze"), ("Ctrl+0",)),
                None,
                Submenu(
                    "theme",
                    translate("Actions", "Them&e"),
                    (
                        Entry("system", translate("Actions", "Like the &System"), (), "theme"),
                        Entry("light", translate("Actions", "&Light"), (), "theme"),
                        Entry("dark", translate("Actions", "&Dark"), (), "theme"),
                        Entry("sepia", translate("Actions", "S&epia"), (), "theme"),
                        Entry("high-contrast", translate("Actions", "&High Contrast"), (), "theme"),
                        Entry(
                            "high-contrast-light",
                            translate("Actions", "High &Contrast on White"),
                            (),
                            "theme",
                        ),
                    ),
                ),
                Submenu("language", translate("Actions", "Interface &Language")),
                Submenu("display_size", translate("Actions", "Displa&y Size")),
                Entry("text_looks", translate("Actions", "Te&xt of the Sides…")),
                Entry("wrap_code", translate("Actions", "&Wrap Long Lines of Code"), (), "check"),
                Entry("full_screen", translate("Actions", "&Full Screen"), (_Std.FullScreen, "F11"), "check"),
            ),
        ),
        (
            translate("Actions", "&Go"),
            (
                Entry("next_row", translate("Actions", "Next &Paragraph"), ("Ctrl+Down",)),
                Entry("previous_row", translate("Actions", "Pre&vious Paragraph"), ("Ctrl+Up",)),
                Entry("next_finding", translate("Actions", "Next &Gap or Doubtful Paragraph"), ("F8",)),
                Entry(
                    "previous_finding",
                    translate("Actions", "Previous Gap or &Doubtful Paragraph"),
                    ("Shift+F8",),
                ),
                None,
                Entry("next_note", translate("Actions", "&Next Note"), ("Alt+Down", "Ctrl+PgDown")),
                Entry("previous_note", translate("Actions", "Previous No&te"), ("Alt+Up", "Ctrl+PgUp")),
                None,
                Entry("go_list", translate("Actions", "To the &List"), ("Ctrl+L",)),
                Entry("go_text", translate("Actions", "To the Te&xt"), ("Ctrl+T",)),
                Entry("go_sources", translate("Actions", "To the &Sources"), ("Ctrl+E",)),
                Entry("open_source", translate("Actions", "Open the Source in the &Browser")),
            ),
        ),
        (
            translate("Actions", "&Help"),
            (Entry("about", translate("Actions", "&About Diptych"), role=QAction.MenuRole.AboutRole),),
        ),
    )


class Actions:
    """The actions of one window by their names, and the submenus that the window fills."""

    def __init__(self, window: QMainWindow) -> None:
        self._window = window
        self._actions: dict[str, QAction] = {}
        self._groups: dict[str, QActionGroup] = {}
        self.submenus: dict[str, QMenu] = {}
        for title, items in menus():
            self._fill(window.menuBar().addMenu(title), items)

    def __getitem__(self, name: str) -> QAction:
        return self._actions[name]

    def connect(self, slots: dict[str, Callable[[], object]]) -> None:
        """Call a function when the action of a name is triggered."""
        for name, slot in slots.items():
            self._actions[name].triggered.connect(_without_arguments(slot))

    def on_choice(self, group: str, slot: Callable[[str], object]) -> None:
        """Call a function with the name of the action that was chosen in an exclusive group."""
        self._groups[group].triggered.connect(lambda action: slot(action.objectName()))

    def _fill(self, menu: QMenu, items: _Items) -> None:
        for item in items:
            if item is None:
                menu.addSeparator()
            elif isinstance(item, Submenu):
                submenu = menu.addMenu(item.text)
                self.submenus[item.name] = submenu
                self._fill(submenu, item.entries)
            else:
                menu.addAction(self._create(item))

    def _create(self, entry: Entry) -> QAction:
        action = QAction(entry.text, self._window)
        action.setObjectName(entry.name)
        action.setShortcuts(_sequences(entry.keys))
        if is_mirrored(self._window):
            _keep_order_of_keys(action)
        action.setMenuRole(entry.role)
        if entry.group:
            action.setCheckable(True)
        if entry.group and entry.group != "check":
            group = self._groups.setdefault(entry.group, QActionGroup(self._window))
            group.addAction(action)
        # the window holds it too, so that its keys work where the menu bar is hidden
        self._window.addAction(action)
        self._actions[entry.name] = action
        return action


def _keep_order_of_keys(action: QAction) -> None:
    """Show the keys as they are in a menu that runs from right to left: it would make ``++Ctrl`` of them."""
    text, _, keys = action.text().partition("\t")
    keys = keys or action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    if keys:
        action.setText(f"{text}\t{isolated(keys, 'ltr')}")


def _sequences(keys: _Keys) -> list[QKeySequence]:
    """The sequences of this platform, each once, the one that menus show first."""
    found: dict[str, QKeySequence] = {}
    for key in keys:
        bindings = [QKeySequence(key)] if isinstance(key, str) else QKeySequence.keyBindings(key)
        found |= {sequence.toString(): sequence for sequence in bindings if sequence.toString() not in found}
    return list(found.values())


def _without_arguments(slot: Callable[[], object]) -> Callable[[], None]:
    """``triggered`` carries whether the action is checked, which a command does not want."""

    def call() -> None:
        slot()

    return call
