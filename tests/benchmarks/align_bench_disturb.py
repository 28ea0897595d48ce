"""What translators do to a page, done reproducibly to pairs whose alignment is known.

Every disturbance takes the target's blocks, each with the sources it says, and gives such a list
back; what is asked of the aligner follows from it.
"""

from __future__ import annotations

import itertools
import random
import re
from collections.abc import Callable, Sequence

from align_bench_corpora import Pair

from reader.model import Block, Mark, Span
from reader.records import record, replace

Told = tuple[Block, frozenset[int]]
"""A block and the sources that it says."""
Disturb = Callable[[list[Told], Pair, random.Random], list[Told]]

_SENTENCE = re.compile(r"(?<=[.!?؟।])\s+|(?<=[。！？])")
_PROSE = ("paragraph", "item")


@record
class Case:
    """A disturbed pair and the right answer."""

    disturbance: str
    pair: Pair
    source: tuple[Block, ...]
    target: tuple[Block, ...]
    links: frozenset[tuple[int, int]]


def disturb(pair: Pair, name: str, seed: int = 0) -> Case:
    """The pair with one kind of disturbance; which side suffers it is chosen by chance."""
    rng = random.Random(f"{seed}/{name}/{pair.corpus}/{pair.page}/{pair.lang}")
    told = [(block, frozenset({k})) for k, block in enumerate(pair.target)]
    source = pair.source
    if name.endswith("+bare"):
        told = [(bare(block), says) for block, says in told]
        source = tuple(bare(block) for block in source)
    for step in STEPS[name.removesuffix("+bare")]:
        told = step(told, pair, rng)
    target = tuple(block for block, _ in told)
    links = frozenset((i, j) for j, (_, says) in enumerate(told) for i in says)
    if rng.random() < 0.4:
        return Case(name, pair, target, source, frozenset((j, i) for i, j in links))
    return Case(name, pair, source, target, links)


def bare(block: Block) -> Block:
    """A block without what survives translation whole: addresses, code, anchors, numbers, Latin names."""
    if block.kind == "code":
        return block
    spans = tuple(Span(_plain_words(span.text), span.marks & Mark.STRONG) for span in block.spans)
    return replace(block, spans=spans, anchors=())


def _plain_words(text: str) -> str:
    """Without numbers and names; in another script without all Latin words."""
    latin = sum(map(len, re.findall(r"[A-Za-z]+", text)))
    if 2 * latin > sum(char.isalpha() for char in text):
        return re.sub(r"\d+|\b[A-Z]\w*|\w*_\w*", "", text)
    return re.sub(r"[A-Za-z0-9_]+", "", text)


def _some(told: Sequence[Told], share: float, rng: random.Random) -> list[int]:
    """Positions chosen by chance, at least one, in order."""
    count = max(1, round(share * len(told)))
    return sorted(rng.sample(range(len(told)), min(count, len(told))))


def delete(told: list[Told], _pair: Pair, rng: random.Random) -> list[Told]:
    """Single blocks and short runs are left out."""
    gone = {k + step for k in _some(told, 0.06, rng) for step in range(rng.choice((1, 1, 1, 2, 3)))}
    return [entry for k, entry in enumerate(told) if k not in gone]


def merge(told: list[Told], _pair: Pair, rng: random.Random) -> list[Told]:
    """Neighbouring paragraphs or items become one."""
    kept: list[Told] = []
    for k, (block, says) in enumerate(told):
        before = kept[-1][0] if kept else None
        if before and block.kind in _PROSE and _alike(before, block) and rng.random() < 0.12 and k:
            joined = replace(before, spans=(*before.spans, Span(" "), *block.spans))
            kept[-1] = joined, kept[-1][1] | says
        else:
            kept.append((block, says))
    return kept


def _alike(first: Block, second: Block) -> bool:
    return (first.kind, first.depth, first.quote, first.containers) == (
        second.kind,
        second.depth,
        second.quote,
        second.containers,
    ) and not (first.silent or second.silent)


