"""How a note's Markdown becomes blocks: callers see one function and plain values."""

from __future__ import annotations

from reader.model import Block

__all__ = ["parse"]


def parse(text: str, line_offset: int = 0, *, mdx: bool = False) -> tuple[Block, ...]:
    """The blocks of a Markdown text in reading order; never raises, whatever the text holds.

    ``line_offset`` is the number of lines of the file before the text (its front
    matter); block lines count from the file's first line. ``mdx``: the text is MDX, which
    is told of others only where they begin with an import. Fetches and opens nothing.
    """
    # Both Markdown libraries together take longer to import than most notes take to parse.
    from reader.markdown.pipeline import blocks_of

    return blocks_of(text, line_offset, mdx=mdx)
