"""How a text gives its language away: its script, its letters, its most frequent small words.

Meant to confirm or refute what a path claims and to name the language of a page that says
nothing, not to tell every language of the world apart. Scripts that only one widely written
language uses decide at once; the others are told apart by letters and words of their own. The
word lists are the function words that stand at the head of any frequency list.
"""

from __future__ import annotations

import functools
import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Mapping

from reader.model import UNDETERMINED, Lang

_SAMPLE = 3_000
"""Characters that are looked at: enough for any running text, and quick."""

_SCRIPT_STARTS: tuple[tuple[int, str], ...] = (
    # first code point of a run of blocks, and its script; "" where it does not matter
    (0x0000, ""),
    (0x0041, "Latn"),
    (0x005B, ""),
    (0x0061, "Latn"),
    (0x007B, ""),
    (0x00C0, "Latn"),
    (0x0250, ""),
    (0x0370, "Grek"),
    (0x0400, "Cyrl"),
    (0x0530, "Armn"),
    (0x0590, "Hebr"),
    (0x0600, "Arab"),
    (0x0700, "Syrc"),
    (0x0750, "Arab"),
    (0x0780, "Thaa"),
    (0x07C0, ""),
    (0x0870, "Arab"),
    (0x0900, "Deva"),
    (0x0980, "Beng"),
    (0x0A00, "Guru"),
    (0x0A80, "Gujr"),
    (0x0B00, "Orya"),
    (0x0B80, "Taml"),
    (0x0C00, "Telu"),
    (0x0C80, "Knda"),
    (0x0D00, "Mlym"),
    (0x0D80, "Sinh"),
    (0x0E00, "Thai"),
    (0x0E80, "Laoo"),
    (0x0F00, "Tibt"),
    (0x1000, "Mymr"),
    (0x10A0, "Geor"),
    (0x1100, "Hang"),
    (0x1200, "Ethi"),
    (0x1400, ""),
    (0x1780, "Khmr"),
    (0x1800, "Mong"),
    (0x18B0, ""),
    (0x1E00, "Latn"),
    (0x1F00, "Grek"),
    (0x2000, ""),
    (0x3041, "Kana"),
    (0x3100, ""),
    (0x3131, "Hang"),
    (0x3190, ""),
    (0x3400, "Hani"),
    (0xA000, ""),
    (0xAC00, "Hang"),
    (0xD7B0, ""),
    (0xF900, "Hani"),
    (0xFB00, ""),
    (0xFB1D, "Hebr"),
    (0xFB50, "Arab"),
    (0xFE00, ""),
    (0xFE70, "Arab"),
    (0xFF00, ""),
    (0x20000, "Hani"),
    (0x32000, ""),
)
_STARTS = tuple(start for start, _ in _SCRIPT_STARTS)

_LETTERS_PER_WORD = {"Hani": 3.0, "Kana": 2.0, "Hang": 2.5}
"""How many Latin letters one of these characters stands for, roughly."""

_SHARE_OF_A_FOREIGN_SCRIPT = 0.3
"""Technical prose in any script is full of Latin names; from this share on the other script is the text's."""

_ONE_LANGUAGE: dict[str, Lang] = {
    "Grek": "el",
    "Armn": "hy",
    "Thaa": "dv",
    "Guru": "pa",
    "Gujr": "gu",
    "Orya": "or",
    "Taml": "ta",
    "Telu": "te",
    "Knda": "kn",
    "Mlym": "ml",
    "Sinh": "si",
    "Thai": "th",
    "Laoo": "lo",
    "Tibt": "bo",
    "Mymr": "my",
    "Geor": "ka",
    "Hang": "ko",
    "Khmr": "km",
    "Mong": "mn",
}

_WIDEST: dict[str, Lang] = {
    "Arab": "ar",
    "Beng": "bn",
    "Cyrl": "ru",
    "Deva": "hi",
    "Ethi": "am",
    "Hebr": "he",
}
"""The most widely written language of scripts that several share, Latin aside."""

