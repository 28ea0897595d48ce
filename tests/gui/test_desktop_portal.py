"""What a desktop's portal tells of colours, and that the theme follows it where Qt knows nothing."""

import shutil
import subprocess

import pytest
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusVariant, QDBusVirtualObject
from PySide6.QtGui import QGuiApplication

from reader.gui.app import create_window, show
from reader.gui.reading.reading import Reading
from reader.gui.reading.session import Session
from reader.gui.reading.tasks import PoolAtOnce, Tasks
from reader.gui.text.theme import DARK, HIGH_CONTRAST, LIGHT, SEPIA
from reader.gui.window import desktop_portal
from reader.gui.window.appearance import Appearance
from reader.gui.window.desktop_portal import DesktopPortal

SERVICE = "org.freedesktop.portal.Desktop"
PATH = "/org/freedesktop/portal/desktop"
INTERFACE = "org.freedesktop.portal.Settings"
APPEARANCE = "org.freedesktop.appearance"
HIGH = Qt.ContrastPreference.HighContrast


class Settings(QDBusVirtualObject):
    """A portal that answers ``Read`` for what it has a value of."""

    def __init__(self, bus, values):
        super().__init__()
        self.bus, self.values = bus, values

    def introspect(self, _path):
        return ""

    def handleMessage(self, message, connection):  # noqa: N802  Qt's name
        key = tuple(message.arguments())
        if message.member() != "Read" or key not in self.values:
            return False
        return connection.send(message.createReply(QDBusVariant(self.values[key])))

    def tell(self, *arguments):
        signal = QDBusMessage.createSignal(PATH, INTERFACE, "SettingChanged")
        signal.setArguments(list(arguments))
        assert self.bus.send(signal)


@pytest.fixture
def address():
    """A message bus of the test's own."""
    if not shutil.which("dbus-daemon"):
        pytest.skip("there is no dbus-daemon")
    command = ["dbus-daemon", "--session", "--print-address=1", "--nofork", "--nopidfile"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as daemon:
        yield daemon.stdout.readline().strip()
        daemon.terminate()


@pytest.fixture
def connect(address):
    """Makes connections to that bus."""
    names = []

    def make(name):
        names.append(name)
        return QDBusConnection.connectToBus(address, name)

    yield make
    for name in names:
        QDBusConnection.disconnectFromBus(name)


def test_a_portal_is_asked_once_and_heard_from_then_on(qtbot, connect):
    bus = connect("portal")
    settings = Settings(bus, {(APPEARANCE, "color-scheme"): 1})
    assert bus.registerVirtualObject(PATH, settings)
    assert bus.registerService(SERVICE)
    portal = DesktopPortal(bus=connect("reader"))
    assert portal.color_scheme() == Qt.ColorScheme.Unknown
    with qtbot.waitSignal(portal.changed):
        pass
    assert portal.color_scheme() == Qt.ColorScheme.Dark
    qtbot.waitUntil(portal.has_answered)
    assert portal.contrast() == Qt.ContrastPreference.NoPreference  # it answered with an error
    with qtbot.waitSignal(portal.changed):
        settings.tell(APPEARANCE, "contrast", QDBusVariant(1))
    assert portal.contrast() == HIGH
    with qtbot.waitSignal(portal.changed):
        settings.tell(APPEARANCE, "color-scheme", QDBusVariant(2))
    assert portal.color_scheme() == Qt.ColorScheme.Light


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize(
    "told",
    [
        (APPEARANCE, "color-scheme", "dark"),
        (APPEARANCE, "color-scheme", 7),
        (APPEARANCE, "accent-color", 1),
        ("org.gnome.desktop.interface", "color-scheme", 1),
        (APPEARANCE, "color-scheme"),
        (),
    ],
)
def test_what_a_portal_says_beside_the_point_changes_nothing(told):
    portal = DesktopPortal(bus=QDBusConnection("none"))
    message = QDBusMessage.createSignal(PATH, INTERFACE, "SettingChanged")
    message.setArguments(list(told))
    portal._hear(message)
    assert portal.color_scheme() == Qt.ColorScheme.Unknown


class Portal(QObject):
    """Stands for the portal of a desktop that Qt knows nothing of."""

    changed = Signal()
    answers_at_once = True

    def __init__(self, parent):
        super().__init__(parent)
        self.answered = self.answers_at_once
        self.scheme, self.high = Qt.ColorScheme.Unknown, Qt.ContrastPreference.NoPreference

    def has_answered(self):
        return self.answered

    def color_scheme(self):
        return self.scheme

    def contrast(self):
        return self.high


@pytest.fixture
def portals(qapp, monkeypatch):
    """The portals that were asked, on a desktop that has one."""
    before, made = qapp.palette(), []

    def make(parent):
        made.append(Portal(parent))
        return made[-1]

    monkeypatch.setattr(desktop_portal, "DesktopPortal", make)
    monkeypatch.setattr(QGuiApplication, "platformName", lambda: "xcb")
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere")
    yield made
    qapp.setPalette(before)


def test_the_theme_follows_the_portal_where_qt_knows_nothing(portals):
    appearance, told = Appearance("system"), []
    assert portals == []
    appearance.theme_changed.connect(told.append)
    appearance.follow_desktop()
    (portal,) = portals
    assert appearance.theme == LIGHT
    portal.scheme = Qt.ColorScheme.Dark
    portal.changed.emit()
    portal.high = HIGH
    portal.changed.emit()
    appearance.choose("sepia")
    portal.changed.emit()
    assert told == [DARK, HIGH_CONTRAST, SEPIA]


def test_a_launch_asks_the_portal_once_the_window_is_there(portals, qtbot):
    session, tasks = Session(), Tasks(PoolAtOnce())
    window = create_window(Reading(tasks, session.wish()), session)
    qtbot.addWidget(window)
    show(window, window.reading, tasks)
    assert portals == []
    qtbot.waitUntil(lambda: len(portals) == 1)


def test_until_the_portal_answers_the_window_looks_as_it_did_last(portals, monkeypatch):
    monkeypatch.setattr(Portal, "answers_at_once", False)
    appearance, told = Appearance("system", "dark"), []
    appearance.theme_changed.connect(told.append)
    assert appearance.theme == DARK
    appearance.follow_desktop()
    (portal,) = portals
    QGuiApplication.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Unknown)
    assert appearance.theme == DARK
    portal.answered = True  # and the reader has no preference any more
    portal.changed.emit()
    assert told == [LIGHT]
    assert appearance.system_theme == "light"


