"""Where the sides stand, and that a language set larger has wider lines instead of shorter ones."""

from __future__ import annotations

from collections.abc import Callable
from statistics import median

import pytest
from tests_of_text import block, document, spread

from reader.gui.spread.spread_view import SpreadView
from reader.gui.text.row_setting import Measure, columns_of
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


def letters(view: SpreadView, side: str) -> float:
    """How many letters a full line holds, marks left aside."""
    lines = [entry["text"].strip() for entry in view.geometry_report()["lines"] if entry["side"] == side]
    return median(sum(c.isprintable() and not "\u064b" <= c <= "\u0652" for c in line) for line in lines[:-1])


@pytest.mark.parametrize(("source", "target"), [("en", "ar"), ("fa", "fr"), ("he", "ru")])
@pytest.mark.parametrize("sizes", [(100, 100), (130, 100), (100, 150), (80, 120)])
@pytest.mark.parametrize("arrangement", ["side-by-side", "stacked"])
def test_lines_hold_as_many_letters_whatever_a_language_is_enlarged_by(
    make: Callable[..., SpreadView], source: Lang, target: Lang, sizes: tuple[int, int], arrangement: str
) -> None:
    texts = {lang: document(lang, [block(PROSE[lang] * 9, 1)]) for lang in (source, target)}
    view = make(spread(texts[source], texts[target]), width=2400)
    view.set_view(arrangement)  # type: ignore[arg-type]
    view.set_texts((TextChoice(source, size=sizes[0]), TextChoice(target, size=sizes[1])))
    for side in ("source", "target"):
        assert 57 <= letters(view, side) <= 76, side


def test_the_columns_say_when_they_move(make: Callable[..., SpreadView]) -> None:
    text = document("en", [block("One.", 1)])
    view, moves = make(spread(text, text), width=1600), []
    view.columns_changed.connect(lambda: moves.append(view.columns()))
    view.set_texts((TextChoice("en", size=90),))
    view.set_texts((TextChoice("en", size=90, line_height=170),))
    assert len(moves) == 1
