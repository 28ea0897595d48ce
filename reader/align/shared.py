"""Hides how shared tokens of two sides are found and weighed without comparing all pairs.

An inverted index leads from a token to the units that have it, so the work is that of the agreements
there are, not of all pairs.
"""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from reader.align.evidence import Unit
from reader.align.weights import TokenClass, Weights

_ECHO_WORDS = 6
_ECHO_SHARE = 0.75


@dataclass(frozen=True, slots=True)
class Band:
    """Which targets each source may face: source i those from ``first[i]`` to before ``end[i]``."""

    first: list[int]
    end: list[int]


@dataclass(frozen=True, slots=True)
class Gains:
    """What tokens say, for the pairs of a band."""

    shared: list[dict[int, float]]
    """For each source the targets that share tokens with it, and what that is worth."""
    charges: tuple[list[float], list[float]]
    """For each unit what its tokens cost where none is shared."""
    echoes: frozenset[tuple[int, int]]
    """Pairs with the same words: a paragraph left untranslated, or both kept."""


@dataclass(frozen=True, slots=True)
class _Token:
    sources: list[int]
    targets: list[int]
    gain: float
    charge: float


class SharedTokens:
    """The tokens that both sides have, with their weights."""

    def __init__(self, source: Sequence[Unit], target: Sequence[Unit], weights: Weights) -> None:
        self._sides = source, target
        self._weights = weights
        self.kin = _latin_share(source) > 0.5 and _latin_share(target) > 0.5
        self._tokens = self._index()

    def _index(self) -> list[_Token]:
        source, target = self._sides
        places: dict[str, list[int]] = {}
        for i, unit in enumerate(source):
            for token in unit.tokens:
                places.setdefault(token, []).append(i)
        facing: dict[str, list[int]] = {}
        for j, unit in enumerate(target):
            for token in unit.tokens & places.keys():
                facing.setdefault(token, []).append(j)
        total = max(len(source), 12), max(len(target), 12)
        return [
            self._weigh(token, places[token], targets, total)
            for token, targets in facing.items()
            if not (token[0] in "ps" and (token[0] == "p") != self.kin)
        ]

    def _weigh(self, token: str, sources: list[int], targets: list[int], total: tuple[int, int]) -> _Token:
        kind: TokenClass = self._weights.tokens[token[0]]
        rarity = 0.5 * (math.log(total[0] / len(sources)) + math.log(total[1] / len(targets)))
        rarity = max(0.0, min(rarity, 5.0))
        factor = self._weights.kin_words if token[0] == "w" and self.kin else 1.0
        return _Token(sources, targets, kind.gain * factor * rarity, kind.charge * factor * rarity)

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

    def gains(self, band: Band) -> Gains:
        """What all tokens say about the pairs of a band."""
        source, target = self._sides
        shared: list[dict[int, float]] = [{} for _ in source]
        charges = [0.0] * len(source), [0.0] * len(target)
        for token in self._tokens:
            if token.gain > 0.05:
                _spread(token, band, shared)
            for side, places in zip(charges, (token.sources, token.targets), strict=True):
                for place in places:
                    side[place] += token.charge
        most = self._weights.most_gain
        for row in shared:
            for j, gain in row.items():
                row[j] = most * (1.0 - math.exp(-gain / most))
        capped = [self._weights.most_charge] * 2
        levelled = tuple(
            [cap * (1.0 - math.exp(-c / cap)) for c in side]
            for cap, side in zip(capped, charges, strict=True)
        )
        return Gains(shared, (levelled[0], levelled[1]), self._echoes(shared))

    def _echoes(self, shared: list[dict[int, float]]) -> frozenset[tuple[int, int]]:
        source, target = self._sides
        found = frozenset(
            (i, j)
            for i, row in enumerate(shared)
            for j, gain in row.items()
            if gain > 0.5 * self._weights.most_gain and _same_words(source[i].words, target[j].words)
        )
        # Two editions in one language repeat each other everywhere: nothing was left in, then.
        return found if len(found) * 4 < len(source) + 4 else frozenset()


def _same_words(ours: frozenset[str], theirs: frozenset[str]) -> bool:
    most = max(len(ours), len(theirs))
    return most >= _ECHO_WORDS and len(ours & theirs) >= _ECHO_SHARE * most


def _spread(token: _Token, band: Band, shared: list[dict[int, float]]) -> None:
    targets, gain = token.targets, token.gain + 2.0 * token.charge
    for i in token.sources:
        row = shared[i]
        low, high = band.first[i], band.end[i]
        if targets[0] < low or targets[-1] >= high:
            near = targets[bisect_left(targets, low) : bisect_right(targets, high - 1)]
        else:
            near = targets
        for j in near:
            row[j] = row.get(j, 0.0) + gain


def _latin_share(units: Sequence[Unit]) -> float:
    latin = words = 0
    for unit in units:
        words += len(unit.words)
        latin += sum(1 for word in unit.words if word.isascii())
    return latin / words if words else 0.0