_LETTERS: dict[str, dict[Lang, str]] = {
    # letters that the script's other languages lack or seldom use
    "Cyrl": {
        "uk": "іїєґ",
        "ru": "ыэё",
        "be": "ўі",
        "bg": "ъщ",
        "sr": "ђћљњџј",
        "mk": "ѓќѕљњџј",
        "kk": "әғқңұһі",
        "mn": "өү",
        "ky": "өүң",
        "tg": "ӣӯҳҷқғ",
        "tt": "әүңҗһ",
    },
    "Arab": {
        "ar": "ةيكىأإؤ",
        "fa": "پچژگکی",
        "ur": "ٹڈڑےںہھ",
        "ckb": "ڕڵۆێە",
        "ps": "ښړډځڼې",
        "ug": "ۇۆېەڭ",
        "sd": "ڻڳڦٿڄ",
    },
    "Beng": {"bn": "র", "as": "ৰৱ"},
    "Hebr": {"he": "םןץף", "yi": "ײױװ"},
    "Deva": {"mr": "ळ"},
    "Latn": {
        "cs": "ěřů",
        "da": "æøå",
        "de": "äöüß",
        "eo": "ĉĝĥĵŝŭ",
        "es": "ñ¿¡",
        "et": "õäöü",
        "fi": "äö",
        "fr": "éèêàç",
        "hr": "čćđšž",
        "hu": "őűáé",
        "is": "ðþæö",
        "it": "èàùò",
        "lt": "ėįųūž",
        "lv": "āēīļņģķ",
        "no": "øå",
        "pl": "łąęśżźń",
        "pt": "ãõç",
        "ro": "ășțâ",
        "sk": "ľĺŕôťď",
        "sl": "čšž",
        "sv": "åäö",
        "tr": "ığşçü",
        "az": "əığş",
        "vi": "ạảấầẩẫậắằẵặẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựđơư",
        "sq": "ëç",
        "ca": "·òà",
    },
}

_WORDS: dict[str, dict[Lang, str]] = {
    "Latn": {
        "en": "the of and to in is that it for with as are this be on by you or from not have an can will",
        "fr": "de la le les et des en un une du est que pour dans qui sur au avec par ce sont pas vous ou",
        "de": "der die und das ist den von zu mit ein eine für auf nicht es sie wird sind im dem des werden",
        "es": "de la que el en y los un se las con para una por del es su al como más o si puede este son no",
        "pt": "de que o a e do da em um para os uma com não as se no na por dos mais como ou você é são seu",
        "it": "di che il la e un per in una con i è del non le si dei da come sono nel della più gli o",
        "nl": "de het een van en in is op te dat voor met zijn die niet aan er om je kan ook of wordt naar",
        "ca": "de la el i que en un per a les amb els una del és és no al es o com més són si aquest pot",
        "gl": "de que o a e do da en un para os unha con non as se no na por dos máis como ou é son pode",
        "ro": "de și în a la cu un o pe nu care este sunt din pentru mai să ce sau poate prin fi al ale dacă",
        "sv": "och att det i en är som för på av med den till inte ett om du har kan de eller från vi så",
        "da": "og at det i en er som for på af med den til ikke et om du har kan de eller fra vi så der",
        "no": "og å det i en er som for på av med den til ikke et om du har kan de eller fra vi så dette",
        "fi": "ja on ei se että ovat tai jos myös kun mutta voi joka sen voit niin ole kuin tämä sekä",
        "is": "og að í er sem á við um til ekki það með fyrir af en eru þú þetta eða ef hefur þess",
        "pl": "w i na z do nie się to jest że o jak dla lub po od za są może przez co jeśli być oraz",
        "cs": "a je v na se to že s z do o pro jako by nebo jsou být pokud při ale po jsem také od",
        "sk": "a je v na sa to že s z do o pre ako by alebo sú byť ak pri ale po som tiež od",
        "sl": "in je v na se da za so z ki to ne ali pri kot lahko po tudi če s od iz bo",
        "hr": "i je u na se da za su s koji to ne ili od kao može iz po ako sa biti što bi",
        "hu": "a az és hogy nem is egy ez van de meg csak ha vagy mint lehet fel el kell való azt nem",
        "tr": "ve bir bu için ile da de olarak olan gibi daha en çok ne değil veya her kadar var ise olduğu",
        "az": "və bir bu üçün ilə da də olan kimi daha çox nə deyil hər qədər var isə ya olaraq",
        "vi": "và của là có được cho không một các trong để với những này người bạn khi trên từ đã cũng như",
        "id": "yang dan di untuk dengan ini dari pada dalam tidak adalah atau itu akan anda dapat ke jika",
        "fil": "ang ng sa mga na at ay ito para kung ka hindi mo ni o kanilang may isang iyong nito",
        "sw": "ya na wa kwa ni katika za la kuwa hii au kama cha yako hiyo pia unaweza",
        "lt": "ir yra į kad su iš tai kaip ar bet ne jei taip nuo už gali būti per apie po",
        "lv": "un ir uz ar no kas vai par ka tas kā bet lai ja var nav to pie pēc tiek",
        "et": "ja on ei see et või kui ka mis oma aga siis ning seda kas saab välja ole selle",
        "eu": "eta da ez bat du dira edo ere hau izan dute baina zure bere egin duen beste",
        "sq": "dhe të në e për me një nga që është i si do ka ose kjo janë më nuk",
        "eo": "la de kaj en al estas ne por ke kun el pri aŭ vi oni povas sed ĉi kiel",
        "af": "die van en in is dat het vir nie op met 'n word jy sy te aan om kan wat as",
        "cy": "y yn a i o ar ac mae am gan yr ei bod wedi hyn neu chi eich",
        "ga": "an na agus a i ar is le go do sé nó sa don atá tá bhfuil mar",
        "so": "oo ku ka iyo waa in ay u si la waxa leh ah soo ama",
    },
    "Cyrl": {
        "ru": "и в не на что с как это для по из от если или но вы можно чтобы его все",
        "uk": "і в не на що з як це для та до або від але ви якщо можна його щоб ви",
        "bg": "и в не на че с като това за по от се ако или но да са при може е",
        "be": "і ў не на што з як гэта для па або калі але вы каб яго",
        "sr": "и у не на да са као је за се од или али су ако може",
        "mk": "и во не на да со како е за се од или но се ако може",
        "kk": "және бұл үшін мен бір де болып бар немесе",
    },
    "Arab": {
        "ar": "في من على إلى أن هذا هذه التي الذي مع أو عن لا كان يمكن",
        "fa": "و در به از که این را با است برای آن یک می ها شما",
        "ur": "کے کی میں ہے اور سے کو کا ہیں یہ پر ایک نہیں آپ",
        "ckb": "و لە بۆ کە بە ئەم لەگەڵ یان",
        "ps": "د په او چې کې له دا سره",
    },
    "Deva": {
        "hi": "है के में की और से को का हैं यह पर एक लिए नहीं आप करें करने किसी एवं इसे",
        "mr": "आहे आणि या आहेत तर हे किंवा करा तुम्ही साठी ही म्हणून एक नये असे",
        "ne": "छ र मा लागि छन् यो हो गर्न तपाईं वा पनि गर्नुहोस् छैन हामी यस तपाईंको",
    },
    "Hebr": {"he": "של את על לא זה עם או כדי אם גם", "yi": "און די פֿון צו איז"},
    "Beng": {"bn": "এবং একটি করুন থেকে জন্য না এই করে", "as": "আৰু এটা কৰক পৰা বাবে এই"},
    "Ethi": {"am": "እና ነው ላይ ውስጥ ወደ", "ti": "እዩ ናይ ኣብ ካብ ከም"},
}

