"""`briefgen explain`: the manual page of a check, of a family of words, or of one of its rules."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from types import MappingProxyType

import click

from briefgen import checks
from briefgen.cli.play.shelf import library_here
from briefgen.cli.terminal import cut, hanging, plain
from briefgen.finding import Page
from briefgen.manual import check_page, pages
from briefgen.pipeline import set_in
from briefgen.problems import Unusable, unusable

WIDE = 100
NAMES = 30
NOBODYS = "Of no play: it is common practice among those who write briefs."


@click.command()
@click.argument("wanted", metavar="[ID]", required=False)
def command(wanted: str | None) -> None:
    """Say what a check or a rule for words looks for, why, and how to answer it.

    Without an ID, list them all.
    """
    library = library_here()
    if wanted in checks.ids():
        page = check_page(str(wanted))
    elif wanted:
        page = _called(wanted, pages(library))
    else:
        click.echo(listed(pages(library).values()))
        return
    click.echo(page_text(page, set_in(library).severity))


def _called(wanted: str, known: dict[str, Page]) -> Page:
    """The page of that id, or of the one rule that is called so in its family."""
    if wanted in known:
        return known[wanted]
    short = [page for name, page in known.items() if name.rpartition("/")[2] == wanted]
    if len(short) == 1:
        return short[0]
    raise _unknown(wanted, known)


def _unknown(wanted: str, known: dict[str, Page]) -> Unusable:
    from briefgen.reading.nearest import nearest

    near = nearest(wanted, known, sure=0.6)
    advice = f"Did you mean “{near}”?" if near else "See them all with: briefgen explain"
    return unusable(f"No check or rule is called “{wanted}”", advice)


def listed(every: Iterable[Page]) -> str:
    """All pages in their groups, one line each."""
    lines: list[str] = []
    for group, inside in groupby(every, key=lambda page: page.group):
        lines += ["", group] if lines else [group]
        for page in inside:
            name = plain(f"  {page.id:<{NAMES}} ")
            lines.append(name + cut(page.what, WIDE - len(name)).rstrip())
    return "\n".join([*lines, "", "Read one with: briefgen explain ID"])


def page_text(page: Page, grades: Mapping[str, str] = MappingProxyType({})) -> str:
    """One page, as it is read on a terminal, with the grades that the workspace sets."""
    blocks = [plain(page.id), hanging(page.what, 2)]
    blocks += [hanging(part, 2) for part in page.text.split("\n\n") if part]
    if page.grave:
        blocks.append(hanging(f"How grave: {_grave(page, grades)}", 2))
    blocks += _parts(page)
    blocks.append("\n".join(_accepting(page)))
    return "\n\n".join(blocks)


def _grave(page: Page, grades: Mapping[str, str]) -> str:
    """The grade as it holds here: a rule's own, its family's, or as it comes."""
    family = page.id.partition("/")[0]
    named = next((name for name in (page.id, family) if name in grades), None)
    if named is None:
        told = page.grave
    elif named == page.id:
        told = f"{grades[named]}, as briefgen.yaml sets it; without that, {page.grave}"
    else:
        told = f"{grades[named]}, as briefgen.yaml sets {named}; without that, {page.grave}"
    apart = [name for name in grades if name.startswith(f"{page.id}/")]
    single = "; ".join(f"{name}: {grades[name]}" for name in apart)
    return f"{told}. Set apart: {single}." if single else f"{told}."


def _parts(page: Page) -> Iterator[str]:
    lesson = page.play or (NOBODYS if page.found else "")
    parts = (
        ("Whose lesson", (lesson,)), ("Found, for example", page.found),
        ("Passes, for example", page.passes), ("What to do", (page.answer,)),
    )  # fmt: skip
    for title, told in parts:
        lines = [hanging(one, 4) for one in told if one]
        if lines:
            yield "\n".join([f"  {title}", *lines])


def _accepting(page: Page) -> Iterator[str]:
    if not page.id.startswith("accepted-"):  # an answer is mended, and not answered again
        yield "  If it is meant, let it stand, with a reason, in the negotiation file:"
        yield ""
        yield "    accepted:"
        yield f"      - {{finding: {page.id}, where: …, reason: …, who: …, until: 2027-03-01}}"
        yield ""
    yield "  To grade it otherwise for the whole team, in briefgen.yaml:"
    yield ""
    yield f"    severity: {{{page.id}: note}}"
