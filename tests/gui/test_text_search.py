"""Where folded words stand in text that is not folded."""

import pytest

from reader.folding import fold
from reader.gui.spread.text_search import occurrences


@pytest.mark.parametrize(
    ("text", "words", "found"),
    [
        ("Straße und STRASSE", "strasse", ["Straße", "STRASSE"]),
        ("قَالَ أحمد", "قال احمد", ["قَالَ أحمد"]),
        ("في عام ٢٠٢٥ مثلا", "2025", ["٢٠٢٥"]),
        ("Été", "ete", ["Été"]),
        ("aaa", "aa", ["aa"]),
        ("abc", "x", []),
    ],
)
def test_occurrences(text: str, words: str, found: list[str]) -> None:
    assert [text[start:end] for start, end in occurrences(text, fold(words))] == found
