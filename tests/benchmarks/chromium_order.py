"""Whether mixed text stands in Diptych as it stands in Chromium, for people who have Chromium.

    python tests/benchmarks/chromium_order.py [--engine] [--width N] [--chromium PROGRAM] [LANG:FILE.md ...]

Chromium is given what a careful author would write, by the rules of author_markup.py, which knows nothing
of the isolates that Diptych adds: so this judges what is isolated as well as how it is ordered. With
``--engine`` it is given Diptych's own text with the isolates in it, which judges the order only.

Without files the pages and sentences of tests/fixtures/mixed are compared, and the note with every
construct. Every paragraph, item and cell is set on one line, or in lines of ``--width`` pixels, which
Chromium is made to end at the same words.
"""

from __future__ import annotations

import argparse
import html
import os
import sys
import tomllib
import unicodedata
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

CHECKOUT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(CHECKOUT))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from author_markup import block_direction, markup  # noqa: E402
from chromium import visual_orders  # noqa: E402
from PySide6.QtWidgets import QApplication  # noqa: E402

from reader.composition import joined  # noqa: E402
from reader.gui.text.text_part import TextPart  # noqa: E402
from reader.gui.text.theme import LIGHT  # noqa: E402
from reader.gui.text.typesetter import Typesetter  # noqa: E402
from reader.library import read_text  # noqa: E402
from reader.markdown import parse  # noqa: E402
from reader.model import Block, Direction, Document, Lang  # noqa: E402

FIXTURES = CHECKOUT / "tests" / "fixtures" / "mixed"
CONSTRUCTS = FIXTURES.parent / "every_construct"
RIGHT_TO_LEFT = ("ar", "fa", "he", "ur")
TAGS = {
    ord("\u2028"): "<br>",
    ord("\u2066"): '<bdi dir="ltr">',
    ord("\u2067"): '<bdi dir="rtl">',
    ord("\u2068"): '<bdi dir="auto">',
    ord("\u2069"): "</bdi>",
}
"""What stands in HTML for isolates and the ends of lines."""


class Sample(NamedTuple):
    """One paragraph as Diptych sets it, and as a page for Chromium."""

    lang: Lang
    text: str
    """Its characters."""
    visual: tuple[str, ...]
    """Its lines, from left to right."""
    page: str
    """The paragraph in HTML."""
    page_text: str
    """The characters of ``page`` that Chromium counts."""


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--engine", action="store_true", help="give Chromium the isolates of Diptych")
    parser.add_argument("--width", type=float, default=100_000.0, help="of the lines, in pixels")
    parser.add_argument("--chromium", default="chromium", help="the program")
    parser.add_argument("files", nargs="*", metavar="LANG:FILE.md")
    wish = parser.parse_args()
    application = QApplication([])
    samples = [
        sample_of(part, lang, own, engine=wish.engine)
        for lang, blocks in collected(wish.files)
        for part, own in parts(lang, blocks, wish.width)
    ]
    application.quit()
    orders = visual_orders([sample.page for sample in samples], wish.chromium)
    different = [
        told for sample, order in zip(samples, orders, strict=True) if (told := difference(sample, order))
    ]
    print(
        "".join(different),
        f"{len(samples) - len(different)} of {len(samples)} stand in the same order",
        sep="",
    )
    return 1 if different else 0


def collected(files: Sequence[str]) -> Iterator[tuple[Lang, tuple[Block, ...]]]:
    """The blocks of the files asked for, or of the fixtures."""
    if not files:
        data = tomllib.loads((FIXTURES / "frames.toml").read_text("utf-8"))
        for frames, pieces in (("frames", "pieces"), ("sentences", "leftward")):
            for lang, sentences in data[frames].items():
                texts = (frame.replace("{}", piece) for frame in sentences for piece in data[pieces]["all"])
                yield lang, parse("\n\n".join(texts))
        files = [f"{page.stem}:{page}" for page in sorted(FIXTURES.glob("*.md"))]
        files += [f"{page.stem[16:]}:{page}" for page in sorted(CONSTRUCTS.glob("*.md"))]
    for name in files:
        lang, _, path = name.partition(":")
        yield lang, parse(read_text(Path(path)).body)


def parts(lang: Lang, blocks: tuple[Block, ...], width: float) -> Iterator[tuple[TextPart, Direction | None]]:
    """Every paragraph as it is set, with the direction that the note gives it."""
    typesetter = Typesetter(Document(Path("/nowhere/note.md"), lang, "", blocks), LIGHT, 1.0)
    for box in typesetter.cell(range(len(blocks)), width).boxes:
        block = blocks[box.index]
        if block.kind not in ("code", "math"):
            yield from ((part, block.direction) for part in box.parts)


def sample_of(part: TextPart, lang: Lang, own: Direction | None, *, engine: bool) -> Sample:
    lines = tuple(part.lines())
    spans = tuple(run.span for run in part.composed.runs)
    text = "".join(span.text for span in spans)
    base: Direction = "rtl" if lang in RIGHT_TO_LEFT else "ltr"
    if engine:
        composed = joined(part.composed.text)
        direction, counted = part.style.direction, composed.translate(dict.fromkeys(TAGS))
        content = html.escape(composed).translate(TAGS)
    else:
        direction = own if own not in (None, base) else block_direction(spans, base)
        counted = text.replace("\n", "")
        content = markup(spans, direction, breaks(text, [line.text for line in lines]))
    page = f'<p dir="{direction}" lang="{lang}">{content}</p>\n'
    return Sample(lang, text, tuple(line.visual for line in lines), page, counted)


def breaks(text: str, lines: Sequence[str]) -> Iterator[int]:
    """The places where lines end that do not end at a line feed."""
    at = 0
    for line in lines[:-1]:
        at += len(line)
        if text[at] == "\n":
            at += 1
        else:
            yield at


def difference(sample: Sample, order: list[list[int]]) -> str:
    """What to say of a sample that stands otherwise in Chromium."""
    theirs = [seen("".join(sample.page_text[at] for at in line)) for line in order]
    ours = [seen(line) for line in sample.visual]
    if theirs == ours:
        return ""
    lines = [
        f"  {name:8} {line}\n" for name, each in (("diptych", ours), ("chromium", theirs)) for line in each
    ]
    return "".join([f"{sample.lang} {sample.text!r}\n", *lines, f"  markup   {sample.page}"])


def seen(line: str) -> str:
    """What of a line has a place of its own: no marks on letters, nothing without a glyph."""
    return "".join(
        character
        for character in line.replace("\u00a0", " ")
        if not unicodedata.combining(character) and unicodedata.category(character) not in ("Cf", "Cc", "Mn")
    ).strip()


if __name__ == "__main__":
    sys.exit(main())
