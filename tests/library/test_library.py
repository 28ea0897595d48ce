"""A folder as a library: snapshots, keys, what is wrong, what a lone file stands for."""

from __future__ import annotations

import datetime
import itertools
import tomllib
from pathlib import Path

import pytest

from reader.library import LibraryError, edition_of, read_library, scan
from reader.model import Library, Note, Progress

TEXTS = tomllib.loads((Path(__file__).parent / "texts.toml").read_text(encoding="utf-8"))


def write(root: Path, path: str, text: str) -> Path:
    """A file with a text, or with the paragraph in the language that the text is the code of."""
    file = root / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(TEXTS.get(text, text), encoding="utf-8")
    return file


def paths(note: Note, root: Path) -> dict[str, str]:
    return {edition.lang: edition.path.relative_to(root).as_posix() for edition in note.editions}


def problems(library: Library) -> list[tuple[str, int | None, str]]:
    return [(problem.path, problem.line, str(problem.message)) for problem in library.problems]


# what an edition says of itself


def test_what_front_matter_says_of_an_edition(tmp_path: Path) -> None:
    block = (
        "Title: A *title*\ndate: 2025-11-07 10:00:00 +0800\nmodel: some/model\ntranslated: 'yes'\nlang: fr"
    )
    write(tmp_path, "note.md", f"---\n{block}\n---\n# Heading\n")
    (note,) = read_library(tmp_path).notes
    (edition,) = note.editions
    assert edition.lang == "fr"
    assert edition.title == "A *title*"
    assert edition.date == datetime.date(2025, 11, 7)
    assert edition.model == "some/model"
    assert edition.translated is True
    assert edition.path == tmp_path / "note.md"
    assert note.original is None


@pytest.mark.parametrize(
    ("name", "text", "title", "date"),
    [
        ("2025-11-07-windows.md", "## Sliding\n\ntext", "Sliding", datetime.date(2025, 11, 7)),
        ("20251107.md", "text", "20251107", datetime.date(2025, 11, 7)),
        ("2025-13-07-x.md", "---\ntitle: [a]\ndate: {a: b}\n---\n# H", "H", None),
        ("plain name.md", "no heading", "plain name", None),
        ("x.md", "---\ntitle:\n---\n# Heading", "Heading", None),
        ("x.md", "---\ntitle: 2025\ndate: 2024/3/1\n---\n", "2025", datetime.date(2024, 3, 1)),
        ("x.md", "+++\ntitle = 7\ndate = 2024-03-01T10:00:00Z\n+++\n", "7", datetime.date(2024, 3, 1)),
        ("x.md", "---\ntitle: a: b\n---\n# Heading", "a: b", None),
    ],
)
def test_titles_and_dates(
    tmp_path: Path, name: str, text: str, title: str, date: datetime.date | None
) -> None:
    write(tmp_path, name, text)
    (note,) = read_library(tmp_path).notes
    assert (note.editions[0].title, note.editions[0].date) == (title, date)


def test_a_text_file_is_a_note_only_with_front_matter(tmp_path: Path) -> None:
    write(tmp_path, "a.txt", "---\ntitle: A note\n---\ntext")
    write(tmp_path, "b.txt", "a log")
    write(tmp_path, "c.txt", "---\n\na rule\n\n---\n")
    (tmp_path / "d.txt").write_bytes(b"\xef\xbb\xbf---\r\ntitle: Marked\r\n---\r\n")
    (tmp_path / "e.txt").write_bytes("---\ntitle: Wide\n---\n".encode("utf-16"))
    (tmp_path / "f.txt").write_bytes(b"\x00binary")
    library = read_library(tmp_path)
    assert [note.editions[0].title for note in library.notes] == ["A note", "Marked", "Wide"]
    assert library.problems == ()


# keys


def test_keys_are_as_short_as_they_are_unique_and_depend_on_nothing_else(tmp_path: Path) -> None:
    write(tmp_path, "docs/a.md", "en")
    write(tmp_path, "docs/deep/b.md", "en")
    assert [note.key for note in read_library(tmp_path).notes] == ["a", "deep/b"]
    write(tmp_path, "posts/a.md", "en")
    write(tmp_path, "posts/c.md", "en")
    assert [note.key for note in read_library(tmp_path).notes] == ["c", "deep/b", "docs/a", "posts/a"]


