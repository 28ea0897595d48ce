"""What the interface calls languages."""

import pytest

from reader.gui.controls.naming import own_name, sentence_name


@pytest.mark.parametrize(("lang", "name"), [("ar", "\u2068العربية\u2069"), ("und", "Unknown language")])
def test_own_names(lang, name):
    assert own_name(lang) == name


def test_a_language_that_cannot_be_told_is_no_tag_in_a_sentence():
    assert sentence_name("und") == "Unknown language"
