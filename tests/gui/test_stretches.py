"""What a text sets otherwise than the rest of it."""

import pytest
from tests_of_effort import time_grows_evenly

from reader.gui.text.stretches import otherwise_in


def found(script: str, text: str, start: int = 0, end: int | None = None) -> list[str]:
    otherwise = otherwise_in(script)
    assert otherwise is not None
    last = len(text) if end is None else end
    return [text[one:other] for one, other in otherwise.stretches(text, start, last)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("مكتبة Qt 6.11 للواجهات", ["Qt 6.11"]),
        ("دالة f (x y) هنا", ["f (x y)"]),
        ("دالة main() و list[int] هنا", ["main()", "list[int]"]),
        ("دالة f (x) (y) z هنا", ["f (x) (y) z"]),
        ("دالة f (س) هنا", ["f"]),
        ("دالة f (x هنا", ["f", "x"]),
        ("دالة (f x) هنا", ["f x"]),
        ("دالة f (x] هنا", ["f", "x"]),
        ("دالة f () هنا", ["f ()"]),
        ("من 1990–1999 إلى −5", ["1990–1999", "−5"]),
        ("", []),
    ],
)
def test_latin_words_with_the_brackets_behind_them(text: str, expected: list[str]) -> None:
    assert found("Arab", text) == found("Hebr", text) == expected


def test_only_between_the_two_places() -> None:
    text = "abc def (ghi) jkl"
    assert found("Arab", text, 2, 11) == ["c def", "gh"]
    assert found("Arab", text, 2, 13) == ["c def (ghi)"]


def test_signs_of_half_a_square() -> None:
    assert found("Jpan", "「『雪』」。") == ["『", "』", "」"]
    assert found("Hant", "「『雪』」。") == ["『", "』", "」"]


def test_most_scripts_set_nothing_otherwise() -> None:
    assert otherwise_in("Latn") is None


@pytest.mark.parametrize(
    ("script", "unit", "count"),
    [
        ("Arab", "a", 400_000),
        ("Arab", "a-", 200_000),
        ("Arab", "/", 12_000),
        ("Arab", "ك/", 6_000),
        ("Arab", "a ", 1_500),
        ("Arab", "(a", 500),
        ("Deva", "a ", 3_000),
        ("Jpan", "「", 8_000),
    ],
)
def test_a_text_of_whatever_is_looked_through_once(script: str, unit: str, count: int) -> None:
    assert time_grows_evenly(lambda size: found(script, unit * size), count)
