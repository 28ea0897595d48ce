"""Which of several runs is the first."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from reader.instance import enrol


def enrol_elsewhere(**variables: str) -> str:
    """Whether another process becomes the first, or what keeps it from knowing."""
    code = "from reader.instance import enrol; i = enrol(); print(i.path is not None, i.lock is not None)"
    environment = {**os.environ, **variables}
    done = subprocess.run(
        [sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=True
    )
    return done.stdout.strip()


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
    assert enrol().path is None


@pytest.mark.parametrize("runtime", ["", "run", "/dev/null/run", "/" + 120 * "x"])
def test_where_runs_cannot_meet_each_has_its_own_window(
    runtime: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_RUNTIME_DIR", runtime)
    monkeypatch.setenv("XDG_CACHE_HOME", "/dev/null/cache")
    alone = enrol()
    assert (alone.path, alone.earlier) == (None, None)
    assert alone.listen() is None
    alone.leave()


def test_it_costs_a_launch_no_import() -> None:
    code = "import sys, reader.cli; b = set(sys.modules); from reader.instance import enrol; enrol();"
    code += "print(sorted(set(sys.modules) - b))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "['reader.instance']"
