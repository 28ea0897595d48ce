"""What happens when a link is followed; what would leave the program is caught by a handler of Qt's own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from reader.disguise import Disguise
from reader.gui.window.link_opening import LinkOpener
from reader.gui.window.link_warning import sentence

SCHEMES = ("http", "https", "mailto", "javascript", "file", "data", "ftp")


class Recorder(QObject):
    """Stands where the browser does."""

    def __init__(self) -> None:
        super().__init__()
        self.addresses: list[str] = []

    @Slot(QUrl)
    def record(self, url: QUrl) -> None:
        self.addresses.append(url.toString(QUrl.ComponentFormattingOption.FullyEncoded))


@pytest.fixture
def browser() -> Iterator[Recorder]:
    recorder = Recorder()
    for scheme in SCHEMES:
        QDesktopServices.setUrlHandler(scheme, recorder, "record")
    yield recorder
    for scheme in SCHEMES:
        QDesktopServices.unsetUrlHandler(scheme)


@pytest.fixture
def opener(qtbot: QtBot) -> LinkOpener:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    return LinkOpener(window)


@pytest.mark.parametrize(
    ("address", "text", "expected"),
    [
        ("https://example.org/a?b=c#d", "here", "https://example.org/a?b=c#d"),
        ("HTTP://Example.org", "example.org", "http://example.org"),
        ("//example.org/x", "", "https://example.org/x"),
        ("https://example.org/لغة", "", "https://example.org/%D9%84%D8%BA%D8%A9"),
        ("https://münchen.de/", "", "https://xn--mnchen-3ya.de/"),
        ("https://موقع.مصر/", "", "https://xn--4gbrim.xn--wgbh1c/"),
        ("https://[::1]:8080/", "", "https://[::1]:8080/"),
        ("mailto:a@example.org", "a@example.org", "mailto:a@example.org"),
    ],
)
def test_honest_addresses_open_at_once(
    opener: LinkOpener, browser: Recorder, address: str, text: str, expected: str
) -> None:
    opener.open(address, text)
    assert browser.addresses == [expected]
    assert opener.warning is None


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "file:///etc/passwd",
        "data:text/html,x",
        "ftp://example.org/",
        "vscode://x",
        "\\\\server\\share",
        "",
        "https://",
        "https://exa mple.org/",
        "https://example.org:99999/",
    ],
)
def test_everything_else_is_refused_with_a_sentence(
    opener: LinkOpener, browser: Recorder, qtbot: QtBot, address: str
) -> None:
    with qtbot.waitSignal(opener.refused) as refused:
        opener.open(address, "text")
    assert refused.args[0]
    assert browser.addresses == []


def test_a_refusal_shows_no_hidden_characters_and_is_short(opener: LinkOpener, qtbot: QtBot) -> None:
    with qtbot.waitSignal(opener.refused) as refused:
        opener.open("evil:\u202e" + 10_000 * "x")
    assert "‹U+202E›" in refused.args[0]
    assert len(refused.args[0]) < 300


def test_a_disguise_is_asked_about_first(opener: LinkOpener, browser: Recorder, qtbot: QtBot) -> None:
    opener.open("https://evil.example/login", "bank.com")
    warning = opener.warning
    assert warning is not None
    assert browser.addresses == []
    assert warning.address() == "https://evil.example/login"
    assert sentence(Disguise.OTHER_HOST) in warning.reasons()
    qtbot.mouseClick(warning.open_button, Qt.MouseButton.LeftButton)
    assert browser.addresses == ["https://evil.example/login"]
    assert opener.warning is None


def test_not_opening_is_the_default(opener: LinkOpener, browser: Recorder, qtbot: QtBot) -> None:
    opener.open("https://user:password@example.org/")
    warning = opener.warning
    assert warning is not None
    assert warning.cancel_button.isDefault()
    qtbot.keyClick(warning, Qt.Key.Key_Return)
    assert browser.addresses == []
    assert opener.warning is None


def test_a_second_question_takes_the_place_of_the_first(opener: LinkOpener, browser: Recorder) -> None:
    opener.open("https://one@example.org/")
    first = opener.warning
    opener.open("https://two@example.org/")
    second = opener.warning
    assert first is not None
    assert second is not None
    assert not first.isVisible()
    second.accept()
    assert browser.addresses == ["https://two@example.org/"]


def test_the_question_shows_what_cannot_be_seen_and_the_real_host(opener: LinkOpener) -> None:
    opener.open("https://раypal.com/\u202ex")
    assert opener.warning is not None
    assert opener.warning.address() == "https://xn--ypal-43d9g.com/‹U+202E›x"
    opener.warning.reject()


def test_a_backslash_leads_where_the_question_says(opener: LinkOpener, browser: Recorder) -> None:
    opener.open("https://good.example\\@evil.example/")
    assert opener.warning is not None
    opener.warning.accept()
    assert browser.addresses == ["https://good.example/@evil.example/"]


def test_every_disguise_has_a_sentence() -> None:
    sentences = {sentence(disguise) for disguise in Disguise}
    assert len(sentences) == len(Disguise)


def test_links_to_files_and_places_stay_inside(opener: LinkOpener, browser: Recorder, qtbot: QtBot) -> None:
    with qtbot.waitSignal(opener.note_requested) as asked:
        opener.open("../ar/%D9%84.md#part", note=Path("/notes/en/x.md"))
    assert [asked.args[0].replace("\\", "/"), asked.args[1]] == ["/notes/ar/ل.md", "part"]
    with qtbot.waitSignal(opener.note_requested) as asked:
        opener.open("other.md")
    assert asked.args == ["other.md", ""]
    with qtbot.waitSignal(opener.fragment_requested) as asked:
        opener.open("#%D9%84")
    assert asked.args == ["ل"]
    assert browser.addresses == []
