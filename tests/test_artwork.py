"""What is worked out of a spread's code and formulas, and what is kept of it from run to run."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from reader.artwork import NO_ARTWORK, artwork
from reader.artwork_cache import kept_artwork
from reader.model import Alignment, Block, Document, Mark, Note, Span, Spread


def spread(*blocks: Block) -> Spread:
    document = Document(Path("/nowhere/note.md"), "en", "Title", blocks)
    return Spread(Note("key", "en", ()), document, None, Alignment(()))


CODE = Block("code", 0, 0, (1, 1), (Span("x = 1"),), info="python")
MATH = Block("math", 0, 0, (2, 2), (Span(r"\frac{a}{b}"),))
TEXT = Block("paragraph", 0, 0, (3, 3), (Span("x^2", Mark.MATH), Span(r"\unknown", Mark.MATH)))


def test_code_and_formulas_are_found_and_failures_remembered() -> None:
    found = artwork(spread(CODE, MATH, TEXT))
    assert [stretch.token for stretch in found.code["x = 1", "python"]] == ["number"]
    assert found.display[r"\frac{a}{b}"] is not None
    assert found.inline["x^2"] is not None
    assert found.inline[r"\unknown"] is None


def test_a_spread_without_code_and_formulas_has_none() -> None:
    words = Block("paragraph", 0, 0, (1, 1), (Span("x^2"), Span("x = 1", Mark.CODE)))
    assert artwork(spread(words, Block("code", 0, 0, (2, 2), (Span("x"),)))) == NO_ARTWORK


def test_what_there_is_no_time_for_is_left_out() -> None:
    assert artwork(spread(CODE, MATH, TEXT), seconds=-1) == NO_ARTWORK


def test_what_is_known_is_not_worked_out_again(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    first = kept_artwork(spread(CODE, MATH, TEXT), tmp_path)
    monkeypatch.setattr("reader.mathematics.draw", None)
    monkeypatch.setattr("reader.highlighting.highlight", None)
    assert kept_artwork(spread(CODE, MATH, TEXT), tmp_path) == first
    assert kept_artwork(spread(MATH), tmp_path).inline == {}


def test_a_changed_note_gets_what_is_new_in_it(tmp_path: Path) -> None:
    kept_artwork(spread(CODE), tmp_path)
    assert kept_artwork(spread(CODE, TEXT), tmp_path) == artwork(spread(CODE, TEXT))
    assert len(list(tmp_path.iterdir())) == 1


@pytest.mark.parametrize(
    "damage",
    [b"", b"{}", b"[1, 2, 3]", b"[[], [], []", b"\xff", b'[[["a"]], [], []]', b'[[], [["x", 5]], []]'],
)
def test_a_damaged_file_is_made_anew(damage: bytes, tmp_path: Path) -> None:
    expected = kept_artwork(spread(CODE, MATH), tmp_path)
    (file,) = tmp_path.iterdir()
    whole = file.read_bytes()
    file.write_bytes(damage)
    assert kept_artwork(spread(CODE, MATH), tmp_path) == expected
    assert file.read_bytes() == whole


def test_nothing_is_kept_of_a_note_without_code_and_formulas(tmp_path: Path) -> None:
    assert kept_artwork(spread(), tmp_path) == NO_ARTWORK
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_cannot_be_written_costs_nothing_but_time(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    assert kept_artwork(spread(CODE), tmp_path / "file" / "folder") == artwork(spread(CODE))


def test_the_oldest_files_go_when_there_are_too_many(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("reader.artwork_cache._MOST_FILES", 2)
    for name in ("a", "b", "c"):
        (tmp_path / name).write_text("")
    kept_artwork(spread(CODE), tmp_path)
    assert len(list(tmp_path.iterdir())) == 2


def test_notes_without_code_and_formulas_load_no_library() -> None:
    program = (
        "import sys; from types import SimpleNamespace as S; from reader.artwork import artwork;"
        "artwork(S(source=S(blocks=()), target=None));"
        "print([name for name in sys.modules if name.startswith(('pygments', 'ziamath', 'latex2'))])"
    )
    root = Path(__file__).parent.parent
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, cwd=root)
    assert done.stdout.strip() == "[]", done.stderr
