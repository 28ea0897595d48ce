"""Tags of template languages, Liquid's ``{% ... %}`` and Hugo's ``{{< ... >}}``: what they say to a reader.

Most say nothing, and some hold a caption, a picture, the address of a film, or open a box.
"""

from __future__ import annotations

import re

from reader.records import NamedTuple

MAX_TAG = 2000
"""Characters within which a tag must end."""
DELIMITERS = (("{{<", ">}}"), ("{{%", "%}}"), ("{%", "%}"))

NAME = re.compile(r"[A-Za-z][\w./-]*")
VALUE = re.compile(
    r"""(?:(?P<key>[\w-]+)\s*[=:]\s*)?"""
    r"""(?:"(?P<double>[^"]*)"|'(?P<single>[^']*)'|`(?P<back>[^`]*)`|(?P<bare>[^\s"'`]+))"""
)
TEXTS = ("caption", "title", "label", "content", "text", "summary")
"""What holds the words of a tag, by precedence."""
ADDRESSES = ("href", "to", "url", "link")
PICTURE = re.compile(r"\.(?:png|jpe?g|gif|svg|webp|avif|bmp)$", re.I)
WEB = re.compile(r"https?://\S+")
VIDEOS = {"youtube": "https://www.youtube.com/watch?v=", "vimeo": "https://vimeo.com/"}
"""Sites whose films are named by a key."""

ADMONITIONS = frozenset({"note", "tip", "info", "important", "warning", "caution", "danger", "attention"})
UNSPECIFIC = frozenset({"hint", "alert", "callout", "notice", "admonition"})
"""Boxes whose type stands in an attribute, or is their first word."""
TYPES = ("style", "type", "kind", "color", "0")
TITLED = frozenset({"tab", "tabitem", "details", "expand", "accordion", "collapse", "step", "card"})
"""Boxes that have a title and no type."""
TITLES = ("title", "name", "header", "label", "summary", "0")

EXPRESSION = re.compile(r"\{\{([^{}]*)\}\}")
QUOTED = re.compile(r"""["']([^"']*)["']""")
LINKING = frozenset({"ref", "relref", "link", "post_url"})
"""Tags that stand for the address of another page."""


class Tag(NamedTuple):
    """A tag of a template language."""

    name: str
    """In lower case; of a closing tag the name of what it closes."""
    rest: str
    closes: bool
    end: int
    """Where the text goes on."""


class Box(NamedTuple):
    """A box that a tag opens."""

    name: str
    """The type of an admonition, or ``tab``."""
    title: str


def tag_at(text: str, position: int) -> Tag | None:
    """The tag that begins at a place, if there is one."""
    for opener, closer in DELIMITERS:
        if text.startswith(opener, position):
            begin = position + len(opener)
            end = text.find(closer, begin, position + MAX_TAG)
            return None if end < 0 else _tag(text[begin:end], opener, end + len(closer))
    return None


def _tag(inside: str, opener: str, end: int) -> Tag | None:
    inside = inside.strip("- \t\n")
    slash = inside.startswith("/")
    name = NAME.match(inside, 1 if slash else 0)
    if name is None:
        return None
    word, rest = name[0].lower(), inside[name.end() :].removesuffix("/").strip()
    if opener == "{%" and word.startswith("end"):
        return Tag(word.removeprefix("end"), rest, True, end)
    return Tag(word, rest, slash, end)


def values(rest: str) -> dict[str, str]:
    """What a tag is given, by key; what has no key is numbered ``0``, ``1``, ..."""
    found: dict[str, str] = {}
    for value in VALUE.finditer(rest):
        text = value["double"] or value["single"] or value["back"] or value["bare"] or ""
        key = (value["key"] or "").lower() or str(sum(name.isdigit() for name in found))
        found.setdefault(key, text)
    return found


def first(given: dict[str, str], keys: tuple[str, ...]) -> str:
    """The value of the first key that has one."""
    return next((given[key] for key in keys if given.get(key)), "")


def said(tag: Tag) -> list[str]:
    """What a tag says to a reader, as paragraphs of Markdown: its picture, its words, its address."""
    return [] if tag.closes or not tag.rest else sayings(tag.name, values(tag.rest))


def sayings(name: str, given: dict[str, str]) -> list[str]:
    """What a tag of this name says with the values that it is given."""
    text = first(given, TEXTS) or given.get("alt", "")
    picture = first(given, ("src",)) if "alt" in given else ""
    picture = picture or next((value for value in given.values() if PICTURE.search(value)), "")
    if picture:
        alternative = given.get("alt") or text
        return [f"![{alternative}](<{picture}>)", *([text] if text not in ("", given.get("alt")) else [])]
    address = first(given, ADDRESSES) or next((value for value in given.values() if WEB.fullmatch(value)), "")
    if not address and name in VIDEOS and (key := first(given, ("id", "0"))):
        address = VIDEOS[name] + key
    if text and address:
        return [f"[{text}](<{address}>)"]
    return [text or f"<{address}>"] if text or WEB.fullmatch(address) else []


def box_of(tag: Tag) -> Box | None:
    """The box that a tag opens or closes, if it is one of those that people use."""
    if tag.name in UNSPECIFIC:
        given = values(tag.rest)
        return Box(first(given, TYPES).lower() or "note", first(given, ("title", "1")))
    if tag.name in ADMONITIONS:
        return Box(tag.name, first(values(tag.rest), TITLES))
    if tag.name in TITLED:
        return Box("tab", first(values(tag.rest), TITLES))
    return None


def plain_address(address: str) -> str:
    """An address without the templates in it: that of the page which a tag names, no address of a site."""
    if "{" not in address:
        return address
    tag = tag_at(address.lstrip(), 0)
    if tag is not None and tag.name in LINKING:
        return first(values(tag.rest), ("0", "path")) + address.lstrip()[tag.end :]
    return EXPRESSION.sub(_quoted, address)


def _quoted(expression: re.Match[str]) -> str:
    found = QUOTED.search(expression[1])
    return found[1] if found else ""
