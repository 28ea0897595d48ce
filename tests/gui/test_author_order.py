"""Mixed text stands as a careful author's own markup would have it, of which the isolates know nothing."""

from __future__ import annotations

import html

import pytest
from author_markup import block_direction, markup
from chromium_order import RIGHT_TO_LEFT, collected, parts, seen
from reference_order import levels, reordered

from reader.gui.text.text_part import TextPart
from reader.model import Direction, Lang

ISOLATES = {
    '<bdi dir="ltr">': "\u2066",
    '<bdi dir="rtl">': "\u2067",
    "</bdi>": "\u2069",
    "<br>": "\u2028",
}


def as_the_author_has_it(part: TextPart, lang: Lang, own: Direction | None) -> list[str]:
    """The lines of a part from left to right, by UAX #9 as python-bidi has it."""
    base: Direction = "rtl" if lang in RIGHT_TO_LEFT else "ltr"
    spans = [run.span for run in part.composed.runs]
    direction = own if own not in (None, base) else block_direction(spans, base)
    page = markup(spans, direction)
    for tag, control in ISOLATES.items():
        page = page.replace(tag, control)
    text = html.unescape(page)
    depths = levels(text, direction)
    lines, at = [], 0
    for line in text.split("\u2028"):
        order = reordered(line, depths[at : at + len(line)], direction)
        lines.append("".join(line[place] for place in order))
        at += len(line) + 1
    return lines


@pytest.mark.usefixtures("qapp")
def test_every_mixed_text_stands_as_its_author_would_have_marked_it():
    count, different = 0, []
    for lang, blocks in collected(()):
        for part, own in parts(lang, blocks, 100_000.0):
            ours = [seen(line.visual) for line in part.lines()]
            theirs = [seen(line) for line in as_the_author_has_it(part, lang, own)]
            count += 1
            if ours != theirs:
                different.append((lang, ours, theirs))
    assert different == []
    assert count > 3000
