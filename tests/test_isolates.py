"""Which stretches of right-to-left prose are isolated, shown between ⟨ and ⟩."""

import pytest

from reader.composition import LRI, PDI, compose
from reader.model import Span


@pytest.mark.parametrize(
    "shown",
    [
        # signs that belong to a word or a number stay with it
        "لغة ⟨C++⟩ ولغة ⟨C#⟩ ثم v2.0.",
        "السعر ⟨$0.10/GB⟩، أي ⟨50%⟩ منه.",
        "(⟨1990-1999⟩) ثم ⟨64KB⟩ و ⟨-5°⟩ و ⟨24–26⟩ درجة",
        "الملف ⟨/usr/local/bin/x.py⟩ أو src/main.py؛ اكتب إلى a@b.org (Z.ai)",
        "بين ⟨Python, Java, C++⟩ و ⟨.NET⟩ ما يجمع",
        "الهاتف ⟨+1 (555) 010-9999⟩ أو ⟨+3⟩ (5)",
        # so does the stop of a quotation that is whole, of an abbreviation, and the end of a path
        'قال: "⟨We ship on Friday!⟩" ثم (⟨Intel Inc.⟩) كبيرة، «Yahoo»!',
        "في ⟨U.S.A.⟩ عند 10 ⟨a.m.⟩ والملف main.c.",
        "المجلد ⟨src/⟩ أو ⟨C:\\⟩ أو (⟨~/notes/⟩)",
        # what the algorithm lays out right by itself is left alone
        "اسم DeepSeek-V2 Pro (مفتوح) وغيره",
        "عند 12.5 و3.14.0 و10:30",
        "مثل GPT-4 (OpenAI) API ثم",
        "نموذج Hunyuan LLM (خاصة Hunyuan-A13B) هو",
        # a sign between an Arabic and a Latin word belongs to neither
        "الاصطناعي/LLM أو Python/بايثون",
        # a phrase is not torn apart, and a bracket whose partner is in Arabic ends it
        "في ⟨50%⟩ GPU و ⟨64KB GPU⟩ و 100 GB",
        "هو DeepSeek (V3 بالعربية) ثم",
    ],
)
def test_stretches(shown: str) -> None:
    plain = shown.replace("⟨", "").replace("⟩", "")
    composed = compose((Span(plain),), "rtl")
    assert composed.text.replace(LRI, "⟨").replace(PDI, "⟩") == shown
    assert composed.original() == plain


def test_left_to_right_prose_is_left_alone() -> None:
    assert compose((Span("C++ (1990-1999) قال"),), "ltr").text == "C++ (1990-1999) قال"
