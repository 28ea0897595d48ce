"""The inline pass: Python-Markdown's, with processors that follow GFM and cost linear time.

Processors run in the order of their priority over a whole text. What binds tightest
(escapes, code, formulas, addresses in angle brackets, tags, entities, hard breaks) is
found by one processor in one sweep, so that the leftmost always wins.
"""

from __future__ import annotations

import html
import re
from collections.abc import Callable
from typing import Any, cast
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.inlinepatterns import DelimiterProcessor, InlineProcessor, Pattern
from markdown.treeprocessors import InlineProcessor as InlinePass
from markdown.util import ETX, STX, Registry

from reader.markdown import tree
from reader.markdown.attributes import INLINE_LIST
from reader.markdown.components import is_component
from reader.markdown.links import AddressProcessor, ImageProcessor, LinkProcessor
from reader.markdown.mathematics import bracket_formula, dollar_formula
from reader.markdown.tags import TAG, attributes_of
from reader.markdown.templates import plain_address

MAX_TEXT = 20_000
"""Characters of one paragraph that are treated together; a longer one is cut at a space
and its parts are treated one by one, so that time grows with length and no faster."""
MAX_TREATED = 1_000_000
"""Characters of one paragraph beyond which it is no text to read, and is shown as it is."""

TIGHTEST = re.compile(
    r"""
      (?P<bracket>  \\[(\[])
    | (?P<escape>   \\[!-/:-@\[-`{-~])
    | (?P<code>     `+)
    | (?P<dollar>   \$\$?)
    | (?P<angle>    <(?=[A-Za-z/!?]))
    | (?P<template> \{[{%*](?!\}))
    | (?P<comment>  \{/\*)
    | (?P<entity>   &(?:\#\d{1,7}|\#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});)
    | (?P<hard>     (?:\\|[ ]{2,})\n)
    """,
    re.X,
)
AUTOLINK = re.compile(r"<([A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>\x00-\x1f]*)>")
AUTOMAIL = re.compile(r"<((?:mailto:)?[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9.-]+)>")
BACKTICKS = re.compile(r"`+")
TEMPLATE_CLOSERS = {"{": "}}", "%": "%}", "*": "*}"}
MAX_TEMPLATE = 300
"""Characters within which a tag of a template in a sentence must end."""
PAIRED_TEXT = frozenset({"script", "style"})

Found = tuple["Element | str | None", int, int]


