"""Kept values are read as files that somebody may have put there."""

from __future__ import annotations

import os
import pickle
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from reader import kept_values, library_cache
from reader.gui.reading import kept_pages
from reader.kept_values import Shelf
from reader.model import Mark, Span, Stamp
from reader.records import replace

SHELF = Shelf(".x", 1, ("reader.model", "reader.composition"), (), most_files=5, most_bytes=10_000)
VALUE = (
    Span("tea", Mark.STRONG),
    Path("/tea"),
    date(2025, 1, 2),
    range(3),
    frozenset([1]),
    {"a": Stamp("", 1, 2, 3)},
)
TEA = [Path("tea")]


class Hostile:
    def __reduce__(self) -> tuple[Callable[..., object], tuple[object, ...]]:
        return (os.mkdir, ("made-by-a-pickle",))


def test_it_is_what_was_kept_as_long_as_the_witness_is_equal(tmp_path: Path) -> None:
    assert SHELF.read(tmp_path, TEA, ("a",)) is None
    SHELF.keep(tmp_path, TEA, ("a",), VALUE)
    assert SHELF.read(tmp_path, TEA, ("a",)) == VALUE
    assert SHELF.read(tmp_path, TEA, ("b",)) is None
    assert SHELF.read(tmp_path, [Path("coffee")], ("a",)) is None
    assert SHELF.read(tmp_path, TEA, ("a",), most_bytes=10) is None
    assert replace(SHELF, modules=()).read(tmp_path, TEA, ("a",)) is None


def test_what_is_too_large_is_not_kept(tmp_path: Path) -> None:
    replace(SHELF, most_bytes=100).keep(tmp_path, TEA, (), "x" * 1000)
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("shelf", [kept_pages._SHELF, library_cache._SHELF])
def test_the_program_is_part_of_every_witness(
    shelf: Shelf, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shelf.keep(tmp_path, TEA, (), ())
    assert shelf.read(tmp_path, TEA, ()) == ()
    for part in shelf.parts:
        monkeypatch.setattr(kept_values, "_newest", lambda folder, part=part: folder.name == part or None)
        kept_values.program.cache_clear()
        assert shelf.read(tmp_path, TEA, ()) is None
    kept_values.program.cache_clear()


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"nothing of ours",
        pickle.dumps((1, 2, 3)),
        pickle.dumps(Hostile()),
        pickle.dumps((("a",), Hostile())),
        # names of others within modules that are allowed, and functions
        b"\x80\x04\x8c\x0creader.model\x94\x8c\x0cdatetime.sys\x94\x93\x94.",
        b"\x80\x04\x8c\x0creader.model\x94\x8c\x05plain\x94\x93\x94.",
        b"\x80\x04\x8c\x07pathlib\x94\x8c\x02os\x94\x93\x94.",
        b"\x80\x04\x8c\x08builtins\x94\x8c\x04eval\x94\x93\x94.",
        # a class that is no value, and one that its module has imported
        b"\x80\x04\x8c\x12reader.composition\x94\x8c\x09_Composer\x94\x93\x94.",
        b"\x80\x04\x8c\x12reader.composition\x94\x8c\x04Span\x94\x93\x94.",
        b"\x80\x04\x8c\x0areader.cli\x94\x8c\x04main\x94\x93\x94.",
    ],
)
def test_a_damaged_or_hostile_file_holds_nothing(
    data: bytes, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    SHELF.keep(tmp_path / "cache", TEA, (), ())
    (file,) = (tmp_path / "cache").iterdir()
    assert SHELF.read(tmp_path / "cache", TEA, ()) == ()
    file.write_bytes(data)
    assert SHELF.read(tmp_path / "cache", TEA, ()) is None
    assert not (tmp_path / "made-by-a-pickle").exists()


def test_no_class_can_be_changed(tmp_path: Path) -> None:
    SHELF.keep(tmp_path, TEA, (), ())
    (file,) = tmp_path.iterdir()
    # the class, then what is to be set on it: a pickle may do so with everything that it has made
    file.write_bytes(
        b"\x80\x04\x8c\x0creader.model\x94\x8c\x05Stamp\x94\x93\x94N}\x8c\x07changed\x8c\x01xs\x86b."
    )
    before = Stamp.changed
    SHELF.read(tmp_path, TEA, ())
    assert Stamp.changed is before


def test_the_program_that_keeps_is_part_of_what_was_made(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "reader" / "markdown").mkdir(parents=True)
    part = tmp_path / "reader" / "markdown" / "rules.py"
    part.write_text("1", "utf-8")
    monkeypatch.setattr(kept_values.reader, "__file__", str(tmp_path / "reader" / "__init__.py"))
    kept_values.program.cache_clear()
    before = kept_values.program("", "markdown")
    part.write_text("22", "utf-8")
    kept_values.program.cache_clear()
    assert kept_values.program("", "markdown") != before
    kept_values.program.cache_clear()


def test_what_cannot_be_written_leaves_nothing_behind(tmp_path: Path) -> None:
    SHELF.keep(tmp_path, TEA, (), VALUE)
    (file,) = tmp_path.iterdir()
    file.unlink()
    file.mkdir()
    SHELF.keep(tmp_path, TEA, (), VALUE)
    assert list(tmp_path.iterdir()) == [file]
    assert SHELF.read(tmp_path, TEA, ()) is None


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no such files here")
def test_what_is_no_file_is_not_waited_for(tmp_path: Path) -> None:
    SHELF.keep(tmp_path, TEA, (), VALUE)
    (file,) = tmp_path.iterdir()
    file.unlink()
    os.mkfifo(file)
    assert SHELF.read(tmp_path, TEA, ()) is None
