"""The colours of the program: one value per theme, and the palette that widgets take them from."""

from __future__ import annotations

from PySide6.QtGui import QColor, QPalette

from reader.records import NamedTuple


class Syntax(NamedTuple):
    """The colours of code by the tokens of ``reader.highlighting``; all reach 4.5:1 on the ground of code."""

    keyword: str
    name: str
    string: str
    number: str
    comment: str
    added: str
    removed: str


class Theme(NamedTuple):
    """Colours by what they mean.

    Every text colour reaches 4.5:1 on every ground it can stand on, 7:1 in high contrast
    (WCAG 2, success criteria 1.4.3 and 1.4.6).
    """

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
    bar: str
    """What stands beside quotations and around keys; 3:1 on every ground (WCAG 2, 1.4.11)."""
    link: str
    accent: str
    """What is current, and warnings; strong enough for text."""
    hover: str
    current: str
    """The ground of the current row and of selected list entries."""
    selection: str
    sentence: str
    """The ground of the sentence under the mouse and of its counterpart, and of what a note highlights."""
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
    bar="#8b867c",
    link="#1a5a9a",
    accent="#a44a20",
    hover="#f6f2e9",
    current="#f8ecdf",
    selection="#cfe4f8",
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
    muted="#b4aea3",
    faint="#3d4044",
    bar="#7f7c76",
    link="#86b9ee",
    accent="#f09a68",
    hover="#25272a",
    current="#33291f",
    selection="#26405e",
    sentence="#44381a",
    code="#292b2f",
    box="#26282b",
    hatch="#474a4f",
    doubt="#e0b050",
    syntax=Syntax(
        keyword="#d4a5e6",
        name="#8fc1ee",
        string="#a9cf86",
        number="#eeb284",
        comment="#b4aea3",
        added="#9bd08c",
        removed="#f09a90",
    ),
)

SEPIA = Theme(
    name="sepia",
    paper="#f8f0e0",
    window="#efe5d1",
    ink="#3b2f22",
    muted="#66553f",
    faint="#dccdb2",
    bar="#8d7b60",
    link="#24527f",
    accent="#8f3f14",
    hover="#f3e9d6",
    current="#f3e1c6",
    selection="#cddff0",
    sentence="#f4dc9c",
    code="#f0e6d2",
    box="#f1e8d6",
    hatch="#d2c2a4",
    doubt="#754b00",
    syntax=Syntax(
        keyword="#70307f",
        name="#1d5283",
        string="#365c17",
        number="#8a4212",
        comment="#66563f",
        added="#2b5d1c",
        removed="#98261c",
    ),
)

HIGH_CONTRAST = Theme(
    name="high-contrast",
    paper="#000000",
    window="#262626",
    ink="#ffffff",
    muted="#e6e6e6",
    faint="#9a9a9a",
    bar="#9a9a9a",
    link="#9fd0ff",
    accent="#ffd500",
    hover="#1c1c1c",
    current="#2b2600",
    selection="#00306e",
    sentence="#3d3300",
    code="#161616",
    box="#101010",
    hatch="#9a9a9a",
    doubt="#ffd500",
    syntax=Syntax(
        keyword="#eeb8ff",
        name="#9fd0ff",
        string="#b5ec8a",
        number="#ffc79a",
        comment="#dcdcdc",
        added="#a8f09a",
        removed="#ffb4ac",
    ),
)

HIGH_CONTRAST_LIGHT = Theme(
    name="high-contrast-light",
    paper="#ffffff",
    window="#e4e4e4",
    ink="#000000",
    muted="#262626",
    faint="#6e6e6e",
    bar="#6e6e6e",
    link="#00308f",
    accent="#7a1f00",
    hover="#f0f0f0",
    current="#fff0c9",
    selection="#cfe4ff",
    sentence="#ffe9a3",
    code="#f2f2f2",
    box="#f5f5f5",
    hatch="#6e6e6e",
    doubt="#5a3300",
    syntax=Syntax(
        keyword="#5a1670",
        name="#00397a",
        string="#1f4700",
        number="#6b2a00",
        comment="#333333",
        added="#114a00",
        removed="#800f08",
    ),
)

THEMES = {theme.name: theme for theme in (LIGHT, DARK, SEPIA, HIGH_CONTRAST, HIGH_CONTRAST_LIGHT)}


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
