"""The HTML that a careful author of right-to-left pages writes for the text of a note.

It judges what Diptych isolates, so nothing of reader/isolates.py or reader/composition.py is used. The
rules are those that guides give to authors (W3C, "Inline markup and bidirectional text in HTML"): code,
keys and mathematics are left to right; links and emphasis that hold letters of the other script are
``<bdi>``; so is every run of the other script with the brackets and signs that are its own, and every
address, path, version, range and number with a sign or a unit. A footnote's mark is isolated, as it is in
Wikipedia. The author knows the language of each phrase, so that ``dir`` is given and not guessed.
"""

from __future__ import annotations

import html
import re
from collections import defaultdict, deque
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from operator import itemgetter
from typing import NamedTuple

from reader.model import Direction, Mark, Span

_LEFTWARD = (
    "\u0591-\u05bd\u05bf-\u05f2\u0610-\u061a\u0620-\u0669\u066e-\u06d3\u06d5-\u08ff\ufb1d-\ufdfd\ufe70-\ufefc"
)
"""Letters, marks and digits of the scripts that run to the left."""
_LEFTWARD_LETTER = re.compile(
    "[\u05d0-\u05ea\u0620-\u064a\u066e-\u06d3\u06fa-\u08ff\ufb1d-\ufdfd\ufe70-\ufefc]"
)
_RIGHTWARD_LETTER = re.compile(rf"[^\W\d_{_LEFTWARD}]")
_LETTER = re.compile(r"[^\W\d_]")
_OPENING, _CLOSING = "«“„‹‘’‚\"'([", "»”“›’‘\"')]"
_CORE = re.compile(
    rf"(?:[^\s{_LEFTWARD}\u05be\u05f3\u05f4\u060c\u061b\u061f\u066a-\u066d\u06d4«»“”„‹›‘’‚\"']|(?<=\w)['’](?=\w))+"
)
"""What holds together between spaces, letters that run to the left, their signs, and quotation marks."""
_ADDRESS = re.compile(
    r"(?:[A-Za-z][a-z+.-]*://|www\.|(?<![\w/])(?:(?:~|\.{1,2}|[A-Za-z]:)[/\\]|[/\\](?=[^\s/\\]+[/\\])))"
    r"(?:[^\s،؛؟«»“”‘\"]| (?=[^\s\\:]+\\)|(?<=[^\W\d_A-Za-z]) (?=[^\W\d_A-Za-z]{3,}/))*"
    r"|[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
    r"|(?<![\w/])[\w.-]+(?:/[\w.-]+)*/[\w-]+\.[a-z][a-z0-9]{0,4}(?::[0-9]+)*(?![\w/])|\w+(?:\\\w+)+"
)
"""An address with its scheme, a path from a root, e-mail, and a relative path to a file with its kind."""
_ADDRESS_PART = re.compile(rf"[{_LEFTWARD}](?:[^/\\?#&=.@;\"'`(){{}}\[\]<>]*[{_LEFTWARD}])?")
_UNIT = re.compile(
    r"[ \u00a0\u202f](?:[%‰$€£¥₪]|°[CF]|[AP]M|[ap]m|USD|EUR|[kKMGTcm]i?(?:B|b|Hz|W|g|m|s|l)|[BmgsWVAK])"
    r"(?:/[a-z]+)?[²³23]?(?![^\W_])"
)
_PLAIN_NUMBER = re.compile(r"[0-9]+(?:[.,:][0-9]+)*")
_JOINT = re.compile(r"[)\]}\"]*[,;:.!?…]*[)\]}\"]*(?: (?:[-–—&+/=|→]|->))?[ \u00a0]?[(\[{\"]*")
"""What may stand between two words of one phrase."""
_PHONE = re.compile(r"\+[0-9][0-9 ().-]{6,}[0-9]")
_RANGE = re.compile(" [-–] ")
_CLOSERS = {")": "(", "]": "[", "}": "{"}
_STOPS = ".,;:!?…'’*"
_SENTENCE_END = re.compile("[.!?…]+")
_WORD_BEFORE, _WORD_AFTER = re.compile(r"(\w)[ \u00a0]?\Z"), re.compile(r"[ \u00a0]?(\w)")
_KEY_JOINT = re.compile(" ?[-+–] ?")
_LEFTWARD_WORD = rf"[{_LEFTWARD}\u200c\u200d]+"
_LEFTWARD_RUN = re.compile(
    rf"{_LEFTWARD_WORD}(?:(?:[ \u00a0/'’\u05be\u05f3\u05f4\"-]|[،؛] ?| [0-9.]+ ){_LEFTWARD_WORD}"
    rf"|(?<=[\u05d0-\u05ea]), (?=[\u05d0-\u05ea]){_LEFTWARD_WORD}"
    rf"| ?\({_LEFTWARD_WORD}(?:[ ،]+{_LEFTWARD_WORD})*\)|\u05be[A-Za-z0-9]+)*؟?"
)
_RAISED = Mark.SUB | Mark.SUP
_LEFT_TO_RIGHT = Mark.CODE | Mark.KEY | Mark.MATH


