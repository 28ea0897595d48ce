"""What holds for every input: no block is lost, nothing raises, time is bounded, and where there is no
evidence there is no certainty."""

from __future__ import annotations

import random
import time

import pytest

from reader.align import align, align_sentences
from reader.model import Block, Row, Span

WORDS = (
    "alpha",
    "beta",
    "12",
    "٢٠٢٥",
    "Δέλτα",
    "слово",
    "كلمة",
    "中文字",
    "😀",
    "?",
    ":",
    "\u200f",
    "\x00",
    "<b>",
)
HREFS = ("", "", "http://[", "#a", "a/b.md", "https://example.org/x")
KINDS = (
    "heading-1",
    "heading-3",
    "paragraph",
    "paragraph",
    "item",
    "code",
    "table",
    "rule",
    "html",
    "unheard-of",
)


def paragraph(text: str) -> Block:
    return Block("paragraph", 0, 0, (1, 1), spans=(Span(text),))


def chance_block(rng: random.Random) -> Block:
    text = " ".join(rng.choices(WORDS, k=rng.choice((0, 1, 5, 40))))
    spans = (Span(text, href=rng.choice(HREFS)),)
    cells = ((spans, spans), (spans, spans))
    kind = rng.choice(KINDS)
    return Block(kind, rng.randrange(3), rng.randrange(2), (1, 1), spans, cells if kind == "table" else ())


def assert_whole(rows: tuple[Row, ...], sources: int, targets: int) -> None:
    assert sorted(i for row in rows for i in row.source) == list(range(sources))
    assert sorted(j for row in rows for j in row.target) == list(range(targets))
    assert [row.source for row in rows if row.source] == sorted(row.source for row in rows if row.source)
    assert all(row.source or row.target for row in rows)
    assert all(0.0 <= row.confidence <= 1.0 for row in rows)


@pytest.mark.parametrize("seed", range(60))
def test_every_block_stands_in_exactly_one_row(seed: int) -> None:
    rng = random.Random(seed)
    source = [chance_block(rng) for _ in range(rng.randrange(25))]
    target = [chance_block(rng) for _ in range(rng.randrange(25))]
    if seed % 3 == 0:
        target = rng.sample(source, len(source))
    assert_whole(align(source, target, "en", "ar").rows, len(source), len(target))


def test_the_answer_is_the_same_every_time() -> None:
    rng = random.Random(7)
    source, target = ([chance_block(rng) for _ in range(30)] for _ in range(2))
    assert align(source, target) == align(source, target)


@pytest.mark.parametrize(("sources", "targets"), [(0, 0), (0, 3), (3, 0)])
def test_an_empty_side_makes_gaps_only(sources: int, targets: int) -> None:
    rows = align([paragraph("one")] * sources, [paragraph("eins")] * targets).rows
    assert len(rows) == sources + targets
    assert_whole(rows, sources, targets)


@pytest.mark.parametrize("langs", [("und", "und"), ("en", "en"), ("en", "fr")])
def test_identical_sides_face_each_other_surely(langs: tuple[str, str]) -> None:
    rng = random.Random(3)
    vocabulary = ["".join(rng.choices("abcdefgh", k=6)) for _ in range(200)]
    blocks = [paragraph(" ".join(rng.choices(vocabulary, k=20))) for _ in range(80)]
    rows = align(blocks, blocks, *langs).rows
    assert [(row.source, row.target) for row in rows] == [((k,), (k,)) for k in range(80)]
    assert min(row.confidence for row in rows) > 0.9


def test_alike_blocks_are_no_evidence() -> None:
    start = time.process_time()
    rows = align([paragraph("the same words")] * 5000, [paragraph("dieselben Wörter")] * 4900).rows
    assert time.process_time() - start < 30.0
    assert_whole(rows, 5000, 4900)
    faced = [row.confidence for row in rows if row.source and row.target]
    assert sum(faced) / len(faced) < 0.5


