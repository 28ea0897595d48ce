"""Places in set lines: what is marked is what is drawn, and a click hits the letter under it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QImage, QPainter, QTextLine

from reader.gui.text.line_places import LinePlaces
from reader.gui.text.text_part import TextPart
from reader.gui.text.theme import LIGHT
from reader.gui.text.typesetter import Typesetter
from reader.markdown import parse
from reader.model import Document, Lang

pytestmark = pytest.mark.usefixtures("qapp")
TEXTS = {
    "ar": "قال لهم We ship on Friday and never on Monday because of the weather ثم أغلق الخط وانصرف.",
    "he": "אמר להם We ship on Friday and never on Monday because of the weather והלך לביתו.",
    "en": "He said قال الشاعر العربي القديم في الريح والسفن والبحر والموج and left the house.",
}


def part(lang: Lang, text: str, width: float) -> TextPart:
    typesetter = Typesetter(Document(Path("/nowhere/note.md"), lang, "", parse(text)), LIGHT, 1.0)
    return typesetter.cell([0], width).boxes[0].parts[0]


def wrapped_lines(made: TextPart) -> Iterator[tuple[QTextLine, LinePlaces]]:
    for line in made._lines():
        yield line, LinePlaces(line, made.composed.text, made.style.direction)


@pytest.mark.parametrize("width", [180.0, 200.0, 230.0, 260.0])
@pytest.mark.parametrize("lang", TEXTS)
def test_a_click_hits_the_letter_that_is_drawn_there(lang: Lang, width: float) -> None:
    made = part(lang, TEXTS[lang], width)
    wrong = []
    for line, places in wrapped_lines(made):
        for position in range(line.textStart(), line.textStart() + line.textLength()):
            if (
                made.composed.text[position].isalpha()
                and len(drawn := places.extents(position, position + 1)) == 1
            ):
                left, right = drawn[0]
                if places.position_at((left + right) / 2, between=False) != position:
                    wrong.append((made.composed.text[line.textStart() :][:30], position))
    assert not wrong


def test_what_is_drawn_as_one_shape_is_marked_as_a_whole() -> None:
    made = part("ar", "سلام", 300.0)
    ((_, places),) = wrapped_lines(made)
    assert places.extents(1, 2) == places.extents(2, 3) == places.extents(1, 3)


def test_a_letter_is_marked_with_its_marks() -> None:
    made = part("ar", "مُحَمَّد", 300.0)
    assert list(made._stretch_rects(0, 1)) == list(made._stretch_rects(0, 2))
    assert list(made._stretch_rects(1, 2)) == list(made._stretch_rects(0, 2))


def test_a_stretch_of_both_directions_stands_in_pieces() -> None:
    made = part("ar", "قال Yes ثم", 300.0)
    ((_, places),) = wrapped_lines(made)
    assert len(places.extents(2, 6)) == 2
    assert len(places.extents(0, 10)) == 1


@pytest.mark.parametrize("lang", ["en", "ar", "he", "hi", "ja"])
def test_lines_keep_their_distance_whatever_faces_they_need(lang: Lang) -> None:
    words = {"en": "word ", "ar": "كلمة ", "he": "מילה ", "hi": "शब्द ", "ja": "言葉、"}[lang]
    made = part(lang, words * 12 + "−12 °C → `code` قال अब 漢字 אב " + words * 12, 200.0)
    baselines = [line.y() + line.ascent() for line in made._lines()]
    distances = {round(after - before, 3) for before, after in pairwise(baselines)}
    assert len(baselines) > 4
    assert distances == {made.style.grid().pitch}


MARKED = {
    "ar": "إِلَّا اللَّهُ مُحَمَّدٌ يُحِبُّهُمْ شَيْئًا لِلَّٰهِ جَحِيمٌ",
    "he": "בְּרֵאשִׁית בָּרָא אֱלֹהִים לִּיְשׁוּעָה",
    "hi": "र्त्स्न्यौं क्षत्रियों ङ्क्ष्म द्ध्र्यू ट्रूँ हूँ",
    "th": "ปี่ที่น้ำ กู้ ญี่ปุ่น ฐู ฎุ",
    "vi": "Ệ Ẫ Ỗ ỵ Nguyễn",
}


@pytest.mark.parametrize("heading", ["", "# ", "### "])
@pytest.mark.parametrize("lang", MARKED)
def test_marks_stay_within_the_share_of_their_line(lang: Lang, heading: str) -> None:
    made = part(lang, heading + MARKED[lang], 900.0)
    image = QImage(940, 200, QImage.Format.Format_Grayscale8)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    made.paint(painter, QPointF(20, 60), QRectF(image.rect()))
    painter.end()
    data, stride = bytes(image.constBits()), image.bytesPerLine()
    inked = [y for y in range(200) if min(data[y * stride : y * stride + 940]) < 250]
    assert min(inked) >= 60
    assert max(inked) < 60 + made.height
