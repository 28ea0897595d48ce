"""What was read of the files of a folder, so that reading it again reads only what has changed."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from reader.guessing import see_language
from reader.library.citations import cited_links
from reader.library.files import LibraryError, read_text
from reader.library.heads import Head, read_head
from reader.library.leaves import Leaf, Member
from reader.model import Lang, Stamp
from reader.stamps import stamp


@dataclass(frozen=True, slots=True)
class _Seen:
    stamp: Stamp
    head: Head | None
    error: str


class Memory:
    """Reads files of a folder, each once; what one that came before has read and what is unchanged, never."""

    def __init__(self, root: Path, before: Memory | None = None) -> None:
        self._root = root
        self._before = before._seen if before else {}
        self._seen: dict[str, _Seen] = {}
        self._languages: dict[str, Lang] = dict(before._languages) if before else {}
        self._links: dict[str, frozenset[str]] = dict(before._links) if before else {}

    def head(self, path: str) -> Head | None:
        """The head of a file as ``read_head`` tells it, LibraryError included."""
        now, seen = stamp(f"{self._root}/{path}"), self._before.get(path)
        if seen is None or seen.stamp != now:
            self._languages.pop(path, None)
            self._links.pop(path, None)
            seen = self._read(path, now)
        self._seen[path] = seen
        if seen.error:
            raise LibraryError(seen.error)
        return seen.head

    def stamps(self) -> tuple[Stamp, ...]:
        """What the files were like that were asked for."""
        return tuple(seen.stamp for seen in self._seen.values())

    def language(self, leaf: Leaf) -> Lang:
        """The language that the letters of a text tell; read where its name does not."""
        if leaf.path not in self._languages:
            self._languages[leaf.path] = see_language(self._body(leaf.path))
        return self._languages[leaf.path]

    def links(self, member: Member) -> frozenset[str]:
        """What a text cites."""
        path = member.leaf.path
        if path not in self._links:
            self._links[path] = cited_links(self._body(path))
        return self._links[path]

    def _read(self, path: str, now: Stamp) -> _Seen:
        try:
            return _Seen(now, read_head(self._root, path), "")
        except LibraryError as error:
            return _Seen(now, None, str(error))

    def _body(self, path: str) -> str:
        try:
            return read_text(self._root / path, path).body
        except LibraryError:
            return ""  # it was there when it was found
