"""The line below the window."""

import pytest
from PySide6.QtCore import Qt

from reader.gui.window.status_line import StatusLine


@pytest.fixture
def line(qtbot):
    line = StatusLine()
    qtbot.addWidget(line)
    line.resize(600, 24)
    line.show()
    return line


def test_an_address_stands_before_a_message_and_gives_it_back(line):
    line.show_message("Something happened")
    line.set_address("https://example.org/a")
    assert "https://example.org/a" in line.text()
    line.set_address("")
    assert line.text() == "Something happened"


def test_a_message_does_not_stay_for_ever(line, qtbot):
    line._fading.setInterval(1)
    line.show_message("Something happened")
    qtbot.waitUntil(lambda: line.text() == "")


def test_a_message_is_taken_back_but_never_another_one(line):
    line.show_message("nope: no such file")
    line.withdraw("nope: no such file")
    assert line.text() == ""
    line.show_message("saved")
    line.withdraw("nope: no such file")
    assert line.text() == "saved"


def test_an_address_keeps_its_order_in_a_right_to_left_line(line):
    line.set_address("https://example.org/مقال?x=1")
    assert line.text() == "\u2066https://example.org/مقال?x=1\u2069"


def test_a_message_runs_in_its_own_direction_whatever_the_line_does(line):
    line.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    line.show_message("/notes/ملاحظة.md: permission denied")
    assert line._label._own_direction == "ltr"
    line.show_message("تتعذر قراءة note.md")
    assert line._label._own_direction == "rtl"


def test_progress_can_be_stopped(line, qtbot):
    assert not line._stop.isVisible()
    line.set_progress(3, 120)
    assert "3" in line._progress.text()
    assert "120" in line._progress.text()
    with qtbot.waitSignal(line.stop_requested):
        line._stop.click()
    line.end_progress()
    assert not line._progress.isVisible()


def test_problems_are_offered_where_there_are_any(line, qtbot):
    assert line.problem_text() == ""
    line.set_problem_count(1)
    assert line.problem_text() == "1 problem"
    line.set_problem_count(3)
    assert line.problem_text() == "3 problems"
    with qtbot.waitSignal(line.problems_requested):
        line._problems.click()
    line.set_problem_count(0)
    assert line.problem_text() == ""
