"""Which stretches of mixed prose must be isolated so that their signs stay with them.

The bidirectional algorithm (UAX #9) gives the signs at the edges of a Latin or
numeric stretch to the Arabic around it: ``C++`` shows as ``++C``, ``$0.10/GB``
falls apart, ``1990-1999`` turns round. An isolate around exactly what the
algorithm would lay out as one stretch repairs the edges and changes nothing
else; a narrower one would tear words of one English phrase apart. Only a number
and its unit are held together beyond that, so that ``64 KB`` reads as ``64KB`` does,
and words that an Arabic comma or a guillemet parts are not, as those are the sentence's.

What is right to left in other prose is the matter of reader/leftward_phrases.py.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import deque
from collections.abc import Iterable, Iterator, Sequence

from reader.bidi import FSI, LEFTWARD_LETTER, LRI, PDI
from reader.inner_isolates import BEGINNING, contents, mixed_addresses, parts_of_code, segments
from reader.leftward_phrases import keeps_its_place, leftward_phrases
from reader.model import Direction
from reader.patterns import late
from reader.spacing import LATIN, UNIT

_STRETCH = late("[^\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u2028-\u202e\u2066-\u2069«»]+")
"""What lies between two right-to-left letters, controls or guillemets."""
_LATIN = late(LATIN)
_SIGN = r"[$€£¥§№#@&~/\\.…+\-−±°*!=^_≤≥≈⌘⌥⇧⌃]|[<>](?=[0-9=.$€£+\-−])|%(?=[A-Za-z_]+%)"
_LEADING = rf"{BEGINNING}(?:(?:{_SIGN})+(?:(?<=\$)[{{(])?|[(\[](?:{LATIN})+[)\]])"
_PROCLITIC = r"(?:(?<=[\u0628\u0641-\u0648])|(?<=[\u05d1-\u05e9]))(?<![^\s(\[{«\"'].)"
"""Behind one letter that is written together with the word after it: *and*, *with*, *for*."""
_ATTACHED = (
    rf"(?:{_PROCLITIC}|(?<=[\u05d1-\u05e9]-)(?<![^\s(\[{{«\"']..))"
    r"(?:[$£¥§#@]|[€№]|~/?|%(?=[A-Za-z_]+%)|\.{1,2}/|\.(?=[a-z])|\*(?=\.)|--(?=[a-z])|/(?=[^\s/]+/)"
    r"|(?:[+\-]|−)(?=€?[$£]?[0-9])(?<=[\u0628\u0644-\u0648].))+"
)
"""Signs before a name or a number there. A sum like *x - 5* in Arabic letters is none of them."""
_TRAILING = r"[%‰+#°²³\u2070-\u207f×^$€£¥=>_]+|\(\)|\[\]"
_TAG = r"</?[A-Za-z][^<>]{0,200}>"
_ABBREVIATED = r"(?<=(?<![A-Za-z])[A-Za-z]\.[A-Za-z])\."
_FOLDER = r":?[/\\](?=[\s.,;)\]}\"']|[”’]|$)"
_PHONE = r"\+[0-9][0-9 ().\-]{5,}[0-9]"
_WORD = rf"(?:{_LEADING}|{_ATTACHED})?{LATIN}(?:[!-~\u00a1-\u024f€\u2010-\u2013−]*{LATIN})?"
_ENDING = rf"(?:{_TRAILING})(?!{LATIN})|{_ABBREVIATED}|{_FOLDER}"
_POWER = rf"\((?:{LATIN}|[+\-*/ ]){{1,60}}\)(?:(?=[²³])|(?=[\u2070-\u207f]))"
_TOKEN = late(rf"{_PHONE}|{_TAG}|(?:{_POWER}|{_WORD})(?:{_ENDING})?")
"""A word, number, range, price, path or address within a stretch, as far as no space parts it."""
_LATIN_LETTER = r"[A-\u024f](?<=[^\W\d_\xaa-\xbe])"
_LETTER = late(_LATIN_LETTER)
_PLAIN = late(rf"[0-9]+(?:[.,:][0-9]+)*|{_LATIN_LETTER}(?:.*{LATIN}[)\]}}]*)?", re.S)
"""What keeps its order by itself: a number, or what begins with a letter and ends with one or a digit,
brackets that are closed there left aside."""
_BRACKETS = {")": "(", "]": "[", "}": "{"}
_QUOTES = _BRACKETS | {'"': '"', "”": "“„”", "“": "„", "’": "‘‚’", "‘": "’", "»": "«", "'": "'"}
"""What closes, and what it may have been opened by."""
_DIGITS = frozenset("0123456789")
_STOPS = tuple(".!?…")
_BLANKS = (" ", "\u00a0", "\u202f")
"""That may stand between a number and its unit."""
_RANGE_SIGNS = (" - ", " – ", " − ")
_BRACKET = late(r"[()\[\]{}]")


def prose_isolates(prose: str, direction: Direction) -> Iterator[tuple[int, str]]:
    """Where isolates begin and end in prose, in order: around addresses, and around what strays."""
    done = 0
    for start, end in [*mixed_addresses(prose), (len(prose), len(prose))]:
        if direction == "rtl":
            yield from _around(LRI, _stretches(prose, done, start))
        elif LEFTWARD_LETTER.search(prose, done, start):
            yield from _around(FSI, _phrases(prose, done, start))
        if start < end:
            yield start, LRI
            yield from _around(FSI, segments(prose, start, end))
            yield end, PDI
        done = end


def isolated_path(path: str) -> str:
    """A path that keeps the order of its folders wherever it stands; itself where nothing runs leftward."""
    if path.isascii() or not LEFTWARD_LETTER.search(path):
        return path
    return LRI + _with(path, address_isolates(path)) + PDI


def isolated_prose(prose: str, direction: Direction) -> str:
    """A line of prose with its isolates, and nothing else that it does not have itself."""
    return _with(prose, prose_isolates(prose, direction))


def _with(text: str, isolates: Iterable[tuple[int, str]]) -> str:
    pieces, done = [], 0
    for place, control in isolates:
        pieces += [text[done:place], control]
        done = place
    return "".join([*pieces, text[done:]])


def address_isolates(address: str) -> Iterator[tuple[int, str]]:
    """Where isolates begin and end within an address."""
    return _around(FSI, segments(address, 0, len(address)))


def code_isolates(code: str, literals: Sequence[tuple[int, int]] = ()) -> Iterator[tuple[int, str]]:
    """Where isolates begin and end within code; ``literals``: its strings and comments, where known."""
    return _around(FSI, contents(code, literals) if literals else parts_of_code(code))


def _around(opener: str, parts: Iterable[tuple[int, int]]) -> Iterator[tuple[int, str]]:
    for start, end in parts:
        yield start, opener
        yield end, PDI


def _phrases(text: str, begin: int, limit: int) -> Iterator[tuple[int, int]]:
    """Start and end of every right-to-left phrase of other prose that wants an isolate, in order."""
    for start, end in leftward_phrases(text, begin, limit):
        stop = _with_stop(text, start, end)
        if stop > end or not keeps_its_place(text, end, limit):
            yield start, stop


def _stretches(text: str, begin: int, limit: int) -> Iterator[tuple[int, int]]:
    """Start and end of every stretch of right-to-left prose that wants an isolate, in order."""
    parted = _is_parted(text, begin, limit)
    for match in _STRETCH.finditer(text, begin, limit):
        if not _LATIN.search(text, match.start(), match.end()):
            continue
        announces = match.end() == limit and match[0].rstrip().endswith(":")  # a link that follows
        before, parted = parted, announces or _is_parted(text, match.end(), limit)
        for start, end in _runs(text, match.start(), match.end()):
            alone = (before or parted) and _LETTER.search(text, start, end)
            if alone or not _PLAIN.fullmatch(text, start, end) or _begins_prose(text, end, "°"):
                yield start, end


def _is_parted(text: str, at: int, limit: int) -> bool:
    """Whether signs of a right-to-left sentence, and none of its letters, stand up to the next word."""
    word = _LATIN.search(text, at, limit)
    signs = text[at : word.start() if word else limit]
    return any(sign in signs for sign in "،«»") and not LEFTWARD_LETTER.search(signs)


def _runs(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Numbers one by one; from the first word with a letter on, all that the algorithm holds together."""
    brackets = _Brackets(text, start, end)
    tokens = _tokens(text, start, end)
    while tokens:
        first, last = tokens.popleft()
        if not _LETTER.search(text, first, last):
            while tokens and _is_range(text, last, *tokens[0]):
                last = tokens.popleft()[1]
            yield first, brackets.closed(first, last)
            continue
        final = brackets.closed(first, tokens[-1][1] if tokens else last)
        torn = brackets.torn(first, final)
        if torn is None:
            yield _with_quotes(text, first, _with_stop(text, first, final))
            return
        while tokens and tokens[0][1] <= torn:
            last = tokens.popleft()[1]
        yield first, min(last, torn)
        cut = last if last > torn else tokens.popleft()[1] if tokens and tokens[0][0] <= torn else torn
        if rest := _LATIN.search(text, torn + 1, cut):
            tokens.appendleft((rest.start(), cut))


