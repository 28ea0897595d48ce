"""From spans to the text that is set: adds what bidirectional writing needs and can take it off again.

The bidirectional algorithm (UAX #9) orders neutral characters by their
neighbours, so that ``inline_code()`` in an Arabic sentence would show its
brackets reversed. What must keep its own order is therefore wrapped in isolates.
The characters that were added are remembered by position: copying, searching and
exporting give the note's own text, which may contain isolates of its own.

Composed text is made of UTF-16 code units, because the text engine that sets it
counts those: a character beyond U+FFFF stands as its two surrogates.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate
from unicodedata import category

from reader.bidi import FSI, LRI, PDI, OpenControls, strong_direction
from reader.isolates import address_isolates, code_isolates, prose_isolates
from reader.model import Direction, Mark, Span, Spans, plain
from reader.patterns import late
from reader.records import NamedTuple
from reader.spacing import WORD_JOINER, bound, joints

_LRM, _RLM = "\u200e", "\u200f"
_TAMED = {_LRM: "\u202a", _RLM: "\u202b"}
"""The embedding that stands in for an override: of the direction around it, so that it changes nothing."""
_OVERRIDES = "\u202d\u202e"
_EMBEDDINGS = "\u202a\u202b"
_LEFT_TO_RIGHT_MARKS = int(Mark.CODE | Mark.KEY | Mark.MATH)
"""A plain integer, as all marks in here: flag objects are slow, and this is asked for every span."""
_KEY, _FOOTNOTE, _ATTACHED = int(Mark.KEY), int(Mark.FOOTNOTE), int(Mark.SUB | Mark.SUP)
_KEY_ROOM = "\u00a0"
"""On both sides of a key, whose frame is drawn into it."""
_KEY_JOINT = late("[ \u00a0]?[-+\u2010-\u2013][ \u00a0]?")
_MIXED_ADDRESS = late(r"\S+[/@]\S*")
_WORD_BEFORE, _WORD_AFTER = late(r"(\S)[ \u00a0]?\Z"), late(r"[ \u00a0]?(\S)")
LINE_SEPARATOR = "\u2028"
_HEAPED = "\uffff"
"""Stands in shown text for each mark that is too many on its letter."""
_UNDRAWN = "\u2060"
_CONTROL = late(f"([\u2028-\u202e\u2066-\u2069]|{_HEAPED}+)")
_SIGNS = late(r"[^\w\s]{7,}")
"""Where a heap of marks may be."""
_MOST_MARKS = 6
"""As in titles: more on one letter are no writing."""
_UNSHOWN = frozenset(["\ufffc", "\ufffe", "\uffff", *map(chr, range(0xFDD0, 0xFDF0))])
"""What stands for something else within Qt."""


class Run(NamedTuple):
    """Where a span stands in composed text."""

    start: int
    end: int
    span: Span


class Composed(NamedTuple):
    """Text ready to be set, and the way back to the note's own characters."""

    text: str
    """UTF-16 code units. One of the note stands for each that was not added, though not always itself:
    a line feed is set as a line separator, an unpaired surrogate as U+FFFD, a mark too many as U+2060."""
    added: tuple[int, ...]
    """Positions of the characters that the note does not have, ascending."""
    runs: tuple[Run, ...]

    def own(self) -> str:
        """The note's characters as UTF-16 code units, one for each of ``text`` that was not added."""
        return "".join(_units(run.span.text) for run in self.runs)

    def original(self, start: int = 0, end: int | None = None) -> str:
        """The note's own characters between two positions of the composed text, exactly as they are."""
        end = len(self.text) if end is None else end
        first, last = (position - bisect_left(self.added, position) for position in (start, end))
        return joined(self.own()[first:last])

    def copied(self, start: int, end: int) -> str:
        """What a copy takes: as ``original``, but no numbers of footnotes, which the note does not have."""
        found = []
        for run in self.runs:
            if int(run.span.marks) & _FOOTNOTE and start < run.end and run.start < end:
                found.append(self.original(start, max(start, run.start)))
                start = min(run.end, end)
        return "".join([*found, self.original(start, end)])


