"""Choices of the reader: the interface's language, how languages are set, advice on fonts."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontDatabase

from reader.gui.reading.preferences import Preferences
from reader.gui.reading.session import Session
from reader.gui.text import writing_systems
from reader.gui.text.typography import book_face, line_height, text_font
from reader.gui.window.text_looks import TextLooks
from reader.prerequisites import font_package, install_command
from reader.settings import TextChoice


def test_the_languages_of_the_interface_are_offered_and_kept(window):
    menu = window.commands.submenus["language"]
    menu.aboutToShow.emit()
    actions = {action.text().strip("\u2068\u2069"): action for action in menu.actions()}
    assert list(actions)[:2] == ["Like the System", "English"]
    assert {"العربية", "Français"} <= set(actions)
    assert actions["Like the System"].isChecked()
    actions["Français"].trigger()
    assert window.session.settings.language == "fr"
    assert "started next" in window.status.text()
    menu.aboutToShow.emit()
    assert [action.text() for action in menu.actions() if action.isChecked()] == ["\u2068Français\u2069"]


def test_the_sizes_of_the_window_are_offered_and_kept(window):
    menu = window.commands.submenus["display_size"]
    menu.aboutToShow.emit()
    actions = {action.text(): action for action in menu.actions()}
    assert list(actions) == ["100 %", "125 %", "150 %", "175 %", "200 %", "250 %"]
    assert actions["100 %"].isChecked()
    actions["200 %"].trigger()
    assert window.session.settings.display_size == 200
    assert "started next" in window.status.text()
    menu.aboutToShow.emit()
    assert [action.text() for action in menu.actions() if action.isChecked()] == ["200 %"]


def test_the_text_of_a_language_changes_at_once_and_alone(window):
    view = window.spread_pane.view
    view.settle()

    def lines(side):
        return [line for line in view.geometry_report()["lines"] if line["side"] == side]

    before = {side: lines(side)[-1]["rect"][3] for side in ("source", "target")}
    window.commands["text_looks"].trigger()
    dialog = window.preferences.text_looks
    offered = [dialog.language.itemData(number) for number in range(dialog.language.count())]
    assert offered == ["en", "ar", "fr"]
    dialog.language.setCurrentIndex(1)
    dialog.size_box.setValue(150)
    assert window.session.settings.texts == (TextChoice("ar", size=150),)
    assert lines("target")[-1]["rect"][3] == pytest.approx(before["target"] * 1.5, rel=0.1)
    assert lines("source")[-1]["rect"][3] == before["source"]
    dialog.restore.click()
    assert window.session.settings.texts == ()
    assert lines("target")[-1]["rect"][3] == before["target"]


def test_the_dialog_shows_what_is_chosen_or_what_is_so_by_itself(qtbot):
    dialog = TextLooks()
    qtbot.addWidget(dialog)
    told = []
    dialog.changed.connect(told.append)
    dialog.set_content(["ar", "en"], (TextChoice("en", "Noto Sans", 90, 180),))
    assert (dialog.size_box.value(), dialog.line_height.value()) == (100, line_height("ar"))
    assert not dialog.restore.isEnabled()
    dialog.language.setCurrentIndex(1)
    assert (dialog.family.currentData(), dialog.size_box.value()) == ("Noto Sans", 90)
    assert dialog.line_height.value() == 1.8
    assert dialog.restore.isEnabled()
    assert told == []
    dialog.line_height.setValue(2.0)
    assert told == [(TextChoice("en", "Noto Sans", 90, 200),)]


@pytest.mark.parametrize(
    ("written", "read"),
    [
        (TextChoice("ar", size=9000, line_height=9000), TextChoice("ar", size=200, line_height=350)),
        (TextChoice("ar", size=-3, line_height=-3), TextChoice("ar", size=50, line_height=0)),
        (TextChoice("ar", size=120, line_height=20), TextChoice("ar", size=120, line_height=100)),
    ],
)
def test_numbers_that_no_text_can_be_read_in_are_not_taken(written, read):
    assert written.within_reason() == read


@pytest.mark.usefixtures("qapp")
def test_a_family_that_is_gone_is_left_out():
    assert "No Such Face" not in text_font("en", 16, family="No Such Face").families()
    family = QFontDatabase.families()[0]
    assert text_font("en", 16, family=family).families()[0] == family


@pytest.mark.parametrize("lang", ["ar", "hi", "th", "km", "my", "ja"])
def test_scripts_with_marks_have_wider_lines_than_latin(lang):
    assert line_height(lang) > line_height("en")


@pytest.fixture
def no_fonts(monkeypatch):
    """A machine that has what comes with fontconfig, and nothing else."""
    monkeypatch.setattr("reader.gui.text.installed._known", frozenset)
    monkeypatch.setattr(writing_systems, "families_for", lambda _lang: ["DejaVu Sans"])


@pytest.mark.usefixtures("qapp", "no_fonts")
def test_where_a_script_has_no_font_the_package_is_named_once(monkeypatch):
    said = []
    asked = Preferences(Session(), None)
    asked.told.connect(said.append)
    monkeypatch.setattr("reader.prerequisites.has_apt", lambda: True)
    asked.advise_fonts(("ar", "und"))
    asked.advise_fonts(("fa", "ja"))
    monkeypatch.setattr("reader.prerequisites.has_apt", lambda: False)
    asked.advise_fonts(("th",))
    asked.advise_fonts(("hi", "ja", "ko"))
    assert [line.split(".")[0] for line in said] == [
        f"No font here is made for {name}" for name in ("Arabic", "Japanese", "Thai", "Hindi, Korean")
    ]
    assert "apt-get install -y --no-install-recommends fonts-noto-core" in said[0]
    assert "fonts-noto-cjk" in said[1]
    assert "apt-get" not in said[2]
    assert "fonts-noto-core" in said[2]
    assert "fonts-noto-cjk, fonts-noto-core" in said[3]


def test_what_to_install_stands_where_the_font_is_chosen_and_can_be_copied(window, monkeypatch):
    monkeypatch.setattr(writing_systems, "can_be_read", lambda lang: lang != "ar")
    monkeypatch.setattr("reader.prerequisites.has_apt", lambda: True)
    window.commands["text_looks"].trigger()
    dialog = window.preferences.text_looks
    for number in range(dialog.language.count()):
        dialog.language.setCurrentIndex(number)
        is_arabic = dialog.language.currentData() == "ar"
        assert dialog.advice.isVisibleTo(dialog) == is_arabic
        assert ("apt-get install" in dialog.advice.text()) == is_arabic
    assert dialog.advice.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByKeyboard


@pytest.mark.usefixtures("qapp")
def test_where_there_are_fonts_nothing_is_said():
    asked = Preferences(Session(), None)
    said = []
    asked.told.connect(said.append)
    asked.advise_fonts(("en",))
    assert said == []


@pytest.mark.usefixtures("qapp")
def test_a_book_face_is_one_that_is_installed():
    for lang in ("en", "ar", "ur", "fa", "th", "und"):
        assert book_face(lang) == "" or QFontDatabase.hasFamily(book_face(lang))
    assert book_face("und") == ""


def test_packages_of_fonts():
    assert font_package("Hant") == "fonts-noto-cjk"
    assert install_command(["b", "a"]).endswith("--no-install-recommends a b")
