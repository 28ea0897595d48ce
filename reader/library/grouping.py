"""Which files are editions of one note: languages in paths, voted on over the whole library.

No layout is built in. Every part of a path that could name a language is a candidate (`slots`);
candidates with the same pattern in the same place are a site (``docs/*``, ``pages.*``,
``docs/HOWTO-*``). A site's languages are believed where the front matter or the text of its files
agrees, and a few that cannot be told by sight are carried by the others. What stays of a path
without its believed languages is shared by the editions of one note.

All functions are pure: the text of a file is asked for through `Sight`.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from reader.guessing import likeliest
from reader.language import primary, same_language
from reader.library.leaves import Group, Leaf, Member, Sight, member_of
from reader.library.mirrors import join_mirrored
from reader.library.slots import Slot, agreement, slots
from reader.model import UNDETERMINED, Lang
from reader.records import fresh, mutable_record

_LOOKS = 7
"""How many files of one language at one site are looked into."""
_CARRIERS, _CARRIERS_OF_A_WORD = 2, 5
"""How many believed languages of a site carry one whose files do not show it."""
_CARRIED, _SHOWN = 1, 2
_NEARLY_ALL = 0.9
"""The share of files in one language from which on the silent ones are taken to be in it too."""


@mutable_record
class _Value:
    """One language at one site."""

    slot: Slot
    members: list[Member] = fresh(factory=list)
    tails: set[str] = fresh(factory=set)
    """What follows the site in the paths of its files, roughly without languages."""
    believed: int = 0
    """0: a word that happens to be a code; _CARRIED: by the others at its site; _SHOWN: by its files."""


def group(leaves: Iterable[Leaf], sight: Sight) -> list[Group]:
    """The files of a library by the note they belong to, every file in exactly one group.

    The languages of a group may repeat; the order follows that of the input.
    """
    members = [member_of(leaf) for leaf in leaves]
    _read_folders(members, sight)
    _read_stems(members, sight)
    _settle_languages(members, sight)
    groups: dict[str, Group] = defaultdict(list)
    for member in members:
        groups[member.residue.casefold()].append(member)
    joined = join_mirrored(groups)
    for same in joined:
        _name_a_silent_original(same)
    return joined


# folders


def _read_folders(members: list[Member], sight: Sight) -> None:
    """Find the folders that name a language, from the top down."""
    level = 0
    remaining = [member for member in members if len(member.parts) > 1]
    while remaining:
        sites: dict[tuple[str, str], dict[Lang, _Value]] = defaultdict(dict)
        for member in remaining:
            part = member.parts[level]
            for slot in slots(part, prefixes=False):
                site = ("/".join(member.parts[:level]), slot.pattern)
                value = sites[site].setdefault(slot.lang, _Value(slot))
                value.members.append(member)
                value.tails.add(_tail(member, level))
        places = _places(remaining, level) if sites else {}
        for (above, _), values in sites.items():
            _judge_folders(values, _beside(places, above, values), sight)
        _take(sites.values(), level)
        level += 1
        remaining = [member for member in remaining if len(member.parts) > level + 1]


def _tail(member: Member, level: int) -> str:
    """What follows a level of a path, with the language in the file's name left out if it has one."""
    *folders, stem = member.parts[level + 1 :]
    readings = slots(stem, prefixes=False)
    return "/".join((*folders, readings[0].rest if readings else stem))


def _places(members: list[Member], level: int) -> dict[str, list[tuple[Member, str]]]:
    """The files below each folder of a level and of the one above, with what follows it in their paths."""
    places: dict[str, list[tuple[Member, str]]] = defaultdict(list)
    for member in members:
        for depth in (level, level + 1):
            places["/".join(member.parts[:depth])].append((member, _tail(member, depth - 1)))
    return places


def _beside(places: dict[str, list[tuple[Member, str]]], above: str, values: dict[Lang, _Value]) -> set[str]:
    """The tails of the files that a site's originals would be: in the same place, without a language."""
    inside = {id(member) for value in values.values() for member in value.members}
    rest = next(iter(values.values())).slot.rest
    place = "/".join(filter(None, (above, rest)))
    return {tail for member, tail in places.get(place, ()) if id(member) not in inside}


