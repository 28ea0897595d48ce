"""Files whose names say nothing, joined by what they cite."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from reader.library import read_library
from reader.library.citations import cited_links

TEXTS = tomllib.loads((Path(__file__).parent / "texts.toml").read_text(encoding="utf-8"))
TWO = "https://a.org/one https://b.org/two"
THREE = "https://a.org/one https://b.org/two https://c.org/three"


def joined(root: Path, files: dict[str, tuple[str, str]]) -> list[list[str]]:
    """The files of each note, by name, of files with a language and links each."""
    for name, (lang, links) in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"{TEXTS[lang]}\n\n{links}\n", encoding="utf-8")
    notes = read_library(root).notes
    return sorted(
        sorted(edition.path.relative_to(root).as_posix() for edition in note.editions) for note in notes
    )


@pytest.mark.parametrize(
    ("text", "links"),
    [
        ("See [a](https://a.org/x?y=1#z), and <https://b.org/>.", {"https://a.org/x?y=1#z", "https://b.org"}),
        ("参见https://a.org/x。还有（https://b.org/y）。", {"https://a.org/x", "https://b.org/y"}),
        ('انظر https://a.org/x، و<a href="http://b.org/y">', {"https://a.org/x", "https://b.org/y"}),
        ("mailto:x@y.z ftp://a.org/ /relative #fragment", set()),
        ("https://a.org/X twice http://A.org/X/", {"https://a.org/X"}),
    ],
)
def test_cited_links(text: str, links: set[str]) -> None:
    assert cited_links(text) == links


def test_the_same_links_in_different_languages_are_one_note(tmp_path: Path) -> None:
    files = {
        "000.md": ("fr", TWO),
        "004.md": ("ar", TWO),
        "007.md": ("en", "https://a.org/other"),
        "9.md": ("ja", ""),
    }
    assert joined(tmp_path, files) == [["000.md", "004.md"], ["007.md"], ["9.md"]]


@pytest.mark.parametrize(
    "files",
    [
        {"1.md": ("fr", TWO), "2.md": ("fr", TWO)},
        {"1.md": ("fr", TWO), "2.md": ("ar", TWO), "3.md": ("ar", TWO)},
        {"1.md": ("fr", TWO), "2.md": ("ar", THREE)},
        {"1.md": ("fr", "https://a.org/"), "2.md": ("ar", "https://a.org")},
        {"1.md": ("fr", ""), "2.md": ("ar", "")},
        {"x/1.md": ("fr", TWO), "y/2.md": ("ar", TWO)},
    ],
    ids=[
        "one language",
        "which of two",
        "one link more",
        "a whole site",
        "no links",
        "two folders, few links",
    ],
)
def test_what_does_not_suffice(tmp_path: Path, files: dict[str, tuple[str, str]]) -> None:
    assert joined(tmp_path, files) == [[name] for name in files]


def test_one_page_in_one_folder_and_three_across_folders_suffice(tmp_path: Path) -> None:
    files = {
        "1.md": ("fr", "https://a.org/page"),
        "2.md": ("ar", "https://a.org/page"),
        "x/3.md": ("fr", THREE),
        "y/4.md": ("ja", THREE),
    }
    assert joined(tmp_path, files) == [["1.md", "2.md"], ["x/3.md", "y/4.md"]]


def test_names_that_say_something_come_first(tmp_path: Path) -> None:
    files = {"a.md": ("en", THREE), "a.fr.md": ("fr", ""), "b.fr.md": ("fr", THREE)}
    assert joined(tmp_path, files) == [["a.fr.md", "a.md"], ["b.fr.md"]]
