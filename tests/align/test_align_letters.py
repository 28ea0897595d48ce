"""One word or number is found again however a script writes it."""

from __future__ import annotations

import pytest

from reader.align import letters
from reader.align.addresses import normalise


@pytest.mark.parametrize("written", ["2025", "٢٠٢٥", "۲۰۲۵", "२०२५", "২০২৫", "２０２５", "๒๐๒๕"])
def test_digits_of_every_script_are_one_number(written: str) -> None:
    assert letters.words(letters.fold(written)) == ["2025"]


@pytest.mark.parametrize("written", ["40,000", "40.000", "40'000", "٤٠٬٠٠٠"])
def test_grouping_does_not_change_a_number(written: str) -> None:
    (word,) = letters.words(letters.fold(written))
    assert letters.number(word) == "40000"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Über utf8", ["uber", "utf8"]),
        ("قَالَ أحمد", ["قال", "احمد"]),
        ("中文API测试", ["中文", "api", "测试"]),
        ("API를 씁니다", ["api", "를", "씁니다"]),
        ("नमस्ते दुनिया", ["नमस्ते", "दुनिया"]),
    ],
)
def test_words_of_a_text(text: str, words: list[str]) -> None:
    assert letters.words(letters.fold(text)) == words


@pytest.mark.parametrize("name", ["Kubernetes", "Кубернетес", "كوبرنيتس", "कुबेरनेटीस", "קוברנטיס"])
def test_a_name_keeps_its_consonants_across_scripts(name: str) -> None:
    assert letters.sound(letters.fold(name)) == "kprnts"


def test_short_words_have_no_sound_of_their_own() -> None:
    assert letters.sound("note") == ""


def test_inflected_forms_share_a_stem() -> None:
    assert letters.stem(letters.fold("والمشروع")) == letters.stem(letters.fold("المشروع"))
    assert letters.stem("translation") == letters.stem("translated")


def test_a_han_character_weighs_as_several_letters() -> None:
    assert letters.weigh("water") == 5.0
    assert letters.weigh("蜜蜂") > 5.0


@pytest.mark.parametrize(
    "variant",
    [
        "https://example.org/docs/page",
        "http://www.example.org/docs/page/",
        "https://example.org/fr/docs/page",
        "https://fr.example.org/docs/page",
        "https://example.org/zh-hant/docs/page#part",
    ],
)
def test_localised_addresses_are_one(variant: str) -> None:
    assert normalise(variant) == ("example.org/docs/page", "example.org")


@pytest.mark.parametrize(
    ("address", "kept"),
    [("../README-ar.md", "readme.md"), ("#part", "#part"), ("", ""), ("mailto:a@b.org", "a@b.org")],
)
def test_relative_and_odd_addresses(address: str, kept: str) -> None:
    assert normalise(address)[0] == kept