class Element(NamedTuple):
    """A stretch of text that stands in an element with a direction of its own."""

    start: int
    end: int
    direction: Direction


class Role(NamedTuple):
    """What a span asks for; neighbours that ask for the same stand in one element."""

    direction: Direction | None = None
    """Of its element, None where it needs none."""
    is_prose: bool = True
    """Whether runs in it need elements of their own."""
    href: str = ""
    marks: Mark = Mark.NONE
    """Of emphasis and links; what is left to right as a whole stands together whatever its marks are."""


def block_direction(spans: Sequence[Span], base: Direction) -> Direction:
    """The other direction where all letters of the prose are of it, else the language's."""
    prose = "".join(span.text for span in spans if not (span.marks & _LEFT_TO_RIGHT or _shows_address(span)))
    return _direction(prose) or base


def markup(spans: Sequence[Span], direction: Direction, breaks: Iterable[int] = ()) -> str:
    """The content of a block; its lines end at line feeds and at ``breaks``, and nowhere else."""
    text = "".join(span.text for span in spans)
    tags: dict[int, list[str]] = defaultdict(list)
    elements = [element for element in _elements(spans, text, direction) if element.start < element.end]
    for element in elements:
        tags[element.end].append("</bdi>")
    for at in breaks:
        tags[at].append("<wbr>")
    for element in elements:
        tags[element.start].append(f'<bdi dir="{element.direction}">')
    edges = sorted({0, *tags, len(text)})
    return "".join(
        "".join(tags[start]) + html.escape(text[start:end]).replace("\n", "<br>")
        for start, end in zip(edges, [*edges[1:], len(text)], strict=True)
    )


def _elements(spans: Sequence[Span], text: str, direction: Direction) -> Iterator[Element]:
    """Every element, an outer one before those in it."""
    done = at = 0
    roles = [_role(spans, number, direction) for number in range(len(spans))]
    for role, group in groupby(zip(roles, spans, strict=True), key=itemgetter(0)):
        end = at + sum(len(span.text) for _, span in group)
        if role.direction:
            yield from _runs(text, done, at, direction)
            yield Element(at, end, role.direction)
            inside = _runs(text, at, end, role.direction) if role.is_prose else _leftward_parts(text, at, end)
            yield from inside
            done = end
        at = end
    yield from _runs(text, done, at, direction)


