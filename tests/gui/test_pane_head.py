"""The head over a side: what it says, and the languages that it offers."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu

from reader.gui.window.pane_head import HeadContent, PaneHead
from reader.model import Edition, Note

EDITIONS = (
    Edition("en", Path("/n/tea-en.md"), "Tea"),
    Edition("ar", Path("/n/tea-ar.md"), "الشاي", model="model-x"),
    Edition("zh-Hant", Path("/n/tea-hant.md"), "茶"),
)
NOTE = Note("tea", "en", EDITIONS)
UNKNOWN = Note("tea", None, EDITIONS)


@pytest.fixture
def head(qtbot):
    head = PaneHead("target")
    qtbot.addWidget(head)
    head.resize(500, 80)
    head.show()
    return head


def test_a_translation_names_its_model_and_file_and_is_laid_out_as_it_reads(head):
    head.set_content(HeadContent(NOTE, EDITIONS[1]))
    title, language, origin, file = head.texts()
    assert title == "الشاي"
    assert "العربية" in language
    assert "model-x" in origin
    assert "original" not in origin
    assert file == "tea-ar.md"
    assert head.layoutDirection() == Qt.LayoutDirection.RightToLeft


def test_the_original_is_marked(head):
    head.set_content(HeadContent(NOTE, EDITIONS[0]))
    assert head.texts()[2] == "original"
    assert head.layoutDirection() == Qt.LayoutDirection.LeftToRight


def test_where_no_original_is_known_it_says_so(head):
    head.set_content(HeadContent(UNKNOWN, EDITIONS[1]))
    assert "no original is known" in head.texts()[2]


def test_a_lacking_language_is_named_in_the_language_of_the_interface(head):
    head.set_content(HeadContent(NOTE, None, "hi"))
    assert "This note has no Hindi edition" in head.texts()[2]
    head.set_content(HeadContent(NOTE, EDITIONS[0], "zh-Hant"))
    assert "Chinese (Traditional)" in head.texts()[2]


def test_the_menu_offers_what_the_note_has_by_own_names(head, qtbot):
    head.set_content(HeadContent(NOTE, EDITIONS[1]))
    menu = QMenu()
    qtbot.addWidget(menu)
    head.fill_menu(menu)
    assert [action.data() for action in menu.actions()] == ["en", "ar", "zh-Hant"]
    assert "original" in menu.actions()[0].text()
    assert "繁體中文" in menu.actions()[2].text()
    assert [action.isChecked() for action in menu.actions()] == [False, True, False]
    with qtbot.waitSignal(head.language_picked) as picked:
        menu.actions()[2].trigger()
    assert picked.args == ["zh-Hant"]


def test_the_keyboard_opens_the_menu_and_picks(head, qtbot):
    head.set_content(HeadContent(NOTE, EDITIONS[0]))
    chooser = head.chooser()
    chooser.setFocus()
    menu = chooser.menu()
    picked = []
    head.language_picked.connect(picked.append)

    def pick_the_next():
        qtbot.keyClick(menu, Qt.Key.Key_Down)
        qtbot.keyClick(menu, Qt.Key.Key_Down)
        qtbot.keyClick(menu, Qt.Key.Key_Return)

    menu.aboutToShow.connect(lambda: call_later(pick_the_next))
    qtbot.keyClick(chooser, Qt.Key.Key_Space)
    assert picked == ["ar"]


def call_later(function):
    from PySide6.QtCore import QTimer

    QTimer.singleShot(0, function)


def test_a_hostile_title_and_name_stay_in_their_places(head):
    edition = Edition("en", Path("/n/a\u202egpj.md"), "x\n\u202ey")
    head.set_content(HeadContent(Note("k", None, (edition,)), edition))
    title, _, _, file = head.texts()
    assert "\u202e" not in title + file
    assert "\n" not in title


@pytest.mark.parametrize(
    ("counts", "said"),
    [((0, 0), ""), ((1, 0), "1 gap"), ((0, 1), "1 doubtful"), ((1, 1), "1 gap · 1 doubtful")],
)
def test_gaps_and_doubtful_rows_are_counted(head, counts, said):
    head.set_findings(*counts)
    assert head.findings().text() == said
    assert head.findings().isVisible() == bool(said)
