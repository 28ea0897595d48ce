"""What desktops and shells read about the program says what the program is."""

from __future__ import annotations

import configparser
import importlib
import re
import shutil
import subprocess
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtGui import QImageReader

import reader
from reader import resources

CHECKOUT = Path(__file__).resolve().parent.parent.parent
LINUX = CHECKOUT / "packaging" / "linux"
DESKTOP = LINUX / f"{resources.APPLICATION_ID}.desktop"
METAINFO = LINUX / f"{resources.APPLICATION_ID}.metainfo.xml"
MAN_PAGE = LINUX / "diptych.1"
TRANSLATED = {path.stem.removeprefix("diptych_") for path in resources.translations().glob("*.ts")}
"""The languages of the interface beside English."""

LANG = "{http://www.w3.org/XML/1998/namespace}lang"


@pytest.fixture(scope="module")
def desktop() -> configparser.ConfigParser:
    parser = configparser.ConfigParser(interpolation=None, delimiters=("=",))
    parser.optionxform = str  # type: ignore[assignment,method-assign]
    parser.read(DESKTOP, "utf-8")
    return parser


@pytest.fixture(scope="module")
def metainfo() -> ElementTree.Element:
    return ElementTree.parse(METAINFO).getroot()


def needs(program: str) -> pytest.MarkDecorator:
    return pytest.mark.skipif(not shutil.which(program), reason=f"{program} is not installed")


# ---- the desktop's menu


def test_the_menu_speaks_the_languages_of_the_interface(desktop: configparser.ConfigParser) -> None:
    entry = desktop["Desktop Entry"]
    for key in ("GenericName", "Comment", "Keywords"):
        assert {match[1] for name in entry if (match := re.match(rf"{key}\[(.*)\]", name))} == TRANSLATED
        assert entry[key]
    assert {name for name in desktop["Desktop Action NewWindow"] if "[" in name} == {
        f"Name[{lang}]" for lang in TRANSLATED
    }


def test_the_menu_starts_the_program_and_finds_its_windows(desktop: configparser.ConfigParser) -> None:
    entry = desktop["Desktop Entry"]
    assert entry["Exec"] == "diptych %f"
    assert entry["Icon"] == resources.APPLICATION_ID
    assert entry["StartupWMClass"] == "diptych"
    assert entry["MimeType"] == "text/markdown;inode/directory;"
    assert desktop["Desktop Action NewWindow"]["Exec"] == "diptych --new-window"


@needs("desktop-file-validate")
def test_the_desktop_file_is_valid() -> None:
    done = subprocess.run(["desktop-file-validate", DESKTOP], capture_output=True, text=True, timeout=20)
    assert (done.returncode, done.stdout) == (0, "")


# ---- software centres


def test_software_centres_hear_of_this_release(metainfo: ElementTree.Element) -> None:
    newest = metainfo.find("releases/release")
    assert newest is not None
    assert newest.get("version") == reader.__version__
    assert metainfo.findtext("id") == resources.APPLICATION_ID
    assert metainfo.findtext("launchable") == DESKTOP.name


def test_every_text_for_software_centres_is_translated(metainfo: ElementTree.Element) -> None:
    texts = ["summary", "description/p", "description/ul/li", "developer_name"]
    texts += ["screenshots/screenshot/caption", "releases/release/description/p"]
    for path in texts:
        langs = [element.get(LANG, "en") for element in metainfo.findall(path)]
        assert {lang: langs.count(lang) for lang in langs} == dict.fromkeys(
            {"en", *TRANSLATED}, langs.count("en")
        ), path
    assert {lang.text for lang in metainfo.findall("languages/lang")} == {"en", *TRANSLATED}


def test_the_screenshots_are_the_projects_pictures(metainfo: ElementTree.Element) -> None:
    for image in metainfo.iter("image"):
        name = (image.text or "").rpartition("/")[2]
        size = QImageReader(str(CHECKOUT / ".github" / "pictures" / name)).size()
        assert (str(size.width()), str(size.height())) == (image.get("width"), image.get("height")), name


@needs("appstreamcli")
def test_the_metainfo_is_valid() -> None:
    command = ["appstreamcli", "validate", "--no-net", METAINFO]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stdout


# ---- the man page


def test_the_man_page_names_every_command_and_option(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(LINUX.parent)
    completion = importlib.import_module("linux.completion")
    page = MAN_PAGE.read_text("utf-8")
    commands = set(re.findall(r"^\.Cm (\w+)$|^\.It Cm (\w+) ", page, re.MULTILINE))
    options = {f"-{name}" for name in re.findall(r"Fl (-?[\w-]+)", page)}
    for command in completion.commands():
        assert {name for option in command.options for name in option.names} <= options
        assert not command.name or any(command.name in found for found in commands)


@needs("mandoc")
def test_mandoc_finds_nothing_wrong_with_the_man_page() -> None:
    command = ["mandoc", "-T", "lint", "-W", "warning", MAN_PAGE]
    assert subprocess.run(command, capture_output=True, text=True, timeout=20).stdout == ""


@needs("man")
def test_man_finds_nothing_wrong_with_the_man_page() -> None:
    command = ["man", "--warnings", "-E", "UTF-8", "-l", "-Tutf8", "-Z", MAN_PAGE]
    assert subprocess.run(command, capture_output=True, text=True, timeout=20).stderr == ""
