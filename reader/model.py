"""The words of the program as immutable values: nothing in here does anything.

A note is one piece of writing in all its languages, an edition is a note in one
language (one file), a block is the smallest unit that is set on its own, a row
joins the blocks of two editions that say the same thing.
"""

from __future__ import annotations

import datetime
from enum import IntFlag
from pathlib import Path
from typing import Literal, TypeAlias

from reader.records import record

Lang: TypeAlias = str
"""A normalised BCP 47 tag: ``ar``, ``zh-Hant``, ``pt-BR``; ``und`` where nothing tells."""

Side: TypeAlias = Literal["source", "target"]
"""The two sides of a spread: which edition stands there is the reader's choice."""

Direction: TypeAlias = Literal["ltr", "rtl"]

UNDETERMINED: Lang = "und"


@record
class Message:
    """A sentence for the reader. As text it is English; the window says it in its own language."""

    template: str
    """English, with the names of values in braces."""
    values: tuple[tuple[str, str | Message], ...] = ()
    """What fills it, by name."""

    def __str__(self) -> str:
        return self.template.format(**dict(self.values))


@record
class Problem:
    """Something wrong with the input that the reader should know of."""

    path: str
    """The file or folder, relative to the library where it lies in one."""
    line: int | None
    """1-based line in the file, or None where no line can be named."""
    message: Message


class Mark(IntFlag):
    """What is special about a span of text; marks combine."""

    NONE = 0
    STRONG = 1
    EMPHASIS = 2
    STRIKE = 4
    CODE = 8
    KEY = 16
    SUB = 32
    SUP = 64
    MATH = 128
    """The text is LaTeX source, without its delimiters."""
    HIGHLIGHT = 256
    FOOTNOTE = 512
    """A reference to a footnote; ``href`` is ``#`` and the footnote's anchor."""
    IMAGE = 1024
    """The text is the alternative text; ``image`` says where the picture is."""
    CAPTION = 2048
    """The text stands under the picture before it and says what that shows."""


@record
class Span:
    """A run of text with the same marks and the same link."""

    text: str
    """What a reader sees; a line feed is a hard line break."""
    marks: Mark = Mark.NONE
    href: str = ""
    """The address of the link it stands in, as the note writes it."""
    title: str = ""
    """The title of the link or the image."""
    image: str = ""
    """The address of the image, as the note writes it."""


Spans: TypeAlias = tuple[Span, ...]


ContainerKind: TypeAlias = Literal[
    "quote", "admonition", "details", "aside", "div", "figure", "definition", "footnote"
]

ColumnAlignment: TypeAlias = Literal["", "left", "center", "right"]
"""Where a table's column asks its text to stand; empty: it does not ask."""


@record
class Container:
    """A box around blocks: all blocks of one box share one Container value."""

    kind: ContainerKind
    name: str = ""
    """For an admonition its type in lower case (``tip``), else a class or nothing."""
    ordinal: int = 0
    """Counts the boxes of a document, so that two neighbouring boxes differ."""
    titled: bool = False
    """Whether its first block is its title; an admonition without one is shown under its type."""
    depth: int = 0
    """How many lists it stands in."""


@record
class Block:
    """The smallest unit that is set on its own. See the field comments for the kinds."""

    kind: str
    """``heading-1`` to ``heading-6``, ``paragraph``, ``item`` (a list item's own first
    paragraph), ``code``, ``table``, ``rule``, ``math``, ``html``, ``image``, ``term``,
    ``definition``, ``footnote``, ``summary``, ``caption`` (of a figure written in HTML)."""
    depth: int
    """How many lists it stands in."""
    quote: int
    """How many block quotes it stands in."""
    lines: tuple[int, int]
    """First and last line, 1-based, inclusive, in the file with its front matter; its own
    lines only, never those of blocks nested in it."""
    spans: Spans = ()
    """The inline content; for ``code`` and ``math`` one span with the raw text; empty for
    ``table`` and ``rule``."""
    cells: tuple[tuple[Spans, ...], ...] = ()
    """A table: its rows (the header first), each as many cells as there are columns."""
    columns: tuple[ColumnAlignment, ...] = ()
    """A table: the alignment that each column asks for."""
    marker: str = ""
    """An item's bullet (``•``) or number with its delimiter (``3.``, ``3)``); a footnote's
    number. Empty in a continuation paragraph."""
    checked: bool | None = None
    """A task box: done, to do, or None where the item has none."""
    info: str = ""
    """A code block's language."""
    containers: tuple[Container, ...] = ()
    """The boxes it stands in, outermost first; block quotes are among them."""
    direction: Direction | None = None
    """What the note itself demands (``<div dir="rtl">``), else None."""
    anchors: tuple[str, ...] = ()
    """What ``#fragment`` links name it by, among them the names of silent lines before it."""
    silent: bool = False
    """True for a line that GFM counts as a paragraph but that shows nothing, such as the
    ``///`` that closes an admonition; a spread leaves it out."""

    @property
    def text(self) -> str:
        """Plain text as a reader sees it; a table's cells are joined by tabs, rows by line feeds."""
        if self.cells:
            return "\n".join("\t".join(plain(cell) for cell in row) for row in self.cells)
        return plain(self.spans)


