"""Archives of a folder that are the same, byte for byte, whenever and by whomever they are made.

Names are sorted, owners and times are fixed, rights are those that matter: whether a file runs.
"""

from __future__ import annotations

import lzma
import os
import subprocess
import tarfile
import time
import zipfile
from collections.abc import Iterator
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parent.parent

_FILTERS = [{"id": lzma.FILTER_X86}, {"id": lzma.FILTER_LZMA2, "preset": 9}]
"""As ``xz -9`` packs, after machine code was made more alike, which saves one part in fourteen."""
_EARLIEST = 315532800
"""The first second of 1980: a zip knows no earlier one."""


def source_date() -> int:
    """Seconds since 1970 that every file gets: SOURCE_DATE_EPOCH, else the time of the last commit."""
    if date := os.environ.get("SOURCE_DATE_EPOCH"):
        return int(date)
    command = ["git", "log", "-1", "--format=%ct"]
    return int(subprocess.run(command, cwd=CHECKOUT, capture_output=True, text=True, check=True).stdout)


def write_tar(folder: Path, path: Path, date: int) -> Path:
    """Pack a folder under its own name into a ``tar.xz``; ``date`` is in seconds since 1970."""

    def settled(member: tarfile.TarInfo) -> tarfile.TarInfo:
        member.uid = member.gid = 0
        member.uname = member.gname = ""
        member.mtime = date
        member.mode = 0o755 if member.isdir() or member.mode & 0o100 else 0o644
        return member

    with (
        lzma.open(path, "wb", filters=_FILTERS) as packed,
        tarfile.open(fileobj=packed, mode="w", format=tarfile.PAX_FORMAT) as archive,
    ):
        for entry in _entries(folder):
            name = entry.relative_to(folder.parent).as_posix()
            archive.add(entry, name, recursive=False, filter=settled)
    return path


def write_zip(folder: Path, path: Path, date: int) -> Path:
    """Pack a folder under its own name into a zip, which Windows opens without further programs."""
    moment = time.gmtime(max(date, _EARLIEST))[:6]
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for entry in _entries(folder):
            if entry.is_file():
                member = zipfile.ZipInfo(entry.relative_to(folder.parent).as_posix(), moment)
                member.compress_type = zipfile.ZIP_DEFLATED
                member.external_attr = (0o755 if os.access(entry, os.X_OK) else 0o644) << 16
                archive.writestr(member, entry.read_bytes())
    return path


def _entries(folder: Path) -> Iterator[Path]:
    """The folder and everything in it, in an order that is the same on every system."""
    yield folder
    yield from sorted(folder.rglob("*"), key=lambda path: path.relative_to(folder).as_posix())
