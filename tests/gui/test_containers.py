"""Grounds, bars and names of the boxes around blocks; what a block's own direction and language change."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QRectF

from reader.admonition_names import admonition_name, with_names
from reader.gui.text.cell import Cell
from reader.gui.text.theme import LIGHT
from reader.gui.text.typesetter import Typesetter
from reader.markdown import parse
from reader.model import Document, Lang

pytestmark = pytest.mark.usefixtures("qapp")


def cell(text: str, lang: Lang = "en") -> Cell:
    blocks = tuple(with_names((block for block in parse(text) if not block.silent), lang))
    return Typesetter(Document(Path("/nowhere/note.md"), lang, "", blocks), LIGHT, 1.0).cell(
        range(len(blocks)), 400.0
    )


def grounds(made: Cell) -> list[QRectF]:
    return [
        shape.rect.translated(0, box.y) for box in made.boxes for shape in box.shapes if shape.kind == "fill"
    ]


def test_neighbouring_admonitions_stand_apart_as_paragraphs_do() -> None:
    one, other = grounds(cell("> [!NOTE]\n> one\n\n> [!TIP]\n> two"))
    assert other.top() - one.bottom() == pytest.approx(0.75 * 16.5, abs=1)


def test_text_after_an_admonition_keeps_away_from_its_ground() -> None:
    made = cell("> [!NOTE]\n> one\n\nafter")
    (ground,) = grounds(made)
    assert made.boxes[1].y - ground.bottom() == pytest.approx(0.75 * 16.5, abs=1)


def test_the_ground_of_an_outer_admonition_reaches_around_the_inner_one() -> None:
    made = cell("//// note | Outer\n\n/// tip | Inner\n\ninside\n\n///\n\n////")
    rects = [[shape.rect for shape in box.shapes if shape.kind == "fill"] for box in made.boxes]
    outer, inner = rects[-1]
    assert outer.bottom() == inner.bottom() + round(0.5 * 16.5)
    assert outer.left() < inner.left()
    assert made.height == made.boxes[-1].y + outer.bottom()


@pytest.mark.parametrize("lang", ["en", "ar", "hi", "ja"])
def test_the_ground_of_an_admonition_begins_at_the_same_height_in_all_scripts(lang: Lang) -> None:
    words = {"en": "one", "ar": "واحد", "hi": "एक", "ja": "一つ"}[lang]
    made = cell(f"> [!NOTE]\n> {words}", lang)
    (ground,) = grounds(made)
    assert ground.top() == -round(0.5 * 16.5) - round(1.6 * 16.5)


@pytest.mark.parametrize(
    ("kind", "lang", "name"),
    [
        ("warning", "en", "Warning"),
        ("warning", "ar-EG", "تحذير"),
        ("tip", "zh-Hant", "提示"),
        ("note", "zh-CN", "备注"),
        ("warning", "eo", "Warning"),
        ("my-own", "ar", "My own"),
    ],
)
def test_an_admonition_is_named_in_the_language_of_its_note(kind: str, lang: Lang, name: str) -> None:
    assert admonition_name(kind, lang) == name


@pytest.mark.parametrize(("lang", "foreign"), [("en", "قال الشاعر في هذا"), ("ar", "To be, or not to be.")])
def test_a_paragraph_that_runs_against_its_edition_is_set_as_its_own_language_is(
    lang: Lang, foreign: str
) -> None:
    (part,) = cell(foreign, lang).boxes[0].parts
    (own,) = cell(foreign, "ar" if lang == "en" else "en").boxes[0].parts
    assert part.style.font == own.style.font
    assert part.style.grid() == own.style.grid()


VERSE = "قفا نبك من ذكرى حبيب ومنزل"


@pytest.mark.parametrize("lang", ["he", "en"])
@pytest.mark.parametrize(
    "written",
    [
        VERSE,
        f'<div dir="rtl">\n\n{VERSE}\n\n</div>',
        f'<div dir="rtl">\n\n{VERSE} Python\n\n</div>',
        f"> {VERSE}",
        f'<div dir="rtl">\n\n> {VERSE}\n\n</div>',
        f"> [!NOTE]\n> {VERSE}",
        f"- {VERSE}",
        f'<div dir="rtl">\n\n- {VERSE}\n\n</div>',
    ],
)
def test_a_foreign_passage_is_set_as_its_own_language_is_wherever_it_stands(lang: Lang, written: str) -> None:
    style, own = (cell(text, of).boxes[0].parts[0].style for text, of in ((written, lang), (VERSE, "ar")))
    assert style.font == own.font
    assert style.grid() == own.grid()


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("he", "2020 2021 2022 2023 2024"),
        ("ar", "2020 2021 2022 2023 2024"),
        ("he", "כמה מילים בעברית עם قفا نبك"),
        ("en", '<div dir="rtl">\n\nWords that run against their way.\n\n</div>'),
    ],
)
def test_what_is_not_in_another_script_is_set_as_its_edition_is(lang: Lang, text: str) -> None:
    assert cell(text, lang).boxes[0].parts[0].style.lang == lang


def test_a_direction_that_the_note_demands_against_its_edition_holds() -> None:
    made = cell('<div dir="ltr">\n\nكلام عربي.\n\n</div>\n\n<div dir="rtl">\n\nTo be.\n\n</div>', "ar")
    assert [box.parts[0].style.direction for box in made.boxes] == ["ltr", "ltr"]


def bar(made: Cell, number: int) -> QRectF:
    return next(shape.rect for shape in made.boxes[number].shapes if shape.kind == "bar")


@pytest.mark.parametrize("kind", ["", "[!NOTE]\n{pad}> "])
@pytest.mark.parametrize("depth", [1, 2, 3])
def test_the_bar_of_a_box_in_an_item_stands_at_the_text_of_the_item(kind: str, depth: int) -> None:
    items = "".join(f"{'  ' * level}- level\n" for level in range(depth))
    pad = "  " * depth
    made = cell(f"{items}\n{pad}> {kind.format(pad=pad)}boxed")
    item, boxed = made.boxes[depth - 1].parts[0], made.boxes[depth].parts[0]
    assert bar(made, depth).left() == pytest.approx(item.x, abs=1)
    assert 10 <= boxed.x - bar(made, depth).left() <= 20


def test_in_a_note_from_right_to_left_the_bar_in_an_item_stands_at_its_text() -> None:
    made = cell("- بند\n\n  > اقتباس هنا", "ar")
    assert bar(made, 1).right() == pytest.approx(
        made.boxes[0].parts[0].x + made.boxes[0].parts[0].width, abs=1
    )


@pytest.mark.parametrize(
    ("lang", "quoted", "left"),
    [("ar", "To be.\n>\n> Or not.", True), ("en", "قال الشاعر", False), ("ar", "To be.\n>\n> كلام", False)],
)
def test_a_quotation_wholly_in_the_other_direction_has_its_bar_where_its_lines_start(
    lang: Lang, quoted: str, left: bool
) -> None:
    made = cell(f"> {quoted}", lang)
    assert [bar(made, number).left() < 200 for number in range(len(made.boxes))] == [left] * len(made.boxes)


def test_a_quotation_in_the_other_direction_stays_within_the_box_around_it() -> None:
    made = cell("> [!NOTE]\n> كلام\n>\n> > To be.", "ar")
    own, inner = (shape.rect for shape in made.boxes[1].shapes if shape.kind == "bar")
    assert own.left() > 390
    assert inner.left() == 0.0
    assert made.boxes[1].parts[0].x > inner.right()


@pytest.mark.parametrize(("text", "left"), [("API", False), ("(x)", False), ("To be, or not to be.", True)])
def test_a_paragraph_of_a_name_alone_stays_on_the_side_of_its_edition(text: str, left: bool) -> None:
    (line,) = (line for _, line in cell(text, "ar").lines())
    assert (line.rect.left() < 1) == left


@pytest.mark.parametrize("text", ["كلام", "- بند", "```\n> x\n> ```", "\n> كلام"])
def test_every_type_stands_above_its_box_in_the_note_s_language_and_one_look(text: str) -> None:
    made = cell(f"> [!WARNING]\n> {text}", "ar")
    first = made.boxes[0]
    title = (first.ornaments or first.parts)[0] if text == "كلام" else first.parts[0]
    assert title.composed.text == "تحذير"
    assert title.style.font.pixelSize() == round(0.86 * 16.5 * 1.08)
    assert title.style.font.bold()
    (top, *_) = grounds(made)
    inner = first if text == "كلام" else made.boxes[1]
    assert inner.y - top.top() == pytest.approx((0.5 + 1.6) * 16.5, abs=3)


def test_a_title_of_the_note_s_own_stays() -> None:
    made = cell("> [!WARNING] Mind the gap\n> - بند", "ar")
    assert made.boxes[0].parts[0].composed.own() == "Mind the gap"
