"""A library made to confuse: in no list, head, tool tip, menu or title does it turn or overprint anything."""

from __future__ import annotations

import os
import re
import unicodedata
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractItemModel, QModelIndex, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QLabel, QMenu, QWidget

from reader.bidi import BIDI_OVERRIDES, unclosed
from reader.gui.controls.elided import ElidedLabel
from reader.gui.reading.choice import Wish
from reader.gui.window.main_window import MainWindow

TURN, HEAP, BELL = "\u202e", "a" + "\u0301" * 3000, "\x07"
BAD = f"<b>bold</b> {TURN}gnp.exe {HEAP} {BELL} \u2067open \u2069\u2069"
NOTE = f"""---
lang: {{lang}}
title: "Title {BAD.replace(BELL, "")}"
model: "Model {TURN}ledom {HEAP}"
---

# Heading {BAD}

See [a link {BAD}](https://example.org/{TURN}cod) and [more {TURN}](http://user@example.net/{TURN}).

After (one).
"""
ROLES = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.AccessibleDescriptionRole,
)


@pytest.fixture
def hostile(tmp_path: Path) -> Path:
    folder = tmp_path / f"folder{TURN}gnp"
    folder.mkdir()
    for lang in ("en", "ar"):
        (folder / f"photo{TURN}gpj <b> {lang}-{lang}.md").write_text(NOTE.format(lang=lang), "utf-8")
    (folder / "new\nline-en.md").write_text("# A name of two lines\n", "utf-8")
    (folder / "bad-en.md").write_text(f'---\n"{TURN}a: [\n---\n# Bad front matter {BELL}\n', "utf-8")
    (folder / f"bytes{TURN}-en.md").write_bytes(b"# No text \xff\xed\xa0\x80\n")
    Path(os.fsdecode(os.fsencode(folder) + b"/\xff\xe9-en.md")).write_text("# No name\n", "utf-8")
    return folder


@pytest.fixture
def window(make_window: Callable[..., MainWindow], hostile: Path) -> MainWindow:
    shown: MainWindow = make_window(wish=Wish(source="en", target="ar"))
    shown.reading.open_place(hostile)
    assert shown.reading.library
    key = next(note.key for note in shown.reading.library.notes if len(note.editions) == 2)
    shown.reading.open_note(key)
    shown.problems.show()
    return shown


def texts(window: MainWindow) -> Iterator[tuple[str, str]]:
    """Everything that the window shows or says outside the page, with where."""
    for widget in [window, *window.findChildren(QWidget)]:
        name = type(widget).__name__
        yield f"{name} window title", widget.windowTitle()
        yield f"{name} tool tip", widget.tip() if isinstance(widget, ElidedLabel) else widget.toolTip()
        spoken = QAccessible.queryAccessibleInterface(widget)
        if spoken is not None and widget is not window.spread_pane.view:
            yield f"{name} name", spoken.text(QAccessible.Text.Name)
            yield f"{name} description", spoken.text(QAccessible.Text.Description)
        if isinstance(widget, QLabel | QAbstractButton | ElidedLabel):
            yield f"{name} text", widget.text()
        if isinstance(widget, QMenu):
            yield from ((f"{name} entry", action.text().partition("\t")[0]) for action in widget.actions())
        if isinstance(widget, QAbstractItemView):
            yield from items(name, widget.model())


def items(name: str, model: QAbstractItemModel) -> Iterator[tuple[str, str]]:
    for row in range(model.rowCount(QModelIndex())):
        for column in range(3):
            for role in ROLES:
                said = model.index(row, column).data(role)
                yield f"{name} {role.name}", said if isinstance(said, str) else ""


def is_contained(text: str) -> bool:
    wild = any(
        character in BIDI_OVERRIDES
        or (character not in "\n\t" and unicodedata.category(character) in ("Cc", "Cs"))
        for character in text
    )
    return not (wild or unclosed(text) or re.search("\u0301{7}", text))


def test_nothing_that_is_shown_turns_or_overprints_what_stands_beside_it(window: MainWindow) -> None:
    menu = QMenu(window)
    window.places.fill_recent(menu)
    said = list(texts(window))
    assert [entry for entry in said if not is_contained(entry[1])] == []
    assert sum("U+202E" in text for _, text in said) > 10
    assert any("U+202E" in text and "Menu" in where for where, text in said)


def test_no_name_of_a_file_is_set_as_html(window: MainWindow) -> None:
    tips = [text for where, text in texts(window) if "tool tip" in where or "ToolTip" in where]
    assert any("photo" in tip for tip in tips)
    assert not [tip for tip in tips if re.search("<b>(bold| en)", tip)]


@pytest.mark.parametrize("address", [f"https://a.org/{TURN}cod", f"https://a.org/{HEAP}"])
def test_the_status_line_shows_what_an_address_hides(window: MainWindow, address: str) -> None:
    window.spread_pane.view.link_hovered.emit(address)
    assert "a.org" in window.status.text()
    assert is_contained(window.status.text())


def test_a_row_of_the_list_is_no_higher_for_a_heap_of_marks(window: MainWindow) -> None:
    view = window.note_list.view()
    rows = [view.model().index(row, 0) for row in range(view.model().rowCount())]
    assert len({view.visualRect(row).height() for row in rows}) == 1