class TightestProcessor(InlineProcessor):
    """What binds tightest, in one sweep from left to right."""

    def __init__(self, md: Markdown) -> None:
        super().__init__("", md)
        self.compiled_re = TIGHTEST

    def handleMatch(self, m: re.Match[str], data: str) -> Found:  # type: ignore[override] # noqa: N802
        """The element or text for one match, and the span it replaces."""
        found: Found = getattr(self, str(m.lastgroup))(m, data)
        return found

    def escape(self, m: re.Match[str], data: str) -> Found:  # noqa: ARG002
        """A character that means nothing but itself."""
        return f"{STX}{ord(m[0][1])}{ETX}", m.start(), m.end()

    def bracket(self, m: re.Match[str], data: str) -> Found:
        """A formula in escaped brackets, else the bracket."""
        formula = bracket_formula(data, m.start())
        if formula is None:
            return self.escape(m, data)
        return tree.verbatim("math", formula.body, data[m.start() : formula.end]), m.start(), formula.end

    def dollar(self, m: re.Match[str], data: str) -> Found:
        """A formula between dollars, else dollars."""
        formula = dollar_formula(data, m.start())
        if formula is None:
            return None, m.start(), m.end()
        return tree.verbatim("math", formula.body, data[m.start() : formula.end]), m.start(), formula.end

    def code(self, m: re.Match[str], data: str) -> Found:
        """A code span, which as many backticks end as began it."""
        close = data.find(m[0], m.end())
        while close >= 0:
            run = BACKTICKS.match(data, close)
            assert run is not None
            if len(run[0]) == len(m[0]):
                break
            close = data.find(m[0], run.end())
        if close < 0:
            return None, m.start(), m.end()
        content = data[m.end() : close].replace("\n", " ")
        if content[0] == content[-1] == " " and content.strip():
            content = content[1:-1]
        end = close + len(m[0])
        return tree.verbatim("code", content, data[m.start() : end]), m.start(), end

    def angle(self, m: re.Match[str], data: str) -> Found:
        """An address in angle brackets, a tag, a comment, or nothing."""
        start = m.start()
        for pattern, scheme in ((AUTOLINK, ""), (AUTOMAIL, "mailto:")):
            if found := pattern.match(data, start):
                node = tree.verbatim("a", found[1].removeprefix("mailto:"), found[0])
                node.set("href", scheme + found[1].removeprefix(scheme))
                return node, start, found.end()
        tag = TAG.match(data, start)
        if tag is None:
            return None, start, m.end()
        name = (tag["name"] or "").lower()
        if name in PAIRED_TEXT and (end := re.compile(rf"</{name}\s*>", re.I).search(data, tag.end())):
            return "", start, end.end()
        return tag_element(tag, name), start, tag.end()

    def template(self, m: re.Match[str], data: str) -> Found:
        """A tag or an expression of a template language, shown as it is written: the code it is."""
        closer = TEMPLATE_CLOSERS[m[0][1]]
        end = data.find(closer, m.end(), m.end() + MAX_TEMPLATE)
        if end < 0 or "{" in data[m.end() : end]:
            return None, m.start(), m.end()
        source = data[m.start() : end + len(closer)]
        return tree.verbatim("code", " ".join(source.split()), source), m.start(), m.start() + len(source)

    def comment(self, m: re.Match[str], data: str) -> Found:
        """A comment of MDX: nothing."""
        end = data.find("*/}", m.end())
        return ("", m.start(), end + 3) if end >= 0 else (None, m.start(), m.end())

    def entity(self, m: re.Match[str], data: str) -> Found:  # noqa: ARG002
        """The character that an entity stands for."""
        text = html.unescape(m[0])
        return (None if text == m[0] else text.replace(STX, "").replace(ETX, "")), m.start(), m.end()

    def hard(self, m: re.Match[str], data: str) -> Found:  # noqa: ARG002
        """A line break that the writer asked for."""
        return Element("br"), m.start(), m.end()


HTML_OF = {"image": "img", "link": "a", "navlink": "a"}
"""Components that stand for tags of HTML."""


def tag_element(tag: re.Match[str], name: str) -> Element | str:
    """What an inline tag becomes: an element, a mark that the walk to spans reads, or nothing."""
    if not name:
        return ""
    attributes = attributes_of(tag["attributes"])
    if is_component(tag["name"]) and name in HTML_OF:
        name = HTML_OF[name]
        attributes.setdefault("href", attributes.get("to", ""))
    if name == "img":
        source = plain_address(attributes.get("src", ""))
        node = Element("img", {"src": source, "alt": attributes.get("alt", "")})
        node.set("title", attributes.get("title", ""))
    elif name == "br":
        node = Element("br")
    else:
        node = Element("close" if tag["slash"] else "open", {"name": name})
        for kept in ("href", "title", "id", "name"):
            if name == "a" and kept in attributes:
                node.set(f"data-{kept}", plain_address(attributes[kept]))
    node.set(tree.RAW, tag[0])
    return node


class StrikeProcessor(InlineProcessor):
    """GFM's strikethrough with one tilde, where the tildes stand as quotes would.

    ``10~20, 30~40`` is a range in Chinese and Japanese, so a tilde inside a word is none.
    """

    def __init__(self, md: Markdown) -> None:
        super().__init__(r"(?<![\w~])~(?=[^\s~])([^~\n]{1,300})(?<=[^\s~])~(?![\w~])", md)

    def handleMatch(self, m: re.Match[str], data: str) -> Found:  # type: ignore[override] # noqa: N802, ARG002
        """The struck text."""
        node = Element("del")
        node.text = m[1]
        return node, m.start(), m.end()


