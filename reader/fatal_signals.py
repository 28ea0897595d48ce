"""What a run leaves behind that the system ends at once, as after a fault in Qt: looked at on the next start.

Python's faulthandler writes, in the signal itself, which functions were running into one file that
all runs share; it is empty as long as nothing happens.

Mistakes of our own can end here too. On CPython 3.11 PySide 6.11 faults where a built-in operation
raises in an overridden method that Python called by way of Qt, such as ``closeEvent`` by ``close()``;
from 3.12 on that is an exception like any other.
"""

from __future__ import annotations

import faulthandler
import os
from pathlib import Path

_FILE = "fatal.txt"
_MOST = 1 << 18
"""Bytes that are looked at."""


def watch(folder: Path) -> None:
    """Have fatal signals of this process written down there, unless Python has been told where to."""
    if faulthandler.is_enabled():
        return
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        faulthandler.enable(os.open(folder / _FILE, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600))
    except OSError:
        return


def left_behind(folder: Path) -> str:
    """What earlier runs wrote, without names of folders; empty where there is nothing. It is told once."""
    try:
        with (folder / _FILE).open("r+b") as file:
            written = file.read(_MOST)
            file.truncate(0)  # other runs may hold the file and go on at its end
    except OSError:
        return ""
    import re

    from reader.crash_report import code_path

    text = written.decode("utf-8", "replace")
    return re.sub(r'(?<=File ")[^"]*', lambda name: code_path(name[0]), text)
