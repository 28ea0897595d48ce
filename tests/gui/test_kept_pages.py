"""Notes kept from run to run: the same values, as long as nothing has changed."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader import kept_values
from reader.artwork import NO_ARTWORK
from reader.gui.reading import kept_pages
from reader.gui.reading.choice import Wish
from reader.gui.reading.opening import Engine, Lost, Opened, ready_to_show
from reader.library import read_library
from reader.model import Note
from reader.records import replace
from reader.resources import sample_library

ORIGINAL = (
    "---\ntitle: Tea\nlang: en\n---\n\nGreen *tea* from [China](https://example.org/tea), $x^2$.\n\n"
    "```python\nprint('tea')\n```\n\n| a | b |\n|---|---|\n| 1 | 2 |\n"
)
TRANSLATION = (
    "---\ntitle: Thé\nlang: fr\nmodel: m\n---\n\nDu *thé* vert de [Chine](https://example.org/tea).\n"
)
WISH = Wish(target="fr")

pytestmark = pytest.mark.usefixtures("settled")


@pytest.fixture
def note(tmp_path: Path) -> Note:
    (tmp_path / "notes").mkdir()
    (tmp_path / "notes" / "tea-en.md").write_text(ORIGINAL, "utf-8")
    (tmp_path / "notes" / "tea-fr.md").write_text(TRANSLATION, "utf-8")
    return read_library(tmp_path / "notes").notes[0]


@pytest.fixture
def engine(tmp_path: Path, note: Note) -> Engine:
    engine = Engine(tmp_path / "cache")
    assert recalled(engine, note) is None
    engine.keep(opened(note))
    return engine


def recalled(engine: Engine, note: Note, wish: Wish = WISH) -> Opened | None:
    return engine.recall(note.editions[0].path.parent, note, wish, "en")


def opened(note: Note, wish: Wish = WISH) -> Opened:
    return ready_to_show(Engine().open(note.editions[0].path.parent, note, wish, "en"))


def test_what_was_opened_is_there_the_next_time(engine: Engine, note: Note) -> None:
    assert recalled(engine, note) == opened(note)
    assert recalled(engine, note, Wish("fr", "en")) is None


def test_without_a_folder_nothing_is_kept(note: Note) -> None:
    engine = Engine()
    assert opened(note).stamps
    assert recalled(engine, note) is None


def test_a_page_of_which_a_file_is_lost_is_not_kept(tmp_path: Path, note: Note) -> None:
    engine = Engine(tmp_path / "cache")
    engine.keep(replace(opened(note), lost=(Lost(note.editions[1].path, gone=True),)))
    assert recalled(engine, note) is None


def test_artwork_that_was_not_finished_is_worked_out_later(
    note: Note, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    engine = Engine(tmp_path / "cache")
    with monkeypatch.context() as slow:
        slow.setattr("reader.gui.text.row_outline.kept_artwork", lambda *_: NO_ARTWORK)
        engine.keep(engine.open(tmp_path / "notes", note, WISH, "en"))
    found = recalled(engine, note)
    assert found
    assert found.outline.artwork.inline
    assert found == opened(note)


@pytest.mark.parametrize("found", read_library(sample_library()).notes, ids=lambda note: note.key)
def test_every_note_of_the_sample_is_kept_as_it_is(found: Note, tmp_path: Path) -> None:
    engine, wish = Engine(tmp_path), Wish(target="ar")
    now = ready_to_show(engine.open(sample_library(), found, wish, "en"))
    engine.keep(now)
    assert engine.recall(sample_library(), found, wish, "en") == now


@pytest.mark.parametrize("name", ["tea-en.md", "tea-fr.md"])
def test_a_changed_file_is_read_again(engine: Engine, note: Note, name: str) -> None:
    path = note.editions[0].path.parent / name
    path.write_text(path.read_text("utf-8").replace("example.org", "example.com"), "utf-8")
    assert recalled(engine, note) is None


def test_a_file_that_changed_while_it_was_read_is_read_again(engine: Engine, note: Note) -> None:
    before = opened(note)
    path = note.editions[0].path
    path.write_text(path.read_text("utf-8").replace("example.org", "example.com"), "utf-8")
    engine.keep(before)
    assert recalled(engine, note) is None


def test_a_file_that_is_gone_has_no_page(engine: Engine, note: Note) -> None:
    note.editions[0].path.unlink()
    assert recalled(engine, note) is None


def test_titles_are_those_of_today(engine: Engine, note: Note) -> None:
    editions = tuple(replace(edition, title=edition.title.upper()) for edition in note.editions)
    renamed = replace(note, editions=editions)
    found = recalled(engine, renamed)
    assert found
    assert found.spread == opened(renamed).spread
    assert found.spread.target
    assert found.spread.target.title == "THÉ"


def test_another_program_reads_anew(engine: Engine, note: Note, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept_values, "program", lambda *_parts: ("another",))
    assert recalled(engine, note) is None


def test_a_folder_that_cannot_be_written_keeps_nothing(note: Note, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", "utf-8")
    engine = Engine(tmp_path / "file" / "below")
    engine.keep(opened(note))
    assert recalled(engine, note) is None


def test_the_oldest_are_forgotten(engine: Engine, note: Note, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept_pages, "_SHELF", replace(kept_pages._SHELF, most_files=1))
    engine.keep(opened(note, Wish("fr", "en")))
    assert recalled(engine, note) is None
    assert recalled(engine, note, Wish("fr", "en"))
