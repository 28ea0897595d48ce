"""Kept values are read as files that somebody may have put there."""

from __future__ import annotations

import os
import pickle
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from reader import kept_values
from reader.model import Mark, Span, Stamp

MODULES = ("reader.model",)
VALUE = (
    Span("tea", Mark.STRONG),
    Path("/tea"),
    date(2025, 1, 2),
    range(3),
    frozenset([1]),
    {"a": Stamp("", 1, 2, 3)},
)


class Hostile:
    def __reduce__(self) -> tuple[Callable[..., object], tuple[object, ...]]:
        return (os.mkdir, ("made-by-a-pickle",))


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "cache" / "values"


def test_it_is_what_was_kept_as_long_as_the_witness_is_equal(file: Path) -> None:
    assert kept_values.read(file, ("a",), MODULES) is None
    kept_values.keep(file, ("a",), VALUE, 5, 10_000)
    assert kept_values.read(file, ("a",), MODULES) == VALUE
    assert kept_values.read(file, ("b",), MODULES) is None
    assert kept_values.read(file, ("a",), MODULES, most_bytes=10) is None
    assert kept_values.read(file, ("a",), ()) is None


def test_what_is_too_large_is_not_kept(file: Path) -> None:
    kept_values.keep(file, (), "x" * 1000, 5, 100)
    assert not file.exists()


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
        b"\x80\x04\x8c\x0areader.cli\x94\x8c\x04main\x94\x93\x94.",
    ],
)
def test_a_damaged_or_hostile_file_holds_nothing(
    file: Path, data: bytes, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    file.parent.mkdir()
    file.write_bytes(data)
    assert kept_values.read(file, ("a",), MODULES) is None
    assert not (tmp_path / "made-by-a-pickle").exists()


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
