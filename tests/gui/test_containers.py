"""Grounds, bars and names of the boxes around blocks; what a block's own direction and language change."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QRectF

from reader.gui.text.admonition_names import admonition_name
from reader.gui.text.cell import Cell
from reader.gui.text.theme import LIGHT
from reader.gui.text.typesetter import Typesetter
from reader.markdown import parse
from reader.model import Document, Lang

pytestmark = pytest.mark.usefixtures("qapp")


def cell(text: str, lang: Lang = "en") -> Cell:
    blocks = tuple(block for block in parse(text) if not block.silent)
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


@pytest.mark.parametrize(("lang", "foreign"), [("en", "قال الشاعر"), ("ar", "To be, or not to be.")])
def test_a_paragraph_that_runs_against_its_edition_is_set_as_its_own_language_is(
    lang: Lang, foreign: str
) -> None:
    (part,) = cell(foreign, lang).boxes[0].parts
    (own,) = cell(foreign, "ar" if lang == "en" else "en").boxes[0].parts
    assert part.style.font == own.style.font
    assert part.style.grid() == own.style.grid()


def test_a_direction_that_the_note_demands_against_its_edition_holds() -> None:
    made = cell('<div dir="ltr">\n\nكلام عربي.\n\n</div>\n\n<div dir="rtl">\n\nTo be.\n\n</div>', "ar")
    assert [box.parts[0].style.direction for box in made.boxes] == ["ltr", "ltr"]
