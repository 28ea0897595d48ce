"""The passes one by one: anchors, band and corridor, learned words, what moved."""

from __future__ import annotations

from reader.align import corridor, lexicon
from reader.align.drafts import Draft, out_of_order
from reader.align.evidence import of_sentences
from reader.align.scoring import LengthModel, Scorer
from reader.align.shared import SharedTokens
from reader.align.weights import FITTED


def test_the_chain_leaves_out_what_crosses_it() -> None:
    pairs = {(0, 0): 4.0, (1, 5): 5.0, (2, 2): 4.0, (3, 3): 4.0, (6, 6): 4.0}
    assert corridor.chain(pairs) == [(0, 0), (2, 2), (3, 3), (6, 6)]


def test_the_chain_takes_the_heavier_of_two_ways() -> None:
    assert corridor.chain({(0, 3): 9.0, (1, 0): 3.5, (2, 1): 3.5}) == [(0, 3)]


def test_the_chain_passes_over_weak_and_ambiguous_pairs() -> None:
    assert corridor.chain({(0, 0): 1.0, (1, 1): 4.0, (1, 2): 6.0}) == [(1, 2)]


def test_a_band_is_connected_and_holds_its_anchors() -> None:
    anchors = [(10, 90), (50, 95)]
    band, cuts = corridor.between(anchors, 60, 200, 20)
    assert (band.first[0], band.end[-1]) == (0, 200)
    assert all(band.first[i] <= j < band.end[i] for i, j in anchors)
    assert all(before <= after for before, after in zip(band.first, band.first[1:], strict=False))
    assert all(start <= end for start, end in zip(band.first[1:], band.end, strict=False))
    assert 30 not in cuts or band.end[30] - band.first[30] < 200


def test_a_path_along_a_cut_is_noticed() -> None:
    _, cuts = corridor.between([], 500, 500, 50)
    assert not corridor.along_cut([(250, 250)], cuts)
    assert corridor.along_cut([(250, 297)], cuts)


def test_the_coarse_pass_finds_the_gap_and_a_narrow_corridor() -> None:
    texts = [f"Sentence about thing{k} and {k * 37}." for k in range(40)]
    source, target = of_sentences(texts), of_sentences([*texts[:20], *texts[23:]])
    tokens = SharedTokens(source, target, FITTED)
    band, _ = corridor.between([], 40, 37, 60)
    coarse = corridor.Coarse(Scorer(source, target, tokens.gains(band), LengthModel(FITTED), FITTED), band)
    pairs = coarse.path()
    assert pairs == [*((k, k) for k in range(20)), *((k, k - 3) for k in range(23, 40))]
    near = coarse.corridor(8.0, pairs)
    assert near.low[0] == 0
    assert near.high[-1] == 37
    assert sum(high - low + 1 for low, high in zip(near.low, near.high, strict=True)) < 41 * 12


def test_words_that_keep_facing_each_other_are_learned() -> None:
    source = of_sentences([f"the house number{k}" if k % 5 == 0 else f"rain word{k}" for k in range(20)])
    target = of_sentences([f"дом номер{k}" if k % 5 == 0 else f"дождь{k} слово{k}" for k in range(20)])
    tokens = SharedTokens(source, target, FITTED)
    learned = lexicon.learn(tokens.words, (20, 20), [(k, k) for k in range(20)], FITTED)
    assert any(token.sources == token.targets == [0, 5, 10, 15] for token in learned)


def test_what_one_row_alone_taught_does_not_count() -> None:
    source, target = of_sentences(["one lonely house", "rain"]), of_sentences(["одинокий дом", "дождь"])
    tokens = SharedTokens(source, target, FITTED)
    assert lexicon.learn(tokens.words, (2, 2), [(0, 0), (1, 1)], FITTED) == []


def test_the_fewest_rows_count_as_moved() -> None:
    targets = [(0,), (4,), (1,), (), (2,), (3,), (5,)]
    drafts = [Draft((k,), target, "pair" if target else "gap", 1.0, 1.0) for k, target in enumerate(targets)]
    assert out_of_order(drafts) == {1}


def test_lengths_are_judged_by_the_ratio_of_this_pair_of_editions() -> None:
    doubled = LengthModel(FITTED, ratio=0.7)
    assert doubled.score(100.0, 200.0) > 0.5 > 0.0 > doubled.score(100.0, 50.0)
    assert doubled.score(0.0, 0.0) == 0.0
