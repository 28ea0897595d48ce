"""The environment that a lock pins: what is installed, and when; two set-ups keep out of each other's way."""

from __future__ import annotations

import importlib
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from types import ModuleType
from typing import Any, NamedTuple

import pytest

from reader import prerequisites

PACKAGING = Path(__file__).resolve().parent.parent.parent / "packaging"


class Checkout(NamedTuple):
    """An empty checkout, and what is done in it."""

    environment: Any
    """The ``Pinned`` of it, for ``run`` and ``test``."""
    steps: list[str]
    set_up: Callable[[str], None]


@pytest.fixture
def pinned(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(PACKAGING)
    return importlib.import_module("pinned")


@pytest.fixture
def commands(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """packaging/environment.py"""
    monkeypatch.syspath_prepend(PACKAGING)
    return importlib.import_module("environment")


@pytest.fixture
def checkout(
    pinned: ModuleType, commands: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Checkout:
    """The steps leave the files that the true ones leave."""
    locks = {name: tmp_path / f"{name}.lock" for name in ("run", "test")}
    environment = pinned.Pinned(tmp_path, ".venv", locks)
    done: list[str] = []
    for path in (tmp_path / "pyproject.toml", *locks.values()):
        path.write_text(f"{path.name}\n")

    def step(command: Sequence[object], purpose: str) -> None:
        done.append(purpose)
        if purpose == "making .venv":
            assert "--clear" in command
            for old in environment.folder.glob("*.*"):
                old.unlink()
            environment.python.parent.mkdir(parents=True, exist_ok=True)
            environment.python.touch()
            (environment.folder / "pyvenv.cfg").write_text("home = /usr/bin\nversion = 3.11.2\n")

    monkeypatch.setattr(pinned, "call", step)
    monkeypatch.setattr(commands.system_packages, "provide", lambda **_: done.append("system"))
    monkeypatch.setattr(prerequisites, "missing_libraries", list)
    monkeypatch.setattr(subprocess, "run", lambda command, **_: subprocess.CompletedProcess(command, 0))
    return Checkout(environment, done, lambda purpose: commands.set_up(environment, purpose))


INSTALLS = ["installing the pinned dependencies", "linking .venv to the checkout", "compiling the program"]
MAKES = ["making .venv", "bringing pip into .venv"]


def test_packages_are_built_from_what_runs_and_nothing_of_the_tests(commands: ModuleType) -> None:
    """What is not in the environment cannot get into a package."""
    assert commands.BUILD.folder != commands.PROGRAM.folder
    names = [
        lock.read_text("utf-8") for lock in (commands.BUILD.locks["build"], commands.PROGRAM.locks["run"])
    ]
    assert "\npyinstaller==" in names[0]
    assert {line for line in names[1].splitlines() if "==" in line} <= set(names[0].splitlines())
    assert "\npytest==" not in names[0]


def test_the_second_time_does_nothing(checkout: Checkout) -> None:
    checkout.set_up("run")
    assert checkout.steps == ["system", *MAKES, *INSTALLS]
    checkout.steps.clear()
    checkout.set_up("run")
    assert checkout.steps == []


def test_tests_need_more_than_the_program(checkout: Checkout) -> None:
    checkout.set_up("run")
    checkout.steps.clear()
    checkout.set_up("test")
    assert checkout.steps == ["system", *INSTALLS]
    checkout.steps.clear()
    checkout.set_up("run")
    checkout.set_up("test")
    assert checkout.steps == []


def test_the_program_needs_nothing_more_than_the_tests(checkout: Checkout) -> None:
    checkout.set_up("test")
    checkout.steps.clear()
    checkout.set_up("run")
    assert checkout.steps == []


@pytest.mark.parametrize("changed", ["run.lock", "pyproject.toml"])
def test_what_is_pinned_changes(changed: str, checkout: Checkout, tmp_path: Path) -> None:
    checkout.set_up("run")
    checkout.steps.clear()
    (tmp_path / changed).write_text("other\n")
    checkout.set_up("run")
    assert checkout.steps == ["system", *INSTALLS]


@pytest.mark.parametrize("interrupted", INSTALLS)
def test_an_interrupted_installation_begins_anew(
    interrupted: str, pinned: ModuleType, checkout: Checkout, monkeypatch: pytest.MonkeyPatch
) -> None:
    """pip takes a half copied package for an installed one."""
    whole: Callable[..., None] = pinned.call

    def interrupt(command: Sequence[object], purpose: str) -> None:
        if purpose == interrupted:
            raise KeyboardInterrupt
        whole(command, purpose)

    monkeypatch.setattr(pinned, "call", interrupt)
    with pytest.raises(KeyboardInterrupt):
        checkout.set_up("run")
    monkeypatch.setattr(pinned, "call", whole)
    checkout.steps.clear()
    checkout.set_up("run")
    assert checkout.steps == ["system", *MAKES, *INSTALLS]


HOLDER = """
import sys, time
from pathlib import Path
from turn import turn
with turn(Path(sys.argv[1]), lambda: None):
    print("held", flush=True)
    time.sleep(60)
"""


@pytest.fixture
def holder(tmp_path: Path) -> Iterator[subprocess.Popen[bytes]]:
    """Another process that is setting up the same checkout."""
    command = [sys.executable, "-c", HOLDER, str(tmp_path / ".venv.lock")]
    with subprocess.Popen(command, cwd=PACKAGING, stdout=subprocess.PIPE) as process:
        assert process.stdout
        assert process.stdout.readline() == b"held\n"
        yield process
        process.kill()


def test_two_at_once_wait_for_each_other_and_not_for_a_dead_one(
    commands: ModuleType,
    checkout: Checkout,
    holder: subprocess.Popen[bytes],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    told: list[str] = []

    def let_it_end(message: str) -> None:
        told.append(message)
        if message.startswith("waiting"):
            assert checkout.steps == []
            checkout.steps.append("system")
            checkout.environment.provide("run")  # what the other has done by now
            holder.kill()

    monkeypatch.setattr(commands, "say", let_it_end)
    checkout.set_up("run")
    assert told[0] == "waiting for another set-up of .venv"
    assert checkout.steps == ["system", *MAKES, *INSTALLS, "system"]


def test_a_checkout_that_cannot_be_written_is_told_in_a_line(
    checkout: Checkout, commands: ModuleType, tmp_path: Path
) -> None:
    nowhere = replace(checkout.environment, checkout=tmp_path / "nowhere")
    with pytest.raises(commands.SetupError, match=r"nowhere.*cannot be locked"):
        commands.set_up(nowhere, "run")
    assert checkout.steps == []


def test_an_environment_of_an_old_python_is_replaced(checkout: Checkout, tmp_path: Path) -> None:
    checkout.set_up("run")
    checkout.steps.clear()
    (tmp_path / ".venv" / "pyvenv.cfg").write_text("version = 3.9.2\n")
    (tmp_path / "run.lock").write_text("other\n")
    checkout.set_up("run")
    assert checkout.steps == ["system", *MAKES, *INSTALLS]
