"""The window on settings in which anything may stand that JSON can say."""

from __future__ import annotations

import json

import pytest
from PySide6.QtWidgets import QMenu

from reader.gui.reading.launch import prepare
from reader.gui.reading.session import Session
from reader.library import read_library
from reader.records import as_dict
from reader.settings import Settings

HUGE = 10**30
NO_TEXT = ["\0", "\ud800", "x" * 10_000]
INFINITE, NO_NUMBER = float("inf"), float("nan")
DAMAGE = {
    "place": ["a\0b", "\ud800", "/" + "x" * 5000, "relative", " "],
    "root": NO_TEXT,
    "note": NO_TEXT,
    "original": NO_TEXT,
    "source_lang": NO_TEXT,
    "target_lang": NO_TEXT,
    "view": NO_TEXT,
    "sort": NO_TEXT,
    "theme": NO_TEXT,
    "system_theme": NO_TEXT,
    "zoom": [HUGE, -HUGE, 0],
    "panes": [[HUGE, 1, 1], [-1, -1, -1], [0, 0, 0], [1], [1] * 1000],
    "geometry": [*NO_TEXT, "AAAA", "A" * 100_000],
    "recent": [NO_TEXT],
    "texts": [
        [{"lang": "en", "family": "\0\ud800", "size": HUGE, "line_height": HUGE}],
        [{"lang": "\ud800", "family": "x", "size": -1, "line_height": -5}],
    ],
    "editions": [[{"lang": "\ud800", "path": "\0", "title": "\ud800"}]],
    "bookmarks": [
        [{"root": "ROOT", "note": "KEY", "lang": "en", "line": HUGE, "offset": 1e308, "share": INFINITE}],
        [{"root": "ROOT", "note": "KEY", "lang": "en", "line": -HUGE, "offset": NO_NUMBER, "share": 0.0}],
        [{"root": "ROOT", "note": "KEY", "lang": "zz", "line": 3, "offset": -INFINITE, "share": NO_NUMBER}],
    ],
}


@pytest.mark.parametrize("name", DAMAGE)
def test_the_window_opens_and_closes(name, make_window, folder, tmp_path, qapp):
    """pytest-qt fails a test in which a slot raises."""
    path = tmp_path / "settings.json"
    note = read_library(folder).notes[0]
    editions = [{"lang": e.lang, "path": str(e.path), "title": e.title} for e in note.editions]
    sound = as_dict(Settings(place=str(folder), root=str(folder), note=note.key)) | {"editions": editions}
    for damage in DAMAGE[name]:
        text = json.dumps(sound | {name: damage})
        path.write_text(text.replace("ROOT", str(folder)).replace("KEY", note.key))
        session = Session(path)
        launch = prepare(session)
        window = make_window(session, launch.wish)
        window.reading.open_place(launch.place, launch.key, launch.remembered)
        window.places.fill_recent(QMenu(window))
        qapp.sendPostedEvents()
        window.close()
        assert Session(path).problem is None


def test_the_list_covers_what_can_be_kept():
    """All but what is yes or no, and the interface's language and size, which are not this window's."""
    kept = {name for name, value in as_dict(Settings()).items() if type(value) is not bool}
    assert DAMAGE.keys() == kept - {"language", "display_size"}
