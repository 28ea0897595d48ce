"""What becomes of raw HTML blocks: boxes, paragraphs and tables that are set like Markdown's.

Tags that mean something to a reader become elements; of every other tag only the
text is kept; scripts, styles and comments are dropped whole. A box may stay open
over any number of Markdown blocks, which then stand inside it.
"""

from __future__ import annotations

import html
import re
from collections.abc import Callable
from typing import TypeAlias
from xml.etree.ElementTree import Element, SubElement

from markdown.util import AtomicString

from reader.markdown import tree
from reader.markdown.components import component_box, is_component
from reader.markdown.tags import STYLES, TAG, attributes_of, literal
from reader.markdown.templates import sayings

Nested: TypeAlias = Callable[[Element, str, int], None]
"""Parses a text as Markdown blocks into an element: element, text, first line."""

BOXES = {
    **dict.fromkeys(["aside", "blockquote", "figure", "details", "dl", "dd", "ul", "ol", "li"], ""),
    **dict.fromkeys(
        ["div", "section", "article", "main", "nav", "header", "footer", "center", "address"], "div"
    ),
    **dict.fromkeys(
        [
            "table",
            "thead",
            "tbody",
            "tfoot",
            "tr",
            "td",
            "th",
            "form",
            "fieldset",
            "body",
            "dialog",
            "hgroup",
        ],
        "group",
    ),
}
"""Tags that group blocks, and the element they become (nothing: the same)."""
LEAVES = frozenset(
    ["p", "h1", "h2", "h3", "h4", "h5", "h6", "summary", "dt", "figcaption", "caption", "legend", "pre"]
)
HTML_NAMES = BOXES.keys() - {"aside"} | LEAVES | STYLES.keys() | {"img", "br", "hr", "a", "script", "style"}
"""What is HTML even where it is written with a capital letter; ``<Aside>`` is a component of many sites."""
ENCLOSING = frozenset({"summary", "pre"})
"""Leaves that only their own closing tag ends."""
HIDDEN = frozenset({"script", "style", "template"})
CLOSED_BY = {"li": ("li",), "dt": ("dd",), "dd": ("dd",)}
"""Boxes that an opening tag ends without being told to."""
MAX_OPEN = 120
"""Open elements beyond which tags open no more boxes; bounds the depth of the tree."""
TABLE_EDGE = re.compile(r"<(/?)table\b", re.I)


class HtmlBlocks:
    """The open elements of a document while its tokens arrive, boxes of raw HTML among them."""

    def __init__(self, root: Element, nested: Nested) -> None:
        self.stack = [root]
        self.floors = [1]
        """Heights of the stack that no closing tag of HTML may go below."""
        self.nested = nested

    @property
    def top(self) -> Element:
        """The innermost open element."""
        return self.stack[-1]

    def enter(self, node: Element) -> None:
        """Go into an element that Markdown opened."""
        self.stack.append(node)
        self.floors.append(len(self.stack))

    def leave(self) -> None:
        """Leave the element that Markdown opened last, and every box left open inside it."""
        floor = self.floors.pop()
        abandon(self.stack[floor:])
        del self.stack[floor - 1 :]

    def add(self, source: str, first_line: int) -> None:
        """Take a raw HTML block."""
        RawHtml(self, source, first_line).read()

    def open_box(self, name: str, attributes: dict[str, str], line: int) -> None:
        """Open a box below the top."""
        node = tree.element(BOXES[name] or name, line, line)
        carry(attributes, node)
        if name == "li":
            node.set(tree.MARKER, "•")
        self.open_element(node, name)

    def open_component(self, name: str, attributes: dict[str, str], line: int) -> None:
        """Open the box of a component below the top, and show its title."""
        box = component_box(name, attributes)
        node = tree.element(box.tag, line, line)
        node.set("name", box.name)
        if box.title:
            node.set(tree.TITLED, "1")
            append_paragraph(node, box.title, line)
        self.open_element(node, name)

    def open_element(self, node: Element, name: str) -> None:
        """Go into an element that a tag of this name opened."""
        if len(self.stack) < MAX_OPEN:
            node.set(tree.TAG, name)
            self.top.append(node)
            self.stack.append(node)

    def close_implied(self, name: str) -> None:
        """Close what the opening of this tag closes without being told to."""
        if len(self.stack) > self.floors[-1] and self.top.tag in CLOSED_BY.get(name, ()):
            self.stack.pop()

    def close_box(self, name: str) -> None:
        """Close the innermost box of this name, and what is open inside it, if there is one."""
        for place in range(len(self.stack) - 1, self.floors[-1] - 1, -1):
            if self.stack[place].get(tree.TAG) == name:
                abandon(self.stack[place + 1 :])
                del self.stack[place:]
                return

    def finish(self) -> None:
        """No block follows."""
        abandon(self.stack[1:])


