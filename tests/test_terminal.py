"""Answers to read at a terminal: columns, isolates, and nothing in them that a terminal obeys."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.messages import said, verbatim
from reader.model import Alignment, Block, Document, Edition, Library, Note, Problem, Row, Span
from reader.terminal import block_list, listing, problem_line, row_table

LRI, RLI, FSI, PDI = "\u2066", "\u2067", "\u2068", "\u2069"


def paragraph(text: str, line: int = 1) -> Block:
    return Block("paragraph", 0, 0, (line, line), (Span(text),))


def document(lang: str, *blocks: Block, title: str = "T") -> Document:
    return Document(Path("note.md"), lang, title, blocks)


def note(key: str, original: str | None, **titles: str) -> Note:
    editions = tuple(Edition(lang, Path(f"/notes/{lang}.md"), title) for lang, title in titles.items())
    return Note(key, original, editions)


def test_a_listing_lines_up() -> None:
    library = Library(
        Path("/notes"), (note("咖啡", "en", en="Coffee", ar="القهوة"), note("salt", None, ar="الملح"))
    )
    assert listing(library) == (
        f"咖啡  en* ar  Coffee\nsalt  ar      {RLI}الملح{PDI}\nnotes: 2, editions: 3\n"
    )


def test_a_key_and_a_title_of_mixed_direction_keep_their_order() -> None:
    library = Library(
        Path("/notes"), (note("ملفات/يوم", "ar", ar="دليل C++"), note("x", "en", en="The كلمة 12"))
    )
    keys_and_titles = [line.split("  ") for line in listing(library).splitlines()[:2]]
    assert [[part.strip() for part in line if part] for line in keys_and_titles] == [
        [f"{LRI}{FSI}ملفات{PDI}/{FSI}يوم{PDI}{PDI}", "ar*", f"{RLI}دليل {LRI}C++{PDI}{PDI}"],
        ["x", "en*", f"{LRI}The {FSI}كلمة{PDI} 12{PDI}"],
    ]


def test_a_problem_names_a_path_of_mixed_direction_in_its_order() -> None:
    told = problem_line(Problem("ملفات/a.md", 3, said("a tab")))
    assert told == f"{LRI}{FSI}ملفات{PDI}/a.md{PDI}:3: a tab"


def test_an_empty_library() -> None:
    assert listing(Library(Path("/notes"), ())) == "no notes\n"


def test_problems_name_the_line_where_there_is_one() -> None:
    assert problem_line(Problem("a.md", 3, said("a tab"))) == "a.md:3: a tab"
    assert problem_line(Problem("a.md", None, said("unreadable"))) == "a.md: unreadable"


@pytest.mark.parametrize("dangerous", ["\x1b[2J", "\x07", "\x9b31m", "\u202e", "\u2069", "\r"])
def test_nothing_reaches_the_terminal_that_it_would_obey(dangerous: str) -> None:
    text = f"before{dangerous}after"
    library = Library(Path("/notes"), (note(text, "en", en=text),))
    doc = document("en", paragraph(text), title=text)
    rows = Alignment((Row((0,), (0,), 1.0),))
    for answer in (
        listing(library),
        block_list(doc),
        row_table(doc, doc, rows, 80),
        problem_line(Problem(text, 1, verbatim(text))),
    ):
        assert dangerous[0] not in answer
        assert "before" in answer
        assert "after" in answer


def test_blocks_show_their_lines_and_nesting() -> None:
    item = Block("item", 2, 1, (4, 5), (Span("one\ntwo"),), marker="•")
    assert block_list(document("en", paragraph("Text."), item)) == (
        "T (en)\n  1  paragraph  Text.\n4-5  item       >   • one\n" + " " * 22 + "two\n"
    )


def test_a_table_of_rows_has_two_columns() -> None:
    source = document("en", paragraph("Coffee is a drink that people like."))
    target = document("ar", paragraph("القهوة مشروب"), paragraph("زيادة", 3))
    rows = Alignment((Row((0,), (0,), 0.973), Row((), (1,), 0.5)))
    rule = "─" * 27 + "┼" + "─" * 22
    assert row_table(source, target, rows, 50).splitlines() == [
        f"     T (en)                │                {RLI}T (ar){PDI}",
        rule,
        f" 97% Coffee is a drink     │          {RLI}القهوة مشروب{PDI}",
        "     that people like.     │",
        rule,
        f" 50% -                     │                 {RLI}زيادة{PDI}",
    ]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("three short words", ["three short", "words"]),
        ("exactlysixteenxx and", ["exactlysixteenxx", "and"]),
        ("a_name_too_long_for_a_line", ["a_name_too_long_", "for_a_line"]),
        ("咖啡是一种人们喜欢的饮料", ["咖啡是一种人们喜", "欢的饮料"]),
        ("a咖啡是一种人们喜欢的", ["a咖啡是一种人们", "喜欢的"]),
        ("قَهْوَة قَهْوَة قَهْوَة قَهْوَة", ["قَهْوَة قَهْوَة قَهْوَة", "قَهْوَة"]),
        ("two\n\nparagraphs", ["two", "", "paragraphs"]),
    ],
)
def test_lines_are_broken_by_the_cells_they_take(text: str, lines: list[str]) -> None:
    """The narrowest column has sixteen cells; Han takes two each, a vowel sign none."""
    side = document("en", paragraph(text))
    table = row_table(side, document("en"), Alignment((Row((0,), (), 1.0),)), 0)
    column = [line[5:].split(" │")[0].rstrip("\u2069 ").lstrip("\u2066") for line in table.splitlines()[2:]]
    assert column == lines
