"""The two rules of the house: imports go downwards only, and Qt stays in reader/gui."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

READER = Path(__file__).resolve().parent.parent / "reader"

LAYERS = [
    {"__main__"},
    {"cli", "output", "terminal"},
    {"gui"},
    {"spread", "library_cache", "export"},
    {"library", "markdown", "align", "sources", "checks"},
    {"language", "guessing", "addresses", "address_display", "disguise", "visible", "composition", "folding"}
    | {"claims", "look_alikes", "top_level_domains"}
    | {"artwork", "artwork_cache", "highlighting", "mathematics"}
    | {"sentences", "settings", "resources", "prerequisites", "stamps", "linguist", "messages"}
    | {"isolates", "inner_isolates", "leftward_phrases", "bidi", "spacing"}
    | {"crash_report", "fatal_signals", "handing_over", "instance", "local_socket", "own_folders"}
    | {"admonition_names", "kept_files", "kept_values", "licences", "version"},
    {"model"},
    {"records", "patterns"},
]
"""Top to bottom; a part may import from its own layer and from those below."""

LEVELS = {part: level for level, layer in enumerate(LAYERS) for part in layer}


def modules() -> list[Path]:
    return sorted(READER.rglob("*.py"))


def part_of(path: Path) -> str:
    """``cli`` for reader/cli.py, ``gui`` for reader/gui/app.py, nothing for reader/__init__.py."""
    first = path.relative_to(READER).parts[0].removesuffix(".py")
    return "" if first == "__init__" else first


@cache
def imports(path: Path) -> tuple[str, ...]:
    """Every module that is imported, at the top or by a function."""
    return tuple(_imports(path))


def _imports(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"), str(path))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: a relative import"
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def parts_imported(path: Path) -> set[str]:
    names = [name.split(".") for name in imports(path)]
    own = {name[1] for name in names if name[0] == "reader" and len(name) > 1}
    return {part for part in own if (READER / part).is_dir() or (READER / f"{part}.py").is_file()}


def test_every_part_has_its_layer() -> None:
    parts = {part_of(path) for path in modules()} - {""}
    assert parts - LEVELS.keys() == set()


@pytest.mark.parametrize("path", modules(), ids=lambda path: path.relative_to(READER).as_posix())
def test_imports_go_downwards(path: Path) -> None:
    if part_of(path):
        own = LEVELS[part_of(path)]
        assert {part for part in parts_imported(path) if LEVELS[part] < own} == set()


def test_parts_do_not_import_in_circles() -> None:
    graph: dict[str, set[str]] = {}
    for path in modules():
        own = part_of(path)
        graph.setdefault(own, set()).update(parts_imported(path) - {own})
    TopologicalSorter(graph).prepare()  # raises CycleError, which names the circle


@pytest.mark.parametrize("path", modules(), ids=lambda path: path.relative_to(READER).as_posix())
def test_qt_stays_in_the_window(path: Path) -> None:
    if part_of(path) == "gui":
        return
    qt = [name for name in imports(path) if name.split(".")[0] in ("PySide6", "shiboken6")]
    assert qt == []
