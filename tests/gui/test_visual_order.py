"""Mixed text in four right-to-left languages: every laid-out line stands in the order of UAX #9."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from reference_order import CONTROLS, levels, lines_and_reference, reordered

from reader.gui.text.text_part import TextPart
from reader.gui.text.theme import LIGHT
from reader.gui.text.typesetter import Typesetter
from reader.library import read_text
from reader.markdown import parse
from reader.model import Block, Document, Lang

FIXTURES = Path(__file__).parent.parent / "fixtures" / "mixed"
CONSTRUCTS = FIXTURES.parent / "every_construct"
pytestmark = pytest.mark.usefixtures("qapp")
LANGS = ["ar", "fa", "he", "ur"]
WIDE, NARROW = 100_000.0, 230.0
"""Column widths in which next to nothing and next to everything wraps."""


def parts(lang: Lang, blocks: tuple[Block, ...], width: float) -> Iterator[TextPart]:
    typesetter = Typesetter(Document(Path("/nowhere/note.md"), lang, "", blocks), LIGHT, 1.0)
    for box in typesetter.cell(range(len(blocks)), width).boxes:
        yield from box.parts


def wrong_lines(lang: Lang, blocks: tuple[Block, ...], width: float) -> tuple[int, list[str]]:
    """How many lines there are, and those whose order is not the reference's."""
    count, wrong = 0, []
    for part in parts(lang, blocks, width):
        for text, visual, reference in lines_and_reference(part):
            count += 1
            if visual != reference:
                wrong.append(f"{text!r}\n  laid out  {visual!r}\n  reference {reference!r}")
    return count, wrong


def snippets(lang: Lang) -> str:
    """A Markdown text of one paragraph for every piece in every sentence."""
    data = tomllib.loads((FIXTURES / "frames.toml").read_text("utf-8"))
    return "\n\n".join(
        frame.replace("{}", piece) for frame in data["frames"][lang] for piece in data["pieces"]["all"]
    )


@pytest.mark.parametrize("width", [WIDE, NARROW])
@pytest.mark.parametrize("lang", LANGS)
def test_pages_stand_in_the_order_of_the_standard(lang: Lang, width: float) -> None:
    blocks = parse((FIXTURES / f"{lang}.md").read_text("utf-8"))
    count, wrong = wrong_lines(lang, blocks, width)
    assert count >= 40
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("width", [WIDE, NARROW])
@pytest.mark.parametrize("lang", ["ar", "en", "fr", "he", "hi", "ja", "zh-Hant"])
def test_every_construct_stands_in_the_order_of_the_standard(lang: Lang, width: float) -> None:
    text = read_text(CONSTRUCTS / f"weather-station-{lang}.md")
    count, wrong = wrong_lines(lang, parse(text.body), width)
    assert count >= 70
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("lang", ["ja", "zh-Hant"])
def test_no_line_begins_or_ends_with_a_sign_that_may_not_stand_there(lang: Lang) -> None:
    text = read_text(CONSTRUCTS / f"weather-station-{lang}.md")
    blocks = tuple(block for block in parse(text.body) if block.kind not in ("code", "math"))
    for width in range(240, 420, 17):
        for part in parts(lang, blocks, float(width)):
            lines = [line.text for line in part.lines()]
            assert not any(line[:1] in "、。，：；！？）」』》〉】ー々" for line in lines[1:])
            assert not any(line.rstrip()[-1:] in "（「『《〈【" for line in lines[:-1])


@pytest.mark.parametrize("width", [WIDE, NARROW])
@pytest.mark.parametrize("lang", LANGS)
def test_every_piece_in_every_sentence(lang: Lang, width: float) -> None:
    count, wrong = wrong_lines(lang, parse(snippets(lang)), width)
    assert count >= 240
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize(
    "page",
    [
        "ar:constructs-ar.md",
        "ar:opensource.guide/_articles/ar/getting-paid.md",
        "fa:opensource.guide/_articles/fa/maintaining-balance-for-open-source-maintainers.md",
        "ar:coding-interview-university/translations/README-ar.md",
        "fa:coding-interview-university/translations/README-fa.md",
        "he:coding-interview-university/translations/README-he.md",
        "ur:coding-interview-university/translations/README-ur.md",
    ],
)
@pytest.mark.parametrize("width", [WIDE, NARROW])
def test_real_notes_stand_in_the_order_of_the_standard(corpora: Path, page: str, width: float) -> None:
    lang, _, name = page.partition(":")
    if not (corpora / name).is_file():
        pytest.skip(f"no {name}")
    text = read_text(corpora / name)
    count, wrong = wrong_lines(lang, parse(text.body)[:120], width)
    assert count > 10
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize(
    ("line", "visual"),
    [
        ("אב ab 12", "ab 12 בא"),
        ("אב 12 ab", "ab 12 בא"),
        ("אב 12, 34.", ".34 ,12 בא"),
        ("אב (ab) גד", "דג )ab( בא"),
        ("אב\u2066f(x)\u2069גד", "דגf(x)בא"),
    ],
)
def test_the_reference_itself(line: str, visual: str) -> None:
    order = reordered(line, levels(line, "rtl"), "rtl")
    assert "".join(line[at] for at in order).translate(CONTROLS) == visual
