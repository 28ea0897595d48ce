"""Every construct stands in a right-to-left edition as in the mirror of a left-to-right one."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF
from tests_of_text import block, document, lines, spread

from reader.gui.spread.spread_view import SpreadView
from reader.gui.text.cell import Box
from reader.gui.text.theme import LIGHT
from reader.gui.text.typesetter import Typesetter
from reader.markdown import parse
from reader.model import Document, Lang

pytestmark = pytest.mark.usefixtures("qapp")
WIDTH = 500.0
CONSTRUCTS = {
    "bullets": "- {a}\n    - {a}\n        - {a}\n",
    "numbers": "1. {a}\n2. {a}\n    10. {a}\n",
    "tasks": "- [ ] {a}\n- [x] {a}\n",
    "quotes": "> {a}\n>\n> > {a}\n",
    "admonition": "> [!TIP]\n> {a}\n",
    "titled admonition": "/// warning | {a}\n\n{a}\n\n///\n",
    "list in quote": "> - {a}\n>\n>     {a}\n",
    "table": "| {a} | {b} |\n|:--|--:|\n| {a} | {a} |\n",
    "footnote": "{a}[^1]\n\n[^1]: {a}\n",
    "definition": "{a}\n:   {a}\n",
    "rule": "{a}\n\n---\n",
    "headings": "# {a}\n\n### {a}\n",
    "picture that is not there": "![{a}](no.png)\n",
    "code": "- {a}\n\n    ```\n    x\n    ```\n",
}
WORDS = {"ltr": {"a": "word", "b": "other"}, "rtl": {"a": "كلمة", "b": "أخرى"}}


def boxes(lang: Lang, construct: str) -> list[Box]:
    words = WORDS["rtl" if lang == "ar" else "ltr"]
    blocks = parse(CONSTRUCTS[construct].replace("{a}", words["a"]).replace("{b}", words["b"]))
    typesetter = Typesetter(Document(Path("/nowhere/note.md"), lang, "", blocks), LIGHT, 1.0)
    return typesetter.cell(range(len(blocks)), WIDTH).boxes


def start(rect: QRectF, *, rtl: bool) -> float:
    """How far something stands from where lines start."""
    return WIDTH - rect.right() if rtl else rect.left()


def texts(box: Box, *, rtl: bool) -> list[float]:
    found = []
    for part in box.parts:
        (line,) = part.lines()
        found.append(start(line.rect.translated(part.x, 0), rtl=rtl))
    return found


def shapes(box: Box, *, rtl: bool) -> list[tuple[str, float]]:
    return [(shape.kind, start(shape.rect, rtl=rtl)) for shape in box.shapes]


@pytest.mark.parametrize("construct", [name for name in CONSTRUCTS if name not in ("table", "code")])
def test_text_and_shapes_are_mirrored(construct: str) -> None:
    for one, other in zip(boxes("en", construct), boxes("ar", construct), strict=True):
        assert texts(other, rtl=True) == pytest.approx(texts(one, rtl=False), abs=1.5)
        for (kind, at), (mirrored, there) in zip(
            shapes(one, rtl=False), shapes(other, rtl=True), strict=True
        ):
            assert kind == mirrored
            assert there == pytest.approx(at, abs=1.5)
        assert len(one.ornaments) == len(other.ornaments)


@pytest.mark.parametrize("construct", ["bullets", "numbers", "tasks", "footnote"])
def test_markers_stand_outside_the_text_on_the_right(construct: str) -> None:
    for box in boxes("ar", construct):
        marks = [shape.rect.left() for shape in box.shapes if shape.kind != "line"]
        marks += [part.x for part in box.ornaments]
        (text,) = box.parts
        for left in marks:
            assert text.x + text.width <= left <= WIDTH


def test_deeper_items_stand_further_left() -> None:
    rights = [box.parts[0].x + box.parts[0].width for box in boxes("ar", "bullets")]
    assert rights == sorted(rights, reverse=True)
    assert len(set(rights)) == 3


@pytest.mark.parametrize("construct", ["quotes", "admonition", "titled admonition"])
def test_bars_stand_on_the_right_of_their_text(construct: str) -> None:
    for box in (box for box in boxes("ar", construct) if box.parts):
        bars = [shape.rect for shape in box.shapes if shape.kind == "bar"]
        assert bars
        assert all(bar.left() >= box.parts[0].x + box.parts[0].width for bar in bars)
        assert bars[0].right() == pytest.approx(WIDTH, abs=1)


def test_a_title_in_another_script_stands_where_its_box_begins() -> None:
    blocks = parse('!!! my-own "Title"\n    نص\n')
    typesetter = Typesetter(Document(Path("/nowhere/note.md"), "ar", "", blocks), LIGHT, 1.0)
    title, text = typesetter.cell(range(2), WIDTH).boxes
    assert texts(title, rtl=True) == pytest.approx(texts(text, rtl=True), abs=1.5)


def test_the_first_column_stands_on_the_right_and_its_edge_at_the_end_of_the_lines() -> None:
    (box,) = boxes("ar", "table")
    first, second = box.parts[:2]
    assert first.x > second.x
    assert len(box.rules) == 2
    assert all(rule.rect.right() == pytest.approx(WIDTH, abs=1) for rule in box.rules)


def test_code_in_an_item_keeps_its_place_and_its_own_direction() -> None:
    item, code = boxes("ar", "code")
    ground = next(shape.rect for shape in code.shapes if shape.kind == "fill")
    assert ground.right() == pytest.approx(item.parts[0].x + item.parts[0].width, abs=1)
    (line,) = code.parts[0].lines()
    assert line.rect.translated(code.parts[0].x, 0).left() == pytest.approx(code.parts[0].x, abs=1)
    assert code.parts[0].x < WIDTH / 2


@pytest.mark.parametrize("text", ["API هي الواجهة", "3 خطوات", "(Z.ai) شركة", "`x = 1` قيمة", "«قال» OK"])
def test_an_arabic_paragraph_starts_on_the_right_whatever_it_begins_with(
    make: Callable[..., SpreadView], text: str
) -> None:
    view = make(spread(document("ar", list(parse(text))), document("en", [block("one", 1)])))
    (line,) = lines(view, "source", 1)
    left, width = view.columns().source
    assert line["rect"][0] + line["rect"][2] == pytest.approx(left + width, abs=2)


@pytest.mark.parametrize(
    ("lang", "foreign", "at_left"),
    [
        ("ar", "To be, or not to be.", True),
        ("en", "قفا نبكِ من ذكرى حبيبٍ ومنزلِ", False),
        ("he", "To be or not.", True),
        ("he", "To be.", False),
    ],
)
def test_a_quotation_in_the_other_script_takes_its_own_side(
    make: Callable[..., SpreadView], lang: Lang, foreign: str, at_left: bool
) -> None:
    view = make(spread(document(lang, list(parse(foreign))), None))
    (line,) = lines(view, "source", 1)
    left, width = view.columns().source
    if at_left:
        assert line["rect"][0] == pytest.approx(left, abs=2)
    else:
        assert line["rect"][0] + line["rect"][2] == pytest.approx(left + width, abs=2)


@pytest.mark.parametrize(
    ("one", "other"), [("ar", "en"), ("en", "ar"), ("ar", "he"), ("fa", "ur"), ("en", "fr")]
)
def test_nothing_assumes_which_side_runs_which_way(
    make: Callable[..., SpreadView], one: Lang, other: Lang
) -> None:
    letters = {"ar": "كلمة", "he": "מילה", "fa": "واژه", "ur": "لفظ", "en": "word", "fr": "mot"}
    view = make(spread(*(document(lang, list(parse(f"- {letters[lang]}"))) for lang in (one, other))))
    for side, lang, column in (
        ("source", one, view.columns().source),
        ("target", other, view.columns().target),
    ):
        (line,) = lines(view, side, 1)
        middle = line["rect"][0] + line["rect"][2] / 2
        assert (middle > column[0] + column[1] / 2) == (lang in ("ar", "he", "fa", "ur"))
