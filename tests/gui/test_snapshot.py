"""Pictures of the window, and what goes wrong in making them."""

import json
import sys

import pytest
from PySide6.QtGui import QImage

from reader.cli import main
from reader.crash_report import BROKEN
from reader.gui.snapshot import snapshot
from reader.library import LibraryError


@pytest.fixture(autouse=True)
def _palette(qapp):
    before = qapp.palette()
    yield
    qapp.setPalette(before)


def test_a_picture_and_the_geometry_of_a_note(folder, tmp_path, home):
    out, geometry = tmp_path / "out.png", tmp_path / "out.json"
    snapshot(folder, out, target_lang="ar", size=(900, 600), theme="dark", zoom=80, geometry=geometry)
    image = QImage(str(out))
    assert (image.width(), image.height()) == (900, 600)
    assert image.pixelColor(450, 300).lightness() < 90
    report = json.loads(geometry.read_text("utf-8"))
    assert {"rows", "lines"} <= report.keys()
    assert any(
        "الشاي" in line["text"] or "الحرير" in line["text"] or "Ink" in line["text"]
        for line in report["lines"]
    )
    assert not list(home.rglob("settings.json"))


def test_the_sides_stand_beside_each_other_in_the_narrowest_picture(folder, tmp_path):
    geometry = tmp_path / "out.json"
    snapshot(folder, tmp_path / "out.png", target_lang="ar", size=(400, 600), geometry=geometry)
    rows = json.loads(geometry.read_text("utf-8"))["rows"]
    assert all(row["source"][0] == row["target"][0] for row in rows if row["source"] and row["target"])


def test_what_cannot_be_shown_or_written_is_an_error(folder, tmp_path):
    with pytest.raises(LibraryError, match="no-such-note"):
        snapshot(folder, tmp_path / "x.png", note_key="no-such-note")
    with pytest.raises(LibraryError, match="nowhere"):
        snapshot(folder / "nowhere", tmp_path / "x.png")
    with pytest.raises(OSError, match="cannot be written"):
        snapshot(folder, tmp_path / "no" / "folder.png")
    assert not (tmp_path / "x.png").exists()


def test_a_script_without_a_font_is_told_once_with_the_package(folder, tmp_path, monkeypatch):
    monkeypatch.setattr("reader.gui.text.writing_systems.can_be_read", lambda lang: lang == "en")
    monkeypatch.setattr("reader.prerequisites.has_apt", lambda: False)
    line = "there is no font made for reading Arabic (ar); install fonts-noto-core"
    assert snapshot(folder, tmp_path / "x.png", target_lang="ar") == (line,)
    monkeypatch.setattr("reader.gui.text.writing_systems.can_be_read", lambda _lang: True)
    assert snapshot(folder, tmp_path / "x.png", target_lang="ar") == ()


def fail(*_arguments, **_named):
    raise KeyError("a word of the note")


@pytest.mark.parametrize(
    "part", ["reader.gui.reading.opening.outline", "reader.gui.text.typesetter.Typesetter.cell"]
)
def test_a_mistake_of_our_own_is_told_and_gives_no_picture(folder, tmp_path, monkeypatch, capsys, part):
    monkeypatch.setattr("reader.cli._prepare_qt", lambda: None)
    monkeypatch.setattr(part, fail)
    hook = sys.excepthook
    assert main(["snapshot", str(folder), "--out", str(tmp_path / "x.png")]) == BROKEN
    assert sys.excepthook is hook
    told = capsys.readouterr().err
    assert "a mistake of Diptych's own (KeyError in tests/gui/test_snapshot.py" in told
    assert len(told.splitlines()) == 1
    assert not (tmp_path / "x.png").exists()
