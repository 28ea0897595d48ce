"""Broken front matter is explained in plain words, not in those of the libraries that read it."""

from __future__ import annotations

import pytest

from reader.library.front_matter import read_front_matter


@pytest.mark.parametrize(
    ("block", "words"),
    [
        ("title: A: b", "a value with a colon in it needs quotes"),
        ("tags: [a, b\nlang: en", "a list in square brackets is not closed, or lacks a comma"),
        ("tags: {a: b\nlang: en", "a list in braces is not closed, or lacks a comma"),
        ("tags:\n\t- a", "YAML is indented with spaces, never with tabs"),
        ("title: @home", "a value that begins with such a sign needs quotes"),
        ("title: *", "a value that begins with such a sign needs quotes"),
        ('title: "never', "a quotation mark is never closed"),
        ('title: "C:\\Users"', "a backslash in double quotes that stands for nothing"),
        ("a: b\n c: [d]\n  e: f", "a value with a colon in it needs quotes"),
        ("a:\n  - b\n c: [d]", "a line is indented otherwise than those it belongs to"),
        ("x: !!python/name:os.system", "a type of value that is not known"),
    ],
)
def test_yaml(block: str, words: str) -> None:
    ((_, message),) = read_front_matter(f"---\n{block}\n---\ntext\n").problems
    assert str(message) == f"front matter: {words}"


@pytest.mark.parametrize(
    ("block", "words"),
    [
        ("title = Home", "a value that is not possible: text needs quotes"),
        ('lang = "en"\ntitle', "a name without an equals sign"),
        ('title = "a"\ntitle = "b"', "a name that stands here again"),
        ("tags = [1, 2", "a list in square brackets is not closed, or lacks a comma"),
        ('title = "never', "a quotation mark is never closed"),
        ('title = "a" b', "something stands behind a value"),
        ('lang = "en"\n= 1', "a line that is no pair of name and value"),
    ],
)
def test_toml(block: str, words: str) -> None:
    ((_, message),) = read_front_matter(f"+++\n{block}\n+++\ntext\n").problems
    assert str(message) == f"front matter: {words}"
