"""Archives: the same bytes for the same files, whoever packs them and when."""

from __future__ import annotations

import importlib
import os
import tarfile
import zipfile
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

PACKAGING = Path(__file__).resolve().parent.parent.parent / "packaging"
DATE = 1_790_000_000


@pytest.fixture
def archive(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(PACKAGING)
    return importlib.import_module("archive")


def a_folder(root: Path, names: list[str], umask: int) -> Path:
    """A folder ``diptych`` whose files are made in this order."""
    before = os.umask(umask)
    try:
        for name in names:
            path = root / "diptych" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(name)
            path.chmod(path.stat().st_mode | (0o100 if name == "program" else 0))
    finally:
        os.umask(before)
    return root / "diptych"


NAMES = ["program", "b/two", "b.txt", "a"]


@pytest.mark.parametrize(("kind", "suffix"), [("write_tar", ".tar.xz"), ("write_zip", ".zip")])
def test_an_archive_tells_nothing_of_who_made_it(
    kind: str, suffix: str, archive: ModuleType, tmp_path: Path
) -> None:
    write: Callable[[Path, Path, int], Path] = getattr(archive, kind)
    one = write(a_folder(tmp_path / "one", NAMES, 0o022), tmp_path / f"one{suffix}", DATE)
    other_folder = a_folder(tmp_path / "two", NAMES[::-1], 0o077)
    os.utime(other_folder / "a", (1, 1))
    other = write(other_folder, tmp_path / f"other{suffix}", DATE)
    assert one.read_bytes() == other.read_bytes()
    assert one.read_bytes() != write(other_folder, other, DATE + 2).read_bytes()


def test_a_tar_holds_names_rights_and_links(archive: ModuleType, tmp_path: Path) -> None:
    folder = a_folder(tmp_path, NAMES, 0o022)
    (folder / "link").symlink_to("a")
    with tarfile.open(archive.write_tar(folder, tmp_path / "x.tar.xz", DATE)) as packed:
        members = {member.name: member for member in packed}
    assert list(members) == [
        f"diptych{name}" for name in ("", "/a", "/b", "/b.txt", "/b/two", "/link", "/program")
    ]
    assert {name for name, member in members.items() if member.isfile() and member.mode == 0o755} == {
        "diptych/program"
    }
    assert members["diptych/link"].linkname == "a"
    assert {(member.uid, member.uname, member.mtime) for member in members.values()} == {(0, "", DATE)}


def test_a_zip_holds_names_and_rights(archive: ModuleType, tmp_path: Path) -> None:
    folder = a_folder(tmp_path, NAMES, 0o022)
    with zipfile.ZipFile(archive.write_zip(folder, tmp_path / "x.zip", 0)) as packed:
        members = {member.filename: member for member in packed.infolist()}
    assert list(members) == ["diptych/a", "diptych/b.txt", "diptych/b/two", "diptych/program"]
    assert members["diptych/program"].external_attr >> 16 == 0o755
    assert members["diptych/a"].date_time == (1980, 1, 1, 0, 0, 0)


def test_the_date_is_the_commits_unless_it_is_given(
    archive: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1234")
    assert archive.source_date() == 1234
