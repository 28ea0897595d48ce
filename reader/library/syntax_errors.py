"""What is wrong with broken front matter, in words for people who write notes.

The libraries that read YAML and TOML speak of tokens and indicators, and English only.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from reader.messages import QT_TRANSLATE_NOOP, said, verbatim
from reader.model import Message

if TYPE_CHECKING:
    import yaml

NESTED = QT_TRANSLATE_NOOP("Message", "nested too deeply")
IMPOSSIBLE = QT_TRANSLATE_NOOP("Message", "a value that is not possible")
_COLON = QT_TRANSLATE_NOOP("Message", "a value with a colon in it needs quotes")
_TAB = QT_TRANSLATE_NOOP("Message", "YAML is indented with spaces, never with tabs")
_SIGN = QT_TRANSLATE_NOOP("Message", "a value that begins with such a sign needs quotes")
_BRACKET = QT_TRANSLATE_NOOP("Message", "a list in square brackets is not closed, or lacks a comma")
_BRACE = QT_TRANSLATE_NOOP("Message", "a list in braces is not closed, or lacks a comma")
_NO_COLON = QT_TRANSLATE_NOOP("Message", "a name without a colon")
_QUOTE = QT_TRANSLATE_NOOP("Message", "a quotation mark is never closed")
_INDENTED = QT_TRANSLATE_NOOP("Message", "a line is indented otherwise than those it belongs to")
_ENTRY = QT_TRANSLATE_NOOP("Message", "an entry of a list where none can stand")
_BACKSLASH = QT_TRANSLATE_NOOP("Message", "a backslash in double quotes that stands for nothing")
_CONTROL = QT_TRANSLATE_NOOP("Message", "control characters are not allowed")
_TYPE = QT_TRANSLATE_NOOP("Message", "a type of value that is not known")
_UNQUOTED = QT_TRANSLATE_NOOP("Message", "a value that is not possible: text needs quotes")
_NO_EQUALS = QT_TRANSLATE_NOOP("Message", "a name without an equals sign")
_AGAIN = QT_TRANSLATE_NOOP("Message", "a name that stands here again")
_BEHIND = QT_TRANSLATE_NOOP("Message", "something stands behind a value")
_NO_PAIR = QT_TRANSLATE_NOOP("Message", "a line that is no pair of name and value")

_YAML = (
    ("mapping values are not allowed", _COLON),
    ("expected ',' or ']'", _BRACKET),
    ("expected ',' or '}'", _BRACE),
    ("expected ':'", _NO_COLON),
    ("unexpected end of stream", _QUOTE),
    ("unexpected document indicator", _QUOTE),
    ("expected key", _INDENTED),
    ("expected '-' indicator", _INDENTED),
    ("expected <block end>", _INDENTED),
    ("sequence entries are not allowed", _ENTRY),
    ("unknown escape", _BACKSLASH),
    ("hexdecimal number", _BACKSLASH),
    ("undefined alias", _SIGN),
    ("alphabetic or numeric", _SIGN),
    ("characters are not allowed", _CONTROL),
    ("constructor for the tag", _TYPE),
)
_TOML = (
    ("Invalid value", _UNQUOTED),
    ("Expected '='", _NO_EQUALS),
    ("Cannot overwrite", _AGAIN),
    ("Cannot declare", _AGAIN),
    ("Unclosed array", _BRACKET),
    ("Unclosed inline table", _BRACE),
    ("Unterminated string", _QUOTE),
    ("Illegal character '\\n'", _QUOTE),
    ("Expected newline", _BEHIND),
    ("Invalid statement", _NO_PAIR),
    ("initial character for a key", _NO_PAIR),
)
_LONGEST = 200


def yaml_reason(error: yaml.YAMLError, line: str) -> Message:
    """What is wrong with a line of YAML."""
    words = str(getattr(error, "problem", None) or error)
    if "cannot start any token" in words:
        return said(_TAB if line.lstrip(" ").startswith("\t") else _SIGN)
    return _known(words, _YAML)


def toml_reason(words: str) -> Message:
    """What is wrong with a line of TOML, by what the library says of it."""
    return _known(words, _TOML)


def _known(words: str, table: Sequence[tuple[str, str]]) -> Message:
    found = next((template for telling, template in table if telling in words), None)
    return said(found) if found else verbatim(" ".join(words.split())[:_LONGEST])
