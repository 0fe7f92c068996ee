"""A section filled in, and looked at once more: no fact in an address, no sign that is not seen."""

import re
from collections.abc import Iterable, Iterator, Mapping
from html import unescape
from itertools import chain
from typing import Any

from jinja2 import Environment

from briefgen import charts
from briefgen.addresses import bare, none_put_together, put_together, texts_within
from briefgen.filling import filled, numbered
from briefgen.leading_out import in_tags
from briefgen.margin import untraced
from briefgen.markup import addresses, to_html
from briefgen.problems import Place, Problem, Unusable
from briefgen.reading import Source, unreadable

# A book has hundreds of links to its own pages; only where one may lead elsewhere is it asked.
_MAY_LEAD_OUT = re.compile(
    r"\](?:\(\s*<?(?!#)[^)\n>]{0,60}?(?:[:&\\]|//)|:)"
    r"|<(?!br>|(?<=\]\(<)(?:https?://|mailto:|tel:))[a-z]",
    re.IGNORECASE,
)
_LINK = re.compile(r"\]\((?:<((?:https?://|mailto:|tel:)[^<>\n\\]*)>|([^\s<>()\\]*))\)")
_TOO_MANY = re.compile(
    r"<[a-z][^<>]{0,400}?[\s\"'](?:colspan|rowspan|span)\s*=\s*[\"']?\s*\+?(\d{4,})"
    r"|(?:column-count\s*:|\brepeat\()\s*\+?(\d{4,})",
    re.IGNORECASE,
)
"""Of columns or rows: a page has not room for a hundred, and the engine holds each of them."""
_CHART = re.compile(r"^```chart (\w+)\n(.*?)\n```", re.MULTILINE | re.DOTALL)


def looked_over(
    template: Source, facts: Mapping[str, Any], sandbox: Environment, first_line: int
) -> str:
    """The section with the facts in it; Unusable with its line where it may not be printed."""
    whole = numbered(template, first_line)
    _refuse(put_together(whole))
    markdown = filled(template, facts, sandbox, first_line)
    taken_in: Mapping[str, Source] = getattr(sandbox, "imported", {})
    written = (whole, *taken_in.values())
    for one in taken_in.values():
        _refuse(put_together(one))
    place = Place(template.name, first_line, 1)
    printed = untraced(markdown)
    told = tuple(one for kind, data in _CHART.findall(printed) for one in _written_out(kind, data))
    _refuse(filter(None, (unreadable(one, place) for one in (printed, *told))))
    _refuse(_too_many(one, whole, place) for one in _TOO_MANY.finditer(printed))
    none_put_together(chain(_leading_out(printed), bare(printed, *told)), written, facts, place)
    return markdown


def _leading_out(printed: str) -> Iterable[str]:
    """What may lead out of the book; the Markdown is taken apart only where it is not plain."""
    links = [_LINK.match(printed, at.start()) for at in _MAY_LEAD_OUT.finditer(printed)]
    plain = [unescape(link[1] or link[2]) for link in links if link]
    if len(plain) == len(links):
        return plain
    return chain(addresses(printed), in_tags(to_html(printed, as_written=True)))


def _refuse(problems: Iterable[Problem]) -> None:
    if found := tuple(problems):
        raise Unusable(found)


def _too_many(found: re.Match[str], whole: Source, place: Place) -> Problem:
    """In the line of the section that says so, where it is not made from facts."""
    at = whole.text.find(found[0])
    there = Place(place.file, whole.text.count("\n", 0, at) + 1, 1) if at >= 0 else place
    told = f"A table or page here is to have {(found[1] or found[2])[:20]} columns or rows"
    return Problem(f"{told}, more than any paper can.", "Give it fewer than 1,000.", there)


def _written_out(kind: str, data: str) -> Iterator[str]:
    """The texts of a chart, where its data may name signs by their numbers."""
    if "\\" in data:
        yield from texts_within(charts.parse(kind, data))
