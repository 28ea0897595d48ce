"""Tool tips that say what a note or a file says."""

from __future__ import annotations


def plain_tip(text: str) -> str:
    """A text as a tool tip that shows it as it is: what looks like HTML, Qt would set as HTML."""
    if "<" not in text:
        return text
    escaped = text.replace("&", "&amp;").replace("<", "&lt;")
    return f"<span>{escaped}</span>".replace("\n", "<br>")
