"""How bytes become text: encodings, line ends, front matter, and what cannot be read at all."""

from __future__ import annotations

import codecs
import stat
from pathlib import Path
from typing import Any

from reader.library.front_matter import read_front_matter
from reader.messages import QT_TRANSLATE_NOOP, said, system_reason
from reader.model import Message, Problem
from reader.records import record

LARGEST_FILE = 16 * 1024 * 1024
"""Bytes. The longest note anyone reads is a tenth of it; beyond, a window would only freeze."""

_BEGINNING = 8 * 1024
"""Bytes in which a binary file shows itself, as git looks for it."""
_CONTROLS = frozenset({*range(0x09), *range(0x0E, 0x1B)})
_BYTE_ORDER_MARKS = (
    # UTF-32 first: its little-endian mark begins with that of UTF-16
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
    (codecs.BOM_UTF8, "utf-8-sig"),
)


_NO_FILE = QT_TRANSLATE_NOOP("Message", "not a file")
_LARGE = QT_TRANSLATE_NOOP("Message", "too large to read, {size} MiB of at most {largest}")
NO_PATH = QT_TRANSLATE_NOOP("Message", "no path that could exist")
_BINARY = QT_TRANSLATE_NOOP("Message", "not text but binary data")
_REPLACED = QT_TRANSLATE_NOOP("Message", "not {encoding}: read with replacements")


class LibraryError(Exception):
    """The environment's fault: what cannot be read, and why. As text it is one line."""

    def __init__(self, path: str, reason: Message) -> None:
        """``path`` is empty where the reason says it."""
        super().__init__(path, reason)
        self.path = path
        self.reason = reason

    def __str__(self) -> str:
        return f"{self.path}: {self.reason}" if self.path else str(self.reason)


@record
class TextFile:
    """A file read as text."""

    path: Path
    body: str
    """The text after the front matter, every line ending in ``\\n``."""
    line_offset: int
    """How many lines of the file come before the body."""
    metadata: dict[str, Any]
    """What the front matter says; values are what the writer wrote and never to be trusted to be
    of a type: text mostly, True, False or None, lists and dictionaries of these."""
    problems: tuple[Problem, ...] = ()


def read_text(path: Path, shown_as: str | None = None) -> TextFile:
    """The text and the metadata of a file, whatever it holds.

    ``shown_as`` is what problems name it, the path as given if None. Bad content becomes
    problems. Raises LibraryError for what cannot be read as text at all: no such file, no
    rights, no regular file, more than LARGEST_FILE bytes, binary data.
    """
    name = shown_as if shown_as is not None else str(path)
    text, problem = _decode(_read(path, name), name)
    front = read_front_matter(text)
    problems = [] if problem is None else [problem]
    problems += [Problem(name, line, message) for line, message in front.problems]
    return TextFile(path, text[front.end :], front.lines, front.metadata, tuple(problems))


def _read(path: Path, name: str) -> bytes:
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            raise LibraryError(name, said(_NO_FILE))
        if status.st_size > LARGEST_FILE:
            size, largest = (f"{size / 2**20:.0f}" for size in (status.st_size, LARGEST_FILE))
            raise LibraryError(name, said(_LARGE, size=size, largest=largest))
        with path.open("rb", buffering=0) as file:
            return file.read(status.st_size)
    except OSError as error:
        raise LibraryError(name, system_reason(error)) from None
    except ValueError:  # a NUL in the path
        raise LibraryError(repr(name), said(NO_PATH)) from None


def _decode(data: bytes, name: str) -> tuple[str, Problem | None]:
    """The text with ``\\n`` line ends, and what was wrong with its bytes."""
    encoding = next((encoding for mark, encoding in _BYTE_ORDER_MARKS if data.startswith(mark)), "utf-8")
    beginning = data[:_BEGINNING]
    if encoding in {"utf-8", "utf-8-sig"} and 0 in beginning:
        raise LibraryError(name, said(_BINARY))
    try:
        return _unix(data.decode(encoding)), None
    except UnicodeDecodeError as error:
        if sum(byte in _CONTROLS for byte in beginning) * 50 > len(beginning) and "utf-8" in encoding:
            raise LibraryError(name, said(_BINARY)) from None
        text = _unix(data.decode(encoding, "replace"))
        line = _unix(data[: error.start].decode(encoding, "replace")).count("\n") + 1
        encoding = encoding.upper().removesuffix("-SIG")
        return text, Problem(name, line, said(_REPLACED, encoding=encoding))


def _unix(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text
