"""What a note is called: the title that its text has, as one line without markup."""

from __future__ import annotations

import functools
import re

from reader.visible import contained, tamed

_SEARCHED = 64 * 1024
"""Characters of a text in which its first heading is looked for."""
_LONGEST = 1_200
"""Characters in which the markup of a title is looked for."""

_MARKUP = frozenset("#{[<`*~_\\")


def first_heading(text: str) -> str:
    """The plain text of the first heading of a Markdown text, empty if it has none near its beginning.

    Knows ``#`` and underlined headings and ``<h1>``, and passes over code and comments.
    """
    text = text[:_SEARCHED]
    for match in _headings().finditer(text):
        written = match["atx"] or match["setext"] or match["html"]
        title = plain_title(written) if written else ""
        if title:
            return title
    return ""


def plain_title(written: str) -> str:
    """A title without Markdown and tags, contained: whatever it holds, it may stand in a list."""
    if len(written) > _LONGEST:
        written = tamed(written)[:_LONGEST]  # which counts what is heaped on a letter
    if not _MARKUP.isdisjoint(written):
        for pattern, replacement in _inline():
            written = pattern.sub(replacement, written)
    return contained(written)


@functools.cache
def _headings() -> re.Pattern[str]:
    """Headings, and before them what only looks like one: fenced code, comments.

    Every repetition is bounded or takes the rest of a line: a text made for it cannot hold it up.
    """
    return re.compile(
        r"""^[ ]{0,3}(?P<fence>`{3,}|~{3,}).*$(?s:.*?)(?:^[ ]{0,3}(?P=fence)|\Z)
        | <!--(?s:.*?)(?:-->|\Z)
        | ^[ ]{0,3}\#{1,6}[ \t]+(?P<atx>.*)$
        | <h[1-6]\b[^>]{0,200}>(?P<html>(?s:.{0,300}?))</h[1-6]>
        | ^[ ]{0,3}(?P<setext>(?![ ]{0,3}(?:[-*+>|]|\d+[.)])[ \t|])\S.*)\n[ ]{0,3}(?:=+|-{2,})[ \t]*$
        """,
        re.M | re.X | re.I,
    )


@functools.cache
def _inline() -> tuple[tuple[re.Pattern[str], str], ...]:
    """Inline markup and what it leaves of a title."""
    return (
        (re.compile(r"(?:^|[ \t]+)#+[ \t]*$"), ""),  # the closing sequence
        (re.compile(r"[ \t]*\{[:#.][^{}]*\}[ \t]*$|[ \t]*\{ #[^{}]*\}[ \t]*$"), ""),  # attribute lists
        (re.compile(r"!\[([^\]]*)\]\([^)]*\)"), r"\1"),
        (re.compile(r"\[([^\]]*)\](?:\([^)]*\)|\[[^\]]*\])"), r"\1"),
        (re.compile(r"</?[A-Za-z][^<>]*>"), ""),
        (re.compile(r"<(https?://[^<>\s]+)>"), r"\1"),
        (re.compile(r"(`+)(.+?)\1"), r"\2"),
        (re.compile(r"(\*{1,3}|~~)(?=\S)(.+?)(?<=\S)\1"), r"\2"),
        (re.compile(r"(?<!\w)(_{1,3})(?=\S)(.+?)(?<=\S)\1(?!\w)"), r"\2"),
        (re.compile(r"\\([!-/:-@\[-`{-~])"), r"\1"),
    )
