"""The sources of two editions: in the order of the text, each once, with both titles."""

from __future__ import annotations

from pathlib import Path

from reader.model import Block, Document, Mark, Source, Span
from reader.sources import cited_sources


def link(text: str, href: str, title: str = "", marks: Mark = Mark.NONE) -> Span:
    return Span(text, marks, href, title)


def document(*blocks: Block | tuple[Span, ...]) -> Document:
    made = (
        b if isinstance(b, Block) else Block("paragraph", 0, 0, (i, i), b) for i, b in enumerate(blocks, 1)
    )
    return Document(Path("x.md"), "en", "", tuple(made))


def addresses(found: tuple[Source, ...]) -> list[str]:
    return [source.address.removeprefix("https://").removesuffix(".example") for source in found]


def citing(*names: str) -> Document:
    return document(*((link(name, f"https://{name}.example"),) for name in names))


def test_a_source_has_the_titles_and_places_of_both_sides() -> None:
    left = document((Span("see "),), (link("The page", "https://Example.org/a/"),))
    right = document((link("الصفحة", "http://example.org/a"),))
    assert cited_sources(left, right) == (
        Source("https://Example.org/a/", "example.org", ("The page", "الصفحة"), (1, 0)),
    )


def test_a_source_that_hides_where_it_leads_is_known_as_such() -> None:
    honest, false = link("a.example", "https://a.example"), link("bank.com", "https://b.example")
    found = cited_sources(document((honest,), (false,)), None)
    assert [source.disguised for source in found] == [False, True]


def test_one_side_alone() -> None:
    left = document((link("A", "https://a.example"),))
    assert cited_sources(left, None) == (Source("https://a.example", "a.example", ("A", ""), (0, None)),)
    assert cited_sources(document(), left) == (
        Source("https://a.example", "a.example", ("", "A"), (None, 0)),
    )
    assert cited_sources(document(), None) == ()


def test_what_only_the_target_cites_stands_after_its_neighbour() -> None:
    assert addresses(cited_sources(citing("a", "b", "c"), citing("a", "x", "y", "c", "z"))) == list("axybcz")


def test_what_the_target_cites_before_all_else_stands_before_the_first_common_one() -> None:
    assert addresses(cited_sources(citing("a", "b", "c"), citing("x", "b", "y"))) == list("axbyc")


def test_nothing_in_common() -> None:
    assert addresses(cited_sources(citing("a", "b"), citing("x", "y"))) == list("abxy")


def test_another_order_in_the_target_changes_nothing() -> None:
    assert addresses(cited_sources(citing("a", "b"), citing("b", "x", "a"))) == ["a", "b", "x"]


def test_a_link_whose_marks_change_is_one_link() -> None:
    spans = (
        link("The ", "https://a.example"),
        link("bold", "https://a.example", marks=Mark.STRONG),
        link("\nend", "https://a.example"),
        Span(" and "),
        link("b", "https://b.example"),
    )
    assert [source.titles[0] for source in cited_sources(document(spans), None)] == ["The bold end", "b"]


def test_a_bare_address_gives_way_to_a_later_title() -> None:
    left = document(
        (link("https://example.org/%D9%84", "https://example.org/%D9%84"),),
        (link("", "https://b.example", title="Its title"),),
        (link("www.c.example", "http://www.c.example"),),
        (link("", "https://d.example/x/"),),
        (link("The page", "https://example.org/ل"),),
        (link("Another name", "https://b.example"),),
    )
    assert [(source.titles[0], source.blocks[0]) for source in cited_sources(left, None)] == [
        ("The page", 0),
        ("Its title", 1),
        ("www.c.example", 2),
        ("d.example/x", 3),
    ]


def test_links_in_tables_and_around_images_count() -> None:
    cells = (((Span("h"),), (link("T", "https://t.example"),)), ((link("U", "https://u.example"),), ()))
    table = Block("table", 0, 0, (1, 3), cells=cells)
    badge = Span("badge", Mark.IMAGE, "https://i.example", image="https://img.example/x.svg")
    footnote = Block("footnote", 0, 0, (5, 5), (link("F", "https://f.example"),), marker="1")
    assert addresses(cited_sources(document(table, (badge,), footnote), None)) == list("tuif")


def test_only_external_links_are_sources() -> None:
    spans = tuple(
        link(href, href) for href in ("#x", "other.md", "javascript:x", "file:///x", "", "mailto:a@b.example")
    )
    assert cited_sources(document(spans), None) == (
        Source("mailto:a@b.example", "b.example", ("a@b.example", ""), (0, None)),
    )


def test_a_host_that_passes_for_another_is_shown_as_what_it_is() -> None:
    (source,) = cited_sources(document((link("x", "https://раypal.com/"),)), None)
    assert source.host == "xn--ypal-43d9g.com"


def test_a_thousand_sources_take_no_time() -> None:
    names = [f"n{i}" for i in range(3000)]
    assert addresses(cited_sources(citing(*names), citing(*reversed(names)))) == names
