"""What people write for a language, and what a page needs to know of one: tag, name, script, direction.

Tags are BCP 47 in the shortest form that keeps what the reader must tell apart:

- the language in lower case, by its two letters where it has any (``eng`` is ``en``);
- a script only where the language is written in several (``zh-Hant``, ``sr-Latn``, but ``ar``);
- a region where the input names one (``pt-BR``, ``fa-IR``), except that Chinese is told apart by
  script: ``zh_TW`` and ``tw`` are ``zh-Hant``, ``zh_CN`` and ``cn`` are ``zh-Hans``, as CLDR's likely
  subtags say, and the regions that are not the script's usual one stay (``zh-Hant-HK``);
- a plain ``zh`` stays ``zh``.
"""

from __future__ import annotations

import functools

from reader.model import UNDETERMINED, Direction, Lang

_NAMES: dict[str, tuple[str, str, str]] = {
    # language: (its English name, its own name, the script it is written in by default)
    "af": ("Afrikaans", "Afrikaans", "Latn"),
    "am": ("Amharic", "አማርኛ", "Ethi"),
    "ar": ("Arabic", "العربية", "Arab"),
    "as": ("Assamese", "অসমীয়া", "Beng"),
    "ast": ("Asturian", "Asturianu", "Latn"),
    "az": ("Azerbaijani", "Azərbaycanca", "Latn"),
    "be": ("Belarusian", "Беларуская", "Cyrl"),
    "bg": ("Bulgarian", "Български", "Cyrl"),
    "bn": ("Bengali", "বাংলা", "Beng"),
    "bo": ("Tibetan", "བོད་སྐད་", "Tibt"),
    "br": ("Breton", "Brezhoneg", "Latn"),
    "bs": ("Bosnian", "Bosanski", "Latn"),
    "ca": ("Catalan", "Català", "Latn"),
    "ceb": ("Cebuano", "Cebuano", "Latn"),
    "ckb": ("Central Kurdish", "کوردیی ناوەندی", "Arab"),
    "cs": ("Czech", "Čeština", "Latn"),
    "cy": ("Welsh", "Cymraeg", "Latn"),
    "da": ("Danish", "Dansk", "Latn"),
    "de": ("German", "Deutsch", "Latn"),
    "dv": ("Divehi", "ދިވެހިބަސް", "Thaa"),
    "el": ("Greek", "Ελληνικά", "Grek"),
    "en": ("English", "English", "Latn"),
    "eo": ("Esperanto", "Esperanto", "Latn"),
    "es": ("Spanish", "Español", "Latn"),
    "et": ("Estonian", "Eesti", "Latn"),
    "eu": ("Basque", "Euskara", "Latn"),
    "fa": ("Persian", "فارسی", "Arab"),
    "fi": ("Finnish", "Suomi", "Latn"),
    "fil": ("Filipino", "Filipino", "Latn"),
    "fr": ("French", "Français", "Latn"),
    "ga": ("Irish", "Gaeilge", "Latn"),
    "gl": ("Galician", "Galego", "Latn"),
    "gu": ("Gujarati", "ગુજરાતી", "Gujr"),
    "ha": ("Hausa", "Hausa", "Latn"),
    "he": ("Hebrew", "עברית", "Hebr"),
    "hi": ("Hindi", "हिन्दी", "Deva"),
    "hr": ("Croatian", "Hrvatski", "Latn"),
    "hu": ("Hungarian", "Magyar", "Latn"),
    "hy": ("Armenian", "Հայերեն", "Armn"),
    "id": ("Indonesian", "Bahasa Indonesia", "Latn"),
    "ig": ("Igbo", "Igbo", "Latn"),
    "is": ("Icelandic", "Íslenska", "Latn"),
    "it": ("Italian", "Italiano", "Latn"),
    "ja": ("Japanese", "日本語", "Jpan"),
    "jv": ("Javanese", "Basa Jawa", "Latn"),
    "ka": ("Georgian", "ქართული", "Geor"),
    "kk": ("Kazakh", "Қазақ тілі", "Cyrl"),
    "km": ("Khmer", "ភាសាខ្មែរ", "Khmr"),
    "kn": ("Kannada", "ಕನ್ನಡ", "Knda"),
    "ko": ("Korean", "한국어", "Kore"),
    "ku": ("Kurdish", "Kurdî", "Latn"),
    "ky": ("Kyrgyz", "Кыргызча", "Cyrl"),
    "la": ("Latin", "Latina", "Latn"),
    "lb": ("Luxembourgish", "Lëtzebuergesch", "Latn"),
    "lo": ("Lao", "ລາວ", "Laoo"),
    "lt": ("Lithuanian", "Lietuvių", "Latn"),
    "lv": ("Latvian", "Latviešu", "Latn"),
    "mg": ("Malagasy", "Malagasy", "Latn"),
    "mk": ("Macedonian", "Македонски", "Cyrl"),
    "ml": ("Malayalam", "മലയാളം", "Mlym"),
    "mn": ("Mongolian", "Монгол", "Cyrl"),
    "mr": ("Marathi", "मराठी", "Deva"),
    "ms": ("Malay", "Bahasa Melayu", "Latn"),
    "mt": ("Maltese", "Malti", "Latn"),
    "my": ("Burmese", "မြန်မာဘာသာ", "Mymr"),
    "nb": ("Norwegian Bokmål", "Norsk bokmål", "Latn"),
    "ne": ("Nepali", "नेपाली", "Deva"),
    "nl": ("Dutch", "Nederlands", "Latn"),
    "nn": ("Norwegian Nynorsk", "Norsk nynorsk", "Latn"),
    "no": ("Norwegian", "Norsk", "Latn"),
    "oc": ("Occitan", "Occitan", "Latn"),
    "or": ("Odia", "ଓଡ଼ିଆ", "Orya"),
    "pa": ("Punjabi", "ਪੰਜਾਬੀ", "Guru"),
    "pl": ("Polish", "Polski", "Latn"),
    "ps": ("Pashto", "پښتو", "Arab"),
    "pt": ("Portuguese", "Português", "Latn"),
    "ro": ("Romanian", "Română", "Latn"),
    "ru": ("Russian", "Русский", "Cyrl"),
    "sa": ("Sanskrit", "संस्कृतम्", "Deva"),
    "sd": ("Sindhi", "سنڌي", "Arab"),
    "si": ("Sinhala", "සිංහල", "Sinh"),
    "sk": ("Slovak", "Slovenčina", "Latn"),
    "sl": ("Slovenian", "Slovenščina", "Latn"),
    "so": ("Somali", "Soomaali", "Latn"),
    "sq": ("Albanian", "Shqip", "Latn"),
    "sr": ("Serbian", "Српски", "Cyrl"),
    "su": ("Sundanese", "Basa Sunda", "Latn"),
    "sv": ("Swedish", "Svenska", "Latn"),
    "sw": ("Swahili", "Kiswahili", "Latn"),
    "ta": ("Tamil", "தமிழ்", "Taml"),
    "te": ("Telugu", "తెలుగు", "Telu"),
    "tg": ("Tajik", "Тоҷикӣ", "Cyrl"),
    "th": ("Thai", "ไทย", "Thai"),
    "ti": ("Tigrinya", "ትግርኛ", "Ethi"),
    "tk": ("Turkmen", "Türkmençe", "Latn"),
    "tl": ("Tagalog", "Tagalog", "Latn"),
    "tr": ("Turkish", "Türkçe", "Latn"),
    "tt": ("Tatar", "Татарча", "Cyrl"),
    "ug": ("Uyghur", "ئۇيغۇرچە", "Arab"),
    "uk": ("Ukrainian", "Українська", "Cyrl"),
    "ur": ("Urdu", "اردو", "Arab"),
    "uz": ("Uzbek", "Oʻzbekcha", "Latn"),
    "vi": ("Vietnamese", "Tiếng Việt", "Latn"),
    "xh": ("Xhosa", "isiXhosa", "Latn"),
    "yi": ("Yiddish", "ייִדיש", "Hebr"),
    "yo": ("Yoruba", "Yorùbá", "Latn"),
    "yue": ("Cantonese", "粵語", "Hant"),
    "zh": ("Chinese", "中文", "Hans"),
    "zu": ("Zulu", "isiZulu", "Latn"),
}

