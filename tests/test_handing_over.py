"""How a launch tells the first run what to open: sockets, no window."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from reader import handing_over
from reader.handing_over import ANSWER, LONGEST_MESSAGE, Request, activation_token, decode, encode, hand_over
from reader.instance import Instance

FULL = Request("/notes/ملاحظات", "en", "zh-Hant", "2025/coffee", "gnome-shell/Diptych/4711_TIME123")
HELD = -1
"""Stands for the descriptor of a lock."""


@pytest.fixture
def short(monkeypatch: pytest.MonkeyPatch) -> None:
    """No test waits for seconds."""
    monkeypatch.setattr(handing_over, "PATIENCE", 0.2)


@contextmanager
def listening(path: Path, answer: bytes) -> Iterator[list[bytes]]:
    """Somebody who hears one message and gives this answer."""
    found = Instance(path, HELD).listen()
    assert found
    listener, heard = found[0], []

    def serve() -> None:
        stream, _ = listener.accept()
        with stream:
            heard.append(stream.recv(LONGEST_MESSAGE))
            stream.sendall(answer)

    server = threading.Thread(target=serve)
    server.start()
    yield heard
    server.join()
    listener.close()


def test_a_later_run_is_heard(tmp_path: Path) -> None:
    with listening(tmp_path / "s", ANSWER) as heard:
        assert hand_over(tmp_path / "s", FULL)
    assert decode(heard[0]) == FULL


def test_who_gives_another_answer_has_not_taken_it_over(tmp_path: Path) -> None:
    with listening(tmp_path / "s", b"what?\n"):
        assert not hand_over(tmp_path / "s", FULL)
    with listening(tmp_path / "s", b""):
        assert not hand_over(tmp_path / "s", FULL)


@pytest.mark.usefixtures("short")
def test_a_first_run_that_hangs_is_not_waited_for(tmp_path: Path) -> None:
    path = tmp_path / "s"
    found = Instance(path, HELD).listen()
    assert found
    assert not hand_over(path, FULL)
    found[0].close()
    assert path.exists()  # it is stale now
    assert not hand_over(path, FULL)
    path.unlink()
    assert not hand_over(path, FULL)


def test_a_first_run_that_is_not_painted_yet_is_waited_for(tmp_path: Path) -> None:
    outcome: list[bool] = []
    later = threading.Thread(target=lambda: outcome.append(hand_over(tmp_path / "s", FULL)))
    later.start()
    with listening(tmp_path / "s", ANSWER):
        later.join()
    assert outcome == [True]


@pytest.mark.parametrize("request_", [FULL, Request(), Request("/caf\udce9")])
def test_a_request_travels_in_one_line(request_: Request) -> None:
    line = encode(request_)
    assert line.count(b"\n") == 1
    assert decode(line) == request_


@pytest.mark.parametrize(
    "line",
    [
        b"",
        b"\n",
        b"[]\n",
        b"null\n",
        b"\xff\n",
        b"[" * 100_000,
        b'{"place": 3}\n',
        b'{"place": null}\n',
        b'{"place": "notes"}\n',
        b'{"place": "/a\\u0000b"}\n',
        b'{"target_lang": "no such language"}\n',
        b'{"token": "a\\nb"}\n',
        b'{"run": "/bin/sh"}\n',
    ],
)
def test_what_cannot_be_meant_is_no_request(line: bytes) -> None:
    assert decode(line) is None


def test_the_token_of_the_desktop(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("XDG_ACTIVATION_TOKEN", "DESKTOP_STARTUP_ID"):
        monkeypatch.delenv(name, raising=False)
    assert activation_token() == ""
    monkeypatch.setenv("DESKTOP_STARTUP_ID", "x11")
    assert activation_token() == "x11"
    monkeypatch.setenv("XDG_ACTIVATION_TOKEN", "wayland")
    assert activation_token() == "wayland"