KNOWN_BY_SIGHT = frozenset(
    {"ja", "zh", *_ONE_LANGUAGE.values(), *(lang for table in _LETTERS.values() for lang in table)}
    | {lang for table in _WORDS.values() for lang in table}
)
"""The languages that can be named."""

_SIMPLIFIED = (
    "这个们来时会对说国为学发经过还进样动现开问长从见关应无间两气书体东车马鱼鸟门风头话语请让认识读写"
    "电脑软数据库网络线连输设备导实际处变当点区单种类编译码标准运执调参选项页图显术务员记录转换约产业"
    "总结构传议协级统计简够专费险资买卖轻难与广场边远达迟权条满观觉听"
)
"""Frequent characters as the simplified script writes them, ..."""
_TRADITIONAL = (
    "這個們來時會對說國為學發經過還進樣動現開問長從見關應無間兩氣書體東車馬魚鳥門風頭話語請讓認識讀寫"
    "電腦軟數據庫網絡線連輸設備導實際處變當點區單種類編譯碼標準運執調參選項頁圖顯術務員記錄轉換約產業"
    "總結構傳議協級統計簡夠專費險資買賣輕難與廣場邊遠達遲權條滿觀覺聽"
)
"""... and the same ones as the traditional script writes them."""

_FEWEST_WORDS = 1.5
"""Function words (each counted once shared out among the languages that have it) that make a guess."""
_LEAD = 1.25
"""How many times the score of the second language the first must reach."""


@functools.cache
def _markup() -> re.Pattern[str]:
    """What is written in no language: code, addresses, tags, placeholders."""
    return re.compile(r"```.*?(?:```|\Z)|`[^`\n]*`|<[^>\n]*>|\{\{.*?\}\}|\]\([^)\n]*\)|\bhttps?://\S+", re.S)


