"""What is known of a file before it is opened: title, date, language, where the translation comes from."""

from __future__ import annotations

import datetime
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from reader.language import normalise_tag
from reader.library.files import TextFile, read_text
from reader.library.titles import first_heading
from reader.messages import QT_TRANSLATE_NOOP, said
from reader.model import Lang, Problem
from reader.records import record
from reader.visible import contained

_NO_LANGUAGE = QT_TRANSLATE_NOOP("Message", "front matter: “{written}” names no language")
_LANGUAGE_KEYS = ("lang", "language", "locale")
_DATE_KEYS = ("date", "published", "pubdate", "created")
_THREAD_KEYS = (
    "translationkey",
    "translation_key",
    "translation-key",
    "lang-ref",
    "lang_ref",
    "page_id",
    "ref",
)
"""What Hugo, Jekyll and their plugins call the name that the translations of a page share."""

_DATE = re.compile(r"(\d{4})([-/._])(\d{1,2})\2(\d{1,2})(?!\d)")
_RUN_TOGETHER = re.compile(r"(\d{4})()(\d{2})(\d{2})(?!\d)")
_YES, _NO = frozenset({"true", "yes", "on", "1"}), frozenset({"false", "no", "off", "0"})


@record
class Head:
    """What the beginning of a file says of it."""

    file: Path
    """Where it is."""
    path: str
    """Relative to the library, with slashes."""
    title: str
    lang: Lang | None = None
    """What its front matter says, normalised."""
    date: datetime.date | None = None
    model: str = ""
    translated: bool | None = None
    thread: str = ""
    """A name that the translations of one note share in their front matter."""
    problems: tuple[Problem, ...] = ()


def read_head(root: Path, path: str) -> Head | None:
    """The head of a file of a library, None for a ``.txt`` without front matter.

    Raises LibraryError for what cannot be read as text.
    """
    file = root / path
    bare = path.lower().endswith(".txt")
    if bare and not _begins_with_front_matter(file):
        return None
    text = read_text(file, path)
    return None if bare and not text.line_offset else head_of(text, path)


def _begins_with_front_matter(path: Path) -> bool:
    """Whether it may: a log of any size or a binary file is passed over after its first bytes."""
    try:
        with path.open("rb", buffering=0) as file:
            beginning = file.read(16)
    except OSError:
        return True  # reading it will say what is wrong
    return beginning.replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe").startswith((b"---", b"+++"))


def head_of(file: TextFile, path: str) -> Head:
    """What a file that was read says of itself."""
    metadata = {str(key).lower(): value for key, value in file.metadata.items()}
    stem = path.rpartition("/")[2].rpartition(".")[0]
    written, lang = _language(metadata)
    problems = file.problems
    if written and lang is None and not problems:
        problems = (Problem(path, None, said(_NO_LANGUAGE, written=contained(written[:40]))),)
    return Head(
        file=file.path,
        path=path,
        title=_text(metadata, "title") or first_heading(file.body) or contained(stem),
        lang=lang,
        date=_date(metadata, stem),
        model=_text(metadata, "model"),
        translated=_truth(metadata.get("translated")),
        thread=next((_text(metadata, key) for key in _THREAD_KEYS if key in metadata), ""),
        problems=problems,
    )


def _text(metadata: Mapping[str, Any], key: str) -> str:
    """A value as one line of text, empty if it is missing or not such a thing."""
    value = metadata.get(key)
    if isinstance(value, str):
        return contained(value)
    if isinstance(value, float | datetime.date) or (isinstance(value, int) and abs(value) < 10**18):
        return str(value)
    return ""


def _language(metadata: Mapping[str, Any]) -> tuple[str, Lang | None]:
    """The language that the front matter names: as written under ``lang``, and normalised."""
    for key in _LANGUAGE_KEYS:
        lang = normalise_tag(_text(metadata, key)) if key in metadata else None
        if lang is not None:
            return "", lang
    return _text(metadata, "lang"), None


def _date(metadata: Mapping[str, Any], stem: str) -> datetime.date | None:
    for key in _DATE_KEYS:
        value = metadata.get(key)
        if isinstance(value, datetime.datetime):
            return value.date()
        if isinstance(value, datetime.date):
            return value
        date = _parse_date(value) if isinstance(value, str) else None
        if date is not None:
            return date
    return _parse_date(stem) if stem[:1].isdigit() else None


def _parse_date(text: str) -> datetime.date | None:
    """The date that a text begins with: ``2025-11-07``, ``2025/11/7``, ``20251107``, ISO times."""
    match = _DATE.match(text.strip()) or _RUN_TOGETHER.match(text.strip())
    try:
        return datetime.date(int(match[1]), int(match[3]), int(match[4])) if match else None
    except ValueError:
        return None


def _truth(value: object) -> bool | None:
    word = str(value).lower() if isinstance(value, bool | int | str) else ""
    return True if word in _YES else False if word in _NO else None