_VARIANT_NAMES: dict[str, str] = {
    "zh-Hans": "简体中文",
    "zh-Hant": "繁體中文",
    "sr-Latn": "Srpski (latinica)",
    "sr-Cyrl": "Српски (ћирилица)",
    "uz-Cyrl": "Ўзбекча",
    "az-Arab": "آذربایجان",
    "pa-Arab": "پنجابی",
    "ku-Arab": "کوردی",
    "mn-Mong": "ᠮᠣᠩᠭᠣᠯ",
}

_REGION_NAMES: dict[str, str] = {
    # the region's name in the language: of the variants that people publish in
    "ar-EG": "مصر",
    "ar-MA": "المغرب",
    "ar-SA": "السعودية",
    "bn-BD": "বাংলাদেশ",
    "bn-IN": "ভারত",
    "de-AT": "Österreich",
    "de-CH": "Schweiz",
    "de-DE": "Deutschland",
    "en-AU": "Australia",
    "en-CA": "Canada",
    "en-GB": "United Kingdom",
    "en-IN": "India",
    "en-US": "United States",
    "es-419": "Latinoamérica",
    "es-AR": "Argentina",
    "es-ES": "España",
    "es-MX": "México",
    "fa-IR": "ایران",
    "fr-BE": "Belgique",
    "fr-CA": "Canada",
    "fr-CH": "Suisse",
    "fr-FR": "France",
    "hi-IN": "भारत",
    "id-ID": "Indonesia",
    "it-IT": "Italia",
    "ja-JP": "日本",
    "ko-KR": "대한민국",
    "nl-BE": "België",
    "nl-NL": "Nederland",
    "pl-PL": "Polska",
    "pt-BR": "Brasil",
    "pt-PT": "Portugal",
    "ru-RU": "Россия",
    "sv-SE": "Sverige",
    "tr-TR": "Türkiye",
    "uk-UA": "Україна",
    "ur-PK": "پاکستان",
    "vi-VN": "Việt Nam",
    "zh-Hans-SG": "新加坡",
    "zh-Hant-HK": "香港",
    "zh-Hant-MO": "澳門",
}

