"""Contrast of every colour of text on every ground that it can stand on."""

from itertools import product

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter, QPalette

from reader import cli
from reader.gui.controls.row_painting import draw_chips
from reader.gui.text.theme import THEMES, palette
from reader.gui.window.actions import Submenu, menus

GROUNDS = ("paper", "window", "hover", "current", "selection", "sentence", "code", "box")
TEXTS = ("ink", "muted", "link", "doubt", "accent")
CODE_GROUNDS = ("code", "paper", "selection", "sentence")
"""In boxes code stands on paper."""


def luminance(colour):
    """Relative luminance, WCAG 2.2."""
    channels = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    linear = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return sum(weight * value for weight, value in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def contrast(one, other):
    """Contrast ratio, WCAG 2.2."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def test_the_measure_is_that_of_the_standard():
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
def test_all_text_can_be_read_on_all_grounds(theme):
    least = 7 if theme.name.startswith("high-contrast") else 4.5
    pairs = [(getattr(theme, text), getattr(theme, ground)) for text, ground in product(TEXTS, GROUNDS)]
    pairs += [(text, getattr(theme, ground)) for text, ground in product(theme.syntax, CODE_GROUNDS)]
    assert [(*pair, contrast(*pair)) for pair in pairs if contrast(*pair) < least] == []


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
def test_what_is_marked_differs_from_the_paper_and_bars_are_seen(theme):
    assert len({theme.paper, theme.current, theme.selection, theme.sentence}) == 4
    assert contrast(theme.accent, theme.paper) >= 3
    assert contrast(theme.doubt, theme.paper) >= 3
    for ground in (theme.paper, theme.current, theme.box, theme.code):
        assert contrast(theme.bar, ground) >= 3


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
def test_widgets_take_their_texts_and_grounds_in_readable_pairs(theme):
    colours, role, group = palette(theme), QPalette.ColorRole, QPalette.ColorGroup
    pairs = [
        (role.WindowText, role.Window),
        (role.Text, role.Base),
        (role.Text, role.AlternateBase),
        (role.PlaceholderText, role.Base),
        (role.PlaceholderText, role.Highlight),
        (role.ButtonText, role.Button),
        (role.HighlightedText, role.Highlight),
        (role.ToolTipText, role.ToolTipBase),
        (role.Link, role.Window),
        (role.Link, role.Base),
    ]
    least = 7 if theme.name.startswith("high-contrast") else 4.5
    for state in (group.Active, group.Inactive, group.Disabled):
        for text, ground in pairs:
            names = (colours.color(state, text).name(), colours.color(state, ground).name())
            assert contrast(*names) >= least, (state, text, ground)


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
@pytest.mark.parametrize("ground", ["paper", "current", "hover"])
def test_the_chip_that_stands_out_has_a_ground_of_its_own(theme, ground):
    image = QImage(60, 20, QImage.Format.Format_RGB32)
    image.fill(getattr(theme, ground))
    painter = QPainter(image)
    draw_chips(painter, QRectF(image.rect()), [("mm", True), ("mm", False)], palette(theme), "ltr")
    painter.end()
    line = [image.pixelColor(x, 10).name() for x in range(60)]
    assert contrast(line[2], getattr(theme, ground)) >= 3, "just within its frame"
    assert line[-1] == getattr(theme, ground)
    assert line.count(line[2]) < 30, "the other chip has none"


def test_every_theme_can_be_chosen_in_the_menu_and_on_the_command_line():
    assert set(cli.THEMES) == set(THEMES)
    items = [item for _, items in menus() for item in items]
    entries = next(item.entries for item in items if isinstance(item, Submenu) and item.name == "theme")
    assert {entry.name for entry in entries} == {"system", *THEMES}
