"""Fences that are directives of MyST: ``{note}`` holds text, not code, and ``{code-block} python`` code.

A directive that is not known here stays the code block that it is to every other program.
"""

from __future__ import annotations

import re

from reader.markdown.templates import ADMONITIONS
from reader.records import NamedTuple

INFO = re.compile(r"\{(?P<name>[a-z][\w-]*)\}[ \t]*(?P<argument>.*)")
OPTION = re.compile(r"[ \t]*:(?P<key>[\w-]+):[ \t]*(?P<value>.*)")
BOXES = ADMONITIONS | {"hint", "error", "seealso", "admonition", "dropdown", "tab-item"}
CODE = frozenset({"code-block", "code", "code-cell", "sourcecode"})
PICTURES = frozenset({"figure", "image"})


class Directive(NamedTuple):
    """A directive as it is to be shown."""

    tag: str
    """``admonition``, ``pre``, ``math``, or ``p`` for a picture."""
    name: str
    """The type of an admonition, the language of code."""
    heading: str
    """The title of an admonition, a picture as Markdown."""
    content: str
    before: int
    """Lines between the fence and the content: its options."""


def directive(info: str, content: str) -> Directive | None:
    """The directive that a fence is, if it is one that is known."""
    found = INFO.fullmatch(info.strip())
    if found is None:
        return None
    name, argument = found["name"], found["argument"].strip()
    options, body, before = split_options(content)
    if name in BOXES:
        kind = options.get("class", name).split()[0] if name == "admonition" else name
        return Directive("admonition", kind, argument or name.capitalize(), body, before)
    if name in CODE:
        return Directive("pre", argument, "", body.removeprefix("\n"), before)
    if name == "math":
        return Directive("math", "", "", body, before)
    if name in PICTURES:
        return Directive("p", "", f"![{options.get('alt', '')}](<{argument}>)", body, before)
    return None


def split_options(content: str) -> tuple[dict[str, str], str, int]:
    """The options at the beginning of a directive, the text behind them, and the lines they take."""
    options: dict[str, str] = {}
    lines = content.split("\n")
    while lines and (option := OPTION.fullmatch(lines[0])):
        options[option["key"]] = option["value"]
        del lines[0]
    return options, "\n".join(lines), content.count("\n") + 1 - len(lines)