def test_names_that_differ_in_case_or_are_no_text_have_keys(tmp_path: Path) -> None:
    write(tmp_path, "Note.md", "en")
    write(tmp_path, "note.md", "en")
    try:
        Path(str(tmp_path) + "/b\udcff.md").write_text("# x", encoding="utf-8")
    except (OSError, UnicodeError):
        pytest.skip("file names are text here")
    library = read_library(tmp_path)
    keys = [note.key for note in library.notes]
    assert len(set(keys)) == len(keys) == len(list(tmp_path.iterdir()))
    for text in (*keys, *(problem.path for problem in library.problems)):
        text.encode()


def test_composed_and_decomposed_names_are_one(tmp_path: Path) -> None:
    write(tmp_path, "e\u0301tude.md", "fr")
    write(tmp_path, "\u00e9tude.en.md", "en")
    (note,) = read_library(tmp_path).notes
    assert {edition.lang for edition in note.editions} == {"fr", "en"}
    assert note.key == "\u00e9tude"


# editions and originals


def test_a_second_edition_in_one_language_is_a_note_of_its_own_and_reported(tmp_path: Path) -> None:
    for name, text in [("guide.md", "en"), ("guide.en.md", "en"), ("guide.fr.md", "fr")]:
        write(tmp_path, name, text)
    library = read_library(tmp_path)
    assert [(note.key, paths(note, tmp_path)) for note in library.notes] == [
        ("guide", {"en": "guide.md", "fr": "guide.fr.md"}),
        ("guide.en.md", {"en": "guide.en.md"}),
    ]
    message = "a second edition in en beside guide.md: listed as a note of its own"
    assert problems(library) == [("guide.en.md", None, message)]


def test_the_original_stands_first_and_the_others_by_language(tmp_path: Path) -> None:
    for lang in ("zh-Hans", "ar", "ja", "en"):
        said = "false" if lang == "ja" else "true"
        write(tmp_path, f"x.{lang}.md", f"---\ntranslated: {said}\n---\n{TEXTS[lang]}")
    (note,) = read_library(tmp_path).notes
    assert [edition.lang for edition in note.editions] == ["ja", "ar", "en", "zh-Hans"]


@pytest.mark.parametrize(
    ("said", "original"),
    [
        ({"fr": "true", "ar": "true"}, None),
        ({"fr": "true", "ar": ""}, "ar"),
        ({"fr": "", "ar": ""}, None),
        ({"fr": "false", "ar": "maybe"}, "fr"),
        ({"fr": "false", "ar": "false"}, None),
    ],
)
def test_who_may_be_the_original(tmp_path: Path, said: dict[str, str], original: str | None) -> None:
    for lang, word in said.items():
        write(tmp_path, f"x.{lang}.md", f"---\ntranslated: {word}\n---\n{TEXTS[lang]}")
    (note,) = read_library(tmp_path).notes
    assert note.original == original


def test_the_language_of_most_originals_tells_those_that_nothing_tells(tmp_path: Path) -> None:
    for name in ("a", "b"):
        write(tmp_path, f"{name}.md", "en")
        write(tmp_path, f"{name}.fr.md", "fr")
    for lang in ("en", "fr", "ar"):
        write(tmp_path, f"c.{lang}.md", lang)
    for lang in ("fr", "ar"):
        write(tmp_path, f"d.{lang}.md", lang)
    originals = {note.key: note.original for note in read_library(tmp_path).notes}
    assert originals == {"a": "en", "b": "en", "c": "en", "d": None}


def test_a_few_texts_that_do_not_tell_are_in_the_language_of_the_others(tmp_path: Path) -> None:
    for number in range(10):
        write(tmp_path, f"{number}.md", "en")
    write(tmp_path, "short.md", "`x`")
    assert {edition.lang for note in read_library(tmp_path).notes for edition in note.editions} == {"en"}


