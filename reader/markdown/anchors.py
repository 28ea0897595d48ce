"""How headings are named by links: GitHub's rule."""

from __future__ import annotations

import unicodedata


class Anchors:
    """Hands out the anchors of one document; no two are the same."""

    def __init__(self) -> None:
        self.used: dict[str, int] = {}

    def of(self, text: str, explicit: str = "") -> str:
        """The anchor that the note gives, else the slug of the text, numbered where it was used before."""
        base = explicit or slug(text)
        if base not in self.used:
            self.used[base] = 0
            return base
        while True:
            self.used[base] += 1
            numbered = f"{base}-{self.used[base]}"
            if numbered not in self.used:
                self.used[numbered] = 0
                return numbered


def slug(text: str) -> str:
    """Lower case; letters, digits, marks, ``-`` and ``_`` are kept, spaces become ``-``."""
    kept = (
        ch for ch in text.strip().lower() if ch in "-_ " or ch.isalnum() or unicodedata.category(ch)[0] == "M"
    )
    return "".join(kept).replace(" ", "-")
