"""The book: an edition is a table of contents, and each of its sections is filled in.

Everything here is made after the cut, so a gap cannot give itself away: numbering, contents,
references. A book is Markdown until a format sets it.
"""

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field, replace
from difflib import get_close_matches
from typing import Any, Literal

from jinja2 import Environment
from pydantic import BaseModel, ConfigDict, Field

from briefgen.clearance import Reach, Tier
from briefgen.endurance import section_environment
from briefgen.handling import Numbered
from briefgen.keeping import Kept
from briefgen.library import Library
from briefgen.margin import UNMARKED, Margin, Printed, tracing
from briefgen.negotiation import Fault
from briefgen.negotiation.part import TierWord
from briefgen.problems import Place, Unusable, unusable
from briefgen.production import PLAIN, Production
from briefgen.reach import highest, reach, strays
from briefgen.reading import Source, front_matter, legible, read
from briefgen.scrutiny import looked_over
from briefgen.settings import Build

Each = Literal["issues", "plays", "dossiers"]
CardPaper = Literal["a5", "a6"]


class Edition(BaseModel):
    """One edition: for whom, how secret, how long at most, and its sections in order."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    name: str = Field(description="What the edition is called on its cover.")
    reader: str = Field(description="For whom it is made.")
    tier: TierWord = Field(description="The highest tier it may carry.")
    also: tuple[str, ...] = Field((), description="Fields beyond its tier that it may carry.")
    without: tuple[str, ...] = Field((), description="Fields within it that it may not carry.")
    pages: int | None = Field(None, ge=1, description="The most pages it may have.")
    spare: int = Field(0, ge=0, le=9, description="How often it leaves out more to be shorter.")
    tightened: int = Field(0, ge=0, le=0, description="How often it did; nothing to write.")
    shorter: str = Field("", description="What makes it shorter, told where it is too long.")
    style: str = Field("book", description="The stylesheet on templates/pages that sets it.")
    paper: CardPaper | None = Field(
        None, description="The card it is set on; without it, the paper that the reader asked for."
    )
    numbered: bool = Field(
        False, description="Whether every sheet has room for the number and name of its copy."
    )
    thumbs: tuple[str, ...] = Field(
        (), description="Sections that have a tab at the outer edge of their pages."
    )
    sections: tuple[str, ...] = Field(description="Its sections, in order.")

    @property
    def ceiling(self) -> Tier:
        """The highest tier it may carry."""
        return Tier.named(self.tier)

    @property
    def marked_for(self) -> Tier:
        """The tier by which its sheets are marked: names that it carries besides count."""
        return highest(self.ceiling, self.also)

    @property
    def reach(self) -> Reach:
        """All that it may carry, for the cut before it and for the guard behind it."""
        return reach(self.ceiling, self.also, self.without)

    def framed(self, copies: bool) -> "Edition":
        """The same with what handling asks for: a head where it has no cover, a return sheet."""
        first = () if "cover" in self.sections else ("opening",)
        card = self.paper or "plain-back" in self.sections  # whose back is plain
        last = ("return-sheet", "blank-back")[: 1 if card else 2] if copies else ()
        return self.model_copy(update={"sections": (*first, *self.sections, *last)})


class Layout(BaseModel):
    """The front matter of a section: its title, and how it sits in the book."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    title: str = Field(description="The section's title, as the contents list it.")
    about: str = Field("", description="What the section is for; not printed.")
    each: Each | None = Field(None, description="Filled in once for each issue or play.")
    page: str = Field("plain", description="The kind of page it is set on.")
    listed: bool = Field(True, description="Whether the contents list it.")
    lists: bool = Field(False, description="Lists the other sections, so it is filled in last.")


@dataclass(frozen=True, slots=True)
class Section:
    """One section of a book, filled in."""

    id: str
    title: str
    markdown: str
    page: str
    listed: bool
    group: str = ""


@dataclass(frozen=True, slots=True)
class Book:
    """A whole edition, ready for a format."""

    edition_id: str
    edition: Edition
    title: str
    language: str
    head: Mapping[str, str]
    sections: tuple[Section, ...]
    copies: tuple[Numbered, ...] = ()
    limits: Build = field(default_factory=Build)
    production: Production = PLAIN
    leaf: CardPaper | None = None
    """The card it is set on, where several are laid on a sheet that is cut."""
    kept: Kept = field(default_factory=Kept.none)
    """Where finished parts of it may be kept."""
    stands: Mapping[str, Place] = field(default_factory=dict)  # where the words of its head do


def no_edition(name: str, known: Collection[str]) -> Unusable:
    """That an edition does not exist, with the one that may be meant and the list of them."""
    near = get_close_matches(name.casefold(), known, n=1)
    hint = f"; did you mean “{near[0]}”?" if near else ""
    return unusable(f"There is no edition “{name}”{hint}", f"Editions are: {', '.join(known)}.")


