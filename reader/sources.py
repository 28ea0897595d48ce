"""The sources of a spread: the external links of both editions, each once, side by side."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from reader.address_display import display_host, display_title
from reader.addresses import Kind, kind, normal, outgoing
from reader.disguise import disguises
from reader.model import Block, Document, Source, Span, Spans
from reader.records import record, replace


@record
class _Citation:
    """How a document cites an address."""

    address: str
    title: str
    """The first text that says more than the address, empty where none does."""
    block: int
    """The first block that cites it."""

    @property
    def name(self) -> str:
        """The title, else the address for reading."""
        return self.title or display_title(self.address)


def cited_sources(source: Document, target: Document | None) -> tuple[Source, ...]:
    """Every external link that either edition cites, in the order of the text.

    One entry per address (http and https, escapes and a slash at the end make no difference).
    The source's order leads; what only the target cites stands after its neighbour there. A
    title is the first text that says more than the address, else the address for reading.
    """
    left = _citations(source.blocks)
    right = _citations(target.blocks) if target else {}
    return tuple(_source(left.get(key), right.get(key)) for key in _merged(list(left), list(right)))


def _source(left: _Citation | None, right: _Citation | None) -> Source:
    cited = left or right
    assert cited is not None, "an address is cited on one side at least"
    titles = (left.name if left else "", right.name if right else "")
    return Source(
        address=cited.address,
        host=display_host(cited.address),
        titles=titles,
        blocks=(left.block if left else None, right.block if right else None),
        disguised=any(disguises(cited.address, title) for title in titles),
    )


def _citations(blocks: Sequence[Block]) -> dict[str, _Citation]:
    """The citations of a document by normal address, in order."""
    found: dict[str, _Citation] = {}
    for index, block in enumerate(blocks):
        for href, text in _links(block):
            if kind(href) not in (Kind.WEB, Kind.MAIL):
                continue
            key = normal(href)
            first = found.get(key)
            if first is None:
                found[key] = _Citation(outgoing(href), _title(text, key), index)
            elif not first.title:
                found[key] = replace(first, title=_title(text, key))
    return found


def _links(block: Block) -> Iterator[tuple[str, str]]:
    """Address and text of every link of a block, in reading order."""
    yield from _links_of(block.spans)
    for row in block.cells:
        for cell in row:
            yield from _links_of(cell)


def _links_of(spans: Spans) -> Iterator[tuple[str, str]]:
    for href, run in groupby(spans, key=lambda span: span.href):
        if href:
            yield href, _text(list(run))


def _text(run: list[Span]) -> str:
    """The text of a link that may change its marks on the way; its title where it has no text."""
    text = " ".join("".join(span.text for span in run).split())
    return text or next((span.title for span in run if span.title), "")


def _title(text: str, key: str) -> str:
    """The text of a link, or nothing where it only repeats the address."""
    if not text or " " in text:
        return text
    repeats = key in (normal(text), normal(f"//{text}"), normal(f"mailto:{text}"))
    return "" if repeats else text


def _merged(left: list[str], right: list[str]) -> list[str]:
    """The keys of both sides: the left order, each key of the right alone after its neighbour on the right.

    Those before the first common key stand right before it; with none in common, at the end.
    """
    common = set(left).intersection(right)
    following: dict[str, list[str]] = {}
    leading: list[str] = []
    place = leading
    for key in right:
        if key in common:
            place = following[key] = []
        else:
            place.append(key)
    first = next((key for key in right if key in common), None)
    merged: list[str] = []
    for key in left:
        merged += leading if key == first else []
        merged += [key, *following.get(key, ())]
    return merged if first else merged + leading
