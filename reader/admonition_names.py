"""What kinds of admonitions are called, in the language of the note that they stand in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from reader import language
from reader.model import Block, Container, Lang, Span
from reader.records import replace

_TYPES = ("note", "tip", "important", "warning", "caution", "info", "danger")
_NAMES = {
    "ar": ("ملاحظة", "نصيحة", "مهم", "تحذير", "تنبيه", "معلومات", "خطر"),
    "cs": ("Poznámka", "Tip", "Důležité", "Varování", "Upozornění", "Informace", "Nebezpečí"),
    "da": ("Bemærk", "Tip", "Vigtigt", "Advarsel", "Forsigtig", "Info", "Fare"),
    "de": ("Hinweis", "Tipp", "Wichtig", "Warnung", "Vorsicht", "Info", "Gefahr"),
    "el": ("Σημείωση", "Συμβουλή", "Σημαντικό", "Προειδοποίηση", "Προσοχή", "Πληροφορία", "Κίνδυνος"),
    "es": ("Nota", "Consejo", "Importante", "Advertencia", "Precaución", "Información", "Peligro"),
    "fa": ("توجه", "نکته", "مهم", "هشدار", "احتیاط", "اطلاعات", "خطر"),
    "fi": ("Huomautus", "Vihje", "Tärkeää", "Varoitus", "Varo", "Tietoa", "Vaara"),
    "fr": ("Note", "Astuce", "Important", "Avertissement", "Attention", "Information", "Danger"),
    "he": ("הערה", "עצה", "חשוב", "אזהרה", "זהירות", "מידע", "סכנה"),
    "hi": ("टिप्पणी", "सुझाव", "महत्त्वपूर्ण", "चेतावनी", "सावधानी", "जानकारी", "ख़तरा"),
    "hu": ("Megjegyzés", "Tipp", "Fontos", "Figyelmeztetés", "Vigyázat", "Információ", "Veszély"),
    "id": ("Catatan", "Tips", "Penting", "Peringatan", "Hati-hati", "Info", "Bahaya"),
    "it": ("Nota", "Suggerimento", "Importante", "Avvertenza", "Attenzione", "Informazione", "Pericolo"),
    "ja": ("注記", "ヒント", "重要", "警告", "注意", "情報", "危険"),
    "ko": ("참고", "팁", "중요", "경고", "주의", "정보", "위험"),
    "nl": ("Opmerking", "Tip", "Belangrijk", "Waarschuwing", "Let op", "Info", "Gevaar"),
    "pl": ("Uwaga", "Wskazówka", "Ważne", "Ostrzeżenie", "Ostrożnie", "Informacja", "Niebezpieczeństwo"),
    "pt": ("Nota", "Dica", "Importante", "Aviso", "Cuidado", "Informação", "Perigo"),
    "ru": ("Примечание", "Совет", "Важно", "Предупреждение", "Осторожно", "Информация", "Опасность"),
    "sv": ("Obs", "Tips", "Viktigt", "Varning", "Försiktigt", "Information", "Fara"),
    "th": ("หมายเหตุ", "เคล็ดลับ", "สำคัญ", "คำเตือน", "ข้อควรระวัง", "ข้อมูล", "อันตราย"),
    "tr": ("Not", "İpucu", "Önemli", "Uyarı", "Dikkat", "Bilgi", "Tehlike"),
    "uk": ("Примітка", "Порада", "Важливо", "Попередження", "Обережно", "Інформація", "Небезпека"),
    "ur": ("نوٹ", "مشورہ", "اہم", "انتباہ", "احتیاط", "معلومات", "خطرہ"),
    "vi": ("Ghi chú", "Mẹo", "Quan trọng", "Cảnh báo", "Thận trọng", "Thông tin", "Nguy hiểm"),
    "zh-Hans": ("备注", "提示", "重要", "警告", "注意", "信息", "危险"),
    "zh-Hant": ("備註", "提示", "重要", "警告", "注意", "資訊", "危險"),
}
"""By language, and by script where readers of one language write two."""


def admonition_name(kind: str, lang: Lang) -> str:
    """What an admonition without a title is shown under; its type as it is written where that is unknown."""
    spoken = lang.partition("-")[0]
    names = _NAMES.get(spoken) or _NAMES.get(f"{spoken}-{language.script(lang)}")
    if names and kind in _TYPES:
        return names[_TYPES.index(kind)]
    return _written(kind)


def with_names(blocks: Iterable[Block], lang: Lang) -> Iterator[Block]:
    """The blocks of a note, the titles that only repeat an admonition's type in the note's language."""
    around: tuple[Container, ...] = ()
    for block in blocks:
        opened = [container for container in block.containers if container not in around]
        around = block.containers
        for container in opened:
            if container.kind == "admonition" and container.titled and block.text == _written(container.name):
                block = replace(block, spans=(Span(admonition_name(container.name, lang)),))
        yield block


def _written(kind: str) -> str:
    return kind.replace("-", " ").capitalize()
