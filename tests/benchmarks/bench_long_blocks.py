"""How long single blocks of thousands of lines keep the interface waiting: a table, code and a text.

    python tests/benchmarks/bench_long_blocks.py

Prints what bench_slices.py prints, for notes in which one row is long on both sides.
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

from bench_slices import WORDS, measure
from PySide6.QtWidgets import QApplication

from reader.gui.reading.collecting import uncollected
from reader.gui.spread.spread_view import SpreadView
from reader.gui.text.row_outline import outline
from reader.markdown import parse
from reader.model import Alignment, Document, Lang, Note, Row, Spread


def table(words: list[str], chance: random.Random) -> str:
    """2,000 rows of six columns."""
    rows = (
        f"| row {n} | {' '.join(chance.choices(words, k=3))} | {n * 3.5} | `code` | "
        f"{' '.join(chance.choices(words, k=6))} | end |\n"
        for n in range(2000)
    )
    return "| a | b | c | d | e | f |\n|---|---|---|---|---|---|\n" + "".join(rows)


def code(words: list[str], chance: random.Random) -> str:
    """6,000 lines, in Arabic with letters of two scripts."""
    lines = (f"def f{n}(x): return '{' '.join(chance.choices(words, k=3))}' + x\n" for n in range(6000))
    return f"```python\n{''.join(lines)}```\n"


def text(words: list[str], chance: random.Random) -> str:
    """A paragraph of 80,000 words."""
    return " ".join(chance.choices(words, k=80_000))


def long_spread(content: Callable[[list[str], random.Random], str]) -> Spread:
    """A long block on each side between two short ones."""
    langs: tuple[Lang, Lang] = ("en", "ar")
    documents = []
    for lang in langs:
        words = [word for word in WORDS[lang].split() if word.isalpha()]
        blocks = parse(f"First.\n\n{content(words, random.Random(3))}\n\nLast.\n")
        documents.append(Document(Path(f"long-{lang}.md"), lang, "Long", blocks))
    rows = tuple(Row((n,), (n,), 1.0) for n in range(len(documents[0].blocks)))
    return Spread(Note("long", "en", ()), documents[0], documents[1], Alignment(rows))


def measure_all(name: str, spread: Spread) -> None:
    """A window's view of a spread: shown, made narrower, gone through."""
    begin = time.perf_counter()
    with uncollected():
        outlined = outline(spread)
    taken = (time.perf_counter() - begin) * 1000
    print(f"{name}: {len(outlined.cut.strips)} strips, cut and coloured in {taken:.0f} ms")
    view = SpreadView()
    view.resize(1280, 820)
    view.show()
    QApplication.processEvents()
    bar = view.verticalScrollBar()
    measure("set_spread", view, lambda: view.set_spread(spread, outlined=outlined))
    measure("resize", view, lambda: view.resize(1000, 820))
    measure("to the middle", view, lambda: bar.setValue(bar.maximum() // 2))
    measure("a page on", view, lambda: bar.triggerAction(bar.SliderAction.SliderPageStepAdd))
    measure("code that scrolls", view, lambda: view.set_wraps_code(False))
    measure("stacked", view, lambda: view.set_view("stacked"))
    view.close()


def main() -> None:
    application = QApplication.instance() or QApplication([])
    for content in (table, code, text):
        with uncollected():  # as the program opens a note
            spread = long_spread(content)
        measure_all(content.__name__, spread)
    application.quit()


if __name__ == "__main__":
    main()
