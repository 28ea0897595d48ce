"""The characters that steer the bidirectional algorithm, and the direction of letters."""

import pytest

from reader.bidi import strong_direction, unclosed


@pytest.mark.parametrize(
    ("text", "closing"),
    [
        ("plain", ""),
        ("\u202a\u202b", "\u202c\u202c"),
        ("\u2067a", "\u2069"),
        ("\u202a\u2067", "\u2069\u202c"),
        ("\u2067\u202a\u2069", ""),
        ("\u2069\u202c", ""),
        ("\u202a\u2067\u202c", "\u2069\u202c"),
    ],
)
def test_unclosed(text: str, closing: str) -> None:
    assert unclosed(text) == closing


def test_strong_direction() -> None:
    assert strong_direction("abc 12") == "ltr"
    assert strong_direction("قال 12") == "rtl"
    assert strong_direction("abc قال") is None
    assert strong_direction("12 ()") is None