class RawHtml:
    """Reads one raw HTML block from its first tag to its last."""

    def __init__(self, boxes: HtmlBlocks, source: str, first_line: int) -> None:
        self.boxes = boxes
        self.source = source
        self.seen, self.seen_line = 0, first_line
        self.start = 0
        """Where the text begins that stands in no element yet."""
        self.leaf: Element | None = None

    def read(self) -> None:
        """Read it all."""
        position = self.leave_hidden()
        while tag := TAG.search(self.source, position):
            position = tag.end()
            name = (tag["name"] or "").lower()
            if not name or (self.leaf is not None and not self.ends_leaf(name, bool(tag["slash"]))):
                continue
            if is_component(tag["name"]) and name not in HTML_NAMES:
                if self.stands_alone(tag):
                    self.flush(tag.start())
                    self.start = position
                    self.component(tag, name)
            elif name in BOXES or name in LEAVES or name in HIDDEN or name == "hr":
                self.flush(tag.start())
                self.start = position
                position = self.block_tag(tag, name)
        self.flush(len(self.source))

    def line_at(self, position: int) -> int:
        """The line of a place in the source, which must not lie before the place asked for last."""
        self.seen_line += self.source.count("\n", self.seen, position)
        self.seen = max(self.seen, position)
        return self.seen_line

    def leave_hidden(self) -> int:
        """Where reading begins: after the end of a script that an earlier block opened."""
        if self.boxes.top.tag != "hidden":
            return 0
        name = self.boxes.top.get(tree.TAG, "")
        end = re.compile(rf"</{name}\s*>", re.I).search(self.source)
        self.start = end.end() if end else len(self.source)
        if end:
            self.boxes.stack.pop()
        return self.start

    def ends_leaf(self, name: str, closing: bool) -> bool:
        """Whether a tag ends the leaf whose text is being read."""
        assert self.leaf is not None
        own = self.leaf.get(tree.TAG)
        if own in ENCLOSING:
            return closing and name in (own, "details")
        return True

    def block_tag(self, tag: re.Match[str], name: str) -> int:
        """Act on a tag that means a block; where reading goes on."""
        line = self.line_at(tag.start())
        if not tag["slash"]:
            self.boxes.close_implied(name)
        if tag["slash"]:
            self.boxes.close_box(name)
        elif name in HIDDEN:
            return self.hide(name, tag.end(), line)
        elif name == "hr":
            self.boxes.top.append(tree.element("hr", line, line))
        elif name in LEAVES:
            self.leaf = tree.element(name if name[0] in "hsd" or name == "pre" else "p", line, line)
            self.leaf.set(tree.TAG, name)
            carry(attributes_of(tag["attributes"]), self.leaf)
        elif name == "table" and (end := self.table_end(tag.end())):
            return self.table(tag.end(), end)
        else:
            self.boxes.open_box(name, attributes_of(tag["attributes"]), line)
        return tag.end()

    def stands_alone(self, tag: re.Match[str]) -> bool:
        """Whether a component's tag begins a line and ends it, or ends the line that its other tag begins."""
        before = self.source[self.source.rfind("\n", 0, tag.start()) + 1 : tag.start()]
        end = self.source.find("\n", tag.end())
        behind = self.source[tag.end() : end if end >= 0 else None].strip()
        if tag["slash"]:
            return not behind
        return not before.strip() and (not behind or behind.endswith(f"</{tag['name']}>"))

    def component(self, tag: re.Match[str], name: str) -> None:
        """Act on the tag of a component: one that holds nothing shows what its attributes say."""
        if tag["slash"]:
            self.boxes.close_box(name)
            return
        line, attributes = self.line_at(tag.start()), attributes_of(tag["attributes"])
        if not tag["empty"]:
            self.boxes.open_component(name, attributes, line)
            return
        for text in sayings(name, attributes):
            append_paragraph(self.boxes.top, text, line)

    def hide(self, name: str, position: int, line: int) -> int:
        """Pass over a script; one that this block does not end stays open over the next blocks."""
        end = re.compile(rf"</{name}\s*>", re.I).search(self.source, position)
        if end is None:
            node = tree.element("hidden", line, line)
            node.set(tree.TAG, name)
            self.boxes.top.append(node)
            self.boxes.stack.append(node)
        self.start = end.end() if end else len(self.source)
        return self.start

    def flush(self, end: int) -> None:
        """Give the text before ``end`` to the open leaf, or make blocks of it."""
        text = self.source[self.start : end]
        stripped = text.strip()
        first = self.line_at(self.start + len(text) - len(text.lstrip()))
        leaf, self.leaf = self.leaf, None
        if not stripped or self.boxes.top.tag == "hidden":
            return
        if leaf is not None:
            self.fill(leaf, stripped)
            tree.set_lines(leaf, first, first + stripped.count("\n"))
            self.boxes.top.append(leaf)
        elif stripped.startswith("<"):
            self.paragraph(stripped, first)
        else:
            self.boxes.nested(self.boxes.top, dedented(text), first)

    def fill(self, node: Element, text: str) -> None:
        """Give an element its text: Markdown where ``markdown="1"`` asks for it."""
        if node.tag == "pre":
            node.text = AtomicString(html.unescape(TAG.sub("", text)) + "\n")
        elif "markdown" in node.attrib or any("markdown" in box.attrib for box in self.boxes.stack):
            node.text = text
        else:
            node.text = literal(text)
        node.set(tree.OPTIONAL, "1")

    def paragraph(self, text: str, first: int) -> None:
        """A paragraph that begins with an inline tag, or nothing where it is but a comment."""
        append_paragraph(self.boxes.top, text, first)

    def table_end(self, position: int) -> int:
        """Where ``</table>`` stands; 0 where the block ends before, or a table in the table comes."""
        edge = TABLE_EDGE.search(self.source, position)
        return edge.start() if edge and edge[1] else 0

    def table(self, position: int, end: int) -> int:
        """Read a table of which the whole stands in this block; where reading goes on."""
        node = tree.element("table", self.line_at(position), 0)
        cell: Element | None = None
        for tag in TAG.finditer(self.source, position, end):
            name = (tag["name"] or "").lower()
            if name not in ("tr", "td", "th", "caption"):
                continue
            if cell is not None:
                self.fill(cell, self.source[position : tag.start()].strip())
                cell = None
            position = tag.end()
            if tag["slash"]:
                continue
            if name == "tr" or not len(node):
                SubElement(node, "tr")
            if name in ("td", "th"):
                cell = SubElement(node[-1], "td")
                if align := attributes_of(tag["attributes"]).get("align"):
                    cell.set("style", f"text-align:{align}")
        if cell is not None:
            self.fill(cell, self.source[position:end].strip())
        tree.set_lines(node, tree.lines_of(node)[0], self.line_at(end))
        if any(len(row) for row in node):
            self.boxes.top.append(node)
        self.start = self.source.find(">", end) + 1 or len(self.source)
        return self.start


def abandon(nodes: list[Element]) -> None:
    """Treat what nothing closed as if nothing had opened it: a script is shown, a component is no box."""
    for node in nodes:
        if node.tag == "hidden" or (node.tag == "admonition" and tree.TAG in node.attrib):
            node.tag = "group"


def append_paragraph(parent: Element, text: str, first: int) -> None:
    """Append a paragraph of Markdown, of which nothing is left where it shows nothing."""
    node = tree.element("p", first, first + text.count("\n"))
    node.text = text
    node.set(tree.OPTIONAL, "1")
    parent.append(node)


def carry(attributes: dict[str, str], node: Element) -> None:
    """Keep the attributes of a tag that say something to a reader."""
    for name in ("dir", "id", "class", "markdown", "start", "reversed", "type", "value"):
        if name in attributes:
            node.set(name, attributes[name])


def dedented(text: str) -> str:
    """The text without the indentation that its lines have in common, nor the first line any."""
    lines = text.strip("\n").rstrip().split("\n")
    while lines and not lines[0].strip():
        del lines[0]
    common = min((len(line) - len(line.lstrip()) for line in lines if line.strip()), default=0)
    return "\n".join([lines[0].lstrip(), *(line[common:] for line in lines[1:])])
