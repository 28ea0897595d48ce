"""What the View menu does to the text: how its sides stand, what is veiled, its size, its theme."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from reader.gui.reading.session import Session
from reader.gui.spread.spread_surface import ZOOM_STEP
from reader.gui.text.row_setting import View
from reader.gui.window.actions import Actions
from reader.gui.window.appearance import Appearance
from reader.gui.window.spread_pane import SpreadPane
from reader.model import Side

_VIEWS: tuple[View, ...] = ("automatic", "side-by-side", "stacked", "source", "target")


class ViewMenu(QObject):
    """Changes the text and keeps in the session what the reader chose; a veil is for the moment."""

    def __init__(
        self, actions: Actions, pane: SpreadPane, session: Session, appearance: Appearance, window: QWidget
    ) -> None:
        super().__init__(window)
        self._actions, self._pane, self._session, self._appearance = actions, pane, session, appearance
        view = pane.view
        actions.connect(
            {
                "veil_target": lambda: self._toggle_veil("target"),
                "veil_source": lambda: self._toggle_veil("source"),
                "unveil": view.unveil,
                "zoom_in": lambda: view.set_zoom(view.zoom() + ZOOM_STEP),
                "zoom_out": lambda: view.set_zoom(view.zoom() - ZOOM_STEP),
                "zoom_reset": lambda: view.set_zoom(100),
                "wrap_code": self._toggle_wrapping,
            }
        )
        actions.on_choice("view", self._choose_view)
        actions.on_choice("theme", self._choose_theme)
        for side, head in pane.heads.items():
            menu = actions.submenus[f"{side}_lang"]
            menu.aboutToShow.connect(lambda head=head, menu=menu: head.fill_menu(menu))

    def restore(self) -> None:
        """Take up what the session has kept; what changes from here on is kept in it."""
        settings, view = self._session.settings, self._pane.view
        chosen = next((name for name in _VIEWS if name == settings.view), _VIEWS[0])
        self._actions[chosen].setChecked(True)
        self._pane.set_view(chosen)
        view.set_zoom(settings.zoom)
        view.set_texts(settings.texts)
        view.set_wraps_code(settings.wraps_code)
        self._actions["wrap_code"].setChecked(settings.wraps_code)
        self._set_theme()
        view.zoom_changed.connect(lambda zoom: self._session.change(zoom=zoom))
        self._appearance.theme_changed.connect(self._set_theme)

    def _choose_view(self, name: str) -> None:
        view = next(view for view in _VIEWS if view == name)
        self._session.change(view=view)
        self._pane.set_view(view)

    def _toggle_veil(self, side: Side) -> None:
        """A side is veiled until it is chosen again, or the other one is."""
        other: Side = "source" if side == "target" else "target"
        self._actions[f"veil_{other}"].setChecked(False)
        self._pane.view.set_veil(side if self._actions[f"veil_{side}"].isChecked() else None)

    def _toggle_wrapping(self) -> None:
        wraps = self._actions["wrap_code"].isChecked()
        self._session.change(wraps_code=wraps)
        self._pane.view.set_wraps_code(wraps)

    def _choose_theme(self, choice: str) -> None:
        self._session.change(theme=choice)
        self._appearance.choose(choice)

    def _set_theme(self) -> None:
        self._pane.view.set_theme(self._appearance.theme)
        self._actions[self._appearance.choice].setChecked(True)
