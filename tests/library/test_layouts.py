"""Each layout that notes come in: which files are one note, in which language, which is the original.

A layout in ``layouts`` is a line for each file: its path, the language of its text, its front
matter, and what is expected of it: the key of its note and its language, with an asterisk if it
is the note's original.
"""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from reader.library import read_library

HERE = Path(__file__).parent
TEXTS = tomllib.loads((HERE / "texts.toml").read_text(encoding="utf-8"))


def files(layout: Path) -> list[list[str]]:
    lines = layout.read_text(encoding="utf-8").splitlines()
    return [[cell.strip() for cell in line.split("|")] for line in lines if not line.startswith("#")]


@pytest.mark.parametrize("layout", sorted(HERE.glob("layouts/*.txt")), ids=lambda path: path.stem)
def test_layout(layout: Path, tmp_path: Path) -> None:
    expected = {}
    for path, text, front_matter, key, lang in files(layout):
        fields = "\n".join(field.strip() for field in front_matter.split(",") if field)
        block = f"---\n{fields}\n---\n" if fields else ""
        file = tmp_path / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(f"{block}# {text}\n\n{TEXTS[text]}\n", encoding="utf-8")
        expected[path] = (key, lang)
    found = {
        edition.path.relative_to(tmp_path).as_posix(): (
            note.key,
            edition.lang + ("*" if edition.lang == note.original else ""),
        )
        for note in read_library(tmp_path).notes
        for edition in note.editions
    }
    assert found == expected
