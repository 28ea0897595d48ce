"""Lines that only a site generator reads: tags of templates, places where a table of contents is to be.

A block rule keeps together what Markdown would part. A pass over the tree takes the tags out of the
paragraphs, so that what they say to a reader is left; a tag inside a sentence is no matter of this.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Container
from xml.etree.ElementTree import Element

from markdown_it.rules_block import StateBlock

from reader.markdown import tree
from reader.markdown.templates import Tag, box_of, said, tag_at

AROUND_CODE = frozenset({"highlight", "prism"})
"""Tags around code, of which their first word is the language."""
AROUND_COMMENTS = frozenset({"comment"})
MAX_LINES = 500
"""Lines within which code and comments must close, and tags end."""
MAX_TRIES = 20
"""Mentions of a tag among which its closing one must be."""
CONTENTS = re.compile(r"\[\[?_?TOC_?\]?\]|\$\{toc\}|\{\{ ?toc ?\}\}", re.I)
"""Where a table of contents is to be, as Python-Markdown, GitLab, VitePress and others write it."""


def template_block(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Code and comments between tags, and a tag of several lines; other tags are text to Markdown."""
    position = state.bMarks[start] + state.tShift[start]
    if not state.src.startswith(("{%", "{{<", "{{%"), position) or state.is_code_block(start):
        return False
    tag = tag_at(state.src, position)
    if tag is None or tag.closes:
        return False
    last = _last_line(state, start, min(end, start + MAX_LINES), tag)
    if last is None:
        return False
    if not silent:
        if tag.name in AROUND_CODE:
            token = state.push("fence", "code", 0)
            token.info = tag.rest.partition(" ")[0].lower()
            token.content = state.getLines(start + 1, last, state.blkIndent, True)
            token.map = [start, last + 1]
        else:
            _paragraph(state, start, last, " ".join(state.src[position : tag.end].split()))
        state.line = last + 1
    return True


def _last_line(state: StateBlock, start: int, end: int, tag: Tag) -> int | None:
    """The line of the closing tag, or that on which a tag of several lines ends; None for other tags."""
    if tag.name in AROUND_CODE or tag.name in AROUND_COMMENTS:
        return _closing_line(state, end, tag) if _is_last(state, start, tag) else None
    if tag.end <= state.eMarks[start] or state.env.get("quotes"):
        return None
    last = bisect_left(state.eMarks, tag.end, start, end)
    return last if last < end and _is_last(state, last, tag) else None


def _closing_line(state: StateBlock, end: int, tag: Tag) -> int | None:
    """The line before ``end`` that begins with the tag that closes this one."""
    position = tag.end
    needle = ("end" if state.src[tag.end - 2] == "%" else "/") + tag.name
    for _ in range(MAX_TRIES):
        position = state.src.find(needle, position + 1, state.eMarks[end - 1])
        if position < 0:
            break
        line = bisect_left(state.eMarks, position)
        found = tag_at(state.src, state.bMarks[line] + state.tShift[line])
        if found is not None and found.closes and found.name == tag.name:
            return line
    return None


def _is_last(state: StateBlock, line: int, tag: Tag) -> bool:
    """Whether a tag ends where the line does."""
    rest = state.eMarks[line] - tag.end
    return rest >= 0 and not state.src[tag.end : state.eMarks[line]].strip()


def _paragraph(state: StateBlock, first: int, last: int, text: str) -> None:
    state.push("paragraph_open", "p", 1).map = [first, last + 1]
    inline = state.push("inline", "", 0)
    inline.map, inline.content = [first, last + 1], text
    state.push("paragraph_close", "p", -1)


