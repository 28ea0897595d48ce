"""Which stretches of right-to-left prose are isolated, shown between ⟨ and ⟩; ``_`` is a no-break space."""

import pytest
from bidi import get_display
from tests_of_effort import time_grows_evenly

from reader import isolates
from reader.bidi import FSI, LRI, PDI
from reader.composition import compose, compose_code
from reader.inner_isolates import mixed_addresses, parts_of_code
from reader.model import Direction, Mark, Span

DIRECTIONS: tuple[Direction, ...] = ("ltr", "rtl")


def seen(composed: str, direction: Direction) -> str:
    """What is seen from left to right, by python-bidi; signs that open or close as they are written."""
    shown = get_display(composed, base_dir="R" if direction == "rtl" else "L")
    return shown.translate(dict.fromkeys(map(ord, f"{LRI}{FSI}{PDI}\u2060")))


@pytest.mark.parametrize(
    "shown",
    [
        # signs that belong to a word or a number stay with it
        "لغة ⟨C++⟩ ولغة ⟨C#⟩ ثم v2.0.",
        "السعر ⟨$0.10/GB⟩، أي ⟨50%⟩ منه وأسرع ⟨10×⟩، أي 10 × 5.",
        "(⟨1990-1999⟩) ثم ⟨64KB⟩ و ⟨-5°⟩ و ⟨24–26⟩ درجة",
        "الملف ⟨/usr/local/bin/x.py⟩ أو src/main.py؛ اكتب إلى a@b.org (Z.ai)",
        "بين ⟨Python, Java, C++⟩ و ⟨.NET⟩ ما يجمع",
        "الهاتف ⟨+1 (555) 010-9999⟩ أو ⟨+3⟩ (5)",
        # so does the stop of a quotation that is whole, of an abbreviation, and the end of a path
        'قال: "⟨We ship on Friday!⟩" ثم (⟨Intel Inc.⟩) كبيرة، «⟨Yahoo⟩»!',
        "في ⟨U.S.A.⟩ عند 10 ⟨a.m.⟩ والملف main.c.",
        "المجلد ⟨src/⟩ أو ⟨C:\\⟩ أو (⟨~/notes/⟩)",
        # a number and its unit are read as one, and a line does not end between them
        "حرّ ⟨38.5_°C⟩ وصقيع (⟨−12_°C⟩) ثم ⟨°F⟩",
        "السعة ⟨64_KB⟩ بتردد ⟨2.4_GHz⟩ وسرعة ⟨100_km/h⟩، لا 5 Kings",
        "عند ⟨10–20_%⟩ أو ⟨64_KB, 128_KB⟩ أو ⟨0,10_$/GB⟩",
        "מ־⟨$60⟩ עד ל־⟨−40⟩ ב־⟨20_°C⟩",
        # but a sign is not a number's where an Arabic unit begins with it
        "حرّ ⟨28–32⟩_°م ثم ⟨25⟩°م أو 25_°م، وليس ⟨25°⟩، هنا",
        "⟨25⟩°م في الظل",
        # signs before a name or a number, and what they open
        "الملفات ⟨*.py⟩ و(⟨*.example.com⟩) و ⟨!important⟩ و ⟨@media⟩ هنا",
        "الصيغة ⟨=SUM(A1)⟩ والإصدار ⟨^1.2.0⟩ والأس ⟨x^2^⟩ والمتغير ⟨${HOME}⟩ أو ⟨$(5)⟩ هنا",
        "الحدود ⟨≥5⟩ ⟨≤10ms >90% <5⟩ أو ⟨<$5⟩ أو ⟨>=3⟩، اضغط ⟨⌘+C⟩ أو ⟨⇧⌘C⟩",
        "بسعر ⟨20€⟩ أو ⟨20_€⟩ أو ⟨€20⟩ مع ⟨<div>⟩ ثم ⟨</a>⟩ و ⟨List<int>⟩",
        # and none that ends or stands in the sentence
        "مرحبا Python! هل تعرف Vue؟ نعم... * ثم Go… * Rust",
        # what the algorithm lays out right by itself is left alone
        "اسم DeepSeek-V2 Pro (مفتوح) وغيره",
        "عند 12.5 و3.14.0 و10:30",
        "مثل GPT-4 (OpenAI) API ثم",
        "نموذج Hunyuan LLM (خاصة Hunyuan-A13B) هو",
        # a letter that is written together with the word after it keeps no sign from it
        "بسعر ب⟨$5⟩ و⟨+5%⟩ و⟨-5°C⟩ لدى و⟨@user⟩ و⟨#tag⟩ و⟨$PATH⟩ و⟨%TEMP%⟩ أو ⟨%TEMP%⟩",
        "في و⟨/etc/hosts⟩ و⟨~/.bashrc⟩ و⟨./run.sh⟩ و⟨.gitignore⟩ و⟨--force⟩ و⟨*.txt⟩ هنا",
        "אמר ה⟨#tag⟩ ו-⟨#tag⟩ ל-⟨@user⟩ ל-⟨5°C⟩ ב⟨$5⟩ פה",
        "المعادلة س-5 وس+3 و/API ود.Smith هنا",
        # powers, and hyphens that end no line
        "قيمة ⟨(a+b)² = a²⟩ أو ⟨10⁻³⟩ في ⟨2024‑01‑02⟩",
        # within quotation marks of every kind, and behind what else may stand before a number
        "„⟨.NET⟩” ו„⟨-5%⟩” و ’’⟨$5⟩‘‘ و “⟨+3⟩” و ⟨§5⟩ و ⟨56⅔⟩ و ⟨foo()⟩ و ⟨[m]enu⟩",
        "بين ⟨1990 - 1999⟩ في ⟨10:30_AM⟩ بسعر ⟨50_USD⟩",
        'اضغط ⟨"Show all" -> "Details"⟩ ثم "Save" أو ⟨see "Details"⟩ هنا',
        # an Arabic comma parts what stands around it, and so do guillemets
        "لغات: ⟨Linux⟩، ⟨macOS (Intel/ARM)⟩، 5، وهذا «API» أو «⟨API⟩», «⟨SDK⟩» هنا",
        "موقع ⟨Anki⟩: ",
        # a sign between an Arabic and a Latin word belongs to neither
        "الاصطناعي/LLM أو Python/بايثون",
        # a bracket that a phrase has opened is its own, whatever sign stands before the closing one
        "كتاب ⟨The Book (2nd ed.)⟩ ثم ⟨Smith (et al.)⟩ و⟨Foo [v2, beta; ]⟩ هنا",
        # a phrase is not torn apart, and a bracket whose partner is in Arabic ends it
        "في ⟨50%⟩ GPU و ⟨64KB GPU⟩ و 100 مرة",
        "هو DeepSeek (V3 بالعربية) ثم",
    ],
)
def test_stretches(shown: str) -> None:
    plain = shown.translate({ord("⟨"): None, ord("⟩"): None, ord("_"): " "})
    composed = compose((Span(plain),), "rtl")
    assert (
        composed.text.replace("\u2060", "").replace(LRI, "⟨").replace(PDI, "⟩").replace("\u00a0", "_")
        == shown
    )
    assert composed.original() == plain