def editions(library: Library) -> dict[str, Edition]:
    """Every edition on the shelf, by id."""
    names = library.names("templates/editions", ".yaml")
    return {name: read(library.read(file), Edition, coherence=_strays) for name, file in names}


def _strays(edition: Edition) -> Iterator[Fault]:
    """What an edition names that leads nowhere."""
    for name, told in strays(edition.also, edition.without, edition.ceiling):
        part = "also" if name in edition.also else "without"
        path = (part, getattr(edition, part).index(name))
        yield Fault(path, f"“{name}” {told}", "Names of fields are listed by: briefgen schema.")


@dataclass(frozen=True, slots=True)
class _Template:
    """One section as it stands on the shelf."""

    id: str
    layout: Layout
    body: Source
    line: int


def assemble(
    edition_id: str,
    edition: Edition,
    facts: Mapping[str, Any],
    head: Mapping[str, str],
    library: Library,
) -> Book:
    """The edition's sections, filled in; what stays empty is left out."""
    templates = [_template(name, library) for name in edition.sections]
    margin: Margin = facts.get("marks", Margin())
    facts = {"marks": margin, "fit": None, "portions": (), "edition_names": {}, **facts}
    sandbox = tracing(section_environment(lambda name: _shared(name, library)), margin)
    first = {t.layout.each: t.id for t in reversed(templates)}
    made = {
        t.id: tuple(_sections(t, facts, sandbox, t.id == first[t.layout.each]))
        for t in templates
        if not t.layout.lists
    }
    listed = tuple(s for t in templates for s in made.get(t.id, ()) if s.listed)
    for template in templates:
        if template.layout.lists:
            known = {**facts, "sections": listed}
            made[template.id] = tuple(_sections(template, known, sandbox, True))
    sections = _with_marks(tuple(section for t in templates for section in made[t.id]), margin)
    carried = {section.id for section in sections}
    carried.update(name for section in sections for name in _SHORT.findall(section.markdown))
    kept = tuple(replace(s, markdown=_without_loose_links(s.markdown, carried)) for s in sections)
    return Book(edition_id, edition, head["title"], head["language"], head, kept)


def _with_marks(sections: tuple[Section, ...], margin: Margin) -> tuple[Section, ...]:
    """The sections with the numbers of findings beside what they are about."""
    settled = margin.settled(
        [Printed(s.markdown, s.listed, s.group, s.id not in UNMARKED) for s in sections]
    )
    return tuple(replace(s, markdown=told) for s, told in zip(sections, settled, strict=True))


_LINK = re.compile(r"\[([^\]\[]*)\]\(#((?:issue|play|dossier|short)-[\w-]+)\)(?:\{[^}\n]*\})?")
_SHORT = re.compile(r"\{\.place #(short-[\w-]+)\}")
"""A play that is printed in short marks its place inside a section."""


def _without_loose_links(markdown: str, known: set[str]) -> str:
    """A link to an issue or play that this edition does not carry is left as its words."""
    return _LINK.sub(lambda m: m[0] if m[2] in known else m[1].removesuffix("p."), markdown)


def _sections(
    template: _Template, facts: Mapping[str, Any], sandbox: Environment, first: bool
) -> Iterator[Section]:
    layout = template.layout
    for short, title, extra in _times(template, facts):
        # Other sections link to `issue-1`: that is its own section, and a second one is not.
        name = f"{template.id}-{short}" if layout.each and not first else short
        markdown = looked_over(template.body, {**facts, **extra}, sandbox, template.line)
        if markdown.strip():
            group = layout.title if layout.each else ""
            yield Section(name, title, markdown, layout.page, layout.listed, group)


def _times(
    template: _Template, facts: Mapping[str, Any]
) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Once, or once for each thing the section is about, with the names it is known by there."""
    if template.layout.each == "issues":
        for number, issue in enumerate(facts["issues"]):
            yield f"issue-{number + 1}", issue.title, {"issue": issue, "number": number}
    elif template.layout.each == "plays":
        for play in facts["chosen"].chosen:
            yield f"play-{play.id}", play.title, {"play": play}
    elif template.layout.each == "dossiers":
        for known in facts["knowledge"].dossiers:
            yield f"dossier-{known.id}", known.holds.title, {"dossier": known.holds}
    else:
        yield template.id, template.layout.title, {}


def _template(section_id: str, library: Library) -> _Template:
    file = library.find("templates/sections", f"{section_id}.md")
    if file is None:
        told = f"An edition names the section “{section_id}”, and no such section exists"
        raise unusable(told, f"Add templates/sections/{section_id}.md, or take it out.")
    source = legible(library.read(file))
    head, body, line = front_matter(source)
    return _Template(section_id, read(head, Layout), Source(source.name, body), line)


def _shared(name: str, library: Library) -> Source:
    file = library.find("templates", name)
    if file is None:
        raise unusable(f"A section asks for {name}, and there is no such file in templates")
    return legible(library.read(file))
