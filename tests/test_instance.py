"""Which run is the first, and how a later one tells it what to open: sockets and locks, no window."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from reader import instance
from reader.instance import (
    ANSWER,
    LONGEST_MESSAGE,
    Instance,
    Request,
    activation_token,
    decode,
    encode,
    enrol,
)

FULL = Request("/notes/ملاحظات", "en", "zh-Hant", "2025/coffee", "gnome-shell/Diptych/4711_TIME123")

HELD = -1
"""Stands for the descriptor of a lock."""


@pytest.fixture
def short(monkeypatch: pytest.MonkeyPatch) -> None:
    """No test waits for seconds."""
    monkeypatch.setattr(instance, "PATIENCE", 0.2)


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


def enrol_elsewhere(**variables: str) -> str:
    """Whether another process becomes the first, or what keeps it from knowing."""
    code = "from reader.instance import enrol; i = enrol(); print(i.path is not None, i.lock is not None)"
    environment = {**os.environ, **variables}
    done = subprocess.run(
        [sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=True
    )
    return done.stdout.strip()


# ---- who is first


def test_the_first_stays_the_first_until_it_leaves() -> None:
    first = enrol()
    assert first.lock is not None
    assert enrol_elsewhere() == "True False"
    first.leave()
    assert enrol_elsewhere() == "True True"


def test_the_first_may_die_without_a_word() -> None:
    assert enrol_elsewhere() == enrol_elsewhere() == "True True"


@pytest.mark.parametrize("apart", ["DISPLAY", "WAYLAND_DISPLAY", "XDG_CONFIG_HOME", "QT_QPA_PLATFORM"])
def test_other_screens_and_other_settings_have_firsts_of_their_own(apart: str, tmp_path: Path) -> None:
    first = enrol()
    assert enrol_elsewhere(**{apart: str(tmp_path / "other")}) == "True True"
    first.leave()


@pytest.mark.skipif(sys.platform == "win32", reason="there nothing is forked")
def test_a_forked_process_does_not_keep_the_first_place() -> None:
    """As the head start is, which may outlive the run that began it."""
    code = "import os, sys; from reader.instance import enrol; enrol(); print('first', flush=True);"
    code += "os._exit(0) if os.fork() else sys.stdin.read()"
    with subprocess.Popen(
        [sys.executable, "-c", code], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as process:
        assert process.stdout
        assert process.stdout.readline() == b"first\n"
        process.wait()
        assert enrol_elsewhere() == "True True"


def test_a_folder_that_others_can_enter_is_not_used(home: Path) -> None:
    """Not the system's then, but one of the user's own."""
    (home / "run").chmod(0o755)
    first = enrol()
    assert first.path
    assert home / ".cache" in first.path.parents
    assert first.path.parent.stat().st_mode & 0o077 == 0
    first.leave()
    first.path.parent.chmod(0o777)
    assert enrol() == Instance()


@pytest.mark.parametrize("runtime", ["", "run", "/dev/null/run", "/" + 120 * "x"])
def test_where_runs_cannot_meet_each_has_its_own_window(
    runtime: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_RUNTIME_DIR", runtime)
    monkeypatch.setenv("XDG_CACHE_HOME", "/dev/null/cache")
    alone = enrol()
    assert alone == Instance()
    assert alone.listen() is None
    assert not alone.hand_over(FULL)
    alone.leave()


def test_it_costs_a_launch_no_import() -> None:
    code = "import sys, reader.cli; b = set(sys.modules); from reader.instance import enrol; enrol();"
    code += "print(sorted(set(sys.modules) - b))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "['reader.instance']"


# ---- what is handed over


def test_a_later_run_is_heard(tmp_path: Path) -> None:
    with listening(tmp_path / "s", ANSWER) as heard:
        assert Instance(tmp_path / "s").hand_over(FULL)
    assert decode(heard[0]) == FULL


def test_who_gives_another_answer_has_not_taken_it_over(tmp_path: Path) -> None:
    with listening(tmp_path / "s", b"what?\n"):
        assert not Instance(tmp_path / "s").hand_over(FULL)
    with listening(tmp_path / "s", b""):
        assert not Instance(tmp_path / "s").hand_over(FULL)


@pytest.mark.usefixtures("short")
def test_a_first_run_that_hangs_is_not_waited_for(tmp_path: Path) -> None:
    path = tmp_path / "s"
    found = Instance(path, HELD).listen()
    assert found
    assert not Instance(path).hand_over(FULL)
    found[0].close()
    assert path.exists()  # it is stale now
    assert not Instance(path).hand_over(FULL)
    path.unlink()
    assert not Instance(path).hand_over(FULL)


def test_a_first_run_that_is_not_painted_yet_is_waited_for(tmp_path: Path) -> None:
    outcome: list[bool] = []
    later = threading.Thread(target=lambda: outcome.append(Instance(tmp_path / "s").hand_over(FULL)))
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
