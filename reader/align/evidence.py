"""Hides which traits of a block survive its translation.

A block becomes a :class:`Unit`: its shape (kind, place, punctuation at its end), its size, and what
would stand in a translation too: marks and words. The first character of a mark names its class, so
that classes can weigh differently:

====  =====================================================
``a``  the address of a link, normalised
``h``  the host of such an address
``i``  the address of an image
``f``  an anchor that a heading has, or a link within the page
``c``  a code span, or one line of a code block
``n``  a number, its digits alone
``e``  a pictograph
``=``  the whole text
====  =====================================================
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from reader.align import letters
from reader.align.addresses import normalise
from reader.model import Block, Mark, Span
from reader.records import NamedTuple, record

LONGEST_TEXT = 40_000
"""Characters of a block that are read for evidence; what follows only counts as length."""

_PICTOGRAPH = re.compile("[\u2190-\u2bff\U0001f000-\U0001faff]")
_ENDS = {"?": "?", "؟": "?", "？": "?", ":": ":", "：": ":", "!": "!", "！": "!"}
_ENDS |= dict.fromkeys(".。．।۔…᠃។", ".")
_PLAIN, _CODE, _STRONG = Mark.NONE, int(Mark.CODE | Mark.MATH), int(Mark.STRONG)
_CLOSERS = " \t\r\n\"'”’»«)）」』】*_\u200f\u200e\xa0"


class Shape(NamedTuple):
    """What can be told of a block without reading it; few blocks of a note differ in it."""

    kind: str
    depth: int = 0
    quote: int = 0
    boxes: tuple[str, ...] = ()
    end: str = ""
    """``?``, ``:``, ``!``, ``.`` or nothing."""
    lead: str = ""
    """``b`` where it begins with bold text, ``l`` with a link, ``c`` with code."""
    links: int = 0
    codes: int = 0
    detail: str = ""
    """A code block's language, a table's number of columns, ``box`` for an item with a box."""


@record
class Unit:
    """A block or a sentence as the aligner sees it."""

    shape: Shape
    size: float
    """Length in letters of an alphabet."""
    marks: frozenset[str]
    words: frozenset[str]
    """Its words, folded; pairs of characters where a script writes no spaces."""


def of_blocks(blocks: Sequence[Block]) -> list[Unit]:
    """The units of a page's blocks, one each."""
    return [_of_block(block) for block in blocks]


def of_sentences(sentences: Sequence[str]) -> list[Unit]:
    """The units of plain sentences, one each."""
    return [_unit(Shape("sentence", end=_end(text)), text, ()) for text in sentences]


def _of_block(block: Block) -> Unit:
    text = block.text
    spans = [span for row in block.cells for cell in row for span in cell] if block.cells else block.spans
    return _unit(_shape(block, text, spans), text, _marked(block, text, spans))


def _unit(shape: Shape, text: str, marked: Iterable[str]) -> Unit:
    folded = letters.fold(text[:LONGEST_TEXT])
    marks = set(marked)
    found = set(letters.words(folded))
    # Folded digits are 0 to 9, and of the characters that begin a word only they come before the colon.
    marks.update(["n" + letters.number(word) for word in found if word < ":"])
    words = {word for word in found if word > ":" and len(word) > 1}
    if not folded.isascii():
        for run in [word for word in found if word > "\u0e00" and letters.unspaced(word)]:
            words.discard(run)
            words.update(letters.pieces(run))
        marks.update("e" + symbol for symbol in _PICTOGRAPH.findall(folded))
    if folded and not folded.isspace():
        marks.add("=" + folded.strip()[:500])
    return Unit(shape, letters.weigh(text), frozenset(marks), frozenset(words))


def _marked(block: Block, text: str, spans: Sequence[Span]) -> Iterator[str]:
    for anchor in block.anchors:
        yield "f#" + anchor.lower()
    if block.kind == "code":
        for line in text[:LONGEST_TEXT].splitlines():
            if len(line.strip()) > 1:
                yield "c" + line.strip()
        return
    for span in spans:
        if span.image:
            yield "i" + normalise(span.image)[0]
        if span.marks is not _PLAIN and int(span.marks) & _CODE:
            yield "c" + span.text[:200].strip()
        if span.href:
            yield from _address_marks(span.href)


def _address_marks(href: str) -> Iterator[str]:
    address, host = normalise(href)
    if address.startswith("#"):
        yield "f" + address
    elif address:
        yield "a" + address
    if host:
        yield "h" + host


def _shape(block: Block, text: str, spans: Sequence[Span]) -> Shape:
    kind = "silent" if block.silent else block.kind
    if kind in ("code", "math"):
        return Shape(kind, block.depth, min(block.quote, 3), _boxes(block), detail=block.info)
    return Shape(
        kind=kind,
        depth=min(block.depth, 6),
        quote=min(block.quote, 3),
        boxes=_boxes(block),
        end=_end(text) if not block.cells else "",
        lead=_lead(spans),
        links=min(len({span.href for span in spans if span.href}), 3),
        codes=min(sum(1 for span in spans if span.marks is not _PLAIN and int(span.marks) & _CODE), 3),
        detail=_detail(block),
    )


def _boxes(block: Block) -> tuple[str, ...]:
    return tuple(box.kind for box in block.containers if box.kind != "quote")


def _detail(block: Block) -> str:
    if block.cells:
        return str(len(block.cells[0]))
    return "" if block.checked is None else "box"


def _end(text: str) -> str:
    return _ENDS.get(text[-12:].rstrip(_CLOSERS)[-1:], "")


def _lead(spans: Sequence[Span]) -> str:
    for span in spans:
        if span.text.strip():
            if span.href:
                return "l"
            marks = int(span.marks)
            return "c" if marks & _CODE else "b" if marks & _STRONG else ""
    return ""
