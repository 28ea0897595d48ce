"""Front matter that is right, broken or hostile: what is read, what is reported, where the text begins."""

from __future__ import annotations

import datetime
import itertools
import string
import time

import pytest

from reader.library.front_matter import FrontMatter, read_front_matter


def read(text: str) -> tuple[FrontMatter, str]:
    """The front matter, and the text after it."""
    front = read_front_matter(text)
    assert front.lines == text[: front.end].count("\n") or front.end == len(text)
    return front, text[front.end :]


def test_plain_values_stay_what_was_written() -> None:
    front, rest = read("---\ntitle: 1.10\nlang: no\ndate: 2025-02-30\ntranslated: false\nmodel:\n---\ntext\n")
    assert front.metadata == {
        "title": "1.10",
        "lang": "no",
        "date": "2025-02-30",
        "translated": False,
        "model": None,
    }
    assert (front.lines, rest, front.problems) == (7, "text\n", ())


@pytest.mark.parametrize(
    "block",
    [
        "title: Plain\nlang: fr",
        'title: "Quoted: with a colon"\nlang: fr',
        "title: 'single # quoted'\nlang: fr # a comment",
        "# a comment\n\ntitle: After a gap\nlang: fr",
        "title: >-\n  Folded\n  lines\ntags: [a, b]\nlang: fr",
        "title: 'It''s'\nrelated:\n  - one\n  - two\nlang: fr",
        'title: "An \\u0041"\nlang: "fr"',
        "base: &title Shared\ntitle: *title\nlang: fr",
    ],
)
def test_the_shortcut_for_plain_blocks_reads_what_yaml_reads(block: str) -> None:
    import yaml

    front, _ = read(f"---\n{block}\n---\n")
    assert front.metadata == yaml.safe_load(block)
    assert not front.problems


def test_toml() -> None:
    front, rest = read('+++\ntitle = "Hugo"\ndate = 2025-01-02\n+++\n\ntext')
    assert front.metadata == {"title": "Hugo", "date": datetime.date(2025, 1, 2)}
    assert rest == "\ntext"


BROKEN = {
    "colon in the title": ("title: A: b\nlang: ar", {"title": "A: b", "lang": "ar"}, 2, "needs quotes"),
    "tab": ("title: Kept\nlist:\n\t- a", {"title": "Kept"}, 4, "never with tabs"),
    "sign at the start": ("title: @home\nlang: en", {"title": "@home", "lang": "en"}, 2, "such a sign"),
    "bracket and text": ("title: [Draft] A b\nx: [1", {"title": "[Draft] A b"}, 2, ""),
    "stars in a title": ("title: *Coffea* and tea\nx: *y", {"title": "*Coffea* and tea"}, 2, ""),
    "bar and text": ("title: | A b\nx: y", {"title": "| A b", "x": "y"}, 2, ""),
    "no blank after a colon": ("title:A b\nlang:ar", {"title": "A b", "lang": "ar"}, 2, "a blank"),
    "wide colon": ("title：咖啡\nlang: zh", {"title": "咖啡", "lang": "zh"}, 2, "a blank"),
    "wide colon later": ("lang: zh\ntitle：咖啡", {"title": "咖啡", "lang": "zh"}, None, "without a colon"),
    "hard blank": ("title:\u00a0A\nlang: ar", {"title": "A", "lang": "ar"}, 2, "a blank"),
    "unclosed quote": ('lang: en\ntitle: "Kept', {"lang": "en", "title": '"Kept'}, None, "never closed"),
    "list": ("- one\n- two", {}, 2, "a list"),
    "unknown tag": ("title: Kept\nx: !!python/name:os.system", {"title": "Kept"}, 3, "type of value"),
    "impossible value": ("title: Kept\nn: !!timestamp 2025-13-45", {"title": "Kept"}, 2, "not possible"),
    "endless number": (f"title: Kept\nn: !!int {'9' * 6000}", {"title": "Kept"}, 2, "not possible"),
    "alias within itself": ("title: Kept\na: &a [*a]", {"title": "Kept"}, 3, "within itself"),
    "unknown alias": ("title: Kept\na: *b", {"title": "Kept"}, 3, "such a sign"),
    "deep": (f"title: Kept\na: {'[' * 5000}", {"title": "Kept"}, 3, "too deeply"),
    "deep dashes": (f"title: Kept\na:\n  {'- ' * 5000}", {"title": "Kept"}, 4, "too deeply"),
    "huge": ("title: Kept\n" + "key: value\n" * 10_000, {"title": "Kept", "key": "value"}, 2, "KiB"),
    "control character": ("title: Kept\nx: [\x01]", {"title": "Kept"}, None, "control characters"),
}


