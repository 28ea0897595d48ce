"""Tries a packaged program beside the checkout that it was built in, without a display.

    python3 packaging/smoke.py PROGRAM [WINDOW_PROGRAM]

PROGRAM answers on the command line; WINDOW_PROGRAM opens the window, where that is another one (on
Windows). Every check prints a line; the exit code is 0 where nothing failed. What a bare Debian
makes of the packages is tried by linux/smoke_test.py.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(CHECKOUT))

from environment import BUILD  # noqa: E402

import reader  # noqa: E402  it is found only now
from reader import resources  # noqa: E402

PATIENCE = 120
"""Seconds for any answer: the first start on a machine may be looked into by what guards it."""
SETTLING = 10
"""Seconds after which a window that is still there counts as open."""


class SmokeError(Exception):
    """What was seen in place of what was expected; one line."""


def told(program: Path, *words: str | Path) -> str:
    """What the program writes. Raises SmokeError where it fails."""
    done = subprocess.run([program, *words], capture_output=True, timeout=PATIENCE)
    if done.returncode:
        raise SmokeError(f"exit code {done.returncode}: {done.stderr.decode('utf-8', 'replace').strip()}")
    return done.stdout.decode("utf-8")


def want(seen: object, expected: object) -> None:
    """Raises SmokeError where the two differ."""
    if seen != expected:
        raise SmokeError(f"{seen!r} instead of {expected!r}")


def version(program: Path) -> None:
    """The version is that of the checkout, and Qt loads."""
    first, *others = told(program, "--version").splitlines()
    want(first, f"diptych {reader.__version__}")
    want({line.partition(" ")[0] for line in others} - {"commit"}, {"Python", "Qt"})


def notes(program: Path) -> None:
    """The sample library is read whole."""
    library = json.loads(told(program, "list", resources.sample_library(), "--json"))
    want(len(library["notes"]), len(list((resources.sample_library() / "_notes" / "en").iterdir())))


def alignment(program: Path) -> None:
    """An original and its translation are set row by row."""
    names = [resources.sample_library() / "_notes" / "fr" / "2026-02-23-coffee-fr.md"]
    names.append(resources.sample_library() / "_notes" / "ar" / "2026-02-23-coffee-ar.md")
    rows = json.loads(told(program, "align", *names, "--json"))["rows"]
    if rows < 10:
        raise SmokeError(f"only {rows} rows")


def pictures(program: Path) -> None:
    """It draws every note as the checkout does: formulas, code, tables, Arabic."""
    library = json.loads(told(program, "list", resources.sample_library(), "--json"))
    with tempfile.TemporaryDirectory() as scratch:
        for note in library["notes"]:
            words = ["snapshot", resources.sample_library(), "--note", note["key"], "--to", "ar"]
            words += ["--size", "1400x5000", "--out"]
            drawn, expected = Path(scratch, "drawn.png"), Path(scratch, "expected.png")
            told(program, *words, drawn)
            subprocess.run([BUILD.python, "-m", "reader", *words, expected], cwd=CHECKOUT, check=True)
            if drawn.read_bytes() != expected.read_bytes():
                raise SmokeError(f"{note['key']} looks otherwise than from the checkout")


def window(program: Path) -> None:
    """The window opens, off screen, and stays."""
    with tempfile.TemporaryDirectory() as home:
        environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "HOME": home, "XDG_CONFIG_HOME": home}
        command: list[str | Path] = [program, "--new-window", resources.sample_library()]
        process = subprocess.Popen(command, env=environment)
        try:
            raise SmokeError(f"it ended by itself with exit code {process.wait(SETTLING)}")
        except subprocess.TimeoutExpired:
            process.terminate()
            process.wait(PATIENCE)


def main(words: list[str]) -> int:
    """Run every check; returns the exit code."""
    if len(words) not in (1, 2):
        print("usage: python3 packaging/smoke.py PROGRAM [WINDOW_PROGRAM]", file=sys.stderr)
        return 2
    program, window_program = Path(words[0]).resolve(), Path(words[-1]).resolve()
    checks: list[tuple[Callable[[Path], None], Path]]
    checks = [(check, program) for check in (version, notes, alignment, pictures)]
    failed = [check for check, tried in [*checks, (window, window_program)] if not passes(check, tried)]
    return 1 if failed else 0


def passes(check: Callable[[Path], None], program: Path) -> bool:
    """Run a check and print a line."""
    try:
        check(program)
    except (SmokeError, OSError, ValueError, KeyError, subprocess.SubprocessError) as error:
        print(f"FAILED  {check.__name__}: {error}", flush=True)
        return False
    print(f"ok      {check.__name__}", flush=True)
    return True


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
