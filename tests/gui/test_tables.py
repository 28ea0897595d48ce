"""Tables: where columns stand, how the room is shared, and that words stay whole."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from tests_of_text import document, lines, spread

from reader.gui.spread.spread_view import SpreadView
from reader.gui.text.cell import Box
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
ENGLISH = """\
| International name | Constellation | Classification | Magnitude | Remarks |
|---|---|:-:|--:|---|
| Betelgeuse | Orion | Semiregular | 0.50 | Its diameter was the first of any to be measured. |
| Fomalhaut | Piscis Austrinus | Supergiant | 1.16 | `ring_of_dust()` |
"""


def table_box(text: str, lang: str, width: float, zoom: float = 1.0) -> Box:
    """A table, set."""
    typesetter = Typesetter(Document(Path("/nowhere/note.md"), lang, "", parse(text)), LIGHT, zoom)
    (box,) = typesetter.cell([0], width).boxes
    return box


def words_shown(box: Box) -> list[tuple[list[str], list[str]]]:
    """Of every cell its words, and what stands between blanks and ends of lines."""
    return [
        (part.composed.original().split(), [word for line in part.lines() for word in line.text.split()])
        for part in box.parts
    ]


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("width", [140.0, 200.0, 260.0, 340.0, 380.0, 500.0, 900.0])
@pytest.mark.parametrize("zoom", [0.7, 1.0, 1.6, 2.5])
@pytest.mark.parametrize(("lang", "text"), [("ar", STARS), ("en", ENGLISH)])
def test_words_stay_whole_however_narrow_the_column(lang: str, text: str, width: float, zoom: float) -> None:
    for words, shown in words_shown(table_box(text, lang, width, zoom)):
        assert shown == words


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize(("lang", "text"), [("ar", STARS), ("en", ENGLISH)])
def test_a_table_takes_less_space_then_smaller_type_then_scrolls(lang: str, text: str) -> None:
    boxes = [table_box(text, lang, float(width)) for width in range(900, 140, -10)]
    sizes = [box.parts[0].style.font.pixelSize() for box in boxes]
    scrolling = [box.port is not None for box in boxes]
    first = scrolling.index(True)
    assert all(scrolling[first:])
    assert sorted(set(sizes[:first])) == [14, 15] if lang == "en" else [15, 16]
    assert set(sizes[first:]) == {max(sizes)}
    for box, width in zip(boxes, range(900, 140, -10), strict=True):
        left, right = box.rules[0].rect.left(), box.rules[0].rect.right()
        if box.port is None:
            assert left >= -0.5
            assert right <= width + 0.5
        else:
            assert box.port.content == pytest.approx(right - left)
            assert (left if lang == "en" else width - right) == pytest.approx(0, abs=0.5)


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("lang", ["en", "ar"])
def test_a_word_wider_than_the_pane_is_broken_and_makes_no_table_scroll(lang: str) -> None:
    text = "| Name | Value |\n|---|---|\n| short words here | " + "x" * 200 + " |\n"
    box = table_box(text, lang, 400.0)
    assert box.port is None
    assert len(list(box.parts[3].lines())) > 2
    for words, shown in words_shown(box)[:3]:
        assert shown == words


@pytest.mark.usefixtures("qapp")
def test_a_column_of_long_text_is_not_squeezed_to_a_word_a_line() -> None:
    text = "| a | b |\n|---|---|\n| " + "of an in " * 30 + " | " + "W" * 20 + " |\n"
    (column,) = {part.width for part in table_box(text, "en", 380.0).parts[::2]}
    assert column >= 6 * 16


@pytest.mark.parametrize(
    ("least", "wanted", "room", "widths"),
    [
        ([10, 20], [30, 40], 100, [30, 40]),
        ([10, 20], [30, 80], 70, [20, 50]),
        ([10, 20, 30], [10, 20, 30], 60, [10, 20, 30]),
        ([10, 20, 30], [10, 20, 30], 59.999, [10, 20, 30]),
        ([10, 20], [30, 40], 29.999, [10, 20]),
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
    table = f"| {words * 2} | {words * 2} | {words * 2} |\n|:--|:-:|--:|\n| 1 | 2 | 3 |\n"
    view = make(spread(document(lang, list(parse(table))), None), 1400)
    found = [entry["rect"] for entry in lines(view, "source", 1)]
    heads, (first, middle, last) = found[:3], found[3:]
    assert (heads[0][0] < heads[1][0] < heads[2][0]) == (lang == "en")

    def edge(rect: list[float], side: int) -> float:
        return rect[0] + side * rect[2]

    assert edge(first, start) == pytest.approx(edge(heads[0], start), abs=1.5)
    assert edge(middle, 0) + edge(middle, 1) == pytest.approx(edge(heads[1], 0) + edge(heads[1], 1), abs=3)
    assert edge(last, end) == pytest.approx(edge(heads[2], end), abs=1.5)
