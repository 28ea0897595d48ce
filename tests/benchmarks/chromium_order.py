"""Whether mixed text stands in Diptych as it stands in Chromium, for people who have Chromium.

Usage: python tests/benchmarks/chromium_order.py [--plain] [--chromium PROGRAM] [LANG:FILE.md ...]

Without files the pages and sentences of tests/fixtures/mixed are compared, and the note with every
construct. Every paragraph, item and cell is set on one line by both. Chromium gets what a careful
author would write: ``dir`` and ``lang``, code, mathematics and keys (with the signs between them) as
left-to-right isolates, links and emphasis that are wholly of the other direction as ``<bdi>``, and the
stretches of reader/isolates.py as ``<bdi dir=ltr>``. ``--plain`` leaves the latter out, and shows
where the order of bare Unicode would differ.
"""

from __future__ import annotations

import argparse
import html
import json
import os
import re
import subprocess
import sys
import tempfile
import tomllib
import unicodedata
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

CHECKOUT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(CHECKOUT))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication  # noqa: E402

from reader.bidi import FSI, LRI, PDI  # noqa: E402
from reader.composition import LINE_SEPARATOR, groups  # noqa: E402
from reader.gui.text.text_part import TextPart  # noqa: E402
from reader.gui.text.theme import LIGHT  # noqa: E402
from reader.gui.text.typesetter import Typesetter  # noqa: E402
from reader.isolates import prose_isolates  # noqa: E402
from reader.library import read_text  # noqa: E402
from reader.markdown import parse  # noqa: E402
from reader.model import Block, Direction, Document, Lang, Span  # noqa: E402

FIXTURES = CHECKOUT / "tests" / "fixtures" / "mixed"
CONSTRUCTS = FIXTURES.parent / "every_construct"
FLAGS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
PAGE = """<!DOCTYPE html><meta charset="utf-8"><style>
p { white-space: pre; position: relative; margin: 0; font-size: 18px; width: 90000px; }
</style>%s<output></output><script>
const orders = [...document.querySelectorAll("p")].map(paragraph => {
  const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  const lines = [[]], range = document.createRange();
  let count = 0;
  for (let node; (node = walker.nextNode());) {
    if (node.nodeName === "BR") { lines.push([]); continue; }
    if (node.nodeType !== Node.TEXT_NODE) continue;
    for (let at = 0; at < node.data.length;) {
      const units = node.data.codePointAt(at) > 0xffff ? 2 : 1;
      range.setStart(node, at);
      range.setEnd(node, at + units);
      const rect = range.getBoundingClientRect();
      lines.at(-1).push([rect.left + rect.width / 2, count++]);
      at += units;
    }
  }
  return lines.map(line => line.sort((a, b) => a[0] - b[0]).map(entry => entry[1]));
});
document.querySelector("output").textContent = JSON.stringify(orders);
</script>
"""


TAGS = {LRI: '<bdi dir="ltr">', FSI: '<bdi dir="auto">', PDI: "</bdi>"}


class Sample(NamedTuple):
    """One paragraph as Diptych sets it."""

    lang: Lang
    direction: Direction
    spans: tuple[Span, ...]
    visual: tuple[str, ...]
    """Its lines, from left to right."""


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--plain", action="store_true", help="without the isolates around stretches of prose")
    parser.add_argument("--chromium", default="chromium", help="the program")
    parser.add_argument("files", nargs="*", metavar="LANG:FILE.md")
    wish = parser.parse_args()
    application = QApplication([])
    samples = list(collected(wish.files))
    application.quit()
    different = 0
    for sample, order in zip(samples, in_chromium(samples, wish.chromium, plain=wish.plain), strict=True):
        text = "".join(span.text.replace("\n", "") for span in sample.spans)
        theirs = [seen("".join(text[at] for at in line)) for line in order]
        ours = [seen(line) for line in sample.visual]
        if theirs != ours:
            different += 1
            print(f"{sample.lang} {text!r}")
            print(
                *(
                    f"  {name:8} {line}"
                    for name, lines in (("diptych", ours), ("chromium", theirs))
                    for line in lines
                ),
                sep="\n",
            )
    print(f"{len(samples) - different} of {len(samples)} stand in the same order")
    return 1 if different else 0


