"""Asks Chromium in which order it sets the characters of a page."""

from __future__ import annotations

import json
import re
import subprocess
import tempfile
from collections.abc import Iterable
from pathlib import Path

FLAGS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
PAGE = """<!DOCTYPE html><meta charset="utf-8"><style>
p { white-space: pre; margin: 0; font-size: 18px; width: 90000px; }
p:has(wbr) { width: 1px; }
wbr { white-space: normal; }
</style>%s<output></output><script>
const orders = [...document.querySelectorAll("p")].map(paragraph => {
  const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  const lines = [[]], range = document.createRange();
  let count = 0;
  for (let node; (node = walker.nextNode());) {
    if (node.nodeName === "BR" || node.nodeName === "WBR") { lines.push([]); continue; }
    if (node.nodeType !== Node.TEXT_NODE) continue;
    for (let at = 0; at < node.data.length;) {
      const units = node.data.codePointAt(at) > 0xffff ? 2 : 1;
      range.setStart(node, at);
      range.setEnd(node, at + units);
      const rect = range.getBoundingClientRect();
      lines.at(-1).push([rect.left + rect.width / 2, count++]);
      at += units;
    }
  }
  return lines.map(line => line.sort((a, b) => a[0] - b[0]).map(entry => entry[1]));
});
document.querySelector("output").textContent = JSON.stringify(orders);
</script>
"""


def visual_orders(paragraphs: Iterable[str], program: str) -> list[list[list[int]]]:
    """For every line of every ``<p>`` the places of its characters from left to right.

    Lines end at ``<br>``, which does not count as a character, and where there is a ``<wbr>``.
    """
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder, "page.html")
        page.write_text(PAGE % "".join(paragraphs), "utf-8")
        command = [program, *FLAGS, f"--user-data-dir={folder}/profile", "--dump-dom", page.as_uri()]
        done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=300)
    found = re.search(r"<output>(.*?)</output>", done.stdout, re.DOTALL)
    if not found or not found[1]:
        raise SystemExit(f"{program} gave no result:\n{done.stderr}")
    orders: list[list[list[int]]] = json.loads(found[1])
    return orders
