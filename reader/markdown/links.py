"""Links, images, references and bare addresses, as inline processors that take linear time."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import cast
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.inlinepatterns import InlineProcessor
from markdown.treeprocessors import InlineProcessor as InlinePass
from markdown.util import INLINE_PLACEHOLDER_RE, AtomicString
from markdown_it.common.utils import normalizeReference

from reader.markdown import tree
from reader.markdown.tags import unhide
from reader.markdown.templates import plain_address

MAX_BRACKETS = 16
"""Brackets inside the text of a link; more of them open at once and there is no link.
Bounds the search for the closing bracket in texts such as ``[[[[[[``."""
MAX_LABEL = 999
"""Characters of a reference's label, CommonMark's own limit."""

BRACKET = re.compile(r"[\[\]]")
BRACKET_RUN = re.compile(r"\[+")
TITLE = r"""(?:\s++(?P<title>"[^"]*+"|'[^']*+'|\([^()]*+\)))?+"""
DESTINATION = re.compile(
    r"""\(\s*+(?:<(?P<angle>[^<>\n]*+)>|(?P<bare>[^\s()<]?[^\s()]*+(?:\((?:[^\s()]|\([^\s()]*+\))*+\)[^\s()]*+)*+))"""
    + TITLE
    + r"\s*+\)"
)
SPACED = re.compile(r"""\((?P<bare>[^()<>"\n]{1,500}+)\)""")
"""An address with spaces in it, which Python-Markdown takes and GFM does not."""
LABEL = re.compile(r"\[([^\[\]]{0,999}+)\]")

Found = tuple["Element | None", "int | None", "int | None"]


class BracketProcessor(InlineProcessor):
    """What links and images have in common: a text in brackets and where it leads."""

    def closing(self, data: str, start: int) -> int:
        """Where the bracket closes whose content begins at ``start``, or -1."""
        level = 1
        for bracket in BRACKET.finditer(data, start):
            level += 1 if bracket[0] == "[" else -1
            if level == 0:
                return bracket.start()
            if level > MAX_BRACKETS:
                break
        return -1

    def target(self, data: str, start: int, end: int) -> tuple[str, str, int] | None:
        """Address, title and end of the link whose text lies between ``start`` and ``end``."""
        after = end + 1
        found = DESTINATION.match(data, after) or SPACED.match(data, after)
        if found:
            groups = found.groupdict()
            address = groups.get("angle") or groups.get("bare") or ""
            title = (groups.get("title") or "")[1:-1]
            address = plain_address(unbracketed(self.source(address.strip())))
            return address, self.source(title), found.end()
        label = LABEL.match(data, after)
        if label and label[1].strip():
            return self.referenced(label[1], label.end())
        return self.referenced(data[start:end], label.end() if label else after)

    def referenced(self, label: str, end: int) -> tuple[str, str, int] | None:
        """What a reference's label stands for, if it is defined."""
        if len(label) > MAX_LABEL or not self.md.references:
            return None
        found = self.md.references.get(normalizeReference(self.source(label)))
        return (*found, end) if found else None

    def source(self, text: str) -> str:
        """The text with what earlier processors took out of it put back as it was written."""
        stash = cast(InlinePass, self.md.treeprocessors["inline"]).stashed_nodes

        def written(found: re.Match[str]) -> str:
            node = stash.get(found[1], "")
            return node if isinstance(node, str) else node.get(tree.RAW, "".join(node.itertext()))

        if "\x02" in text:
            text = INLINE_PLACEHOLDER_RE.sub(written, text)
        return unhide(text)


def unbracketed(address: str) -> str:
    """An address without the angle brackets that an earlier processor may have taken for a tag's."""
    return address[1:-1] if address.startswith("<") and address.endswith(">") else address


class LinkProcessor(BracketProcessor):
    """``[text](address)``, ``[text][label]``, ``[label]`` and footnotes ``[^label]``."""

    ANCESTOR_EXCLUDES = ("a",)

    def __init__(self, md: Markdown, footnote_number: Callable[[str], int]) -> None:
        super().__init__(r"(?<!!)\[", md)
        self.footnote_number = footnote_number

    def handleMatch(self, m: re.Match[str], data: str) -> Found:  # type: ignore[override] # noqa: N802
        """The link's element and the span it replaces."""
        end = self.closing(data, m.end())
        if end < 0:
            run = BRACKET_RUN.match(data, m.start())
            return None, m.start(), max(m.end(), run.end() - MAX_BRACKETS if run else 0)
        if data.startswith("^", m.end()) and (number := self.footnote_number(data[m.end() + 1 : end])):
            node = tree.verbatim("sup", str(number))
            node.set(tree.LABEL, data[m.end() + 1 : end])
            return node, m.start(), end + 1
        target = self.target(data, m.end(), end)
        if target is None:
            return None, m.start(), m.end()
        node = Element("a", {"href": target[0], "title": target[1]})
        node.text = data[m.end() : end]
        return node, m.start(), target[2]


class ImageProcessor(BracketProcessor):
    """``![alternative](address)`` and its forms by reference."""

    def __init__(self, md: Markdown) -> None:
        super().__init__(r"!\[", md)

    def handleMatch(self, m: re.Match[str], data: str) -> Found:  # type: ignore[override] # noqa: N802
        """The image's element and the span it replaces."""
        end = self.closing(data, m.end())
        target = self.target(data, m.end(), end) if end >= 0 else None
        if target is None:
            return None, m.start(), m.end()
        alternative = self.unescape(data[m.end() : end])
        node = Element("img", {"src": target[0], "title": target[1], "alt": alternative})
        node.set(tree.RAW, data[m.start() : target[2]])
        return node, m.start(), target[2]


CJK_STOPS = "、。，．：；！？（）《》「」『』【】〈〉“”‘’…،؛؟۔।"
"""Marks that end an address in running text of scripts that set no space there."""

ADDRESS = re.compile(
    r"(?<![A-Za-z0-9_/:.@+-])(?:"
    rf"(?P<web>(?:https?://|www\.)(?:[^\s<>\x00-\x1f{CJK_STOPS}]|\x02\d++\x03)++)"
    r"|(?P<mail>[A-Za-z0-9][A-Za-z0-9._+-]{0,63}+@[A-Za-z0-9-]++(?:\.[A-Za-z0-9-]++)+))"
)
TRAILING = re.compile(r"""(?:[?!.,:*_~'";]|&[A-Za-z0-9]+;)+$""")


class AddressProcessor(InlineProcessor):
    """Bare addresses as GFM's autolink extension finds them, also right behind a Han letter."""

    ANCESTOR_EXCLUDES = ("a",)

    def __init__(self, md: Markdown) -> None:
        super().__init__("", md)
        self.compiled_re = ADDRESS

    def handleMatch(self, m: re.Match[str], data: str) -> Found:  # type: ignore[override] # noqa: N802, ARG002
        """The link and the span it replaces: punctuation behind an address is none of it."""
        written = trimmed(m[0]) if m["web"] else m[0].rstrip("-_.")
        text = unhide(written)
        node = Element("a")
        node.text = AtomicString(text)
        scheme = "mailto:" if m["mail"] else "http://" if text.startswith("www.") else ""
        node.set("href", scheme + text)
        return node, m.start(), m.start() + len(written)


def trimmed(address: str) -> str:
    """An address without punctuation that belongs to the sentence, nor a bracket that it does not open."""
    while True:
        shorter = TRAILING.sub("", address)
        while shorter.endswith(")") and shorter.count(")") > shorter.count("("):
            shorter = shorter[:-1]
        if shorter == address:
            return address
        address = shorter
