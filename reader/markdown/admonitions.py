"""Which paragraphs open and close admonitions, and how what stands between gets into a box.

Three ways to write one: ``/// tip | Title`` of pymdownx, ``:::tip[Title]`` of
Docusaurus and VuePress, and GitHub's ``> [!NOTE]``.
"""

from __future__ import annotations

import re
from typing import NamedTuple
from xml.etree.ElementTree import Element

from reader.markdown import tree

OPENING = re.compile(
    r"(?P<fence>/{3,}|:{3,})[ \t]*(?P<name>[A-Za-z][\w-]*)(?:[ \t]*\|[ \t]*|\[|[ \t]+|$)(?P<title>[^\n]*)",
    re.M,
)
CLOSING = re.compile(r"(?:(?:^|\n)(?:/{3,}|:{3,})[ \t]*)+$")
"""Fences without a name, at the end of a paragraph."""
MAX_OPEN = 20
"""Admonitions in admonitions beyond which a fence is but text."""
GITHUB = re.compile(r"\[!(?P<name>[A-Za-z]+)\](?P<fold>[+-]?)[ \t]*(?P<title>[^\n]*)")
OPTION = re.compile(r"(?:[ \t]*(?:type|open|attrs|class|name|title|new|select):[^\n]*(?:\n|$))+")
ATTRIBUTES = re.compile(r"\{[^{}]*\}$")


class Opening(NamedTuple):
    """A paragraph that opens an admonition."""

    fence: str
    name: str
    title: str
    rest: str
    """The text below the opening line, in the same paragraph."""


def box_admonitions(root: Element) -> None:
    """Put the blocks of every admonition into an ``admonition`` element of their own."""
    for parent in list(root.iter()):
        if parent.tag == "blockquote":
            box_quote(parent)
        if any(child.tag == "p" for child in parent):
            box_fenced(parent)


def box_quote(quote: Element) -> None:
    """``> [!NOTE]``: the first paragraph names the type and may give a title."""
    first = quote[0] if len(quote) else None
    found = GITHUB.match(first.text) if first is not None and first.tag == "p" and first.text else None
    if first is None or found is None:
        return
    rest = (first.text or "")[found.end() :].strip()
    name = found["name"].lower()
    title = found["title"].strip()
    first.text = "\n".join(filter(None, [strong(title), rest])) or name.capitalize()
    box = Element("admonition", {"name": name})
    box.extend(quote)
    quote[:] = [box]


def box_fenced(parent: Element) -> None:
    """``/// tip`` and ``:::tip`` among the children of one element."""
    children = list(parent)
    if not any(child.tag == "p" and (child.text or "").startswith(("///", ":::")) for child in children):
        return
    last_closer = {fence: place for place, child in enumerate(children) for fence in closing(child)}
    boxer = Boxer()
    for place, child in enumerate(children):
        start = opening(child)
        # A fence that nothing closes is but text.
        if start and last_closer.get(start.fence, -1) >= place and len(boxer.opened) < MAX_OPEN:
            boxer.open(child, start)
        else:
            boxer.add(child)
        boxer.close(child)
    parent[:] = boxer.blocks


class Boxer:
    """Distributes the children of one element over the admonitions that open and close among them."""

    def __init__(self) -> None:
        self.blocks: list[Element] = []
        self.opened: list[tuple[Element, str]] = []

    def add(self, child: Element) -> None:
        """Put a block where blocks go now."""
        if self.opened:
            self.opened[-1][0].append(child)
        else:
            self.blocks.append(child)

    def open(self, child: Element, start: Opening) -> None:
        """Begin a box with the paragraph that shows its title, and with it the text right below that."""
        fences = closing(child)
        text = CLOSING.sub("", start.rest) if fences else start.rest
        suffix = "".join(f"\n{fence}" for fence in fences)
        if text.strip():
            child.text = "\n".join(filter(None, [strong(start.title), text])) + suffix
        else:
            child.text = (start.title or start.name.replace("-", " ").capitalize()) + suffix
        box = Element("admonition", {"name": start.name})
        self.add(box)
        self.opened.append((box, start.fence))
        self.add(child)

    def close(self, child: Element) -> None:
        """End the boxes whose fences a block ends with, and take those off its text."""
        for fence in closing(child):
            if all(fence != other for _, other in self.opened):
                continue
            while self.opened.pop()[1] != fence:
                pass
            last = last_paragraph(child)
            last.text = CLOSING.sub("", last.text or "")
            if not last.text:
                last.set(tree.SILENT, "1")


def opening(child: Element) -> Opening | None:
    """What a paragraph opens, if it opens an admonition."""
    text = child.text or ""
    found = OPENING.match(text) if child.tag == "p" else None
    if found is None:
        return None
    title = ATTRIBUTES.sub("", found["title"].strip()).strip()
    rest = text[found.end() :].removeprefix("\n")
    if found[0].rstrip().endswith("]"):
        title = title.removesuffix("]")
    return Opening(
        found["fence"], found["name"].lower(), title, OPTION.sub("", rest, count=1) if rest else ""
    )


def closing(child: Element) -> list[str]:
    """The fences of slashes or colons that a block ends with; in a list its last item may hold them."""
    found = CLOSING.search(last_paragraph(child).text or "")
    return found[0].split() if found else []


def last_paragraph(child: Element) -> Element:
    """The paragraph that a block ends with, else an element without text."""
    while child.tag != "p" and len(child):
        child = child[-1]
    return child if child.tag == "p" else Element("p")


def strong(title: str) -> str:
    """A title that shares its paragraph with text."""
    return f"**{title}**  " if title else ""
