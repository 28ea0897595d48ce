"""The form in which text is searched."""

from __future__ import annotations

import pytest

from reader.folding import fold


@pytest.mark.parametrize(
    ("typed", "title"),
    [
        ("hello", "HELLO World"),
        ("creme brulee", "Crème brûlée"),
        ("istanbul", "İstanbul"),
        ("strasse", "Straße"),
        ("oeuvre", "Œuvre"),
        ("lodz", "Łódź"),
        ("قال", "قَالَ"),
        ("احمد", "أحمد"),
        ("أحمد", "احمد"),
        ("قران", "القرآن"),
        ("مدرسه", "مدرسة"),
        ("مستشفي", "مستشفى"),
        ("سلام", "ســلام"),
        ("مسوول", "مسؤول"),
        ("علي", "على"),
        ("کتاب", "كتاب"),
        ("میخواهم", "می\u200cخواهم"),
        ("2025", "٢٠٢٥"),
        ("2025", "۲۰۲۵ و"),
        ("2025", "२०२५"),
        ("2025", "２０２５年"),
        ("カタカナ", "ｶﾀｶﾅ"),
        ("かたかな", "カタカナ"),
        ("がいど", "ガイド"),
        ("适者", "物竞天择，适者生存"),
        ("ελλαδα", "Ελλάδα"),
        ("οδος", "Οδός"),
        ("ёлка", "елка"),
        ("שלום", "שָׁלוֹם"),
        ("한국", "한국어"),
    ],
)
def test_what_a_reader_types_is_found(typed: str, title: str) -> None:
    assert fold(typed) in fold(title)


@pytest.mark.parametrize(
    ("one", "other"), [("कल", "काल"), ("कि", "की"), ("は", "ば"), ("ש", "ס"), ("c", "č̣x")]
)
def test_what_makes_another_word_is_kept(one: str, other: str) -> None:
    assert fold(one) != fold(other)


def test_folding_twice_changes_nothing() -> None:
    for text in ("Straße ℌ İ ﷺ", "ガギ", "أإآ", "한국어"):
        assert fold(fold(text)) == fold(text)
