"""Pictures that stand alone: where lines start, their caption under them, mirrored."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from reader.gui.text.cell import Box
from reader.gui.text.theme import LIGHT
from reader.gui.text.typesetter import Typesetter
from reader.markdown import parse
from reader.model import Document, Lang

pytestmark = pytest.mark.usefixtures("qapp")
WIDTH = 400.0
CAPTIONS = {"en": "The north wall", "ar": "الجدار الشمالي"}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    image = QImage(120, 80, QImage.Format.Format_RGB32)
    image.fill(0x336699)
    image.save(str(tmp_path / "wall.png"))
    return tmp_path


def boxes(folder: Path, lang: Lang, text: str) -> list[Box]:
    blocks = parse(text)
    typesetter = Typesetter(Document(folder / "note.md", lang, "", blocks), LIGHT, 1.0)
    return typesetter.cell(range(len(blocks)), WIDTH).boxes


@pytest.mark.parametrize("form", ['![wall](wall.png "{}")', "![wall](wall.png)\n*{}*"])
@pytest.mark.parametrize("lang", CAPTIONS)
def test_a_caption_stands_under_its_picture_where_lines_start(folder: Path, lang: Lang, form: str) -> None:
    (box,) = boxes(folder, lang, form.format(CAPTIONS[lang]))
    (picture,) = (shape.rect for shape in box.shapes if shape.kind == "picture")
    (caption,) = box.parts
    (line,) = caption.lines()
    assert line.text == CAPTIONS[lang]
    assert caption.y > picture.bottom()
    assert caption.style.font.pixelSize() < 16
    start = 0.0 if lang == "en" else WIDTH
    assert (picture.left() if lang == "en" else picture.right()) == start
    shown = line.rect.translated(caption.x, 0)
    assert (shown.left() if lang == "en" else shown.right()) == pytest.approx(start, abs=1)


def test_the_caption_of_a_figure_of_html_is_a_block_of_its_own(folder: Path) -> None:
    text = '<figure><img src="wall.png" alt="wall"><figcaption>الجدار الشمالي</figcaption></figure>'
    picture, caption = boxes(folder, "ar", text)
    assert [shape.kind for shape in picture.shapes] == ["picture"]
    (part,) = caption.parts
    assert part.style.colour == LIGHT.muted
    assert 0 < caption.before < 0.5 * 16.5


def test_a_picture_that_is_not_there_gives_its_words_and_keeps_its_caption(folder: Path) -> None:
    (box,) = boxes(folder, "en", '![A wall](gone.png "The north wall")')
    assert [line.text for part in box.parts for line in part.lines()] == ["A wall", "The north wall"]
    assert not box.shapes


def test_a_wide_picture_is_as_wide_as_the_column(folder: Path) -> None:
    QImage(1000, 500, QImage.Format.Format_RGB32).save(str(folder / "wide.png"))
    (box,) = boxes(folder, "ar", "![](wide.png)")
    (picture,) = (shape.rect for shape in box.shapes)
    assert (picture.left(), picture.width(), picture.height()) == (0.0, 400.0, 200.0)
