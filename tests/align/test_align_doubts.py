"""What speaks against a row is named, and nothing else is."""

from __future__ import annotations

from reader.align import align
from reader.markdown import parse
from reader.model import Row

FRAME = "# Title 77\n\nFirst paragraph about `alpha` things.\n\n{}\n\nLast paragraph about `omega` things.\n"


def middle(source: str, target: str) -> Row:
    rows = align(parse(FRAME.format(source)), parse(FRAME.format(target)), "en", "de").rows
    return next(row for row in rows if 2 in row.source)


def test_nothing_speaks_against_a_faithful_translation() -> None:
    assert (
        middle(
            "It took 45 days, see [it](https://a.org/x).", "Es dauerte 45 Tage, [siehe](https://a.org/x)."
        ).doubts
        == ()
    )


def test_a_changed_number() -> None:
    row = middle("The bridge is 1450 metres long.", "Die Brücke ist 1540 Meter lang.")
    assert row.target == (2,)
    assert "numbers" in row.doubts


def test_numbers_of_one_digit_may_be_written_out() -> None:
    assert (
        "numbers" not in middle("There are 3 bridges in town.", "Es gibt drei Brücken in der Stadt.").doubts
    )


def test_a_lost_link() -> None:
    assert (
        "addresses"
        in middle("Read [the guide](https://a.org/x) first.", "Lesen Sie zuerst die Anleitung.").doubts
    )


def test_other_code() -> None:
    assert "code" in middle("Call `open()` before all else.", "Rufen Sie vor allem `close()` auf.").doubts


def test_another_kind() -> None:
    assert "kind" in middle("### Bridges of the town", "**Brücken der Stadt**").doubts


def test_another_length() -> None:
    long = "Die Brücke, die der Fürst aus rotem Stein über den Fluss bauen ließ, steht heute noch. " * 5
    assert "length" in middle("The bridge of `stone` stands.", long + "`stone`").doubts


def test_the_original_beside_its_translation_is_not_too_long() -> None:
    quote = (
        "> A bridge is only as strong as the weakest of its stones, said the old master builder to his son."
    )
    translated = "> Eine Brücke ist nur so stark wie der schwächste ihrer Steine, sagte der alte Baumeister."
    row = middle(quote, f"{translated}\n>\n{quote}")
    assert len(row.target) == 2
    assert "length" not in row.doubts
