"""Hides how what two sides share is found and weighed without comparing all pairs.

An inverted index leads from a token (a mark or a word) to the units that have it, so the work is that
of the agreements there are, not of all pairs.
"""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence

from reader.align import letters
from reader.align.evidence import Unit
from reader.align.weights import TokenClass, Weights
from reader.records import record

_RAREST = 5.0
"""Rarity beyond which a token is no better evidence: a name that stands twice in a novel."""
_FEW = 16
_ECHO_WORDS = 6
_ECHO_SHARE = 0.75


@record
class Band:
    """Which targets each source may face: source i those from ``first[i]`` to before ``end[i]``."""

    first: list[int]
    end: list[int]


@record
class Token:
    """What units of both sides share, where it stands and what it says."""

    sources: list[int]
    targets: list[int]
    gain: float
    """For a pair that shares it."""
    charge: float
    """For a unit that has it in a pair that does not share it."""


@record
class Gains:
    """What tokens say, for the pairs of a band."""

    shared: list[dict[int, float]]
    """For each source the targets that share tokens with it, and what that is worth."""
    charges: tuple[list[float], list[float]]
    """For each unit what its tokens cost where none is shared."""
    echoes: frozenset[tuple[int, int]]
    """Pairs with the same words: a paragraph left untranslated, or kept beside its translation."""


class SharedTokens:
    """The tokens that both sides have, with their weights."""

    def __init__(
        self, source: Sequence[Unit], target: Sequence[Unit], weights: Weights, same_language: bool = False
    ) -> None:
        self._sides = source, target
        self._same_language = same_language
        self.weights = weights
        self._total = max(len(source), 12), max(len(target), 12)
        self.words = words = _places(unit.words for unit in source), _places(unit.words for unit in target)
        """For every word of either side in which of its units it stands."""
        kin = _mostly_latin(words[0]) and _mostly_latin(words[1])
        marks = _places(unit.marks for unit in source), _places(unit.marks for unit in target)
        self._tokens = [
            *self._facing(marks, lambda mark: weights.tokens[mark[0]], 1.0),
            *self._facing(words, lambda _: weights.tokens["w"], weights.kin_words if kin else 1.0),
        ]
        likeness = weights.tokens["p" if kin else "s"]
        alike = _alike(words[0], words[1], _prefix if kin else letters.sound)
        self._tokens += self._facing(alike, lambda _: likeness, 1.0)
        lost = self._count_lost(marks[0], marks[1]), self._count_lost(marks[1], marks[0])
        self._charges = self._count_charges(lost)

    def _facing(
        self,
        sides: tuple[dict[str, list[int]], dict[str, list[int]]],
        kind_of: Callable[[str], TokenClass],
        factor: float,
    ) -> Iterable[Token]:
        """The tokens that stand on both sides, weighed by their class and how rare they are."""
        for token in sides[0].keys() & sides[1].keys():
            sources, targets = sides[0][token], sides[1][token]
            rarity = 0.5 * math.log(self._total[0] * self._total[1] / (len(sources) * len(targets)))
            rarity = max(0.0, min(rarity, _RAREST)) * factor
            kind = kind_of(token)
            yield Token(sources, targets, kind.gain * rarity, kind.charge * rarity)

    def _count_lost(self, ours: dict[str, list[int]], theirs: dict[str, list[int]]) -> dict[int, float]:
        """For each unit what its marks cost that the other side has nowhere."""
        lost: dict[int, float] = {}
        for mark in ours.keys() - theirs.keys():
            cost = self.weights.tokens[mark[0]].lost
            if cost:
                for place in ours[mark]:
                    lost[place] = lost.get(place, 0.0) + cost
        return lost

    def rare_pairs(self, most: int = 2) -> dict[tuple[int, int], float]:
        """Pairs that share a token which neither side has more than so many times, and their gain."""
        pairs: dict[tuple[int, int], float] = {}
        for token in self._tokens:
            if len(token.sources) <= most and len(token.targets) <= most:
                share = token.gain / max(len(token.sources), len(token.targets))
                for i in token.sources:
                    for j in token.targets:
                        pairs[i, j] = pairs.get((i, j), 0.0) + share
        return pairs

    def gains(self, band: Band, learned: Iterable[Token] = ()) -> Gains:
        """What all tokens say about the pairs of a band."""
        return self._gains(band, (*self._tokens, *learned))

    def gains_anywhere(self, learned: Iterable[Token]) -> Gains:
        """What tokens that stand in few units say about any pair."""
        n, m = len(self._sides[0]), len(self._sides[1])
        tokens = (*self._tokens, *learned)
        few = [token for token in tokens if max(len(token.sources), len(token.targets)) <= _FEW]
        return self._gains(Band([0] * n, [m] * n), few)

    def _gains(self, band: Band, tokens: Iterable[Token]) -> Gains:
        shared: list[dict[int, float]] = [{} for _ in self._sides[0]]
        for token in tokens:
            if token.gain > 0.05:
                _spread(token, band, shared)
        most = self.weights.most_gain
        for row in shared:
            for j, gain in row.items():
                row[j] = most * (1.0 - math.exp(-gain / most))
        return Gains(shared, self._charges, self._echoes(shared))

    def _count_charges(self, lost: Sequence[dict[int, float]]) -> tuple[list[float], list[float]]:
        """For each unit what its tokens cost where none is shared."""
        charges = [0.0] * len(self._sides[0]), [0.0] * len(self._sides[1])
        for token in self._tokens:
            if token.charge:
                for place in token.sources:
                    charges[0][place] += token.charge
                for place in token.targets:
                    charges[1][place] += token.charge
        for side, costs in zip(charges, lost, strict=True):
            for place, cost in costs.items():
                side[place] += cost
        most = self.weights.most_charge
        return [_level(charge, most) for charge in charges[0]], [
            _level(charge, most) for charge in charges[1]
        ]

    def _echoes(self, shared: list[dict[int, float]]) -> frozenset[tuple[int, int]]:
        if self._same_language:
            return frozenset()
        source, target = self._sides
        found = frozenset(
            (i, j)
            for i, row in enumerate(shared)
            for j, gain in row.items()
            if gain > 0.4 * self.weights.most_gain and _same_words(source[i].words, target[j].words)
        )
        if len(found) * 2 < min(len(source), len(target)) or self._other_words_beside(found):
            return found
        # Two editions in one language repeat each other everywhere: nothing was left in, then.
        return frozenset()

    def _other_words_beside(self, echoes: frozenset[tuple[int, int]]) -> bool:
        """Whether the longer side has, beside what it repeats, mostly words that the other side has not."""
        side = int(len(self._sides[1]) > len(self._sides[0]))
        repeated = {pair[side] for pair in echoes}
        beside = [
            word
            for number, unit in enumerate(self._sides[side])
            if number not in repeated
            for word in unit.words
        ]
        return 3 * sum(1 for word in beside if word in self.words[1 - side]) < len(beside)


