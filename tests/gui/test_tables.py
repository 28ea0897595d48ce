"""Tables: where columns stand, how the room is shared, and that words stay whole as long as they can."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from tests_of_text import document, lines, spread

from reader.gui.spread.spread_view import SpreadView
from reader.gui.text.table_setting import column_widths
from reader.gui.text.theme import LIGHT
from reader.gui.text.typesetter import Typesetter
from reader.markdown import parse
from reader.model import Document

STARS = """\
| الاسم العالمي | الأصل العربي | المعنى | الكوكبة | القدر |
|:--|--:|:--|:-:|--:|
| Vega | النسر الواقع | النسر الهابط | القيثارة | 0.03 |
| Betelgeuse | يد الجوزاء | يد الجوزاء | الجبار | 0.50 |
| Fomalhaut | فم الحوت | فم السمكة | الحوت الجنوبي | 1.16 |
"""


def texts_by_cell(text: str, lang: str, width: float) -> list[tuple[str, list[str]]]:
    """Every cell of a table with the lines it is set in."""
    typesetter = Typesetter(Document(Path("/nowhere/note.md"), lang, "", parse(text)), LIGHT, 1.0)
    (box,) = typesetter.cell([0], width).boxes
    return [(part.composed.original(), [line.text.strip() for line in part.lines()]) for part in box.parts]


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("width", [340.0, 380.0, 500.0, 900.0])
def test_words_stay_whole_in_a_narrow_column(width: float) -> None:
    for text, shown in texts_by_cell(STARS, "ar", width):
        assert [word for line in shown for word in line.split()] == text.split()


@pytest.mark.usefixtures("qapp")
def test_only_the_word_that_is_wider_than_its_share_is_broken() -> None:
    text = "| Name | Value |\n|---|---|\n| short words here | " + "x" * 200 + " |\n"
    cells = texts_by_cell(text, "en", 400.0)
    assert max(len(shown) for _, shown in cells) > 2
    for content, shown in cells[:3]:
        assert " ".join(shown) == content


@pytest.mark.parametrize(
    ("least", "wanted", "room", "widths"),
    [
        ([10, 20], [30, 40], 100, [30, 40]),
        ([10, 20], [30, 80], 70, [20, 50]),
        ([10, 20, 100], [10, 20, 100], 90, [10, 20, 60]),
        ([80, 10, 90], [80, 10, 90], 110, [50, 10, 50]),
        ([80, 90], [80, 90], 100, [50, 50]),
        ([80, 90], [80, 90], 0, [8, 8]),
    ],
)
def test_the_room_is_shared(
    least: list[float], wanted: list[float], room: float, widths: list[float]
) -> None:
    assert column_widths(least, wanted, room) == pytest.approx(widths)


@pytest.mark.parametrize(
    ("lang", "words", "start", "end"),
    [("ar", "القيمة", 1, 0), ("he", "הערך כאן", 1, 0), ("en", "Value", 0, 1)],
)
def test_alignment_means_start_and_end(
    make: Callable[..., SpreadView], lang: str, words: str, start: int, end: int
) -> None:
    table = f"| {words * 3} | {words * 3} | {words * 3} |\n|:--|:-:|--:|\n| 1 | 2 | 3 |\n"
    view = make(spread(document(lang, list(parse(table))), None), 1400)
    found = [entry["rect"] for entry in lines(view, "source", 1)]
    heads, (first, middle, last) = found[:3], found[3:]
    assert (heads[0][0] < heads[1][0] < heads[2][0]) == (lang == "en")

    def edge(rect: list[float], side: int) -> float:
        return rect[0] + side * rect[2]

    assert edge(first, start) == pytest.approx(edge(heads[0], start), abs=1.5)
    assert edge(middle, 0) + edge(middle, 1) == pytest.approx(edge(heads[1], 0) + edge(heads[1], 1), abs=3)
    assert edge(last, end) == pytest.approx(edge(heads[2], end), abs=1.5)
