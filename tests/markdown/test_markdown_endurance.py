"""Nothing that a file can hold makes parsing raise, hang or lose the text."""

from __future__ import annotations

import sys
import threading
import time
from collections.abc import Callable
from itertools import pairwise

import pytest

from reader.markdown import parse
from reader.model import Block

HOSTILE: dict[str, Callable[[int], str]] = {
    "opening brackets": lambda n: "[" * n,
    "nested brackets": lambda n: "[" * (n // 2) + "]" * (n // 2),
    "nested links": lambda n: "[" * (n // 5) + "](u)" * (n // 5),
    "link beginnings": lambda n: "[a](" * (n // 4),
    "image beginnings": lambda n: "![" * (n // 2),
    "asterisks": lambda n: "*" * n,
    "unclosed emphasis": lambda n: "*a _b " * (n // 6),
    "nested emphasis": lambda n: "*a " * (n // 5) + "b* " * (n // 5),
    "tildes": lambda n: "~~a ~b " * (n // 7),
    "runs of backticks": lambda n: " ".join("`" * k for k in range(1, int((2 * n) ** 0.5))),
    "angle brackets": lambda n: "<" * n,
    "unclosed tags": lambda n: 'x <a b="' * (n // 8),
    "unclosed comments": lambda n: "x <!--" * (n // 6),
    "unclosed scripts": lambda n: "x <script>" * (n // 10),
    "unclosed bold tags": lambda n: "a " + "<b></i>" * (n // 7),
    "dollars": lambda n: "$a $$b " * (n // 7),
    "math brackets": lambda n: "\\(a \\[b " * (n // 8),
    "math lines": lambda n: "\\[\n" * (n // 3),
    "ampersands": lambda n: "&amp" * (n // 4),
    "an endless mail address": lambda n: "a." * (n // 2) + "@",
    "an address of brackets": lambda n: "http://a" + "(." * (n // 2),
    "spaces": lambda n: "a" + " " * n + "b",
    "braces": lambda n: "`a`{.b " * (n // 7),
    "quote marks": lambda n: ">" * n + "a",
    "a lazy quote": lambda n: ">" * 50 + "a\n" + "b\n" * (n // 20),
    "list marks": lambda n: "- " * (n // 2) + "a",
    "deep lists": lambda n: "".join(" " * (2 * depth) + "- a\n" for depth in range(int(n**0.5))),
    "reference beginnings": lambda n: "[a\n" * (n // 3),
    "footnote beginnings": lambda n: "[^a]: " * (n // 6),
    "a wide table": lambda n: "|a" * (n // 4) + "|\n" + "|-" * (n // 4) + "|\n",
    "unclosed boxes": lambda n: "<div>\n\n" * (n // 7),
    "unclosed items": lambda n: "<ul><li>a" * (n // 9),
    "unclosed tables": lambda n: "<table><tr><td>" * (n // 15),
    "nested admonitions": lambda n: ":::a\n\n" * (n // 12) + ":::\n\n" * (n // 12),
    "fences right under one another": lambda n: ":::a\n" * (n // 5) + ":::\n" * (n // 10),
    "definitions": lambda n: "a\n: b\n" * (n // 6),
    "terms": lambda n: "a\n" * (n // 2),
    "indented boxes": lambda n: "".join("    " * depth + "!!! a\n" for depth in range(int((n / 2) ** 0.5))),
    "opening lines of boxes": lambda n: "!!! a\n" * (n // 6),
    "unclosed templates": lambda n: "{% a\n" * (n // 5),
    "unclosed shortcodes": lambda n: "{{< a " * (n // 6),
    "unclosed code of templates": lambda n: "{% highlight x %}\n" * (n // 18),
    "boxes of templates": lambda n: "{{< note >}}\n\n" * (n // 14) + "{{< /note >}}\n\n" * (n // 30),
    "braces in one line": lambda n: "{{{%{*" * (n // 6),
    "directives in directives": lambda n: "".join("`" * k + "{note}\n" for k in range(int(n**0.5), 2, -1)),
    "unclosed expressions": lambda n: "x <A b={{" * (n // 9),
    "unclosed components": lambda n: "<Tabs>\n" * (n // 7),
    "closing tags of components": lambda n: "<A1a>" + "</Ab>\n" * (n // 6),
    "a tag of many expressions": lambda n: "<A " + "{a} b={c} " * (n // 10) + "\n",
    "comments of MDX": lambda n: "{/* a\n" * (n // 6),
    "exports": lambda n: "import a from 'b'\n\n" + "export const a = {\n\n" * (n // 20),
    "null characters": lambda n: "\x00" * n,
    "Python-Markdown's own marks": lambda n: "\x02klzzwxh:0000\x03\x0242\x03" * (n // 16),
    "lone surrogates": lambda n: "\ud800" * n,
    "carriage returns": lambda n: "\r" * n,
}

LENGTH = 10_000
SECONDS = 3.0
"""Far above what any takes, far below what a pattern in quadratic time would."""


@pytest.mark.parametrize("make", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_text_takes_bounded_time(make: Callable[[int], str]) -> None:
    begin = time.process_time()
    parse(make(LENGTH))
    assert time.process_time() - begin < SECONDS


@pytest.mark.parametrize("text", ["", " ", "\n\n", "\t\n \r\n", "\ufeff"[:0]])
def test_nothing_gives_no_blocks(text: str) -> None:
    assert parse(text) == ()


def test_twenty_levels_of_lists_keep_their_depths() -> None:
    blocks = parse("".join("  " * depth + f"- level {depth + 1}\n" for depth in range(20)))
    assert [(block.kind, block.depth) for block in blocks] == [("item", depth) for depth in range(1, 21)]


@pytest.mark.parametrize("mark", ["- ", "> ", "1. "])
def test_text_below_the_deepest_level_is_kept(mark: str) -> None:
    blocks = parse(mark * 400 + "the end")
    assert words(blocks).endswith("the end")


def test_a_line_of_five_megabytes_stays_one_block() -> None:
    line = "lorem *ipsum* dolor " * 250_000
    (block,) = parse(line)
    assert len(block.text) >= 5_000_000 - 1


def test_a_paragraph_longer_than_is_treated_at_once_keeps_its_markup() -> None:
    (block,) = parse("**bold** [link](u) " * 3_000)
    assert block.text == ("bold link " * 3_000).strip()
    assert sum(span.href == "u" for span in block.spans) == 3_000


def test_a_picture_inside_its_own_address_is_a_picture() -> None:
    address = "data:image/png;base64," + "A" * 100_000
    (block,) = parse(f"before ![alt]({address}) after " + "word " * 5_000)
    assert [span.image for span in block.spans if span.image] == [address]


def test_a_text_too_long_for_a_note_is_shown_as_they_are_written() -> None:
    text = "# one *two*\n\nthree\n" * 600_000
    begin = time.process_time()
    blocks = parse(text, line_offset=3)
    assert time.process_time() - begin < 10
    assert "\n".join(block.text for block in blocks) == text
    assert blocks[0].lines[0] == 4
    assert all(after.lines[0] == before.lines[1] + 1 for before, after in pairwise(blocks))


def test_what_text_cannot_hold_is_replaced() -> None:
    (block,) = parse("a\x00b\ud800c\x02d\x03")
    assert block.text == "a\N{REPLACEMENT CHARACTER}b\N{REPLACEMENT CHARACTER}cd"


def test_threads_do_not_disturb_each_other() -> None:
    text = "[a]: http://x.y\n\n" + "**bold** [a] `code` *em* [^1]\n\n" * 50 + "[^1]: note\n"
    expected = parse(text)
    results: list[tuple[Block, ...]] = []
    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-5)
    try:
        threads = [threading.Thread(target=lambda: results.append(parse(text))) for _ in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    finally:
        sys.setswitchinterval(before)
    assert results == [expected] * 4


def words(blocks: tuple[Block, ...]) -> str:
    """The text of all blocks."""
    return " ".join(block.text for block in blocks)
