"""A launch that needs no second process: all that its first picture shows is kept from an earlier run."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.gui.reading import opening
from reader.gui.reading.ahead import Recalled, recall
from reader.gui.reading.choice import Wish
from reader.gui.reading.opening import Engine, Opened
from reader.gui.text.row_outline import with_first_paragraphs
from reader.library import read_library
from reader.model import Note
from reader.records import replace

WISH = Wish(target="ar")


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
    assert list(engine.scan(folder))[-1].done
    opened = engine.open(folder, note, WISH, "")
    ready = replace(opened, outline=with_first_paragraphs(opened.outline))
    engine.keep(ready)
    return ready


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
    path = note.editions[0].path
    path.write_text(path.read_text("utf-8") + "\nMore.\n", "utf-8")
    assert engine.open(folder, note, WISH, "").stamps != ready.stamps
    list(engine.scan(folder))
    assert next(iter(list(engine.scan(folder))[-1].library.notes)) == read_library(folder).notes[0]


@pytest.mark.parametrize("what", ["libraries", "pages"])
def test_it_takes_both(folder: Path, note: Note, cache: Path, ready: Opened, what: str) -> None:
    assert ready
    for file in (cache / what).iterdir():
        file.unlink()
    assert again(folder, note, cache) is None


def test_it_takes_composed_paragraphs(folder: Path, note: Note, cache: Path, ready: Opened) -> None:
    Engine(cache).keep(replace(ready, outline=ready.outline._replace(paragraphs={})))
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
