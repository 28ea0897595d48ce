"""Which Diptych this is: the commit that it was made from, beside ``reader.__version__``."""

from __future__ import annotations

from pathlib import Path

from reader import resources

COMMIT_FILE = "commit"
"""In the resources of a package, written when it is built."""


def commit() -> str:
    """A few digits of the commit, ``+`` behind them where files were changed since; empty where nobody knows.

    In a checkout git is asked, which takes a moment.
    """
    written = resources.folder() / COMMIT_FILE
    try:
        return written.read_text("ascii").strip()
    except OSError:
        return _commit_of(Path(__file__).resolve().parent.parent)


def _commit_of(checkout: Path) -> str:
    if not (checkout / ".git").exists():
        return ""
    import subprocess

    command = ["git", "describe", "--always", "--exclude=*", "--abbrev=10", "--dirty=+"]
    try:
        answer = subprocess.run(command, cwd=checkout, capture_output=True, text=True)
    except OSError:
        return ""
    return answer.stdout.strip()
