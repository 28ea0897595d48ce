"""The list of problems."""

from PySide6.QtCore import Qt

from reader.gui.window.problem_list import ProblemList
from reader.messages import said
from reader.model import Problem


def test_a_problem_is_listed_and_its_file_asked_for(qtbot):
    problems = ProblemList()
    qtbot.addWidget(problems)
    problems.set_problems(
        [Problem("a\u202eb.md", 3, said("a tab")), Problem("c.md", None, said("not UTF-8"))]
    )
    problems.show()
    assert problems.rows()[1] == ("\u2066c.md\u2069", "", "not UTF-8")
    assert "\u202e" not in problems.rows()[0][0]
    with qtbot.waitSignal(problems.file_requested) as asked:
        problems._tree.setCurrentItem(problems._tree.topLevelItem(0))
        qtbot.keyClick(problems._tree, Qt.Key.Key_Return)
    assert asked.args == ["a\u202eb.md"]


def test_very_many_problems_do_not_freeze_the_window(qtbot):
    problems = ProblemList()
    qtbot.addWidget(problems)
    problems.set_problems([Problem(f"{n}.md", 1, said("x")) for n in range(20_000)])
    assert len(problems.rows()) == 5000
