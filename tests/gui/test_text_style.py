"""What in a paragraph is set otherwise than the paragraph: Latin words, signs of half their width."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QFont

from reader.gui.text.text_part import TextPart
from reader.gui.text.text_style import run_formats, token_formats
from reader.gui.text.theme import LIGHT
from reader.gui.text.typesetter import Typesetter
from reader.highlighting import Stretch
from reader.markdown import parse
from reader.model import Document, Lang

pytestmark = pytest.mark.usefixtures("qapp")
_HALF_WIDTH = QFont.Tag("halt")


def part(lang: Lang, text: str) -> TextPart:
    typesetter = Typesetter(Document(Path("/nowhere/note.md"), lang, "", parse(text)), LIGHT, 1.0)
    return typesetter.cell([0], 600.0).boxes[0].parts[0]


def narrow(lang: Lang, text: str) -> str:
    """The text with ``|`` behind every sign that is set at half its width."""
    made = part(lang, text)
    ends = {
        entry.start + entry.length
        for entry in run_formats(made.composed.text, made.composed.runs, made.style)
        if entry.format.font().isFeatureSet(_HALF_WIDTH)
    }
    return "".join(c + "|" * (at in ends) for at, c in enumerate(made.composed.text, 1))


@pytest.mark.parametrize(
    ("lang", "shown"),
    [
        ("ja", "（年）|、毎日。|「はい」|（『|本』|）|。"),
        ("zh-Hant", "（年）|，每日。「|是」|（『|本』|）|。"),
        ("zh-Hans", "（年）|，每日。|《是》|（本）|。"),
        ("ko", "（년）、매일。"),
        ("en", "（年）、"),
    ],
)
def test_signs_that_stand_side_by_side_lose_their_empty_half(lang: Lang, shown: str) -> None:
    assert narrow(lang, shown.replace("|", "")) == shown


def test_marked_text_keeps_its_marks_at_narrow_signs() -> None:
    made = part("ja", "**太字（年）、本**")
    fonts = [entry.format.font() for entry in run_formats(made.composed.text, made.composed.runs, made.style)]
    assert len(fonts) == 3
    assert all(font.bold() for font in fonts)


def test_a_sign_before_a_number_is_set_with_the_number() -> None:
    made = part("ar", "حرّ −12 °C")
    words = [
        made.composed.text[entry.start : entry.start + entry.length]
        for entry in run_formats(made.composed.text, made.composed.runs, made.style)
    ]
    assert words == ["−12\u00a0°C"]


@pytest.mark.parametrize(
    ("lang", "text"), [("ja", "~~二晩~~三晩"), ("en", "~~two~~ three"), ("ar", "~~كلام~~ آخر")]
)
def test_struck_words_are_muted_and_struck(lang: Lang, text: str) -> None:
    made = part(lang, text)
    (entry, *_) = run_formats(made.composed.text, made.composed.runs, made.style)
    assert entry.format.fontStrikeOut()
    assert entry.format.foreground().color().name() == LIGHT.muted


@pytest.mark.parametrize(
    "word",
    ["/etc/hosts", "~/notes", "./run", r"C:\Station\x", "https://example.org/a", ".NET", "#tag", "@user"],
)
def test_signs_at_the_edge_of_a_latin_word_are_set_in_its_face(word: str) -> None:
    made = part("ar", f"في {word} هنا")
    (entry,) = run_formats(made.composed.text, made.composed.runs, made.style)
    assert made.composed.text[entry.start : entry.start + entry.length].replace("\u2060", "") == word


def test_hindi_leaves_the_signs_of_addresses_to_the_face_of_their_letters_and_keeps_its_numbers() -> None:
    made = part("hi", "यह https://example.org/a है, 10/20 और GB/s")
    words = [
        made.composed.text[entry.start : entry.start + entry.length].replace("\u2060", "")
        for entry in run_formats(made.composed.text, made.composed.runs, made.style)
    ]
    assert words == ["https://example.org/a", "GB/s"]


@pytest.mark.parametrize(
    ("slanted", "comments"),
    [(True, ["# only", "# «été» — …", "# नमूना", "# τέλος"]), (False, ["# مثال", "# a דוגמה", "# 例"])],
)
def test_comments_slant_where_emphasis_does(
    monkeypatch: pytest.MonkeyPatch, slanted: bool, comments: list[str]
) -> None:
    monkeypatch.setattr("reader.gui.text.text_style.has_italic", lambda _font: True)
    style = part("en", "    code").style
    for comment in comments:
        (entry,) = token_formats(comment, style, [Stretch(0, len(comment), "comment")])
        assert entry.format.font().italic() == slanted, comment


def test_a_stop_behind_an_arabic_word_is_not_set_in_the_face_of_the_latin_one_after_it() -> None:
    made = part("ar", "كلمة.API")
    (entry,) = run_formats(made.composed.text, made.composed.runs, made.style)
    assert made.composed.text[entry.start : entry.start + entry.length] == "API"


def test_brackets_within_a_latin_stretch_are_set_in_its_face() -> None:
    made = part("ar", "مكتبة *Vue.js (Evan You)* هنا")
    italic = [
        made.composed.text[entry.start : entry.start + entry.length]
        for entry in run_formats(made.composed.text, made.composed.runs, made.style)
        if entry.format.font().italic()
    ]
    assert italic == ["Vue.js (Evan You)"]