def test_as_many_alike_blocks_face_each_other_without_certainty() -> None:
    rows = align([paragraph("the same words")] * 1000, [paragraph("dieselben Wörter")] * 1000).rows
    assert [(row.source, row.target) for row in rows] == [((k,), (k,)) for k in range(1000)]
    assert max(row.confidence for row in rows) < 0.9


def test_an_unrelated_page_gets_little_confidence() -> None:
    rng = random.Random(11)
    source = [paragraph("".join(rng.choices("abcdefg ", k=rng.randrange(20, 300)))) for _ in range(60)]
    target = [paragraph("".join(rng.choices("абвгдеж ", k=rng.randrange(20, 300)))) for _ in range(60)]
    rows = align(source, target).rows
    assert_whole(rows, 60, 60)
    faced = [row.confidence for row in rows if row.source and row.target]
    assert sum(faced) / len(faced) < 0.6
    assert max(faced) < 0.9


@pytest.mark.parametrize("text", ["word " * 200_000, "x" * 1_000_000, "中" * 1_000_000, "ا" * 1_000_000])
def test_blocks_of_a_megabyte_take_bounded_time(text: str) -> None:
    start = time.process_time()
    rows = align([paragraph(text)] * 3, [paragraph(text[::-1]), paragraph("short")]).rows
    assert time.process_time() - start < 5.0
    assert_whole(rows, 3, 2)


def test_sentences_join_and_split() -> None:
    rows = align_sentences(
        [
            "The house was built in 1742.",
            "It burnt down in 1790.",
            "Who was Mr Hallam, and why did nobody in Leeds help?",
        ],
        [
            "Das Haus wurde 1742 gebaut und brannte 1790 ab.",
            "Wer war Mr Hallam?",
            "Und warum half in Leeds niemand?",
        ],
        "en",
        "de",
    )
    assert [(row.source, row.target) for row in rows] == [((0, 1), (0,)), ((2,), (1, 2))]


def ships(*between: Block) -> list[Block]:
    named = [paragraph(f"Hallam{k} reached Riga{k} in 18{k}{k} with {k}7 men.") for k in range(1, 9)]
    return [*named[:4], *between, *named[4:]]


def test_gaps_of_both_sides_beside_each_other_are_in_doubt() -> None:
    source = ships(Block("heading-2", 0, 0, (1, 1), spans=(Span("Rain"),)), paragraph("It fell."))
    told = "Снег и лёд лежали на молу до самой весны, и старики говорили, что такого не бывало никогда."
    target = ships(*[Block("item", 1, 0, (1, 1), spans=(Span(told),))] * 2)
    rows = align(source, target, "en", "ru").rows
    gaps = [row.confidence for row in rows if not (row.source and row.target)]
    assert len(gaps) == 4
    assert max(gaps) <= 0.8


def test_a_pair_that_nothing_speaks_for_is_no_surer_than_its_rivals_let_it_be() -> None:
    told = "Свеча и спички лежат на столе у окна, сказал он."
    source, target = (
        ships(paragraph("⬆ back to top")),
        ships(Block("item", 1, 0, (1, 1), spans=(Span(told),))),
    )
    rows = align(source, target, "en", "ru").rows
    assert [row.target for row in rows if row.source == (4,) and row.confidence < 0.6] == [(4,)]


@pytest.mark.parametrize(("sources", "targets"), [(200, 600), (600, 300), (400, 400)])
def test_long_texts_with_nothing_in_common_are_gaps_or_nearly(sources: int, targets: int) -> None:
    code = [Block("code", 0, 0, (1, 1), spans=(Span("x = 1"),))] * sources
    prose = [paragraph("فقرة طويلة من الملاحظة التي لديك للناس.")] * targets
    rows = align(code, prose, "en", "ar").rows
    assert_whole(rows, sources, targets)
    joined = [row.confidence for row in rows if row.source and row.target]
    assert len(joined) < 10
    assert max(joined, default=0.0) < 0.1