def test_front_matter_that_path_and_text_contradict_is_reported(tmp_path: Path) -> None:
    write(tmp_path, "a.md", "en")
    write(tmp_path, "fr/a.md", f"---\nlang: en\n---\n{TEXTS['fr']}")
    library = read_library(tmp_path)
    assert paths(library.notes[0], tmp_path) == {"en": "a.md", "fr": "fr/a.md"}
    assert problems(library) == [("fr/a.md", None, "front matter says en, its path and its text say fr")]


def test_a_language_that_does_not_exist_is_reported(tmp_path: Path) -> None:
    write(tmp_path, "a.md", f"---\nlang: klingon\n---\n{TEXTS['en']}")
    library = read_library(tmp_path)
    assert library.notes[0].editions[0].lang == "en"
    assert problems(library) == [("a.md", None, "front matter: “klingon” names no language")]


# bad input


def test_files_that_cannot_be_read_are_problems_and_the_rest_is_listed(tmp_path: Path) -> None:
    write(tmp_path, "good.md", "en")
    (tmp_path / "picture.md").write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00\x00\r")
    with (tmp_path / "huge.md").open("wb") as file:
        file.truncate(50 * 2**20)
    (tmp_path / "latin.md").write_bytes(
        "# caf\xe9\n\nun caf\xe9 avec les amis dans la rue\n".encode("latin-1")
    )
    write(tmp_path, "sub/broken.md", "---\ntitle: a: b\n---\n")
    library = read_library(tmp_path)
    assert [note.key for note in library.notes] == ["good", "latin", "sub/broken"]
    assert [(path, line) for path, line, _ in problems(library)] == [
        ("huge.md", None),
        ("latin.md", 1),
        ("picture.md", None),
        ("sub/broken.md", 2),
    ]
    assert "too large" in str(library.problems[0].message)
    assert "binary" in str(library.problems[2].message)


def test_one_line_of_five_megabytes(tmp_path: Path) -> None:
    write(tmp_path, "line.md", "# " + "word and " * 600_000)
    (note,) = read_library(tmp_path).notes
    assert len(note.editions[0].title) == 300


def test_an_empty_folder_is_an_empty_library(tmp_path: Path) -> None:
    assert read_library(tmp_path) == Library(tmp_path, ())


@pytest.mark.parametrize("name", ["missing", "missing.md", "nul\0.md"])
def test_a_place_that_does_not_exist(tmp_path: Path, name: str) -> None:
    with pytest.raises(LibraryError, match=r"no such file|no path") as raised:
        read_library(tmp_path / name)
    assert "\n" not in str(raised.value)


def test_a_file_that_is_no_note(tmp_path: Path) -> None:
    with pytest.raises(LibraryError, match="neither a folder nor a note"):
        read_library(write(tmp_path, "picture.png", "x"))


def test_reading_writes_nothing(tmp_path: Path) -> None:
    write(tmp_path, "docs/a.md", "en")
    write(tmp_path, "docs/fr/a.md", "fr")
    before = {path: path.stat() for path in tmp_path.rglob("*")}
    read_library(tmp_path)
    after = {path: path.stat() for path in tmp_path.rglob("*")}
    assert {path: (stat.st_size, stat.st_mtime_ns) for path, stat in before.items()} == {
        path: (stat.st_size, stat.st_mtime_ns) for path, stat in after.items()
    }


# snapshots


def test_snapshots_grow_and_the_last_is_the_library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(20):
        for lang in ("en", "fr"):
            write(tmp_path, f"docs/{lang}/{number}.md", lang)
    clock = iter(range(1_000_000))
    monkeypatch.setattr("reader.library.scanning.time.monotonic", lambda: next(clock) * 0.01)
    seen = list(scan(tmp_path))
    assert len(seen) >= 3
    assert [progress.done for progress in seen] == [False] * (len(seen) - 1) + [True]
    for earlier, later in itertools.pairwise(seen):
        assert earlier.read <= later.read
        assert earlier.found <= later.found
        assert keys(earlier) <= keys(later)
    assert (seen[-1].read, seen[-1].found) == (40, 40)
    assert len(keys(seen[-1])) == 20
    monkeypatch.undo()
    assert seen[-1].library == read_library(tmp_path)