def split(told: list[Told], _pair: Pair, rng: random.Random) -> list[Told]:
    """Paragraphs are cut at sentence ends into two or three, or into items."""
    kept: list[Told] = []
    for block, says in told:
        parts = _sentences(block) if block.kind in _PROSE and rng.random() < 0.3 else []
        if len(parts) < 2:
            kept.append((block, says))
            continue
        kind = "item" if rng.random() < 0.25 else "paragraph"
        first = block.kind if kind == "paragraph" else kind
        for number, spans in enumerate(_portions(parts, rng.choice((2, 2, 3)))):
            made = replace(block, kind=kind if number else first, spans=spans, marker="")
            kept.append((made, says))
    return kept


def _sentences(block: Block) -> list[tuple[Span, ...]]:
    """The spans of each sentence; a span is cut where a sentence ends inside it."""
    sentences: list[tuple[Span, ...]] = []
    current: list[Span] = []
    for span in block.spans:
        pieces = _SENTENCE.split(span.text)
        for number, piece in enumerate(pieces):
            if number:
                sentences.append(tuple(current))
                current = []
            if piece:
                current.append(replace(span, text=piece))
    return [spans for spans in [*sentences, tuple(current)] if any(span.text.strip() for span in spans)]


def _portions(parts: list[tuple[Span, ...]], count: int) -> list[tuple[Span, ...]]:
    count = min(count, len(parts))
    cuts = [round(len(parts) * k / count) for k in range(count + 1)]
    return [
        tuple(span for part in parts[a:b] for span in (*part, Span(" "))) for a, b in itertools.pairwise(cuts)
    ]


def echo(told: list[Told], pair: Pair, rng: random.Random) -> list[Told]:
    """Beside some translated paragraphs the original is kept."""
    kept: list[Told] = []
    for block, says in told:
        copy = pair.source[min(says)] if len(says) == 1 else None
        if copy and block.kind in _PROSE and len(copy.text) > 60 and rng.random() < 0.12:
            kept += [(block, says), (copy, says)] if rng.random() < 0.7 else [(copy, says), (block, says)]
        else:
            kept.append((block, says))
    return kept


def twice(told: list[Told], _pair: Pair, rng: random.Random) -> list[Told]:
    """Some blocks stand there twice, one right after the other."""
    chosen = {k for k in _some(told, 0.05, rng) if told[k][0].kind in _PROSE}
    return [entry for k, entry in enumerate(told) for _ in range(2 if k in chosen else 1)]


def swap(told: list[Told], _pair: Pair, rng: random.Random) -> list[Told]:
    """Blocks change places with their neighbours, or stand a few blocks away."""
    kept = list(told)
    for k in _some(told, 0.04, rng):
        entry = kept.pop(min(k, len(kept) - 1))
        kept.insert(max(0, min(len(kept), k + rng.choice((-5, -3, -1, 1, 2, 4, 6)))), entry)
    return kept


def move_section(told: list[Told], pair: Pair, rng: random.Random) -> list[Told]:
    """One section changes its place with the next one."""
    heads = [k for k, (block, _) in enumerate(told) if block.kind.startswith("heading")]
    if len(heads) < 3:
        return swap(told, pair, rng)
    first = rng.randrange(len(heads) - 2)
    a, b, c = heads[first : first + 3]
    return [*told[:a], *told[b:c], *told[a:b], *told[c:]]


def add(told: list[Told], pair: Pair, rng: random.Random) -> list[Told]:
    """Blocks that the original lacks: prose of other pages in the same language."""
    kept = list(told)
    for k in reversed(_some(told, 0.06, rng)) if pair.strangers else ():
        kept.insert(k, (rng.choice(pair.strangers), frozenset()))
    return kept


def untranslated(told: list[Told], pair: Pair, rng: random.Random) -> list[Told]:
    """Some blocks still stand in the original's language."""
    chosen = set(_some(told, 0.12, rng))
    return [
        (pair.source[min(says)], says) if k in chosen and len(says) == 1 else (block, says)
        for k, (block, says) in enumerate(told)
    ]


