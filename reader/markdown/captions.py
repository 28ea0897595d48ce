"""Which text of a paragraph is the caption of the picture that the paragraph shows.

Two ways to write one: the picture's title, ``![wall](wall.png "The north wall")``, and an
emphasised line right after the picture. The third, HTML's ``<figcaption>``, is a block of its own.
"""

from __future__ import annotations

from itertools import takewhile
from xml.etree.ElementTree import Element

from reader.model import Mark, Span, Spans
from reader.records import replace

_BREAK = Span("\n")


def with_caption(node: Element, spans: Spans) -> Spans:
    """The spans of a paragraph, a caption marked as such and set off from its picture."""
    pictures = tuple(takewhile(_is_picture, spans))
    rest = spans[len(pictures) :]
    if not any(span.image for span in pictures):
        return spans
    if rest and all(span.marks & Mark.EMPHASIS or span.text.isspace() for span in rest):
        while pictures[-1].text.isspace() and not pictures[-1].image:
            pictures = pictures[:-1]
        return (*pictures, _BREAK, *map(_as_caption, rest))
    title = _only_title(node)
    return (*pictures, _BREAK, Span(title, Mark.CAPTION)) if title and not rest else spans


def _is_picture(span: Span) -> bool:
    return bool(span.image) or span.text.isspace()


def _as_caption(span: Span) -> Span:
    return replace(span, marks=span.marks & ~Mark.EMPHASIS | Mark.CAPTION)


def _only_title(node: Element) -> str:
    """The title of the only picture below an element, which may stand in a link."""
    found = list(node.iter("img"))
    return found[0].get("title", "").strip() if len(found) == 1 else ""
