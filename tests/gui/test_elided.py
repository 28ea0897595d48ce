"""A line of text that fits itself to its room."""

import pytest
from PySide6.QtCore import QCoreApplication, QPointF, Qt
from PySide6.QtGui import QEnterEvent

from reader.gui.controls.elided import ElidedLabel


@pytest.fixture
def label(qtbot):
    label = ElidedLabel(Qt.TextElideMode.ElideMiddle)
    qtbot.addWidget(label)
    return label


def ink(label):
    """The first and the last column with ink in it."""
    image = label.grab().toImage()
    ground = image.pixel(0, 0)
    columns = [
        x for x in range(image.width()) if any(image.pixel(x, y) != ground for y in range(image.height()))
    ]
    return columns[0], columns[-1]


def enter(label):
    """Move the mouse over it."""
    middle = QPointF(label.rect().center())
    QCoreApplication.sendEvent(label, QEnterEvent(middle, middle, QPointF(label.mapToGlobal(middle))))


def test_what_fits_is_whole_and_has_no_tool_tip(label):
    label.set_text("a name.md")
    label.resize(400, 20)
    assert label.shown_text() == "a name.md"
    assert label.tip() == ""


def test_what_does_not_fit_is_cut_in_the_middle_and_told_whole(label):
    label.set_text("2025-11-07-a-very-long-name-of-a-file-en.md")
    label.resize(120, 20)
    label.show()
    assert "…" in label.shown_text()
    assert label.shown_text().endswith("en.md"[-2:])
    assert label.tip() == label.text()
    enter(label)
    assert label.toolTip() == label.tip()


@pytest.mark.parametrize(("mirrored", "at_end", "right"), [(0, 0, 0), (1, 0, 1), (0, 1, 1), (1, 1, 0)])
def test_the_text_stands_at_the_start_or_the_end_of_the_layout(qtbot, mirrored, at_end, right):
    label = ElidedLabel(at_end=bool(at_end))
    qtbot.addWidget(label)
    label.setLayoutDirection(Qt.LayoutDirection.RightToLeft if mirrored else Qt.LayoutDirection.LeftToRight)
    label.set_text("الشاي", "rtl")
    label.resize(300, 24)
    first, last = ink(label)
    assert (first > 150) if right else (last < 150)
