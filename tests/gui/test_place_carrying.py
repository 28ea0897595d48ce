"""A place in one language, found again in another."""

from pathlib import Path

import pytest

from reader.gui.reading.place_carrying import carried_line, found_line, share_in
from reader.model import Alignment, Block, Document, Note, Row, Span, Spread
from reader.settings import Bookmark


def document(lang, first_lines):
    blocks = tuple(Block("paragraph", 0, 0, (line, line)) for line in first_lines)
    return Document(Path(f"/{lang}.md"), lang, lang, blocks)


ROWS = (Row((0,), (0,), 1.0), Row((1,), (), 1.0), Row((2,), (1, 2), 1.0))
SPREAD = Spread(Note("k", "en", ()), document("en", [1, 3, 5]), document("ar", [10, 20, 30]), Alignment(ROWS))


@pytest.mark.parametrize(
    ("lang", "line", "into", "expected"),
    [
        ("en", 1, {"ar", "fr"}, ("ar", 10)),
        ("en", 5, {"ar"}, ("ar", 20)),
        ("en", 6, {"ar"}, ("ar", 20)),
        ("ar", 30, {"en"}, ("en", 5)),
        ("ar", 20, {"en"}, ("en", 5)),
        # a gap: the row before it answers
        ("en", 3, {"ar"}, ("ar", 10)),
        ("en", 1, {"fr"}, None),
        ("hi", 1, {"ar"}, None),
    ],
)
def test_the_line_that_faces_it(lang, line, into, expected):
    assert carried_line(SPREAD, lang, line, frozenset(into)) == expected


def test_one_side_alone_carries_nothing():
    alone = Spread(SPREAD.note, SPREAD.source, None, SPREAD.alignment)
    assert carried_line(alone, "en", 1, frozenset({"ar"})) is None


EMPTIED = Spread(SPREAD.note, document("en", []), SPREAD.target, Alignment(()))
ALL_EMPTIED = Spread(SPREAD.note, document("en", []), document("ar", []), Alignment(()))
OTHERS = Spread(SPREAD.note, document("fr", range(2, 62, 2)), document("ja", range(1, 31)), Alignment(()))


@pytest.mark.parametrize(
    ("mark", "spread", "before", "expected"),
    [
        (Bookmark("/", "k", "ar", 20, 0.0, 0.5), SPREAD, None, ("ar", 20)),
        (Bookmark("/", "k", "ar", 20, 0.0, 0.5), OTHERS, None, ("fr", 32)),
        (Bookmark("/", "k", "ar", 20, 0.0, 1.0), OTHERS, SPREAD, ("fr", 60)),
        # what faced the line in what was shown before is nearer than a share
        (
            Bookmark("/", "k", "en", 5, 0.0, 0.9),
            Spread(SPREAD.note, SPREAD.target, None, Alignment(())),
            SPREAD,
            ("ar", 20),
        ),
        # a file that was emptied: what faced the line stays
        (Bookmark("/", "k", "en", 5, 0.0, 0.9), EMPTIED, SPREAD, ("ar", 20)),
        (Bookmark("/", "k", "en", 5, 0.0, 1.0), EMPTIED, None, ("ar", 30)),
        (Bookmark("/", "k", "en", 5, 0.0, 1.0), ALL_EMPTIED, SPREAD, ("en", 5)),
    ],
)
def test_where_to_go_on(mark, spread, before, expected):
    assert found_line(mark, spread, before) == expected


def told(words):
    """A spread of one side: a paragraph for each word, two lines apart."""
    blocks = tuple(
        Block("paragraph", 0, 0, (line, line), (Span(word),))
        for line, word in zip(range(1, 200, 2), words, strict=False)
    )
    return Spread(SPREAD.note, Document(Path("/en.md"), "en", "", blocks), None, Alignment(()))


@pytest.mark.parametrize(
    ("then", "at", "now", "word"),
    [
        ("abcdef", "d", "abcdef", "d"),
        ("abcdef", "d", "axxxxxbcdef", "d"),
        ("abcdef", "b", "abcxxxxxdef", "b"),
        ("abcdef", "d", "acdef", "d"),
        ("abcdef", "d", "abcXef", "X"),
        ("abcdef", "c", "abef", "e"),
        ("abcdef", "f", "ab", "b"),
        ("aaaaab", "b", "aaaaaaab", "b"),
        ("abcdef", "d", "axxbcdexxf", "d"),
    ],
)
def test_a_place_moves_with_its_block_where_the_file_changes(then, at, now, word):
    mark = Bookmark("/", "k", "en", 1 + 2 * then.index(at), 0.0, 0.5)
    assert found_line(mark, told(now), told(then)) == ("en", 1 + 2 * now.index(word))


def test_an_edition_that_lost_all_its_text_keeps_the_line():
    assert found_line(Bookmark("/", "k", "en", 5, 0.0, 0.5), told(""), told("abcdef")) == ("en", 5)


def test_an_empty_edition_begins_at_its_beginning():
    empty = Spread(SPREAD.note, document("fr", []), None, Alignment(()))
    assert found_line(Bookmark("/", "k", "ar", 20, 0.0, 0.5), empty, None) == ("fr", 1)
    assert share_in(empty, "fr", 1) == 0.0


def test_how_far_a_line_is_through_its_edition():
    assert share_in(SPREAD, "ar", 20) == pytest.approx(1 / 3)
    assert share_in(SPREAD, "ar", 10) == 0.0
    assert share_in(SPREAD, "hi", 10) == 0.0
