"""Hides what is learned from a first alignment: words of one side that keep facing words of the other.

The second pass of hunalign does the same with a dictionary; here only the pairs of words of this very
page are known. What a row itself taught is never counted in its own favour.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence

from reader.align import letters
from reader.align.evidence import Unit
from reader.align.shared import Token
from reader.align.weights import Weights

_MOST_WORDS = 12
"""Words of a block that are looked at: the rarest that recur."""
_LEAST_BOND = 0.45


def learn(
    source: Sequence[Unit], target: Sequence[Unit], pairs: Sequence[tuple[int, int]], weights: Weights
) -> list[Token]:
    """Tokens that stand for pairs of words which recur together in the given pairs of units."""
    ours, theirs = _recurring(source), _recurring(target)
    names = list(ours), list(theirs)
    base = len(names[1]) + 1
    # A pair of words is one number: hundreds of thousands of tuples would keep the collector busy.
    picked = _pick(len(source), ours, base), _pick(len(target), theirs, 1)
    together: Counter[int] = Counter()
    for i, j in pairs:
        others = picked[1][j]
        together.update([word + other for word in picked[0][i] for other in others])
    bonds = []
    for pair, count in together.items():
        if count >= 2:
            word, other = names[0][pair // base], names[1][pair % base]
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
    """The stems that stand in two units at least and in a quarter of them at most, with their places, the
    rarest first."""
    stems = {word: letters.stem(word) for unit in units for word in unit.words}
    places: dict[str, list[int]] = {}
    for number, unit in enumerate(units):
        if unit.shape.kind != "code":
            for stem in {stems[word] for word in unit.words}:
                if stem in places:
                    places[stem].append(number)
                else:
                    places[stem] = [number]
    most = max(3, len(units) // 4)
    kept = [(len(where), stem) for stem, where in places.items() if 2 <= len(where) <= most]
    return {stem: places[stem] for _, stem in sorted(kept)}


def _pick(units: int, recurring: dict[str, list[int]], factor: int) -> list[list[int]]:
    """For each unit the rarest of its recurring stems, as their numbers times a factor."""
    picked: list[list[int]] = [[] for _ in range(units)]
    for number, where in enumerate(recurring.values()):
        for place in where:
            if len(picked[place]) < _MOST_WORDS:
                picked[place].append(number * factor)
    return picked
