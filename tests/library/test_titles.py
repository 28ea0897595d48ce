"""Titles: the first heading of a text, as a line of a list can show it."""

from __future__ import annotations

import time

import pytest

from reader.library.titles import first_heading, plain_title


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("# One\n\n## Two", "One"),
        ("text\n\n### Third level first\n", "Third level first"),
        ("  # Indented", "Indented"),
        ("# Closed ##", "Closed"),
        ("# C#", "C#"),
        ("#hashtag\n# Real", "Real"),
        ("#\n# After an empty one", "After an empty one"),
        ("Underlined\n=====\n", "Underlined"),
        ("Underlined too\n---\n", "Underlined too"),
        ("- item\n---\n# Real", "Real"),
        ("| a | b |\n|---|---|\n\n# Real", "Real"),
        ("a | b\n--- | ---\n\n# Real", "Real"),
        ("---\n\n# After a rule", "After a rule"),
        ("```sh\n# comment\n```\n\n# Real", "Real"),
        ("~~~~\n~~~\n# no\n~~~~\n# Real", "Real"),
        ("```\n# never closed", ""),
        ("<!-- # no\n# no -->\n# Real", "Real"),
        ('<h1 align="center">\n  <img src="x.png" alt=""> Project\n</h1>\n\n## Use', "Project"),
        ("<h1></h1>\n\n## Use", "Use"),
        ("# FastAPI { #fastapi }", "FastAPI"),
        ("# Title {: .class }", "Title"),
        ("# A **bold** _and_ `coded` [linked](https://x.y) title", "A bold and coded linked title"),
        ("# ![logo](x.png) Name", "logo Name"),
        ("# snake_case_name and 2 * 3 * 4", "snake_case_name and 2 * 3 * 4"),
        (r"# A \* star", "A * star"),
        ("# عنوان بالعربية", "عنوان بالعربية"),
        ("no heading at all", ""),
        ("    # code\n", ""),
        ("", ""),
    ],
)
def test_first_heading(text: str, title: str) -> None:
    assert first_heading(text) == title


def test_a_title_is_contained() -> None:
    assert first_heading("# Two **words \u202egnp.exe** and \u2067more") == (
        "Two words ‹U+202E›gnp.exe and \u2067more\u2069"
    )
    assert len(plain_title("x" * 10_000)) == 300
    assert first_heading("# T" + 3000 * "\u0301" + "*it*le") == "T" + 6 * "\u0301" + "‹+2994›itle"


@pytest.mark.parametrize(
    "text",
    [
        "# " + " " * 60_000 + "x",
        "# " + "#" * 60_000 + "x",
        "<h1 " * 15_000,
        "<h1>" * 15_000,
        "<!--" * 15_000,
        "```\n" * 15_001,
        "a\n" + "-" * 60_000 + "x",
        "# " + "[" * 60_000,
        "# " + "*" * 60_000 + "a",
        "# " + "`" * 30_000 + "a" + "`" * 20_000,
    ],
    ids=lambda text: text[:6] + text[-1],
)
def test_no_text_holds_the_search_up(text: str) -> None:
    start = time.process_time()
    first_heading(text)
    plain_title(text)
    assert time.process_time() - start < 1
