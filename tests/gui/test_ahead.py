"""A launch that needs no second process: all that its first picture shows is kept from an earlier run."""

from __future__ import annotations

from pathlib import Path
from time import time_ns

import pytest

from reader.gui.reading import ahead, opening
from reader.gui.reading.ahead import Recalled, recall
from reader.gui.reading.choice import Wish
from reader.gui.reading.opening import Engine, Opened, ready_to_show
from reader.library import read_library
from reader.model import Note

WISH = Wish(target="ar")

pytestmark = pytest.mark.usefixtures("settled")


@pytest.fixture
def cache(tmp_path: Path) -> Path:
    return tmp_path / "cache"


@pytest.fixture
def note(folder: Path) -> Note:
    return read_library(folder).notes[0]


@pytest.fixture
def ready(folder: Path, note: Note, cache: Path) -> Opened:
    """What an earlier run has kept."""
    engine = Engine(cache)
    engine.keep_library(folder, list(engine.scan(folder))[-1], time_ns())
    engine.keep(engine.open(folder, note, WISH, ""))
    return ready_to_show(Engine().open(folder, note, WISH, ""))


def again(folder: Path, note: Note, cache: Path, wish: Wish = WISH) -> Engine | None:
    return recall(folder, wish, (folder, note), "", cache)


def test_nothing_is_read_again(
    folder: Path, note: Note, cache: Path, ready: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    library = read_library(folder)
    engine = again(folder, note, cache)
    assert isinstance(engine, Recalled)
    monkeypatch.setattr("reader.library.scan", None)
    monkeypatch.setattr(opening, "outline", None)
    assert [progress.library for progress in engine.scan(folder)] == [library]
    assert engine.open(folder, note, WISH, "") == ready


def test_everything_is_given_once(folder: Path, note: Note, cache: Path, ready: Opened) -> None:
    engine = again(folder, note, cache)
    assert engine
    other = next(other for other in read_library(folder).notes if other.key != note.key)
    assert engine.open(folder, other, WISH, "").note == other
    list(engine.scan(folder))
    path = note.editions[0].path
    path.write_text(path.read_text("utf-8").replace("title: ", "title: Another "), "utf-8")
    assert engine.open(folder, note, WISH, "").stamps != ready.stamps
    titles = [e.title for found in list(engine.scan(folder))[-1].library.notes for e in found.editions]
    assert any(title.startswith("Another") for title in titles)


def test_another_place_is_read(folder: Path, note: Note, cache: Path, ready: Opened, tmp_path: Path) -> None:
    engine = again(folder, note, cache)
    assert engine
    assert ready
    (tmp_path / "elsewhere").mkdir()
    assert list(engine.scan(tmp_path / "elsewhere"))[-1].library.notes == ()


@pytest.mark.parametrize("kept", ["library", "page"])
def test_what_is_large_is_not_read_before_there_is_a_window(
    folder: Path, note: Note, cache: Path, ready: Opened, monkeypatch: pytest.MonkeyPatch, kept: str
) -> None:
    assert ready
    file = next((cache / ("libraries" if kept == "library" else "spreads")).iterdir())
    monkeypatch.setattr(ahead, "_MOST_BYTES", file.stat().st_size - 1)
    assert again(folder, note, cache) is None
    assert Engine(cache).recall_library(folder)
    assert Engine(cache).recall(folder, note, WISH, "")


@pytest.mark.parametrize("what", ["libraries", "spreads"])
def test_it_takes_both(folder: Path, note: Note, cache: Path, ready: Opened, what: str) -> None:
    assert ready
    for file in (cache / what).iterdir():
        file.unlink()
    assert again(folder, note, cache) is None


def test_another_note_or_language_is_opened_as_usual(
    folder: Path, note: Note, cache: Path, ready: Opened
) -> None:
    assert ready
    assert again(folder, note, cache, Wish("ar", "en")) is None
    assert recall(folder, WISH, None, "", cache) is None
    assert recall(folder / "elsewhere", WISH, (folder, note), "", cache) is None


@pytest.mark.parametrize("edited", ["the note", "another note"])
def test_what_has_changed_is_read_as_usual(
    folder: Path, note: Note, cache: Path, ready: Opened, edited: str
) -> None:
    assert ready
    others = [other for other in read_library(folder).notes if other.key != note.key]
    path = (note if edited == "the note" else others[0]).editions[0].path
    path.write_text(path.read_text("utf-8") + "\nMore.\n", "utf-8")
    assert again(folder, note, cache) is None
