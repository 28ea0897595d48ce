"""A place in one language, found again in another."""

from pathlib import Path

import pytest

from reader.gui.place_carrying import carried_line
from reader.model import Alignment, Block, Document, Note, Row, Spread


def document(lang, first_lines):
    blocks = tuple(Block("paragraph", 0, 0, (line, line)) for line in first_lines)
    return Document(Path(f"/{lang}.md"), lang, lang, blocks)


ROWS = (Row((0,), (0,), 1.0), Row((1,), (), 1.0), Row((2,), (1, 2), 1.0))
SPREAD = Spread(Note("k", "en", ()), document("en", [1, 3, 5]), document("ar", [10, 20, 30]), Alignment(ROWS))


@pytest.mark.parametrize(
    ("lang", "line", "into", "expected"),
    [
        ("en", 1, {"ar", "fr"}, ("ar", 10)),
        ("en", 5, {"ar"}, ("ar", 20)),
        ("en", 6, {"ar"}, ("ar", 20)),
        ("ar", 30, {"en"}, ("en", 5)),
        ("ar", 20, {"en"}, ("en", 5)),
        # a gap: the row before it answers
        ("en", 3, {"ar"}, ("ar", 10)),
        ("en", 1, {"fr"}, None),
        ("hi", 1, {"ar"}, None),
    ],
)
def test_the_line_that_faces_it(lang, line, into, expected):
    assert carried_line(SPREAD, lang, line, frozenset(into)) == expected


def test_one_side_alone_carries_nothing():
    alone = Spread(SPREAD.note, SPREAD.source, None, SPREAD.alignment)
    assert carried_line(alone, "en", 1, frozenset({"ar"})) is None
