"""A stream between two processes of one user: a Unix-domain socket, or what Windows has in its place.

CPython has no Unix-domain sockets on Windows: there a port of the loopback interface is used,
whose number stands in a file in the user's own folder with a password that whoever connects has
to say first. That half is written after the documentation and has never been run.
"""

from __future__ import annotations

import sys
from pathlib import Path
from socket import socket

_WAITING = 8
"""Connections that may wait to be accepted."""

if sys.platform == "win32":
    from secrets import token_hex
    from socket import AF_INET

    def listen(path: Path) -> tuple[socket, bytes]:
        """A listening socket that ``connect`` finds by this path, and what a caller has to say first."""
        password = token_hex().encode("ascii")
        listener = socket(AF_INET)
        listener.bind(("127.0.0.1", 0))
        listener.listen(_WAITING)
        path.write_bytes(b"%d %s" % (listener.getsockname()[1], password))
        return listener, password

    def connect(path: Path, patience: float) -> tuple[socket, bytes]:
        """A stream to who listens there, and what is to be said first; OSError where nobody does."""
        import ctypes

        port, password = path.read_bytes().split()
        stream = socket(AF_INET)
        try:
            stream.settimeout(patience)
            stream.connect(("127.0.0.1", int(port)))
        except OSError:
            stream.close()
            raise
        # only who stands in front may let another come to the front: here anyone (ASFW_ANY)
        ctypes.windll.user32.AllowSetForegroundWindow(-1)
        return stream, password

else:
    from socket import AF_UNIX

    def listen(path: Path) -> tuple[socket, bytes]:
        """A listening socket that ``connect`` finds by this path, and what a caller has to say first.

        What stood there before is removed. Raises OSError where there can be none.
        """
        path.unlink(missing_ok=True)
        listener = socket(AF_UNIX)
        try:
            listener.bind(str(path))
            listener.listen(_WAITING)
        except OSError:
            listener.close()
            raise
        return listener, b""

    def connect(path: Path, patience: float) -> tuple[socket, bytes]:
        """A stream to who listens there, and what is to be said first; OSError where nobody does."""
        stream = socket(AF_UNIX)
        try:
            stream.settimeout(patience)
            stream.connect(str(path))
        except OSError:
            stream.close()
            raise
        return stream, b""
