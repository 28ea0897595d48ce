"""What tests of the window share that is no fixture."""

from __future__ import annotations

from pathlib import Path

from reader.gui.window.main_window import MainWindow
from reader.model import Note

TEA = {
    "en": "# Tea\n\nTea came from [China](https://example.org/china).\n\nIt is drunk everywhere.\n",
    "ar": "# الشاي\n\nجاء الشاي من [الصين](https://example.org/china).\n\nيُشرب في كل مكان.\n",
    "fr": "# Le thé\n\nLe thé vient de [Chine](https://example.org/china).\n\nOn en boit partout.\n",
}
SILK = {
    "en": "# Silk\n\nSilk is spun by worms. See [tea](2025-01-02-tea-en.md#tea).\n\nIt was worth gold.\n",
    "ar": "# الحرير\n\nيغزله دود القز. انظر [الشاي](2025-01-02-tea-ar.md).\n\nكان يساوي ذهبًا.\n",
}
INK = {"en": "# Ink\n\nInk is older than paper.\n"}


def write_note(folder: Path, slug: str, lang: str, text: str) -> Path:
    """An edition as blogs lay it out; the English one is the original."""
    path = folder / "_notes" / lang / f"{slug}-{lang}.md"
    path.parent.mkdir(parents=True, exist_ok=True)
    translated = str(lang != "en").lower()
    title = text.splitlines()[0].removeprefix("# ")
    model = f"model: model-{lang}\n" if lang != "en" else ""
    path.write_text(
        f"---\ntitle: {title}\nlang: {lang}\n{model}translated: {translated}\n---\n\n{text}", "utf-8"
    )
    return path


def note_titled(window: MainWindow, title: str) -> Note:
    """The note whose English edition has a title."""
    assert window.reading.library
    return next(note for note in window.reading.library.notes if note.edition("en").title == title)
