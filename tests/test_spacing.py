"""Where no line ends, shown as ``_`` and ``·``, and where long words may, shown as ``|``."""

import pytest

from reader.composition import compose
from reader.model import Mark, Span
from reader.spacing import bound, joints


@pytest.mark.parametrize(
    "shown",
    [
        "Il fait 38,5_°C ou 60_%_; à 0,10_$/Go.",
        "«_Que dit-il_?_» (enfin_!) demanda-t-elle_: rien.",
        "64_KB, 2.4_GHz, 3_m3, 17_g of water, −12_°C, 5_€",
        "in 12 months, at 10 Kings, 3 mice and 5 sandwiches :-)",
        "2-3 Bäume, 100 mètres; 25_m/s, 5_μm, 5_µm; २०_km",
        "٢٠_°C ثم ۵_km",
        "最大で17_gであり、64_KBに収まる。",
    ],
)
def test_bound(shown: str) -> None:
    assert bound(shown.replace("_", " ")) == shown.replace("_", "\u00a0")


def with_joints(text: str) -> str:
    found = dict(joints(text))
    shown = {"\u2060": "·", "\u200b": "|"}
    return "".join(shown.get(found.get(at, ""), "") + character for at, character in enumerate(text))


@pytest.mark.parametrize(
    "shown",
    [
        "alpha,|beta,|gamma,|delta,|epsilon,|zeta,|eta,|theta",
        "a=1;|b=2;|c=3;|d=4;|e=5;|f=6;|g=7;|h=8;|i=9;|j=10;|k",
        "some_|very_|long_|identifier_|without_|any_|spaces_|that_|goes_|on",
        "org.example.weather".replace(".", "|.") + "|.station|.instruments|.thermometer",
        "/·etc/station/config,|with,|many,|values,|in,|it,|and,|more",
        "a,b,c and x=1;y=2, some_name, org.example.station",
        "x" * 80,
        "كلمة,كلمة,كلمة,كلمة,كلمة,كلمة,كلمة,كلمة,كلمة",
    ],
)
def test_long_words_may_end_between_their_pieces(shown: str) -> None:
    assert with_joints(shown.replace("|", "").replace("·", "")) == shown


@pytest.mark.parametrize(
    "shown",
    [
        "C+·+, C+·+·17 and g+·+: i+·+, +·+·i, --·x (--·long-name)",
        'a !·= b, x!·=y, !·x, "!·important", p-·>next -·> q, <!--·>',
        "A+ and B- or +5, a--b, word! Next ---- a <= b :: c ... -x",
        "مع C+·+ و --·x",
    ],
)
def test_the_signs_at_the_edge_of_a_word_stay_with_it(shown: str) -> None:
    assert with_joints(shown.replace("·", "")) == shown


@pytest.mark.parametrize("direction", ["ltr", "rtl"])
def test_joints_are_not_in_what_is_copied(direction: str) -> None:
    code = "alpha,beta,gamma,delta,epsilon,zeta,eta,theta,iota"
    composed = compose((Span("قيم "), Span(code, Mark.CODE)), direction)  # type: ignore[arg-type]
    assert composed.text.count("\u200b") == code.count(",")
    assert composed.original() == "قيم " + code
