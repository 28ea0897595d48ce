"""Files of what takes long to work out, kept from run to run: disposable, and never trusted to be whole."""

from __future__ import annotations

import os
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from stat import S_ISREG
from zlib import crc32


def name_for(paths: Iterable[Path], version: int, suffix: str) -> str:
    """A file's name for what is worked out of some files; seldom that of two at once."""
    joined = os.pathsep.join(map(str, paths))
    return f"{crc32(os.fsencode(joined)):08x}-{version}{suffix}"


def read(file: Path, most_bytes: int | None = None) -> bytes | None:
    """What is kept, None where nothing is, no file, or more than ``most_bytes``."""
    try:
        status = file.stat()
        if not S_ISREG(status.st_mode) or (most_bytes is not None and status.st_size > most_bytes):
            return None
        return file.read_bytes()
    except OSError:
        return None


def keep(file: Path, data: bytes, most: int) -> None:
    """Keep it, whole or not at all, and forget the oldest where a folder has more than ``most`` files."""
    with suppress(OSError):  # a disk may be full: the next run works it out again
        file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        fresh = file.with_suffix(f".{os.getpid()}")
        try:
            fresh.write_bytes(data)
            fresh.replace(file)
        except OSError:
            fresh.unlink(missing_ok=True)
            raise
        files = [(entry.stat().st_mtime, entry.path) for entry in os.scandir(file.parent)]
        for _, path in sorted(files)[:-most]:
            Path(path).unlink(missing_ok=True)
