"""The window as it would appear, drawn off screen: for documentation, bug reports and for looking."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from reader.bidi import BIDI_ISOLATES
from reader.messages import verbatim
from reader.model import Lang

if TYPE_CHECKING:
    from PySide6.QtGui import QPixmap

    from reader.gui.reading.opening import Opened
    from reader.gui.spread.spread_view import SpreadView


def snapshot(
    place: Path,
    out: Path,
    note_key: str | None = None,
    source_lang: Lang | None = None,
    target_lang: Lang | None = None,
    size: tuple[int, int] = (1400, 900),
    theme: str = "light",
    zoom: int = 100,
    geometry: Path | None = None,
) -> tuple[str, ...]:
    """Draw the main window with a note open into a PNG file; returns what is poor about it, in lines.

    No settings of the user are read or written. ``geometry`` is where to write, as JSON, where
    the rows and lines of the whole spread stand. Raises ``LibraryError`` for what cannot be
    read, OSError for what cannot be written, and a mistake of our own; then there is no picture.
    """
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from PySide6.QtWidgets import QApplication

    from reader.gui.app import create_application, create_window
    from reader.gui.reading.head_start import preferred_language
    from reader.gui.reading.launch import prepare
    from reader.gui.reading.reading import Reading
    from reader.gui.reading.session import Session
    from reader.gui.reading.tasks import PoolAtOnce, Tasks
    from reader.library import LibraryError

    application = QApplication.instance() or create_application()
    session = Session()
    session.change(theme=theme, zoom=zoom, view="side-by-side")
    launch = prepare(session, place, source_lang, target_lang, note_key)
    reading = Reading(Tasks(PoolAtOnce()), launch.wish, preferred_language())
    window = create_window(reading, session)
    failures: list[str] = []
    reading.failed.connect(failures.append)
    window.resize(*size)
    window.show()
    view = window.spread_pane.view
    try:
        with _mistakes_raised():
            reading.open_place(launch.place, launch.key, langs=launch.langs)
        if failures:
            raise LibraryError("", verbatim(failures[0].translate(dict.fromkeys(map(ord, BIDI_ISOLATES)))))
        with _mistakes_raised():
            application.sendPostedEvents()
            view.settle()
            picture = window.grab()
        _write(picture, out)
        if geometry:
            _write_geometry(view, geometry)
        return _fonts_lacking(reading.shown)
    finally:
        window.close()


@contextmanager
def _mistakes_raised() -> Iterator[None]:
    """Raise at the end the first exception of a slot: Qt's bindings tell only the hook."""
    mistakes: list[BaseException] = []
    hook, sys.excepthook = sys.excepthook, lambda _kind, error, _trace: mistakes.append(error)
    try:
        yield
    finally:
        sys.excepthook = hook
    if mistakes:
        raise mistakes[0]


def _fonts_lacking(shown: Opened | None) -> tuple[str, ...]:
    """A line for each script that can only be drawn as boxes, or nearly."""
    from PySide6.QtCore import QLocale

    from reader.gui.text.writing_systems import scripts_without_font
    from reader.prerequisites import script_advice

    langs = shown.spread.langs if shown else ()
    return tuple(
        script_advice(f"{QLocale.languageToString(QLocale(lang).language())} ({lang})", script)
        for script, lang in scripts_without_font(langs).items()
    )


def _write(picture: QPixmap, out: Path) -> None:
    if not picture.save(str(out), "PNG"):
        raise OSError(f"{out}: the picture cannot be written")


def _write_geometry(view: SpreadView, path: Path) -> None:
    import json

    report = json.dumps(view.geometry_report(), ensure_ascii=False, indent=1)
    path.write_text(report + "\n", "utf-8")
