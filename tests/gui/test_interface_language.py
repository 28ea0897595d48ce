"""The interface in other languages: complete, chosen as wished, and running the right way."""

import datetime
import re
import subprocess
from collections import Counter
from pathlib import Path
from string import Formatter

import PySide6
import pytest
from PySide6.QtCore import QLocale, Qt, QTranslator
from PySide6.QtWidgets import QAbstractButton, QDialogButtonBox, QLabel, QMenu

from reader import resources
from reader.gui.controls.dates import short_date
from reader.gui.controls.naming import sentence_name
from reader.gui.controls.row_painting import number_more
from reader.gui.window.about import AboutBox
from reader.gui.window.actions import Entry, Submenu, menus
from reader.gui.window.find_bar import FindBar
from reader.gui.window.interface_language import available, chosen, set_language
from reader.gui.window.text_looks import TextLooks
from reader.linguist import messages, plural_forms

CHECKOUT = Path(__file__).resolve().parents[2]
LANGUAGES = tuple(lang for lang in available() if lang != "en")


@pytest.fixture(scope="session")
def in_the_code(tmp_path_factory):
    """Every text of the interface as Qt Linguist's own tool finds it in the code."""
    path = tmp_path_factory.mktemp("linguist") / "diptych_en.ts"
    program = next(Path(PySide6.__file__).parent.glob("lupdate*"))
    files = sorted(str(path) for path in (CHECKOUT / "reader").rglob("*.py"))
    subprocess.run([program, "-silent", *files, "-ts", path], check=True, capture_output=True)
    return messages(path)


@pytest.fixture
def speaking(qapp):
    """Gives the application a language until the end of the test."""
    font, before = qapp.font(), qapp.findChildren(QTranslator)

    def speak(lang, folder=None):
        return set_language(qapp, lang, folder)

    yield speak
    for translator in qapp.findChildren(QTranslator):
        if translator not in before:
            qapp.removeTranslator(translator)
            translator.deleteLater()
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    qapp.setFont(font)
    QLocale.setDefault(QLocale.c())


def test_the_interface_comes_in_three_languages_at_least():
    assert available()[0] == "en"
    assert {"en", "ar", "fr"} <= set(available())


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_text_of_the_code_is_translated(in_the_code, lang):
    translated = messages(resources.translations() / f"diptych_{lang}.ts")
    assert len(in_the_code) > 150
    wanted = {(message.context, message.source) for message in in_the_code}
    assert {(m.context, m.source) for m in translated} == wanted, "run lupdate as the README says"
    for message in translated:
        assert message.state == "finished", message
        assert message.forms, message
        assert all(form.strip() for form in message.forms), message
        assert len(message.forms) == (plural_forms(lang) if message.is_numerus else 1), message


@pytest.mark.parametrize("lang", LANGUAGES)
def test_translations_keep_what_the_program_fills_in(lang):
    def fields(text):
        return sorted(name for _, name, _, _ in Formatter().parse(text) if name is not None)

    for message in messages(resources.translations() / f"diptych_{lang}.ts"):
        for form in message.forms:
            assert fields(form) == fields(message.source), message
            assert form.endswith("…") == message.source.endswith("…"), message
            assert ("&" in form) == ("&" in message.source), message
            if message.is_numerus and re.search(r"%L?n", form) is None:
                assert lang == "ar", message  # its words for none, one and two hold the number


@pytest.mark.parametrize("lang", ["en", *LANGUAGES])
def test_every_menu_has_letters_of_its_own(speaking, lang):
    speaking(lang)

    def check(title, items):
        texts = [item.text for item in items if item]
        letters = Counter(text[text.index("&") + 1].casefold() for text in texts)
        assert {letter for letter, count in letters.items() if count > 1} == set(), title
        for item in items:
            if isinstance(item, Submenu) and item.entries:
                check(item.text, item.entries)

    check("the menu bar", [Entry("", title) for title, _ in menus()])
    for title, items in menus():
        check(title, items)


@pytest.mark.parametrize(
    ("choice", "wanted", "expected"),
    [
        ("fr", ["ar-EG"], "fr"),
        ("system", ["ar-Arab-EG", "ar-EG", "ar-Arab", "ar"], "ar"),
        ("system", ["de-DE", "de", "fr-FR", "fr"], "fr"),
        ("system", ["en-GB", "en", "fr"], "en"),
        ("system", ["de", "C"], "en"),
        ("tlh", ["fr"], "fr"),
        ("system", [], "en"),
    ],
)
def test_the_language_is_the_choice_else_what_the_system_prefers(choice, wanted, expected):
    assert chosen(choice, wanted, ("en", "ar", "fr")) == expected


