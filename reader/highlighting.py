"""Which stretches of a piece of code are keywords, strings, comments: hides the library that knows languages.

The language is what the note says and is never guessed. Nothing here may cost a
reader the text: what cannot be told apart in time stays plain.
"""

from __future__ import annotations

import time
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, Literal, TypeAlias

from reader.records import NamedTuple

if TYPE_CHECKING:
    from pygments.lexer import Lexer

MAX_LENGTH = 100_000
"""Characters; longer code stays plain."""
MAX_LINE = 500
"""Characters; the patterns of some languages take time with the square of a line's length and more."""
MAX_STRETCHES = 8_000
"""More than so many formats in one text keep the text engine busy for seconds."""
MAX_LANGUAGE = 40
"""Characters of a language's name."""
_SECONDS = 1.0
"""What one piece of code may take: most take milliseconds."""


Token: TypeAlias = Literal["keyword", "name", "string", "number", "comment", "added", "removed"]
"""What a stretch of code is. A ``name`` is one where it is defined, of an attribute, or of what the
language brings along; ``added`` and ``removed`` are lines in a comparison of two files."""


class Stretch(NamedTuple):
    """Code from one position to another, in UTF-16 code units."""

    start: int
    end: int
    token: Token


_TOKENS: dict[str, Token] = {
    "Comment": "comment",
    "Comment.Preproc": "keyword",
    "Keyword": "keyword",
    "Keyword.Constant": "number",
    "Literal": "number",
    "Literal.String": "string",
    "Name.Attribute": "name",
    "Name.Builtin": "name",
    "Name.Class": "name",
    "Name.Decorator": "name",
    "Name.Exception": "name",
    "Name.Function": "name",
    "Name.Namespace": "name",
    "Name.Tag": "keyword",
    "Operator.Word": "keyword",
    "Generic.Deleted": "removed",
    "Generic.Inserted": "added",
    "Generic.Heading": "keyword",
    "Generic.Subheading": "name",
    "Generic.Prompt": "comment",
}
"""By Pygments' names of kinds, of which each also stands for those below it."""


def highlight(code: str, language: str, seconds: float = _SECONDS) -> tuple[Stretch, ...]:
    """The stretches of ``code`` that are more than plain, in order, none over another.

    Nothing where the language is unknown, the code is too long, or ``seconds`` do not do.
    """
    if not code or len(code) > MAX_LENGTH or max(map(len, code.split("\n"))) > MAX_LINE:
        return ()
    lexer = _lexer(language)
    if lexer is None:
        return ()
    found: list[Stretch] = []
    try:
        for stretch in _stretches(lexer, code, time.monotonic() + seconds):
            if found and found[-1].end == stretch.start and found[-1].token == stretch.token:
                found[-1] = Stretch(found[-1].start, stretch.end, stretch.token)
            else:
                found.append(stretch)
    except Exception:  # a lexer is thousands of patterns of many hands, and text without colours is text
        return ()
    return tuple(found) if len(found) <= MAX_STRETCHES else ()


def _stretches(lexer: Lexer, code: str, until: float) -> Iterator[Stretch]:
    """Raises TimeoutError as soon as it is ``until`` between two tokens."""
    beyond = [at for at, character in enumerate(code) if character > "\uffff"]
    done = 0
    for start, kind, text in lexer.get_tokens_unprocessed(code + "\n"):
        if time.monotonic() > until:
            raise TimeoutError
        end, token = min(start + len(text), len(code)), _token(kind)
        if token is not None and done <= start < end:
            yield Stretch(start + bisect_left(beyond, start), end + bisect_left(beyond, end), token)
            done = end


@cache
def _token(kind: object) -> Token | None:
    """Ours for one of Pygments' kinds, which print as ``Token.Name.Function``."""
    name = str(kind).removeprefix("Token.")
    while name:
        if name in _TOKENS:
            return _TOKENS[name]
        name = name.rpartition(".")[0]
    return None


@cache
def _languages() -> frozenset[str]:
    """Every name of a language that Pygments brings along; never one of a plug-in of this machine."""
    from pygments.lexers import get_all_lexers

    return frozenset(alias.lower() for entry in get_all_lexers(plugins=False) for alias in entry[1])


def _lexer(language: str) -> Lexer | None:
    name = language.strip().lower()
    if not name or len(name) > MAX_LANGUAGE or name not in _languages():
        return None
    from pygments.lexers import get_lexer_by_name

    return get_lexer_by_name(name)