_CODES = """
    aa ab ae af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv
    dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig
    ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh
    mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru
    rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug
    uk ur uz ve vi vo wa wo xh yi yo za zh zu"""
_ISO_639_1 = frozenset(_CODES.split())

_REGION_CODES = """
    AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT
    BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES
    ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GT GU GW GY HK HN HR HT HU ID IE IL IM
    IN IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD
    ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NG NI NL NO NP NR NU NZ OM PA PE
    PF PG PH PK PL PM PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SK SL SM SN SO SR SS ST SV
    SX SY SZ TC TD TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG US UY UZ VA VC VE VN VU WF WS XK YE YT ZA
    ZM ZW 001 150 419"""
_REGIONS = frozenset(_REGION_CODES.split())

_SCRIPT_CODES = """
    Adlm Arab Armn Beng Cher Cyrl Deva Ethi Geor Grek Gujr Guru Hans Hant Hebr Jpan Khmr Knda Kore Laoo
    Latn Mlym Mong Mtei Mymr Nkoo Olck Orya Rohg Sinh Syrc Taml Telu Tfng Thaa Thai Tibt"""
_SCRIPTS = frozenset(_SCRIPT_CODES.split())

_RIGHT_TO_LEFT = frozenset({"Adlm", "Arab", "Hebr", "Nkoo", "Rohg", "Syrc", "Thaa"})

_SEVERAL_CODES = "az bm bs dz ha iu kk ks ku ky mn ms pa sd sr su tg tk tt ug uz yue zh"
_WRITTEN_IN_SEVERAL = frozenset(_SEVERAL_CODES.split())
"""Languages whose script says something, so that it stays in the tag even if it is the usual one."""

