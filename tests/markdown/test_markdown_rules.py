"""The small rules behind the blocks, each by itself."""

from __future__ import annotations

import pytest

from reader.markdown.anchors import Anchors, slug
from reader.markdown.attributes import split_attributes
from reader.markdown.html_blocks import dedented
from reader.markdown.mathematics import bracket_formula, dollar_formula
from reader.markdown.numbering import figure, whole_number
from reader.markdown.tags import attributes_of, literal


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("$x$", "x"),
        ("$$x + 1$$", "x + 1"),
        ("$x$。", "x"),
        ("$3x$", "3x"),
        ("$5$", "5"),
        ("$ x$", None),
        ("$x $", None),
        ("$x$1", None),
        ("$x", None),
        ("$$", None),
        ("$20 and 30$", None),
        ("$0.20/GB/month + $0.05/hour", None),
        ("$1.5 million or 2$", None),
    ],
)
def test_dollars(text: str, expected: str | None) -> None:
    formula = dollar_formula(text, 0)
    assert (formula.body if formula else None) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (r"\(x\)", "x"),
        (r"\(\alpha_i\)", r"\alpha_i"),
        (r"\[a = b\]", "a = b"),
        (r"\[\text{price of the goods}\]", r"\text{price of the goods}"),
        (r"\(see the other page\)", None),
        (r"\[note\]", None),
        (r"\[a=b\](http://x.y)", None),
        (r"\(open", None),
    ],
)
def test_escaped_brackets(text: str, expected: str | None) -> None:
    formula = bracket_formula(text, 0)
    assert (formula.body if formula else None) == expected


@pytest.mark.parametrize(
    ("number", "figures", "expected"),
    [
        (4, "1", "4"),
        (1, "a", "a"),
        (27, "A", "AA"),
        (702, "A", "ZZ"),
        (0, "a", "0"),
        (1994, "I", "MCMXCIV"),
        (4, "i", "iv"),
        (4000, "i", "4000"),
        (-3, "i", "-3"),
        (3, "nonsense", "3"),
    ],
)
def test_figures_of_numbered_items(number: int, figures: str, expected: str) -> None:
    assert figure(number, figures) == expected


@pytest.mark.parametrize("text", ["", "x", "1.5", "٣", "--1", "99999999999999999999", "²"])
def test_what_is_no_number_of_an_item(text: str) -> None:
    assert whole_number(text, 1) == 1


@pytest.mark.parametrize(
    ("text", "heading", "expected"),
    [
        ("Title { #id }", True, ("Title", {"id": "id"})),
        ("Title {#id .a k=v}", True, ("Title", {"id": "id"})),
        ("Title {: .a}", True, ("Title", {})),
        ("Text {#id}", False, ("Text {#id}", {})),
        ("Text\n{: #id}", False, ("Text", {"id": "id"})),
        ("{:toc}", False, ("", {"toc": "1"})),
        ("{:.toc}", False, ("", {})),
        ("Text\n{: toc .large}", False, ("Text", {"toc": "1"})),
        ("Text {:no_toc}", False, ("Text", {})),
        ("{:ok, value}", False, ("{:ok, value}", {})),
        ("f() {}", True, ("f() {}", {})),
    ],
)
def test_attribute_lists(text: str, heading: bool, expected: tuple[str, dict[str, str]]) -> None:
    assert split_attributes(text, heading) == expected


def test_slugs_keep_letters_and_marks_of_every_script() -> None:
    assert slug("  C++ & C#: What's_new? ") == "c--c-whats_new"
    assert slug("العَرَبِيَّة") == "العَرَبِيَّة"
    assert slug("हिन्दी 中文") == "हिन्दी-中文"


def test_anchors_are_never_given_twice() -> None:
    anchors = Anchors()
    assert [anchors.of(text) for text in ("a", "a", "a-1", "a")] == ["a", "a-1", "a-1-1", "a-2"]


def test_attributes_of_a_tag() -> None:
    assert attributes_of(""" DIR="rtl" alt='a "b" &amp; c' hidden width=3 dir=ltr""") == {
        "dir": "rtl",
        "alt": 'a "b" & c',
        "hidden": "",
        "width": "3",
    }


def test_literal_text_hides_markdown_but_not_tags() -> None:
    assert literal("<b>*x*</b>") == "<b>\x0242\x03x\x0242\x03</b>"


def test_dedenting_takes_what_lines_have_in_common() -> None:
    assert dedented("\n      a\n    - b\n      c\n") == "a\n- b\n  c"
