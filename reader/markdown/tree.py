"""How facts that HTML has no place for travel on ElementTree elements.

The block pass writes them, the inline pass leaves them alone, the walk to blocks
reads them. Element names are HTML's where HTML has one; ``math``, ``footnote``,
``admonition``, ``hidden`` (scripts and styles) are our own.
"""

from __future__ import annotations

from xml.etree.ElementTree import Element

from markdown.util import AtomicString

LINES = "data-lines"
"""First and last line, 1-based in the file, as ``"3 5"``."""
TIGHT = "data-tight"
"""On a paragraph: its list is tight, so that it begins where its item begins."""
MARKER = "data-marker"
"""On an item: its bullet or number."""
DELIMITER = "data-delimiter"
"""On an item: what stands behind its number, ``.`` or ``)``."""
CHECKED = "data-checked"
"""On an item: ``x`` or a space, the content of its task box."""
LABEL = "data-label"
"""On a footnote or a reference to one: its label."""
SILENT = "data-silent"
"""On a paragraph that shows nothing."""
OPTIONAL = "data-optional"
"""On a paragraph that GFM does not count: without text it is left out."""
OPENS = "data-opens"
CLOSES = "data-closes"
"""On a paragraph that a tag of a template made: the box that the tag opens or closes."""
TITLED = "data-titled"
"""On an admonition: its first block is its title."""
TAG = "data-tag"
"""On what raw HTML opened: the name of its tag, by which it is closed."""
RAW = "data-raw"
"""On inline elements: the source, for where it turns out to be part of an address."""

LEAVES = frozenset({"p", "h1", "h2", "h3", "h4", "h5", "h6", "th", "td", "dt", "summary"})
"""Elements whose text is inline Markdown."""


def element(tag: str, first: int, last: int) -> Element:
    """A new element that stands on these lines of the file."""
    return Element(tag, {LINES: f"{first} {max(first, last)}"})


def lines_of(node: Element) -> tuple[int, int]:
    """The lines that ``element`` or ``set_lines`` noted."""
    first, last = node.get(LINES, "1 1").split()
    return int(first), int(last)


def set_lines(node: Element, first: int, last: int) -> None:
    """Note other lines, such as those that remain when a line was moved elsewhere."""
    node.set(LINES, f"{first} {max(first, last)}")


def verbatim(tag: str, text: str, raw: str = "") -> Element:
    """An element whose text no inline processor touches."""
    node = Element(tag)
    node.text = AtomicString(text)
    if raw:
        node.set(RAW, raw)
    return node
