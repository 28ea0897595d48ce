"""What people write for languages, and what texts give away."""

from __future__ import annotations

import pytest

from reader.guessing import likeliest, see_language
from reader.language import (
    direction,
    normalise_tag,
    own_name,
    primary,
    same_language,
    script,
)


@pytest.mark.parametrize(
    ("raw", "tag"),
    [
        ("ar", "ar"),
        ("AR", "ar"),
        (" fr ", "fr"),
        ("hant", "zh-Hant"),
        ("hans", "zh-Hans"),
        ("cn", "zh-Hans"),
        ("tw", "zh-Hant"),
        ("hk", "zh-Hant-HK"),
        ("zh", "zh"),
        ("zh_TW", "zh-Hant"),
        ("zh-CN", "zh-Hans"),
        ("zh_SG", "zh-Hans-SG"),
        ("zh-Hant-TW", "zh-Hant"),
        ("zh-hant-hk", "zh-Hant-HK"),
        ("zh-CHS", "zh-Hans"),
        ("zh-CHT", "zh-Hant"),
        ("ptbr", "pt-BR"),
        ("pt_BR", "pt-BR"),
        ("fa_IR", "fa-IR"),
        ("kh", "km"),
        ("jp", "ja"),
        ("kr", "ko"),
        ("ko-KR", "ko-KR"),
        ("ua", "uk"),
        ("cz", "cs"),
        ("gr", "el"),
        ("vn", "vi"),
        ("np", "ne"),
        ("iw", "he"),
        ("in", "id"),
        ("no", "no"),
        ("en_US.UTF-8", "en-US"),
        ("sr_RS@latin", "sr-Latn-RS"),
        ("ar-Arab", "ar"),
        ("sr-Latn", "sr-Latn"),
        ("es-419", "es-419"),
        ("ca-valencia", "ca-valencia"),
        ("fil", "fil"),
        ("eng", "en"),
        ("Arabic", "ar"),
        ("Français", "fr"),
        ("العربية", "ar"),
        ("Traditional Chinese", "zh-Hant"),
    ],
)
def test_tags_as_people_write_them(raw: str, tag: str) -> None:
    assert normalise_tag(raw) == tag


@pytest.mark.parametrize(
    "raw",
    [
        "",
        "  ",
        "und",
        "xx",
        "cli",
        "api",
        "readme",
        "en-",
        "en-XX",
        "ar-notes",
        "how-to",
        "x" * 500,
        "--",
        "@",
    ],
)
def test_what_names_no_language(raw: str) -> None:
    assert normalise_tag(raw) is None


@pytest.mark.parametrize("raw", ["hant", "pt_BR", "sr_RS@latin", "zh_HK", "Arabic", "ca-valencia", "fa_IR"])
def test_a_normalised_tag_stays_as_it_is(raw: str) -> None:
    tag = normalise_tag(raw)
    assert tag is not None
    assert normalise_tag(tag) == tag


@pytest.mark.parametrize(
    ("lang", "name"),
    [
        ("ar", "العربية"),
        ("fr", "Français"),
        ("zh-Hant", "繁體中文"),
        ("zh-Hans", "简体中文"),
        ("zh", "中文"),
        ("pt-BR", "Português (Brasil)"),
        ("fa-IR", "فارسی (ایران)"),
        ("zh-Hant-HK", "繁體中文 (香港)"),
        ("fr-LU", "Français (LU)"),
        ("sr-Latn-RS", "Srpski (latinica) (RS)"),
        ("kj", "kj"),
        ("und", "und"),
    ],
)
def test_own_names(lang: str, name: str) -> None:
    assert own_name(lang) == name


@pytest.mark.parametrize(
    ("lang", "code", "way"),
    [
        ("ar", "Arab", "rtl"),
        ("fa-IR", "Arab", "rtl"),
        ("he", "Hebr", "rtl"),
        ("pa-Arab", "Arab", "rtl"),
        ("dv", "Thaa", "rtl"),
        ("ku", "Latn", "ltr"),
        ("zh-Hant", "Hant", "ltr"),
        ("zh", "Hans", "ltr"),
        ("ja", "Jpan", "ltr"),
        ("sr-Latn", "Latn", "ltr"),
        ("und", "Zyyy", "ltr"),
    ],
)
def test_script_and_direction(lang: str, code: str, way: str) -> None:
    assert script(lang) == code
    assert direction(lang) == way


