"""Pages kept from run to run: a note that was open before opens without being parsed and aligned again.

What is kept holds for as long as the files and the program are what they were.
"""

from __future__ import annotations

from pathlib import Path
from typing import TypeAlias

from reader import kept_files, kept_values
from reader.gui.text.row_outline import RowOutline
from reader.model import Document, Lang, Note, Spread, Stamp
from reader.records import NamedTuple, replace

Langs: TypeAlias = tuple[Lang, Lang | None]
_FORMAT = 2
_MOST_FILES = 60
_MOST_BYTES = 3_000_000
_MODULES = (
    "reader.artwork",
    "reader.composition",
    "reader.gui.reading.kept_pages",
    "reader.gui.text.long_blocks",
    "reader.gui.text.paragraphs",
    "reader.gui.text.row_outline",
    "reader.model",
)
_PARTS = ("", "align", "markdown", "gui/text")


class Page(NamedTuple):
    """A note in two languages, or in one, with what can be told of it before it is set, without artwork."""

    spread: Spread
    outline: RowOutline


def kept_page(note: Note, langs: Langs, stamps: tuple[Stamp, ...], folder: Path) -> Page | None:
    """The page of these files, None where it is not kept or they have changed.

    ``stamps``: of the files as they are; what the library says of the note is taken from ``note``.
    """
    page = kept_values.read(_file(stamps, folder), _witness(langs, stamps), _MODULES)
    return page._replace(spread=_renewed(page.spread, note)) if isinstance(page, Page) else None


def keep_page(page: Page, stamps: tuple[Stamp, ...], folder: Path) -> None:
    """Keep a page; ``stamps``: of its files, taken before they were read."""
    target = page.spread.target
    langs = page.spread.source.lang, target.lang if target else None
    kept_values.keep(_file(stamps, folder), _witness(langs, stamps), page, _MOST_FILES, _MOST_BYTES)


def _renewed(spread: Spread, note: Note) -> Spread:
    """The spread with what the library says today of the note, its titles."""
    source, target = spread.source, spread.target
    return replace(spread, note=note, source=_titled(source, note), target=target and _titled(target, note))


def _titled(document: Document, note: Note) -> Document:
    edition = note.edition(document.lang)
    return replace(document, title=edition.title) if edition else document


def _file(stamps: tuple[Stamp, ...], folder: Path) -> Path:
    return folder / kept_files.name_for([Path(stamp.path) for stamp in stamps], _FORMAT, ".page")


def _witness(langs: Langs, stamps: tuple[Stamp, ...]) -> kept_values.Witness:
    return (*kept_values.program(*_PARTS), *langs, *stamps)
