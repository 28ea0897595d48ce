"""Emphasis in every script: told from bold, from links and from plain text by its shape."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QFont
from tests_of_effort import calls_grow_evenly, time_grows_evenly

from reader.gui.text.decorations import Decoration
from reader.gui.text.emphasis import dotted, overlined, stressed
from reader.gui.text.text_part import TextPart
from reader.gui.text.text_style import run_formats
from reader.gui.text.theme import LIGHT
from reader.gui.text.typesetter import Typesetter
from reader.markdown import parse
from reader.model import Document, Lang

pytestmark = pytest.mark.usefixtures("qapp")


def part(lang: Lang, text: str, width: float = 600.0) -> TextPart:
    typesetter = Typesetter(Document(Path("/nowhere/note.md"), lang, "", parse(text)), LIGHT, 1.0)
    return typesetter.cell([0], width).boxes[0].parts[0]


def fonts(lang: Lang, text: str) -> dict[str, QFont]:
    """The fonts of what is set otherwise than the paragraph, by the words set in them."""
    made = part(lang, text)
    entries = run_formats(made.composed.text, made.composed.runs, made.style)
    return {made.composed.text[e.start : e.start + e.length].strip(): e.format.font() for e in entries}


def signs(made: TextPart) -> list[Decoration]:
    return [found for found in made.decorations if found.kind in ("line", "dot")]


@pytest.mark.parametrize(
    ("lang", "text", "found"),
    [
        ("ar", "كلمة مؤكدة", [("كلمة مؤكدة", "overline")]),
        ("ar", "كلمة API كلمة", [("كلمة ", "overline"), (" كلمة", "overline")]),
        ("en", "both عربي and עברית", [(" عربي ", "overline"), (" עברית", "spaced")]),
        ("he", "5 מילים!", [("5 מילים!", "spaced")]),
        ("he", "בְּרֵאשִׁית", [("בְּרֵאשִׁית", "overline")]),
        ("ja", "強調", [("強調", "dots over")]),
        ("zh-Hant", "強調", [("強調", "dots under")]),
        ("en", "強調", [("強調", "dots under")]),
        ("en", "きょう", [("きょう", "dots over")]),
        ("ko", "강조", [("강조", "dots over")]),
        ("zh-Hans", "\ud840\udc0b", [("\ud840\udc0b", "dots under")]),
        ("ar", "API، REST", []),
        ("hi", "ज़ोर", []),
        ("en", "plain – 12 % …", []),
    ],
)
def test_letters_that_do_not_slant_are_stressed_in_their_own_way(
    lang: Lang, text: str, found: list[tuple[str, str]]
) -> None:
    assert [(text[s.start : s.end], s.way) for s in stressed(text, 0, len(text), lang)] == found


@pytest.mark.parametrize(
    ("lang", "text"),
    [("en", "*both*"), ("ru", "*слово*"), ("hi", "*ज़ोर*"), ("th", "*เน้น*"), ("ja", "*word*")],
)
def test_other_letters_slant(lang: Lang, text: str) -> None:
    (font,) = fonts(lang, text).values()
    assert font.italic()
    assert not font.bold()


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_arabic_words_are_upright_and_latin_ones_slant_within_one_emphasis(lang: Lang) -> None:
    found = fonts(lang, "*slanted كلمة*")
    assert found["slanted"].italic()
    assert "كلمة" not in found


def test_hebrew_letters_are_spaced() -> None:
    assert fonts("he", "*מודגש* סוף")["מודגש"].letterSpacing() > 1


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ar", "هذه *كلمة* هنا"),
        ("ja", "これは*強調*です"),
        ("zh-Hans", "这是*强调*的"),
        ("he", "זה *נִיקּוּד* כאן"),
    ],
)
def test_emphasis_differs_from_bold_and_from_plain_text_by_more_than_colour(lang: Lang, text: str) -> None:
    plain, bold = part(lang, text.replace("*", "")), part(lang, text.replace("*", "**"))
    assert signs(part(lang, text))
    assert signs(plain) == signs(bold) == []


def test_a_line_stands_over_the_words_and_within_their_lines() -> None:
    made = part("ar", "بداية *كلام طويل مؤكد يمتد على أكثر من سطر واحد كي يرى كيف يبدو* نهاية", 200.0)
    found, lines = signs(made), list(made.lines())
    assert len(found) == len(lines) >= 3
    for sign, line in zip(found, lines, strict=True):
        assert line.rect.top() <= sign.rect.top() < sign.rect.bottom() < line.rect.center().y()
        assert line.rect.left() - 1 <= sign.rect.left() < sign.rect.right() <= line.rect.right() + 1


@pytest.mark.parametrize(("lang", "above"), [("ja", True), ("zh-Hant", False)])
def test_every_ideograph_has_its_dot_and_no_stop(lang: Lang, above: bool) -> None:
    made = part(lang, "あ*強調、（文）。*")
    (line,), dots = made.lines(), signs(made)
    assert len(dots) == 3
    for dot in dots:
        assert line.rect.top() <= dot.rect.top() < dot.rect.bottom() <= line.rect.bottom()
        assert (dot.rect.bottom() < made.first_baseline - 0.85 * made.style.font.pixelSize()) == above
        assert (dot.rect.top() > made.first_baseline) != above


@pytest.mark.parametrize(("lang", "word"), [("ar", "نص"), ("ja", "文"), ("zh-Hans", "文")])
def test_emphasised_code_bears_its_sign(lang: Lang, word: str) -> None:
    made = part(lang, f"*`{word}`*")
    (ground,) = (found for found in made.decorations if found.kind == "ground")
    (line,), (sign,) = made.lines(), signs(made)
    assert ground.rect.left() < sign.rect.left() < sign.rect.right() < ground.rect.right()
    assert line.rect.top() < sign.rect.top() < sign.rect.bottom() < line.rect.bottom()
    assert signs(part(lang, f"`{word}`")) == []


def test_letters_of_emphasised_hebrew_code_are_spaced() -> None:
    assert fonts("he", "*`מודגש`* סוף")["מודגש"].letterSpacing() > 1


def test_signs_of_an_emphasised_link_have_its_colour() -> None:
    (sign,) = signs(part("ar", "[*رابط مؤكد*](https://example.org)"))
    assert sign.colour == LIGHT.link


def test_what_an_image_shows_bears_no_line() -> None:
    made = part("ar", "كلام ![صورة](none.png) كلام")
    assert signs(made) == []


def test_blanks_and_stops_at_the_ends_bear_nothing() -> None:
    text = " (كلمة أخرى). "
    (stretch,) = stressed(text, 0, len(text), "ar")
    assert [text[start:end] for start, end in overlined(text, stretch)] == ["كلمة أخرى"]
    assert list(dotted(text, stretch)) == []


@pytest.mark.parametrize("pattern", ["*{}*", "{}"])
@pytest.mark.parametrize("word", ["كلمة word ", "`كلمة` و ", "<kbd>Esc</kbd> "])
def test_a_paragraph_of_twice_the_words_is_twice_the_work(pattern: str, word: str) -> None:
    parts = {count: part("ar", pattern.format((word * count).strip())) for count in (1, 60, 120)}
    assert calls_grow_evenly(lambda count: parts[count].break_lines(90.0), 60)


@pytest.mark.parametrize(("unit", "count"), [("!", 25_000), ("!ك", 40_000), ("!a", 1_200)])
def test_a_text_of_whatever_is_looked_through_once(unit: str, count: int) -> None:
    assert time_grows_evenly(lambda size: list(stressed(unit * size, 0, len(unit) * size, "ar")), count)
