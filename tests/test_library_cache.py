"""Libraries kept from run to run: what a new reading would give, or nothing."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from time import time_ns

import pytest

from reader.library import LibraryError, scan
from reader.library_cache import keep_library, kept_library
from reader.model import Progress

pytestmark = pytest.mark.usefixtures("settled")


@pytest.fixture
def place(tmp_path: Path) -> Path:
    place = tmp_path / "notes"
    (place / "ar").mkdir(parents=True)
    (place / "tea.md").write_text("# Tea\n", "utf-8")
    (place / "ar" / "tea.md").write_text("# شاي\n", "utf-8")
    (place / "broken.md").write_text("---\ntitle: [\n---\nText.\n", "utf-8")
    (place / ".gitignore").write_text("drafts\n", "utf-8")
    (place / "drafts").mkdir()
    (place / "drafts" / "x.md").write_text("# Draft\n", "utf-8")
    (place / "later.md").symlink_to(tmp_path / "not-yet.md")
    (place / "more").symlink_to(tmp_path / "not-yet")
    return place


@pytest.fixture
def folder(tmp_path: Path, place: Path) -> Path:
    folder = tmp_path / "cache"
    assert kept_library(place, folder) is None
    keep_library(place, whole(place), folder, time_ns())
    return folder


def whole(place: Path) -> Progress:
    return list(scan(place))[-1]


def test_it_is_what_a_reading_gives(place: Path, folder: Path) -> None:
    assert kept_library(place, folder) == whole(place)
    assert kept_library(place / "ar", folder) is None
    assert kept_library(place, folder, most_bytes=10) is None


def rewrite(path: Path) -> None:
    path.write_text(path.read_text("utf-8") + "\nMore.\n", "utf-8")


CHANGES: dict[str, Callable[[Path], object]] = {
    "a file is changed": lambda place: rewrite(place / "ar" / "tea.md"),
    "a file is new": lambda place: (place / "ar" / "new.md").write_text("# New\n", "utf-8"),
    "a file is gone": lambda place: (place / "broken.md").unlink(),
    "a file is renamed": lambda place: (place / "tea.md").rename(place / "coffee.md"),
    "a folder is new": lambda place: (place / "fr").mkdir(),
    "other files are left out": lambda place: (place / ".gitignore").write_text("x\n", "utf-8"),
    "rules above are new": lambda place: (place.parent / ".gitignore").write_text("ar\n", "utf-8"),
    "a repository begins above": lambda place: (place.parent / ".git").mkdir(),
    "a link leads to a file": lambda place: (place.parent / "not-yet.md").write_text("# New\n", "utf-8"),
    "a link leads to a folder": lambda place: (place.parent / "not-yet").mkdir(),
    "the folder is another": lambda place: (place.rename(place.parent / "old"), place.mkdir()),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_it_is_read_again_where_something_has_changed(
    place: Path, folder: Path, change: Callable[[Path], object]
) -> None:
    change(place)
    assert kept_library(place, folder) is None


def test_a_folder_that_is_gone_is_told_of(place: Path, folder: Path) -> None:
    place.rename(place.parent / "elsewhere")
    assert kept_library(place, folder) is None
    with pytest.raises(LibraryError):
        list(scan(place))


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything")
def test_a_folder_without_rights_is_read_again(place: Path, folder: Path) -> None:
    (place / "ar").chmod(0)
    assert kept_library(place, folder) is None
    (place / "ar").chmod(0o700)


def test_a_file_that_stands_for_its_folder_is_not_kept(place: Path, tmp_path: Path) -> None:
    file, folder = place / "tea.md", tmp_path / "cache"
    keep_library(file, whole(file), folder, time_ns())
    assert not folder.exists()
