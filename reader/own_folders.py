"""The folders of a user, above all those in which the program keeps what is its own; none need exist.

Where nobody knows a home for this user, they lie where nothing can be made: never in the folder
that the program happens to be called in, which may be one of notes. Whatever is kept in them can
be done without.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path

_NOWHERE = Path(os.devnull).absolute() / "diptych"


_ELSEWHERE = sys.platform in ("darwin", "win32")
"""Systems that do not follow the XDG Base Directory Specification."""


def settings_folder() -> Path:
    """For what the reader has chosen and would miss."""
    if _ELSEWHERE:
        from platformdirs import user_config_path

        return _of_user(user_config_path)
    return _xdg("XDG_CONFIG_HOME", ".config")


def cache_folder() -> Path:
    """For what can be worked out again."""
    if _ELSEWHERE:
        from platformdirs import user_cache_path

        return _of_user(user_cache_path)
    return _xdg("XDG_CACHE_HOME", ".cache")


def report_folder() -> Path:
    """For what is written down of mistakes of the program."""
    if _ELSEWHERE:
        from platformdirs import user_log_path

        return _of_user(user_log_path)
    return _xdg("XDG_STATE_HOME", ".local/state", "log")


def _of_user(kind: Callable[..., Path]) -> Path:
    try:
        folder = kind("diptych", appauthor=False)
    except RuntimeError:  # no home
        return _NOWHERE
    return folder if folder.is_absolute() else _NOWHERE


def _xdg(variable: str, default: str, within: str = "") -> Path:
    """The folder that a variable names, if that is absolute, else the specification's default.

    platformdirs says the same, but its import takes a fiftieth of a launch.
    """
    named = Path(os.environ.get(variable, ""))
    try:
        above = named if named.is_absolute() else Path.home() / default
    except RuntimeError:  # no home
        return _NOWHERE
    return above / "diptych" / within if above.is_absolute() else _NOWHERE


def home_folder() -> Path:
    """The user's home; the root of all folders where nobody knows one."""
    try:
        return Path.home()
    except RuntimeError:
        return Path(os.sep)