class AttributeListProcessor(InlineProcessor):
    """Attribute lists right behind an inline element: dropped."""

    def __init__(self, md: Markdown) -> None:
        super().__init__(INLINE_LIST, md)

    def handleMatch(self, m: re.Match[str], data: str) -> Found:  # type: ignore[override] # noqa: N802, ARG002
        """Nothing in its place."""
        return "", m.start(), m.end()


TRIGGERS = {
    "tightest": ("`", "\\", "<", "$", "&", "{", "  \n"),
    "links": ("[",),
    "images": ("![",),
    "addresses": ("://", "www.", "@"),
    "strike": ("~",),
    "emphasis": ("*", "_", "~~"),
    "attributes": ("}",),
}
"""The processors in their order, and what a text must hold for them to find anything."""


def inline_processors(md: Markdown, footnote_number: Callable[[str], int]) -> Registry[Pattern]:
    """The processors by the names of ``TRIGGERS``; emphasis is Python-Markdown's own."""
    emphasis = DelimiterProcessor("*", "strong,em", md)
    emphasis.add("_", "strong,em", smart=True)
    emphasis.add("~", "del", double=True)
    by_name = {
        "tightest": TightestProcessor(md),
        "links": LinkProcessor(md, footnote_number),
        "images": ImageProcessor(md),
        "addresses": AddressProcessor(md),
        "strike": StrikeProcessor(md),
        "emphasis": emphasis,
        "attributes": AttributeListProcessor(md),
    }
    processors: Registry[Pattern] = Registry()
    for place, name in enumerate(TRIGGERS):
        processors.register(by_name[name], name, 100 - place)
    return processors


class InlineText(InlinePass):
    """Python-Markdown's inline tree processor, given one text at a time and only what that needs."""

    def __init__(self, md: Markdown) -> None:
        super().__init__(md)
        self.emphasis = cast(DelimiterProcessor, md.inlinePatterns["emphasis"])
        self.candidates = [(md.inlinePatterns[name], triggers) for name, triggers in TRIGGERS.items()]

    def run(self, tree_root: Element, ancestors: list[str] | None = None) -> Element:  # noqa: ARG002
        """Treat the text of every leaf in the order of the document."""
        for node in list(tree_root.iter()):
            if node.tag in tree.LEAVES and (text := node.text):
                chosen = [
                    processor
                    for processor, triggers in self.candidates
                    if any(trigger in text for trigger in triggers)
                ]
                if chosen:
                    self.inlinePatterns = cast(Any, chosen)
                    self.treat(node, text)
        return tree_root

    def treat(self, node: Element, text: str) -> None:
        """Replace the text of one element by text and inline elements."""
        if len(text) > MAX_TREATED:
            return
        holder = Element("holder")
        if len(text) > MAX_TEXT:
            node.text = None
            for part in parts(text):
                SubElement(node, "run").text = part
        try:
            holder.extend([node] if node.text else node)
            super().run(holder)
        except RecursionError:
            # Markup nested hundreds of levels deep is noise, and the noise is what we show.
            self.emphasis.reset()
            node[:] = []
            node.text = text


def parts(text: str) -> list[str]:
    """The text in parts of about MAX_TEXT characters, cut after white space where there is some.

    The address of a picture that holds the picture itself is not cut.
    """
    found = []
    start = 0
    while len(text) - start > MAX_TEXT:
        end = start + MAX_TEXT
        data = text.find("](data:", start, end)
        cut = text.find(")", data) + 1 if data >= 0 else 0
        if cut < end:
            cut = max(text.rfind(" ", start, end), text.rfind("\n", start, end)) + 1
        cut = cut if cut > start else end
        found.append(text[start:cut])
        start = cut
    return [*found, text[start:]]
