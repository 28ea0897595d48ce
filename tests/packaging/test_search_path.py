"""Libraries of the package look for others beside themselves only."""

from __future__ import annotations

import importlib
import struct
from pathlib import Path
from types import ModuleType

import pytest

PACKAGING = Path(__file__).resolve().parent.parent.parent / "packaging"
NEEDED, STRINGS, SONAME, RPATH, RUNPATH, END = 1, 5, 14, 15, 29, 0
DYNAMIC_PLACE, STRINGS_PLACE, BASE = 0x100, 0x200, 0x1000


@pytest.fixture
def search_path(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(PACKAGING)
    return importlib.import_module("linux.search_path")


def library(*entries: tuple[int, str]) -> bytes:
    """A library of nothing but a head, two segments, a dynamic section and its strings."""
    strings, table = b"\0", []
    for tag, text in entries:
        table.append((tag, len(strings)))
        strings += text.encode() + b"\0"
    table += [(STRINGS, BASE + STRINGS_PLACE), (END, 0)]
    dynamic = b"".join(struct.pack("<qQ", *entry) for entry in table)
    head = b"\x7fELF\x02\x01\x01".ljust(16, b"\0")
    head += struct.pack("<HHIQQQIHHHHHH", 3, 62, 1, 0, 64, 0, 0, 64, 56, 2, 0, 0, 0)
    whole = STRINGS_PLACE + len(strings)
    head += struct.pack("<IIQQQQQQ", 1, 5, 0, BASE, BASE, whole, whole, 4096)
    place = BASE + DYNAMIC_PLACE
    head += struct.pack("<IIQQQQQQ", 2, 6, DYNAMIC_PLACE, place, place, len(dynamic), len(dynamic), 8)
    return head.ljust(DYNAMIC_PLACE, b"\0") + dynamic.ljust(STRINGS_PLACE - DYNAMIC_PLACE, b"\0") + strings


def tags(content: bytes, count: int) -> list[int]:
    part = content[DYNAMIC_PLACE : DYNAMIC_PLACE + 16 * count]
    return [tag for tag, _ in struct.iter_unpack("<qQ", part)]


@pytest.mark.parametrize("kind", [RPATH, RUNPATH])
def test_the_folder_of_a_building_machine_is_forgotten(search_path: ModuleType, kind: int) -> None:
    before = library((NEEDED, "libc.so.6"), (kind, "/home/builder/python/lib"), (SONAME, "libx.so"))
    after = search_path.without_foreign_paths(before)
    assert tags(after, 5) == [NEEDED, SONAME, STRINGS, END, END]
    assert len(after) == len(before)
    assert after[STRINGS_PLACE:] == before[STRINGS_PLACE:]


def test_a_path_that_leads_on_from_the_file_stays(search_path: ModuleType) -> None:
    content = library((RUNPATH, "$ORIGIN/:$ORIGIN/../lib"), (NEEDED, "libc.so.6"))
    assert search_path.without_foreign_paths(content) == content


def test_one_foreign_folder_among_others_is_enough(search_path: ModuleType) -> None:
    content = library((RUNPATH, "$ORIGIN:/opt/python/lib"))
    assert tags(search_path.without_foreign_paths(content), 1) == [STRINGS]


@pytest.mark.parametrize("content", [b"", b"text", b"\x7fELF\x01\x01 of 32 bits"])
def test_what_is_no_library_stays_as_it_is(search_path: ModuleType, content: bytes) -> None:
    assert search_path.without_foreign_paths(content) == content


def test_only_files_that_change_are_written(search_path: ModuleType, tmp_path: Path) -> None:
    foreign, own = tmp_path / "foreign.so", tmp_path / "own.so"
    foreign.write_bytes(library((RUNPATH, "/opt/lib")))
    own.write_bytes(library((RUNPATH, "$ORIGIN")))
    (tmp_path / "link.so").symlink_to(foreign)
    assert search_path.forget_foreign_paths(tmp_path) == [foreign]
