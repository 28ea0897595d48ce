"""Whole runs of the program where something is missing that most systems have: it opens all the same."""

from __future__ import annotations

import json
import os
import shutil
import stat
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

CHECKOUT = Path(__file__).resolve().parent.parent
LOOK = CHECKOUT / "tests" / "run_and_look.py"
PATIENCE = 60
"""Seconds that a run may take on the slowest of machines."""

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="what is missing is missing on Linux")


@pytest.fixture
def notes(tmp_path: Path) -> Path:
    """A folder with one note."""
    return note_in(tmp_path / "notes", "Tea")


def note_in(folder: Path, title: str) -> Path:
    folder.mkdir()
    (folder / f"{title.lower()}.md").write_text(f"# {title}\n\n{title} is known everywhere.\n", "utf-8")
    return folder


Run = Callable[..., "subprocess.Popen[bytes]"]


@pytest.fixture
def run(tmp_path: Path, home: Path) -> Run:
    """Starts the program in surroundings that have nothing but a home, no bus and no compositor."""

    def start(*words: str, **variables: str) -> subprocess.Popen[bytes]:
        environment = {
            "PATH": os.environ["PATH"],
            "HOME": str(home),
            "PYTHONPATH": str(CHECKOUT),
            "QT_QPA_PLATFORM": "offscreen",
            **variables,
        }
        command = [sys.executable, str(LOOK), str(tmp_path / "seen"), *words]
        return subprocess.Popen(
            command, env=environment, cwd="/", stdout=subprocess.PIPE, stderr=subprocess.PIPE
        )

    return start


def seen_in(tmp_path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (tmp_path / "seen").read_text("utf-8").splitlines()]


def ended_well(process: subprocess.Popen[bytes]) -> str:
    """What a run wrote on standard error, once it has ended as it should."""
    errors = process.communicate(timeout=PATIENCE)[1].decode()
    assert process.returncode == 0, errors
    assert "Traceback" not in errors
    assert "mistake" not in errors
    return errors


NOWHERE = "/dev/null/nowhere"
RUBBISH = {
    "a locale of one byte": {"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"},
    "a language that is none": {"LANG": "xx_YY.rubbish"},
    "a home that cannot be": {"HOME": NOWHERE},
    "folders that cannot be": {f"XDG_{name}_HOME": NOWHERE for name in ("CONFIG", "CACHE", "STATE", "DATA")}
    | {"XDG_RUNTIME_DIR": NOWHERE, "XDG_DATA_DIRS": "::", "XDG_CONFIG_DIRS": NOWHERE, "TMPDIR": NOWHERE},
    "folders that are relative paths": {f"XDG_{name}_HOME": "x" for name in ("CONFIG", "CACHE", "STATE")},
}


@pytest.mark.parametrize("rubbish", RUBBISH)
def test_rubbish_in_the_environment(rubbish: str, run: Run, notes: Path, tmp_path: Path) -> None:
    ended_well(run(str(notes), **RUBBISH[rubbish]))
    (seen,) = seen_in(tmp_path)
    assert seen["title"] == "Tea"
    assert [path.name for path in notes.iterdir()] == ["tea.md"]
    assert ("cannot be saved" in seen["status"]) == (NOWHERE in RUBBISH[rubbish].values())


def test_a_language_of_the_user_that_the_system_has_not_generated(
    run: Run, notes: Path, tmp_path: Path
) -> None:
    ended_well(run(str(notes), LANG="ar_EG.UTF-8"))
    assert seen_in(tmp_path)[0]["right_to_left"]


def test_no_standard_streams_and_a_folder_that_is_gone(notes: Path, tmp_path: Path) -> None:
    assert run_from_nowhere(tmp_path, str(LOOK), str(tmp_path / "seen"), str(notes)) == 0
    assert seen_in(tmp_path)[0]["title"] == "Tea"


@pytest.mark.parametrize("words", [["list", "."], ["."], ["--version"]])
def test_commands_without_standard_streams(words: list[str], tmp_path: Path) -> None:
    assert run_from_nowhere(tmp_path, "-m", "reader", *words) == (0 if words == ["--version"] else 2)


def run_from_nowhere(tmp_path: Path, *words: str) -> int:
    """Run Python as a desktop may start a program; a shell closes the streams, which Python cannot."""
    gone = tmp_path / "gone"
    gone.mkdir()
    script = 'cd "$1" && rmdir "$1" && shift && exec "$@" 0<&- 1>&- 2>&-'
    environment = {**os.environ, "PYTHONPATH": str(CHECKOUT)}
    shell = ["sh", "-c", script, "sh", str(gone), sys.executable, *words]
    return subprocess.run(shell, env=environment, timeout=PATIENCE).returncode


