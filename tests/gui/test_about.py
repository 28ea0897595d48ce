"""The About box says what someone who reports a bug is asked for."""

import platform

from PySide6.QtCore import qVersion
from PySide6.QtWidgets import QDialogButtonBox, QLabel

import reader
from reader.gui.window.about import AboutBox


def test_it_names_versions_and_licence_and_closes(qtbot):
    box = AboutBox()
    qtbot.addWidget(box)
    box.open()
    text = " ".join(label.text() for label in box.findChildren(QLabel))
    for word in (reader.__version__, qVersion(), platform.python_version(), "MIT"):
        assert word in text
    box.findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.Close).click()
    assert not box.isVisible()