def _tokens(text: str, start: int, end: int) -> deque[tuple[int, int]]:
    tokens: deque[tuple[int, int]] = deque()
    find = _word if _is_plain(text[start:end]) else _token
    while token := find(text, start, end):
        start = _with_unit(text, token[1], end)
        tokens.append((token[0], start))
    if tokens and tokens[-1][1] == end and _begins_prose(text, end - 1, "/\\°"):
        tokens[-1] = tokens[-1][0], end - 1 - text[end - 2].isspace()  # no folder and not all of a unit
    return tokens


def _token(text: str, start: int, end: int) -> tuple[int, int] | None:
    found = _TOKEN.search(text, start, end)
    return found and found.span()


def _is_plain(stretch: str) -> bool:
    """Whether all tokens are words of ASCII letters and digits, as in most titles: no pattern is needed."""
    return stretch.isascii() and stretch.replace(" ", "").isalnum()


def _word(text: str, start: int, end: int) -> tuple[int, int] | None:
    """A token where all of them are words."""
    while start < end and text[start] == " ":
        start += 1
    space = text.find(" ", start, end)
    return (start, end if space < 0 else space) if start < end else None


def _with_unit(text: str, at: int, limit: int) -> int:
    """Where a number ends with its unit; what is no number ends where it does."""
    if text[at - 1] not in _DIGITS or text[at : at + 1] not in _BLANKS:
        return at
    unit = UNIT.match(text, at + 1, limit)
    return unit.end() if unit else at


