"""Components of MDX, tags such as ``<Tabs>`` and ``<Callout type="tip">``: what of them a reader is shown.

A component on lines of its own is a box around the blocks in it. It shows its title where it has one,
and its type where that is known; of every other only what stands inside is shown.
"""

from __future__ import annotations

from markdown_it.rules_block import StateBlock

from reader.markdown.tags import TAG
from reader.markdown.templates import ADMONITIONS, UNSPECIFIC, first
from reader.records import NamedTuple

TYPES = ("type", "kind", "variant", "status", "severity")
TITLES = ("title", "label", "header", "summary", "caption")
CHOICES = frozenset({"tab", "tabitem"})
"""Components that may be named by their value alone."""


class ComponentBox(NamedTuple):
    """The box that a component is shown as."""

    tag: str
    """``admonition``, or ``group`` for one that nobody sees."""
    name: str
    title: str


def is_component(name: str | None) -> bool:
    """Whether a tag's name is a component's: ``Tabs`` and ``Tabs.Tab``, but not ``DIV``."""
    return bool(name) and name is not None and name[0].isupper() and not name.isupper()


def component_box(name: str, attributes: dict[str, str]) -> ComponentBox:
    """What box a component is; ``name`` in lower case, of ``tabs.tab`` its last part counts."""
    own = name.rpartition(".")[2]
    title = first(attributes, TITLES) or (attributes.get("value", "") if own in CHOICES else "")
    if own in UNSPECIFIC or own in ADMONITIONS or own == "aside":
        kind = own if own in ADMONITIONS else "note"
        kind = first(attributes, TYPES).lower() or kind
        return ComponentBox("admonition", kind, title or kind.capitalize())
    return ComponentBox("admonition", "tab", title) if title else ComponentBox("group", "", "")


def component_tag(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """The block rule: a component's tag that has its lines for itself, or one line from tag to closing tag.

    Unlike other raw HTML it ends paragraphs, and what follows on the next line is Markdown.
    """
    position = state.bMarks[start] + state.tShift[start]
    if not state.src.startswith("<", position) or state.is_code_block(start):
        return False
    tag = TAG.match(state.src, position)
    if tag is None or not is_component(tag["name"]):
        return False
    last = start
    while last < end and state.eMarks[last] < tag.end():
        last += 1
    if last >= end or (last > start and state.env.get("quotes")):
        return False
    rest = state.src[tag.end() : state.eMarks[last]].strip()
    if rest and not (rest.endswith(f"</{tag['name']}>") and not tag["slash"]):
        return False
    if not silent:
        token = state.push("html_block", "", 0)
        token.content = state.src[position : state.eMarks[last]]
        token.map = [start, last + 1]
        state.line = last + 1
    return True
