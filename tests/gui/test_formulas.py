"""Drawn formulas in text: their width, their baseline, what is copied, and their colours."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from tests_of_text import block, document, spread

from reader.composition import compose
from reader.gui.spread.text_selection import TextSelection
from reader.gui.text.cell import Extent, Position
from reader.gui.text.formula_setting import outline_path, set_formulas
from reader.gui.text.row_outline import outline
from reader.gui.text.text_part import UNBOUNDED, TextPart
from reader.gui.text.text_style import TextStyle
from reader.gui.text.theme import DARK, LIGHT, THEMES, Theme
from reader.gui.text.typesetter import Typesetter
from reader.gui.text.typography import TEXT_SIZE, latin_font, text_font
from reader.language import direction
from reader.mathematics import draw
from reader.model import Block, Document, Mark, Span

pytestmark = pytest.mark.usefixtures("qapp")

TALL = r"\frac{\sqrt{a}}{b}"
PIXELS = 40.0


def math(latex: str) -> Span:
    return Span(latex, Mark.MATH)


def part(*spans: Span, lang: str = "en", theme: Theme = LIGHT, width: float = UNBOUNDED) -> TextPart:
    """A paragraph with its formulas drawn."""
    style = TextStyle(
        font=text_font(lang, PIXELS),
        lang=lang,
        direction=direction(lang),
        align=Qt.AlignmentFlag.AlignLeft,
        leading=1.5,
        theme=theme,
        colour=theme.ink,
        latin=latin_font(lang, PIXELS),
    )
    formulas = {span.text: draw(span.text, display=False) for span in spans if span.marks & Mark.MATH}
    made = TextPart(compose(spans, direction(lang)), style, formulas)
    made.break_lines(width)
    return made


def width_of(made: TextPart) -> float:
    (line,) = made.lines()
    return line.rect.width()


def picture(made: TextPart, grounds: list[tuple[int, int, str]] | None = None) -> QImage:
    """What the part looks like on its theme's paper, its origin at 20, 20."""
    image = QImage(900, 300, QImage.Format.Format_RGB32)
    image.fill(QColor(made.style.theme.paper))
    painter = QPainter(image)
    made.paint(painter, QPointF(20, 20), QRectF(0, 0, 900, 300), grounds or [])
    painter.end()
    return image


def ink(image: QImage) -> QRectF:
    """The rectangle around every pixel that is clearly not paper, which the first pixel is."""
    grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
    data, stride = bytes(grey.constBits()), grey.bytesPerLine()
    dark = data.translate(bytes(abs(value - data[0]) > 100 for value in range(256)))
    rows = [y for y in range(grey.height()) if any(dark[y * stride : y * stride + grey.width()])]
    columns = [x for x in range(grey.width()) if any(dark[x::stride])]
    return QRectF(columns[0], rows[0], columns[-1] + 1 - columns[0], rows[-1] + 1 - rows[0])


@pytest.mark.parametrize("lang", ["en", "ar", "zh-Hant", "hi"])
def test_a_formula_is_as_wide_as_its_drawing_however_long_its_source(lang: str) -> None:
    words = {"en": "let ", "ar": "ليكن ", "zh-Hant": "設 ", "hi": "मान लो "}[lang]
    made = part(Span(words), math(TALL), lang=lang)
    pixels = (made.style.latin or made.style.font).pixelSize()
    (formula,) = set_formulas(made.composed, {TALL: draw(TALL, display=False)}, pixels)
    alone = part(Span(words + "|"), lang=lang), part(Span("|"), lang=lang)
    assert width_of(made) == pytest.approx(width_of(alone[0]) - width_of(alone[1]) + formula.width, abs=1.5)


def test_a_formula_stands_on_the_baseline_of_its_line() -> None:
    for spans in ((math("x"),), (Span("x"),)):
        made = part(*spans)
        assert ink(picture(made)).bottom() == pytest.approx(20 + made.first_baseline, abs=1.5)


