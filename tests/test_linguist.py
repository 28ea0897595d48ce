"""Reading Qt Linguist files: what is translated, and which form goes with a number."""

import pytest

from reader.linguist import Catalogue, Message, messages, plural_forms, plural_rule

FILE = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar">
<context>
    <name>Cupboard</name>
    <message><source>Tea &amp; milk</source><translation>شاي وحليب</translation></message>
    <message><source>Coffee</source><translation type="unfinished"></translation></message>
    <message><source>Cocoa</source><translation type="vanished">كاكاو</translation></message>
    <message numerus="yes"><source>%n cups</source><translation>
        <numerusform>لا أكواب</numerusform><numerusform>كوب</numerusform><numerusform>كوبان</numerusform>
        <numerusform>%n أكواب</numerusform><numerusform>%n كوبًا</numerusform>
        <numerusform>%n كوب</numerusform>
    </translation></message>
</context>
</TS>
"""


@pytest.fixture
def found(tmp_path):
    path = tmp_path / "diptych_ar.ts"
    path.write_text(FILE, "utf-8")
    return messages(path)


def test_messages_come_with_context_forms_and_state(found):
    assert found[0] == Message("Cupboard", "Tea & milk", ("شاي وحليب",))
    assert [message.state for message in found] == ["finished", "unfinished", "vanished", "finished"]
    assert found[3].is_numerus
    assert len(found[3].forms) == 6


@pytest.mark.parametrize(
    ("source", "number", "expected"),
    [
        ("Tea & milk", -1, "شاي وحليب"),
        ("Coffee", -1, None),
        ("Cocoa", -1, None),
        ("Water", -1, None),
        ("%n cups", 2, "كوبان"),
        ("%n cups", 7, "%n أكواب"),
        ("%n cups", 11, "%n كوبًا"),
        ("%n cups", 100, "%n كوب"),
    ],
)
def test_a_catalogue_gives_what_is_translated_and_nothing_else(found, source, number, expected):
    assert Catalogue(found, "ar").text("Cupboard", source, number) == expected
    assert Catalogue(found, "ar").text("Elsewhere", source, number) is None


@pytest.mark.parametrize(
    ("lang", "numbers"),
    [
        # what CLDR gives as examples of each form, in its order
        ("ar", ([0], [1], [2], [3, 10, 103, 110], [11, 26, 99, 111], [100, 101, 102, 200])),
        ("fr", ([0, 1], [2, 17, 1000])),
        ("de", ([1], [0, 2, 16])),
        ("he", ([1], [0, 2, 100])),
        ("fa", ([0, 1, 2, 100],)),
        ("ru", ([1, 21, 101], [2, 4, 22, 104], [0, 5, 11, 14, 19, 100, 111])),
        ("pl", ([1], [2, 4, 22, 104], [0, 5, 11, 14, 21, 101, 112])),
        ("cs", ([1], [2, 3, 4], [0, 5, 19, 101])),
        ("pt-BR", ([1], [0, 2])),
    ],
)
def test_the_form_of_a_number(lang, numbers):
    assert plural_forms(lang) == len(numbers)
    for form, examples in enumerate(numbers):
        assert [plural_rule(lang)(number) for number in examples] == [form] * len(examples)


def test_a_file_with_fewer_forms_than_the_rule_gives_its_last():
    one = Message("C", "%n cups", ("%n kops",), is_numerus=True)
    assert Catalogue((one,), "de").text("C", "%n cups", 5) == "%n kops"