def _is_range(text: str, at: int, start: int, end: int) -> bool:
    """Whether a number goes on, as in ``1990 - 1999``."""
    return text[at:start] in _RANGE_SIGNS and not _LETTER.search(text, start, end)


class _Brackets:
    """The brackets of a stretch and which of them belong together."""

    def __init__(self, text: str, start: int, end: int) -> None:
        self._text = text
        self._places = [match.start() for match in _BRACKET.finditer(text, start, end)]
        self._partners: dict[int, int] = {}
        still_open: list[int] = []
        for place in self._places:
            opener = _BRACKETS.get(text[place])
            if opener is None:
                still_open.append(place)
            elif still_open and text[still_open[-1]] == opener:
                self._partners[place] = still_open[-1]
                self._partners[still_open.pop()] = place

    def closed(self, start: int, end: int) -> int:
        """The end of a run with the brackets behind it that close what it has opened, as in ``(2nd ed.)``."""
        for number in range(bisect_left(self._places, end), len(self._places)):
            place = self._places[number]
            if not start <= self._partners.get(place, -1) < end:
                break
            end = place + 1
        return end

    def torn(self, start: int, end: int) -> int | None:
        """The first bracket that has no partner within a run."""
        for number in range(bisect_left(self._places, start), bisect_left(self._places, end)):
            place = self._places[number]
            if not start <= self._partners.get(place, -1) < end:
                return place
        return None


def _with_quotes(text: str, start: int, end: int) -> tuple[int, int]:
    """A stretch with the quotation marks at its edges whose other halves stand in it."""
    inside = text.count('"', start, end)
    before, behind = text[max(start - 1, 0) : start] == '"', text[end : end + 1] == '"'
    if inside and before + behind == 2 - inside % 2:
        return start - before, end + behind
    return start, end


def _with_stop(text: str, start: int, end: int) -> int:
    """The end of a stretch with its own full stop, where quotation marks or brackets hold just both."""
    stop = end
    while text[stop : stop + 1] in _STOPS:
        stop += 1
    openers = _QUOTES.get(text[stop : stop + 1], "")
    return stop if start and text[start - 1] in openers else end


def _begins_prose(text: str, at: int, signs: str) -> bool:
    """Whether a sign belongs to the right-to-left word behind it, as in ``°م``."""
    return text[at : at + 1] in signs and bool(LEFTWARD_LETTER.match(text, at + 1))
