"""How long the list of notes keeps the interface waiting with a very large library.

    python tests/benchmarks/bench_note_list.py [NOTES]

Prints the milliseconds of processor time of each thing that a reader does (a busy machine does not
count), the worst of several where it is done often.
"""

from __future__ import annotations

import datetime
import os
import random
import sys
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from PySide6.QtWidgets import QApplication, QLineEdit

from reader.gui.panels.note_list import NoteList
from reader.model import Edition, Library, Note

WORDS = {
    "en": "the house of wisdom in a city by the river, light and paper, ink and trade",
    "ar": "بيت الحِكمة في بغداد والمدينة على النهر أوراق الحبر تجارة إلى العالم",
    "fr": "la maison de sagesse à côté du fleuve lumière papier encre où l’été",
    "ja": "知恵の館 川のほとり 紙と墨 ガイド ヒカリ 世界",
}


def notes(count: int) -> tuple[Note, ...]:
    chance = random.Random(7)
    start = datetime.date(2015, 1, 1)
    made = []
    for number in range(count):
        date = start + datetime.timedelta(days=chance.randrange(4000)) if number % 3 else None
        editions = tuple(
            Edition(
                lang,
                Path(f"/n/{number}.{lang}.md"),
                " ".join(chance.choices(words.split(), k=7)) + f" {number}",
                date,
            )
            for lang, words in WORDS.items()
        )
        made.append(Note(f"k{number}", "en", editions))
    return tuple(made)


def milliseconds(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return 1000 * (time.process_time() - start)


def report(what: str, *times: float) -> None:
    print(f"{what:<44} {max(times):8.1f} ms")


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 33_000
    application = QApplication([])
    every = notes(count)
    widget = NoteList()
    widget.resize(300, 900)
    widget.show()
    step = max(1, count // 60)
    libraries = [Library(Path("/n"), every[:end]) for end in range(step, count + step, step)]
    print(f"{count} notes in {len(WORDS)} languages")
    report(
        "a snapshot of a growing library, the worst",
        *(milliseconds(lambda x=x: widget.set_library(x)) for x in libraries),
    )
    report("the same library again", milliseconds(lambda: widget.set_library(libraries[-1])))
    widget.focus_filter()
    field = widget.findChild(QLineEdit)
    assert field is not None
    report("the first filter, nothing made ready", milliseconds(lambda: field.setText("w")))
    field.clear()
    slices = []
    while widget.is_preparing():
        slices.append(milliseconds(application.processEvents))
    report("a slice of making ready, the worst", *slices, 0.0)
    typed = "wisdom", "الحكمه", "maison ete", "ガイド", "zzz", "ink 12"
    keys = [
        milliseconds(lambda t=text[:n]: field.setText(t)) for text in typed for n in range(1, len(text) + 1)
    ]
    report("a key in the filter, the worst", *keys)
    report(
        "a key in the filter and drawing, the worst",
        *(milliseconds(lambda t=t: _typed(widget, field, t)) for t in typed),
    )
    field.clear()
    report("sorting by title", milliseconds(lambda: widget.set_sort("title")))
    report("titles in another language", milliseconds(lambda: widget.set_reading_language("ar")))
    bar = widget.view().verticalScrollBar()
    places = [bar.maximum() * n // 40 for n in range(41)]
    report(
        "a page of rows drawn, the worst",
        *(milliseconds(lambda p=p: (bar.setValue(p), widget.grab())) for p in places),
    )


def _typed(widget: NoteList, field: QLineEdit, text: str) -> None:
    field.setText(text)
    widget.grab()


if __name__ == "__main__":
    main()
