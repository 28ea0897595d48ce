"""What a marked row says of itself."""

import re

import pytest

import reader.align
from reader.gui.spread.doubts import reasons, row_sentences
from reader.model import Row


def test_every_word_of_the_aligner_has_a_sentence_and_no_other():
    words = re.findall(r"^``(\w+)``  ", reader.align.__doc__, re.MULTILINE)
    assert len(words) > 5
    assert list(reasons()) == words


@pytest.mark.parametrize(
    ("row", "said"),
    [
        (Row((0,), (0,), 0.42, ("numbers", "rival")), ("not belong together: 42 %", "numbers", "nearly as")),
        (Row((0,), (), 0.3), ("may have this after all: 30 %",)),
    ],
)
def test_a_doubtful_row_says_how_sure_and_why(row, said):
    lines = row_sentences(row, doubtful=True).splitlines()
    assert len(lines) == len(said)
    assert all(words in line for words, line in zip(said, lines, strict=True))


def test_a_moved_row_that_is_sure_says_only_where_it_stands():
    text = row_sentences(Row((0,), (3,), 0.95, ("place",), moved=True), doubtful=False)
    assert "elsewhere" in text
    assert "%" not in text