def test_what_the_desktop_wanted_last_is_kept_for_the_next_run(portals, qtbot, tmp_path):
    path = tmp_path / "settings.json"
    for wanted in (LIGHT, DARK):
        session = Session(path)
        window = create_window(Reading(Tasks(PoolAtOnce()), session.wish()), session)
        qtbot.addWidget(window)
        assert window.appearance.theme == wanted
        window.appearance.follow_desktop()
        portals[-1].scheme = Qt.ColorScheme.Dark
        portals[-1].changed.emit()
        window.save()
    assert len(portals) == 2


def test_what_was_wanted_last_does_not_stay_where_the_bus_is_dead(qapp, monkeypatch, tmp_path):
    before = qapp.palette()
    monkeypatch.setattr(QGuiApplication, "platformName", lambda: "xcb")
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", f"unix:path={tmp_path}/nothing")
    dead = QDBusConnection.connectToBus(f"unix:path={tmp_path}/nothing", "dead")
    monkeypatch.setattr(desktop_portal.QDBusConnection, "sessionBus", lambda: dead)
    appearance = Appearance("system", "dark")
    assert appearance.theme == DARK
    appearance.follow_desktop()
    assert appearance.theme == LIGHT
    assert appearance.system_theme == "light"
    qapp.setPalette(before)


@pytest.mark.usefixtures("portals")
def test_what_was_wanted_last_does_not_count_where_no_portal_will_answer(monkeypatch):
    monkeypatch.setattr(QGuiApplication, "platformName", lambda: "offscreen")
    assert Appearance("system", "dark").theme == LIGHT


def test_the_portal_is_asked_no_sooner_than_its_word_counts(portals):
    appearance = Appearance("sepia")
    appearance.follow_desktop()
    assert portals == []
    appearance.choose("system")
    appearance.choose("light")
    appearance.choose("system")
    assert len(portals) == 1


def test_no_portal_is_asked_without_a_message_bus_or_off_screen(portals, monkeypatch, tmp_path):
    with monkeypatch.context() as offscreen:
        offscreen.setattr(QGuiApplication, "platformName", lambda: "offscreen")
        Appearance("system").follow_desktop()
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS")
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    Appearance("system").follow_desktop()
    assert portals == []
    (tmp_path / "bus").touch()
    Appearance("system").follow_desktop()
    assert len(portals) == 1
