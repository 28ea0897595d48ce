"""The virtual environment of this checkout: what the system has to bring, what is installed, what runs.

Everything is pinned by packaging/*.lock. A stamp in .venv says which locks it holds, so that the
second start installs nothing; a mark of unfinished work makes the next start begin anew, because
pip takes a half copied package for an installed one. Needs the standard library alone.
"""

from __future__ import annotations

import contextlib
import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import TypeAlias

from turn import turn

CHECKOUT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(CHECKOUT))

from reader import cli, prerequisites  # noqa: E402  it is found only now

VENV = CHECKOUT / ".venv"
SCRIPTS = VENV / ("Scripts" if os.name == "nt" else "bin")
PYTHON = SCRIPTS / ("python.exe" if os.name == "nt" else "python")
PROGRAM = SCRIPTS / ("diptych.exe" if os.name == "nt" else "diptych")
UNFINISHED = VENV / "diptych-unfinished"
TURN = CHECKOUT / ".venv.lock"
"""Locked by whoever sets up; beside .venv, which may be made anew meanwhile."""

LOCKS = {
    "run": CHECKOUT / "packaging" / "requirements.lock",
    "test": CHECKOUT / "packaging" / "requirements-test.lock",
}
"""The second holds everything of the first, in the same versions."""

Command: TypeAlias = list[str | Path]

USAGE = """\
usage: python3 packaging/setup.py run [PLACE] [--to LANG] [--from LANG] [--note KEY]
           set up, then open the window on PLACE (default: the sample library)
       python3 packaging/setup.py test [ARGUMENTS OF PYTEST]
           set up with what the tests need, then lint, check types and run the tests, off screen
       python3 packaging/setup.py lock
           choose the newest allowed releases anew and write packaging/*.lock
"""


class SetupError(Exception):
    """What a person has to do before this can go on; one line."""


def main(words: Sequence[str]) -> int:
    """Do what the first word says; returns the exit code, 2 where something is missing."""
    commands = {"run": run, "test": test, "lock": lock}
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


def say(message: str) -> None:
    """Tell the person in front of the screen; standard output belongs to what is run."""
    print(f"setup: {message}", file=sys.stderr, flush=True)


# ---- the commands


def run(words: Sequence[str]) -> int:
    """Open the window, from whatever folder this was called in."""
    set_up("run")
    return _become([str(PROGRAM), *_in_a_window_of_its_own(words)])


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
    set_up("test")
    codes = []
    for tool, *arguments in (
        ("ruff", "check"),
        ("ruff", "format", "--check"),
        ("mypy",),
        ("pytest", *words),
    ):
        codes.append(subprocess.call([str(PYTHON), "-m", tool, *arguments], cwd=CHECKOUT))
        if codes[-1]:
            say(f"{tool} failed")
    return next((code for code in codes if code), 0)


def lock(_words: Sequence[str]) -> int:
    """Write the locks anew with uv, which resolves for every system and Python at once."""
    with tempfile.TemporaryDirectory() as scratch:
        python = Path(scratch, SCRIPTS.name, PYTHON.name)
        _call([sys.executable, "-m", "venv", scratch], "making a scratch environment")
        _call([python, "-m", "pip", "install", "--quiet", "uv"], "installing uv")
        compile_lock: Command = [python, "-m", "uv", "pip", "compile", "pyproject.toml", "--group", "build"]
        compile_lock += ["--quiet", "--universal", "--python-version", "3.11", "--generate-hashes"]
        compile_lock += ["--no-annotate", "--custom-compile-command", "python3 packaging/setup.py lock"]
        tests: Command = ["--extra", "test", "--upgrade", "--output-file", LOCKS["test"]]
        _call([*compile_lock, *tests], "locking what the tests need")
        program: Command = ["--constraint", LOCKS["test"], "--upgrade", "--output-file", LOCKS["run"]]
        _call([*compile_lock, *program], "locking what the program needs")
    return 0


# ---- what is set up


def set_up(purpose: str) -> None:
    """Make .venv hold what ``run`` or ``test`` needs; does nothing, quickly, where it does already.

    Raises SetupError where a person has to do something first.
    """
    if _is_finished(purpose) and not prerequisites.missing_libraries():
        return
    with contextlib.ExitStack() as held:
        try:
            held.enter_context(turn(TURN, lambda: say("waiting for another set-up of this checkout")))
        except OSError as error:
            raise SetupError(f"{TURN} cannot be locked: {error.strerror}") from error
        _provide(purpose)


def _provide(purpose: str) -> None:
    """Bring what is missing; what another set-up has brought meanwhile is not."""
    _provide_system_packages()
    if _is_finished(purpose):
        return
    if not _is_usable():
        _make_environment()
    UNFINISHED.touch()
    _install(purpose)
    for held in LOCKS if purpose == "test" else ("run",):
        _stamp(held).write_text(_fingerprint(held))
    UNFINISHED.unlink()


def _is_finished(purpose: str) -> bool:
    with contextlib.suppress(OSError):
        stamped = _stamp(purpose).read_text()
        return PYTHON.exists() and not UNFINISHED.exists() and stamped == _fingerprint(purpose)
    return False


def _stamp(purpose: str) -> Path:
    return VENV / f"diptych-{purpose}.stamp"


