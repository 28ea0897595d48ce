"""Where the program keeps what is its own."""

import sys
from pathlib import Path

import pytest

from reader.own_folders import cache_folder, report_folder, settings_folder


def test_they_are_the_users(home: Path) -> None:
    for folder in (settings_folder(), cache_folder(), report_folder()):
        assert home in folder.parents


def test_rubbish_in_the_environment_is_not_where_the_program_was_called(
    monkeypatch: pytest.MonkeyPatch, home: Path
) -> None:
    for name in ("CONFIG", "CACHE", "STATE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", "notes")
    for folder in (settings_folder(), cache_folder(), report_folder()):
        assert home in folder.parents


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="other systems have rules of their own")
@pytest.mark.parametrize("above", ["", "/srv/kept", " /srv/kept ", "kept", "~/kept"])
def test_they_are_where_platformdirs_says(monkeypatch: pytest.MonkeyPatch, above: str) -> None:
    for name in ("CONFIG", "CACHE", "STATE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", above)
    ours = settings_folder(), cache_folder(), report_folder()
    monkeypatch.setattr("reader.own_folders._ELSEWHERE", True)
    assert ours == (settings_folder(), cache_folder(), report_folder())


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="other systems have rules of their own")
@pytest.mark.parametrize("home", [None, "notes"])
def test_without_a_sound_home_they_lie_where_nothing_can_be_made_on_linux(
    monkeypatch: pytest.MonkeyPatch, home: str | None
) -> None:
    def no_home() -> Path:
        if home is None:
            raise RuntimeError("could not determine the home directory")
        return Path(home)

    for name in ("CONFIG", "CACHE", "STATE"):
        monkeypatch.delenv(f"XDG_{name}_HOME", raising=False)
    monkeypatch.setattr(Path, "home", no_home)
    for folder in (settings_folder(), cache_folder(), report_folder()):
        with pytest.raises(OSError, match="diptych"):
            folder.mkdir(parents=True)


@pytest.mark.parametrize("no_home", [RuntimeError("could not determine the home directory"), None])
def test_without_a_home_they_lie_where_nothing_can_be_made(
    no_home: Exception | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As platformdirs tells it, the newer releases by an exception, the older by a relative path."""

    def folder_of(_name: str, appauthor: bool) -> Path:
        assert not appauthor
        if no_home:
            raise no_home
        return Path("~/.config/diptych")

    monkeypatch.setattr("reader.own_folders._ELSEWHERE", True)
    for kind in ("config", "cache", "log"):
        monkeypatch.setattr(f"platformdirs.user_{kind}_path", folder_of)
    for folder in (settings_folder(), cache_folder(), report_folder()):
        with pytest.raises(OSError, match="diptych"):
            folder.mkdir(parents=True)