def test_digits_of_a_formula_are_as_high_as_those_of_the_text() -> None:
    heights = [ink(picture(part(span))).height() for span in (math("5"), Span("5"))]
    assert heights[0] == pytest.approx(heights[1], abs=2.5)


def test_a_line_with_a_high_formula_is_higher_and_nothing_of_it_sticks_out() -> None:
    low, high = part(math("x")), part(math(TALL))
    assert high.height > low.height + 10
    drawn = ink(picture(high))
    assert drawn.top() >= 20
    assert drawn.bottom() <= 20 + high.height


def test_a_formula_wider_than_its_column_becomes_smaller() -> None:
    made = part(math("a+b+c+d+e+f+g"), width=120)
    assert ink(picture(made)).right() <= 20 + 121
    assert len(list(made.lines())) == 1
    made.break_lines(UNBOUNDED)
    assert ink(picture(made)).width() > 200


def test_the_source_is_what_is_copied_and_reported() -> None:
    made = part(Span("ليكن "), math(r"a_1 < \beta"), Span(" عددا."), lang="ar")
    assert made.composed.original() == r"ليكن a_1 < \beta عددا."
    (line,) = made.lines()
    assert line.text == r"ليكن a_1 < \beta عددا."
    assert r"a_1 < \beta" in line.visual


def test_a_formula_is_one_piece_for_the_mouse() -> None:
    made = part(Span("let "), math(TALL), Span(" be"))
    run = made.composed.runs[1]
    (line,) = made.lines()
    reached = {made.position_at(x, made.height / 2) for x in range(round(line.rect.right()))}
    assert not reached & set(range(run.start + 1, run.end))
    middle = width_of(part(Span("let "))) + 20
    found = made.run_at(middle, made.height / 2)
    assert found is not None
    assert found.span.text == TALL


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
def test_a_formula_has_the_colour_of_the_text(theme: Theme) -> None:
    made = part(math(r"\blacksquare"), theme=theme)
    image = picture(made)
    assert image.pixelColor(ink(image).center().toPoint()) == QColor(theme.ink)


def test_the_ground_of_a_selection_is_seen_behind_a_formula() -> None:
    made = part(math(TALL))
    run = made.composed.runs[0]
    image = picture(made, [(run.start, run.end, LIGHT.selection)])
    assert image.pixelColor(22, 20 + round(made.height / 2) - 8) == QColor(LIGHT.selection)
    assert image.pixelColor(22, round(ink(image).top()) + 1) == QColor(LIGHT.selection)
    found = run.start + TALL.index("sqrt")  # where a search ends in the source
    assert picture(made, [(found, found + 4, LIGHT.selection)]).pixelColor(22, 30) == QColor(LIGHT.selection)


def test_no_other_formula_has_the_place_of_one() -> None:
    made = part(math("x"), Span(" and "), math("y"), Span(" and "), math(r"\unknown"))
    drawn = set_formulas(made.composed, {"x": draw("x", display=False), "y": None}, PIXELS)
    assert [formula.run.span.text for formula in drawn] == ["x"]


def test_every_command_of_an_outline_is_drawn() -> None:
    path = outline_path("M 0 0 L 10 0 Q 20 0 20 10 C 20 20 10 20 0 20 Z")
    assert path.boundingRect() == QRectF(0, 0, 20, 20)
    assert path.contains(QPointF(5, 5))


def shown(made: Document, theme: Theme = LIGHT) -> Typesetter:
    return Typesetter(made, theme, 1.0, outline(spread(made, None)).artwork)


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_a_formula_by_itself_stands_where_lines_start_without_a_ground(lang: str) -> None:
    cell = shown(document(lang, [block(TALL, 1, "math")])).cell([0], 600)
    (box,) = cell.boxes
    assert box.shapes == []
    ((_, line),) = cell.lines()
    indent = line.rect.left() if lang == "en" else 600 - line.rect.right()
    assert indent == pytest.approx(1.5 * TEXT_SIZE, abs=2)
    assert line.text == TALL