def collected(files: Sequence[str]) -> Iterator[Sample]:
    """The samples of the files asked for, or of the fixtures."""
    if not files:
        frames = tomllib.loads((FIXTURES / "frames.toml").read_text("utf-8"))
        for lang, sentences in frames["frames"].items():
            pieces = frames["pieces"]["all"]
            text = "\n\n".join(frame.replace("{}", piece) for frame in sentences for piece in pieces)
            yield from of_blocks(lang, parse(text))
        files = [f"{page.stem}:{page}" for page in sorted(FIXTURES.glob("*.md"))]
        files += [f"{page.stem[16:]}:{page}" for page in sorted(CONSTRUCTS.glob("*.md"))]
    for name in files:
        lang, _, path = name.partition(":")
        yield from of_blocks(lang, parse(read_text(Path(path)).body))


def of_blocks(lang: Lang, blocks: tuple[Block, ...]) -> Iterator[Sample]:
    typesetter = Typesetter(Document(Path("/nowhere/note.md"), lang, "", blocks), LIGHT, 1.0)
    for box in typesetter.cell(range(len(blocks)), 100_000.0).boxes:
        if blocks[box.index].kind not in ("code", "math"):
            yield from (of_part(lang, part) for part in box.parts)


def of_part(lang: Lang, part: TextPart) -> Sample:
    spans = tuple(run.span for run in part.composed.runs)
    return Sample(lang, part.style.direction, spans, tuple(line.visual for line in part.lines()))


def seen(line: str) -> str:
    """What of a line has a place of its own: no marks on letters, nothing without a glyph."""
    return "".join(
        character
        for character in line
        if not unicodedata.combining(character) and unicodedata.category(character) not in ("Cf", "Cc", "Mn")
    ).strip()


def in_chromium(samples: Sequence[Sample], program: str, *, plain: bool) -> list[list[list[int]]]:
    """For every line of every sample the places of its characters from left to right."""
    body = "".join(paragraph(sample, plain=plain) for sample in samples)
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder, "page.html")
        page.write_text(PAGE % body, "utf-8")
        command = [program, *FLAGS, f"--user-data-dir={folder}/profile", "--dump-dom", page.as_uri()]
        done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=300)
    found = re.search(r"<output>(.*?)</output>", done.stdout, re.DOTALL)
    if not found or not found[1]:
        raise SystemExit(f"{program} gave no result:\n{done.stderr}")
    orders: list[list[list[int]]] = json.loads(found[1])
    return orders


def paragraph(sample: Sample, *, plain: bool) -> str:
    content = "".join(
        element(opener, group, sample.direction, plain=plain)
        for opener, group in groups(sample.spans, sample.direction)
    )
    return f'<p dir="{sample.direction}" lang="{sample.lang}">{content}</p>\n'


def element(opener: str, group: Sequence[Span], direction: Direction, *, plain: bool) -> str:
    """Spans that stand together as an author who knows HTML would write them."""
    text = "".join(span.text for span in group)
    if opener:
        return f'<bdi dir="{"ltr" if opener == LRI else "auto"}">{escaped(text)}</bdi>'
    if plain or direction == "ltr":
        return escaped(text)
    pieces, done = [], 0
    for place, control in prose_isolates(text.replace("\n", LINE_SEPARATOR), direction):
        pieces += [escaped(text[done:place]), TAGS[control]]
        done = place
    return "".join([*pieces, escaped(text[done:])])


def escaped(text: str) -> str:
    return html.escape(text).replace("\n", "<br>")


if __name__ == "__main__":
    sys.exit(main())
