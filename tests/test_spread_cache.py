"""Spreads kept from run to run: the same values, as long as nothing has changed."""

from __future__ import annotations

import os
import pickle
from collections.abc import Callable
from pathlib import Path

import pytest

from reader import spread_cache
from reader.library import read_library
from reader.model import Note
from reader.records import replace
from reader.spread import open_spread
from reader.spread_cache import kept_spread, opened_spread

ORIGINAL = "---\ntitle: Tea\nlang: en\n---\n\nGreen *tea* from [China](https://example.org/tea).\n"
TRANSLATION = (
    "---\ntitle: Thé\nlang: fr\nmodel: m\n---\n\nDu *thé* vert de [Chine](https://example.org/tea).\n"
)


@pytest.fixture
def note(tmp_path: Path) -> Note:
    (tmp_path / "notes").mkdir()
    (tmp_path / "notes" / "tea-en.md").write_text(ORIGINAL, "utf-8")
    (tmp_path / "notes" / "tea-fr.md").write_text(TRANSLATION, "utf-8")
    return read_library(tmp_path / "notes").notes[0]


@pytest.fixture
def folder(tmp_path: Path, note: Note) -> Path:
    folder = tmp_path / "cache"
    assert kept_spread(note, "en", "fr", folder) is None
    opened_spread(note, "en", "fr", folder)
    return folder


def test_what_was_opened_is_there_the_next_time(note: Note, folder: Path) -> None:
    assert kept_spread(note, "en", "fr", folder) == open_spread(note, "en", "fr")
    assert kept_spread(note, "fr", "en", folder) is None
    assert kept_spread(note, "en", None, folder) is None


def test_without_a_folder_nothing_is_kept(note: Note) -> None:
    assert opened_spread(note, "en", None, None) == open_spread(note, "en", None)
    assert kept_spread(note, "en", None, None) is None


@pytest.mark.parametrize("name", ["tea-en.md", "tea-fr.md"])
def test_a_changed_file_is_read_again(note: Note, folder: Path, name: str) -> None:
    path = note.editions[0].path.parent / name
    path.write_text(path.read_text("utf-8").replace("example.org", "example.com"), "utf-8")
    assert kept_spread(note, "en", "fr", folder) is None


def test_a_file_that_is_gone_has_no_spread(note: Note, folder: Path) -> None:
    note.editions[0].path.unlink()
    assert kept_spread(note, "en", "fr", folder) is None


def test_titles_are_those_of_today(note: Note, folder: Path) -> None:
    editions = tuple(replace(edition, title=edition.title.upper()) for edition in note.editions)
    renamed = replace(note, editions=editions)
    kept = kept_spread(renamed, "en", "fr", folder)
    assert kept == open_spread(renamed, "en", "fr")
    assert kept.target
    assert kept.target.title == "THÉ"


def test_another_program_reads_anew(note: Note, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(spread_cache, "_program", lambda: ("another",))
    assert kept_spread(note, "en", "fr", folder) is None


class Hostile:
    def __reduce__(self) -> tuple[Callable[..., object], tuple[object, ...]]:
        return (os.mkdir, ("made-by-a-pickle",))


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"nothing of ours",
        pickle.dumps((1, 2, 3)),
        pickle.dumps(Hostile()),
        pickle.dumps(((), Hostile())),
        b"\x80\x04\x8c\x0creader.model\x94\x8c\x0cdatetime.sys\x94\x93\x94.",
        b"\x80\x04\x8c\x07pathlib\x94\x8c\x02os\x94\x93\x94.",
    ],
)
def test_a_damaged_or_hostile_file_is_no_spread(
    note: Note, folder: Path, data: bytes, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    (file,) = folder.iterdir()
    file.write_bytes(data)
    assert kept_spread(note, "en", "fr", folder) is None
    assert not (tmp_path / "made-by-a-pickle").exists()


def test_a_folder_that_cannot_be_written_keeps_nothing(note: Note, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", "utf-8")
    spread = opened_spread(note, "en", "fr", tmp_path / "file" / "below")
    assert spread == open_spread(note, "en", "fr")


def test_the_oldest_are_forgotten(note: Note, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(spread_cache, "_MOST_FILES", 2)
    for source, target in (("fr", "en"), ("en", None), ("fr", None)):
        opened_spread(note, source, target, folder)
    assert len(list(folder.iterdir())) == 2
