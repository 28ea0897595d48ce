"""A small library on disk and windows that read it, with work done at once; views of a text."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from tests_of_window import INK, SILK, TEA, note_titled, write_note

from reader.gui.reading.choice import Wish
from reader.gui.reading.reading import Reading
from reader.gui.reading.session import Session
from reader.gui.reading.tasks import PoolAtOnce, Tasks
from reader.gui.spread.spread_view import SpreadView
from reader.gui.window.appearance import Appearance
from reader.gui.window.main_window import MainWindow
from reader.model import Spread


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Three notes: one in three languages, one in two, one in English only."""
    root = tmp_path / "library"
    for slug, editions in (("2025-01-02-tea", TEA), ("2025-01-03-silk", SILK), ("2025-01-04-ink", INK)):
        for lang, text in editions.items():
            write_note(root, slug, lang, text)
    return root


@pytest.fixture
def make_window(qtbot, qapp: QApplication) -> Callable[..., MainWindow]:
    """Makes shown windows whose work is done when a call returns."""
    before = qapp.palette()
    windows: list[MainWindow] = []

    def make(session: Session | None = None, wish: Wish | None = None) -> MainWindow:
        session = session or Session()
        reading = Reading(Tasks(PoolAtOnce()), wish or session.wish())
        window = MainWindow(reading, session, Appearance("light"))
        qtbot.addWidget(window)
        window.show()
        windows.append(window)
        return window

    yield make
    qapp.setPalette(before)


@pytest.fixture
def window(make_window: Callable[..., MainWindow], folder: Path) -> MainWindow:
    """A window on the small library, tea open in English and Arabic."""
    window = make_window(wish=Wish(target="ar"))
    window.reading.open_place(folder)
    window.reading.open_note(note_titled(window, "Tea").key)
    return window


@pytest.fixture
def make(qtbot: QtBot) -> Callable[..., SpreadView]:
    """Makes shown views of a spread."""

    def build(shown: Spread, width: int = 900, height: int = 500) -> SpreadView:
        view = SpreadView()
        qtbot.addWidget(view)
        view.resize(width, height)
        view.show()
        view.set_spread(shown)
        return view

    return build
