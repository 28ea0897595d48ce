"""What of a paragraph does not depend on faces, sizes and colours: which way it runs, its language, its text.

Composing the first page takes longer than shaping it, most of all in a process that has compiled no
pattern yet; so the process that opens a note ahead does this too. Plain data, nothing of Qt.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TypeAlias

from reader import language
from reader.composition import Composed, compose, paragraph_direction
from reader.gui.text.foreign_passages import foreign_language, is_passage
from reader.gui.text.kind_styles import kind_style
from reader.model import Block, Direction, Document, Lang, Mark, Spans
from reader.records import NamedTuple, replace

_LETTERS = 8000
"""Of each side, in the first picture of a large window."""
_NOT_TEXT = ("code", "math", "rule")


class Words(NamedTuple):
    """A paragraph as the note has it, with all that tells how it is composed."""

    spans: Spans
    edition: Lang
    told: Direction | None
    """Which way the note says that it runs."""
    kind: str
    """Of its block."""
    in_list: bool
    bold: bool
    """Whether it is a heading or a title."""

    @classmethod
    def of(cls, block: Block, spans: Spans, edition: Lang, *, bold: bool) -> Words:
        """A paragraph of a block of an edition."""
        return cls(spans, edition, block.direction, block.kind, block.depth > 0, bold)


class Paragraph(NamedTuple):
    """The same, ready to be set."""

    composed: Composed
    direction: Direction
    align: Direction
    """The side where its lines begin is that of this direction: its own, or that of the text around it."""
    lang: Lang
    """Its language where that is not the edition's, else empty."""


Paragraphs: TypeAlias = Mapping[Words, Paragraph]
NO_PARAGRAPHS: Paragraphs = {}


def paragraph(words: Words) -> Paragraph:
    """Compose a paragraph, its direction taken from the note, its edition and its own letters."""
    spans, edition = words.spans, words.edition
    around = language.direction(edition)
    base = words.told or around
    direction = paragraph_direction(spans, around) if base == around else base
    is_prose = words.kind in ("paragraph", "item") and not words.bold  # no title of a box
    told, passage = is_prose and base != around, is_prose and is_passage(spans)
    free = words.kind == "paragraph" and (told or (passage and not words.in_list))
    lang = foreign_language(spans, direction, edition) if told or passage else ""
    return Paragraph(compose(spans, direction), direction, direction if free else base, lang)


def first_paragraphs(document: Document, letters: int = _LETTERS) -> Paragraphs:
    """Those at the beginning of a document, until they have so many letters."""
    found: dict[Words, Paragraph] = {}
    for asked in _all_words(document):
        if letters <= 0:
            break
        letters -= sum(len(span.text) for span in asked.spans)
        found[asked] = paragraph(asked)
    return found


def _all_words(document: Document) -> Iterator[Words]:
    for block in document.blocks:
        if block.kind not in _NOT_TEXT:
            bold = kind_style(block.kind).bold
            texts = _cells(block) if block.cells else [block.spans]
            yield from (Words.of(block, spans, document.lang, bold=bold) for spans in texts)


def _cells(table: Block) -> Iterator[Spans]:
    yield from map(head_cell, table.cells[0])
    for row in table.cells[1:]:
        yield from row


def head_cell(spans: Spans) -> Spans:
    """A cell as it stands in the head of a table."""
    return tuple(replace(span, marks=span.marks | Mark.STRONG) for span in spans)
