"""Bytes as text: encodings, line ends, what is too large, and what is no text."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from reader.library import LibraryError, read_text
from reader.library.files import LARGEST_FILE

TEXT = "---\ntitle: عنوان\n---\n# سطر\n\nآخر\n"
BODY = "# سطر\n\nآخر\n"


@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode(),
        TEXT.encode("utf-8-sig"),
        TEXT.replace("\n", "\r\n").encode(),
        TEXT.replace("\n", "\r").encode(),
        TEXT.encode("utf-16"),
        b"\xfe\xff" + TEXT.encode("utf-16-be"),
        TEXT.replace("\n", "\r\n").encode("utf-16"),
        TEXT.encode("utf-32"),
    ],
    ids=["utf-8", "with a mark", "crlf", "cr", "utf-16-le", "utf-16-be", "utf-16 crlf", "utf-32"],
)
def test_encodings_and_line_ends(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "note.md"
    path.write_bytes(data)
    file = read_text(path)
    assert (file.body, file.line_offset, file.metadata) == (BODY, 3, {"title": "عنوان"})
    assert file.problems == ()


def test_other_bytes_are_replaced_and_reported_with_their_line(tmp_path: Path) -> None:
    path = tmp_path / "note.md"
    path.write_bytes("---\ntitle: x\n---\nok\ncafé\n".encode("latin-1"))
    file = read_text(path, shown_as="notes/note.md")
    assert file.body == "ok\ncaf\ufffd\n"
    ((problem),) = file.problems
    assert (problem.path, problem.line) == ("notes/note.md", 5)
    assert "UTF-8" in str(problem.message)


def test_front_matter_problems_name_the_file(tmp_path: Path) -> None:
    path = tmp_path / "note.md"
    path.write_text("---\ntitle: a: b\n---\ntext", encoding="utf-8")
    file = read_text(path, "a/note.md")
    assert file.metadata == {"title": "a: b"}
    assert [(problem.path, problem.line) for problem in file.problems] == [("a/note.md", 2)]


@pytest.mark.parametrize(
    "data",
    [b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", b"\x00" * 100, bytes(range(1, 32)) * 20 + b"\xff\xfe\x80"],
)
def test_binary_data_is_no_text(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "picture.md"
    path.write_bytes(data)
    with pytest.raises(LibraryError, match=r"picture\.md: not text"):
        read_text(path)


def test_a_file_of_fifty_megabytes_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "huge.md"
    with path.open("wb") as file:
        file.truncate(50 * 2**20)
    with pytest.raises(LibraryError, match=r"huge\.md: too large to read, 50 MiB of at most 16"):
        read_text(path)


def test_the_largest_file_is_read(tmp_path: Path) -> None:
    path = tmp_path / "long.md"
    path.write_bytes(b"a" * LARGEST_FILE)
    assert len(read_text(path).body) == LARGEST_FILE


def test_what_cannot_be_read_says_what_and_where_in_one_line(tmp_path: Path) -> None:
    for path, what in [
        (tmp_path / "missing.md", "no such file"),
        (tmp_path, "not a file"),
        (Path("a\0b.md"), "no path that could exist"),
    ]:
        with pytest.raises(LibraryError, match=what) as raised:
            read_text(path)
        assert "\n" not in str(raised.value)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    path = tmp_path / "pipe.md"
    os.mkfifo(path)
    with pytest.raises(LibraryError, match="not a file"):
        read_text(path)


def test_a_file_without_rights(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "secret.md"
    path.write_text("text")

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied", str(path))

    # the superuser, who runs tests in containers, may read anything
    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(LibraryError, match=r"secret\.md: permission denied"):
        read_text(path)
