"""Files whose names say nothing, joined by what they say themselves: a shared name, the same links."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Hashable, Sequence

from reader.library.leaves import Group, Member
from reader.model import UNDETERMINED

_FEWEST_LINKS = 2
"""Two pages in one folder may well cite two sources in common; a single one must be a page, not a site."""
_FEWEST_BETWEEN_FOLDERS = 3

_LINK = re.compile(r"https?://[!#-&(-;=?-Z_a-z~]+")
"""An address as far as it is ASCII; not beyond what cannot stand in one unescaped."""


def cited_links(text: str) -> frozenset[str]:
    """The web pages that a text names, all as https and without what only ends a sentence."""
    return frozenset(map(_page, _LINK.findall(text)))


def _page(address: str) -> str:
    host, slash, path = address.partition("://")[2].rstrip("/.,;:!?)*_").partition("/")
    return f"https://{host.lower()}{slash}{path}"


def join_threads(groups: Sequence[Group], thread: Callable[[Member], str]) -> list[Group]:
    """Join groups whose front matter shares a name, where their languages differ."""
    return _join(groups, lambda group: next(filter(None, map(thread, group)), None))


def join_citing(groups: Sequence[Group], links: Callable[[Member], frozenset[str]]) -> list[Group]:
    """Join single files in different languages that cite exactly the same pages.

    ``links`` reads a file; it is asked only about those whose names grouped them with nothing,
    and about none if these are all in one language.
    """
    singles = [group for group in groups if len(group) == 1 and group[0].lang != UNDETERMINED]
    if len({group[0].lang for group in singles}) < 2:
        return list(groups)

    def evidence(group: Group) -> Hashable:
        if len(group) != 1 or group[0].lang == UNDETERMINED:
            return None
        cited = links(group[0])
        folder = group[0].leaf.path.rpartition("/")[0]
        if len(cited) >= _FEWEST_BETWEEN_FOLDERS:
            return cited
        telling = len(cited) >= _FEWEST_LINKS or any(link.count("/") >= 3 for link in cited)
        return (folder, cited) if telling else None

    return _join(groups, evidence)


def _join(groups: Sequence[Group], evidence: Callable[[Group], Hashable]) -> list[Group]:
    """Join groups with the same evidence; where two of them share a language, none of them.

    A joined group stands where its first stood.
    """
    alike: dict[Hashable, list[Group]] = defaultdict(list)
    for group in groups:
        found = evidence(group)
        alike[("alone", id(group)) if found is None else ("like", found)].append(group)
    joined: list[Group] = []
    for same in alike.values():
        languages = [member.lang for group in same for member in group]
        if len(same) > 1 and len(set(languages)) == len(languages):
            joined.append([member for group in same for member in group])
        else:
            joined.extend(same)
    return joined
