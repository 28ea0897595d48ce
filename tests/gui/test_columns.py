"""Where the sides stand, and that a language set larger has wider lines instead of shorter ones."""

from __future__ import annotations

from collections.abc import Callable
from statistics import median
from unicodedata import combining

import pytest
from tests_of_text import block, document, spread

from reader.gui.spread.spread_view import SpreadView
from reader.gui.text.row_setting import Measure, View, columns_of
from reader.gui.text.theme import LIGHT
from reader.gui.text.typesetter import Typesetter
from reader.gui.text.typography import measure
from reader.model import Lang
from reader.settings import TextChoice

NARROW, WIDE = Measure(300.0, "rtl"), Measure(400.0, "ltr")
PROSE = {
    "en": "In the ninth century the scholars of Baghdad gathered what they found of Greek books. ",
    "fr": "Au neuvième siècle, les savants de Bagdad réunirent ce qu’ils trouvaient des livres des Grecs. ",
    "ar": "في القرن التاسع جمع علماء بغداد ما وجدوه من كتب اليونان والفرس والهنود ونقلوها إلى العربية. ",
    "fa": "در سدهٔ نهم دانشمندان بغداد آنچه از کتاب‌های یونانیان و ایرانیان یافتند به عربی برگرداندند. ",
    "he": "במאה התשיעית אספו חכמי בגדאד את כל מה שמצאו מספרי היוונים והפרסים ותרגמו אותם לערבית. ",
    "ru": "В девятом веке учёные Багдада собирали книги греков, персов и индийцев и переводили их. ",
}


def test_side_by_side_each_stands_in_the_middle_of_its_half() -> None:
    columns = columns_of("side-by-side", 1000.0, 16.0, {"source": WIDE, "target": NARROW}, mirrored=False)
    assert columns.source == (50.0, 400.0)
    assert columns.target == (600.0, 300.0)
    mirrored = columns_of("side-by-side", 1000.0, 16.0, {"source": WIDE, "target": NARROW}, mirrored=True)
    assert mirrored.source == (550.0, 400.0)
    assert mirrored.target == (100.0, 300.0)


@pytest.mark.parametrize(("direction", "left"), [("ltr", 300.0), ("rtl", 400.0)])
def test_stacked_sides_begin_where_the_wider_one_does(direction: str, left: float) -> None:
    narrow = Measure(300.0, direction)  # type: ignore[arg-type]
    columns = columns_of("stacked", 1000.0, 16.0, {"source": narrow, "target": WIDE}, mirrored=False)
    assert columns.source == (left, 300.0)
    assert columns.target == (300.0, 400.0)


def test_stacked_sides_of_nearly_one_width_have_one() -> None:
    less = Measure(350.0, "rtl")
    columns = columns_of("stacked", 1000.0, 16.0, {"source": less, "target": WIDE}, mirrored=False)
    assert columns.source == columns.target == (325.0, 350.0)


def test_one_side_alone_stands_in_the_middle() -> None:
    both = {"source": WIDE, "target": NARROW}
    assert columns_of("target", 1000.0, 16.0, both, mirrored=False) == (None, (350.0, 300.0))  # type: ignore[arg-type]
    assert columns_of("target", 1000.0, 16.0, {"source": WIDE}, mirrored=False) == ((300.0, 400.0), None)
    assert columns_of("stacked", 1000.0, 16.0, {}, mirrored=False) == (None, None)


def test_no_column_is_wider_than_its_room() -> None:
    columns = columns_of("stacked", 200.0, 16.0, {"source": WIDE, "target": NARROW}, mirrored=False)
    assert columns.source == columns.target == (16.0, 168.0)


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("lang", PROSE)
def test_a_line_of_any_language_holds_the_letters_that_one_reads_with_ease(lang: Lang) -> None:
    setter = Typesetter(document(lang, [block(PROSE[lang] * 9, 1)]), LIGHT, 1.0)
    lines = [line.text.strip() for _, line in setter.cell([0], measure(lang) * setter.em).lines()]
    assert 57 <= median(sum(not combining(letter) for letter in line) for line in lines[:-1]) <= 76


@pytest.mark.parametrize("sizes", [(1.0, 1.0), (1.3, 1.0), (1.0, 1.5), (0.8, 1.2), (1.0, 1.15)])
@pytest.mark.parametrize("view", ["side-by-side", "stacked"])
def test_a_side_that_is_set_larger_has_wider_lines_not_shorter_ones(
    view: View, sizes: tuple[float, float]
) -> None:
    measures = {"source": Measure(500.0 * sizes[0], "ltr"), "target": Measure(480.0 * sizes[1], "rtl")}
    columns = columns_of(view, 2400.0, 16.0, measures, mirrored=False)  # type: ignore[arg-type]
    for side, own in measures.items():
        column = columns.of(side)  # type: ignore[arg-type]
        assert column is not None
        assert 0.85 * own.width <= column[1] <= own.width, side


def test_the_size_of_a_language_is_the_size_of_its_lines(make: Callable[..., SpreadView]) -> None:
    view = make(spread(document("en", [block("One.", 1)]), document("ar", [block("واحد", 1)])), width=2400)
    before = view.columns()
    view.set_texts((TextChoice("ar", size=130),))
    after = view.columns()
    assert before.source == after.source
    assert before.target is not None
    assert after.target is not None
    assert after.target[1] == pytest.approx(1.3 * before.target[1], abs=1)


def test_the_columns_say_when_they_move(make: Callable[..., SpreadView]) -> None:
    text = document("en", [block("One.", 1)])
    view, moves = make(spread(text, text), width=1600), []
    view.columns_changed.connect(lambda: moves.append(view.columns()))
    view.set_texts((TextChoice("en", size=90),))
    view.set_texts((TextChoice("en", size=90, line_height=170),))
    assert len(moves) == 1