@pytest.mark.parametrize("lang", ["ar", "he", "fa", "ur"])
def test_the_interface_is_mirrored_where_its_language_runs_from_right_to_left(qapp, speaking, tmp_path, lang):
    (tmp_path / f"diptych_{lang}.ts").write_text(f'<TS version="2.1" language="{lang}"></TS>', "utf-8")
    assert speaking(lang, tmp_path) == lang
    assert qapp.layoutDirection() == Qt.LayoutDirection.RightToLeft
    assert QLocale().textDirection() == Qt.LayoutDirection.RightToLeft


def test_english_changes_nothing(qapp, speaking):
    font, children = qapp.font(), len(qapp.children())
    assert speaking("en") == "en"
    assert (qapp.font(), len(qapp.children())) == (font, children)
    assert qapp.layoutDirection() == Qt.LayoutDirection.LeftToRight


def test_the_window_in_arabic_is_mirrored_and_holds_no_english(speaking, make_window, folder):
    speaking("ar")
    window = make_window()
    window.reading.open_place(folder)
    assert window.layoutDirection() == Qt.LayoutDirection.RightToLeft
    assert window.note_list.mapTo(window, window.note_list.rect().center()).x() > window.width() / 2
    assert window.source_panel.mapTo(window, window.source_panel.rect().center()).x() < window.width() / 2
    texts = [action.text() for action in window.actions()]
    texts += [button.text() for button in window.findChildren(QAbstractButton)]
    texts += [menu.title() for menu in window.findChildren(QMenu)]
    said = [text for text in texts if text and not text.startswith("\u2068")]
    assert len(said) > 40
    assert [text for text in said if not re.search("[\u0620-\u064a]", text)] == []


def test_keys_keep_their_order_in_a_mirrored_menu(speaking, make_window):
    speaking("ar")
    window = make_window()
    assert window.commands["zoom_in"].text().endswith("\t\u2066Ctrl++\u2069")
    assert window.commands["zoom_in"].shortcut().toString() == "Ctrl++"


@pytest.mark.parametrize(("lang", "before", "after"), [("en", -1, 1), ("ar", 1, -1)])
def test_next_comes_after_previous_whatever_the_side(speaking, make_window, folder, lang, before, after):
    speaking(lang)
    window = make_window()
    window.reading.open_place(folder)
    window.spread_pane.open_find()
    bar = window.spread_pane.find_bar
    bar.layout().activate()
    words = [(button.x(), button.text()) for button in bar.findChildren(QAbstractButton)]
    previous, following = (
        next(x for x, text in words if text == name) for name in (bar.tr("Previous"), bar.tr("Next"))
    )
    assert (following - previous) * after > 0
    assert (previous - following) * before > 0


@pytest.mark.parametrize(
    ("interface", "lang", "expected"),
    [
        ("en", "zh-Hant", "Chinese (Traditional)"),
        ("fr", "ar", "arabe"),
        ("fr", "zh-Hant", "chinois traditionnel"),
        ("ar", "fr", "الفرنسية"),
        ("fr", "yo", "\u2068Yorùbá\u2069"),
        ("fr", "und", "Langue inconnue"),
    ],
)
def test_languages_have_names_in_the_language_of_the_interface(speaking, interface, lang, expected):
    speaking(interface)
    assert sentence_name(lang) == expected


@pytest.mark.parametrize(("tag", "shown"), [("ar_EG", "+١٢"), ("ar_MA", "+12"), ("fr_FR", "+12")])
def test_counts_are_written_in_the_digits_that_dates_are(tag, shown):
    before = QLocale()
    QLocale.setDefault(QLocale(tag))
    try:
        assert number_more(12) == shown
        assert shown[1:] in short_date(datetime.date(2020, 10, 12))
    finally:
        QLocale.setDefault(before)


def test_numbers_stand_at_the_edge_where_arabic_is_read_from(speaking, qtbot):
    speaking("ar")
    dialog = TextLooks()
    dialog.set_content(("ar",), ())
    qtbot.addWidget(dialog)
    for box in (dialog.size_box, dialog.line_height):
        assert box.alignment() == Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute
    assert dialog.size_box.text().strip("\u200f") == "١٠٠٪"
    dialog.size_box.lineEdit().setText("١٢٠")
    assert dialog.size_box.value() == 120


def test_the_about_box_is_read_from_the_right_too(speaking, qtbot):
    speaking("ar")
    box = AboutBox("0a1b2c+")
    qtbot.addWidget(box)
    label = next(label for label in box.findChildren(QLabel) if "Diptych" in label.text())
    assert label.text().startswith("<h2 dir='rtl'>")
    assert "\u20660a1b2c+\u2069" in label.text()


def test_a_button_that_closes_says_the_same_in_a_dialog_as_in_the_window(speaking, qtbot):
    speaking("ar")
    dialog, bar = TextLooks(), FindBar()
    qtbot.addWidget(dialog)
    qtbot.addWidget(bar)
    closing = dialog.findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.Close)
    assert closing.text() in [button.text() for button in bar.findChildren(QAbstractButton)]
