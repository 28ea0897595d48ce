"""What files and folders were like when they were read, to tell later whether they have changed."""

from __future__ import annotations

import os
from collections.abc import Iterable

from reader.model import Stamp


def stamp(path: str) -> Stamp:
    """The stamp of a file or folder, to be taken before reading; what is not there has one too."""
    try:
        status = os.stat(path)  # noqa: PTH116 - called for every file
    except (OSError, ValueError):
        return Stamp(path, -1, -1, -1)
    # the second is when rights or the name changed, on Windows when the file was made
    return Stamp(path, max(status.st_mtime_ns, status.st_ctime_ns), status.st_size, status.st_ino)


_RACE = 2_000_000_000
"""Nanoseconds within which a second change may leave the time of the first: that of a FAT file system."""


def are_settled(stamps: Iterable[Stamp], taken: int) -> bool:
    """Whether all files had been left alone so long that another change would have had another stamp.

    ``taken``: when that of the first was, nanoseconds of the system's clock.
    """
    return max((stamp.changed for stamp in stamps), default=0) < taken - _RACE


def restamped(stamps: Iterable[Stamp]) -> tuple[Stamp, ...]:
    """The stamps of the same files and folders as they are now."""
    return tuple(stamp(old.path) for old in stamps)