def test_a_program_on_a_disk_that_cannot_be_written(run: Run, notes: Path, tmp_path: Path) -> None:
    """Nothing is added to its folder, not by root either, who may write everywhere."""
    program = tmp_path / "program"
    for part in ("reader", "resources"):
        shutil.copytree(CHECKOUT / part, program / part, ignore=shutil.ignore_patterns("__pycache__"))
    before = {path: path.stat().st_mtime_ns for path in program.rglob("*")}
    for path in before:
        path.chmod(path.stat().st_mode & ~(stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH))
    ended_well(run(str(notes), PYTHONPATH=str(program), PYTHONPYCACHEPREFIX=str(tmp_path / "compiled")))
    assert seen_in(tmp_path)[0]["title"] == "Tea"
    assert {path: path.stat().st_mtime_ns for path in program.rglob("*")} == before
    for path in before:
        path.chmod(path.stat().st_mode | stat.S_IWUSR)


# ---- screens


@pytest.mark.parametrize(
    "missing",
    [
        {"DBUS_SESSION_BUS_ADDRESS": f"unix:path={NOWHERE}"},
        {"WAYLAND_DISPLAY": "wayland-9", "XDG_SESSION_TYPE": "wayland", "XDG_CURRENT_DESKTOP": "GNOME"},
        {"QT_QPA_PLATFORMTHEME": "kde", "XDG_CURRENT_DESKTOP": "KDE", "QT_ACCESSIBILITY": "1"},
    ],
    ids=["no bus", "no compositor", "no desktop"],
)
def test_a_bare_x_screen(missing: dict[str, str], screen: str, run: Run, notes: Path, tmp_path: Path) -> None:
    """Whether Qt says something of what is missing is its own affair."""
    ended_well(run(str(notes), DISPLAY=screen, **{"QT_QPA_PLATFORM": "", **missing}))
    assert seen_in(tmp_path)[0] == {"title": "Tea", "status": "", "screen": "xcb", "right_to_left": False}


def test_no_screen_at_all_is_told_in_a_line(run: Run, notes: Path) -> None:
    process = run(str(notes), QT_QPA_PLATFORM="", DISPLAY=":54321", WAYLAND_DISPLAY="wayland-9")
    errors = process.communicate(timeout=PATIENCE)[1].decode()
    assert process.returncode == 2
    assert errors.splitlines()[-1].startswith("diptych: ")


# ---- more than one run


def test_a_second_launch_opens_in_the_first_window(run: Run, notes: Path, tmp_path: Path) -> None:
    first = run("--until", "Salt", str(notes))
    second = note_in(tmp_path / "other", "Salt")
    wait_for_note(tmp_path, first)
    later = run(str(second))
    assert ended_well(later) == ""
    ended_well(first)
    assert [seen["title"] for seen in seen_in(tmp_path)] == ["Tea", "Salt"]


def test_a_window_of_its_own(run: Run, notes: Path, tmp_path: Path) -> None:
    first = run("--until", "never", str(notes))
    second = note_in(tmp_path / "other", "Salt")
    wait_for_note(tmp_path, first)
    ended_well(run("--until", "Salt", "--new-window", str(second)))
    assert first.poll() is None
    first.terminate()
    first.communicate(timeout=PATIENCE)
    assert [seen["title"] for seen in seen_in(tmp_path)] == ["Tea", "Salt"]


def wait_for_note(tmp_path: Path, process: subprocess.Popen[bytes]) -> None:
    """Until a run has opened its first note."""
    import time

    end = time.monotonic() + PATIENCE
    while not (tmp_path / "seen").exists() and process.poll() is None and time.monotonic() < end:
        time.sleep(0.01)
    assert process.poll() is None


# ---- mistakes of the program


def test_mistakes_end_in_a_dialog_and_reports(run: Run, notes: Path, tmp_path: Path, home: Path) -> None:
    process = run("--break", str(notes))
    errors = process.communicate(timeout=PATIENCE)[1].decode()
    assert process.returncode == 70, errors
    assert seen_in(tmp_path) == [{"title": "A mistake in Diptych"}]
    reports = list((home / ".local" / "state").rglob("crash-*.txt"))
    texts = sorted(report.read_text("utf-8") for report in reports)
    mistakes = ["IndexError: pop from empty list", "KeyError: <str of 16>", "ValueError: <str of 16>"]
    assert [text.splitlines()[-1] for text in texts] == mistakes
    assert str(tmp_path) not in "".join(texts)
    settings = json.loads(next(home.rglob("settings.json")).read_text("utf-8"))
    assert settings["theme"] == "sepia"
