"""Regular expressions that are compiled when they are first used: most launches need few of them."""

from __future__ import annotations

import re
from typing import Any, cast


class _Late:
    """Stands for a pattern; the first use of a method compiles it, later uses find the method itself."""

    def __init__(self, text: str, flags: re.RegexFlag | int) -> None:
        self._asked = text, flags

    def __getattr__(self, name: str) -> Any:
        found = getattr(re.compile(*self._asked), name)
        setattr(self, name, found)
        return found


def late(text: str, flags: re.RegexFlag | int = 0) -> re.Pattern[str]:
    """As ``re.compile``, for who calls methods of the pattern; a mistake in it shows at its first use."""
    return cast("re.Pattern[str]", _Late(text, flags))
