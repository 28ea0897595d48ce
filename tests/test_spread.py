"""Opening editions side by side."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.library import LibraryError
from reader.model import Edition, Note
from reader.spread import open_document, open_spread

ENGLISH = """---
title: Tea
lang: en
---
# Tea

From [China](https://china.example/) to the world.

It is drunk hot.
"""
ARABIC = """# الشاي

من [الصين](https://china.example) إلى العالم.

يُشرب ساخناً، انظر [هنا](https://tea.example/).
"""


@pytest.fixture
def note(tmp_path: Path) -> Note:
    editions = []
    for lang, text, title in (("en", ENGLISH, "Tea"), ("ar", ARABIC, "الشاي")):
        path = tmp_path / f"tea.{lang}.md"
        path.write_text(text, encoding="utf-8")
        editions.append(Edition(lang, path, title))
    return Note("tea", "en", tuple(editions))


def test_a_document_holds_the_blocks_of_a_file_with_its_own_lines(note: Note) -> None:
    document = open_document(note.editions[0])
    assert [(block.kind, block.text, block.lines) for block in document.blocks] == [
        ("heading-1", "Tea", (5, 5)),
        ("paragraph", "From China to the world.", (7, 7)),
        ("paragraph", "It is drunk hot.", (9, 9)),
    ]
    assert (document.lang, document.title, document.path) == ("en", "Tea", note.editions[0].path)


def test_a_spread_has_both_sides_their_rows_and_their_sources(note: Note) -> None:
    spread = open_spread(note, "en", "ar")
    assert spread.target is not None
    assert [(row.source, row.target) for row in spread.alignment.rows] == [((i,), (i,)) for i in range(3)]
    assert [(source.titles, source.blocks) for source in spread.sources] == [
        (("China", "الصين"), (1, 1)),
        (("", "هنا"), (None, 2)),
    ]


def test_any_edition_may_stand_on_either_side(note: Note) -> None:
    spread = open_spread(note, "ar", "en")
    assert spread.source.lang == "ar"
    assert spread.sources[0].titles == ("الصين", "China")


def test_one_edition_alone_has_a_row_for_every_block(note: Note) -> None:
    spread = open_spread(note, "ar", None)
    assert spread.target is None
    assert [(row.source, row.target, row.confidence) for row in spread.alignment.rows] == [
        ((i,), (), 1.0) for i in range(3)
    ]
    assert len(spread.sources) == 2


def test_damaged_front_matter_becomes_a_problem_of_the_document(note: Note) -> None:
    note.editions[0].path.write_text("---\ntitle: [\n---\ntext\n", encoding="utf-8")
    document = open_document(note.editions[0])
    assert [block.text for block in document.blocks] == ["text"]
    assert len(document.problems) == 1


def test_a_language_that_the_note_lacks_is_a_mistake_of_the_program(note: Note) -> None:
    with pytest.raises(ValueError, match="tea has no edition in fr"):
        open_spread(note, "en", "fr")


def test_a_file_that_is_gone_is_named(note: Note) -> None:
    note.editions[1].path.unlink()
    with pytest.raises(LibraryError, match=r"tea\.ar\.md"):
        open_spread(note, "en", "ar")


def test_the_seeds_cite_the_same_four_sources(corpora: Path) -> None:
    paths = sorted((corpora / "seeds").glob("*.txt"))
    editions = tuple(Edition(lang, path, "") for lang, path in zip(("fr", "ar"), paths, strict=True))
    spread = open_spread(Note("seed", None, editions), "fr", "ar")
    assert len(spread.sources) == 4
    assert all(all(source.titles) for source in spread.sources)


def test_silent_lines_stand_in_no_spread(tmp_path: Path) -> None:
    boxed = "# {title}\n\n/// tip\n\nbody\n\n///\n\nafter\n"
    editions = []
    for lang, text in (("en", boxed.format(title="Tea")), ("fr", boxed.format(title="Thé") + "\n{: .x}\n")):
        (tmp_path / f"{lang}.md").write_text(text, encoding="utf-8")
        editions.append(Edition(lang, tmp_path / f"{lang}.md", lang))
    note = Note("tea", "en", tuple(editions))
    assert [block.silent for block in open_document(editions[1]).blocks] == [False] * 3 + [True, False, True]
    spread = open_spread(note, "en", "fr")
    assert spread.target is not None
    assert [block.text for block in spread.target.blocks] == ["Thé", "Astuce", "body", "after"]
    assert [(row.source, row.target) for row in spread.alignment.rows] == [((i,), (i,)) for i in range(4)]
    alone = open_spread(note, "fr", None)
    assert [row.source for row in alone.alignment.rows] == [(0,), (1,), (2,), (3,)]
