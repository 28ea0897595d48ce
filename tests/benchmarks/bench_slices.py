"""How long a very long note keeps the interface waiting: until it is drawn, and while the rest is measured.

    python tests/benchmarks/bench_slices.py [SOURCE.md TARGET.md [SOURCE_LANG TARGET_LANG]]

Without files: 1 MB on each side, 5,000 rows. Prints milliseconds of wall-clock and of processor time of
the interface's thread (a busy machine counts in the first only): of one action up to its first picture,
and of the longest turn of the event loop until every row is measured.
"""

from __future__ import annotations

import os
import random
import sys
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from reader.align import align
from reader.gui.reading.collecting import uncollected
from reader.gui.spread.spread_view import SpreadView
from reader.gui.text.row_outline import outline
from reader.markdown import parse
from reader.model import Alignment, Document, Lang, Note, Row, Spread

ROWS = 5000
SIZE = 1_000_000
WORDS = {
    "en": "the house of wisdom in a city by the river light and paper ink `trade()` and **bold** words",
    "ar": "بيت الحِكمة في بغداد والمدينة على النهر أوراق الحبر `trade()` إلى **العالم** DeepSeek-V2",
}


def long_note(lang: Lang) -> Document:
    """Headings, paragraphs, items, code and a table now and then, about ``SIZE`` bytes."""
    chance, words, each = random.Random(7), WORDS[lang].split(" "), SIZE / ROWS
    blocks = []
    for number in range(ROWS):
        size, text = each * chance.choice((0.5, 0.8, 1.0, 1.2, 1.5)), ""
        while len(text.encode()) < size:
            text += chance.choice(words) + " "
        kinds = ("## {}", "- {}", "{}", "{}", "{}", "1. {}", "```\n{}\n```", "> {}", "{}", "| {} |\n|---|")
        form = "{}" if number % 25 else kinds[number // 25 % len(kinds)]
        blocks.append(form.format(text[:60] if form.startswith("##") else text.strip()))
    return Document(Path(f"long-{lang}.md"), lang, "Long", parse("\n\n".join(blocks)))


def generated() -> Spread:
    """Row by row: how they were aligned makes no difference here, gaps and doubts do."""
    source, target = long_note("en"), long_note("ar")
    rows = [
        Row((n,), (n,) if n % 40 else (), 0.5 if n % 31 == 0 else 1.0)
        for n in range(min(len(source.blocks), len(target.blocks)))
    ]
    return Spread(Note("long", "en", ()), source, target, Alignment(tuple(rows)))


def read(source: Path, target: Path, source_lang: Lang, target_lang: Lang) -> Spread:
    """Two files of anyone's."""
    left, right = (
        Document(path, lang, path.stem, parse(path.read_text("utf-8")))
        for path, lang in ((source, source_lang), (target, target_lang))
    )
    alignment = align(left.blocks, right.blocks, left.lang, right.lang)
    return Spread(Note("read", left.lang, ()), left, right, alignment)


class Turns:
    """The longest turn of the event loop, in seconds of wall-clock and of processor time."""

    def __init__(self) -> None:
        self.wall = self.processor = 0.0
        self.count = 0
        self._timer = QTimer(interval=0)
        self._timer.timeout.connect(self._turn)
        self._timer.start()
        self._now = time.perf_counter(), time.thread_time()

    def _turn(self) -> None:
        now = time.perf_counter(), time.thread_time()
        self.wall = max(self.wall, now[0] - self._now[0])
        self.processor = max(self.processor, now[1] - self._now[1])
        self.count += 1
        self._now = now

    def stop(self) -> None:
        """No more turns are counted."""
        self._timer.stop()


def measure(name: str, view: SpreadView, act: Callable[[], object]) -> None:
    """Do something, draw it, and let the event loop measure what is left."""
    begin = time.perf_counter(), time.thread_time()
    act()
    QApplication.sendPostedEvents()
    view.viewport().repaint()
    shown = time.perf_counter() - begin[0], time.thread_time() - begin[1]
    turns = Turns()
    while not view.is_settled():
        QApplication.processEvents()
    turns.stop()
    whole = time.perf_counter() - begin[0]
    print(
        f"{name:18} first picture {shown[0] * 1000:6.1f} ms ({shown[1] * 1000:6.1f} of processor);  "
        f"longest turn {turns.wall * 1000:5.1f} ms ({turns.processor * 1000:5.1f});  "
        f"{turns.count} turns, whole {whole:5.2f} s"
    )


def main() -> None:
    application = QApplication.instance() or QApplication([])
    files = [Path(name) for name in sys.argv[1:3]]
    langs = sys.argv[3:5] or ["en", "en"]
    with uncollected():  # as the program opens a note
        spread = read(files[0], files[1], langs[0], langs[1]) if len(files) == 2 else generated()
    sizes = [sum(len(b.text.encode()) for b in d.blocks) for d in (spread.source, spread.target) if d]
    print(f"{len(spread.alignment.rows)} rows, {' + '.join(f'{size:,}' for size in sizes)} bytes of text")
    view = SpreadView()
    view.resize(1280, 820)
    view.show()
    application.processEvents()
    outlined = outline(spread)
    rows = len(spread.alignment.rows)
    measure("set_spread", view, lambda: view.set_spread(spread, outlined=outlined))
    measure("set_spread again", view, lambda: view.set_spread(spread, outlined=outlined))
    measure("to the middle", view, lambda: view.set_current_row(rows // 2))
    measure("resize", view, lambda: view.resize(1000, 820))
    measure("zoom", view, lambda: view.set_zoom(130))
    measure("stacked", view, lambda: view.set_view("stacked"))
    measure("to the end", view, lambda: view.set_current_row(rows - 1))
    begin = time.perf_counter()
    view.find_text("nowhere to be found")
    print(f"{'a search that finds nothing':28} {(time.perf_counter() - begin) * 1000:6.1f} ms")


if __name__ == "__main__":
    main()