def compose(spans: Iterable[Span], direction: Direction) -> Composed:
    """Join spans into one text in which code, addresses and runs of the other script are isolated.

    ``direction`` is the paragraph's. What the note's own controls leave open is closed at the end,
    so that nothing spills out of the block; an override turns no word round. Overrides, embeddings,
    isolates that nothing closes and what closes nothing show their codes, heaps of marks how many
    they are.
    """
    found = list(groups(spans, direction))
    composer = _Composer(
        direction, plain(tuple(span for opener, group in found if not opener for span in group))
    )
    for opener, group in found:
        if opener:
            composer.put_isolated(opener, group)
        else:
            composer.put_flow(group)
    return composer.composed()


def compose_code(code: str, literals: Sequence[tuple[int, int]] = ()) -> Composed:
    """Lines of code that stand by themselves, left to right, with what is right to left in each isolated.

    ``literals``: start and end of strings and comments in UTF-16 code units, where they are known.
    """
    composer = _Composer("ltr", code)
    composer.put_code(code, literals)
    return composer.composed()


def one_line(text: str, direction: Direction) -> str:
    """A line that stands outside the page, as the page would set it: for lists, heads and tool tips.

    It ends nowhere, so that no word in it needs to be kept together.
    """
    if direction == "ltr" and text.isascii() and text.isprintable():
        return text  # nothing to isolate, and which spaces may end a line is no question on one line
    return joined(compose((Span(text),), direction).text).replace(WORD_JOINER, "")


def groups(spans: Iterable[Span], direction: Direction) -> Iterator[tuple[str, list[Span]]]:
    """Neighbouring spans that are set as one, with the isolate around them, or none where they may flow.

    Keys that are pressed together are one; emphasis within a phrase of its own script flows with it.
    """
    flow: list[Span] = []
    chains = list(_chains(list(spans)))
    for number, chain in enumerate(chains):
        opener = _isolate_for(chain[0], direction)
        if opener == FSI and _is_within_phrase(chains, number):
            opener = ""
        if not opener:
            flow += chain
            continue
        if flow:
            yield "", flow
            flow = []
        yield opener, chain
    if flow:
        yield "", flow


def _chains(spans: list[Span]) -> Iterator[list[Span]]:
    """Every span alone, but keys with the signs that join them."""
    at = 0
    while at < len(spans):
        end = at + 1
        if int(spans[at].marks) & _KEY:
            while end + 1 < len(spans) and _is_joint(spans[end]) and int(spans[end + 1].marks) & _KEY:
                end += 2
        yield spans[at:end]
        at = end


def _is_within_phrase(chains: Sequence[Sequence[Span]], number: int) -> bool:
    """Whether a span in the other script touches plain words of that script: ``Python **Django**``."""
    text = chains[number][0].text
    before = _plain_text(chains[number - 1]) if number else ""
    after = _plain_text(chains[number + 1]) if number + 1 < len(chains) else ""
    follows = _WORD_BEFORE.search(before[-2:]) if text[:1].isalnum() else None
    leads = _WORD_AFTER.match(after) if text[-1:].isalnum() else None
    own = strong_direction(text)
    return any(word and strong_direction(word[1]) == own for word in (follows, leads))


def _plain_text(chain: Sequence[Span]) -> str:
    return "" if chain[0].marks or chain[0].href else chain[0].text


def _is_joint(span: Span) -> bool:
    return not (span.marks or span.href) and bool(_KEY_JOINT.fullmatch(span.text))


