"""One window for a user and a display: which run of the program is the first, and what later ones ask of it.

The first run holds a lock until it ends, however that is, and once its window is painted it
listens on a socket beside the lock. A run that finds the lock taken says there what it was asked
to open. Everything lies in a folder that nobody but the user can enter; where there is none, or
nobody answers in time, every run has its own window.

This is looked at before anything else of a launch, so it imports next to nothing.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import reader

if TYPE_CHECKING:
    from socket import socket

PATIENCE = 4.0
"""Seconds for the first run to paint its window and answer; one that takes longer is taken to hang."""
_PAUSE = 0.02
LONGEST_MESSAGE = 1 << 16
_LONGEST_PATH = 100
"""Bytes of a socket's path: macOS takes 103, Linux 107."""
ANSWER = b"taken over\n"
_APART = ("WAYLAND_DISPLAY", "DISPLAY", "QT_QPA_PLATFORM", "HOME", "XDG_CONFIG_HOME")
"""Runs that differ in one of these have different screens or different settings."""


@dataclass(frozen=True, slots=True)
class Request:
    """What a launch asks to see; everything empty: the window itself."""

    place: str = ""
    """The absolute path of a folder or a file."""
    source_lang: str = ""
    target_lang: str = ""
    note_key: str = ""
    token: str = ""
    """By which the desktop knows that the user wants a window in front: an activation token or startup id."""

    def opens_something(self) -> bool:
        """Whether more is asked for than to see the window."""
        return any((self.place, self.source_lang, self.target_lang, self.note_key))


@dataclass(frozen=True, slots=True)
class Instance:
    """A run of the program among those of its user and display."""

    path: Path | None = None
    """Where the first of them listens; None where they cannot meet."""
    lock: int | None = None
    """The file that only the first one holds."""

    def hand_over(self, request: Request) -> bool:
        """Whether another run is the first and has taken over what is asked for; waits for its answer."""
        if self.path is None or self.lock is not None:
            return False
        end = time.monotonic() + PATIENCE
        while (left := end - time.monotonic()) > 0:
            try:
                return _say(self.path, encode(request), left)
            except (FileNotFoundError, ConnectionRefusedError):  # its window is not painted yet
                time.sleep(_PAUSE)
            except OSError:
                return False
        return False

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
        if self.path is not None and self.lock is not None:
            self.path.unlink(missing_ok=True)
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


def activation_token() -> str:
    """What the desktop gave this process so that its window may come to the front."""
    return os.environ.get("XDG_ACTIVATION_TOKEN") or os.environ.get("DESKTOP_STARTUP_ID") or ""


def encode(request: Request) -> bytes:
    """The line in which a request travels."""
    import json

    return json.dumps(asdict(request)).encode("ascii") + b"\n"


def decode(line: bytes) -> Request | None:
    """The request in a line, None where it is not one that could be meant."""
    import json

    try:
        values = json.loads(line)
        request = Request(**values)
    except (ValueError, TypeError, RecursionError):
        return None
    return request if _is_sound(request) else None


def _is_sound(request: Request) -> bool:
    from reader.language import normalise_tag

    values = asdict(request).values()
    langs = [lang for lang in (request.source_lang, request.target_lang) if lang]
    return (
        all(type(value) is str and "\0" not in value for value in values)
        and (not request.place or Path(request.place).is_absolute())
        and all(normalise_tag(lang) == lang for lang in langs)
        and (not request.token or request.token.isprintable())
    )


def _say(path: Path, message: bytes, patience: float) -> bool:
    """Whether the answer to a message is that it was taken over. Raises OSError, also for taking too long."""
    from reader.local_socket import connect

    stream, password = connect(path, patience)
    with stream:
        stream.sendall(password + message)
        return stream.recv(len(ANSWER)) == ANSWER


def _paths() -> Iterator[Path]:
    """Where the socket can be, the best place first."""
    for folder in _folders():
        path = folder / f"{_name()}.socket"
        if len(os.fsencode(path)) <= _LONGEST_PATH and _is_private(folder):
            yield path


def _folders() -> Iterator[Path]:
    if runtime := os.environ.get("XDG_RUNTIME_DIR"):
        yield Path(runtime)
    from platformdirs import user_cache_path

    folder = user_cache_path("diptych", appauthor=False) / "run"
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