def test_tags_that_may_name_one_text() -> None:
    assert primary("zh-Hant-HK") == "zh"
    assert same_language("zh", "zh-Hant")
    assert same_language("pt", "pt-BR")
    assert same_language("no", "da")
    assert not same_language("zh-Hans", "zh-Hant")
    assert not same_language("en", "ar")


SENTENCES = {
    "en": "The reader shows the original and a translation side by side, and it keeps the rows together.",
    "fr": "Le lecteur montre l'original et une traduction dans la même fenêtre, et les lignes sont alignées.",
    "de": "Das Programm zeigt das Original und die Übersetzung nebeneinander, und es hält sie zusammen.",
    "es": "El programa muestra el original y una traducción, para que las filas no se separen.",
    "pt": "O programa mostra o original e uma tradução na mesma janela, para que as linhas não se separem.",
    "it": "Il programma mostra l'originale e una traduzione, e le righe non si separano.",
    "nl": "Het programma toont het origineel en een vertaling, en het houdt de rijen bij elkaar.",
    "pl": "Program pokazuje oryginał i tłumaczenie obok siebie, a wiersze nie mogą się rozejść.",
    "tr": "Program, özgün metni ve çeviriyi yan yana gösterir ve satırları bir arada tutar, bu çok iyi.",
    "vi": "Chương trình hiển thị bản gốc và bản dịch cạnh nhau, và giữ các hàng với nhau cho người đọc.",
    "id": "Program ini menampilkan naskah asli dan terjemahan yang berdampingan untuk pembaca, tidak lebih.",
    "sv": "Programmet visar originalet och en översättning sida vid sida, och det håller ihop raderna.",
    "ru": "Программа показывает оригинал и перевод рядом, и строки не расходятся, если вы их не трогаете.",
    "uk": "Програма показує оригінал і переклад поруч, і рядки не розходяться, якщо ви їх не чіпаєте.",
    "ar": "يعرض البرنامج النص الأصلي والترجمة جنباً إلى جنب، ولا تنفصل الصفوف عن بعضها في أي حال.",
    "fa": "این برنامه متن اصلی و ترجمه را در کنار هم نشان می‌دهد و سطرها از هم جدا نمی‌شوند.",
    "ur": "یہ پروگرام اصل متن اور ترجمہ ایک ساتھ دکھاتا ہے اور سطریں الگ نہیں ہوتی ہیں۔",
    "he": "התוכנה מציגה את המקור ואת התרגום זה לצד זה, והשורות לא נפרדות.",
    "hi": "यह प्रोग्राम मूल और अनुवाद को साथ में दिखाता है और पंक्तियाँ अलग नहीं होती हैं।",
    "ja": "このプログラムは原文と訳文を並べて表示し、行がずれないようにします。",
    "ko": "이 프로그램은 원문과 번역문을 나란히 보여 주고 행이 어긋나지 않게 합니다.",
    "zh-Hans": "这个程序把原文和译文并排显示，让每一行对应起来。",
    "zh-Hant": "這個程式把原文和譯文並排顯示，讓每一行對應起來。",
    "el": "Το πρόγραμμα δείχνει το πρωτότυπο και τη μετάφραση δίπλα δίπλα.",
    "th": "โปรแกรมนี้แสดงต้นฉบับและคำแปลเคียงข้างกัน",
}


def guess_language(text: str) -> str:
    return likeliest(see_language(text))


@pytest.mark.parametrize(("lang", "text"), SENTENCES.items())
def test_one_sentence_gives_its_language_away(lang: str, text: str) -> None:
    assert guess_language(text) == lang


@pytest.mark.parametrize("text", ["", "   \n", "1234 + 5678", "```\nthe of and to in\n```", "TCP", "🎉🎉🎉"])
def test_what_tells_nothing(text: str) -> None:
    assert guess_language(text) == "und"


def test_latin_names_do_not_outweigh_the_script_of_the_text() -> None:
    text = (
        "Tencent و Huawei و DeepSeek Hunyuan-A13B: نموذجهم مفتوح المصدر، يتفوق في التعامل مع السياقات الطويلة"
    )
    assert guess_language(text) == "ar"
    assert (
        guess_language("We say الكتاب for the book, and it is the same as in the older texts of the region.")
        == "en"
    )


def test_a_huge_line_is_no_burden() -> None:
    assert guess_language("the quick brown fox is in the house and " * 200_000) == "en"
