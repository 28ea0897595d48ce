"""What every construct becomes: the files in ``cases`` hold title, input and expected blocks."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from rendering import rendered

from reader.markdown import parse


def cases() -> Iterator[object]:
    """The cases of every file: title, input and output, each ended by a line that is but a full stop."""
    for file in sorted((Path(__file__).parent / "cases").glob("*.txt")):
        parts = file.read_text("utf-8").split("\n.\n")
        for title, source, expected in zip(parts[::3], parts[1::3], parts[2::3], strict=False):
            yield pytest.param(source, expected, file.stem == "mdx", id=f"{file.stem}: {title.strip()}")


@pytest.mark.parametrize(("source", "expected", "mdx"), list(cases()))
def test_blocks_of_a_construct(source: str, expected: str, mdx: bool) -> None:
    """``␍`` in a case stands for a carriage return, which version control would not keep."""
    assert rendered(parse(source.replace("␍", "\r"), mdx=mdx)) == expected


def test_a_text_that_begins_with_an_import_is_mdx() -> None:
    assert [block.silent for block in parse("\nimport A, { B } from '@x/y';\n\ntext\n")] == [True, False]
    assert [block.text for block in parse("import duties rose from 'low'\n\n    code\n")][1] == "code"


def test_lines_count_from_the_beginning_of_the_file() -> None:
    blocks = parse("# a\n\n<div>\n\n<p>b</p>\n\n</div>\n", line_offset=7)
    assert [block.lines for block in blocks] == [(8, 8), (12, 12)]


def test_one_text_leaves_nothing_behind_for_the_next() -> None:
    parse("[a]: http://x.y\n[^1]: note\n\n# same\n\n**open <b>\n")
    first, second = parse("# same\n\n[a] [^1] plain")
    assert first.anchors == ("same",)
    assert second.text == "[a] [^1] plain"
    assert not any(span.href or span.marks for span in second.spans)
