"""The colours of the program: one value per theme, and the palette that widgets take them from."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtGui import QColor, QPalette

from reader.highlighting import Token


class Syntax(NamedTuple):
    """The colours of what code is made of; all reach 4.5:1 on the ground of code."""

    keyword: str
    name: str
    string: str
    number: str
    comment: str
    added: str
    removed: str

    def of(self, token: Token) -> str:
        """The colour of a kind of stretch."""
        return self[token - 1]


class Theme(NamedTuple):
    """Colours by what they mean; every text colour reaches 4.5:1 on the grounds it stands on."""

    name: str
    paper: str
    """The ground of the text panes and of lists."""
    window: str
    """The ground of everything around them."""
    ink: str
    muted: str
    """Secondary text: file names, dates, markers."""
    faint: str
    """Lines and borders; never text."""
    link: str
    accent: str
    """What is current."""
    hover: str
    current: str
    """The ground of the current row and of selected list entries."""
    selection: str
    sentence: str
    """The ground of the sentence under the mouse and of its counterpart."""
    code: str
    """The ground of code."""
    box: str
    """The ground of admonitions and asides."""
    hatch: str
    doubt: str
    """Marks a row that the aligner is not sure of; strong enough for text."""
    syntax: Syntax


LIGHT = Theme(
    name="light",
    paper="#fffefb",
    window="#f3f1ec",
    ink="#22211f",
    muted="#66625b",
    faint="#dcd8cf",
    link="#1a5a9a",
    accent="#b5562a",
    hover="#f6f2e9",
    current="#f8ecdf",
    selection="#bcd7f2",
    sentence="#fbe3a6",
    code="#f3f1ea",
    box="#f4f3ee",
    hatch="#d3cdc0",
    doubt="#8a5a00",
    syntax=Syntax(
        keyword="#7c3a8c",
        name="#1c5c94",
        string="#3d6a1c",
        number="#97480f",
        comment="#68645b",
        added="#2c6a2a",
        removed="#a8322c",
    ),
)

DARK = Theme(
    name="dark",
    paper="#1d1e20",
    window="#27292c",
    ink="#e4e1da",
    muted="#a8a399",
    faint="#3d4044",
    link="#86b9ee",
    accent="#e58a57",
    hover="#25272a",
    current="#33291f",
    selection="#2f4f74",
    sentence="#5a4a1c",
    code="#292b2f",
    box="#26282b",
    hatch="#474a4f",
    doubt="#e0b050",
    syntax=Syntax(
        keyword="#d4a5e6",
        name="#8fc1ee",
        string="#a9cf86",
        number="#eeb284",
        comment="#a5a096",
        added="#9bd08c",
        removed="#f09a90",
    ),
)

THEMES = {theme.name: theme for theme in (LIGHT, DARK)}


def palette(theme: Theme) -> QPalette:
    """The widget palette of a theme; nothing outside this module names a colour of a widget."""
    role = QPalette.ColorRole
    colours = {
        role.Window: theme.window,
        role.WindowText: theme.ink,
        role.Base: theme.paper,
        role.AlternateBase: theme.hover,
        role.Text: theme.ink,
        role.PlaceholderText: theme.muted,
        role.Button: theme.window,
        role.ButtonText: theme.ink,
        role.BrightText: theme.accent,
        role.ToolTipBase: theme.paper,
        role.ToolTipText: theme.ink,
        role.Highlight: theme.current,
        role.HighlightedText: theme.ink,
        role.Link: theme.link,
        role.LinkVisited: theme.link,
        role.Accent: theme.accent,
        role.Light: theme.paper,
        role.Midlight: theme.hover,
        role.Mid: theme.faint,
        role.Dark: theme.faint,
        role.Shadow: theme.faint,
    }
    result = QPalette()
    for colour_role, value in colours.items():
        result.setColor(colour_role, QColor(value))
    for colour_role in (role.WindowText, role.Text, role.ButtonText):
        result.setColor(QPalette.ColorGroup.Disabled, colour_role, QColor(theme.muted))
    return result
