"""How one HTML tag looks and what it says; the same for blocks and inside paragraphs."""

from __future__ import annotations

import html
import re

from reader.model import Mark

BRACES = r"\{(?:[^{}]|\{(?:[^{}]|\{[^{}]*+\})*+\})*+\}"
"""An expression of JSX, in which braces may stand two deep."""
TAG = re.compile(
    r"""<!--(?:>|->|.*?(?:-->|\Z))"""
    r"""|<\?.*?(?:\?>|\Z)"""
    r"""|<!\[CDATA\[.*?(?:\]\]>|\Z)"""
    r"""|<![A-Za-z][^<>]*>"""
    r"""|<(?P<slash>/?)(?P<name>[A-Z]\w*+(?:\.[A-Za-z]\w*+)++|[A-Za-z][A-Za-z0-9-]*+)"""
    rf"""(?P<attributes>(?:\s++(?:{BRACES}|[^\s"'<>/=]++"""
    rf"""(?:\s*+=\s*+(?:"[^"]*+"|'[^']*+'|{BRACES}|[^\s"'=<>`]++))?+))*+)\s*+(?P<empty>/?)>""",
    re.S,
)
"""A tag of HTML or of JSX, or what HTML has beside tags: comments, declarations, instructions."""

ATTRIBUTE = re.compile(
    rf"""{BRACES}|([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|({BRACES})|([^\s"'=<>`]+)))?"""
)
LITERAL = re.compile(r"""\{\s*(?:"([^"]*)"|'([^']*)'|`([^`]*)`)\s*\}""")
"""An expression that is but a text."""

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
    """The attributes of a tag by lower-case name, entities resolved; the first of a name counts.

    Of an expression of JSX only a text is known.
    """
    found: dict[str, str] = {}
    for name, double, single, expression, bare in ATTRIBUTE.findall(source):
        if name:
            text = LITERAL.fullmatch(expression)
            told = "".join(text.groups("")) if text else ""
            found.setdefault(name.lower(), html.unescape(double or single or told or bare))
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
