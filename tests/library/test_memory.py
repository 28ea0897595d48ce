"""That a folder read again reads only what has changed, and tells the same as one read for the first time."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from reader.library import LibraryError, Scan, read_library
from reader.library.files import read_text as read
from reader.model import Library


@pytest.fixture
def root(tmp_path: Path) -> Path:
    for name, text in (
        ("tea-en.md", "# Tea\n\nTea is drunk everywhere, and was so long before this.\n"),
        ("tea-fr.md", "# Le thé\n\nOn en boit partout, et depuis longtemps déjà, même ici.\n"),
        ("ink.md", "# Ink\n\nInk is older than paper, and will outlive it.\n"),
        ("binary.md", "\0\0\0"),
    ):
        (tmp_path / name).write_text(text, "utf-8")
    return tmp_path


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the files that are read."""
    names: list[str] = []

    def note(path: Path, shown_as: str | None = None) -> object:
        names.append(path.name)
        return read(path, shown_as)

    for module in ("heads", "memory"):
        monkeypatch.setattr(f"reader.library.{module}.read_text", note)
    return names


def finished(scan: Scan) -> Library:
    *_, last = scan.whole()
    assert last.done
    return last.library


def test_what_has_not_changed_is_not_read_again(root: Path, opened: list[str]) -> None:
    first = Scan(root)
    library = finished(first)
    opened.clear()
    again = Scan(root, first, library)
    assert finished(again) == library
    assert opened == []
    assert finished(Scan(root, again, library)) == read_library(root)


def change(root: Path) -> None:
    (root / "ink.md").write_text("# Ink and more\n\nInk is older than paper, and will outlive it.\n")


def edit(root: Path) -> None:
    (root / "tea-fr.md").write_text("# Le thé\n\nOn en boit partout, même ici, et depuis longtemps déjà.\n")


def rename(root: Path) -> None:
    (root / "ink.md").rename(root / "paper.md")


def mend(root: Path) -> None:
    (root / "binary.md").write_text("# No more binary\n")


CHANGES = [(change, {"ink.md"}), (edit, {"tea-fr.md"}), (rename, {"paper.md"}), (mend, {"binary.md"})]


@pytest.mark.parametrize(("do", "read_anew"), CHANGES)
def test_what_has_changed_is(
    do: Callable[[Path], None], read_anew: set[str], root: Path, opened: list[str]
) -> None:
    first = Scan(root)
    library = finished(first)
    opened.clear()
    do(root)
    after = finished(Scan(root, first, library))
    assert set(opened) == read_anew
    assert after == read_library(root)
    assert (after == library) == (do is edit)


def test_where_no_file_tells_anything_else_nothing_is_grouped_again(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = Scan(root)
    library = finished(first)
    monkeypatch.setattr("reader.library.scanning.group", None)
    again = Scan(root, first, library)
    assert finished(again) == library
    edit(root)
    assert finished(Scan(root, again, library)) == library
    (root / "ink.md").unlink()
    with pytest.raises(TypeError):
        finished(Scan(root, again, library))


def test_notes_that_are_the_same_are_the_very_same(root: Path) -> None:
    first = Scan(root)
    library = finished(first)
    change(root)
    after = finished(Scan(root, first, library))
    same = [note for note in after.notes if any(note is known for known in library.notes)]
    assert [note.key for note in same] == ["tea"]
    # also those that were read elsewhere, such as in the second process of a launch
    assert finished(Scan(root, None, after)).notes[0] is after.notes[0]


def test_how_far_it_is_is_told_without_notes(root: Path) -> None:
    *steps, last = Scan(root).whole()
    assert steps
    assert not any(step.library.notes or step.done for step in steps)
    assert last.read == last.found == 4


def test_a_folder_that_is_gone_is_told(root: Path) -> None:
    first = Scan(root / "gone" / "deeper")
    with pytest.raises(LibraryError, match="no such file"):
        finished(first)
