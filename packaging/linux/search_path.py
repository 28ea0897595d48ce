"""Takes out of libraries where else than beside themselves they look for others.

Python's own modules bring the folder that their Python was built for: a folder of the machine that
builds, where on another machine anybody's libraries may lie. Nothing in the package needs it.
The format is that of the System V ABI, chapters 4 and 5, for computers of 64 bits that count from
the small end.
"""

from __future__ import annotations

import struct
from pathlib import Path

_MAGIC = b"\x7fELF\x02\x01"
_LOAD, _DYNAMIC = 1, 2
_STRINGS, _RPATH, _RUNPATH = 5, 15, 29
_ENTRY = struct.Struct("<qQ")
_SEGMENT = struct.Struct("<IIQQQQQQ")


def forget_foreign_paths(folder: Path) -> list[Path]:
    """Rewrite the files below ``folder`` that have a search path of another machine; returns them."""
    changed = []
    for path in sorted(folder.rglob("*")):
        if path.is_file() and not path.is_symlink():
            before = path.read_bytes()
            after = without_foreign_paths(before)
            if after != before:
                path.write_bytes(after)
                changed.append(path)
    return changed


def without_foreign_paths(content: bytes) -> bytes:
    """The same file, its search path left out unless it leads from the file's own place."""
    if not content.startswith(_MAGIC):
        return content
    segments = _segments(content)
    dynamic = next((segment for segment in segments if segment[0] == _DYNAMIC), None)
    if dynamic is None:
        return content
    start, size = dynamic[2], dynamic[5]
    entries = list(_ENTRY.iter_unpack(content[start : start + size - size % _ENTRY.size]))
    strings = _place(segments, next((value for tag, value in entries if tag == _STRINGS), 0))
    kept = [entry for entry in entries if not _is_foreign(content, strings, *entry)]
    # an entry of zeros ends the table, and more of them may follow
    kept += [(0, 0)] * (len(entries) - len(kept))
    table = b"".join(_ENTRY.pack(*entry) for entry in kept)
    return content[:start] + table + content[start + len(table) :]


def _segments(content: bytes) -> list[tuple[int, ...]]:
    """Kind, flags, place in the file, address, physical address, size there, size in memory, alignment."""
    (start,) = struct.unpack_from("<Q", content, 32)
    size, count = struct.unpack_from("<HH", content, 54)
    return [_SEGMENT.unpack_from(content, start + number * size) for number in range(count)]


def _place(segments: list[tuple[int, ...]], address: int) -> int:
    """Where in the file stands what is loaded at an address."""
    for kind, _, place, begin, _, size, _, _ in segments:
        if kind == _LOAD and begin <= address < begin + size:
            return place + address - begin
    return 0


def _is_foreign(content: bytes, strings: int, tag: int, value: int) -> bool:
    if tag not in (_RPATH, _RUNPATH):
        return False
    begin = strings + value
    folders = content[begin : content.index(b"\0", begin)].split(b":")
    return not all(folder.startswith(b"$ORIGIN") for folder in folders)
