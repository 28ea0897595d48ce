"""A virtual environment in the checkout that holds exactly what a lock pins.

A stamp in it says which locks it holds, so that the second start installs nothing; a mark of
unfinished work makes the next start begin anew, because pip takes a half copied package for an
installed one. Needs the standard library alone.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

CHECKOUT = Path(__file__).resolve().parent.parent

OLDEST = (3, 11)
"""The Python that the program needs."""

Command: TypeAlias = list[str | Path]


class SetupError(Exception):
    """What a person has to do before this can go on; one line."""


def say(message: str) -> None:
    """Tell the person in front of the screen; standard output belongs to what is run."""
    print(f"setup: {message}", file=sys.stderr, flush=True)


def call(command: Command, purpose: str) -> None:
    """Run one step in the checkout; what it prints goes to standard error. Raises SetupError."""
    try:
        subprocess.run(command, cwd=CHECKOUT, stdout=sys.stderr, stdin=subprocess.DEVNULL, check=True)
    except (OSError, subprocess.CalledProcessError) as error:
        raise SetupError(f"{purpose} failed ({error}); what went wrong stands above") from error


@dataclass(frozen=True, slots=True)
class Pinned:
    """One such environment."""

    checkout: Path
    name: str
    """Of its folder in the checkout."""
    locks: Mapping[str, Path]
    """What it can be made for, and what that needs; each holds all of those before it, the same versions."""

    @property
    def folder(self) -> Path:
        """Where it is, or is going to be."""
        return self.checkout / self.name

    @property
    def turn(self) -> Path:
        """Locked by whoever works in it; beside it, because it may be made anew meanwhile."""
        return self.checkout / f"{self.name}.lock"

    @property
    def python(self) -> Path:
        """Its Python."""
        return self.script("python")

    def script(self, name: str) -> Path:
        """A program that is installed in it."""
        return self.folder / ("Scripts" if os.name == "nt" else "bin") / _executable(name)

    def is_ready(self, purpose: str) -> bool:
        """Whether it holds what the purpose needs and nothing has changed since."""
        with contextlib.suppress(OSError):
            stamped = self._stamp(purpose).read_text()
            finished = self.python.exists() and not self._unfinished.exists()
            return finished and stamped == self._fingerprint(purpose)
        return False

    def provide(self, purpose: str) -> None:
        """Make it hold what the purpose needs, from nothing where it cannot be gone on with."""
        if not self._is_usable():
            self._make()
        self._unfinished.touch()
        self._install(purpose)
        for held in self.locks:
            self._stamp(held).write_text(self._fingerprint(held))
            if held == purpose:
                break
        self._unfinished.unlink()

    @property
    def _unfinished(self) -> Path:
        return self.folder / "diptych-unfinished"

    def _stamp(self, purpose: str) -> Path:
        return self.folder / f"diptych-{purpose}.stamp"

    def _fingerprint(self, purpose: str) -> str:
        """Changes with everything that the environment is made from, the checkout's own place included."""
        made_from = [self.locks[purpose].read_bytes(), (self.checkout / "pyproject.toml").read_bytes()]
        digest = hashlib.sha256(b"\0".join([*made_from, os.fsencode(self.checkout)]))
        return digest.hexdigest()

    def _is_usable(self) -> bool:
        """Whether it can be gone on with: whole, of a Python that is new enough, and with pip."""
        if not self.python.exists() or self._unfinished.exists() or self._version() < OLDEST:
            return False
        return subprocess.run([self.python, "-m", "pip", "--version"], capture_output=True).returncode == 0

    def _version(self) -> tuple[int, ...]:
        """The version of the Python that it was made with, () where it does not tell."""
        with contextlib.suppress(OSError, ValueError):
            for line in (self.folder / "pyvenv.cfg").read_text("utf-8").splitlines():
                key, _, value = line.partition("=")
                if key.strip() in ("version", "version_info"):
                    return tuple(int(part) for part in value.strip().split(".")[:2])
        return ()

    def _make(self) -> None:
        """Create it anew; it counts as unfinished from its first file on."""
        say(f"making {self.folder}")
        making: Command = [sys.executable, "-m", "venv", "--clear", "--without-pip", self.folder]
        call(making, f"making {self.name}")
        self._unfinished.touch()
        call([self.python, "-m", "ensurepip", "--default-pip"], f"bringing pip into {self.name}")

    def _install(self, purpose: str) -> None:
        say("installing the pinned dependencies (about 100 MB are fetched the first time)")
        pip: Command = [self.python, "-m", "pip", "install", "--disable-pip-version-check", "--no-input"]
        locked: Command = ["--require-hashes", "--only-binary", ":all:", "--requirement", self.locks[purpose]]
        call([*pip, "--no-deps", *locked], "installing the pinned dependencies")
        link: Command = ["--quiet", "--no-deps", "--no-build-isolation", "--editable", self.checkout]
        call([*pip, *link], f"linking {self.name} to the checkout")
        # pip compiles what it installs, but not what it only links to
        call([self.python, "-m", "compileall", "-q", self.checkout / "reader"], "compiling the program")


def _executable(name: str) -> str:
    return f"{name}.exe" if os.name == "nt" else name
