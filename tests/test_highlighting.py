"""Which stretches of code are told apart, and that what cannot be told apart in time stays plain."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator

import pytest

from reader import highlighting
from reader.highlighting import MAX_LENGTH, MAX_LINE, highlight


def told(code: str, language: str) -> list[tuple[str, str]]:
    """The stretches as their text and what they are."""
    units = code.encode("utf-16-le")
    return [
        (units[2 * start : 2 * end].decode("utf-16-le"), token)
        for start, end, token in highlight(code, language)
    ]


@pytest.mark.parametrize(
    ("language", "code", "expected"),
    [
        (
            "python",
            "def f(x):\n    return 'a' + 1  # why\n",
            [
                ("def", "keyword"),
                ("f", "name"),
                ("return", "keyword"),
                ("'a'", "string"),
                ("1", "number"),
                ("# why", "comment"),
            ],
        ),
        ("JSON", '{"a": [1, "b"]}', [('"a"', "keyword"), ("1", "number"), ('"b"', "string")]),
        ("diff", "-old\n+new\n same\n", [("-old", "removed"), ("+new", "added")]),
        ("html", "<a>b</a>", [("a", "keyword"), ("a", "keyword")]),
    ],
)
def test_stretches(language: str, code: str, expected: list[tuple[str, str]]) -> None:
    assert told(code, language) == expected


def test_positions_count_utf_16_code_units() -> None:
    assert told("x = '😀'  # قال 😀", "python") == [("'😀'", "string"), ("# قال 😀", "comment")]


@pytest.mark.parametrize("language", ["", "klingon", "text", "x" * 100, "\x00"])
def test_an_unknown_language_is_not_guessed(language: str) -> None:
    assert highlight("def f(): return 1", language) == ()


@pytest.mark.parametrize("code", ["", "1\n" * MAX_LENGTH, "1" * (MAX_LINE + 1)])
def test_nothing_and_too_much_stay_plain(code: str) -> None:
    assert highlight(code, "python") == ()


class Lexer:
    """A lexer that behaves badly after its first token."""

    def __init__(self, error: type[Exception] | None) -> None:
        self.error = error

    def get_tokens_unprocessed(self, code: str) -> Iterator[tuple[int, object, str]]:
        yield 0, "Token.Keyword", code[:1]
        if self.error:
            raise self.error
        while True:
            yield 1, "Token.Text", ""


@pytest.mark.parametrize("error", [ValueError, RecursionError, KeyError, None])
def test_a_lexer_that_raises_or_never_ends_costs_the_colours_only(
    error: type[Exception] | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(highlighting, "_lexer", lambda _language: Lexer(error))
    assert highlight("code", "python", seconds=0.05) == ()


@pytest.mark.parametrize(
    "code", ["'" * 400, '"""', "\ud800 = 1", "\x00\x01", "(" * 400 + "\n" * 50, "/*", "<![CDATA["]
)
@pytest.mark.parametrize("language", ["python", "html", "c", "bash", "json", "yaml", "markdown", "php"])
def test_stretches_of_any_code_are_ordered_and_inside_it(language: str, code: str) -> None:
    end = 0
    for stretch in highlight(code, language):
        assert end <= stretch.start < stretch.end
        end = stretch.end
    assert end <= len(code.encode("utf-16-le", "surrogatepass")) // 2


def test_pygments_is_loaded_only_where_a_language_is_named() -> None:
    program = (
        "import sys; from reader.highlighting import highlight; highlight('x = 1', '');"
        "print('pygments' in sys.modules); highlight('x = 1', 'python'); print('pygments' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["False", "True"]
