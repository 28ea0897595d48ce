"""One at a time: processes that do the same work in one place wait for each other.

The system itself holds the lock and lets go of it when its holder ends, however that ends: a
file that a killed process leaves behind keeps nobody out. Needs the standard library alone.
"""

from __future__ import annotations

import contextlib
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import BinaryIO

_PAUSE = 0.2
"""Seconds between two tries: only one of the two systems can wait without trying again."""


@contextlib.contextmanager
def turn(path: Path, on_wait: Callable[[], None]) -> Iterator[None]:
    """Hold a file's lock; ``on_wait`` is called once where another process holds it at first.

    The file is made where it is not there, and stays. Raises OSError where it cannot be made.
    """
    with path.open("ab") as file:
        if not _seize(file):
            on_wait()
            while not _seize(file):
                time.sleep(_PAUSE)
        yield


if sys.platform == "win32":
    import msvcrt

    def _seize(file: BinaryIO) -> bool:
        """Whether the lock is ours now; it is let go of when the file is closed."""
        file.seek(0)
        try:
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def _seize(file: BinaryIO) -> bool:
        """Whether the lock is ours now; it is let go of when the file is closed."""
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True
