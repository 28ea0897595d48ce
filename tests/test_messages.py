"""What is wrong, in sentences that can be translated: every one is marked, and English as text."""

from __future__ import annotations

import ast
import errno
from pathlib import Path

import pytest

from reader.messages import said, system_reason, verbatim
from reader.model import Message

READER = Path(__file__).resolve().parent.parent / "reader"


def test_a_message_is_english_as_text() -> None:
    inner = said("longer than {largest} KiB", largest="64")
    assert str(said("front matter: {reason}", reason=inner)) == "front matter: longer than 64 KiB"
    assert str(verbatim("what {others} say")) == "what {others} say"


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (FileNotFoundError(errno.ENOENT, "No such file or directory", "x"), "no such file or folder"),
        (PermissionError(errno.EACCES, "Permission denied"), "permission denied"),
        (OSError(errno.ENOTSUP, "Operation not supported"), "operation not supported"),
        (OSError(), "oserror"),
    ],
)
def test_the_reasons_of_the_system(error: OSError, words: str) -> None:
    assert str(system_reason(error)) == words


MODULES = [
    path for path in sorted(READER.rglob("*.py")) if "reader.messages import" in path.read_text("utf-8")
]
FROM_TABLES = {"known", "found"}
"""What templates are called that are looked up in tables of marked ones."""


def names(node: ast.AST) -> set[str]:
    """The constants that are named below a node."""
    found = {inner.id for inner in ast.walk(node) if isinstance(inner, ast.Name)}
    return {name for name in found if name.isupper() or name in FROM_TABLES}


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(READER).as_posix())
def test_every_template_is_marked_for_translation(path: Path) -> None:
    tree = ast.parse(path.read_text("utf-8"))
    marked = {
        name
        for node in ast.walk(tree)
        if isinstance(node, ast.Assign) and "QT_TRANSLATE_NOOP" in ast.dump(node.value)
        for name in names(ast.Tuple(node.targets))
    }
    brought = {
        alias.name for node in ast.walk(tree) if isinstance(node, ast.ImportFrom) for alias in node.names
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "said":
            assert names(node.args[0]), ast.unparse(node)
            assert names(node.args[0]) <= marked | brought | FROM_TABLES, ast.unparse(node)


def test_messages_are_values() -> None:
    assert said("a {b}", b="c") == Message("a {b}", (("b", "c"),))