def older(told: list[Told], _pair: Pair, rng: random.Random) -> list[Told]:
    """A translation of an older version: runs and whole sections are missing, up to half of the page."""
    kept = list(told)
    goal = len(told) * rng.uniform(0.5, 0.85)
    while len(kept) > max(4, goal):
        length = min(rng.choice((1, 2, 3, 5, 8, 12)), len(kept) - 4)
        start = rng.randrange(len(kept) - length + 1)
        del kept[start : start + length]
    return [(_shortened(block, rng), says) for block, says in kept]


def _shortened(block: Block, rng: random.Random) -> Block:
    parts = _sentences(block) if block.kind in _PROSE and rng.random() < 0.15 else []
    if len(parts) < 3:
        return block
    del parts[rng.randrange(len(parts))]
    return replace(block, spans=tuple(span for part in parts for span in (*part, Span(" "))))


def retag(told: list[Told], _pair: Pair, rng: random.Random) -> list[Told]:
    """Headings become bold paragraphs or change their level, items become paragraphs."""
    return [(_retagged(block) if rng.random() < 0.12 else block, says) for block, says in told]


def _retagged(block: Block) -> Block:
    if block.kind.startswith("heading") and block.kind > "heading-2":
        spans = tuple(replace(span, marks=span.marks | Mark.STRONG) for span in block.spans)
        return replace(block, kind="paragraph", spans=spans, anchors=())
    if block.kind.startswith("heading"):
        return replace(block, kind="heading-3")
    return replace(block, kind="paragraph", depth=0, marker="") if block.kind == "item" else block


def relink(told: list[Told], pair: Pair, rng: random.Random) -> list[Told]:
    """Links lead to the translation's own pages or are lost."""
    return [(_relinked(block, pair.lang, rng), says) for block, says in told]


def _relinked(block: Block, lang: str, rng: random.Random) -> Block:
    spans = []
    for span in block.spans:
        chance = rng.random()
        if span.href and chance < 0.15:
            spans.append(replace(span, href=""))
        elif span.href.startswith("http") and chance < 0.4:
            scheme, _, rest = span.href.partition("://")
            host, _, path = rest.partition("/")
            spans.append(replace(span, href=f"{scheme}://{host}/{lang}/{path}"))
        else:
            spans.append(span)
    return replace(block, spans=tuple(spans))


def _digits(told: list[Told], pair: Pair, _rng: random.Random) -> list[Told]:
    zero = {"ar": "٠", "fa": "۰", "hi": "०", "bn": "০", "th": "๐", "ur": "۰"}.get(pair.lang[:2], "٠")
    table = {ord("0") + value: chr(ord(zero) + value) for value in range(10)}
    return [
        (
            block
            if block.kind == "code"
            else replace(
                block,
                spans=tuple(replace(span, text=span.text.translate(table)) for span in block.spans),
            ),
            says,
        )
        for block, says in told
    ]


STEPS: dict[str, tuple[Disturb, ...]] = {
    "none": (),
    "delete": (delete,),
    "merge": (merge,),
    "split": (split,),
    "echo": (echo,),
    "twice": (twice,),
    "swap": (swap,),
    "section": (move_section,),
    "add": (add,),
    "untranslated": (untranslated,),
    "older": (older,),
    "retag": (retag,),
    "relink": (relink,),
    "digits": (_digits,),
    "all": (older, split, merge, echo, retag, relink, add),
}
NAMES = tuple(STEPS)


def foreign(pair: Pair, other: Pair) -> Case:
    """The source of one pair beside the target of another: nothing says the same."""
    return Case("foreign", pair, pair.source, other.target, frozenset())


def alike(pair: Pair, seed: int = 0) -> Case:
    """A page whose blocks all say the same words, some left out on either side: nothing tells which."""
    rng = random.Random(f"{seed}{pair.page}{pair.lang}")
    kept = [sorted(rng.sample(range(len(pair.source)), len(pair.source) - rng.randrange(1, 4))) for _ in "ab"]
    blocks = next((k for k, block in enumerate(pair.source) if block.kind == "paragraph" and block.text), 0)
    links = frozenset((kept[0].index(k), kept[1].index(k)) for k in kept[0] if k in kept[1])
    source, target = (pair.source[blocks],) * len(kept[0]), (pair.target[blocks],) * len(kept[1])
    return Case("alike", pair, source, target, links)
