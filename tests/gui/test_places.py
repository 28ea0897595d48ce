"""Asking for a folder or a file."""

import pytest
from PySide6.QtWidgets import QFileDialog, QWidget

from reader.gui.reading.session import Session
from reader.gui.window.places import Places


@pytest.fixture
def asked(qtbot, folder, qapp):
    from PySide6.QtCore import Qt

    qapp.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)
    window, session = QWidget(), Session()
    qtbot.addWidget(window)
    session.set_place(folder)
    return Places(session, window), window


@pytest.mark.parametrize(
    ("ask", "mode"),
    [("ask_folder", QFileDialog.FileMode.Directory), ("ask_file", QFileDialog.FileMode.ExistingFile)],
)
def test_what_the_dialog_gives_is_reported(asked, folder, qtbot, ask, mode):
    places, window = asked
    getattr(places, ask)()
    dialog = window.findChild(QFileDialog)
    assert dialog.fileMode() == mode
    assert dialog.directory().absolutePath() == str(folder.parent)
    with qtbot.waitSignal(places.chosen) as chosen:
        dialog.fileSelected.emit(str(folder))
    assert chosen.args == [folder]
    dialog.close()
