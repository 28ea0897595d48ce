"""How tests write blocks down: one line a block, marks spelled out."""

from __future__ import annotations

from collections.abc import Iterable

from reader.model import Block, Container, Mark, Span, Spans


def rendered(blocks: Iterable[Block]) -> str:
    """Every block on a line: lines, kind and facts, a bar, the text."""
    return "\n".join(" ".join(facts(block)) + f" | {content(block)}".rstrip() for block in blocks)


def facts(block: Block) -> list[str]:
    """What is known of a block beside its text; what is as usual is left out."""
    found = ["{}-{}".format(*block.lines), block.kind]
    found += [f"depth={block.depth}"] if block.depth else []
    found += [f"quote={block.quote}"] if block.quote else []
    found += [f"marker={block.marker}"] if block.marker else []
    found += [] if block.checked is None else ["done" if block.checked else "todo"]
    found += [f"info={block.info}"] if block.info else []
    found += [f"#{anchor}" for anchor in block.anchors]
    found += [block.direction] if block.direction else []
    found += ["silent"] if block.silent else []
    found += [f"columns={','.join(block.columns)}"] if any(block.columns) else []
    return found + ([f"in={'/'.join(map(box, block.containers))}"] if block.containers else [])


def box(container: Container) -> str:
    """A box; an admonition that has no title is told by a question mark."""
    name = f"{container.kind}:{container.name}" if container.name else container.kind
    untitled = container.kind == "admonition" and not container.titled
    return f"{name}{'?' if untitled else ''}#{container.ordinal}"


def content(block: Block) -> str:
    """The text of a block with its marks; a table's cells and rows between bars."""
    if block.cells:
        return " // ".join(" ; ".join(map(marked, row)) for row in block.cells)
    return marked(block.spans)


def marked(spans: Spans) -> str:
    """Spans without marks as they are, others in braces: ``{STRONG|EMPHASIS text -> address}``."""
    return "".join(map(one, spans)).replace("\n", "⏎")


def one(span: Span) -> str:
    """One span."""
    names = "|".join(mark.name or "" for mark in Mark if mark and mark & span.marks)
    if not names and not span.href:
        return span.text
    return (
        "{"
        + " ".join(filter(None, [names, repr(span.text)]))
        + (f" -> {span.href}" if span.href else "")
        + (f" src {span.image}" if span.image else "")
        + (f" title {span.title}" if span.title else "")
        + "}"
    )