_SPOKEN_FORMS: dict[str, str] = {
    # what people write instead of a tag: country codes, scripts, old and three-letter codes
    "iw": "he",
    "in": "id",
    "ji": "yi",
    "jw": "jv",
    "mo": "ro",
    "cn": "zh-Hans",
    "hans": "zh-Hans",
    "chs": "zh-Hans",
    "zh-chs": "zh-Hans",
    "zh-sc": "zh-Hans",
    "tw": "zh-Hant",
    "hant": "zh-Hant",
    "cht": "zh-Hant",
    "zh-cht": "zh-Hant",
    "zh-tc": "zh-Hant",
    "hk": "zh-Hant-HK",
    "cmn": "zh",
    "cmn-hans": "zh-Hans",
    "cmn-hant": "zh-Hant",
    "jp": "ja",
    "kr": "ko",
    "kh": "km",
    "vn": "vi",
    "ua": "uk",
    "cz": "cs",
    "dk": "da",
    "gr": "el",
    "np": "ne",
    "sp": "es",
    "ptbr": "pt-BR",
    "ptpt": "pt-PT",
    "zhcn": "zh-Hans",
    "zhtw": "zh-Hant",
    "zhhk": "zh-Hant-HK",
    "enus": "en-US",
    "engb": "en-GB",
    "es-la": "es-419",
    "en-uk": "en-GB",
    "ara": "ar",
    "ben": "bn",
    "ces": "cs",
    "cze": "cs",
    "chi": "zh",
    "zho": "zh",
    "deu": "de",
    "ger": "de",
    "ell": "el",
    "eng": "en",
    "fas": "fa",
    "fra": "fr",
    "fre": "fr",
    "heb": "he",
    "hin": "hi",
    "hun": "hu",
    "ind": "id",
    "ita": "it",
    "jpn": "ja",
    "kor": "ko",
    "nld": "nl",
    "dut": "nl",
    "nor": "no",
    "per": "fa",
    "pol": "pl",
    "por": "pt",
    "ron": "ro",
    "rus": "ru",
    "spa": "es",
    "swe": "sv",
    "tur": "tr",
    "ukr": "uk",
    "urd": "ur",
    "vie": "vi",
    "simplified-chinese": "zh-Hans",
    "chinese-simplified": "zh-Hans",
    "traditional-chinese": "zh-Hant",
    "chinese-traditional": "zh-Hant",
    "brazilian-portuguese": "pt-BR",
    "farsi": "fa",
    "简体": "zh-Hans",
    "繁體": "zh-Hant",
}

_MODIFIERS = {"latin": "Latn", "cyrillic": "Cyrl", "arabic": "Arab", "devanagari": "Deva"}
"""POSIX locale modifiers (``sr_RS@latin``) that name a script."""

_VARIANTS = frozenset({"valencia", "tarask", "1901", "1996", "pinyin", "wadegile"})

_CLOSE = (
    frozenset({"no", "nb", "nn", "da"}),
    frozenset({"hr", "bs", "sr", "cnr"}),
    frozenset({"id", "ms"}),
    frozenset({"fil", "tl"}),
    frozenset({"zh", "yue"}),
    frozenset({"fa", "prs"}),
)
"""Languages that a short text does not tell apart."""


@functools.lru_cache(maxsize=4096)
def normalise_tag(raw: str) -> Lang | None:
    """The BCP 47 tag for what people write for a language, or None for what names none.

    Takes tags in any case and with either separator, POSIX locales (``en_US.UTF-8``,
    ``sr_RS@latin``), country codes that are used for languages (``cn``, ``jp``, ``ua``),
    scripts (``hant``), run-together tags (``ptbr``) and the names of languages in English
    or their own (``Arabic``, ``Français``). ``und`` names no language.
    """
    text = raw.strip().casefold()
    if not text or len(text) > 40:
        return None
    locale, _, modifier = text.partition("@")
    locale = "-".join(locale.split(".")[0].replace("_", "-").split())
    known = _SPOKEN_FORMS.get(locale) or _languages_by_name().get(locale)
    if known is not None:
        return known
    return _from_subtags(locale.split("-"), _MODIFIERS.get(modifier))