def test_a_formula_that_cannot_be_drawn_shows_its_source() -> None:
    (box,) = shown(document("en", [block(r"\unknown{x}", 1, "math")])).cell([0], 300).boxes
    assert [shape.kind for shape in box.shapes] == ["fill"]


@pytest.mark.parametrize("lang", ["en", "ar"])
@pytest.mark.parametrize("count", [3, 26])
def test_a_formula_by_itself_becomes_a_little_smaller_or_scrolls(lang: str, count: int) -> None:
    latex = "+".join("abcdefghijklmnopqrstuvwxyz"[:count])
    typesetter = shown(document(lang, [block(latex, 1, "math")]))
    whole = typesetter.cell([0], 2000).boxes[0].parts[0]
    ((_, wide),) = typesetter.cell([0], 2000).lines()
    width = wide.rect.width() * 0.9
    ((_, smaller),) = (cell := typesetter.cell([0], width)).lines()
    assert cell.boxes[0].port is None
    assert smaller.rect.width() == pytest.approx(width, abs=2)
    (box,) = typesetter.cell([0], wide.rect.width() * 0.7).boxes
    assert box.port is not None
    assert box.port.direction == "ltr"
    assert box.port.content == pytest.approx(wide.rect.width(), abs=2)
    assert (box.parts[0].height, box.height > whole.height) == (whole.height, True)


def test_formulas_of_tables_and_both_sides_are_drawn() -> None:
    table = Block("table", 0, 0, (1, 3), cells=(((Span("n"),),), ((math("x^2"),),)))
    found = outline(spread(document("en", [table]), document("ar", [block("y", 1, "math")]))).artwork
    assert found.inline.keys() == {"x^2"}
    assert found.display.keys() == {"y"}


def test_copying_a_selection_gives_the_latex_of_the_note() -> None:
    made = document("ar", [Block("paragraph", 0, 0, (1, 1), (Span("ليكن "), math("x^2"), Span(" عددا")))])
    cell = shown(made).cell([0], 600)
    selection = TextSelection()
    length = len(cell.boxes[0].parts[0].composed.text)
    selection.select("source", Position(0, 0, 0), Position(0, 0, length))
    assert selection.extents()["source"] == Extent(Position(0, 0, 0), Position(0, 0, length))
    assert selection.text([cell]) == "ليكن x^2 عددا"


def luminance(colour: str) -> float:
    """Relative luminance, as WCAG 2 defines it."""
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("theme", THEMES.values(), ids=lambda theme: theme.name)
def test_every_colour_of_code_is_readable_on_its_ground(theme: Theme) -> None:
    for name, colour in theme.syntax._asdict().items():
        lighter, darker = sorted((luminance(colour), luminance(theme.code)), reverse=True)
        assert (lighter + 0.05) / (darker + 0.05) >= 4.5, name


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
@pytest.mark.parametrize(
    ("code", "expected"),
    [("return", "keyword"), ("x = 1\n\n\nreturn", "keyword"), ("ق = 1\nreturn 'س'", "string")],
)
def test_code_is_set_in_the_colours_of_its_theme(code: str, expected: str, theme: Theme) -> None:
    cell = shown(document("ar", [block(code, 1, "code", info="python")]), theme).cell([0], 600)
    image = QImage(1200, 400, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(2.0)
    image.fill(QColor(theme.paper))
    painter = QPainter(image)
    cell.paint(painter, QPointF(0, 0), QRectF(0, 0, 600, 200))
    painter.end()
    wanted = QColor(getattr(theme.syntax, expected))
    colours = set(memoryview(image.constBits()).cast("I"))
    assert any(near(QColor.fromRgb(rgb), wanted) for rgb in colours)


def near(one: QColor, other: QColor) -> bool:
    return all(abs(a - b) < 40 for a, b in zip(one.getRgb()[:3], other.getRgb()[:3], strict=True))