def keys(progress: Progress) -> set[str]:
    return {note.key for note in progress.library.notes}


def test_the_first_snapshot_does_not_wait_until_all_files_are_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reader.library.scanning._FIRST_FILES", 5)
    clock = itertools.count()
    monkeypatch.setattr("reader.library.scanning.time.monotonic", lambda: next(clock) * 0.01)
    for number in range(50):
        write(tmp_path, f"{number}.md", "en")
    first = next(scan(tmp_path))
    assert (first.found, first.done) == (5, False)
    assert 0 < len(first.library.notes) == first.read < 5


# a file as a place


@pytest.mark.parametrize(
    ("files", "opened", "root", "count"),
    [
        (["_notes/ar/a-ar.md ar", "_notes/en/a-en.md en", "other.md en"], "_notes/ar/a-ar.md", "_notes", 2),
        (["docs/en/docs/t/a.md en", "docs/fr/docs/t/a.md fr", "a.md en"], "docs/fr/docs/t/a.md", "docs", 2),
        (["_articles/a.md en", "_articles/de/a.md de"], "_articles/a.md", "_articles", 2),
        (["_articles/a.md en", "_articles/de/a.md de"], "_articles/de/a.md", "_articles", 2),
        (["pages/c/tar.md en", "pages.ar/c/tar.md ar"], "pages.ar/c/tar.md", ".", 2),
        (["pages/c/tar.md en", "pages.ar/c/tar.md ar"], "pages/c/tar.md", ".", 2),
        (["README.md en", "translations/README-ar.md ar"], "translations/README-ar.md", ".", 2),
        (["x/src/docs/g/a.md en", "x/src/docs/fr/g/a.md fr"], "x/src/docs/g/a.md", "x/src/docs", 2),
        (["sub/a.md en", "sub/a.fr.md fr", "b.md en"], "sub/a.md", "sub", 2),
        (["sub/a.md en", "b.md en"], "sub/a.md", "sub", 1),
        (["it/a.md en", "b.md en"], "it/a.md", "it", 1),
    ],
)
def test_a_file_stands_for_the_folder_that_its_editions_share(
    tmp_path: Path, files: list[str], opened: str, root: str, count: int
) -> None:
    for file in files:
        write(tmp_path, *file.split())
    library = read_library(tmp_path / opened)
    assert library.root == tmp_path / root
    holding = [note for note in library.notes if any(e.path == tmp_path / opened for e in note.editions)]
    assert [len(note.editions) for note in holding] == [count]


def test_the_home_folder_is_never_a_files_library(home: Path) -> None:
    write(home, "ar/a.md", "ar")
    file = write(home, "en/a.md", "en")
    assert read_library(file).root == home / "en"


@pytest.mark.parametrize(
    ("files", "opened", "lang"),
    [
        (["README-cn.md zh-Hans"], "README-cn.md", "zh-Hans"),
        (["sign-in.md en"], "sign-in.md", "en"),
        (["a.md ar"], "a.md", "ar"),
        (["docs/pt-BR/a.md pt"], "docs/pt-BR/a.md", "pt-BR"),
        (["docs/en/a.md en", "docs/fr/a.md fr", "docs/de/a.md de", "docs/sq/a.md en"], "docs/sq/a.md", "sq"),
        (["notes.rst fr"], "notes.rst", "fr"),
        (["LICENSE en"], "LICENSE", "en"),
    ],
)
def test_a_lone_file_as_an_edition(tmp_path: Path, files: list[str], opened: str, lang: str) -> None:
    for file in files:
        write(tmp_path, *file.split())
    edition = edition_of(tmp_path / opened)
    assert (edition.lang, edition.path) == (lang, tmp_path / opened)


def test_a_lone_file_that_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(LibraryError, match=r"missing\.md: no such file"):
        edition_of(tmp_path / "missing.md")