def plain(spans: Spans) -> str:
    """The text of spans without their marks."""
    return "".join(span.text for span in spans)


@record
class Document:
    """One edition, opened: what its file holds."""

    path: Path
    lang: Lang
    title: str
    blocks: tuple[Block, ...]
    problems: tuple[Problem, ...] = ()


@record
class Edition:
    """A note in one language: one file, not opened yet."""

    lang: Lang
    path: Path
    """Where the file is, absolute."""
    title: str
    date: datetime.date | None = None
    model: str = ""
    """The language model that wrote the translation, where front matter names it."""
    translated: bool | None = None
    """What front matter says of it, None where it says nothing."""


@record
class Note:
    """One piece of writing in all its languages."""

    key: str
    """Names the note within its library and stays the same from run to run."""
    original: Lang | None
    editions: tuple[Edition, ...]
    """One per language at least, the original first, the others by language."""

    def edition(self, lang: Lang) -> Edition | None:
        """The edition in exactly this language."""
        return next((edition for edition in self.editions if edition.lang == lang), None)


@record
class Library:
    """The notes of one folder."""

    root: Path
    notes: tuple[Note, ...]
    problems: tuple[Problem, ...] = ()

    def note(self, key: str) -> Note | None:
        """The note with a key."""
        return next((note for note in self.notes if note.key == key), None)

    def note_with(self, path: Path) -> Note | None:
        """The note that has a file among its editions."""
        return next((note for note in self.notes if any(e.path == path for e in note.editions)), None)


@record
class Stamp:
    """What a file or folder was like when it was read: with another stamp it has changed since."""

    path: str
    changed: int
    """When it had last changed, in nanoseconds of the file system's clock."""
    size: int
    identity: int
    """Another one where another file has taken its place (the number of its inode)."""


@record
class Progress:
    """A library as far as it is read."""

    library: Library
    read: int
    """How many files are read."""
    found: int
    """How many are known of; not all of them as long as nothing but this number grows."""
    done: bool
    folders: tuple[Stamp, ...] = ()
    """The folders that were gone through, the uppermost first; told when it is done."""
    files: tuple[Stamp, ...] = ()
    """The files that were read, and before them what told which those are, of which some may not exist; told
    when it is done."""


@record
class Row:
    """The blocks of both sides that say the same thing; one side may be empty (a gap)."""

    source: tuple[int, ...]
    """Indices into the source's blocks, ascending."""
    target: tuple[int, ...]
    confidence: float
    """Probability, 0 to 1, that exactly these blocks belong together."""
    doubts: tuple[str, ...] = ()
    """What speaks against the row, as words of the aligner (``length``, ``numbers``, ...)."""
    moved: bool = False
    """Whether the counterpart stands elsewhere in the order of its own side."""

    def of(self, side: Side) -> tuple[int, ...]:
        """The blocks of one side."""
        return self.source if side == "source" else self.target


@record
class Alignment:
    """The rows of two editions in reading order; every block stands in exactly one row."""

    rows: tuple[Row, ...]


@record
class Source:
    """An external link that at least one side of a spread cites."""

    address: str
    host: str
    titles: tuple[str, str]
    """The text of the link on the source's side and on the target's, empty where not cited."""
    blocks: tuple[int | None, int | None]
    """The first block that cites it on either side, None where that side lacks it."""
    disguised: bool = False
    """Whether the address is not what it seems, or not what the links say."""


@record
class Spread:
    """Two editions opened side by side."""

    note: Note
    source: Document
    target: Document | None
    """None where only one edition is shown."""
    alignment: Alignment
    sources: tuple[Source, ...] = ()

    def document(self, side: Side) -> Document | None:
        """The edition on one side."""
        return self.source if side == "source" else self.target

    @property
    def langs(self) -> tuple[Lang, ...]:
        """The languages of the editions, that of the source first."""
        return tuple(document.lang for document in (self.source, self.target) if document)
