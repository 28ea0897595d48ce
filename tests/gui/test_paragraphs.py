"""What is composed ahead is what the page is set from, and it is enough for the first picture."""

from __future__ import annotations

import pickle

import pytest
from pytestqt.qtbot import QtBot

from reader.gui.spread.spread_view import SpreadView
from reader.gui.text import typesetter
from reader.gui.text.paragraphs import NO_PARAGRAPHS, Paragraphs, first_paragraphs
from reader.gui.text.row_outline import outline, with_first_paragraphs
from reader.gui.text.theme import LIGHT
from reader.gui.text.typesetter import Typesetter
from reader.library import read_library
from reader.model import Document
from reader.resources import sample_library
from reader.spread import open_document, open_spread

pytestmark = pytest.mark.usefixtures("qapp")
SAMPLE = [edition for note in read_library(sample_library()).notes for edition in note.editions][::3]
ALL = 1_000_000


@pytest.fixture(params=SAMPLE, ids=lambda edition: edition.path.stem)
def document(request: pytest.FixtureRequest) -> Document:
    return open_document(request.param)


def lines(document: Document, paragraphs: Paragraphs) -> list[tuple[str, str, float]]:
    setter = Typesetter(document, LIGHT, 1.0, paragraphs=paragraphs)
    cell = setter.cell(range(len(document.blocks)), 420.0)
    parts = [part for box in cell.boxes for part in [*box.parts, *box.ornaments]]
    return [(line.text, line.visual, line.rect.left()) for part in parts for line in part.lines()]


def test_it_is_what_is_set_otherwise(document: Document) -> None:
    composed = pickle.loads(pickle.dumps(first_paragraphs(document, ALL)))
    assert composed
    assert lines(document, composed) == lines(document, NO_PARAGRAPHS)


def test_nothing_is_left_to_compose(document: Document, monkeypatch: pytest.MonkeyPatch) -> None:
    composed, left = first_paragraphs(document, ALL), []
    compose = typesetter.paragraph
    monkeypatch.setattr(typesetter, "paragraph", lambda words: left.append(words) or compose(words))
    lines(document, composed)
    assert left == []


def test_the_window_sets_what_is_composed(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    note = read_library(sample_library()).notes[0]
    spread = open_spread(note, "en", "ar")
    ready, left = with_first_paragraphs(outline(spread)), []
    compose = typesetter.paragraph
    monkeypatch.setattr(typesetter, "paragraph", lambda words: left.append(words) or compose(words))
    view = SpreadView()
    qtbot.addWidget(view)
    view.resize(1000, 700)
    view.show()
    view.set_spread(spread, outlined=ready)
    assert left == []
    view.set_spread(spread)
    assert left


def test_it_ends_where_a_page_does() -> None:
    document = open_document(max(SAMPLE, key=lambda edition: edition.path.stat().st_size))
    some, more = first_paragraphs(document, 500), first_paragraphs(document, 2000)
    assert len(some) < len(more) < len(first_paragraphs(document, ALL))
    letters = [len(paragraph.composed.own()) for paragraph in some.values()]
    assert sum(letters[:-1]) < 500 <= sum(letters)
