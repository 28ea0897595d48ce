"""The files of a library as grouping sees them: a path, and what was found out about it."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable

from reader.model import UNDETERMINED, Lang
from reader.records import mutable_record, record


@record
class Leaf:
    """A file, as far as grouping looks at it."""

    path: str
    """Relative to the library, with slashes."""
    lang: Lang | None = None
    """What its front matter says, normalised."""


@mutable_record
class Member:
    """A file with what was found out about it."""

    leaf: Leaf
    parts: list[str]
    """Its path without extension, believed languages replaced by an asterisk."""
    kept: list[str]
    """The same without them: what the editions of a note share."""
    named: Lang | None = None
    """The language that its path names."""
    lang: Lang = UNDETERMINED
    contradicted: bool = False
    """Whether its front matter names another language than its path and its text do."""

    @property
    def residue(self) -> str:
        residue = "/".join(filter(None, self.kept))
        return residue if residue.isascii() else unicodedata.normalize("NFC", residue)


Group = list[Member]
"""The files of one note."""

Sight = Callable[[Leaf], Lang]
"""The language that a file's text seems to be in, ``und`` if it does not tell; may be slow."""


def member_of(leaf: Leaf) -> Member:
    """A file of which nothing was found out yet."""
    *folders, name = leaf.path.split("/")
    stem = name.rpartition(".")[0] or name
    return Member(leaf, [*folders, stem], [*folders, stem])
