"""What a note is called: a title that can stand on one line of a list, whatever the note holds."""

from __future__ import annotations

import functools
import re

_SEARCHED = 64 * 1024
"""Characters of a text in which its first heading is looked for."""
_LONGEST = 300

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
    """A title without Markdown, tags, controls and line breaks, cut where it is very long."""
    written = written[: 4 * _LONGEST]
    if not _MARKUP.isdisjoint(written):
        for pattern, replacement in _inline():
            written = pattern.sub(replacement, written)
    return one_line(written)


def one_line(text: str) -> str:
    """Text as it can stand in a list: one line, nothing invisible, not longer than a title may be."""
    text = text[: 4 * _LONGEST]
    if not text.isprintable():
        text = _invisible().sub("", text)
    text = " ".join(text.split())
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"


@functools.cache
def _invisible() -> re.Pattern[str]:
    """Controls, direction marks and unpaired surrogates: a title must not turn the line it is shown in."""
    return re.compile(
        "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufeff]"
    )


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
