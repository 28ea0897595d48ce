"""The frames around keys: clear of the letters in them and of what stands beside them."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.gui.text.text_part import TextPart
from reader.gui.text.theme import LIGHT
from reader.gui.text.typesetter import Typesetter
from reader.markdown import parse
from reader.model import Document, Lang, Mark

pytestmark = pytest.mark.usefixtures("qapp")

KEYS = "<kbd>Ctrl</kbd>+<kbd>C</kbd>"
TEXTS = {
    "en": f"press {KEYS}. Then (<kbd>F8</kbd>)!",
    "ar": f"اضغط {KEYS}. ثم (<kbd>F8</kbd>)!",
    "he": f"לחצו {KEYS}. ואז (<kbd>F8</kbd>)!",
    "ja": f"には{KEYS}。次に（<kbd>F8</kbd>）。",
}


def set_text(lang: Lang, scale: float) -> TextPart:
    typesetter = Typesetter(Document(Path("/nowhere/note.md"), lang, "", parse(TEXTS[lang])), LIGHT, scale)
    return typesetter.cell([0], 2000.0).boxes[0].parts[0]


@pytest.mark.parametrize("scale", [0.7, 1.0, 2.0])
@pytest.mark.parametrize("lang", TEXTS)
def test_a_frame_touches_neither_its_key_nor_its_neighbours(lang: Lang, scale: float) -> None:
    part = set_text(lang, scale)
    text, runs = part.composed.text, part.composed.runs
    keys = [(run.start, run.end) for run in runs if Mark.KEY in run.span.marks]
    frames = [found.rect for found in part.decorations if found.kind == "key"]
    assert len(frames) == len(keys) == 3
    for (start, end), frame in zip(keys, frames, strict=True):
        left, right = part.stretch_at(start, end)
        assert min(left - frame.left(), frame.right() - right) > 1.5 * scale
    for position, character in enumerate(text):
        if position not in part.composed.added and not character.isspace():
            left, right = part.stretch_at(position, position + 1)
            inside = [start <= position < end for start, end in keys]
            beside = [frame for frame, own in zip(frames, inside, strict=True) if not own]
            clear = (right < frame.left() - 0.5 or left > frame.right() + 0.5 for frame in beside)
            assert all(clear), character
    assert part.composed.copied(0, len(text)) == "".join(run.span.text for run in runs)
