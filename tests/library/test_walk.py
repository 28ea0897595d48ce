"""Which files of a folder are walked, and that walking always ends."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from reader.library.files import LibraryError
from reader.library.walk import walk
from reader.model import Problem

links = pytest.mark.skipif(sys.platform == "win32", reason="making links needs rights there")


@pytest.fixture
def make(tmp_path: Path) -> Callable[..., Path]:
    """Make files below the test's folder: ``path``, or ``path = line;line``."""

    def make(*paths: str) -> Path:
        for path in paths:
            name, _, text = path.partition(" = ")
            file = tmp_path / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text.replace(";", "\n"), encoding="utf-8")
        return tmp_path

    return make


def test_kinds_of_files(make: Callable[..., Path]) -> None:
    root = make("a.md", "b.markdown", "c.mdx", "d.txt", "E.MD", "f.rst", "g.md.bak", "h", "..md", "._a.md")
    assert list(walk(root)) == ["..md", "E.MD", "a.md", "b.markdown", "c.mdx", "d.txt"]


def test_files_come_before_folders_and_by_name(make: Callable[..., Path]) -> None:
    root = make("b/x.md", "a/y.md", "c.md", "a/b/z.md", "10.md")
    assert list(walk(root)) == ["10.md", "c.md", "a/y.md", "a/b/z.md", "b/x.md"]


def test_what_is_hidden_installed_or_built_is_left_out(make: Callable[..., Path]) -> None:
    root = make(
        "kept.md",
        ".git/x.md",
        ".obsidian/x.md",
        "node_modules/p/README.md",
        "web/node_modules/p/README.md",
        "venv/lib/x.md",
        "env/pyvenv.cfg",
        "env/lib/x.md",
        "cache/CACHEDIR.TAG",
        "cache/x.md",
        "_site/x.md",
        "build/x.md",
        "app/package.json",
        "app/dist/x.md",
        "app/kept.md",
        "guide/build/kept.md",
    )
    assert list(walk(root)) == ["kept.md", "app/kept.md", "guide/build/kept.md"]


def test_ignored_files(make: Callable[..., Path]) -> None:
    root = make(
        ".gitignore = *.txt;drafts/;/top.md;sub/deep/*.md;!sub/deep/kept.md;# comment;;[broken;*.",
        "a.md",
        "a.txt",
        "top.md",
        "sub/top.md",
        "drafts/x.md",
        "sub/drafts/x.md",
        "sub/deep/x.md",
        "sub/deep/kept.md",
        "other/.gitignore = *.md;!b.md",
        "other/a.md",
        "other/b.md",
        "other/c.txt",
        "again/.gitignore = !a.txt",
        "again/a.txt",
    )
    assert list(walk(root)) == ["a.md", "again/a.txt", "other/b.md", "sub/top.md", "sub/deep/kept.md"]


def test_the_rules_of_the_repository_above_hold_too(make: Callable[..., Path]) -> None:
    root = make(
        ".git/HEAD",
        ".gitignore = notes/private/;*.tmp.md",
        "notes/a.md",
        "notes/a.tmp.md",
        "notes/private/b.md",
    )
    assert list(walk(root / "notes")) == ["a.md"]
    assert list(walk(root / "notes" / "private")) == ["b.md"]


def test_rules_above_that_belong_to_no_repository_do_not_hold(make: Callable[..., Path]) -> None:
    root = make(".gitignore = *.md", "notes/a.md")
    assert list(walk(root / "notes")) == ["a.md"]


def test_an_ignore_file_made_to_hold_the_program_up(make: Callable[..., Path]) -> None:
    name = "a" * 200 + ".md"
    root = make(f".gitignore = {'a*' * 30}b;{'**/a/' * 20}b;kept*", name, "kept.md")
    start = time.process_time()
    *problems, file = walk(root)
    assert time.process_time() - start < 1
    assert file == name
    assert [problem.line for problem in problems if isinstance(problem, Problem)] == [1, 2]


@links
def test_links_that_loop_end(make: Callable[..., Path]) -> None:
    root = make("notes/a.md", "z/b.md")
    (root / "notes" / "up").symlink_to(root)
    (root / "notes" / "self").symlink_to(root / "notes")
    (root / "notes" / "ring").symlink_to(root / "z")
    (root / "z" / "ring").symlink_to(root / "notes")
    (root / "broken.md").symlink_to(root / "nowhere.md")
    (root / "round.md").symlink_to(root / "round.md")
    assert list(walk(root)) == ["notes/a.md", "z/b.md"]


@links
def test_links_to_elsewhere_are_followed_once(make: Callable[..., Path]) -> None:
    root = make("library/a.md", "elsewhere/b.md", "single.md")
    (root / "library" / "one").symlink_to(root / "elsewhere")
    (root / "library" / "two").symlink_to(root / "elsewhere")
    (root / "library" / "s.md").symlink_to(root / "single.md")
    (root / "library" / "same.md").symlink_to(root / "library" / "a.md")
    (root / "library" / "everything").symlink_to(root.parent)
    assert list(walk(root / "library")) == ["a.md", "s.md", "one/b.md"]


@links
def test_a_library_reached_through_a_link(make: Callable[..., Path]) -> None:
    root = make("real/a.md", "real/b/c.md")
    (root / "link").symlink_to(root / "real")
    assert list(walk(root / "link")) == ["a.md", "b/c.md"]


def test_a_folder_without_rights_is_a_problem_below_and_an_error_at_the_top(
    make: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    root = make("a.md", "secret/b.md", "z/c.md")
    scandir = os.scandir

    def refuse(path: str) -> object:
        if Path(path).name == "secret":
            raise PermissionError(13, "Permission denied", path)
        return scandir(path)

    stat = os.stat

    def refuse_within(path: Path | str, **options: bool) -> os.stat_result:
        if Path(path).parent.name == "secret":
            raise PermissionError(13, "Permission denied", str(path))
        return stat(path, **options)

    monkeypatch.setattr(os, "scandir", refuse)  # the superuser may read anything
    monkeypatch.setattr(os, "stat", refuse_within)
    first, problem, last = walk(root)
    assert (first, last) == ("a.md", "z/c.md")
    assert isinstance(problem, Problem)
    assert (problem.path, problem.line) == ("secret", None)
    assert str(problem.message) == "the folder cannot be read: permission denied"
    with pytest.raises(LibraryError, match="secret: permission denied"):
        list(walk(root / "secret"))


def test_an_empty_folder(tmp_path: Path) -> None:
    assert list(walk(tmp_path)) == []