class _Composer:
    """Composed text as it grows: ``_put`` what is the note's, ``_add`` what is ours."""

    def __init__(self, direction: Direction, flow: str) -> None:
        """``flow``: all that will be put outside of our isolates."""
        self._direction = direction
        self._pieces: list[str] = []
        self._added: list[int] = []
        self._runs: list[Run] = []
        self._at = 0
        self._open = OpenControls(flow)
        """What the note's own controls have opened outside our isolates."""

    def composed(self) -> Composed:
        """All of it, with what is still open closed."""
        self._add(self._open.closing())
        return Composed("".join(self._pieces), tuple(self._added), tuple(self._runs))

    def put_isolated(self, opener: str, group: Sequence[Span]) -> None:
        """Spans that keep one order of their own, whatever stands around them."""
        self._add(opener)
        inside = OpenControls(plain(tuple(group)))
        edge = _edge(opener, self._direction) if self._wants_edges(group) else ""
        for span in group:
            shown = _shown(span.text)
            isolates = deque(() if shown.isascii() else _inner_isolates(span, shown))
            room = _KEY_ROOM if int(span.marks) & _KEY else ""
            self._add(room)
            self._put_spans([(span, shown)], isolates, inside, edge, isolated=True)
            self._add(room)
        self._add(inside.closing() + PDI)

    def put_flow(self, group: Sequence[Span]) -> None:
        """Spans whose text flows together: only stretches of it are isolated, over the edges of spans too."""
        shown = [_shown(span.text) for span in group]
        whole = bound("".join(shown))
        ends = list(accumulate(map(len, shown)))
        pieces = [whole[end - len(own) : end] for own, end in zip(shown, ends, strict=True)]
        wants = self._wants_edges(group)
        isolates = deque(prose_isolates(whole, self._direction) if wants else ())
        edge = _edge("", self._direction) if wants else ""
        self._put_spans(zip(group, pieces, strict=True), isolates, self._open, edge)

    def put_code(self, code: str, literals: Sequence[tuple[int, int]]) -> None:
        """A line of code that stands by itself."""
        shown = _shown(code)
        isolates = deque(() if shown.isascii() else code_isolates(shown, literals))
        self._put_spans([(Span(code), shown)], isolates, self._open, "" if shown.isascii() else _LRM)

    def _put_spans(
        self,
        spans: Iterable[tuple[Span, str]],
        isolates: deque[tuple[int, str]],
        open_: OpenControls,
        edge: str,
        *,
        isolated: bool = False,
    ) -> None:
        """Spans as they are shown, with ``isolates`` by their place in all of them together."""
        begin = 0
        for span, shown in spans:
            self._add_isolates(isolates, begin)
            start, done = self._at, 0
            while isolates and isolates[0][0] < begin + len(shown):
                place = isolates[0][0] - begin
                self._put_pieces(shown[done:place], open_, edge, isolated=isolated)
                self._add_isolates(isolates, begin + place)
                done = place
            self._put_pieces(shown[done:], open_, edge, isolated=isolated)
            self._runs.append(Run(start, self._at, span))
            begin += len(shown)
        self._add_isolates(isolates, begin)

    def _wants_edges(self, group: Iterable[Span]) -> bool:
        return self._direction == "rtl" or not all(span.text.isascii() for span in group)

    def _add_isolates(self, isolates: deque[tuple[int, str]], place: int) -> None:
        while isolates and isolates[0][0] == place:
            self._add(isolates.popleft()[1])

    def _put_pieces(self, shown: str, open_: OpenControls, edge: str, *, isolated: bool = False) -> None:
        """Some of the note's text, the controls in it made harmless."""
        if shown.isascii():
            self._put(shown)
            return
        for piece in _CONTROL.split(shown):
            if _CONTROL.match(piece):
                self._put_control(piece, open_, edge, isolated=isolated)
            else:
                self._put(piece)

    def _put_control(self, control: str, open_: OpenControls, edge: str, *, isolated: bool) -> None:
        if control == LINE_SEPARATOR:
            self._add(edge)
            self._put(control)
            self._add(edge)
            return
        if control[0] == _HEAPED:
            self._put(_UNDRAWN * len(control))
            self._add_told(f"+{len(control)}")
            return
        is_stray = not open_.pass_over(control)
        if is_stray or control in _OVERRIDES + _EMBEDDINGS:
            self._add_told(f"U+{ord(control):04X}")
        if is_stray and control == PDI and isolated:
            self._add(LRI)  # it would close our isolate
        self._put(_TAMED[edge] if control in _OVERRIDES else control)

    def _add_told(self, words: str) -> None:
        """Say what is there and cannot be seen."""
        self._add(f"{LRI}‹{words}›{PDI}")

    def _put(self, characters: str) -> None:
        at = 0
        for place, joint in joints(characters):
            self._append(characters[at:place])
            self._add(joint)
            at = place
        self._append(characters[at:])

    def _append(self, characters: str) -> None:
        self._pieces.append(characters)
        self._at += len(characters)

    def _add(self, characters: str) -> None:
        self._added.extend(range(self._at, self._at + len(characters)))
        self._append(characters)


