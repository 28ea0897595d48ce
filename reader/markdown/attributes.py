"""Attribute lists, ``{: .class}`` of kramdown and ``{ #id }`` of attr_list: never shown."""

from __future__ import annotations

import re

WORD = r"""(?:[.#][^\s{}.#]+|[A-Za-z][\w:-]*=(?:"[^"{}\n]*"|'[^'{}\n]*'|[^\s"'{}]+))"""
LIST = rf"\{{:?[ \t]*{WORD}(?:[ \t]+{WORD})*[ \t]*\}}"
"""At least one class, id or pair in braces."""
KRAMDOWN = rf"\{{:[ \t]*(?:toc|no_toc|{WORD})(?:[ \t]+{WORD})*[ \t]*\}}"

AT_HEADING_END = re.compile(rf"(?:^|[ \t]+){LIST}[ \t]*$")
AT_END = re.compile(rf"(?:^|\s+){KRAMDOWN}[ \t]*$")
CONTENTS = re.compile(r"\{:[ \t]*toc\b")
IDENTIFIER = re.compile(r"(?<=[\s{:])#([^\s{}.#]+)")


def split_attributes(text: str, heading: bool) -> tuple[str, dict[str, str]]:
    """The text without the attribute list at its end, and what that says.

    ``id`` is the name that it gives, ``toc`` there where a table of contents is to take the place of a list.
    """
    if not text.endswith("}"):
        return text, {}
    brace = text.rfind("{")
    found = (AT_HEADING_END if heading else AT_END).search(text, max(0, brace - 1))
    if found is None:
        return text, {}
    identifier = IDENTIFIER.search(found[0])
    attributes = {"id": identifier[1]} if identifier else {}
    if CONTENTS.search(found[0]):
        attributes["toc"] = "1"
    return text[: found.start()].rstrip(), attributes


INLINE_LIST = rf"(?<=\x03){LIST}"
"""A list right behind an inline element, which by then is a placeholder."""
