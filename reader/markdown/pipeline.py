"""The way of a text through Python-Markdown: normalised, parsed, treated, walked."""

from __future__ import annotations

import re
import threading
from collections.abc import Iterator
from typing import cast
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.util import Registry

from reader.markdown.admonitions import box_admonitions
from reader.markdown.blocks import GfmBlockParser
from reader.markdown.inline import InlineText, inline_processors
from reader.markdown.modules import is_mdx
from reader.markdown.numbering import number_items
from reader.markdown.template_lines import take_out_tags
from reader.markdown.walker import Walker
from reader.model import Block, Span

MAX_SOURCE = 10_000_000
"""Characters beyond which a text is no note, and is shown as it is written."""
LINES_OF_RAW = 200

LINE_END = re.compile(r"\r\n?")
UNREADABLE = re.compile("[\x00\ud800-\udfff]")
"""What Unicode text cannot hold: CommonMark shows the replacement character instead."""
RESERVED = re.compile("[\x02\x03]")
"""Control characters that Python-Markdown keeps for itself."""


class GfmBlocks(Extension):
    """The extension: GFM block structure, and an inline pass that follows GFM."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802
        """Replace the block parser and the inline patterns; nothing is serialised, so no more is needed."""
        md.preprocessors = Registry()
        md.postprocessors = Registry()
        md.treeprocessors = Registry()
        parser = GfmBlockParser(md)
        md.parser = parser
        md.inlinePatterns = inline_processors(md, lambda label: parser.footnotes.number(label))
        md.treeprocessors.register(InlineText(md), "inline", 20)


class Pipelines(threading.local):
    """One Markdown instance per thread: it keeps the state of the text it works on."""

    def __init__(self) -> None:
        self.md = Markdown(extensions=[GfmBlocks()])


PIPELINES = Pipelines()


def blocks_of(text: str, line_offset: int, *, mdx: bool) -> tuple[Block, ...]:
    """See ``reader.markdown.parse``."""
    source = normalised(text)
    if not source.strip():
        return ()
    if len(source) > MAX_SOURCE:
        return tuple(raw_blocks(source, line_offset))
    md = PIPELINES.md
    md.reset()
    parser = cast(GfmBlockParser, md.parser)
    parser.first_line = line_offset + 1
    parser.mdx = mdx or is_mdx(source)
    root: Element = parser.parseDocument(source.split("\n")).getroot()
    take_out_tags(root, md.references)
    box_admonitions(root)
    number_items(root)
    md.treeprocessors["inline"].run(root)
    walker = Walker(parser.footnotes.number)
    walker.walk(root)
    return tuple(walker.blocks)


def raw_blocks(source: str, line_offset: int) -> Iterator[Block]:
    """The text as it is written, in pieces of so many lines that a page of them can be set."""
    lines = source.split("\n")
    for start in range(0, len(lines), LINES_OF_RAW):
        piece = lines[start : start + LINES_OF_RAW]
        span = (line_offset + start + 1, line_offset + start + len(piece))
        yield Block("code", 0, 0, span, (Span("\n".join(piece)),))


def normalised(text: str) -> str:
    """The text with line feeds as its only line ends, and only characters that may stand in text."""
    if "\r" in text:
        text = LINE_END.sub("\n", text)
    return RESERVED.sub("", UNREADABLE.sub("\N{REPLACEMENT CHARACTER}", text))
