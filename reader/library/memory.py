"""What was read of the files of a folder, so that reading it again reads only what has changed."""

from __future__ import annotations

from pathlib import Path

from reader.guessing import see_language
from reader.library.citations import cited_links
from reader.library.files import LibraryError, read_text
from reader.library.heads import Head, read_head
from reader.library.leaves import Leaf, Member
from reader.model import Lang, Message, Stamp
from reader.records import record
from reader.stamps import stamp


@record
class _Seen:
    stamp: Stamp
    head: Head | None
    error: Message | None

    def tells_the_same(self, other: _Seen) -> bool:
        """Whether all but the stamp is the same."""
        return (self.head, self.error) == (other.head, other.error)


class Memory:
    """Reads files of a folder, each once; what one that came before has read and what is unchanged, never."""

    def __init__(self, root: Path, before: Memory | None = None) -> None:
        self._root = root
        self._before = before._seen if before else {}
        self._is_new = before is None
        """Whether something was learned that the one before did not know."""
        self._seen: dict[str, _Seen] = {}
        self._languages: dict[str, Lang] = dict(before._languages) if before else {}
        self._links: dict[str, frozenset[str]] = dict(before._links) if before else {}

    def head(self, path: str) -> Head | None:
        """The head of a file as ``read_head`` tells it, LibraryError included."""
        now, seen = stamp(f"{self._root}/{path}"), self._before.get(path)
        if seen is None or seen.stamp != now:
            fresh = self._read(path, now)
            self._is_new |= self._reads_otherwise(path) or seen is None or not fresh.tells_the_same(seen)
            seen = fresh
        self._seen[path] = seen
        if seen.error:
            raise LibraryError(path, seen.error)
        return seen.head

    def is_as_before(self) -> bool:
        """Whether the files asked for are those of the one before, and say the same of themselves."""
        return not self._is_new and self._seen.keys() == self._before.keys()

    def stamps(self) -> tuple[Stamp, ...]:
        """What the files were like that were asked for."""
        return tuple(seen.stamp for seen in self._seen.values())

    def language(self, leaf: Leaf) -> Lang:
        """The language that the letters of a text tell; read where its name does not."""
        return self._language(leaf.path)

    def links(self, member: Member) -> frozenset[str]:
        """What a text cites."""
        return self._cited(member.leaf.path)

    def _language(self, path: str) -> Lang:
        if path not in self._languages:
            self._languages[path] = see_language(self._body(path))
        return self._languages[path]

    def _cited(self, path: str) -> frozenset[str]:
        if path not in self._links:
            self._links[path] = cited_links(self._body(path))
        return self._links[path]

    def _reads_otherwise(self, path: str) -> bool:
        """Whether a file that changed has other letters or links now, of those that were asked for before."""
        language, links = self._languages.pop(path, None), self._links.pop(path, None)
        same_language = language is None or self._language(path) == language
        return not same_language or (links is not None and self._cited(path) != links)

    def _read(self, path: str, now: Stamp) -> _Seen:
        try:
            return _Seen(now, read_head(self._root, path), None)
        except LibraryError as error:
            return _Seen(now, None, error.reason)

    def _body(self, path: str) -> str:
        try:
            return read_text(self._root / path, path).body
        except LibraryError:
            return ""  # it was there when it was found