def _from_subtags(subtags: list[str], written: str | None) -> Lang | None:
    """The tag of language, script, region and variant subtags, or None where one is unknown."""
    head, *rest = subtags
    language = _plain_language(head)
    if language is None:
        return None
    base, *more = language.split("-")
    region = None
    variants: list[str] = []
    rest = more + rest
    for subtag in rest:
        if subtag.title() in _SCRIPTS and written is None and region is None:
            written = subtag.title()
        elif subtag.upper() in _REGIONS and region is None and not variants:
            region = subtag.upper()
        elif subtag in _VARIANTS:
            variants.append(subtag)
        else:
            return None
    return _compose(base, written, region, variants)


def _plain_language(subtag: str) -> Lang | None:
    if subtag in _SPOKEN_FORMS:
        return _SPOKEN_FORMS[subtag]
    return subtag if subtag in _ISO_639_1 or subtag in _NAMES else None


def _compose(language: str, written: str | None, region: str | None, variants: list[str]) -> Lang:
    if language == "zh":
        written, region = _chinese(written, region)
    elif written is not None and language not in _WRITTEN_IN_SEVERAL and written == script(language):
        written = None
    return "-".join(part for part in (language, written, region, *variants) if part)


def _chinese(written: str | None, region: str | None) -> tuple[str | None, str | None]:
    """Script and region of Chinese: the script always where the region implies it."""
    if written is None and region is not None:
        written = "Hant" if region in {"TW", "HK", "MO"} else "Hans"
    if (written, region) in {("Hant", "TW"), ("Hans", "CN")}:
        region = None
    return written, region


@functools.cache
def _languages_by_name() -> dict[str, Lang]:
    """Languages by their English and their own name, in lower case with hyphens for spaces."""
    by_name: dict[str, Lang] = {}
    for language, (english, own, _) in _NAMES.items():
        for name in (own, english):
            by_name["-".join(name.casefold().split())] = language
    by_name.update({"简体中文": "zh-Hans", "繁體中文": "zh-Hant", "繁体中文": "zh-Hant"})
    return by_name


def primary(lang: Lang) -> str:
    """The language alone, without script and region: ``zh`` of ``zh-Hant``."""
    return lang.partition("-")[0]


def script(lang: Lang) -> str:
    """The ISO 15924 code of the script that a normalised tag is written in; ``Zyyy`` for ``und``."""
    language, *subtags = lang.split("-")
    for subtag in subtags:
        if subtag in _SCRIPTS:
            return subtag
    if language == UNDETERMINED:
        return "Zyyy"
    return _NAMES[language][2] if language in _NAMES else "Latn"


def direction(lang: Lang) -> Direction:
    """The direction in which the language of a normalised tag is written."""
    return "rtl" if script(lang) in _RIGHT_TO_LEFT else "ltr"


def own_name(lang: Lang) -> str:
    """What the language calls itself: ``العربية``, ``Français``, ``繁體中文``, ``Português (Brasil)``.

    Never empty: a language without a known name is shown by its tag.
    """
    if lang in _VARIANT_NAMES:
        return _VARIANT_NAMES[lang]
    language, *subtags = lang.split("-")
    if language not in _NAMES:
        return lang
    name = _NAMES[language][1]
    if subtags and f"{language}-{subtags[0]}" in _VARIANT_NAMES:
        name = _VARIANT_NAMES[f"{language}-{subtags.pop(0)}"]
    qualifiers = [_REGION_NAMES.get(lang, subtag) if subtag in _REGIONS else subtag for subtag in subtags]
    return f"{name} ({', '.join(qualifiers)})" if qualifiers else name


def same_language(one: Lang, other: Lang) -> bool:
    """Whether two tags may name the language of one text.

    Script and region matter only where both name them (``zh`` and ``zh-Hant`` may be one,
    ``zh-Hans`` and ``zh-Hant`` not); languages that short texts do not tell apart, such as
    Norwegian and Danish, may be one.
    """
    if primary(one) != primary(other):
        return any(primary(one) in close and primary(other) in close for close in _CLOSE)
    scripts = {subtag for lang in (one, other) for subtag in lang.split("-")[1:] if subtag in _SCRIPTS}
    return len(scripts) < 2