def _role(spans: Sequence[Span], number: int, direction: Direction) -> Role:
    span = spans[number]
    around = spans[max(number - 1, 0) : number + 2]
    joins_keys = len(around) == 3 and around[0].marks & around[2].marks & Mark.KEY
    if span.marks & _LEFT_TO_RIGHT or (joins_keys and _KEY_JOINT.fullmatch(span.text)):
        return Role("ltr", is_prose=False)
    if _shows_address(span):
        return Role("ltr", is_prose=False, href=span.href)
    if span.marks & Mark.FOOTNOTE:
        return Role(direction, is_prose=False, href=span.href)
    other = _RIGHTWARD_LETTER if direction == "rtl" else _LEFTWARD_LETTER
    is_set_off = bool(span.href or span.marks & ~_RAISED)
    if is_set_off and other.search(span.text) and not _within_phrase(spans, number):
        return Role(_direction(span.text) or direction, href=span.href, marks=span.marks)
    return Role()


def _within_phrase(spans: Sequence[Span], number: int) -> bool:
    """Whether a word that is set off is one of a phrase in its script: the phrase is one element."""
    text = spans[number].text
    before, after = (
        "" if span is None or span.href or span.marks else span.text
        for span in ((None, *spans)[number], (*spans, None)[number + 1])
    )
    own = _direction(text)
    follows = _WORD_BEFORE.search(before[-2:]) if text[0].isalnum() else None
    leads = _WORD_AFTER.match(after) if text[-1].isalnum() else None
    return own is not None and any(found and _direction(found[1]) == own for found in (follows, leads))


def _shows_address(span: Span) -> bool:
    return span.href.endswith(span.text.strip()) and bool(re.search(r"[/.@]", span.text))


def _direction(text: str) -> Direction | None:
    """The direction of all letters, None where they disagree or there are none."""
    left, right = bool(_LEFTWARD_LETTER.search(text)), bool(_RIGHTWARD_LETTER.search(text))
    return None if left == right else "rtl" if left else "ltr"


def _runs(text: str, start: int, end: int, direction: Direction) -> Iterator[Element]:
    """What stands in elements of its own in plain prose: addresses, and what is of the other script."""
    find = _rightward_runs if direction == "rtl" else _leftward_runs
    for found in _ADDRESS.finditer(text, start, end):
        first, last = found.start(), _without_stops(text, *found.span())
        if not re.search(r"[A-Za-z0-9\\]", found[0]):
            continue
        yield from find(text, start, first)
        yield Element(first, last, "ltr")
        yield from _leftward_parts(text, first, last)
        start = last
    yield from find(text, start, end)


def _leftward_parts(text: str, start: int, end: int) -> Iterator[Element]:
    """The parts of an address or of code that are written in letters that run to the left."""
    for found in _ADDRESS_PART.finditer(text, start, end):
        if _LEFTWARD_LETTER.search(found[0]):
            yield Element(*found.span(), "rtl")


def _leftward_runs(text: str, start: int, end: int) -> Iterator[Element]:
    for found in _LEFTWARD_RUN.finditer(text, start, end):
        if _LEFTWARD_LETTER.search(found[0]):
            yield Element(found.start(), _with_stop(text, *found.span()), "rtl")


def _rightward_runs(text: str, start: int, end: int) -> Iterator[Element]:
    cores = [_core(text, *found.span()) for found in _CORE.finditer(text, start, end)]
    words = deque(core for core in cores if re.search(r"[^\W_]", text[slice(*core)]))
    while words:
        first, last = words.popleft()
        last = _amount(text, first, last, words)
        if _RIGHTWARD_LETTER.search(text, first, last):
            last = _joined(text, last, words, _JOINT)
        first, last = _quoted(text, first, _with_closers(text, first, last))
        torn = _torn_bracket(text, first, last)
        if torn is not None:
            rest = _core(text, torn + 1, last)
            words.extendleft([rest] if rest[0] < rest[1] else [])
            last = _without_stops(text, first, first + len(text[first:torn].rstrip()))
        last = _with_stop(text, first, last)
        if not _PLAIN_NUMBER.fullmatch(text, first, last):
            yield Element(first, last, "ltr")


