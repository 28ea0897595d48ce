"""Which paragraphs open and close admonitions, and how what stands between gets into a box.

Ways to write one: ``/// tip | Title`` of pymdownx, ``:::tip[Title]`` of Docusaurus and VuePress
(``::: {.callout-tip}`` of Pandoc, ``:::{tip}`` of MyST), GitHub's ``> [!NOTE]``, and the tags
of templates (:mod:`~reader.markdown.template_lines`).
"""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

from reader.markdown import tree
from reader.records import NamedTuple

OPENING = re.compile(
    r"(?P<fence>/{3,}|:{3,})[ \t]*"
    r"(?:(?P<name>[A-Za-z][\w-]*)(?:[ \t]*\|[ \t]*|\[|[ \t]+|$)|\{(?P<braced>[^{}\n]*)\})(?P<title>[^\n]*)",
    re.M,
)
CLOSING = re.compile(r"(?:(?:^|\n)(?:/{3,}|:{3,})[ \t]*)+$")
"""Fences without a name, at the end of a paragraph."""
MAX_OPEN = 20
"""Admonitions in admonitions beyond which a fence is but text."""
GITHUB = re.compile(r"\[!(?P<name>[A-Za-z]+)\](?P<fold>[+-]?)[ \t]*(?P<title>[^\n]*)")
OPTION = re.compile(r"(?:[ \t]*(?:type|open|attrs|class|name|title|new|select):[^\n]*(?:\n|$))+")
ATTRIBUTES = re.compile(r"\{[^{}]*\}$")
BRACED_NAME = re.compile(r"\.?(?:callout-)?(?P<name>[A-Za-z][\w-]*)")
BRACED_TITLE = re.compile(r"""\btitle=["'](?P<title>[^"']*)["']""")
PLAIN = frozenset({"div", "tabs", "tab-set", "code-group", "columns", "column", "grid", "steps", "figure"})
"""Names of fences around what is no admonition, but laid out in some way."""


class Opening(NamedTuple):
    """A paragraph that opens a box."""

    fence: str
    name: str
    title: str
    rest: str
    """The text below the opening line, in the same paragraph."""

    @property
    def heading(self) -> str:
        """What stands above the box where nothing but its opening line does."""
        return self.title or ("" if self.name in PLAIN else self.name.replace("-", " ").capitalize())


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
    box = box_of(name, titled=not rest)
    first.text = "\n".join(filter(None, [strong(title), rest])) if rest else title or name.capitalize()
    box.extend(quote)
    quote[:] = [box]


def box_fenced(parent: Element) -> None:
    """``/// tip``, ``:::tip`` and tags of templates among the children of one element."""
    if not any(child.tag == "p" and is_fence(child) for child in parent):
        return
    children = [part for child in parent for part in parted(child)]
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


def is_fence(child: Element) -> bool:
    """Whether a line of a paragraph may open or close a box."""
    text = child.text or ""
    return text.startswith(("///", ":::")) or "\n:::" in text or "\n///" in text or tree.OPENS in child.attrib


def parted(child: Element) -> list[Element]:
    """A paragraph as so many that opening lines are first in theirs, and closing ones last."""
    if child.tag != "p" or not (is_fence(child) or closing(child)):
        return [child]
    pieces: list[list[str]] = [[]]
    for line in (child.text or "").split("\n"):
        opens, closed = OPENING.match(line), bool(pieces[-1]) and CLOSING.fullmatch(pieces[-1][-1])
        if pieces[-1] and (opens or (closed and not CLOSING.fullmatch(line))):
            pieces.append([])
        pieces[-1].append(line)
    parts = [child, *(tree.element("p", 0, 0) for _ in pieces[1:])]
    first, last = tree.lines_of(child)
    for part, piece in zip(parts, pieces, strict=True):
        part.text = "\n".join(piece)
        tree.set_lines(part, first, first + len(piece) - 1)
        first += len(piece)
    tree.set_lines(parts[-1], tree.lines_of(parts[-1])[0], last)
    return parts


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
            child.text = start.heading + suffix
        box = box_of(start.name, titled=bool(start.heading and not text.strip()))
        self.add(box)
        self.opened.append((box, start.fence))
        self.add(child)

    def close(self, child: Element) -> None:
        """End the boxes whose fences a block ends with, and take those off its text.

        A fence that stands alone and closes nothing shows nothing.
        """
        for fence in closing(child):
            is_open = any(fence == other for _, other in self.opened)
            while is_open and self.opened.pop()[1] != fence:
                pass
            last = last_paragraph(child)
            text = CLOSING.sub("", last.text or "")
            if is_open or not text:
                last.text = text
            if not last.text:
                last.set(tree.SILENT, "1")


def box_of(name: str, *, titled: bool) -> Element:
    """An empty box."""
    box = Element("div" if name in PLAIN else "admonition", {"name": name})
    if titled:
        box.set(tree.TITLED, "1")
    return box


def opening(child: Element) -> Opening | None:
    """What a paragraph opens, if it opens a box."""
    text = child.text or ""
    if (fence := child.get(tree.OPENS)) is not None:
        return Opening(fence, child.get("name", ""), text, "")
    found = OPENING.match(text) if child.tag == "p" else None
    if found is None:
        return None
    name, title = (found["name"] or "").lower(), ATTRIBUTES.sub("", found["title"].strip()).strip()
    rest = text[found.end() :].removeprefix("\n")
    if found["braced"] is not None:
        name, title = braced(found["braced"], title)
    elif found[0].rstrip().endswith("]"):
        title = title.removesuffix("]")
    return Opening(found["fence"], name, title, OPTION.sub("", rest, count=1) if rest else "")


def braced(source: str, title: str) -> tuple[str, str]:
    """Name and title of a fence with braces: a class of Pandoc's or a directive of MyST's."""
    found = next((found for word in source.split() if (found := BRACED_NAME.fullmatch(word))), None)
    given = BRACED_TITLE.search(source)
    return (found["name"].lower() if found else "div"), title or (given["title"] if given else "")


def closing(child: Element) -> list[str]:
    """The fences that a block ends with; in a list its last item may hold them."""
    last = last_paragraph(child)
    if (fence := last.get(tree.CLOSES)) is not None:
        return [fence]
    found = CLOSING.search(last.text or "")
    return found[0].split() if found else []


def last_paragraph(child: Element) -> Element:
    """The paragraph that a block ends with, else an element without text."""
    while child.tag != "p" and len(child):
        child = child[-1]
    return child if child.tag == "p" else Element("p")


def strong(title: str) -> str:
    """A title that shares its paragraph with text."""
    return f"**{title}**  " if title else ""
