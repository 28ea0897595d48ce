"""Sentence ends in the scripts that the program sets."""

import pytest

from reader.sentences import sentences


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One. Two! Three?", ["One.", "Two!", "Three?"]),
        ("It costs 12.5 dollars. Really.", ["It costs 12.5 dollars.", "Really."]),
        ("See Dr. Smith, e.g. today. Then go.", ["See Dr. Smith, e.g. today.", "Then go."]),
        ("He said “Stop.” She did.", ["He said “Stop.”", "She did."]),
        ("Version 3.14 of python.org is out. Yes", ["Version 3.14 of python.org is out.", "Yes"]),
        ("هل هذا صحيح؟ نعم. انتهى!", ["هل هذا صحيح؟", "نعم.", "انتهى!"]),
        ("یہ ایک ہے۔ یہ دو ہے۔", ["یہ ایک ہے۔", "یہ دو ہے۔"]),
        ("यह एक है। यह दो है॥", ["यह एक है।", "यह दो है॥"]),
        ("これは一。「二ですか？」三。", ["これは一。", "「二ですか？」", "三。"]),
        ("第一句。第二句！", ["第一句。", "第二句！"]),
        ("Erste z.B. hier. Zweite.", ["Erste z.B. hier.", "Zweite."]),
        ("no end", ["no end"]),
        ("  ", []),
        ("", []),
        ("...", ["..."]),
    ],
)
def test_sentences(text: str, expected: list[str]) -> None:
    assert [text[start:end] for start, end in sentences(text)] == expected
