"""Where front matter ends and what it says, however broken or hostile it is.

A block costs its file's metadata at most: the text after it is always kept, a problem names the
line, and the plain ``key: value`` lines of a broken block are still read. YAML is narrowed on
purpose: ``true``, ``false`` and ``null`` are what they are, every other plain value stays the text
that was written, so that ``lang: no`` is Norwegian and ``date: 2025-02-30`` no error.
"""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING, Any, ClassVar

from reader.library.syntax_errors import IMPOSSIBLE, NESTED, toml_reason, yaml_reason
from reader.messages import QT_TRANSLATE_NOOP, said
from reader.model import Message
from reader.records import fresh, record
from reader.visible import contained

if TYPE_CHECKING:
    from collections.abc import Iterator

    import yaml

_LARGEST = 64 * 1024
"""Characters: the longest block of a real note is a hundredth of it."""
_DEEPEST = 32
"""Collections within collections."""
_MOST_VALUES = 10_000
"""Values of a block when every alias is written out: what a YAML bomb multiplies."""

_CONSTANTS: dict[str, bool | None] = {
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
    **dict.fromkeys(("", "~", "null", "Null", "NULL"), None),
}
_HERE = QT_TRANSLATE_NOOP("Message", "front matter: {reason}")
_REPEATED = QT_TRANSLATE_NOOP("Message", "front matter: the key “{key}” stands here again")
_PAIRED = QT_TRANSLATE_NOOP("Message", "front matter: a name is followed by a colon and a blank")
_UNENDED = QT_TRANSLATE_NOOP("Message", "front matter: the block is never closed")
_LONG = QT_TRANSLATE_NOOP("Message", "longer than {largest} KiB")
_LIST = QT_TRANSLATE_NOOP("Message", "a list where names with values should be")
_CIRCLE = QT_TRANSLATE_NOOP("Message", "an alias stands within itself")
_BOMB = QT_TRANSLATE_NOOP("Message", "aliases multiply it beyond measure")

_PAIR = re.compile(r"([^\W\d][\w-]*)[ \t]*:(?:[ \t]+(.*))?$")
_TOML_PAIR = re.compile(r"([A-Za-z_][\w.-]*)[ \t]*=[ \t]*(.*)$")
_MISSPELT_PAIR = re.compile(r"([^\W\d][\w-]*)[ \t]*(?::(?!//)|：)[ \t\u00a0\u3000]*(\S.*)$")
_TELLING = frozenset({"title", "lang", "language", "date"})
"""Keys of which one must be there before misspelt pairs are believed to be metadata."""
_TEXT_AFTER_SIGN = re.compile(r"\[[^\[\]]*\][ \t]*[^\s,\]}].*|\*+[^*]+\*.*|[|>][ \t]+[^\s#].*")
"""A value that YAML cannot read and a reader can: ``[Draft] A title``, ``*A* title``."""
_EMPTY_LINES = re.compile(r"(?:[ \t]*\n)+")
_PLAIN = re.compile(r"[^\s!&*?|>%@`\"'#,\[\]{}:-](?!.*(?:: | #|:$|\t)).*|\"[^\"\\]*\"|'[^']*'")


@record
class FrontMatter:
    """What stands before the text of a file."""

    metadata: dict[str, Any] = fresh(factory=dict)
    lines: int = 0
    """How many lines of the file come before its text."""
    end: int = 0
    """How many characters of the file come before its text."""
    problems: tuple[tuple[int, Message], ...] = ()
    """Line in the file, 1-based, and what is wrong there."""


class _UnreadableError(Exception):
    """Why a block cannot be read, and in which of its lines, counted from 0."""

    def __init__(self, line: int, reason: Message) -> None:
        super().__init__(str(reason))
        self.line = line
        self.reason = reason


def read_front_matter(text: str) -> FrontMatter:
    """The front matter that a text with ``\\n`` line ends begins with: YAML or TOML, or none.

    Never raises. A rule (``---``) that begins an ordinary text is no front matter.
    """
    empty = _EMPTY_LINES.match(text)
    if empty is not None:
        return _after_empty_lines(text, empty.end())
    fence = text[:3]
    first_line = text.partition("\n")[0]
    if fence not in {"---", "+++"} or first_line.rstrip(" \t") != fence:
        return FrontMatter()
    start = len(first_line) + 1
    return _closed(text, start, fence) or _unclosed(text[start:], start)


def _after_empty_lines(text: str, start: int) -> FrontMatter:
    """Front matter that does not stand on the first line, only where it is closed and says something."""
    first_line = text[start:].partition("\n")[0]
    if first_line.rstrip(" \t") != "---":
        return FrontMatter()
    front = _closed(text, start + len(first_line) + 1, "---")
    if front is None or not front.metadata:
        return FrontMatter()
    above = text.count("\n", 0, start)
    problems = tuple((line + above, message) for line, message in front.problems)
    return FrontMatter(front.metadata, front.lines + above, front.end, problems)