@pytest.mark.parametrize(("block", "saved", "line", "message"), BROKEN.values(), ids=BROKEN.keys())
def test_a_broken_block_costs_its_metadata_at_most(
    block: str, saved: dict[str, object], line: int | None, message: str
) -> None:
    front, rest = read(f"---\n{block}\n---\n# Text\n")
    assert rest == "# Text\n"
    assert front.metadata == saved
    ((place, said),) = front.problems
    assert line is None or place == line
    assert message in str(said)
    assert "\n" not in str(said)


def test_a_broken_toml_block() -> None:
    front, rest = read('+++\nlang = "ar"\ntitle = = "x"\n+++\ntext')
    assert rest == "text"
    assert front.metadata["lang"] == "ar"
    assert front.problems[0][0] == 3


def test_a_duplicate_key_is_named_with_its_line_and_the_rest_kept() -> None:
    front, _ = read("---\ntitle: one\nlang: fr\ntitle: two\n---\n")
    assert front.metadata == {"title": "two", "lang": "fr"}
    ((line, message),) = front.problems
    assert line == 4
    assert "title" in str(message)


@pytest.mark.parametrize("link", ["[{}]", "{{<<: [{}]}}"])
def test_bombs_do_not_go_off(link: str) -> None:
    letters = string.ascii_lowercase[:12]
    lines = ["title: Kept", "a: &a {x: 1}"]
    lines += [
        f"{new}: &{new} {link.format(', '.join([f'*{old}'] * 10))}"
        for old, new in itertools.pairwise(letters)
    ]
    start = time.process_time()
    front, rest = read("---\n" + "\n".join(lines) + "\n---\ntext")
    assert time.process_time() - start < 1
    assert rest == "text"
    assert front.metadata == {"title": "Kept"}
    assert "aliases" in str(front.problems[0][1])


@pytest.mark.parametrize(
    "text",
    [
        "",
        "---",
        "---\n",
        "text\n---\ntitle: x\n---\n",
        "---\n\nProse between two rules: it says something.\n\n---\n\nmore",
        "---\nProse right under a rule\n---\nmore",
        "----\ntitle: x\n----\n",
        " ---\ntitle: x\n---\n",
        "---\n\nOne rule and no other: nothing to close.",
        "---\nhttps://example.org/\n---\n",
        "---\nnote:this\n---\n",
        "\n---\ntitle: x\n\ntext",
        "\n---\ntext\n---\n",
    ],
)
def test_what_is_no_front_matter_stays_text(text: str) -> None:
    assert read(text) == (FrontMatter(), text)


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("---\ntitle: Kept\nlang: ar\n\n# Heading\ntext", "\n# Heading\ntext"),
        (
            "---\ntitle: Kept\nlang: ar\n\nProse, and: a colon\n\n---\n\nmore",
            "\nProse, and: a colon\n\n---\n\nmore",
        ),
        ("---\ntitle: Kept\nlang: ar\n# Heading", ""),
    ],
)
def test_a_block_without_an_end_ends_before_the_text(text: str, rest: str) -> None:
    front, found = read(text)
    assert front.metadata == {"title": "Kept", "lang": "ar"}
    assert found == rest
    ((line, message),) = front.problems
    assert (line, str(message)) == (1, "front matter: the block is never closed")


def test_keys_in_any_script_and_after_gaps() -> None:
    front, rest = read("---\nعنوان: نص\n\n# more\nsecond key: x\n\nlast: y\n---\ntext")
    assert front.metadata == {"عنوان": "نص", "second key": "x", "last": "y"}
    assert rest == "text"


def test_dots_close_a_block_too() -> None:
    front, rest = read("---\ntitle: A\n...\ntext")
    assert (front.metadata, front.lines, rest, front.problems) == ({"title": "A"}, 3, "text", ())


def test_a_block_below_empty_lines() -> None:
    front, rest = read("\n \n---\ntitle: A\ntitle: B\n---\ntext")
    assert (front.metadata, front.lines, rest) == ({"title": "B"}, 6, "text")
    assert front.problems[0][0] == 5


def test_an_empty_block() -> None:
    front, rest = read("---\n---\ntext")
    assert (front.metadata, front.lines, rest, front.problems) == ({}, 2, "text", ())
