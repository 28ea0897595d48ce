"""Where the first window hears what later launches of the program ask for, and does it."""

from __future__ import annotations

from pathlib import Path
from socket import socket
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSocketNotifier, QTimer, Signal

from reader.gui.reading.launch import prepare
from reader.gui.window.foreground import bring_to_front
from reader.handing_over import ANSWER, LONGEST_MESSAGE, Request, decode
from reader.instance import Instance

if TYPE_CHECKING:
    from reader.gui.window.main_window import MainWindow

PATIENCE = 2000
"""Milliseconds for a launch to say what it wants."""
_CHUNK = 1 << 14


def attend(instance: Instance, window: MainWindow) -> None:
    """Let a window do from now on what later launches ask for, if this run is the first."""
    if listening := instance.listen():
        launches = OtherLaunches(*listening, window)
        launches.asked.connect(lambda request: take_up(window, request))


def take_up(window: MainWindow, request: Request) -> None:
    """Open what another launch asks for, as this one would have opened it, and come to the front."""
    if request.opens_something():
        launch = prepare(
            window.session,
            Path(request.place) if request.place else None,
            request.source_lang,
            request.target_lang,
            request.note_key,
        )
        window.reading.wish = launch.wish
        window.reading.open_place(launch.place, launch.key, launch.remembered, launch.langs)
    bring_to_front(window, request.token)


class OtherLaunches(QObject):
    """Listens until it is closed; who asks for nothing sound, or without the password, gets no answer."""

    asked = Signal(object)  # Request

    def __init__(self, listener: socket, password: bytes, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._listener, self._password = listener, password
        listener.setblocking(False)
        self._notifier = QSocketNotifier(listener.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._accept)

    def close(self) -> None:
        """Listen no longer, not to those either who are on the line."""
        self._notifier.setEnabled(False)
        self._listener.close()
        for caller in self.findChildren(_Caller):
            caller.hang_up()

    def _accept(self) -> None:
        try:
            stream, _ = self._listener.accept()
        except OSError:  # who called has left already
            return
        stream.setblocking(False)
        caller = _Caller(stream, self._password, self)
        caller.asked.connect(self.asked)


class _Caller(QObject):
    """One launch that has connected: a line from it, an answer to it."""

    asked = Signal(object)

    def __init__(self, stream: socket, password: bytes, parent: QObject) -> None:
        super().__init__(parent)
        self._stream, self._password = stream, password
        self._said = b""
        self._notifier = QSocketNotifier(stream.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._hear)
        QTimer.singleShot(PATIENCE, self, self.hang_up)

    def _hear(self) -> None:
        try:
            chunk = self._stream.recv(_CHUNK)
        except BlockingIOError:
            return
        except OSError:
            chunk = b""
        self._said += chunk
        if self._said.endswith(b"\n"):
            self._answer()
        elif chunk and len(self._said) <= LONGEST_MESSAGE:
            return  # there is more to come
        self.hang_up()

    def _answer(self) -> None:
        from hmac import compare_digest

        password, line = self._said[: len(self._password)], self._said[len(self._password) :]
        request = decode(line) if compare_digest(password, self._password) else None
        if request is None:
            return
        try:
            self._stream.send(ANSWER)
        except OSError:  # it waits no longer and has opened a window of its own
            return
        self.asked.emit(request)

    def hang_up(self) -> None:
        """Close the line."""
        self._notifier.setEnabled(False)
        self._stream.close()
        self.deleteLater()