@functools.cache
def _words() -> re.Pattern[str]:
    r"""A word: not ``\w+``, which ends at every vowel sign of Devanagari."""
    return re.compile(r"[^\s!-@\[-`{-~«»“”„’…–।،؛؟]+")


def see_language(text: str) -> Lang:
    """The language that most of the text seems to be in, ``und`` if nothing tells.

    Looks at the beginning of the text only and passes over code, addresses and tags. A text
    of a line or two in Latin script is often too short to tell; in another script it may show
    that script alone: ``und-Arab``. Chinese comes as ``zh-Hans`` or ``zh-Hant`` if its
    characters tell, else as ``zh``.
    """
    prose = _markup().sub(" ", text[:_SAMPLE])
    counts = Counter(prose)
    script = _main_script(counts)
    if script == "Hani":
        return _chinese(counts)
    if script == "Jpan":
        return "ja"
    if script in _ONE_LANGUAGE:
        return _ONE_LANGUAGE[script]
    language = _by_letters_and_words(script, prose, counts) if script else UNDETERMINED
    return f"{UNDETERMINED}-{script}" if language == UNDETERMINED and script in _WIDEST else language


def likeliest(seen: Lang) -> Lang:
    """The language that is most probable for what see_language saw: of a script the most widely written."""
    return _WIDEST.get(seen.removeprefix(f"{UNDETERMINED}-"), seen)


def _main_script(counts: Counter[str]) -> str:
    """The script of most of the text; ``Jpan`` for Han mixed with kana, nothing without letters."""
    weights: Counter[str] = Counter()
    for character, count in counts.items():
        name = _SCRIPT_STARTS[bisect_right(_STARTS, ord(character)) - 1][1]
        weights[name] += count * _LETTERS_PER_WORD.get(name, 1.0)  # type: ignore[assignment]
    weights.pop("", None)
    han, kana = weights.pop("Hani", 0), weights.pop("Kana", 0)
    weights["Jpan" if kana * 12 > han else "Hani"] = han + kana
    total = sum(weights.values())
    if total < 1:
        return ""
    foreign = max((name for name in weights if name != "Latn"), key=weights.__getitem__)
    return foreign if weights[foreign] >= _SHARE_OF_A_FOREIGN_SCRIPT * total else "Latn"


def _chinese(counts: Counter[str]) -> Lang:
    simplified = sum(counts[character] for character in _SIMPLIFIED)
    traditional = sum(counts[character] for character in _TRADITIONAL)
    if simplified == traditional:
        return "zh"
    return "zh-Hans" if simplified > traditional else "zh-Hant"


def _by_letters_and_words(script: str, prose: str, counts: Counter[str]) -> Lang:
    scores: Counter[str] = Counter()
    by_word, by_letter = _languages_by_word(script), _languages_by_letter(script)
    for word, count in Counter(_words().findall(prose.lower())).items():
        languages = by_word.get(word, ())
        for language in languages:
            # the third "de" tells less than the first
            scores[language] += min(count, 8) / len(languages)  # type: ignore[assignment]
    for character, count in counts.items():
        languages = by_letter.get(character, ())
        for language in languages:
            scores[language] += min(count, 20) / (2 * len(languages))  # type: ignore[assignment]
    return _clear_winner(scores)


def _clear_winner(scores: Counter[str]) -> Lang:
    ranked = scores.most_common(2)
    if not ranked or ranked[0][1] < _FEWEST_WORDS:
        return UNDETERMINED
    if len(ranked) == 2 and ranked[0][1] < _LEAD * ranked[1][1]:
        return UNDETERMINED
    return ranked[0][0]


@functools.cache
def _languages_by_word(script: str) -> dict[str, tuple[Lang, ...]]:
    return _inverted({language: words.split() for language, words in _WORDS.get(script, {}).items()})


@functools.cache
def _languages_by_letter(script: str) -> dict[str, tuple[Lang, ...]]:
    return _inverted(_LETTERS.get(script, {}))


def _inverted(table: Mapping[Lang, Iterable[str]]) -> dict[str, tuple[Lang, ...]]:
    """The languages that have each of the words, or letters, of a script."""
    index: dict[str, tuple[Lang, ...]] = {}
    for language, entries in table.items():
        for entry in dict.fromkeys(entries):
            index[entry] = (*index.get(entry, ()), language)
    return index
