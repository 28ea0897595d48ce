"""Links from note to note, as site generators resolve them."""

from pathlib import Path

import pytest

from reader.gui.reading.note_links import linked_edition
from reader.model import Edition, Library, Note


@pytest.fixture(scope="module")
def library():
    paths = [
        "/lib/tea.md",
        "/lib/ar/tea-ar.md",
        "/lib/guide/index.md",
        "/lib/guide/README.mdx",
        "/lib/a b.markdown",
    ]
    notes = (Note(path, None, (Edition("en", Path(path), ""),)) for path in paths)
    return Library(Path("/lib"), tuple(notes))


@pytest.mark.parametrize(
    ("path", "found"),
    [
        ("/lib/tea.md", "/lib/tea.md"),
        ("/lib/tea", "/lib/tea.md"),
        ("/lib/tea.html", "/lib/tea.md"),
        ("/lib/ar/../tea.md", "/lib/tea.md"),
        ("/ar/tea-ar.md", "/lib/ar/tea-ar.md"),
        ("/lib/guide", "/lib/guide/index.md"),
        ("/lib/guide/", "/lib/guide/index.md"),
        ("/lib/a b", "/lib/a b.markdown"),
        ("/etc/passwd", None),
        ("/lib/../etc/passwd", None),
        ("/lib/te", None),
        ("", None),
        ("/lib/tea\0.md", None),
    ],
)
def test_what_a_path_names(library, path, found):
    assert linked_edition(library, path) == (Path(found) if found else None)
