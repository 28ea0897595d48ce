"""How long Markdown takes: cold start, a typical note, growth with length.

Usage: python tests/benchmarks/bench_markdown.py FILE...
Times are of the process, so that other programs on the machine disturb little.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

ROUNDS = 7
MEGABYTE = 1_000_000


def seconds(text: str) -> float:
    """The best of several rounds."""
    from reader.markdown import parse

    best = float("inf")
    for _ in range(ROUNDS if len(text) < MEGABYTE // 10 else 1):
        begin = time.process_time()
        parse(text)
        best = min(best, time.process_time() - begin)
    return best


def main(paths: list[str]) -> None:
    """Print the figures."""
    begin = time.process_time()
    seconds("# one *two*")
    print(f"imports and the first block: {(time.process_time() - begin) * 1000:.0f} ms")
    for text, path in ((Path(path).read_text("utf-8"), path) for path in paths):
        print(f"{path}: {len(text)} characters, {seconds(text) * 1000:.1f} ms")
        for megabytes in (1, 2, 4):
            repeated = text * (megabytes * MEGABYTE // max(1, len(text)) + 1)
            taken = seconds(repeated[: megabytes * MEGABYTE])
            print(f"    the same, {megabytes} MB: {taken:.2f} s, {taken / megabytes:.2f} s/MB")


if __name__ == "__main__":
    main(sys.argv[1:])
