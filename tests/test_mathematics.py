"""Formulas as outlines: their sizes, what is refused, and how long a prank may take."""

from __future__ import annotations

import re
import time

import pytest

from reader.mathematics import COORDINATES, MAX_LENGTH, UNIT, Formula, draw


def drawn(latex: str, *, display: bool = True) -> Formula:
    formula = draw(latex, display=display)
    assert formula is not None
    return formula


def points(formula: Formula) -> list[tuple[float, float]]:
    numbers = [float(word) / UNIT for word in formula.outline.split() if word not in COORDINATES]
    return list(zip(numbers[::2], numbers[1::2], strict=True))


@pytest.mark.parametrize(
    "latex",
    [
        "x^2 + 10x = 39",
        r"\frac{a}{b}",
        r"\sqrt[3]{x}",
        r"\sum_{i=1}^n i^2",
        r"\begin{pmatrix}a & b \\ c & d\end{pmatrix}",
        r"\boxed{x}",
        r"\cancel{x}",
        r"\overbrace{a+b}^n",
        r"\text{if } x < 0",
        r"\begin{aligned} a &= b \\ c &= d \end{aligned}",
        r"x \tag{1}",
    ],
)
def test_the_outline_lies_within_its_measures(latex: str) -> None:
    formula = drawn(latex)
    for x, y in points(formula):
        assert 0 <= x <= formula.width
        assert -formula.height - 0.002 <= y <= formula.depth + 0.002


@pytest.mark.parametrize("latex", ["x^2", r"\frac{\sqrt{a}}{b}", r"\cancel{x}"])
def test_the_outline_is_made_of_the_commands_that_are_promised(latex: str) -> None:
    words = drawn(latex).outline.split()
    assert words[0] == "M"
    at = 0
    while at < len(words):
        count = COORDINATES[words[at]]
        assert all(re.fullmatch(r"-?\d+", word) for word in words[at + 1 : at + 1 + count])
        at += 1 + count


def test_a_letter_stands_on_the_baseline() -> None:
    letter = drawn("x")
    assert letter.depth < 0.05
    assert 0.4 < letter.height < 0.55
    assert drawn("y").depth > 0.15


def test_parts_take_the_room_that_they_take_in_a_book() -> None:
    assert drawn("x^2").height > drawn("x").height + 0.2
    assert drawn("x_2").depth > 0.1
    fraction = drawn(r"\frac{a}{b}")
    assert fraction.height > 1
    assert fraction.depth > 0.5
    assert drawn(r"\sum_i^n i", display=True).depth > drawn(r"\sum_i^n i", display=False).depth


@pytest.mark.parametrize("latex", [r"\sqrt{x}", r"\frac{a^{2}}{b_{n}}", r"{x}^{y^{z}}", r"\sum_{i}^{n} {i}"])
def test_the_rows_that_are_taken_away_mean_nothing(latex: str, monkeypatch: pytest.MonkeyPatch) -> None:
    expected = draw(latex, display=True)
    monkeypatch.setattr("reader.mathematics._unwrap", lambda _element: None)
    draw.cache_clear()
    assert draw(latex, display=True) == expected


def test_a_decimal_comma_gets_no_space_and_a_product_does() -> None:
    assert drawn("3{,}14").width < drawn("3,14").width
    assert drawn(r"5 \times 5").width > drawn("555").width + 0.35


@pytest.mark.parametrize(
    "latex",
    [
        "",
        "  ",
        r"\frac{",
        "}",
        r"x^",
        r"\unknowncommand{x}",
        r"\text{水}",
        "سرعة",
        r"\left( x",
        "a & b",
        r"\hspace{9999em} x",
        r"\newcommand{\x}{y}\x",
        r"\def\a{\a\a}\a",
        r"\href{https://example.org}{x}",
        r"\includegraphics{/etc/passwd}",
        "\ud800",
        "\x00",
        "x" * (MAX_LENGTH + 1),
        "{" * 200 + "}" * 200,
        r"\mathop{x}\limits_{a}",
    ],
)
def test_what_cannot_be_drawn_keeps_its_source(latex: str) -> None:
    assert draw(latex, display=False) is None


@pytest.mark.parametrize(
    "latex",
    [
        r"\left(" * 12 + "x" + r"\right)" * 12,
        "x^{a+" * 20 + "b" + "}" * 20,
        r"\begin{matrix}" * 10 + "x" + r"\end{matrix}" * 10,
        "x^2+" * 300 + "1",
        "'" * 1000,
        r"\text{" + "a " * 400 + "}",
        "1" * 1000,
    ],
)
def test_no_formula_takes_long(latex: str) -> None:
    drawn("x")  # the first pays for loading the library
    began = time.process_time()
    draw(latex, display=True)
    assert time.process_time() - began < 3  # seconds; without bounds the nested ones take hours