def _judge_folders(values: dict[Lang, _Value], beside: set[str], sight: Sight) -> None:
    """Believe the languages of a site that their files show, and those that the others carry."""
    votes = {lang: _votes(value, sight) for lang, value in values.items()}
    for lang, (agreeing, opposing) in votes.items():
        values[lang].believed = _SHOWN if 0 < agreeing >= opposing else 0
    carriers = sum(value.believed == _SHOWN for value in values.values())
    tails = Counter(tail for value in values.values() for tail in value.tails)
    for lang, (agreeing, opposing) in votes.items():
        value = values[lang]
        if value.believed:
            continue
        pairs = sum(tails[tail] > 1 or tail in beside for tail in value.tails)
        paired = pairs * 2 >= len(value.tails)
        mirrors = pairs == len(value.tails) > 1
        needed = _CARRIERS_OF_A_WORD if value.slot.is_doubtful and not mirrors else _CARRIERS
        if agreeing == opposing == 0:
            carried = not value.slot.is_doubtful or (paired and len(values) > 1) or carriers >= needed
        else:
            carried = paired and carriers >= needed
        value.believed = _CARRIED if carried else 0


def _votes(value: _Value, sight: Sight) -> tuple[int, int]:
    """How many of a language's files show it and how many show another, of a sample."""
    step = max(1, len(value.members) // _LOOKS)
    verdicts = [_verdict(value.slot.lang, member, sight) for member in value.members[::step][:_LOOKS]]
    return verdicts.count(True), verdicts.count(False)


def _verdict(lang: Lang, member: Member, sight: Sight) -> bool | None:
    """Whether a file shows a language: by its front matter, and if that denies it, by its text."""
    told = agreement(lang, member.leaf.lang) if member.leaf.lang else None
    if told:
        return True
    seen = agreement(lang, sight(member.leaf))
    return told if seen is None else seen


def _take(sites: Iterable[dict[Lang, _Value]], level: int) -> None:
    """Take the believed languages out of the paths: of a part's readings the surest, then the longest."""
    believed = [value for values in sites for value in values.values() if value.believed]
    for value in sorted(believed, key=lambda value: (-value.believed, len(value.slot.rest))):
        slot = value.slot
        for member in value.members:
            if member.kept[level] == member.parts[level]:
                member.parts[level] = slot.pattern
                member.kept[level] = slot.rest
                member.named = _sharper(member.named, slot.lang) if member.named else slot.lang


# file names


def _read_stems(members: list[Member], sight: Sight) -> None:
    """Find the file names that name a language, family by family."""
    families: dict[tuple[str, str], dict[Lang, _Value]] = defaultdict(dict)
    bare: dict[str, list[Member]] = defaultdict(list)
    for member in members:
        folder = "/".join(filter(None, member.kept[:-1]))
        bare[f"{folder}/{member.kept[-1]}"].append(member)
        for slot in slots(member.parts[-1], prefixes=True):
            family = (folder, slot.pattern)
            families[family].setdefault(slot.lang, _Value(slot)).members.append(member)
    ballots = {key: _ballot(values, sight) for key, values in families.items()}
    habit = _habit(ballots.values(), families.values())
    for (folder, pattern), values in families.items():
        slot = next(iter(values.values())).slot
        partners = bare.get(f"{folder}/{slot.rest}", [])
        _judge_family(values, ballots[folder, pattern], partners, habit[_way(slot)], sight)
    _take(families.values(), -1)
    for member in members:
        member.kept[-1] = member.kept[-1] or "index"


Ballot = dict[Lang, tuple[int, int]]


def _ballot(values: dict[Lang, _Value], sight: Sight) -> Ballot:
    """The votes for each language of a family; where a folder names one, that counts as seen."""
    ballot: Ballot = {}
    for lang, value in values.items():
        placed = [agreement(lang, member.named) for member in value.members if member.named]
        others = [member for member in value.members if not member.named]
        verdicts = placed + [_verdict(lang, member, sight) for member in others[:_LOOKS]]
        ballot[lang] = (verdicts.count(True), verdicts.count(False))
    return ballot


def _way(slot: Slot) -> str:
    """How a language is joined to a name: ``-*``, ``.*``, ``*_``, ``*``."""
    return slot.pattern[-2:] if slot.kind == "suffix" else slot.pattern[:2]


def _habit(ballots: Iterable[Ballot], families: Iterable[dict[Lang, _Value]]) -> dict[str, bool]:
    """For each way to join a language to a name, whether this library mostly means languages by it."""
    agreeing: Counter[str] = Counter()
    opposing: Counter[str] = Counter()
    for ballot, values in zip(ballots, families, strict=True):
        for lang, (yes, no) in ballot.items():
            way = _way(values[lang].slot)
            agreeing[way] += yes
            opposing[way] += no
    return {way: opposing[way] < 8 or opposing[way] <= 3 * agreeing[way] for way in agreeing}


def _judge_family(
    values: dict[Lang, _Value], ballot: Ballot, partners: Sequence[Member], usual: bool, sight: Sight
) -> None:
    """Believe the languages of a family that its files show, and those that the others carry."""
    kind = next(iter(values.values())).slot.kind
    shown = {lang for lang, (yes, no) in ballot.items() if yes > no}
    silent = {lang for lang, votes in ballot.items() if votes == (0, 0)}
    likely = shown | {lang for lang in silent if not values[lang].slot.is_doubtful}
    believed = shown
    if len(shown) < 2 and not (kind == "suffix" and usual):
        others = [partner.leaf.lang or partner.named or sight(partner.leaf) for partner in partners[:_LOOKS]]
        believed = {
            lang for lang in shown if others and not any(same_language(lang, other) for other in others)
        }
    if kind == "whole":
        believed = likely if len(likely) > 1 else set()
    elif kind == "suffix" and (usual or partners or len(likely) > 1):
        believed = believed | (likely - shown)
    for lang, value in values.items():
        needed = _CARRIERS_OF_A_WORD if value.slot.is_doubtful and lang not in silent else _CARRIERS
        carried = lang in believed or (kind == "suffix" and len(believed) >= needed)
        value.believed = _SHOWN if lang in believed & shown else _CARRIED if carried else 0


# languages


def _sharper(one: Lang, other: Lang) -> Lang:
    """Of two tags the one that says more if they may be one language, else the second."""
    return one if same_language(one, other) and len(one) > len(other) else other


def _settle_languages(members: list[Member], sight: Sight) -> None:
    """The language of every file: front matter, path, the files beside it, its text."""
    named = {member.residue.casefold() for member in members if member.named}
    beside = [m for m in members if not (m.named or m.leaf.lang) and m.residue.casefold() in named]
    usual = _usual(beside, sight)
    paired = {id(member) for member in beside}
    for member in members:
        told = member.leaf.lang
        if told and member.named and not same_language(told, member.named):
            member.contradicted = agreement(member.named, sight(member.leaf)) is True
            member.lang = member.named if member.contradicted else told
        elif told and member.named:
            member.lang = _sharper(member.named, told)
        elif told or member.named:
            member.lang = told or member.named or UNDETERMINED
        elif usual and id(member) in paired:
            member.lang = usual
        else:
            member.lang = sight(member.leaf)
    _adopt_the_usual(members)


def _adopt_the_usual(members: list[Member]) -> None:
    """Give files that do not tell their language that of nearly all others, else the likeliest."""
    bare = [member for member in members if not member.named]
    counts = Counter(member.lang for member in bare)
    silent = counts.pop(UNDETERMINED, 0)
    usual, count = counts.most_common(1)[0] if counts else (UNDETERMINED, 0)
    if count <= max(_CARRIERS, silent) or count < _NEARLY_ALL * counts.total():
        usual = UNDETERMINED
    for member in bare:
        member.lang = usual if member.lang == UNDETERMINED else likeliest(member.lang)


def _name_a_silent_original(group: Group) -> None:
    """Take what others translate, in a language that does not show, for English, the likeliest by far.

    Too little text is the reason why it does not show, and letters of another script would.
    """
    silent = [member for member in group if member.lang == UNDETERMINED]
    if len(silent) == 1 and len(group) > 1 and not any(primary(member.lang) == "en" for member in group):
        silent[0].lang = "en"


def _usual(members: list[Member], sight: Sight) -> Lang | None:
    """The language that all of many originals are in, None if there are few or they differ."""
    if len(members) <= 4 * _LOOKS:
        return None
    seen = {sight(member.leaf) for member in members[:: len(members) // (4 * _LOOKS)]}
    told = {lang for lang in seen if not _is_undetermined(lang)}
    return told.pop() if len(told) == 1 else None


def _is_undetermined(lang: Lang) -> bool:
    return primary(lang) == UNDETERMINED
