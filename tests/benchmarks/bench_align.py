"""Quality and speed of the aligner, beside index order and Gale-Church.

    python tests/benchmarks/bench_align.py [CORPORA] [--per-language N] [--only gold|disturbed|speed]

``gold``: hand-made alignments, links by touched lines. ``disturbed``: real pairs whose alignment is known,
disturbed reproducibly, by disturbance and by language; ``held out`` leaves out the pages on which weights
were fitted. ``speed``: growth with the number of blocks, with names that anchor the path and without.
"""

from __future__ import annotations

import argparse
import json
import random
import resource
import time
from collections.abc import Sequence
from pathlib import Path

from align_bench_corpora import corpora_folder, pairs, read_blocks, sample
from align_bench_disturb import NAMES, disturb
from align_bench_fit import halves
from align_bench_score import Aligner, Tally, by_index, gale_church, right

from reader.align import align
from reader.model import Block, Row, Span

ALIGNERS: dict[str, Aligner] = {
    "index": by_index,
    "Gale-Church": gale_church,
    "Diptych": lambda source, target: align(source, target).rows,
}


def gold(corpora: Path) -> None:
    """F1 over links of the hand-made alignments, micro-averaged, and the worst pair."""
    files = sorted((corpora.parent / "gold").glob("*.json"))
    print(f"gold: {len(files)} pairs")
    for name, aligner in ALIGNERS.items():
        total, worst = Tally(), 1.0
        for file in files:
            wanted = json.loads(file.read_text("utf-8"))
            sides = [
                read_blocks(corpora / "opensource.guide" / wanted[side]) for side in ("source", "target")
            ]
            one = _against_gold(aligner(*sides), sides, wanted)
            worst = min(worst, one.f1)
            total = Tally(total.hits + one.hits, total.given + one.given, total.wanted + one.wanted)
        print(f"  {name:12} F1 {total.f1:.4f}  worst {worst:.4f}")


def _against_gold(rows: Sequence[Row], sides: Sequence[Sequence[Block]], wanted: dict[str, list]) -> Tally:
    links = {(i, j) for sources, targets in wanted["beads"] for i in sources for j in targets}
    given = set()
    for row in rows:
        touched = [
            {
                number
                for number, (_, first, last) in enumerate(wanted[f"{side}_blocks"])
                for index in chosen
                if blocks[index].lines[0] <= last and blocks[index].lines[1] >= first
            }
            for side, blocks, chosen in zip(
                ("source", "target"), sides, (row.source, row.target), strict=True
            )
        ]
        given |= {(i, j) for i in touched[0] for j in touched[1]}
    return Tally(len(links & given), len(given), len(links))


def disturbed(corpora: Path, per_language: int) -> None:
    """F1 by disturbance and by language, on the pages that had no part in any fit."""
    held_out = sample(halves(pairs(corpora))[1], per_language)
    print(f"disturbed, held out: {len(held_out)} pairs; bare: without what survives translation whole")
    print(f"  {'':14} {'index':>7} {'G.-C.':>7} {'Diptych':>8} {'bare':>7}")
    by_language: dict[str, Tally] = {}
    sure: list[bool] = []
    for name in NAMES:
        tallies = {aligner: Tally() for aligner in (*ALIGNERS, "bare")}
        for pair in held_out:
            case, bare = disturb(pair, name), disturb(pair, f"{name}+bare")
            for aligner in ("index", "Gale-Church"):
                tallies[aligner].add(ALIGNERS[aligner](case.source, case.target), case)
            for tally, one in ((tallies["Diptych"], case), (tallies["bare"], bare)):
                rows = align(one.source, one.target).rows
                tally.add(rows, one)
                by_language.setdefault(pair.lang, Tally()).add(rows, one)
                sure += [right(row, one) for row in rows if row.confidence >= 0.9]
        figures = [tally.f1 for tally in tallies.values()]
        print(
            f"  {name:14} {figures[0]:7.4f} {figures[1]:7.4f} {figures[2]:8.4f} {figures[3]:7.4f}", flush=True
        )
    languages = sorted(by_language.items(), key=lambda entry: entry[1].f1)
    print("  by language: " + ", ".join(f"{lang} {tally.f1:.3f}" for lang, tally in languages))
    print(f"  of {len(sure)} rows with a confidence of 0.9 or more {sum(sure) / len(sure):.4f} are right")


def speed(sizes: Sequence[int]) -> None:
    """Seconds and peak memory by number of blocks, a paragraph a sentence."""
    print(f"speed\n  {'blocks':>7} {'names':>6} {'ms':>9} {'ms/block':>9} {'F1':>7} {'peak MB':>8}")
    for size in sizes:
        for names in (True, False):
            source, target, links = _novel(size, names)
            times = []
            for _ in range(3 if size <= 1000 else 1):
                start = time.process_time()
                rows = align(source, target).rows
                times.append(time.process_time() - start)
            given = {(i, j) for row in rows for i in row.source for j in row.target}
            tally = Tally(len(given & links), len(given), len(links))
            peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
            best = min(times) * 1000
            print(
                f"  {size:7} {names!s:>6} {best:9.1f} {best / size:9.3f} {tally.f1:7.4f} {peak:8}", flush=True
            )


def _novel(size: int, names: bool) -> tuple[tuple[Block, ...], tuple[Block, ...], set[tuple[int, int]]]:
    """Made-up prose in two scripts, one in fifty sentences left out of the translation."""
    rng = random.Random(size)
    words = ["".join(rng.choices("abcdefghijklmnoprstuvw", k=rng.randrange(3, 10))) for _ in range(6000)]
    other = {word: "".join(chr(0x430 + ord(letter) - 97) for letter in word[::-1]) for word in words}
    source, target, links = [], [], set()
    for number in range(size):
        said = [words[min(5999, int(rng.paretovariate(0.7)))] for _ in range(rng.randrange(3, 40))]
        told = [other[word if rng.random() < 0.8 else rng.choice(words)] for word in said]
        if names and rng.random() < 0.05:
            name = f"Name{rng.randrange(50)}"
            said, told = [*said, name], [*told, name]
        source.append(_paragraph(said))
        if rng.random() > 0.02:
            links.add((number, len(target)))
            rng.shuffle(told)
            target.append(_paragraph(told))
    return tuple(source), tuple(target), links


def _paragraph(words: Sequence[str]) -> Block:
    return Block("paragraph", 0, 0, (1, 1), spans=(Span(" ".join(words) + "."),))


def main() -> None:
    """Run the parts that are asked for."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("corpora", nargs="?", default=None)
    parser.add_argument("--per-language", type=int, default=4)
    parser.add_argument("--only", choices=("gold", "disturbed", "speed"))
    options = parser.parse_args()
    corpora = corpora_folder(options.corpora)
    if options.only in (None, "gold"):
        gold(corpora)
    if options.only in (None, "speed"):
        speed((75, 150, 400, 1000, 3000, 7000))
    if options.only in (None, "disturbed"):
        disturbed(corpora, options.per_language)


if __name__ == "__main__":
    main()
