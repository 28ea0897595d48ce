"""That what has changed on disk since it was read can be told, and what has not is left alone."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from reader.library import read_library, scan
from reader.model import Stamp
from reader.stamps import are_settled, restamped, stamp


@pytest.fixture
def root(tmp_path: Path) -> Path:
    for name in ("a.md", "b/c.md", "b/d/e.md", "b/picture.png", ".hidden/f.md"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("# A title\n")
    return tmp_path


def paths(stamps: tuple[Stamp, ...], root: Path) -> list[str]:
    return [Path(one.path).relative_to(root).as_posix() for one in stamps]


def test_a_library_tells_what_it_was_read_from_the_uppermost_folders_first(root: Path) -> None:
    *earlier, last = scan(root)
    assert paths(last.folders, root) == [".", "b", "b/d"]
    rules, notes = last.files[: len(root.parents)], last.files[len(root.parents) :]
    assert [Path(stamp.path) for stamp in rules] == [above / ".gitignore" for above in root.parents]
    assert paths(notes, root) == ["a.md", "b/c.md", "b/d/e.md"]
    assert not any(progress.files or progress.folders for progress in earlier)


def test_what_did_not_change_has_the_same_stamps(root: Path) -> None:
    (last,) = scan(root)
    read_library(root)
    assert restamped(last.folders + last.files) == last.folders + last.files


def test_what_was_changed_this_moment_may_change_unseen(root: Path) -> None:
    (last,) = scan(root)
    stamps, now = last.folders + last.files, time.time_ns()
    assert not are_settled(stamps, now)
    assert are_settled(stamps, now + 3_000_000_000)
    assert are_settled((), now)


def write_longer(file: Path) -> None:
    file.write_text("# A longer title\n")


def replace(file: Path) -> None:
    new = file.with_suffix(".new")
    new.write_text(file.read_text())
    os.utime(new, ns=(file.stat().st_atime_ns, file.stat().st_mtime_ns))
    new.replace(file)


@pytest.mark.parametrize("change", [write_longer, replace, Path.unlink])
def test_a_file_that_changed_has_another_stamp(change: Callable[[Path], object], root: Path) -> None:
    before = stamp(f"{root}/a.md")
    change(root / "a.md")
    assert stamp(f"{root}/a.md") != before


def test_a_folder_that_changed_has_another_stamp(root: Path) -> None:
    before = stamp(str(root / "b"))
    os.utime(root / "b", ns=(0, before.changed + 10**9))  # the clock of a file system is coarse
    assert stamp(str(root / "b")) != before


def test_what_is_not_there_has_a_stamp_too_until_it_comes_back(root: Path) -> None:
    before = stamp(f"{root}/new.md")
    assert stamp(f"{root}/new.md") == before
    (root / "new.md").write_text("")
    assert stamp(f"{root}/new.md") != before
    assert stamp("a\0b").size == before.size
