"""How block structure gets into Python-Markdown: GFM's by markdown-it, lines included.

``GfmBlocks`` is the Python-Markdown extension; after it ``md.parser`` builds the
ElementTree that the inline pass treats from the block tokens of markdown-it-py.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any
from xml.etree.ElementTree import Element, ElementTree, SubElement

from markdown import Markdown
from markdown.blockparser import BlockParser
from markdown.util import AtomicString
from markdown_it.token import Token

from reader.markdown import tree
from reader.markdown.attributes import split_attributes
from reader.markdown.directives import Directive, directive
from reader.markdown.html_blocks import HtmlBlocks, Nested
from reader.markdown.rules import BlockRules

TASK = re.compile(r"\[([ xX])\]\s+(?=\S)")
LANGUAGE = re.compile(r"\s*\{?\.?([^\s{}.,:]+)")
"""The language of a fence: ``python``, also in ``{.python}`` and ``python{1,3}``."""
MAX_NESTED = 10
"""Directives in directives beyond which one is but code."""
SKIPPED = frozenset({"thead", "tbody"})


class Footnotes:
    """The footnotes that a text defines, and the numbers that they show."""

    def __init__(self, labels: Iterable[str]) -> None:
        self.defined = frozenset(labels)
        self.numbers: dict[str, int] = {}

    def number(self, label: str) -> int:
        """The number of a footnote, counted as they are asked for; 0 where none is defined."""
        if label not in self.defined:
            return 0
        return self.numbers.setdefault(label, len(self.numbers) + 1)


class GfmBlockParser(BlockParser):
    """Python-Markdown's block parser, replaced: the tree comes from markdown-it's tokens."""

    def __init__(self, md: Markdown) -> None:
        super().__init__(md)
        self.rules_by_mdx: dict[bool, BlockRules] = {}
        self.mdx = False
        """Whether the text is MDX."""
        self.first_line = 1
        """The line of the file in which the text begins."""
        self.footnotes = Footnotes([])

    def parseDocument(self, lines: Iterable[str]) -> ElementTree[Any]:  # noqa: N802
        """The tree of block elements, inline text not treated yet."""
        root = Element(self.md.doc_tag)
        env: dict[str, Any] = {}
        self.build(root, "\n".join(lines), self.first_line, env)
        for label, found in env.get("references", {}).items():
            self.md.references[label] = (found["href"], found["title"])
        self.footnotes = Footnotes(label[1:] for label in env.get("footnotes", {}).get("refs", {}))
        return ElementTree(root)

    @property
    def rules(self) -> BlockRules:
        """The rules that find the blocks of the text."""
        if self.mdx not in self.rules_by_mdx:
            self.rules_by_mdx[self.mdx] = BlockRules(mdx=self.mdx)
        return self.rules_by_mdx[self.mdx]

    def build(self, parent: Element, source: str, first_line: int, env: dict[str, Any]) -> None:
        """Append the blocks of a text to an element."""
        tokens = self.rules.tokens(source, env)
        level = env.get("level", 0)

        def nested(inside: Element, text: str, line: int) -> None:
            env["level"] = level + 1
            self.build(inside, text, line, env)
            env["level"] = level

        builder = TreeBuilder(parent, first_line, nested, may_nest=level < MAX_NESTED)
        for token in tokens:
            builder.add(token)
        builder.finish()


class TreeBuilder:
    """Turns block tokens into elements below one parent."""

    def __init__(self, parent: Element, first_line: int, nested: Nested, *, may_nest: bool) -> None:
        self.html = HtmlBlocks(parent, nested)
        self.may_nest = may_nest
        """Whether directives may hold Markdown; else they are code."""
        self.opened: list[Element] = []
        """The elements whose closing tokens are still to come; boxes of HTML are not among them."""
        self.first_line = first_line

    def add(self, token: Token) -> None:
        """Take the next token."""
        if token.tag in SKIPPED:
            return
        if token.nesting > 0:
            self.open(token)
        elif token.nesting < 0:
            self.opened.pop()
            self.html.leave()
        elif token.type == "inline":
            self.inline(token)
        elif token.type == "html_block":
            self.html.add(token.content, self.lines(token)[0])
        else:
            self.leaf(token)

    def finish(self) -> None:
        """No token follows."""
        self.html.finish()

    def lines(self, token: Token) -> tuple[int, int]:
        """First and last line in the file."""
        first, end = token.map or (0, 1)
        return first + self.first_line, max(first + 1, end) + self.first_line - 1

    def open(self, token: Token) -> None:
        """Enter an element."""
        node = tree.element(token.tag or "footnote", *self.lines(token))
        if token.type == "list_item_open":
            node.set(tree.MARKER, "•")
            node.set(tree.DELIMITER, token.markup)
        elif token.type == "footnote_reference_open":
            node.set(tree.LABEL, str(token.meta["label"]))
        elif token.hidden:
            node.set(tree.TIGHT, "1")
        for name, value in token.attrs.items():
            node.set(name, str(value))
        self.html.top.append(node)
        self.html.enter(node)
        self.opened.append(node)

    def inline(self, token: Token) -> None:
        """Give the open element its text: task box and attribute list are taken off it."""
        node = self.opened[-1]
        text = token.content
        if node.tag == "p" and len(self.opened) > 1 and (item := self.opened[-2]).tag == "li":
            task = TASK.match(text) if item[0] is node else None
            if task:
                item.set(tree.CHECKED, task[1].lower())
                text = text[task.end() :]
        text, attributes = split_attributes(text, heading=node.tag.startswith("h"))
        for name, value in attributes.items():
            node.set(name, value)
        if "toc" in attributes and len(self.opened) > 1 and self.opened[-2].tag == "li":
            text = ""  # kramdown puts its own list in the place of this one
        if not text and token.content:
            node.set(tree.SILENT, "1")
        node.text = text

    def leaf(self, token: Token) -> None:
        """A block without inline text: code, a rule, a formula."""
        is_directive = self.may_nest and token.info.startswith("{")
        if is_directive and (found := directive(token.info, token.content)):
            self.directive(found, token)
            return
        tag = {"fence": "pre", "code_block": "pre", "math_block": "math"}.get(token.type, token.tag)
        node = tree.element(tag, *self.lines(token))
        if tag in ("pre", "math"):
            node.text = AtomicString(token.content)
        if token.type == "fence" and (language := LANGUAGE.match(token.info)):
            node.set("class", language[1])
        self.html.top.append(node)

    def directive(self, found: Directive, token: Token) -> None:
        """A fence that is a directive: a box or a picture with Markdown in it, code, a formula."""
        first, last = self.lines(token)
        node = tree.element(found.tag, first, last)
        parent = self.html.top
        parent.append(node)
        if found.tag in ("pre", "math"):
            node.text = AtomicString(found.content)
            node.set("class", found.name)
            return
        heading = node
        if found.tag == "admonition":
            node.set("name", found.name)
            node.set(tree.TITLED, "1")
            parent, heading = node, SubElement(node, "p")
        tree.set_lines(heading, first, first)
        heading.text = found.heading
        self.html.nested(parent, found.content, first + 1 + found.before)
