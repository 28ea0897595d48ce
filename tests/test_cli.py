"""The command line as a person or a script meets it: words in, answer, messages and exit code out."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import types
from pathlib import Path
from typing import Any

import pytest

import reader
from reader import cli
from reader.cli import main

CHECKOUT = Path(__file__).resolve().parent.parent
ARABIC = """\
---
lang: ar
translated: true
title: القهوة
---

القهوة مشروب يحبه الناس في كل مكان.
"""
ENGLISH = """\
---
lang: en
translated: false
title: Coffee
---

# On coffee

Coffee is a drink that people like.
"""


@pytest.fixture
def notes(tmp_path: Path) -> Path:
    """A library of one note in two languages."""
    for lang, text in (("en", ENGLISH), ("ar", ARABIC)):
        folder = tmp_path / "notes" / "_notes" / lang
        folder.mkdir(parents=True)
        (folder / f"2025-11-01-coffee-{lang}.md").write_text(text, "utf-8")
    return tmp_path / "notes"


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[tuple[Any, ...]]:
    """What the window is asked to show, without a window."""
    asked: list[tuple[Any, ...]] = []
    application = types.ModuleType("reader.gui.app")
    vars(application)["run"] = lambda wishes, _instance: asked.append(wishes) or 0
    launch = types.ModuleType("reader.gui.reading.launch")
    vars(launch)["start"] = lambda *wishes: wishes
    monkeypatch.setitem(sys.modules, "reader.gui.app", application)
    monkeypatch.setitem(sys.modules, "reader.gui.reading.launch", launch)
    monkeypatch.setattr(cli, "_prepare_qt", lambda: None)
    return asked


def diptych(*words: str, stdout: int | None = subprocess.PIPE, **variables: str) -> subprocess.Popen[bytes]:
    """The real command in a process of its own."""
    environment = {**os.environ, **variables}
    command = [sys.executable, "-m", "reader", *words]
    return subprocess.Popen(command, cwd=CHECKOUT, env=environment, stdout=stdout, stderr=subprocess.PIPE)


def one_line(text: str) -> str:
    """The only line of a complaint."""
    assert text.startswith("diptych: ")
    assert text.count("\n") == 1
    return text


# ---- the window


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("", (None, None, None, None)),
        ("notes", (Path("notes"), None, None, None)),
        ("./list", (Path("list"), None, None, None)),
        ("-- list", (Path("list"), None, None, None)),
        ("notes --to zh_TW --from=EN", (Path("notes"), "en", "zh-Hant", None)),
        ("--note k --to ar notes", (Path("notes"), None, "ar", "k")),
        ("--note=a=b", (None, None, None, "a=b")),
        ("--new-window notes", (Path("notes"), None, None, None)),
    ],
)
def test_what_is_opened(
    words: str,
    expected: tuple[Any, ...],
    opened: list[tuple[Any, ...]],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("notes", "list"):
        (tmp_path / name).mkdir()
    assert main(words.split()) == 0
    assert opened == [expected]


@pytest.mark.parametrize(
    ("words", "about"),
    [
        ("nowhere", "no such folder or file: nowhere"),
        ("--size 3", "unknown option: --size"),
        ("--to", "--to: a value is missing"),
        ("--to=", "--to: a value is missing"),
        (". .", "one folder or file at a time"),
        ("--to !", "--to: not a language tag: !"),
    ],
)
def test_what_cannot_be_opened(
    words: str, about: str, opened: list[tuple[Any, ...]], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(words.split()) == 2
    assert about in one_line(capsys.readouterr().err)
    assert opened == []


def test_a_place_without_rights_is_told(
    forbidden: Path, opened: list[tuple[Any, ...]], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([str(forbidden / "notes")]) == 2
    assert "no right to look at it" in one_line(capsys.readouterr().err)
    assert opened == []


@pytest.mark.skipif(sys.platform != "linux", reason="only here does a variable say where a display is")
def test_no_display(
    opened: list[tuple[Any, ...]], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    assert main([]) == 2
    message = one_line(capsys.readouterr().err)
    assert "no display" in message
    assert "snapshot PLACE --out FILE.png" in message
    assert opened == []


def test_qt_lacks_a_library(tmp_path: Path) -> None:
    (tmp_path / "PySide6").mkdir()
    (tmp_path / "PySide6" / "__init__.py").touch()
    reason = "libEGL.so.1: cannot open shared object file: No such file or directory"
    (tmp_path / "PySide6" / "QtCore.py").write_text(f"raise ImportError({reason!r})\n")
    process = diptych(PYTHONPATH=str(tmp_path))
    message = one_line(process.communicate()[1].decode())
    assert process.returncode == 2
    assert "libEGL.so.1" in message or "apt-get install" in message


def test_qt_finds_no_platform() -> None:
    """Qt would abort the process."""
    process = diptych(QT_QPA_PLATFORM="nosuch")
    message = one_line(process.communicate()[1].decode())
    assert process.returncode == 2
    assert "nosuch" in message or "apt-get install" in message


# ---- the commands


def test_version_and_help(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--version"]) == 0
    first, *others = capsys.readouterr().out.splitlines()
    assert first == f"diptych {reader.__version__}"
    assert {line.partition(" ")[0] for line in others} - {"commit"} == {"Python", "Qt"}
    assert main(["--help"]) == 0
    text = capsys.readouterr().out
    assert all(f"diptych {command} " in text for command in cli.COMMANDS)


@pytest.mark.parametrize("words", ["list", "list . --jsn", "blocks", "align one", "snapshot .", "list a b"])
def test_wrong_use_of_a_command(words: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(words.split()) == 2
    captured = capsys.readouterr()
    assert one_line(captured.err)
    assert captured.out == ""


@pytest.mark.parametrize("option", ["--size 14", "--size 0x0", "--size axb", "--zoom 1", "--theme blue"])
def test_wrong_wishes_for_a_picture(option: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["snapshot", ".", "--out", "x.png", *option.split()]) == 2
    message = one_line(capsys.readouterr().err)
    assert option.split()[0] in message
    assert "_" not in message, "names of functions tell nobody what is wanted"


@pytest.mark.parametrize(
    ("option", "wanted"),
    [
        ("--size 14", "14 is not WIDTHxHEIGHT, each from 200 to 10000 pixels"),
        ("--size 300x-300", "300x-300 is not WIDTHxHEIGHT"),
        ("--zoom much", "much is not a number from 50 to 400"),
    ],
)
def test_what_a_picture_may_be_like_is_told(
    option: str, wanted: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["snapshot", ".", "--out", "x.png", *option.split()]) == 2
    assert wanted in one_line(capsys.readouterr().err)


@pytest.mark.parametrize("words", ["list", "blocks", "align here.md"])
def test_unreadable_input(
    words: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "here.md").write_text("A note.\n")
    assert main([*words.split(), "nowhere.md", "--json"]) == 2
    captured = capsys.readouterr()
    assert "nowhere.md" in one_line(captured.err)
    assert captured.out == ""


def test_list_as_json(notes: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["list", str(notes), "--json"]) == 0
    answer = json.loads(capsys.readouterr().out)
    assert answer["problems"] == []
    (note,) = answer["notes"]
    assert note.keys() == {"key", "title", "original", "editions"}
    assert (note["title"], note["original"]) == ("Coffee", "en")
    assert note["editions"] == [
        {"lang": "en", "path": "_notes/en/2025-11-01-coffee-en.md", "title": "Coffee"},
        {"lang": "ar", "path": "_notes/ar/2025-11-01-coffee-ar.md", "title": "القهوة"},
    ]


def test_blocks_as_json(
    notes: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(notes / "_notes" / "en")
    assert main(["blocks", "2025-11-01-coffee-en.md", "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == {
        "path": "2025-11-01-coffee-en.md",
        "lang": "en",
        "title": "Coffee",
        "blocks": [
            {"kind": "heading-1", "depth": 0, "quote": 0, "lines": [7, 7], "text": "On coffee"},
            {
                "kind": "paragraph",
                "depth": 0,
                "quote": 0,
                "lines": [9, 9],
                "text": "Coffee is a drink that people like.",
            },
        ],
    }


def test_align_as_json(notes: Path, capsys: pytest.CaptureFixture[str]) -> None:
    paths = [str(next(notes.glob(f"_notes/{lang}/*.md"))) for lang in ("en", "ar")]
    assert main(["align", *paths, "--json"]) == 0
    answer = json.loads(capsys.readouterr().out)
    assert answer["source"] == {"path": paths[0], "lang": "en"}
    assert answer["target"] == {"path": paths[1], "lang": "ar"}
    assert answer["rows"] == len(answer["beads"])
    assert [block["text"] for bead in answer["beads"] for block in bead["source"]] == [
        "On coffee",
        "Coffee is a drink that people like.",
    ]
    assert all(bead.keys() == {"source", "target", "confidence"} for bead in answer["beads"])
    assert all(0 <= bead["confidence"] <= 1 for bead in answer["beads"])


@pytest.mark.parametrize("command", ["list", "blocks", "align"])
def test_answers_to_read(command: str, notes: Path, capsys: pytest.CaptureFixture[str]) -> None:
    english, arabic = (str(next(notes.glob(f"_notes/{lang}/*.md"))) for lang in ("en", "ar"))
    words = {"list": [str(notes)], "blocks": [english], "align": [english, arabic]}[command]
    assert main([command, *words]) == 0
    captured = capsys.readouterr()
    assert "Coffee" in captured.out
    assert captured.err == ""


def test_a_mistake_of_ours_ends_in_a_line_and_a_report(
    notes: Path, home: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def listing(_library: object) -> str:
        raise KeyError("the title of a note")

    monkeypatch.setattr("reader.terminal.listing", listing)
    assert main(["list", str(notes)]) == 70
    message = one_line(capsys.readouterr().err)
    assert "KeyError in tests/test_cli.py:" in message
    (kept,) = (home / ".local" / "state").rglob("crash-*.txt")
    assert str(kept) in message
    assert "the title of a note" not in kept.read_text("utf-8").replace('raise KeyError("the title', "")
    monkeypatch.setenv("XDG_STATE_HOME", "/dev/null")
    assert main(["list", str(notes)]) == 70
    assert "no report of it could be saved" in one_line(capsys.readouterr().err)


# ---- the surroundings


def test_a_locale_without_utf8(notes: Path) -> None:
    process = diptych("list", str(notes), LC_ALL="C", PYTHONUTF8="0", PYTHONCOERCECLOCALE="0")
    out, err = process.communicate()
    assert (process.returncode, err) == (0, b"")
    assert "Coffee" in out.decode("utf-8")
    process = diptych("list", str(notes), "--json", LC_ALL="C", PYTHONIOENCODING="ascii")
    assert "القهوة" in process.communicate()[0].decode("utf-8")


def test_a_reader_that_has_had_enough(notes: Path) -> None:
    """``diptych list | head``: the pipe is closed before the answer is written."""
    reading, writing = os.pipe()
    os.close(reading)
    process = diptych("list", str(notes), stdout=writing)
    os.close(writing)
    assert process.communicate()[1] == b""
    assert process.returncode == 0


def test_a_name_that_is_not_utf8(tmp_path: Path) -> None:
    try:
        (tmp_path / "caf\udce9.md").write_text("# Café\n\nOne paragraph.\n", "utf-8")
    except OSError:
        pytest.skip("this file system takes only names in UTF-8")
    process = diptych("list", str(tmp_path), "--json")
    out, err = process.communicate()
    assert (process.returncode, err) == (0, b"")
    (note,) = json.loads(out.decode("utf-8"))["notes"]
    assert note["editions"][0]["path"] == "caf\N{REPLACEMENT CHARACTER}.md"
