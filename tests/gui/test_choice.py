"""Which editions stand on the two sides: rules without a window."""

from pathlib import Path

import pytest

from reader.gui.reading.choice import ORIGINAL, Choice, Wish, choose, find, picked, swapped
from reader.model import Edition, Note


def note(original, *langs):
    editions = tuple(Edition(lang, Path(f"/{lang}.md"), lang) for lang in langs)
    return Note("key", original, editions)


def langs(choice: Choice):
    target = choice.target.lang if choice.target else None
    return choice.source.lang, target, choice.source_lacks, choice.target_lacks


MANY = note("en", "en", "ar", "fr", "zh-Hant")
UNKNOWN = note(None, "ar", "fr")


@pytest.mark.parametrize(
    ("of", "wish", "expected"),
    [
        (MANY, Wish(), ("en", "ar", "", "")),
        (MANY, Wish(target="fr"), ("en", "fr", "", "")),
        (MANY, Wish(target="hi"), ("en", None, "", "hi")),
        (MANY, Wish("hi", "ar"), ("en", "ar", "hi", "")),
        (MANY, Wish("hi", ORIGINAL), ("ar", "en", "hi", "")),
        (MANY, Wish("fr", ORIGINAL), ("fr", "en", "", "")),
        # what was picked as the unknown language is none that this note lacks
        (MANY, Wish(target="und"), ("en", "ar", "", "")),
        (MANY, Wish("und", "fr"), ("en", "fr", "", "")),
        # the wanted translation is the original itself: something else faces it
        (MANY, Wish(target="en"), ("en", "ar", "", "")),
        (MANY, Wish("fr", "fr"), ("fr", "en", "", "")),
        (UNKNOWN, Wish(), ("ar", "fr", "", "")),
        # where no original is known, the wanted language still becomes the translation
        (UNKNOWN, Wish(target="ar"), ("fr", "ar", "", "")),
        (UNKNOWN, Wish("fr"), ("fr", "ar", "", "")),
        (note(None, "ar"), Wish(target="ar"), ("ar", None, "", "")),
        (note("ar", "ar"), Wish(target="fr"), ("ar", None, "", "fr")),
    ],
)
def test_what_stands_where(of, wish, expected):
    assert langs(choose(of, wish)) == expected


def test_a_translation_into_the_reader_s_own_language_comes_first():
    assert langs(choose(MANY, Wish(), preferred="fr"))[1] == "fr"
    assert langs(choose(MANY, Wish(), preferred="en"))[1] == "ar"


@pytest.mark.parametrize(
    ("wanted", "found"),
    [("zh", "zh-Hant"), ("zh-Hans", None), ("fr-CA", "fr"), ("f", None), (ORIGINAL, "en")],
)
def test_related_languages(wanted, found):
    edition = find(MANY, wanted)
    assert (edition.lang if edition else None) == found


def after(of, wish, side, lang):
    return langs(choose(of, picked(of, wish, choose(of, wish), side, lang)))


@pytest.mark.parametrize("of", [MANY, UNKNOWN])
@pytest.mark.parametrize("side", ["source", "target"])
def test_what_is_picked_stands_there(of, side):
    for wish in (Wish(), Wish("fr", "ar"), Wish("ar"), Wish(target="hi")):
        for edition in of.editions:
            result = after(of, wish, side, edition.lang)
            if choose(of, wish).target is None and edition.lang == choose(of, wish).source.lang:
                continue  # the only one that is shown cannot leave its place
            assert result[0 if side == "source" else 1] == edition.lang
            assert not any(result[2:]) or result[3] == "hi"


def test_picking_what_stands_beside_changes_places():
    assert after(MANY, Wish(target="fr"), "source", "fr")[:2] == ("fr", "en")
    assert after(MANY, Wish("fr", "ar"), "target", "fr")[:2] == ("ar", "fr")


def test_swapping_twice_is_no_change():
    once = swapped(MANY, choose(MANY, Wish(target="fr")))
    assert once == Wish("fr", ORIGINAL)
    assert swapped(MANY, choose(MANY, once)) == Wish(ORIGINAL, "fr")
    assert swapped(MANY, choose(MANY, Wish(target="hi"))) is None


def test_the_choice_of_the_original_means_each_note_s_own():
    wish = picked(MANY, Wish("fr", "ar"), choose(MANY, Wish("fr", "ar")), "source", "en")
    german = note("de", "de", "en", "ar")
    assert langs(choose(german, wish))[:2] == ("de", "ar")
