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
CLOSING = re.compile(r"(?:^|\n)(?P<fence>/{3,}|:{3,})[ \t]*$")
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
    box.extend(list(quote))
    for child in list(quote):
        quote.remove(child)
    quote.append(box)


def box_fenced(parent: Element) -> None:
    """``/// tip`` and ``:::tip`` among the children of one element."""
    children = list(parent)
    if not any(child.tag == "p" and (child.text or "")[:3] in ("///", ":::") for child in children):
        return
    closers = {place: fence for place, child in enumerate(children) if (fence := closing(child))}
    result: list[Element] = []
    opened: list[tuple[Element, str]] = []
    for place, child in enumerate(children):
        into = opened[-1][0] if opened else None
        start = opening(child)
        if start and is_closed(start, place, closers):
            box = Element("admonition", {"name": start.name})
            box.extend(opening_blocks(child, start, place in closers))
            result.append(box) if into is None else into.append(box)
            if place not in closers:
                opened.append((box, start.fence))
            continue
        result.append(child) if into is None else into.append(child)
        if place in closers and any(fence == closers[place] for _, fence in opened):
            take_closing(child)
            while opened.pop()[1] != closers[place]:
                pass
    for child in children:
        parent.remove(child)
    parent.extend(result)


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


def closing(child: Element) -> str:
    """The fence of slashes or colons that a paragraph ends with."""
    found = CLOSING.search(child.text or "") if child.tag == "p" else None
    return found["fence"] if found else ""


def is_closed(start: Opening, place: int, closers: dict[int, str]) -> bool:
    """Whether the fence is closed at or after this place; else it is but text."""
    return any(fence == start.fence for other, fence in closers.items() if other >= place)


def opening_blocks(child: Element, start: Opening, closes: bool) -> list[Element]:
    """The paragraph that shows an admonition's title, and with it the text right below it."""
    text = CLOSING.sub("", start.rest) if closes else start.rest
    title = start.title or start.name.replace("-", " ").capitalize()
    child.text = "\n".join(filter(None, [strong(start.title), text])) if text.strip() else title
    return [child]


def take_closing(child: Element) -> None:
    """Take the closing fence off a paragraph; one that was nothing else becomes silent."""
    child.text = CLOSING.sub("", child.text or "")
    if not child.text:
        child.set(tree.SILENT, "1")


def strong(title: str) -> str:
    """A title that shares its paragraph with text."""
    return f"**{title}**  " if title else ""