def _closed(text: str, start: int, fence: str) -> FrontMatter | None:
    """The block that begins at ``start`` and is closed, None where there is none.

    Three dots close a block of YAML, too.
    """
    mark = r"(?:---|\.\.\.)" if fence == "---" else re.escape(fence)
    end = re.compile(rf"^{mark}[ \t]*(?:\n|\Z)", re.M).search(text, start)
    if end is None:
        return None
    block = text[start : end.start()]
    lines = block.count("\n") + 2
    try:
        metadata, duplicates = _parse(block, fence)
    except _UnreadableError as error:
        if _has_prose(block, after_gap=True):
            return _misspelt(block, lines, end.end())
        problem = (error.line + 2, said(_HERE, reason=error.reason))
        return FrontMatter(_salvage(block), lines, end.end(), (problem,))
    if metadata is None or _has_prose(block, after_gap=False):
        return _misspelt(block, lines, end.end())
    problems = tuple((line + 2, said(_REPEATED, key=contained(key))) for line, key in duplicates)
    return FrontMatter(metadata, lines, end.end(), problems)


def _misspelt(block: str, lines: int, end: int) -> FrontMatter | None:
    """A block of nothing but pairs, some with no blank after the colon or with a wide colon."""
    pairs: dict[str, Any] = {}
    wrong = None
    for number, line in enumerate(block.split("\n")):
        pair = _PAIR.match(line)
        match = pair or _MISSPELT_PAIR.match(line)
        if match is None and line.strip():
            return None
        if match is not None:
            pairs.setdefault(match[1], _scalar((match[2] or "").strip()))
            wrong = number if wrong is None and pair is None else wrong
    if wrong is None or not _TELLING.intersection(key.lower() for key in pairs):
        return None
    problem = (wrong + 2, said(_PAIRED))
    return FrontMatter(pairs, lines, end, (problem,))


