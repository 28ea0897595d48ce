"""The About box says what someone who reports a bug is asked for."""

import platform

from PySide6.QtCore import Qt, qVersion
from PySide6.QtWidgets import QDialogButtonBox, QLabel, QListWidget, QPlainTextEdit

import reader
from reader.gui.window.about import AboutBox
from reader.gui.window.licence_box import LicenceBox
from reader.licences import Licence


def test_it_names_versions_and_licence_and_closes(qtbot):
    box = AboutBox("0123456789")
    qtbot.addWidget(box)
    box.open()
    text = " ".join(label.text() for label in box.findChildren(QLabel))
    for word in (reader.__version__, qVersion(), platform.python_version(), "MIT", "0123456789"):
        assert word in text
    box.findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.Close).click()
    assert not box.isVisible()


def test_the_licences_open_from_it(qtbot):
    box = AboutBox()
    qtbot.addWidget(box)
    box.open()
    next(
        button for button in box.findChild(QDialogButtonBox).buttons() if "Licences" in button.text()
    ).click()
    shown = box.findChild(LicenceBox)
    assert shown.isVisible()
    assert shown.findChild(QListWidget).item(0).text().startswith("Diptych")


def test_the_text_of_the_chosen_licence_is_shown(qtbot):
    box = LicenceBox([Licence("One 1", "MIT", "Do this."), Licence("Two", "BSD", "Not that.")])
    qtbot.addWidget(box)
    box.show()
    names, text = box.findChild(QListWidget), box.findChild(QPlainTextEdit)
    assert text.toPlainText() == "One 1: MIT\n\nDo this."
    names.setFocus()
    qtbot.keyClick(names, Qt.Key.Key_Down)
    assert text.toPlainText() == "Two: BSD\n\nNot that."
