"""Trees that mirror each other under different roots: translations whose originals stand elsewhere.

``i18n/ja/docusaurus-plugin-content-docs/current/**`` and ``docs/**`` share no folder, and
``translations/README-ar.md`` stands below its ``README.md``; what they share is the ends of
their paths.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable

from reader.library.leaves import Group

_MIRRORED = 3
"""How many files two trees must share to be one tree in two languages."""
_MOST_NAMESAKES = 50
"""Originals of one name that are compared with a translation: ``index`` says little."""
_ONLY_TRANSLATIONS = frozenset(
    {"i18n", "l10n", "lang", "langs", "language", "languages", "locale", "locales", "translated"}
    | {"translation", "translations"}
)
"""Folders that hold nothing but translations."""
TRANSLATION_FOLDERS = _ONLY_TRANSLATIONS | {"doc", "docs", "readme", "readmes"}
"""Folders that translations are put into while the originals stay above them."""


def join_mirrored(groups: dict[str, Group]) -> list[Group]:
    """Join groups that have only translations with the originals that stand under another root."""
    lost = [key for key, group in groups.items() if all(member.named for member in group)]
    originals = dict.fromkeys(
        key for key, group in groups.items() if not all(member.named for member in group)
    )
    roots = _mirrored_roots(lost, originals)
    for key in lost:
        home = next((home for home in _homes(key, roots) if home in originals), None)
        if home is not None and not _share_a_language(groups[key], groups[home]):
            groups[home].extend(groups.pop(key))
    return list(groups.values())


def _homes(key: str, roots: dict[str, str]) -> Iterable[str]:
    """Where the original of a translation could stand, by the nearest root first."""
    parts = key.split("/")
    for length in range(len(parts) - 1, -1, -1):
        root = roots.get("/".join(parts[:length]))
        if root is not None:
            yield "/".join(filter(None, (root, *parts[length:])))


def _share_a_language(group: Group, other: Group) -> bool:
    return bool({member.lang for member in group} & {member.lang for member in other})


def _mirrored_roots(lost: Iterable[str], originals: Iterable[str]) -> dict[str, str]:
    """For roots of translations without originals the roots where the originals stand."""
    by_name: dict[str, list[list[str]]] = defaultdict(list)
    for key in originals:
        by_name[key.rpartition("/")[2]].append(key.split("/"))
    shared: dict[str, Counter[str]] = defaultdict(Counter)
    below: Counter[str] = Counter()
    for key in lost:
        parts = key.split("/")
        below.update("/".join(parts[:length]) for length in range(len(parts)))
        for original in by_name[parts[-1]][:_MOST_NAMESAKES]:
            length = _common_tail(parts, original)
            shared["/".join(parts[:-length])]["/".join(original[:-length])] += 1
    roots: dict[str, str] = {}
    for root, candidates in shared.items():
        place = _mirrored_place(root, candidates, below[root])
        if place is not None:
            roots[root] = place
    return roots


def _mirrored_place(root: str, candidates: Counter[str], files: int) -> str | None:
    """Of the places that share files with a root of translations the one that it mirrors, if any.

    The more files they share, the less must the names of the folders say. ``files``: how many
    stand below the root.
    """
    (best, count), *others = candidates.most_common(2)
    if count >= _MIRRORED and count * 2 >= files:
        return best
    usual = next((place for place in candidates if _holds_translations(root, place)), None)
    if usual is not None:
        return usual
    clear = count * 2 >= files and (not others or count > others[0][1])
    return best if clear and not _ONLY_TRANSLATIONS.isdisjoint(root.split("/")) else None


def _holds_translations(root: str, place: str) -> bool:
    """Whether a folder differs from another only by parts that translations are put into."""
    waiting = place.split("/") if place else []
    for part in root.split("/"):
        if waiting and part == waiting[0]:
            del waiting[0]
        elif part not in TRANSLATION_FOLDERS:
            return False
    return not waiting


def _common_tail(parts: list[str], other: list[str]) -> int:
    """How many parts two paths share at their ends."""
    length = 0
    for one, two in zip(reversed(parts), reversed(other), strict=False):
        if one != two:
            break
        length += 1
    return length