def _parse(block: str, fence: str) -> tuple[dict[str, Any] | None, tuple[tuple[int, str], ...]]:
    """The metadata, None where the block is only text between two rules; and the duplicate keys.

    Raises _UnreadableError.
    """
    if len(block) > _LARGEST:
        raise _UnreadableError(0, said(_LONG, largest=str(_LARGEST // 1024)))
    if fence == "+++":
        return _parse_toml(block), ()
    plain = _plain_pairs(block)
    return (plain, ()) if plain is not None else _parse_yaml(block)


def _plain_pairs(block: str) -> dict[str, Any] | None:
    """A block of nothing but plain ``key: value`` lines, None for any other.

    Most blocks are like that, and reading them without the YAML library saves its import,
    50 ms of the time to the first window.
    """
    pairs: dict[str, Any] = {}
    for line in block.split("\n"):
        if not line.strip(" ") or line.startswith("#"):
            continue
        match = _PAIR.match(line)
        value = (match[2] or "").rstrip(" ") if match else ""
        if match is None or match[1] in pairs or match[1] in _CONSTANTS:
            return None
        if value not in _CONSTANTS and not _PLAIN.fullmatch(value):
            return None
        pairs[match[1]] = _scalar(value)
    return pairs


def _scalar(value: str) -> str | bool | None:
    if value[:1] in {'"', "'"} and value[:1] == value[-1:] and len(value) > 1:
        return value[1:-1]
    return _CONSTANTS.get(value, value)


def _salvage(block: str) -> dict[str, Any]:
    """The ``key: value`` lines at the margin of a broken block, the first of each key."""
    pairs: dict[str, Any] = {}
    for line in block[:_LARGEST].split("\n"):
        match = _PAIR.match(line) or _TOML_PAIR.match(line) or _MISSPELT_PAIR.match(line)
        value = (match[2] or "").strip() if match else ""
        if match is not None and value and (value[0] not in "&*!|>[{" or _TEXT_AFTER_SIGN.fullmatch(value)):
            pairs.setdefault(match[1], _scalar(value))
    return pairs


def _is_metadata(line: str) -> bool:
    """Whether a line can stand in front matter: a pair, a comment, an entry, or deeper than the margin."""
    return line.startswith((" ", "\t", "#", "- ", "? ", ": ", "[", "]", "{", "}", '"', "'")) or bool(
        _PAIR.match(line) or _TOML_PAIR.match(line)
    )


def _has_prose(block: str, *, after_gap: bool) -> bool:
    """Whether text stands in what seems to be a block, after an empty line or, if so told, at once.

    Then the block was never closed, or was none, and the line that seems to close it is a rule
    in the text: "Note: this is prose" is also YAML.
    """
    for line in block.split("\n"):
        if after_gap and line.strip() and not _is_metadata(line):
            return True
        after_gap = not line.strip()
    return False


def _unclosed(rest: str, start: int) -> FrontMatter:
    """Front matter without an end: it ends before the first line that cannot belong to it.

    None at all where not even the first line is a pair. ``rest`` begins ``start`` characters
    into the file, on its second line.
    """
    block = ""
    if _PAIR.match(rest.partition("\n")[0]):
        for line in rest[:_LARGEST].splitlines(keepends=True):
            if not line.strip() or not _is_metadata(line.rstrip("\n")):
                break
            block += line
    if not block:
        return FrontMatter()
    problem = (1, said(_UNENDED))
    return FrontMatter(_salvage(block), block.count("\n") + 1, start + len(block), (problem,))


def _parse_toml(block: str) -> dict[str, Any]:
    import tomllib

    try:
        return tomllib.loads(block)
    except RecursionError:
        raise _UnreadableError(0, said(NESTED)) from None
    except tomllib.TOMLDecodeError as error:
        place = re.search(r"\(at line (\d+), column \d+\)", str(error))
        reason = toml_reason(str(error).partition(" (at ")[0])
        raise _UnreadableError(int(place[1]) - 1 if place else 0, reason) from None


def _parse_yaml(block: str) -> tuple[dict[str, Any] | None, tuple[tuple[int, str], ...]]:
    import yaml
    from frontmatter.default_handlers import YAMLHandler

    loaders: list[Any] = []

    def loader(stream: str) -> Any:
        loaders.append(_loader_class()(stream))
        return loaders[-1]

    try:
        _check_nesting(block)
        data: object = YAMLHandler().load(block, Loader=loader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = 0 if mark is None else mark.line
        raise _UnreadableError(line, yaml_reason(error, block.split("\n")[line])) from None
    except yaml.YAMLError as error:
        raise _UnreadableError(0, yaml_reason(error, "")) from None
    except RecursionError:
        raise _UnreadableError(0, said(NESTED)) from None
    except (ValueError, TypeError, OverflowError):
        raise _UnreadableError(0, said(IMPOSSIBLE)) from None
    if data is None:
        return {}, ()
    if isinstance(data, str):
        return None, ()
    if not isinstance(data, dict):
        raise _UnreadableError(0, said(_LIST))
    return {key: value for key, value in data.items() if isinstance(key, str)}, loaders[0].duplicates


def _check_nesting(block: str) -> None:
    """Raise _UnreadableError where collections are nested too deeply.

    Events come from a parser that does not recurse, while building values does.
    """
    import yaml

    depth = 0
    for event in yaml.parse(block, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader)):
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
        if depth > _DEEPEST:
            mark = event.start_mark
            raise _UnreadableError(0 if mark is None else mark.line, said(NESTED))


@functools.cache
def _loader_class() -> type[Any]:
    """A safe loader that also refuses bombs, notes duplicate keys and keeps plain values as text."""
    import yaml

    class Loader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc]
        yaml_implicit_resolvers: ClassVar[dict[str, Any]] = {}
        duplicates: tuple[tuple[int, str], ...] = ()

        def construct_document(self, node: yaml.Node) -> Any:
            _check_size(node)
            self.duplicates = tuple(_duplicates(node))
            return super().construct_document(node)

    booleans = "|".join(word for word, value in _CONSTANTS.items() if value is not None)
    nulls = "|".join(re.escape(word) for word, value in _CONSTANTS.items() if value is None)
    Loader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile(rf"^(?:{booleans})$"), list("tTfF"))
    Loader.add_implicit_resolver("tag:yaml.org,2002:null", re.compile(rf"^(?:{nulls})$"), ["~", "n", "N", ""])
    Loader.add_implicit_resolver("tag:yaml.org,2002:merge", re.compile(r"^<<$"), ["<"])
    return Loader


def _check_size(root: yaml.Node) -> None:
    """Raise _UnreadableError where aliases multiply the values, or where one contains itself."""
    sizes: dict[int, int | None] = {}

    def size(node: yaml.Node) -> int:
        known = sizes.get(id(node), 0)
        if known is None:
            raise _UnreadableError(node.start_mark.line, said(_CIRCLE))
        if not known:
            sizes[id(node)] = None
            known = sizes[id(node)] = 1 + sum(map(size, _children(node)))
        if known > _MOST_VALUES:
            raise _UnreadableError(node.start_mark.line, said(_BOMB))
        return known

    size(root)


def _children(node: yaml.Node) -> list[yaml.Node]:
    import yaml

    if isinstance(node, yaml.MappingNode):
        return [part for pair in node.value for part in pair]
    return list(node.value) if isinstance(node, yaml.SequenceNode) else []


def _duplicates(node: yaml.Node) -> Iterator[tuple[int, str]]:
    """The keys that a mapping at the top has twice, with the line of the later one."""
    import yaml

    seen = set()
    for key, _ in node.value if isinstance(node, yaml.MappingNode) else ():
        if isinstance(key, yaml.ScalarNode):
            if key.value in seen:
                yield key.start_mark.line, key.value
            seen.add(key.value)
