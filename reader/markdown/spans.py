"""How a treated element becomes spans: marks, links, line breaks, white space."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

from reader.markdown import tree
from reader.markdown.html_blocks import BOXES, LEAVES
from reader.markdown.tags import STYLES, unhide
from reader.model import Mark, Span, Spans
from reader.records import NamedTuple

WHITE = re.compile(r"[ \t]+")
SOFT_BREAK = re.compile(r"[ \t]*\n[ \t]*")
MAX_TAGS = 50
"""Open tags in one paragraph beyond which more change nothing."""

ELEMENT_MARKS = {**STYLES, "math": Mark.MATH}


class Style(NamedTuple):
    """What spans have in common that become one."""

    marks: Mark = Mark.NONE
    href: str = ""
    title: str = ""


class SpanWriter:
    """Collects text in reading order and hands it out as spans."""

    def __init__(self) -> None:
        self.runs: list[tuple[list[str], Style, str]] = []
        self.last = "\n"
        """The last character written; at the beginning as after a line break."""
        self.broken = False
        """Whether a soft line break waits for the character that follows it."""
        self.anchor = ""
        """The first name that the text gives itself (``<a name="...">``)."""
        self.tags: list[tuple[str, Style]] = []
        """Open HTML tags, each with the style that it ended."""
        self.html = Style()

    def write(self, text: str, style: Style) -> None:
        """Running text: line feeds in it are soft breaks."""
        if "\x02" in text:
            text = unhide(text)
        if "\n" not in text and not self.broken:
            self.put(text, style)
            return
        for place, part in enumerate(SOFT_BREAK.split(text)):
            self.broken = self.broken or place > 0
            self.put(part, style)

    def put(self, text: str, style: Style) -> None:
        """Text without line feeds; white space is as wide as one space, as in HTML."""
        if "  " in text or "\t" in text:
            text = WHITE.sub(" ", text)
        if self.broken or self.last in "\n ":
            text = text.lstrip(" ")
        if not text:
            return
        if self.broken and not (is_spaceless(self.last) and is_spaceless(text[0])):
            self.join(style)
        self.broken = False
        self.append(text, style)

    def join(self, style: Style) -> None:
        """Write the soft break that waits as a space; it is part of a link only where both sides are."""
        if self.broken and self.last not in "\n ":
            before, after = self.runs[-1][1], self.combined(style)
            shared = before if before.href == after.href else Style()
            self.put_run(" ", shared._replace(marks=before.marks & after.marks & ~Mark.CODE))
        self.broken = False

    def append(self, text: str, style: Style, image: str = "") -> None:
        """Text as it is, in its style within the open HTML tags."""
        self.put_run(text, self.combined(style), image)

    def put_run(self, text: str, style: Style, image: str = "") -> None:
        """Text in exactly this style; joins the run before where that looks the same."""
        if self.runs and self.runs[-1][1] == style and not image and not self.runs[-1][2]:
            self.runs[-1][0].append(text)
        else:
            self.runs.append(([text], style, image))
        self.last = text[-1:] or self.last

    def combined(self, style: Style) -> Style:
        """The style of an element within the open HTML tags."""
        if not self.tags:
            return style
        return Style(
            style.marks | self.html.marks, style.href or self.html.href, style.title or self.html.title
        )

    def line_break(self, style: Style) -> None:
        """A hard line break, of which there are never two by accident."""
        self.broken = False
        if self.runs:
            self.runs[-1][0][-1] = self.runs[-1][0][-1].rstrip(" ")
            self.append("\n", style)

    def space(self, style: Style) -> None:
        """Room between two things that HTML sets apart."""
        if self.last not in "\n ":
            self.append(" ", style)

    def open_tag(self, node: Element) -> None:
        """An HTML tag in running text."""
        name = node.get("name", "")
        self.anchor = self.anchor or node.get("data-id") or (node.get("data-name") or "")
        if (name in STYLES or name == "a") and len(self.tags) < MAX_TAGS:
            self.tags.append((name, self.html))
            marks = self.html.marks | STYLES.get(name, Mark.NONE)
            href = node.get("data-href") or self.html.href
            self.html = Style(marks, href, node.get("data-title") or self.html.title)
        else:
            self.gap(name)

    def close_tag(self, node: Element) -> None:
        """The end of an HTML tag: what was opened inside it ends too."""
        name = node.get("name", "")
        for place in range(len(self.tags) - 1, -1, -1):
            if self.tags[place][0] == name:
                self.html = self.tags[place][1]
                del self.tags[place:]
                return
        self.gap(name)

    def gap(self, name: str) -> None:
        """Keep apart what a tag of a block would set apart, were it not inside a paragraph."""
        if name in ("td", "th"):
            self.space(Style())
        elif (name in BOXES or name in LEAVES) and self.last != "\n":
            self.line_break(Style())

    def spans(self) -> Spans:
        """The spans, without white space at their end."""
        while self.runs and not self.runs[-1][2]:
            parts, style, image = self.runs.pop()
            if text := "".join(parts).rstrip(" \n"):
                self.runs.append(([text], style, image))
                break
        return tuple(
            Span(text, style.marks | (Mark.IMAGE if image else Mark.NONE), style.href, style.title, image)
            for parts, style, image in self.runs
            if (text := "".join(parts)) or image
        )


def is_spaceless(ch: str) -> bool:
    """Whether a line break between two such characters is none (CSS Text 3, 4.1.2): Han and Kana."""
    return (
        "\u2e80" <= ch <= "\u9fff"
        or "\uf900" <= ch <= "\ufaff"
        or "\uff00" <= ch <= "\uff60"
        or ch >= "\U00020000"
    )


def spans_of(node: Element) -> tuple[Spans, str]:
    """The spans of a treated leaf, and the anchor that its text names, if any."""
    if not len(node) and not any(special in (node.text or "") for special in ("\n", "\x02", "  ", "\t")):
        text = (node.text or "").strip(" ")
        return ((Span(text),) if text else ()), ""
    writer = SpanWriter()
    pending: list[tuple[Element | str, Style]] = [(node, Style())]
    while pending:
        item, style = pending.pop()
        if isinstance(item, str):
            writer.write(item, style)
        else:
            inner = enter(writer, item, style)
            for child in reversed(item):
                if child.tail:
                    pending.append((child.tail, inner))
                pending.append((child, inner))
    return writer.spans(), writer.anchor


def enter(writer: SpanWriter, node: Element, style: Style) -> Style:
    """Write what an element itself says; the style of its children."""
    tag, text = node.tag, node.text or ""
    if tag in ("code", "math"):
        writer.join(style)
        writer.append(text, marked(style, ELEMENT_MARKS[tag]))
    elif tag == "img":
        write_image(writer, node, style)
    elif tag == "br":
        writer.line_break(style)
    elif tag == "open":
        writer.open_tag(node)
    elif tag == "close":
        writer.close_tag(node)
    elif tag == "sup" and (label := node.get(tree.LABEL)):
        writer.write(text, Style(style.marks | Mark.FOOTNOTE, f"#fn-{label}"))
    else:
        if tag == "a":
            style = Style(style.marks, node.get("href", ""), node.get("title", ""))
        style = marked(style, ELEMENT_MARKS.get(tag, Mark.NONE))
        writer.write(text, style)
    return style


def marked(style: Style, mark: Mark) -> Style:
    """The style with one mark more."""
    return style if not mark else style._replace(marks=style.marks | mark)


def write_image(writer: SpanWriter, node: Element, style: Style) -> None:
    """An image: a span of its own, whose text is the alternative text."""
    writer.join(style)
    text = unhide(node.get("alt", ""))
    title = node.get("title", "") or style.title
    writer.append(SOFT_BREAK.sub(" ", text), style._replace(title=title), image=node.get("src", ""))
    writer.last = "\ufffc"
