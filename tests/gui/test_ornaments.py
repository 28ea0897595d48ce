"""Signs of admonitions: one for each kind, on the side where the title begins, mirrored with it."""

from __future__ import annotations

from itertools import combinations
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter

from reader.gui.text.admonition_signs import draw_sign, has_sign
from reader.gui.text.cell import Box, Shape
from reader.gui.text.container_setting import Place
from reader.gui.text.ornaments import beside_sign
from reader.gui.text.theme import LIGHT
from reader.gui.text.typesetter import Typesetter
from reader.markdown import parse
from reader.model import Document, Lang

pytestmark = pytest.mark.usefixtures("qapp")

KINDS = ("note", "tip", "important", "warning", "caution", "info", "danger")
EM = 16.5


def boxes(text: str, lang: Lang = "en") -> list[Box]:
    blocks = tuple(block for block in parse(text) if not block.silent)
    setter = Typesetter(Document(Path("/nowhere/note.md"), lang, "", blocks), LIGHT, 1.0)
    return setter.cell(range(len(blocks)), 400.0).boxes


def signs(made: list[Box]) -> list[Shape]:
    return [shape for box in made for shape in box.shapes if shape.kind == "sign"]


def drawn(kind: str, *, mirrored: bool = False) -> QImage:
    image = QImage(64, 64, QImage.Format.Format_Grayscale8)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    draw_sign(kind, "#000000", painter, QRectF(0, 0, 64, 64), mirrored=mirrored)
    painter.end()
    return image


def test_kinds_are_told_by_shape_without_colour_or_title() -> None:
    for one, other in combinations(KINDS, 2):
        first, second = drawn(one), drawn(other)
        points = ((x, y) for x in range(64) for y in range(64))
        different = sum(
            first.pixelColor(*at).lightness() != second.pixelColor(*at).lightness() for at in points
        )
        assert different > 200, (one, other)


def test_what_looks_to_one_side_looks_to_the_other_in_text_from_right_to_left() -> None:
    assert drawn("important", mirrored=True) == drawn("important").flipped(Qt.Orientation.Horizontal)
    assert drawn("important", mirrored=True) != drawn("important")


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("text", ["> [!{KIND}]\n> {words}", "/// {kind} | {words}\n\n{words}\n\n///"])
@pytest.mark.parametrize(
    ("lang", "words"), [("en", "Some words."), ("ar", "بعض الكلام."), ("he", "כמה מילים.")]
)
def test_the_sign_stands_before_the_title_within_the_box(
    kind: str, text: str, lang: Lang, words: str
) -> None:
    made = boxes(text.format(kind=kind, KIND=kind.upper(), words=words), lang)
    title = (made[0].ornaments or made[0].parts)[0]
    (shape,) = signs(made)
    (line,) = title.lines()
    letters = line.rect.translated(title.x, title.y)
    assert letters.top() < shape.rect.center().y() < letters.bottom()
    if lang == "en":
        assert 8 < shape.rect.left() < shape.rect.right() < letters.left() < shape.rect.right() + EM
    else:
        assert 392 > shape.rect.right() > shape.rect.left() > letters.right() > shape.rect.left() - EM


def test_a_kind_that_is_not_known_has_its_title_alone() -> None:
    assert not has_sign("my-own")
    made = boxes("/// my-own | Title\n\nText.\n\n///")
    assert signs(made) == []
    assert made[0].parts[0].x == made[1].parts[0].x


@pytest.mark.parametrize("kind", ["", "my-own"])
def test_a_title_without_a_sign_has_all_the_room(kind: str) -> None:
    place = Place(400.0, 10.0, 5.0, "rtl")
    assert beside_sign(kind, place, EM, LIGHT) == (place, None)
    room, sign = beside_sign("tip", place, EM, LIGHT)
    assert room.inner < place.inner
    assert sign is not None


def test_what_folds_has_a_sign_and_a_quotation_has_none() -> None:
    assert len(signs(boxes("<details>\n<summary>More</summary>\n\nText.\n\n</details>"))) == 1
    assert signs(boxes("> Text.")) == []


def test_bars_of_warnings_differ_from_those_of_notes() -> None:
    bars = [
        [shape.colour for box in boxes(f"> [!{kind}]\n> x") for shape in box.shapes if shape.kind == "bar"]
        for kind in ("NOTE", "TIP", "WARNING", "CAUTION")
    ]
    assert bars == [[LIGHT.bar], [LIGHT.bar], [LIGHT.accent], [LIGHT.accent]]


NOTES = "{0}[^a] {0}[^b]\n\n[^a]: {0}\n\n    {0}\n[^b]: {0}\n"


@pytest.mark.parametrize(("lang", "words"), [("en", "Some words."), ("ar", "بعض الكلام.")])
def test_a_rule_parts_the_text_from_its_footnotes_once(lang: Lang, words: str) -> None:
    made = boxes(NOTES.format(words), lang)
    rules = [(number, s.rect) for number, box in enumerate(made) for s in box.shapes if s.kind == "line"]
    ((number, rule),) = rules
    assert number == 1
    assert made[0].y + made[0].height < made[1].y + rule.top() < made[1].y
    assert (rule.left() == 0) == (lang == "en")
    assert (rule.right() == 400) == (lang == "ar")
