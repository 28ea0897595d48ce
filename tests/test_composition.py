"""What composition adds for bidirectional writing, and that it can be taken off again."""

import pytest
from tests_of_effort import time_grows_evenly

from reader.bidi import FSI, LRI, PDI
from reader.composition import compose, paragraph_direction
from reader.model import Mark, Span, plain


def test_code_is_isolated_in_arabic_and_comes_back_without_isolates() -> None:
    spans = (Span("استعمل "), Span("inline_code()", Mark.CODE), Span(" هنا"))
    composed = compose(spans, "rtl")
    assert composed.text == f"استعمل {LRI}inline_code(){PDI} هنا"
    assert composed.original() == "استعمل inline_code() هنا"


def test_isolates_of_the_note_itself_are_kept() -> None:
    text = f"قال {FSI}abc{PDI} ثم"
    assert compose((Span(text),), "rtl").original() == text


@pytest.mark.parametrize("start", range(12))
def test_a_part_of_the_text_comes_back_without_what_was_added(start: int) -> None:
    composed = compose((Span("ab"), Span("x()", Mark.CODE), Span("cd")), "ltr")
    added = set(composed.added)
    kept = "".join(c for at, c in enumerate(composed.text) if at >= start and at not in added)
    assert composed.original(start) == kept


def test_a_link_in_the_other_script_is_isolated_and_one_in_its_own_is_not() -> None:
    latin, arabic = Span("Wikipedia (en)", href="https://a.org"), Span("ويكيبيديا", href="https://a.org")
    assert compose((latin,), "rtl").text == f"{FSI}Wikipedia (en){PDI}"
    assert compose((arabic,), "rtl").text == "ويكيبيديا"


def test_an_override_turns_no_word_round_and_shows_its_code() -> None:
    composed = compose((Span("photo\u202egpj.exe"), Span(" after")), "ltr")
    assert composed.text == f"photo{LRI}‹U+202E›{PDI}\u202agpj.exe after\u202c"
    assert composed.original() == "photo\u202egpj.exe after"


def told(code: int) -> str:
    """What stands before a control that has no business there."""
    return f"{LRI}‹U+{code:04X}›{PDI}"


def test_what_closes_nothing_is_shown_and_what_belongs_together_is_not() -> None:
    text = "a \u2069b \u2067قال\u2069 c \u2068d\u2069"
    composed = compose((Span(text),), "ltr")
    assert composed.text == text.replace("\u2069b", f"{told(0x2069)}\u2069b")
    assert composed.original() == text


def test_an_isolate_that_nothing_closes_is_shown_and_ends_with_the_block() -> None:
    spans = (Span("a \u2067b\u2069 c \u2067d "), Span("x", Mark.CODE), Span(" e"))
    composed = compose(spans, "ltr")
    assert composed.text == f"a \u2067b\u2069 c {told(0x2067)}\u2067d {LRI}x{PDI} e{PDI}"


def test_a_heap_of_marks_is_counted_and_copied_whole() -> None:
    text = "a" + 3000 * "\u0301" + "b" + 6 * "\u0301"
    composed = compose((Span(text),), "rtl")
    undrawn = 2994 * "\u2060"
    assert composed.text.strip(LRI + PDI).startswith("a" + 6 * "\u0301" + undrawn + f"{LRI}‹+2994›{PDI}b")
    assert composed.original() == text
    assert LRI not in compose((Span("!?" * 9 + "a" + 6 * "\u0670"),), "ltr").text
    assert f"{LRI}‹+3›{PDI}" in compose((Span("ا" + 9 * "\u0670"),), "rtl").text


def test_an_embedding_reaches_over_marks_and_ends_with_the_block() -> None:
    spans = (Span("a \u202bقال "), Span("b", Mark.STRONG), Span(" c"))
    assert compose(spans, "ltr").text == f"a {told(0x202B)}\u202bقال b c\u202c"


@pytest.mark.parametrize(
    ("code", "set_as"),
    [
        ("a\u2069b", f"{LRI}a{told(0x2069)}{LRI}\u2069b{PDI}"),
        ("a\u2067b", f"{LRI}a{told(0x2067)}\u2067b{PDI}{PDI}"),
        ("a\u202ab", f"{LRI}a{told(0x202A)}\u202ab\u202c{PDI}"),
        ("a\u202cb", f"{LRI}a{told(0x202C)}\u202cb{PDI}"),
    ],
)
def test_controls_within_code_stay_within_its_isolate(code: str, set_as: str) -> None:
    composed = compose((Span(code, Mark.CODE),), "rtl")
    assert composed.text == set_as
    assert composed.original() == code


