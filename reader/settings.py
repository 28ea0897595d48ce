"""What the program remembers from run to run, and the file it is kept in."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any, TypeAlias

from reader.messages import QT_TRANSLATE_NOOP, said, system_reason
from reader.model import Lang, Problem
from reader.records import as_dict, defaults, record, replace

_UNREADABLE = QT_TRANSLATE_NOOP("Message", "The settings cannot be read: {reason}")
_DAMAGED = QT_TRANSLATE_NOOP("Message", "The settings are damaged; the defaults are used")
_KEPT_ASIDE = QT_TRANSLATE_NOOP("Message", "The settings were damaged and are kept as {name}")
RECENT_PLACES = 10
BOOKMARKS = 50
LAST_LINE = 10**9
TEXT_SIZES = (50, 200)
LINE_HEIGHTS = (100, 350)
"""The least and the most that a language's text can be set in, per cent."""
DISPLAY_SIZES = (100, 125, 150, 175, 200, 250)
"""The sizes that the whole window can be drawn in, per cent of what the desktop gives it."""


@record
class RememberedEdition:
    """Enough of an edition to open it before its library has been read."""

    lang: Lang = ""
    path: str = ""
    title: str = ""


@record
class Bookmark:
    """How far a note has been read."""

    root: str = ""
    note: str = ""
    lang: Lang = ""
    line: int = 1
    offset: float = 0.0
    """How far its row is scrolled out, as a share of its height."""
    share: float = 0.0
    """How far through the edition that is, 0 to 1: for when the note is opened in other languages."""
    row_lang: Lang = ""
    """The edition that names the current row; empty: it is the row above."""
    row_line: int = 1
    """The line at which the current row begins there."""

    def within_reason(self) -> Bookmark:
        """The same with numbers that lead to a place, none of them infinite: a file may say anything."""
        return replace(
            self,
            line=max(1, min(self.line, LAST_LINE)),
            offset=min(max(0.0, self.offset), 1.0),
            share=min(max(0.0, self.share), 1.0),
            row_line=max(1, min(self.row_line, LAST_LINE)),
        )


@record
class TextChoice:
    """How a reader wants the text of a language set."""

    lang: Lang = ""
    family: str = ""
    """Empty: the best of those that are installed."""
    size: int = 100
    """Per cent of the size that the other side has."""
    line_height: int = 0
    """Per cent of the font's size; 0: as the script needs."""

    def within_reason(self) -> TextChoice:
        """The same with numbers that text can be read in: a file may say anything."""
        low, high = LINE_HEIGHTS
        height = max(low, min(self.line_height, high)) if self.line_height > 0 else 0
        size = max(TEXT_SIZES[0], min(self.size, TEXT_SIZES[1]))
        return replace(self, size=size, line_height=height)


@record
class Settings:
    """The defaults of a first start; the fields are the keys of the file."""

    place: str = ""
    """The folder or file that was open last, empty before the first one."""
    root: str = ""
    """The folder of that place's library."""
    note: str = ""
    """The key of the note that was open last."""
    original: Lang = ""
    """The language of that note's original, empty where none is known."""
    editions: tuple[RememberedEdition, ...] = ()
    """The editions of that note, so that it opens before its library is read."""
    source_lang: Lang = ""
    """The language wanted on the source's side; empty: the original."""
    target_lang: Lang = ""
    """The language wanted on the target's side; empty: whichever suits."""
    view: str = "automatic"
    """``automatic``, ``side-by-side``, ``stacked``, ``source`` or ``target``."""
    sort: str = "date"
    """``date`` or ``title``."""
    zoom: int = 100
    theme: str = "system"
    """``system`` or the name of one of the themes."""
    system_theme: str = ""
    """The theme that the system wanted last; stands until it is asked anew."""
    language: str = "system"
    """The language of the interface: ``system`` or a tag."""
    display_size: int = 100
    """One of ``DISPLAY_SIZES``; what is none of them counts as 100."""
    texts: tuple[TextChoice, ...] = ()
    """How to set the languages that the reader wants otherwise than they are by themselves."""
    wraps_code: bool = True
    """Whether long lines of code go on in the next line; else they scroll."""
    recent: tuple[str, ...] = ()
    bookmarks: tuple[Bookmark, ...] = ()
    """The newest first."""
    list_shown: bool = True
    sources_shown: bool = True
    panes: tuple[int, ...] = ()
    """The widths of the list, the spread and the sources, in pixels."""
    geometry: str = ""
    """The window's frame as Qt writes it, base64."""