def _places(units: Iterable[Iterable[str]]) -> dict[str, list[int]]:
    places: dict[str, list[int]] = {}
    for number, tokens in enumerate(units):
        for token in tokens:
            if token in places:
                places[token].append(number)
            else:
                places[token] = [number]
    return places


def _mostly_latin(words: dict[str, list[int]]) -> bool:
    return 2 * sum(1 for word in words if word.isascii()) > len(words)


def _prefix(word: str) -> str:
    return word[:5] if len(word) > 5 else ""


def _alike(
    ours: dict[str, list[int]], theirs: dict[str, list[int]], key: Callable[[str], str]
) -> tuple[dict[str, list[int]], dict[str, list[int]]]:
    """The places of words that are not shared, by a key that related words have in common."""
    sides: list[dict[str, list[int]]] = []
    for words, others in ((ours, theirs), (theirs, ours)):
        found: dict[str, set[int]] = {}
        for word in words.keys() - others.keys():
            if len(word) >= 5 and (name := key(word)):
                found.setdefault(name, set()).update(words[word])
        sides.append({name: sorted(places) for name, places in found.items()})
    return sides[0], sides[1]


def _spread(token: Token, band: Band, shared: list[dict[int, float]]) -> None:
    targets, gain = token.targets, token.gain + 2.0 * token.charge
    first, end = band.first, band.end
    for i in token.sources:
        row = shared[i]
        low, high = first[i], end[i]
        near = targets
        if targets[0] < low or targets[-1] >= high:
            near = targets[bisect_left(targets, low) : bisect_left(targets, high)]
        for j in near:
            row[j] = row.get(j, 0.0) + gain


def _level(sum_of_weights: float, most: float) -> float:
    """Tokens of one pair are not independent: the more there are, the less each says."""
    return most * (1.0 - math.exp(-sum_of_weights / most)) if sum_of_weights else 0.0


def _same_words(ours: frozenset[str], theirs: frozenset[str]) -> bool:
    most = max(len(ours), len(theirs))
    return most >= _ECHO_WORDS and len(ours & theirs) >= _ECHO_SHARE * most
