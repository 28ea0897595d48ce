"""Pages and their translations, and the rows that a person would make of them (``cases/*.txt``)."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from reader.align import align
from reader.markdown import parse

CASES = sorted(Path(__file__).with_name("cases").glob("*.txt"))
PART = re.compile(r"^--- (source|target|rows) ?(\S*)\n", re.MULTILINE)


def read_case(path: Path) -> tuple[dict[str, str], dict[str, str]]:
    """The parts of a case by their name, and the languages of both sides."""
    pieces = PART.split(path.read_text("utf-8"))
    names, langs, texts = pieces[1::3], pieces[2::3], pieces[3::3]
    return dict(zip(names, texts, strict=True)), dict(zip(names, langs, strict=True))


def rows_of(text: str) -> set[tuple[tuple[int, ...], tuple[int, ...]]]:
    sides = (line.split("=") for line in text.strip().splitlines())
    return {(tuple(map(int, left.split())), tuple(map(int, right.split()))) for left, right in sides}


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
@pytest.mark.parametrize("turned", [False, True], ids=["", "turned"])
def test_rows_are_those_of_a_person(path: Path, turned: bool) -> None:
    texts, langs = read_case(path)
    wanted = rows_of(texts["rows"])
    sides = ("target", "source") if turned else ("source", "target")
    rows = align(parse(texts[sides[0]]), parse(texts[sides[1]]), langs[sides[0]], langs[sides[1]]).rows
    assert {(row.source, row.target) for row in rows} == {(b, a) if turned else (a, b) for a, b in wanted}
