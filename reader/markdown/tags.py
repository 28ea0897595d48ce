"""How one HTML tag looks and what it says; the same for blocks and inside paragraphs."""

from __future__ import annotations

import html
import re

from reader.model import Mark

TAG = re.compile(
    r"""<!--(?:>|->|.*?(?:-->|\Z))"""
    r"""|<\?.*?(?:\?>|\Z)"""
    r"""|<!\[CDATA\[.*?(?:\]\]>|\Z)"""
    r"""|<![A-Za-z][^<>]*>"""
    r"""|<(?P<slash>/?)(?P<name>[A-Za-z][A-Za-z0-9-]*+)"""
    r"""(?P<attributes>(?:\s++[^\s"'<>/=]++(?:\s*+=\s*+(?:"[^"]*+"|'[^']*+'|[^\s"'=<>`]++))?+)*+)\s*+/?>""",
    re.S,
)
"""A tag, or what HTML has beside tags: comments, declarations, instructions."""

ATTRIBUTE = re.compile(r"""([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?""")

STYLES = {
    **dict.fromkeys(("b", "strong"), Mark.STRONG),
    **dict.fromkeys(("i", "em", "cite", "var"), Mark.EMPHASIS),
    **dict.fromkeys(("del", "s", "strike"), Mark.STRIKE),
    **dict.fromkeys(("code", "tt", "samp"), Mark.CODE),
    "kbd": Mark.KEY,
    "sub": Mark.SUB,
    "sup": Mark.SUP,
    "mark": Mark.HIGHLIGHT,
}
"""Tags that change how text looks."""

MARKDOWN_CHARACTERS = re.compile(r"[\\`*_\[\]!~$:@{}]")
HIDDEN_CHARACTER = re.compile(r"\x02(\d+)\x03")


def attributes_of(source: str) -> dict[str, str]:
    """The attributes of a tag by lower-case name, entities resolved; the first of a name counts."""
    found: dict[str, str] = {}
    for name, double, single, bare in ATTRIBUTE.findall(source):
        found.setdefault(name.lower(), html.unescape(double or single or bare))
    return found


def literal(source: str) -> str:
    """The source so marked that inline processors see its tags and entities, but no Markdown.

    Characters are hidden as Python-Markdown hides a backslash escape.
    """
    parts = []
    position = 0
    for tag in TAG.finditer(source):
        parts += [hide(source[position : tag.start()]), tag[0]]
        position = tag.end()
    return "".join([*parts, hide(source[position:])])


def hide(text: str) -> str:
    """Text without a character that Markdown would take as its own."""
    return MARKDOWN_CHARACTERS.sub(lambda found: f"\x02{ord(found[0])}\x03", text)


def unhide(text: str) -> str:
    """Text with the characters that ``hide``, or Python-Markdown for an escape, took out of it."""
    return HIDDEN_CHARACTER.sub(lambda found: chr(int(found[1])), text)