@pytest.mark.parametrize(
    ("plain", "visual"),
    [
        ("انظر https://ar.org/wiki/عربي?x=1#رأس، ثم", "مث ،https://ar.org/wiki/يبرع?x=1#سأر رظنا"),
        ("في /home/مستخدم/ملفات/a.txt هنا", "انه /home/مدختسم/تافلم/a.txt يف"),
        ("في C:\\مجلد\\ملف\\b.md.", ".C:\\دلجم\\فلم\\b.md يف"),
        ("في ~/ملاحظات/يوم أو ./مجلد/x", "./دلجم/x وأ ~/تاظحالم/موي يف"),
        ("انظر (www.مثال.org/صفحة_(لغة)) هنا", "انه )www.لاثم.org/)ةغل(_ةحفص( رظنا"),
        # relative ones to a file or a folder, and those with blanks in them
        ("في ملفات/صور/أ.png.", ".تافلم/روص/أ.png يف"),
        ("في مجلد\\ملف أو صور/عائلة/", "روص/ةلئاع/ وأ دلجم\\فلم يف"),
        ("في C:\\صور قديمة\\أ.png هنا", "انه C:\\ةميدق روص\\أ.png يف"),
        ("في /home/سارة/صور قديمة/أ.png ثم /ا/ب.c", "/ا/ب.c مث /home/ةراس/ةميدق روص/أ.png يف"),
        ('في "/home/سارة/صور العائلة كلها" هنا', 'انه "/home/ةراس/اهلك ةلئاعلا روص" يف'),
        # no addresses
        ("هذا /ذكر/أنثى أو و/أو", "وأ/و وأ ىثنأ/ركذ/ اذه"),
    ],
)
def test_addresses_with_arabic_letters(plain: str, visual: str) -> None:
    composed = compose((Span(plain),), "rtl")
    assert seen(composed.text, "rtl") == visual
    assert composed.original() == plain


