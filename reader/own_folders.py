"""The folders of a user, above all those in which the program keeps what is its own; none need exist.

Where nobody knows a home for this user, they lie where nothing can be made: never in the folder
that the program happens to be called in, which may be one of notes. Whatever is kept in them can
be done without.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

_NOWHERE = Path(os.devnull).absolute() / "diptych"


def settings_folder() -> Path:
    """For what the reader has chosen and would miss."""
    from platformdirs import user_config_path

    return _of_user(user_config_path)


def cache_folder() -> Path:
    """For what can be worked out again."""
    from platformdirs import user_cache_path

    return _of_user(user_cache_path)


def report_folder() -> Path:
    """For what is written down of mistakes of the program."""
    from platformdirs import user_log_path

    return _of_user(user_log_path)


def _of_user(kind: Callable[..., Path]) -> Path:
    try:
        folder = kind("diptych", appauthor=False)
    except RuntimeError:  # no home
        return _NOWHERE
    return folder if folder.is_absolute() else _NOWHERE


def home_folder() -> Path:
    """The user's home; the root of all folders where nobody knows one."""
    try:
        return Path.home()
    except RuntimeError:
        return Path(os.sep)
