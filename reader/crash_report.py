"""What is written down of a mistake of the program's own: what helps to find it, nothing of what was read.

Text of notes gets into exceptions by their messages, so only messages that Python and Qt word
themselves are kept; of others the report tells the kind and the size. Names of folders are left
out: a file of code is named from its package on.
"""

from __future__ import annotations

import os
import platform
import re
import sys
import traceback
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from pathlib import Path
from types import TracebackType

import reader
from reader.own_folders import report_folder
from reader.records import record
from reader.version import commit

BROKEN = 70
"""The exit code after a mistake of the program's own, as BSD's sysexits has it."""
TRACKER = ""
"""Where reports are collected, for the reader to open; empty until the project has such a place."""
_KEPT = 20
"""Reports in the folder; the oldest of more are removed."""
_MOST_FRAMES = 15
"""Frames of a traceback at each end: an endless recursion has a thousand."""
_MOST_CAUSES = 10
_OWN = Path(__file__).parent.parent
_LIBRARY = re.compile(r".*/(site-packages|python3\.\d+)/")
_WORDED_BY_PYTHON = (
    AttributeError,
    ImportError,
    IndexError,
    ModuleNotFoundError,
    NameError,
    OverflowError,
    RecursionError,
    RuntimeError,
    TypeError,
    UnboundLocalError,
    ZeroDivisionError,
)
"""Kinds whose messages name parts of programs. Their subclasses are other people's and may say anything."""

_DATA = re.compile(r" with wrong argument values| \((?=/|[A-Z]:)")
"""Where in a message values begin: those a function of Qt was called with, and the file an import read."""


@record
class Report:
    """A report and where it lies."""

    headline: str
    """The mistake in one line."""
    text: str
    path: Path | None
    """None where it could not be written."""

    def complaint(self) -> str:
        """What to tell on a line of a terminal."""
        where = f"the report is in {self.path}" if self.path else "no report of it could be saved"
        return f"this is a mistake of Diptych's own ({self.headline}); {where}"


def report(error: BaseException, facts: Mapping[str, str], folder: Path | None = None) -> Report:
    """Write down an exception; never raises. ``facts`` are added to the head, such as the release of Qt."""
    headline = _headline(error)
    return keep(headline, "\n".join(_story(error)), facts, folder)


def keep(headline: str, story: str, facts: Mapping[str, str], folder: Path | None = None) -> Report:
    """Write a report about what ``story`` tells; never raises."""
    text = "\n".join([*_head(headline, facts), "", story, ""])
    try:
        return Report(headline, text, _write(text, folder or report_folder()))
    except OSError:
        return Report(headline, text, None)


def place_of(trace: TracebackType | None) -> str:
    """Where in the code something went wrong, as short as it can be told."""
    frames = traceback.extract_tb(trace)
    return f"{code_path(frames[-1].filename)}:{frames[-1].lineno}" if frames else "nowhere"


def code_path(name: str) -> str:
    """The name of a file of code without the folders that tell whose computer it is."""
    path = Path(name)
    if not path.is_absolute():  # frozen, or no file
        return name
    if library := _LIBRARY.match(path.as_posix()):
        return path.as_posix()[library.end() :]
    return path.relative_to(_OWN).as_posix() if path.is_relative_to(_OWN) else path.name


def _headline(error: BaseException) -> str:
    return f"{type(error).__name__} in {place_of(error.__traceback__)}"


def _head(headline: str, facts: Mapping[str, str]) -> Iterator[str]:
    yield f"Diptych {reader.__version__}: {headline}"
    yield ""
    known = {
        "commit": commit(),
        "when": datetime.now().astimezone().isoformat(" ", "seconds"),
        "python": platform.python_version(),
        "system": platform.platform(),
        "packaged": "yes" if getattr(sys, "frozen", False) else "no",
        **facts,
    }
    yield from (f"{name + ':':12}{fact}" for name, fact in known.items() if fact)


def _story(error: BaseException) -> Iterator[str]:
    """The exception and what it came from, the oldest first, as Python prints them."""
    for number, link in enumerate(reversed(list(_chain(error)))):
        if number:
            yield "\nwhich led to\n"
        yield from _frames(traceback.extract_tb(link.__traceback__))
        yield f"{type(link).__name__}: {_message(link)}"


def _chain(error: BaseException) -> Iterator[BaseException]:
    link: BaseException | None = error
    for _ in range(_MOST_CAUSES):
        if link is None:
            return
        yield link
        link = link.__cause__ or (None if link.__suppress_context__ else link.__context__)


def _frames(frames: Sequence[traceback.FrameSummary]) -> Iterator[str]:
    left_out = len(frames) - 2 * _MOST_FRAMES
    for number, frame in enumerate(frames):
        if left_out > 0 and number == _MOST_FRAMES:
            yield f"  ... {left_out} more ..."
        if left_out <= 0 or not _MOST_FRAMES <= number < len(frames) - _MOST_FRAMES:
            yield f"  {code_path(frame.filename)}:{frame.lineno} in {frame.name}"
            if frame.line:
                yield f"    {frame.line}"


def _message(error: BaseException) -> str:
    """What an exception says of itself, without what it says of the text that was read."""
    if isinstance(error, OSError):
        return os.strerror(error.errno) if error.errno else _sizes(error.args)
    if type(error) not in _WORDED_BY_PYTHON:
        return _sizes(error.args)
    return _DATA.split(str(error))[0]


def _sizes(values: Sequence[object]) -> str:
    return ", ".join(map(_size, values))


def _size(value: object) -> str:
    if value is None or isinstance(value, bool | float) or (isinstance(value, int) and abs(value) < 10**9):
        return str(value)
    length = f" of {len(value)}" if isinstance(value, str | bytes | list | tuple | dict) else ""
    return f"<{type(value).__name__}{length}>"


def _write(text: str, folder: Path) -> Path:
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    path = folder / f"crash-{datetime.now():%Y%m%d-%H%M%S-%f}.txt"
    path.write_text(text, "utf-8", "replace")
    for old in sorted(folder.glob("crash-*.txt"))[:-_KEPT]:
        old.unlink(missing_ok=True)
    return path