def test_an_address_in_left_to_right_prose_keeps_the_order_of_its_folders() -> None:
    assert seen(compose((Span("Voir /home/مستخدم/ملفات/a ici"),), "ltr").text, "ltr") == (
        "Voir /home/مدختسم/تافلم/a ici"
    )


def test_a_link_that_shows_its_address_is_one_and_a_title_is_none() -> None:
    address, title = "ar.org/wiki/عربي/لغة", "wiki عربي/لغة"
    shown = [Span("في "), Span(address, href=f"https://{address}"), Span(" هنا")]
    assert seen(compose(shown, "rtl").text, "rtl") == "انه ar.org/wiki/يبرع/ةغل يف"
    assert LRI not in compose((Span(title, href="x"),), "rtl").text


@pytest.mark.parametrize(
    ("code", "visual"),
    [
        ('x = "نص (مع أقواس)"  # هنا', 'x = ")ساوقأ عم( صن"  # انه'),
        ("f('واحد', 'اثنان') // ثلاثة", "f('دحاو', 'نانثا') // ةثالث"),
        ("cd /home/مستخدم/ملفات", "cd /home/مدختسم/تافلم"),
        ("cp ملفات/أ.txt وجهة/", "cp تافلم/أ.txt ةهجو/"),
        ("ls صور\\ قديمة/أ", "ls روص\\ ةميدق/أ"),
        ('echo "{{نص}}" > {{مسار/ملف}}', 'echo "{{صن}}" > {{راسم/فلم}}'),
        ('cat "/home/صور قديمة/أ"', 'cat "/home/ةميدق روص/أ"'),
        # may be prose: left as the algorithm has it
        ('قال "نعم" ثم ذهب', 'بهذ مث "معن" لاق'),
    ],
)
def test_code_with_arabic_strings_and_comments(code: str, visual: str) -> None:
    for composed in (compose_code(code), compose((Span(code, Mark.CODE),), "rtl")):
        assert seen(composed.text, "ltr") == visual
        assert composed.original() == code


def test_known_literals_are_isolated_whatever_stands_around_them() -> None:
    code = "س = f«واحد» + f«اثنان»"
    composed = compose_code(code, [(5, 11), (15, 22)])
    assert composed.text == f"س = f{FSI}«واحد»{PDI} + f{FSI}«اثنان»{PDI}"


def test_the_pieces_of_a_string_with_values_in_it_leave_their_brackets_to_the_code() -> None:
    code = 'print(f"شغّل {isolate(name)} الآن {x}.")'
    composed = compose_code(code, [(6, 14), (27, 35), (36, 39)])
    assert composed.text == f'print(f"{FSI}شغّل{PDI} {{isolate(name)}} {FSI}الآن{PDI} {{x}}.")'
    assert composed.original() == code


@pytest.mark.parametrize(
    ("unit", "count"), [("http://", 1_000), ("/a", 5_000), ('"\\', 2_000), (" ./(", 2_000), ("نص ", 5_000)]
)
def test_hostile_addresses_and_quotes_take_no_long_time(unit: str, count: int) -> None:
    assert time_grows_evenly(lambda size: list(mixed_addresses(f"{unit * size} نص")), count)
    assert time_grows_evenly(lambda size: list(parts_of_code(f"{unit * size} نص")), count)


def test_an_underscore_stays_with_its_name() -> None:
    composed = compose((Span("اسم _private هنا"),), "rtl")
    assert composed.text == f"اسم {LRI}_private{PDI} هنا"


def test_left_to_right_prose_is_left_alone() -> None:
    text = "C++ (1990-1999): the word قال (كلمة) is"
    assert compose((Span(text),), "ltr").text.replace("\u2060", "") == text