def take_out_tags(root: Element, references: Container[str]) -> None:
    """Part every paragraph into the tags that have lines for themselves and the text around them.

    What a tag says becomes a paragraph of its own. One that says nothing leaves nothing, but where a
    paragraph holds nothing else it stays as a silent one, because GFM counts it. ``references``: the
    labels that the text defines, in upper case.
    """
    for parent in list(root.iter()):
        if not any(child.tag == "p" and may_hold_tags(child.text or "") for child in parent):
            continue
        parts: list[Element] = []
        for child in parent:
            if child.tag == "p" and CONTENTS.fullmatch(child.text or "") and "TOC" not in references:
                child.text = ""
                child.set(tree.SILENT, "1")
            parts += parted(child) if child.tag == "p" else [child]
        parent[:] = parts


def may_hold_tags(text: str) -> bool:
    """A quick look at a paragraph: nearly all hold nothing of the kind."""
    return "{%" in text or "{{" in text or text.startswith(("[", "$"))


def parted(paragraph: Element) -> list[Element]:
    """The paragraphs that a paragraph becomes."""
    found = tags_and_text(paragraph.text or "")
    if all(isinstance(part, str) for part, _ in found):
        return [paragraph]
    first = tree.lines_of(paragraph)[0]
    nodes: list[Element] = []
    for part, line in found:
        if isinstance(part, str):
            node = tree.element("p", first + line, first + line + part.count("\n"))
            node.text = part
            nodes.append(node)
        else:
            nodes += tag_paragraphs(part, first + line)
    shown = [node for node in nodes if node.text or tree.OPENS in node.attrib]
    if not shown:
        nodes[0].attrib.pop(tree.OPTIONAL, None)
        nodes[0].set(tree.SILENT, "1")
    begin = shown[0] if shown else nodes[0]
    tree.set_lines(begin, first, tree.lines_of(begin)[1])
    for name, value in paragraph.attrib.items():
        if name not in begin.attrib:
            begin.set(name, value)
    return nodes


def tag_paragraphs(tag: Tag, line: int) -> list[Element]:
    """What stands for a tag: a paragraph that opens or closes a box, or those that it says."""
    box = box_of(tag)
    texts = said(tag) if box is None else [box.title]
    nodes = []
    for text in texts or [""]:
        node = tree.element("p", line, line)
        node.text = text
        node.set(tree.OPTIONAL, "1")
        nodes.append(node)
    if box is not None and tag.closes:
        nodes[0].set(tree.CLOSES, f"{{{tag.name}")
        nodes[0].text = ""
    elif box is not None:
        nodes[0].set(tree.OPENS, f"{{{tag.name}")
        nodes[0].set("name", box.name)
    return nodes


def tags_and_text(text: str) -> list[tuple[Tag | str, int]]:
    """Tags and the text between them in order, each with the number of the line, from 0, it begins on."""
    found: list[tuple[Tag | str, int]] = []
    for number, line in enumerate(text.split("\n")):
        for part in line_parts(line):
            before = found[-1][0] if found else None
            if isinstance(part, str) and isinstance(before, str):
                found[-1] = (f"{before}\n{part}", found[-1][1])
            else:
                found.append((part, number))
    return found


def line_parts(line: str) -> list[Tag | str]:
    """The tags of a line, or its text.

    Where there is both, the tags belong to the sentence, unless they open or close a box.
    """
    tags: list[Tag | str] = []
    rest = line.lstrip()
    while (tag := tag_at(rest, 0)) is not None:
        if rest[tag.end :].strip() and not tags and box_of(tag) is None:
            break
        tags.append(tag)
        rest = rest[tag.end :].lstrip()
    if not rest:
        return tags
    text, closing = split_closing_tag(rest if tags else line)
    return [*tags, text, *closing]


def split_closing_tag(line: str) -> tuple[str, list[Tag]]:
    """A line without the tag at its end, if that closes a box."""
    if line.rstrip().endswith(("%}", ">}}", "%}}")):
        start = max(line.rfind("{{<"), line.rfind("{{%"))
        start = start if start >= 0 else line.rfind("{%")
        tag = tag_at(line, start)
        if tag and tag.closes and box_of(tag):
            return line[:start], [tag]
    return line, []
