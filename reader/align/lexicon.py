"""Hides what is learned from a first alignment: words of one side that keep facing words of the other.

The second pass of hunalign does the same with a dictionary; here only the pairs of words of this very
page are known. What a row itself taught is never counted in its own favour.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence

from reader.align import letters
from reader.align.shared import Token
from reader.align.weights import Weights

Places = dict[str, list[int]]

_MOST_WORDS = 10
"""Words of a block that are looked at: the rarest that recur."""
_LEAST_BOND = 0.45


def learn(
    places: tuple[Places, Places], size: tuple[int, int], pairs: Sequence[tuple[int, int]], weights: Weights
) -> list[Token]:
    """Tokens that stand for pairs of words which recur together in the given pairs of units.

    ``places`` says for every word of a side in which of its units it stands, ``size`` how many there are.
    """
    ours, theirs = _recurring(places[0], size[0]), _recurring(places[1], size[1])
    names = list(ours), list(theirs)
    base = len(names[1]) + 1
    # A pair of words is one number: hundreds of thousands of tuples would keep the collector busy.
    picked = _pick(size[0], ours, base), _pick(size[1], theirs, 1)
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
    return _tokens(bonds, ours, theirs, (max(size[0], 12), max(size[1], 12)), weights)


def _tokens(
    bonds: list[tuple[float, str, str, int]],
    ours: Places,
    theirs: Places,
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


def _recurring(places: Places, size: int) -> Places:
    """The stems that stand in two units at least and in a quarter of them at most, with their places, the
    rarest first."""
    stems: dict[str, list[int]] = {}
    for word, where in places.items():
        stem = letters.stem(word)
        if stem in stems:
            stems[stem] = [*stems[stem], *where]
        else:
            stems[stem] = where
    most = max(3, size // 4)
    kept = []
    for stem, where in stems.items():
        if len(where) > 1:
            units = sorted(set(where))
            if 2 <= len(units) <= most:
                kept.append((len(units), stem, units))
    return {stem: units for _, stem, units in sorted(kept)}


def _pick(units: int, recurring: Places, factor: int) -> list[list[int]]:
    """For each unit the rarest of its recurring stems, as their numbers times a factor."""
    picked: list[list[int]] = [[] for _ in range(units)]
    for number, where in enumerate(recurring.values()):
        for place in where:
            if len(picked[place]) < _MOST_WORDS:
                picked[place].append(number * factor)
    return picked
