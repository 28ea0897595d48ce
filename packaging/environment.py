"""The commands of packaging/setup.py: what each sets up, and what it runs then.

Everything is pinned by packaging/*.lock. Needs the standard library alone.
"""

from __future__ import annotations

import contextlib
import os
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

import system_packages
from pinned import CHECKOUT, Command, Pinned, SetupError, call, say
from turn import turn

sys.path.insert(0, str(CHECKOUT))

from reader import cli, prerequisites

PACKAGING = CHECKOUT / "packaging"

PROGRAM = Pinned(
    CHECKOUT,
    ".venv",
    {"run": PACKAGING / "requirements.lock", "test": PACKAGING / "requirements-test.lock"},
)
"""Where the program runs from its source, and where it is tested."""

BUILD = Pinned(CHECKOUT, ".venv-build", {"build": PACKAGING / "requirements-build.lock"})
"""Where packages are built: what is not installed here cannot get into one."""

USAGE = """\
usage: python3 packaging/setup.py run [PLACE] [--to LANG] [--from LANG] [--note KEY]
           set up, then open the window on PLACE (default: the sample library)
       python3 packaging/setup.py test [ARGUMENTS OF PYTEST]
           set up with what the tests need, then lint, check types and run the tests, off screen
       python3 packaging/setup.py build
           set up apart from that, then build the packages for this system into dist/
       python3 packaging/setup.py lock
           choose the newest allowed releases anew and write packaging/*.lock
"""


def main(words: Sequence[str]) -> int:
    """Do what the first word says; returns the exit code, 2 where something is missing."""
    commands = {"run": run, "test": test, "build": build, "lock": lock}
    if not words or words[0] not in commands:
        print(USAGE, end="", file=sys.stdout if words in (["-h"], ["--help"]) else sys.stderr)
        return 0 if words in (["-h"], ["--help"]) else 2
    try:
        return commands[words[0]](words[1:])
    except SetupError as error:
        say(str(error))
        return 2
    except KeyboardInterrupt:
        return 130


# ---- the commands


def run(words: Sequence[str]) -> int:
    """Open the window, from whatever folder this was called in."""
    set_up(PROGRAM, "run")
    return _become([str(PROGRAM.script("diptych")), *_in_a_window_of_its_own(words)])


def _become(command: list[str]) -> int:
    """Run a program in place of this one; its exit code where the system cannot do that."""
    if os.name == "posix":
        os.execv(command[0], command)
    return subprocess.call(command)


def _in_a_window_of_its_own(words: Sequence[str]) -> list[str]:
    """The same words, such that no window is used that is open already: its code may be older."""
    if words and words[0] in (*cli.COMMANDS, "-h", "--help", "--version"):
        return list(words)
    return ["--new-window", *words]


def test(words: Sequence[str]) -> int:
    """All checks, pytest last, so that its count closes the output; the exit code of the first that fails."""
    set_up(PROGRAM, "test")
    codes = []
    for tool, *arguments in (
        ("ruff", "check"),
        ("ruff", "format", "--check"),
        ("mypy",),
        ("pytest", *words),
    ):
        codes.append(subprocess.call([str(PROGRAM.python), "-m", tool, *arguments], cwd=CHECKOUT))
        if codes[-1]:
            say(f"{tool} failed")
    return next((code for code in codes if code), 0)


def build(words: Sequence[str]) -> int:
    """Build the packages for this system; see bundle.py, which runs in an environment of its own."""
    set_up(BUILD, "build")
    with turn(BUILD.turn, lambda: say("waiting for another build of this checkout")):
        return subprocess.call([str(BUILD.python), str(PACKAGING / "bundle.py"), *words])


def lock(_words: Sequence[str]) -> int:
    """Write the locks anew with uv, which resolves for every system and Python at once."""
    with tempfile.TemporaryDirectory() as scratch:
        python = Pinned(Path(scratch), "venv", {}).python
        call([sys.executable, "-m", "venv", python.parent.parent], "making a scratch environment")
        call([python, "-m", "pip", "install", "--quiet", "uv"], "installing uv")
        compile_lock: Command = [python, "-m", "uv", "pip", "compile", "pyproject.toml", "--group", "link"]
        compile_lock += ["--quiet", "--universal", "--python-version", "3.11", "--generate-hashes"]
        compile_lock += ["--no-annotate", "--custom-compile-command", "python3 packaging/setup.py lock"]
        newest = PROGRAM.locks["test"]
        tests: Command = ["--extra", "test", "--upgrade", "--output-file", newest]
        call([*compile_lock, *tests], "locking what the tests need")
        program: Command = ["--constraint", newest, "--upgrade", "--output-file", PROGRAM.locks["run"]]
        call([*compile_lock, *program], "locking what the program needs")
        packages: Command = ["--constraint", newest, "--upgrade", "--output-file", BUILD.locks["build"]]
        call([*compile_lock, "--group", "build", *packages], "locking what builds packages")
    return 0


# ---- what is set up


def set_up(environment: Pinned, purpose: str) -> None:
    """Make an environment hold what a purpose needs; does nothing, quickly, where it does already.

    Raises SetupError where a person has to do something first.
    """
    if environment.is_ready(purpose) and not prerequisites.missing_libraries():
        return
    with contextlib.ExitStack() as held:
        try:
            waits = f"waiting for another set-up of {environment.name}"
            held.enter_context(turn(environment.turn, lambda: say(waits)))
        except OSError as error:
            raise SetupError(f"{environment.turn} cannot be locked: {error.strerror}") from error
        system_packages.provide(building=purpose == "build")
        if not environment.is_ready(purpose):  # another set-up may have brought it meanwhile
            environment.provide(purpose)
