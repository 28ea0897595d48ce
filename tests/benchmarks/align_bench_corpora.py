"""Pairs of real editions whose alignment is known because their structure is the same.

Where both editions have the same sequence of kinds and places, and their code and addresses do not
contradict it, block k says what block k says. That holds for nearly all pages of ``fastapi`` and for
some of the other corpora; what real translators change is then done to such pairs on purpose.
"""

from __future__ import annotations

import os
import random
import re
import tarfile
import zlib
from collections.abc import Iterator, Sequence
from pathlib import Path

from reader.markdown import parse
from reader.model import Block, Mark
from reader.records import record, replace

FEWEST_BLOCKS = 8
MOST_BLOCKS = 160


@record
class Pair:
    """Two editions of one page, of the same structure: block k faces block k."""

    corpus: str
    page: str
    lang: str
    source: tuple[Block, ...]
    target: tuple[Block, ...]
    strangers: tuple[Block, ...] = ()
    """Prose of other pages in the target's language."""


def corpora_folder(given: str | None = None) -> Path:
    """Where the corpora are: as given, as DIPTYCH_CORPORA says, or beside the checkout."""
    beside = Path(__file__).resolve().parents[3] / "shared" / "corpora"
    return Path(given or os.environ.get("DIPTYCH_CORPORA") or beside)


def pairs(corpora: Path) -> list[Pair]:
    """All pairs of the corpora with the same structure, in a fixed order."""
    found = [
        *_fastapi(corpora / "fastapi" / "docs"),
        *_programming_books(corpora / "free-programming-books" / "docs"),
        *_notes(corpora / "notes" / "_notes"),
        *_university(corpora / "coding-interview-university"),
        *_tldr(corpora / "tldr.tar.xz"),
    ]
    return _with_strangers([pair for pair in found if _same_structure(pair.source, pair.target)])


def _with_strangers(found: list[Pair]) -> list[Pair]:
    made = []
    for pair in found:
        others = [other for other in found if other.lang == pair.lang and other.page != pair.page]
        chance = random.Random(pair.page)
        blocks = [block for other in chance.sample(others, min(5, len(others))) for block in other.target]
        prose = [block for block in blocks if block.kind in ("paragraph", "item") and not block.silent]
        made.append(replace(pair, strangers=tuple(prose)))
    return made


def sample(found: Sequence[Pair], per_language: int, seed: int = 1) -> list[Pair]:
    """So many pairs of every language, chosen without regard to what they hold."""
    chosen: list[Pair] = []
    for lang in sorted({pair.lang for pair in found}):
        of_language = [pair for pair in found if pair.lang == lang]
        chosen += random.Random(f"{seed}{lang}").sample(of_language, min(per_language, len(of_language)))
    random.Random(seed).shuffle(chosen)
    return chosen


def read_blocks(path: Path) -> tuple[Block, ...]:
    """The blocks of a file without its front matter."""
    text = path.read_text("utf-8")
    head = re.match(r"---\n.*?\n---\n", text, re.DOTALL)
    start = head.end() if head else 0
    return parse(text[start:], text.count("\n", 0, start))


def _pair(corpus: str, page: str, lang: str, source: Path, target: Path) -> Iterator[Pair]:
    if source.is_file() and target.is_file():
        ours, theirs = read_blocks(source), read_blocks(target)
        if FEWEST_BLOCKS <= len(ours) <= MOST_BLOCKS or corpus == "university":
            yield Pair(corpus, page, lang, ours, theirs)


def _fastapi(docs: Path) -> Iterator[Pair]:
    for target in sorted(docs.glob("*/docs/**/*.md")):
        lang = target.relative_to(docs).parts[0]
        page = target.relative_to(docs / lang)
        if lang != "en":
            yield from _pair("fastapi", str(page), lang, docs / "en" / page, target)


def _programming_books(docs: Path) -> Iterator[Pair]:
    for target in sorted(docs.glob("*-*.md")):
        page, _, lang = target.stem.partition("-")
        yield from _pair("books", page, lang, docs / f"{page}.md", target)


def _notes(notes: Path) -> Iterator[Pair]:
    for target in sorted(notes.glob("*/*.md")):
        lang = target.parent.name
        page = target.stem.removesuffix(f"-{lang}")
        if lang != "en":
            yield from _pair("notes", page, lang, notes / "en" / f"{page}-en.md", target)


def _university(folder: Path) -> Iterator[Pair]:
    for target in sorted((folder / "translations").glob("README-*.md")):
        lang = target.stem.partition("-")[2]
        yield from _pair("university", "README", lang, folder / "README.md", target)


def _tldr(archive: Path) -> Iterator[Pair]:
    """One page in a hundred of every language; the archive is read once, for it is packed as one stream."""
    if not archive.is_file():
        return
    texts: dict[tuple[str, str], str] = {}
    with tarfile.open(archive) as members:
        for member in members:
            _, _, name = member.name.rpartition("pages")
            folder, _, page = name.partition("/")
            file = members.extractfile(member) if zlib.crc32(page.encode()) % 100 == 0 else None
            if file and page:
                texts[folder.removeprefix("."), page] = file.read().decode()
    for (lang, page), text in sorted(texts.items()):
        if lang and ("", page) in texts:
            ours, theirs = parse(texts["", page]), parse(text)
            if len(ours) >= FEWEST_BLOCKS:
                yield Pair("tldr", page, lang, ours, theirs)


def _same_structure(source: Sequence[Block], target: Sequence[Block]) -> bool:
    if [_place(block) for block in source] != [_place(block) for block in target]:
        return False
    return not any(_contradict(ours, theirs) for ours, theirs in zip(source, target, strict=True))


def _place(block: Block) -> tuple[str, int, int, bool]:
    return block.kind, block.depth, block.quote, block.silent


def _contradict(ours: Block, theirs: Block) -> bool:
    """Whether two blocks cannot be the same: all their links lead elsewhere, or they are other commands."""
    links = [{span.href for span in b.spans if span.href.startswith("http")} for b in (ours, theirs)]
    if links[0] and links[1] and not links[0] & links[1] and len(links[0]) > 1:
        return True
    return _command(ours) != _command(theirs)


def _command(block: Block) -> str:
    """The text of a block that is nothing but a code span, without the placeholders that are translated."""
    spans = [span for span in block.spans if span.text.strip()]
    return re.sub(r"{{.*?}}", "", block.text) if all(span.marks & Mark.CODE for span in spans) else ""
