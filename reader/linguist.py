"""Reads the Qt Linguist files (``.ts``) that hold the texts of the interface in other languages.

They are read as they are at launch, two milliseconds for a file: so there is nothing to build,
nothing that a checkout, a package or an executable could lack, and nothing that could be older
than its source.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree

from reader.model import Lang
from reader.records import record

_KEPT = ("finished", "unfinished")
"""What a translation may be; ``vanished`` and ``obsolete`` ones belong to texts that are gone."""


@record
class Message:
    """One text of the interface and what it is in another language."""

    context: str
    source: str
    forms: tuple[str, ...]
    """One, or as many as the language has for numbers (``%n``)."""
    state: str = "finished"
    """``finished``, ``unfinished``, ``vanished`` or ``obsolete``."""
    is_numerus: bool = False


def messages(path: Path) -> tuple[Message, ...]:
    """The messages of a file in its order; raises OSError or ParseError where it cannot be read."""
    root = ElementTree.parse(path).getroot()
    return tuple(
        _message(context.findtext("name", ""), message)
        for context in root.iter("context")
        for message in context.iter("message")
    )


def _message(context: str, message: ElementTree.Element) -> Message:
    translation = message.find("translation")
    numerus = message.get("numerus") == "yes"
    forms: tuple[str, ...] = ()
    state = "unfinished"
    if translation is not None:
        state = translation.get("type", "finished")
        plural = [form.text or "" for form in translation.iter("numerusform")]
        forms = tuple(plural) if numerus else (translation.text or "",)
    return Message(context, message.findtext("source", ""), forms, state, numerus)


class Catalogue:
    """The texts of the interface in one language, by their context and their English."""

    def __init__(self, found: tuple[Message, ...], lang: Lang) -> None:
        self._forms = {(m.context, m.source): m.forms for m in found if m.state in _KEPT and all(m.forms)}
        self._form_of = plural_rule(lang)

    def text(self, context: str, source: str, number: int = -1) -> str | None:
        """What an English text is; None where it has no translation. -1: it counts nothing."""
        forms = self._forms.get((context, source), ())
        if len(forms) < 2 or number < 0:
            return forms[0] if forms else None
        return forms[min(self._form_of(number), len(forms) - 1)]


def plural_rule(lang: Lang) -> Callable[[int], int]:
    """Which form of a language goes with a number, in Qt Linguist's order of forms.

    Source: the rules that Linguist shows, which are those of CLDR for whole numbers. A language
    that is not here has two forms, one of them for 1, or a single one.
    """
    return _PLURAL_RULES.get(lang.partition("-")[0], _one_and_others)


def plural_forms(lang: Lang) -> int:
    """How many forms a language has for numbers, where that is known."""
    rule = plural_rule(lang)
    return len({rule(number) for number in range(201)})


def _one_and_others(number: int) -> int:
    return int(number != 1)


def _zero_like_one(number: int) -> int:
    return int(number > 1)


def _always_the_same(_number: int) -> int:
    return 0


def _arabic(number: int) -> int:
    if number < 3:
        return number
    if 3 <= number % 100 <= 10:
        return 3
    return 4 if number % 100 >= 11 else 5


def _russian(number: int) -> int:
    if number % 10 == 1 and number % 100 != 11:
        return 0
    return 1 if 2 <= number % 10 <= 4 and not 12 <= number % 100 <= 14 else 2


def _polish(number: int) -> int:
    if number == 1:
        return 0
    return 1 if 2 <= number % 10 <= 4 and not 12 <= number % 100 <= 14 else 2


def _czech(number: int) -> int:
    return 0 if number == 1 else 1 if 2 <= number <= 4 else 2


_PLURAL_RULES: dict[Lang, Callable[[int], int]] = {
    "ar": _arabic,
    **dict.fromkeys(("fr", "hy", "br", "fil", "ti"), _zero_like_one),
    **dict.fromkeys(("fa", "hu", "id", "ja", "ko", "ms", "th", "tr", "vi", "zh"), _always_the_same),
    **dict.fromkeys(("be", "bs", "hr", "ru", "sr", "uk"), _russian),
    "pl": _polish,
    **dict.fromkeys(("cs", "sk"), _czech),
}
