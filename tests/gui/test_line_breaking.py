"""Where lines end: after how many letters, and in code and paths between which."""

from __future__ import annotations

from pathlib import Path
from statistics import median

import pytest

from reader.gui.text.theme import LIGHT
from reader.gui.text.typesetter import Typesetter
from reader.gui.text.typography import TEXT_SIZE, measure
from reader.markdown import parse
from reader.model import Document, Lang

pytestmark = pytest.mark.usefixtures("qapp")

PROSE = (
    "In the ninth century the scholars of Baghdad gathered whatever they could find of the books of "
    "the Greeks, the Persians and the Indians, and turned them into Arabic one after another. "
) * 6


def lines(text: str, width: float, lang: Lang = "en") -> list[str]:
    blocks = parse(text)
    typesetter = Typesetter(Document(Path("/nowhere/note.md"), lang, "", blocks), LIGHT, 1.0)
    return [line.text for _, line in typesetter.cell(range(len(blocks)), width).lines()]


def test_lines_of_a_wide_window_hold_as_many_letters_as_read_well() -> None:
    full = [len(line.strip()) for line in lines(PROSE, measure("en") * TEXT_SIZE)[:-1]]
    assert 66 <= median(full) <= 72


@pytest.mark.parametrize("lang", ["en", "ar", "ja"])
@pytest.mark.parametrize(
    "sign", ["C++", "i++", "++i", "--x", "!x", "!=", "->", "-->", "<=", "::", "...", "`C++`"]
)
def test_no_line_ends_within_signs_or_between_them_and_their_word(lang: Lang, sign: str) -> None:
    whole = sign.strip("`")
    found = [lines(f"word {sign} word", float(width), lang) for width in range(44, 120, 4)]
    assert all(any(whole in line for line in broken) for broken in found)


def test_code_breaks_between_words() -> None:
    code = "```python\ndef volume(radius: float, height: float) -> float: return 17.62 - gamma(100)\n```"
    words = code.split("\n")[1].split()
    assert [word for line in lines(code, 300.0) for word in line.split()] == words


@pytest.mark.parametrize("blanks", ["", "    ", "\t", " " * 60])
def test_code_that_goes_on_hangs_beyond_what_it_goes_on_with(blanks: str) -> None:
    code = f"```\n{blanks}one two three four five six seven eight nine ten eleven\nend\n```"
    blocks = parse(code)
    typesetter = Typesetter(Document(Path("/nowhere/note.md"), "ar", "", blocks), LIGHT, 1.0)
    (part,) = typesetter.cell([0], 300.0).boxes[0].parts
    first, *others, end = part.lines()
    letter = first.rect.width() / len(first.text.strip() or first.text)
    hung = {round(line.rect.left()) for line in others if not line.text.isspace()}
    assert len(hung) == 1
    assert min(hung) > end.rect.left() + letter
    assert min(hung) <= 150
    assert all(line.rect.right() <= 300 for line in others)


def test_a_word_of_code_that_is_wider_than_the_column_breaks_anywhere() -> None:
    assert len(lines(f"```\n{'x' * 60}\n```", 300.0)) == 2


@pytest.mark.parametrize("fence", ["`{}`", "```\n{}\n```", "{}"])
@pytest.mark.parametrize("lang", ["en", "ar"])
def test_lists_of_values_without_blanks_break_behind_their_commas(fence: str, lang: Lang) -> None:
    values = ",".join(f"value{number}" for number in range(30))
    found = lines(fence.format(values), 300.0, lang)
    assert len(found) > 5
    assert all(line.strip().endswith(",") for line in found[:-1])


@pytest.mark.parametrize(
    "path",
    [
        "/etc/station",
        "`/etc/station`",
        "~/etc/station",
        "./etc/station",
        r"C:\Station\etc",
        "https://a.org/b",
    ],
)
@pytest.mark.parametrize("width", range(120, 240, 8))
def test_no_line_ends_behind_the_first_sign_of_a_path(path: str, width: int) -> None:
    ends = [line.strip().split()[-1] for line in lines(f"We look into {path} now", float(width))]
    assert not {"/", "~/", "./", "C:", "https:/", "https://"} & set(ends)