def _inner_isolates(span: Span, shown: str) -> Iterator[tuple[int, str]]:
    """Where isolates begin and end within a span that is isolated itself."""
    if int(span.marks) & int(Mark.CODE):
        return code_isolates(shown)
    return address_isolates(shown) if _is_mixed_address(span) else iter(())


def _edge(opener: str, direction: Direction) -> str:
    """The mark that stands on both sides of a line break, which in HTML ends a paragraph, but not for Qt.

    Within an isolate it is the isolate's: FSI opens only around text of the other direction.
    """
    leftward = direction == "rtl"
    if opener:
        leftward = opener == FSI and not leftward
    return _RLM if leftward else _LRM


def _shown(text: str) -> str:
    """Text in which something stands for every character that cannot be set, as UTF-16 code units."""
    if text.isascii() and text.isprintable():
        return text
    stand_ins = {ord(character): "\ufffd" for character in set(text) if _is_unshown(character)}
    text = text.translate(stand_ins) if stand_ins else text
    text = _SIGNS.sub(_without_heaps, text)
    return _units(text.replace("\n", LINE_SEPARATOR).replace("\u2029", LINE_SEPARATOR))


def _is_unshown(character: str) -> bool:
    """Whether it ends a paragraph for the algorithm, as some controls do, or is half of broken bytes."""
    return character in _UNSHOWN or (category(character) in ("Cc", "Cs") and character not in "\t\n")


def _without_heaps(signs: re.Match[str]) -> str:
    shown, marks = [], 0
    for character in signs[0]:
        marks = marks + 1 if category(character) in ("Mn", "Me") else 0
        shown.append(character if marks <= _MOST_MARKS else _HEAPED)
    return "".join(shown)


def _units(text: str) -> str:
    """Text as UTF-16 code units."""
    if not text or max(text) <= "\uffff":
        return text
    data = text.encode("utf-16-le", "surrogatepass")
    return "".join(map(chr, memoryview(data).cast("H")))


def joined(units: str) -> str:
    """Text from UTF-16 code units; a surrogate without its other half stays as it is."""
    return units.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "surrogatepass")


def _isolate_for(span: Span, direction: Direction) -> str:
    """The isolate that opens before a span, or nothing where the text may flow freely."""
    if not span.text or span.text.isspace():
        return ""
    if int(span.marks) & (_LEFT_TO_RIGHT_MARKS | _FOOTNOTE):
        return LRI
    if not (span.href or span.marks) or int(span.marks) & _ATTACHED:
        return ""
    if _is_mixed_address(span):
        return LRI
    own = strong_direction(span.text)
    return FSI if own is not None and own != direction else ""


def paragraph_direction(spans: Spans, base: Direction) -> Direction:
    """The direction of a block: its edition's, unless every strong letter is of the other.

    Code, addresses and mathematics do not count: they are left to right everywhere.
    """
    prose = tuple(
        span for span in spans if not int(span.marks) & _LEFT_TO_RIGHT_MARKS and not _is_address(span)
    )
    return strong_direction(plain(prose)) or base


def _is_address(span: Span) -> bool:
    return bool(span.href) and span.href.endswith(span.text.strip())


def _is_mixed_address(span: Span) -> bool:
    """Whether a link shows its address, with letters of both directions and folders in it."""
    return (
        not span.text.isascii()
        and _is_address(span)
        and bool(_MIXED_ADDRESS.fullmatch(span.text.strip()))
        and strong_direction(span.text) is None
    )
