"""Text of strangers on one line: nothing unseen in addresses, nothing that spills out of titles."""

from __future__ import annotations

import pytest

from reader.visible import contained, isolated, tamed, visible


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("https://example.org/a?b=c", "https://example.org/a?b=c"),
        ("a\u202eb", "a‹U+202E›b"),
        ("a\u200eb\u200bc\u00add", "a‹U+200E›b‹U+200B›c‹U+00AD›d"),
        ("a\tb\u2028c\x9fd", "a‹U+0009›b‹U+2028›c‹U+009F›d"),
        ("a b\u00a0c\u3000d", "a b‹U+00A0›c‹U+3000›d"),
        ("a\ud800b", "a‹U+D800›b"),
        ("a\U000e0041b", "a‹U+E0041›b"),
        ("لغة 日本 é", "لغة 日本 é"),
        ("a" + 9 * "\u0301" + "/b", "a" + 6 * "\u0301" + "‹+3›/b"),
    ],
)
def test_nothing_unseen_stands_in_an_address(text: str, expected: str) -> None:
    assert visible(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("  two\n words\u2028here ", "two words here"),
        ("\u202eevil", "‹U+202E›evil"),
        ("a\u2066b", "a\u2066b\u2069"),
        ("a\u2067b\u2066c\u2069", "a\u2067b\u2066c\u2069\u2069"),
        ("a\u2069\u2069b", "ab"),
        ("a\u2068b\u2069c", "a\u2068b\u2069c"),
        ("می\u200cخواهم\u200f", "می\u200cخواهم\u200f"),
        ("a\x07b\ud800", "a‹U+0007›b‹U+D800›"),
        (1000 * "x", 299 * "x" + "…"),
        ("a" + 3000 * "\u0301" + "b", "a" + 6 * "\u0301" + "‹+2994›b"),
        ("a" + 9000 * "\u0301" + "b", "a" + 6 * "\u0301" + "‹+8185›…"),
        ("ب" + 40 * "\u064e" + "م", "ب" + 6 * "\u064e" + "\u2066‹+34›\u2069م"),
        ("فاتورة \u202egnp.exe", "فاتورة \u2066‹U+202E›\u2069gnp.exe"),
        ("مُحَمَّدٌ \ufeff", "مُحَمَّدٌ"),
    ],
)
def test_a_title_touches_nothing_beside_it(text: str, expected: str) -> None:
    assert contained(text) == expected
    assert contained(expected) == expected


def test_lines_of_text_stay_lines() -> None:
    assert tamed("a\n\tb\u202ec\r\u2067d") == "a\n\tb‹U+202E›c‹U+000D›\u2067d"


def test_isolated_text_keeps_its_direction() -> None:
    assert isolated("a", "ltr") == "\u2066a\u2069"
    assert isolated("ل", "rtl") == "\u2067ل\u2069"
