"""Hides what is learned from a first alignment: words of one side that keep facing words of the other.

The second pass of hunalign does the same with a dictionary; here only the pairs of words of this very
page are known. What a row itself taught is never counted in its own favour.
"""

from __future__ import annotations

import functools
import math
from collections.abc import Sequence

from reader.align import letters
from reader.align.evidence import Unit
from reader.align.shared import Token
from reader.align.weights import Weights

_MOST_WORDS = 14
"""Words of a block that are looked at: the rarest that recur."""
_LEAST_BOND = 0.45


@functools.lru_cache(maxsize=50_000)
def _stem(word: str) -> str:
    return letters.stem(word)


def learn(
    source: Sequence[Unit], target: Sequence[Unit], pairs: Sequence[tuple[int, int]], weights: Weights
) -> list[Token]:
    """Tokens that stand for pairs of words which recur together in the given pairs of units."""
    ours, theirs = _recurring(source), _recurring(target)
    picked = _pick(source, ours), _pick(target, theirs)
    together: dict[tuple[str, str], int] = {}
    for i, j in pairs:
        for word in picked[0][i]:
            for other in picked[1][j]:
                key = word, other
                together[key] = together.get(key, 0) + 1
    bonds = []
    for (word, other), count in together.items():
        if count >= 2:
            bond = 2.0 * count / (len(ours[word]) + len(theirs[other]))
            if bond >= _LEAST_BOND:
                bonds.append((bond * count / (count + 0.5), word, other, count))
    bonds.sort(reverse=True)
    return _tokens(bonds, ours, theirs, (max(len(source), 12), max(len(target), 12)), weights)


def _tokens(
    bonds: list[tuple[float, str, str, int]],
    ours: dict[str, list[int]],
    theirs: dict[str, list[int]],
    total: tuple[int, int],
    weights: Weights,
) -> list[Token]:
    """The strongest bonds, each word in one of them: a word rarely says two things on one page."""
    tokens = []
    taken: tuple[set[str], set[str]] = set(), set()
    for _, word, other, count in bonds:
        if word in taken[0] or other in taken[1]:
            continue
        taken[0].add(word)
        taken[1].add(other)
        sources, targets = ours[word], theirs[other]
        rarity = 0.5 * math.log(total[0] * total[1] / (len(sources) * len(targets)))
        # One of the occasions is the row itself: it must not count in its own favour.
        sure = (2.0 * count - 2.0) / (len(sources) + len(targets) - 2.0) * (count - 1.0) / count
        tokens.append(Token(sources, targets, weights.learned * rarity * sure, 0.0))
    return tokens


def _recurring(units: Sequence[Unit]) -> dict[str, list[int]]:
    """The stems that stand in two units at least and in a quarter of them at most, with their places."""
    places: dict[str, list[int]] = {}
    for number, unit in enumerate(units):
        if unit.shape.kind != "code":
            for stem in {_stem(word) for word in unit.words}:
                places.setdefault(stem, []).append(number)
    most = max(3, len(units) // 4)
    return {stem: where for stem, where in places.items() if 2 <= len(where) <= most}


def _pick(units: Sequence[Unit], recurring: dict[str, list[int]]) -> list[list[str]]:
    picked: list[list[str]] = [[] for _ in units]
    for stem in sorted(recurring, key=lambda stem: (len(recurring[stem]), stem)):
        for place in recurring[stem]:
            if len(picked[place]) < _MOST_WORDS:
                picked[place].append(stem)
    return picked