def _amount(text: str, start: int, end: int, words: deque[tuple[int, int]]) -> int:
    """Where a number ends with its unit or as a range; the words in it are taken from ``words``."""
    if _RIGHTWARD_LETTER.search(text, start, end):
        return end
    phone = _PHONE.match(text, start)
    end = phone.end() if phone else _joined(text, end, words, _RANGE)
    unit = _UNIT.match(text, end)
    end = unit.end() if unit else end
    while words and words[0][0] < end:
        words.popleft()
    return end


def _joined(text: str, end: int, words: deque[tuple[int, int]], joint: re.Pattern[str]) -> int:
    """Where what goes on over joints ends; its words are taken from ``words``."""
    while words and joint.fullmatch(text, end, words[0][0]):
        end = words.popleft()[1]
    return end


def _quoted(text: str, start: int, end: int) -> tuple[int, int]:
    """A phrase with the quotation marks at its edges whose other halves it holds."""
    count = text.count('"', start, end)
    before, behind = text[max(start - 1, 0) : start] == '"', text[end : end + 1] == '"'
    if count % 2 or (count and before and behind):
        return start - before, end + behind
    return start, end


def _core(text: str, start: int, end: int) -> tuple[int, int]:
    """A word without the brackets, stops and hyphens that are the sentence's."""
    if _is_leftward(text, start - 1):
        while start < end and not re.match(r"[\w$€£¥₪#@.]|[−+±][0-9]", text[start:end]):
            start += 1
    end = _without_stops(text, start, end)
    while start < end and (text[start] in ",;:!?…\u200e\u200f" or _opens_in_vain(text, start, end)):
        start, end = start + 1, _without_stops(text, start + 1, end)
    while start < end - 1 and text[end - 1] in "-–—":
        end -= 1
    if _is_leftward(text, end):
        while start < end and not re.match(r"\w", text[end - 1]):
            end -= 1
    return start, end


def _opens_in_vain(text: str, start: int, end: int) -> bool:
    """Whether a word begins with a bracket of the sentence: closed nowhere in it, or at its very end."""
    if text[start] not in "([{":
        return False
    return _torn_bracket(text, start, end) is not None or _torn_bracket(text, start + 1, end - 1) is None


def _is_leftward(text: str, at: int) -> bool:
    return 0 <= at < len(text) and bool(re.match(f"[{_LEFTWARD}\u05be]", text[at]))


def _without_stops(text: str, start: int, end: int) -> int:
    """Where a word or an address ends, without the stops and brackets that it does not need."""
    while start < end and not re.search(r"(?:[A-Za-z]\.){2}$", text[start:end]):
        opener = _CLOSERS.get(text[end - 1], "")
        if text[end - 1] not in _STOPS and (not opener or opener in text[start:end]):
            break
        end -= 1
    return end


def _with_closers(text: str, start: int, end: int) -> int:
    """The end of a phrase with the brackets behind it that close what it opens."""
    while (torn := _torn_bracket(text, start, end)) is not None:
        if _CLOSERS.get(text[end : end + 1]) != text[torn]:
            break
        end += 1
    return end


def _torn_bracket(text: str, start: int, end: int) -> int | None:
    """The first bracket within a phrase that has no partner there."""
    still_open = []
    for at in range(start, end):
        if text[at] in _CLOSERS.values():
            still_open.append(at)
        elif text[at] in _CLOSERS and (not still_open or text[still_open.pop()] != _CLOSERS[text[at]]):
            return at
    return still_open[0] if still_open else None


def _with_stop(text: str, start: int, end: int) -> int:
    """The end of a phrase with its own stop, where quotation marks or brackets hold just both."""
    stop = _SENTENCE_END.match(text, end)
    if not stop or not _LETTER.search(text, start, end):
        return end
    before, behind = text[max(start - 1, 0) : start], text[stop.end() : stop.end() + 1]
    return stop.end() if before in tuple(_OPENING) and behind in tuple(_CLOSING) else end
