"""One window for a user and a display: which run of the program is the first of them.

The first run holds a lock until it ends, however that is, and once its window is painted it
listens on a socket beside the lock for what later ones ask of it. Everything lies in a folder
that nobody but the user can enter; where there is none, every run has its own window.

This is looked at before anything else of a launch, so it imports next to nothing.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

import reader
from reader.records import mutable_record

if TYPE_CHECKING:
    from socket import socket

_LONGEST_PATH = 100
"""Bytes of a socket's path: macOS takes 103, Linux 107."""
_APART = ("WAYLAND_DISPLAY", "DISPLAY", "QT_QPA_PLATFORM", "HOME", "XDG_CONFIG_HOME")
"""Runs that differ in one of these have different screens or different settings."""


@mutable_record
class Instance:
    """A run of the program among those of its user and display."""

    path: Path | None = None
    """Where the first of them listens, None where they cannot meet."""
    lock: int | None = None
    """The descriptor of the file that the first one alone holds, None in the others."""

    @property
    def earlier(self) -> Path | None:
        """Where another run listens, which is the first; None where there is none."""
        return self.path if self.lock is None else None

    def listen(self) -> tuple[socket, bytes] | None:
        """For the first run: the socket that others connect to, and what they have to say first."""
        if self.path is None or self.lock is None:
            return None
        from reader.local_socket import listen

        try:
            return listen(self.path)
        except OSError:
            return None

    def leave(self) -> None:
        """Let the next run be the first."""
        if self.path is None or self.lock is None:
            return
        with suppress(OSError):  # a socket that stays is no harm: whoever holds the lock next removes it
            self.path.unlink()
        os.close(self.lock)


def enrol() -> Instance:
    """Become the first run of this user and display, or learn that there is one."""
    path = next(_paths(), None)
    if path is None:
        return Instance()
    try:
        return Instance(path, _locked(path.with_suffix(".lock")))
    except OSError:
        return Instance()


def _paths() -> Iterator[Path]:
    """Where the socket can be, the best place first."""
    for folder in _folders():
        path = folder / f"{_name()}.socket"
        if len(os.fsencode(path)) <= _LONGEST_PATH and _is_private(folder):
            yield path


def _folders() -> Iterator[Path]:
    if runtime := os.environ.get("XDG_RUNTIME_DIR"):
        yield Path(runtime)
    from reader.own_folders import cache_folder

    folder = cache_folder() / "run"
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError:
        return
    yield folder


def _name() -> str:
    """The same for runs that share a screen, settings and release; machines may share a home."""
    parts = (reader.__version__, _machine(), *(os.environ.get(name, "") for name in _APART))
    # a hash that is the same in every process and needs no import
    return f"diptych-{int.from_bytes(os.fsencode(chr(0).join(parts)), 'big') % (2**61 - 1):x}"


def _machine() -> str:
    if sys.platform == "win32":
        return ""  # profiles that are shared leave out the folder of caches
    return os.uname().nodename


def _is_private(folder: Path) -> bool:
    """Whether nobody but this user can reach what is in a folder."""
    if sys.platform == "win32":
        return True  # as is everything in a user's profile
    try:
        status = folder.stat()
    except OSError:
        return False
    return folder.is_absolute() and status.st_uid == os.geteuid() and status.st_mode & 0o077 == 0


def _locked(path: Path) -> int | None:
    """The descriptor of a file that this process holds until it ends, None where another one does.

    Such a lock is not passed on to forked processes. Raises OSError where there can be none.
    """
    flags = os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0)
    file = os.open(path, flags, 0o600)
    try:
        if sys.platform == "win32":
            import msvcrt

            msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
        else:
            os.lockf(file, os.F_TLOCK, 0)
    except (BlockingIOError, PermissionError):  # what systems say of a lock that is held
        os.close(file)
        return None
    except OSError:
        os.close(file)
        raise
    return file
