"""The real corpora, as a person would list them."""

from __future__ import annotations

import re
import tarfile
from collections import Counter
from pathlib import Path

import pytest

from reader.library import edition_of, read_library
from reader.model import Library, Note

HANDBOOK = {"de", "en", "es", "fr", "hi", "ja", "ru", "tr", "zh", "zh-Hant"}


def languages(note: Note) -> set[str]:
    return {edition.lang for edition in note.editions}


def by_key(library: Library) -> dict[str, Note]:
    return {note.key: note for note in library.notes}


def test_the_seeds_are_one_note_without_an_original(corpora: Path) -> None:
    library = read_library(corpora / "seeds")
    (note,) = library.notes
    assert languages(note) == {"ar", "fr"}
    assert note.original is None
    assert {edition.model for edition in note.editions} == {"x-ai/grok-4-fast"}
    assert [edition.title for edition in note.editions] == [
        "المراكز والنماذج الرائدة للذكاء الاصطناعي في الصين",
        "Principaux pôles et modèles d'IA en Chine",
    ]
    assert library.problems == ()


def test_the_notes_of_a_blog(corpora: Path) -> None:
    notes = by_key(read_library(corpora / "notes"))
    assert {key: languages(note) for key, note in notes.items()} == {
        "2025-11-07-tcp-sliding-window": {"en", "ar", "fr", "hi", "ja", "zh-Hant"},
        "2025-11-07-tidb-vs-cockroachdb": {"en", "ar"},
    }
    assert {note.original for note in notes.values()} == {"en"}
    assert {str(edition.date) for note in notes.values() for edition in note.editions} == {"2025-11-07"}


def test_the_articles_have_one_translation_each(corpora: Path) -> None:
    notes = by_key(read_library(corpora / "opensource.guide"))
    assert {key: [edition.lang for edition in note.editions] for key, note in notes.items()} == {
        "code-of-conduct": ["en", "de"],
        "getting-paid": ["en", "ar"],
        "maintaining-balance-for-open-source-maintainers": ["en", "fa"],
    }


def test_every_page_of_the_handbook_has_ten_editions(corpora: Path) -> None:
    notes = by_key(read_library(corpora / "fastapi"))
    pages = {
        path.relative_to(corpora / "fastapi/docs/en/docs")
        for path in (corpora / "fastapi/docs/en").rglob("*.md")
    }
    assert set(notes) == {page.with_suffix("").as_posix() for page in pages}
    for page in pages:
        there = {
            path.name for path in (corpora / "fastapi/docs").iterdir() if (path / "docs" / page).exists()
        }
        note = notes[page.with_suffix("").as_posix()]
        assert len(note.editions) == len(there) in {1, 10}
        assert languages(note) in ({"en"}, HANDBOOK)
        assert note.original == "en"
    assert notes["tutorial/first-steps"].editions[0].title == "First Steps"


def test_one_long_page_in_twelve_languages(corpora: Path) -> None:
    (note,) = read_library(corpora / "coding-interview-university").notes
    assert languages(note) == {"en", "ar", "de", "es", "fa", "fr", "he", "hi", "ja", "ru", "ur", "zh-Hans"}
    assert (note.key, note.original) == ("README", "en")


def test_guides_in_many_languages(corpora: Path) -> None:
    root = corpora / "free-programming-books"
    notes = by_key(read_library(root))
    assert set(notes) == {"CODE_OF_CONDUCT", "CONTRIBUTING", "HOWTO", "README"}
    for key, note in notes.items():
        assert len(note.editions) == len(list((root / "docs").glob(f"{key}*.md")))
        assert note.original == "en"
    assert {"fa-IR", "pt-BR", "pt-PT", "zh-Hant", "zh", "no", "ne", "fil"} <= languages(notes["HOWTO"])


def test_all_corpora_at_once(corpora: Path) -> None:
    counts = Counter(len(note.editions) for note in read_library(corpora).notes)
    assert counts[10] == 66
    assert counts[12] == 1
    assert counts[36] == 1


@pytest.mark.parametrize(
    ("path", "lang"),
    [
        ("constructs-ar.md", "ar"),
        ("fastapi/docs/zh-hant/docs/async.md", "zh-Hant"),
        ("coding-interview-university/translations/README-cn.md", "zh-Hans"),
        ("free-programming-books/docs/HOWTO-no.md", "no"),
        ("free-programming-books/docs/HOWTO-fa_IR.md", "fa-IR"),
        ("opensource.guide/_articles/getting-paid.md", "en"),
        ("notes/_notes/hant/2025-11-07-tcp-sliding-window-hant.md", "zh-Hant"),
    ],
)
def test_lone_files(corpora: Path, path: str, lang: str) -> None:
    assert edition_of(corpora / path).lang == lang


def test_short_pages_by_the_thousand(corpora: Path, tmp_path: Path) -> None:
    """Some hundred of them, among them those whose names end in codes of languages."""
    wanted = re.compile(r"pages[^/]*/(?:netbsd/.*|openbsd/.*|common/(?:npm|llvm|bash|gh|docker)(?:-..)?\.md)")
    count = 0
    with tarfile.open(corpora / "tldr.tar.xz", "r|xz") as archive:
        for member in archive:
            if wanted.fullmatch(member.name):
                archive.extract(member, tmp_path, filter="data")
                count += 1
    notes = read_library(tmp_path).notes
    assert sum(len(note.editions) for note in notes) == count > 300
    for note in notes:
        assert len({edition.path.name for edition in note.editions}) == 1
        for edition in note.editions:
            assert (edition.lang == "en") == (edition.path.parts[-3] == "pages")
        assert note.original == "en"