_Record: TypeAlias = type[RememberedEdition] | type[Bookmark] | type[TextChoice]
_RECORDS: dict[str, _Record] = {
    "editions": RememberedEdition,
    "bookmarks": Bookmark,
    "texts": TextChoice,
}
_LATER = {"row_lang", "row_line"}
"""Fields of records that earlier versions did not write."""
_ITEMS: dict[str, type[str] | type[int]] = {"recent": str, "panes": int}


def settings_path() -> Path:
    """Where this user's settings are kept on this system; the folder need not exist."""
    from reader.own_folders import settings_folder

    return settings_folder() / "settings.json"


def load(path: Path) -> tuple[Settings, Problem | None]:
    """The settings in a file, and what was wrong with it; the defaults where there is none.

    A file that cannot be read or understood is set aside as ``NAME.damaged``, so that saving does
    not replace it; a single value of the wrong kind costs that value only. Never raises.
    """
    import json

    try:
        values = json.loads(path.read_text("utf-8"))
        if not isinstance(values, dict):
            raise ValueError("not a table of settings")
    except (FileNotFoundError, NotADirectoryError):
        return Settings(), None
    except IsADirectoryError as error:
        return Settings(), Problem(str(path), None, said(_UNREADABLE, reason=system_reason(error)))
    except (OSError, ValueError, RecursionError):
        return Settings(), _set_aside(path)
    return _from_values(values), None


def save(settings: Settings, path: Path) -> None:
    """Write the settings whole or not at all; raises OSError where the folder cannot be written."""
    import json

    path.parent.mkdir(parents=True, exist_ok=True)
    half = path.with_name(f"{path.name}.{os.getpid()}.new")
    text = json.dumps(as_dict(settings), default=as_dict, ensure_ascii=False, indent=1)
    try:
        # bytes of a file's name that are no text become what JSON too calls them: \udcff
        half.write_text(text + "\n", "utf-8", errors="backslashreplace")
        half.replace(path)
    except OSError:
        half.unlink(missing_ok=True)
        raise


def _set_aside(path: Path) -> Problem:
    aside = path.with_name(path.name + ".damaged")
    try:
        path.replace(aside)
    except OSError:
        return Problem(str(path), None, said(_DAMAGED))
    return Problem(str(path), None, said(_KEPT_ASIDE, name=aside.name))


def _from_values(values: dict[str, Any]) -> Settings:
    """The settings that a JSON object holds; what does not fit is left at its default."""
    kept = {}
    for name, default in defaults(Settings).items():
        if name in values:
            value = _fitting(name, values[name], default)
            if value is not None:
                kept[name] = value
    return Settings(**kept)


def _fitting(name: str, value: object, default: object) -> Any:
    if name in _RECORDS:
        return _records(value, _RECORDS[name])
    if name in _ITEMS:
        kind = _ITEMS[name]
        return tuple(value) if isinstance(value, list) and all(type(v) is kind for v in value) else None
    return value if type(value) is type(default) else None


def _records(value: object, kind: _Record) -> tuple[object, ...] | None:
    if not isinstance(value, list):
        return None
    fields = {name: type(default) for name, default in defaults(kind).items()}
    return tuple(
        kind(**item)
        for item in value
        if isinstance(item, dict)
        and fields.keys() - _LATER <= item.keys()
        and all(type(value) is fields.get(name) for name, value in item.items())
    )