def test_lines_of_a_paragraph_know_nothing_of_each_other() -> None:
    assert compose((Span("قال Yes!\nNo"),), "rtl").text == "قال Yes!\u200f\u2028\u200fNo"
    assert compose((Span("Yes!\nNo", Mark.CODE),), "rtl").text == f"{LRI}Yes!\u200e\u2028\u200eNo{PDI}"
    assert compose((Span("Yes!\nNo"),), "ltr").text == "Yes!\u2028No"


@pytest.mark.parametrize("odd", ["\x00", "\x1c", "\x85", "\u2028", "\u2029", "\r", "\ud800", "\t", "\n"])
def test_odd_characters_come_back_as_they_are(odd: str) -> None:
    composed = compose((Span(f"ا{odd}b"), Span(odd, Mark.CODE), Span(odd * 2, href="x")), "rtl")
    assert composed.original() == f"ا{odd}b{odd}{odd}{odd}"


def test_a_copy_leaves_out_the_numbers_of_footnotes() -> None:
    composed = compose((Span("ab"), Span("12", Mark.FOOTNOTE, "#fn-x"), Span("cd")), "ltr")
    copies = {(0, 8): "abcd", (1, 4): "b", (2, 6): "", (4, 7): "c", (6, 8): "cd", (0, 2): "ab", (3, 4): ""}
    assert {within: composed.copied(*within) for within in copies} == copies


def test_many_controls_take_no_long_time() -> None:
    def opened_and_closed(count: int) -> tuple[Span]:
        return (Span("\u2066\u202b" * count + "\u202c\u2069" * 2 * count),)

    assert time_grows_evenly(lambda count: compose(opened_and_closed(count), "rtl"), 500)
    assert compose(opened_and_closed(9), "rtl").original() == opened_and_closed(9)[0].text


def test_positions_count_utf16_code_units_and_come_back_whole() -> None:
    composed = compose((Span("😀a"), Span("b", Mark.CODE)), "ltr")
    assert len(composed.text) == 6
    assert composed.original() == "😀ab"
    assert composed.original(0, 2) == "😀"


def test_a_lone_surrogate_survives() -> None:
    assert compose((Span("a\ud800b"),), "ltr").original() == "a\ud800b"


def test_a_paragraph_that_begins_with_latin_stays_right_to_left() -> None:
    assert paragraph_direction((Span("API هي واجهة"),), "rtl") == "rtl"


def test_a_quotation_wholly_in_the_other_script_takes_its_own_direction() -> None:
    assert paragraph_direction((Span("To be, or not to be."),), "rtl") == "ltr"
    assert paragraph_direction((Span("12.5"),), "rtl") == "rtl"


def test_code_and_addresses_do_not_decide_the_direction() -> None:
    spans = (Span("git push", Mark.CODE), Span("a.org", href="https://a.org"))
    assert paragraph_direction(spans, "rtl") == "rtl"


def test_a_spaced_sign_is_held_to_its_word_and_copied_as_it_was() -> None:
    text = "Les concurrents sont : « Oui ! » et 5 % :-)"
    composed = compose((Span(text),), "ltr")
    assert composed.text == "Les concurrents sont\u00a0: «\u00a0Oui\u00a0!\u00a0» et 5\u00a0% :-)"
    assert composed.original() == text


def test_spaces_in_code_stay_as_they_are() -> None:
    assert "\u00a0" not in compose((Span("a ? b : c", Mark.CODE),), "ltr").text


def test_keys_that_are_pressed_together_keep_one_order() -> None:
    spans = (
        Span("اضغط "),
        Span("Ctrl", Mark.KEY),
        Span("+"),
        Span("C", Mark.KEY),
        Span(" ثم "),
        Span("F8", Mark.KEY),
    )
    composed = compose(spans, "rtl")
    assert composed.text == f"اضغط {LRI}_Ctrl_+_C_{PDI} ثم {LRI}_F8_{PDI}".replace("_", "\u00a0")
    assert composed.original() == plain(spans)
    assert [composed.text[run.start : run.end] for run in composed.runs] == [span.text for span in spans]


def test_what_is_raised_or_lowered_flows_with_the_word_before_it() -> None:
    spans = (Span("عند x"), Span("i", Mark.SUB), Span(" ثم"))
    assert compose(spans, "rtl").text == "عند xi ثم"


def test_a_path_is_held_to_its_first_sign_and_copied_as_it_was() -> None:
    text = "in /etc/x and/or C:\\x"
    composed = compose((Span(text),), "ltr")
    assert composed.text == "in /\u2060etc/x and/or C:\u2060\\x"
    assert composed.original() == text
