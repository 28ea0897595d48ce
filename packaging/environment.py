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
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TypeAlias

CHECKOUT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(CHECKOUT))

from reader import prerequisites  # noqa: E402  it is found only now

VENV = CHECKOUT / ".venv"
SCRIPTS = VENV / ("Scripts" if os.name == "nt" else "bin")
PYTHON = SCRIPTS / ("python.exe" if os.name == "nt" else "python")
PROGRAM = SCRIPTS / ("diptych.exe" if os.name == "nt" else "diptych")
UNFINISHED = VENV / "diptych-unfinished"

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
    command = [str(PROGRAM), *words]
    if os.name == "posix":
        os.execv(command[0], command)
    return subprocess.call(command)


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
    _provide_libraries()
    stamp, wanted = VENV / f"diptych-{purpose}.stamp", _fingerprint(purpose)
    with contextlib.suppress(OSError):
        if PYTHON.exists() and not UNFINISHED.exists() and stamp.read_text() == wanted:
            return
    _provide_fonts()
    _provide_venv()
    _make_environment()
    UNFINISHED.touch()
    _install(purpose)
    stamp.write_text(wanted)
    UNFINISHED.unlink()


def _fingerprint(purpose: str) -> str:
    """Changes with everything that .venv is made from, the checkout's own place included."""
    made_from = [LOCKS[purpose].read_bytes(), (CHECKOUT / "pyproject.toml").read_bytes()]
    digest = hashlib.sha256(b"\0".join([*made_from, os.fsencode(CHECKOUT)]))
    return digest.hexdigest()


def _make_environment() -> None:
    """Create .venv, or anew where it cannot be gone on with; leave a good one alone."""
    usable = PYTHON.exists() and not UNFINISHED.exists() and _venv_version() >= (3, 11)
    if usable and subprocess.run([PYTHON, "-m", "pip", "--version"], capture_output=True).returncode == 0:
        return
    say(f"making {VENV}")
    VENV.mkdir(exist_ok=True)
    _call([sys.executable, "-m", "venv", "--clear", VENV], "making the virtual environment")


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


def _provide_libraries() -> None:
    missing = prerequisites.missing_libraries()
    if not missing:
        return
    _apt_install([prerequisites.LIBRARIES[name] for name in missing])
    missing = prerequisites.missing_libraries()
    if missing:
        raise SetupError(prerequisites.advice(missing))


def _provide_fonts() -> None:
    if not prerequisites.missing_fonts():
        return
    _apt_install(prerequisites.font_packages(prerequisites.missing_fonts()))
    missing = prerequisites.missing_fonts()
    if missing:
        say(prerequisites.font_advice(missing))


def _provide_venv() -> None:
    """Debian keeps what venv needs in a package of its own."""
    package = f"python3.{sys.version_info.minor}-venv"
    if _has_venv() or (_apt_install([package]) and _has_venv()):
        return
    if prerequisites.has_apt():
        advice = f"run: {prerequisites.install_line([package])}"
    else:
        advice = "install what your system offers for it"
    raise SetupError(
        f"{sys.executable} cannot make virtual environments (venv or ensurepip is missing); {advice}"
    )


def _has_venv() -> bool:
    importlib.invalidate_caches()
    return bool(importlib.util.find_spec("venv") and importlib.util.find_spec("ensurepip"))


def _apt_install(packages: Iterable[str]) -> bool:
    """Install Debian packages where this user may without being asked; tells whether that was done."""
    rights = _root_rights()
    if rights is None or not prerequisites.has_apt():
        return False
    names = sorted(set(packages))
    say(f"installing from the system's packages: {' '.join(names)}")
    apt = [*rights, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-q"]
    install = [*apt, "install", "-y", "--no-install-recommends", *names]
    if _succeeds(install):
        return True
    return _succeeds([*apt, "update"]) and _succeeds(install)  # the lists of packages were missing or old


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
