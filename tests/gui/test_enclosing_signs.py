"""The ring at the end of a verse has the room that it takes, with a number in it and without."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QTextLayout

from reader.gui.text.theme import LIGHT
from reader.gui.text.typesetter import Typesetter
from reader.markdown import parse
from reader.model import Document, Lang

pytestmark = pytest.mark.usefixtures("qapp")


def ink(layout: QTextLayout, start: int, count: int) -> tuple[float, float]:
    """Left and right end of what is drawn for some characters."""
    ends = []
    for run in layout.lineAt(0).glyphRuns(start, count):
        for glyph, at in zip(run.glyphIndexes(), run.positions(), strict=True):
            rect = run.rawFont().boundingRect(glyph)
            ends += [at.x() + rect.left(), at.x() + rect.right()]
    return min(ends), max(ends)


@pytest.mark.parametrize("lang", ["ar", "fa", "en"])
@pytest.mark.parametrize("sign", ["۝", "۝١", "۝٢٥", "۝٢٥٦"])
@pytest.mark.parametrize("blank", [" ", ""])
def test_the_end_of_a_verse_is_not_drawn_over_the_words_beside_it(lang: Lang, sign: str, blank: str) -> None:
    text = f"قال كلمة{blank}{sign} ثم قال"
    typesetter = Typesetter(Document(Path("/nowhere/note.md"), lang, "", parse(text)), LIGHT, 2.0)
    part = typesetter.cell([0], 900.0).boxes[0].parts[0]
    at = part.composed.text.index(sign)
    before, ring = ink(part._layout, at - len(blank) - 1, 1), ink(part._layout, at, 1)
    after = ink(part._layout, at + len(sign) + 1, 1)
    assert after[1] <= ring[0] + 1
    assert ring[1] <= before[0] + 1
    if len(sign) > 1:
        number = ink(part._layout, at + 1, len(sign) - 1)
        assert ring[0] < number[0] < number[1] < ring[1]