@pytest.mark.parametrize(
    ("plain", "visual"),
    [
        ("The word كلمة (1990) is", "The word ةملك (1990) is"),
        ("In كلمة 12, and سنة 1990 م.", "In ةملك 12, and م 1990 ةنس."),
        ("Words: كتاب, قلم. ", "Words: باتك, ملق. "),
        ("He said “مرحبا!” [1]", "He said “!ابحرم” [1]"),
        ("«نعم» 12", "«معن» 12"),
        ("כתב שלום, עולם 3", "םלוע ,םולש בתכ 3"),
        ("the ב־API is", "the API־ב is"),
        ("كلمة (نص، آخر) 5", ")رخآ ،صن( ةملك 5"),
    ],
)
def test_right_to_left_phrases_in_other_prose(plain: str, visual: str) -> None:
    composed = compose((Span(plain),), "ltr")
    assert seen(composed.text, "ltr") == visual
    assert composed.original() == plain


@pytest.mark.parametrize(
    ("before", "unit", "count"),
    [("5 ", "-", 5_000), ("ا ", "a) ", 500), ("ا", "a(", 500), ("ا ", "«x» ", 300), ("", "ا(", 500)],
)
@pytest.mark.parametrize("direction", DIRECTIONS)
def test_long_text_takes_no_long_time(before: str, unit: str, count: int, direction: Direction) -> None:
    assert time_grows_evenly(lambda size: compose((Span(before + unit * size),), direction), count)


@pytest.mark.parametrize("blank", ["", " ", "\u00a0"])
def test_emphasis_within_a_phrase_of_its_script_flows_with_it(blank: str) -> None:
    behind = (Span(f"في Python{blank}"), Span("Django", Mark.STRONG), Span(" 4.2 و"))
    assert compose(behind, "rtl").text == f"في Python{blank}Django 4.2 و"
    before = (Span("في "), Span("Django", Mark.STRONG), Span(f"{blank}Python و"))
    assert compose(before, "rtl").text == f"في Django{blank}Python و"


@pytest.mark.parametrize("blanks", ["  ", " \u00a0", "، "])
def test_emphasis_that_touches_no_word_of_its_script_is_isolated(blanks: str) -> None:
    apart = (Span(f"في Python{blanks}"), Span("Django", Mark.STRONG), Span(" و"))
    assert compose(apart, "rtl").text.endswith(f"{blanks}{FSI}Django{PDI} و")
    alone = (Span("في "), Span("Django!", Mark.STRONG), Span(" Python و"))
    assert compose(alone, "rtl").text == f"في {FSI}Django!{PDI} Python و"


def test_a_stretch_reaches_over_the_edges_of_spans() -> None:
    spans = (Span("سعة "), Span("$0.10", Mark.STRONG), Span("/GB و 1 m"), Span("3", Mark.SUP), Span(" هواء"))
    composed = compose(spans, "rtl")
    shown = composed.text.replace("\u2060", "").replace(LRI, "⟨").replace(PDI, "⟩")
    assert shown == "سعة ⟨$0.10/GB⟩ و ⟨1\u00a0m3⟩ هواء"
    assert [composed.text[run.start : run.end] for run in composed.runs][3] == "3"


def test_a_footnote_does_not_flow_into_the_number_before_it() -> None:
    composed = compose((Span("نسبة 50%"), Span("1", Mark.FOOTNOTE, "#fn-1"), Span(" ثم")), "rtl")
    assert composed.text == f"نسبة {LRI}50%{PDI}{LRI}1{PDI} ثم"


@pytest.mark.parametrize(
    "prose", ["خوارزمية Unicode ثنائية", "مقدمة W3C و 5 km", "(UTF 8)، ثم 10 و ABC", "قال: X 2"]
)
def test_plain_words_are_found_without_a_pattern(prose: str, monkeypatch: pytest.MonkeyPatch) -> None:
    found = [compose((Span(prose),), direction) for direction in DIRECTIONS]
    monkeypatch.setattr(isolates, "_is_plain", lambda _stretch: False)
    assert found == [compose((Span(prose),), direction) for direction in DIRECTIONS]


def test_no_pattern_is_asked_for_plain_words(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(isolates, "_TOKEN", None)
    assert compose((Span("خوارزمية Unicode 16 ثنائية"),), "rtl").own()


def test_many_plain_words_take_as_long_as_their_number_says() -> None:
    assert time_grows_evenly(lambda count: compose((Span("كلمة " + "word " * count),), "rtl"), 4000)