def _fingerprint(purpose: str) -> str:
    """Changes with everything that .venv is made from, the checkout's own place included."""
    made_from = [LOCKS[purpose].read_bytes(), (CHECKOUT / "pyproject.toml").read_bytes()]
    digest = hashlib.sha256(b"\0".join([*made_from, os.fsencode(CHECKOUT)]))
    return digest.hexdigest()


def _is_usable() -> bool:
    """Whether .venv can be gone on with: whole, of a Python that is new enough, and with pip."""
    if not PYTHON.exists() or UNFINISHED.exists() or _venv_version() < (3, 11):
        return False
    return subprocess.run([PYTHON, "-m", "pip", "--version"], capture_output=True).returncode == 0


def _make_environment() -> None:
    """Create .venv anew; it counts as unfinished from its first file on."""
    say(f"making {VENV}")
    _call([sys.executable, "-m", "venv", "--clear", "--without-pip", VENV], "making .venv")
    UNFINISHED.touch()
    _call([PYTHON, "-m", "ensurepip", "--default-pip"], "bringing pip into .venv")


def _venv_version() -> tuple[int, ...]:
    """The version of the Python that .venv was made with, () where it does not tell."""
    with contextlib.suppress(OSError, ValueError):
        for line in (VENV / "pyvenv.cfg").read_text("utf-8").splitlines():
            key, _, value = line.partition("=")
            if key.strip() in ("version", "version_info"):
                return tuple(int(part) for part in value.strip().split(".")[:2])
    return ()


def _install(purpose: str) -> None:
    say("installing the pinned dependencies (about 100 MB are fetched the first time)")
    pip: Command = [PYTHON, "-m", "pip", "install", "--disable-pip-version-check", "--no-input", "--no-deps"]
    locked: Command = ["--require-hashes", "--only-binary", ":all:", "--requirement", LOCKS[purpose]]
    _call([*pip, *locked], "installing the pinned dependencies")
    _call([*pip, "--quiet", "--no-build-isolation", "--editable", CHECKOUT], "linking .venv to the checkout")
    # pip compiles what it installs, but not what it only links to
    _call([PYTHON, "-m", "compileall", "-q", CHECKOUT / "reader"], "compiling the program")


def _call(command: Command, purpose: str) -> None:
    """Run one step in the checkout; what it prints goes to standard error."""
    try:
        subprocess.run(command, cwd=CHECKOUT, stdout=sys.stderr, stdin=subprocess.DEVNULL, check=True)
    except (OSError, subprocess.CalledProcessError) as error:
        raise SetupError(f"{purpose} failed ({error}); what went wrong stands above") from error


# ---- what the system has to bring


def _provide_system_packages() -> None:
    """Install what is missing where this user may; raises SetupError with the line that another has to run.

    Without fonts the program runs, so they are tried apart from what it cannot do without.
    """
    _apt_install(_needed_packages())
    _apt_install(_font_packages())
    everything = _needed_packages() | _font_packages()
    if libraries := prerequisites.missing_libraries():
        raise SetupError(prerequisites.library_advice(libraries, everything))
    if not _has_venv():
        missing = f"{sys.executable} cannot make virtual environments (venv or ensurepip is missing)"
        raise SetupError(f"{missing}; {prerequisites.remedy(everything)}")
    if fonts := prerequisites.missing_fonts():
        say(prerequisites.font_advice(fonts))


def _needed_packages() -> set[str]:
    """Debian's names of what this system lacks and the program or its set-up cannot do without."""
    venv = set() if _has_venv() else {f"python3.{sys.version_info.minor}-venv"}
    return venv | prerequisites.library_packages(prerequisites.missing_libraries())


def _font_packages() -> set[str]:
    return prerequisites.font_packages(prerequisites.missing_fonts())


def _has_venv() -> bool:
    """Whether this Python can make virtual environments; Debian's needs a package for it."""
    importlib.invalidate_caches()
    return bool(importlib.util.find_spec("venv") and importlib.util.find_spec("ensurepip"))


def _apt_install(packages: set[str]) -> None:
    """Install Debian packages, where this user may without being asked for a password."""
    rights = _root_rights() if packages and prerequisites.has_apt() else None
    if rights is None:
        return
    say(f"installing from the system's packages: {' '.join(sorted(packages))}")
    apt = [*rights, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq", "-o", "Dpkg::Use-Pty=0"]
    install = [*apt, "install", "-y", "--no-install-recommends", *sorted(packages)]
    if not _succeeds(install) and _succeeds([*apt, "update"]):  # the lists of packages were missing or old
        _succeeds(install)


def _root_rights() -> list[str] | None:
    """What to put before a command to run it as root, None where this user may not or would be asked."""
    if os.name != "posix":
        return None
    if os.geteuid() == 0:
        return []
    if shutil.which("sudo") and _succeeds(["sudo", "-n", "true"], quiet=True):
        return ["sudo", "-n"]
    return None


def _succeeds(command: Sequence[str], quiet: bool = False) -> bool:
    output = subprocess.DEVNULL if quiet else sys.stderr
    done = subprocess.run(command, stdin=subprocess.DEVNULL, stdout=output, stderr=output)
    return done.returncode == 0
