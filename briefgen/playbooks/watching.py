"""Words to watch for: phrase rules, kept as data beside the play that explains them.

A short rule stands in the `watch:` list of its play. A whole family in one language is a file of
its own, `playbooks/<pack>/watch/<language>/<family>.yaml`, that names its play.

A pack from elsewhere adds rules and takes none away: its files hide no other, and no family that is
known without it grows or changes by it.
"""

import pathlib
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from difflib import get_close_matches

from pydantic import ConfigDict, Field, model_validator

from briefgen.library import Library
from briefgen.negotiation.part import Many
from briefgen.playbooks.admission import admitted, is_guest, plays_in, read_once, understood
from briefgen.playbooks.phrases import phrase
from briefgen.playbooks.play import Text, Watch, Written
from briefgen.problems import Place, Problem, Unusable
from briefgen.reading import Places, front_matter

MOST_TOGETHER = 50_000
"""Ways in which the phrases of one file may be read; the largest that ships has half of it."""


class WatchShelf(Written):
    """One family of rules in one language."""

    play: str = Field(description="The play that explains them, by id.")
    family: str = Field(description="The family, for example ruling-out.")
    language: str = Field("en", description="The language of the texts, for example en.")
    what: str = Field("", description="What the family finds, in one sentence.")
    why: str = Field("", description="Why that matters, in one sentence; else the play's lede.")
    draft: bool = Field(False, description="Whether it has not been measured on real texts.")
    texts: Many[Text] = Field((), description="In which texts its rules look.")
    words: dict[str, Many[str]] = Field({}, description="Lists of words, used as <name>.")
    rules: Many[Watch] = Field(description="The rules.")

    @model_validator(mode="after")
    def _each_once(self) -> "WatchShelf":
        ids = [rule.id for rule in self.rules]
        doubled = next((one for one in ids if ids.count(one) > 1), None)
        if doubled:
            raise ValueError(f"two rules are called “{doubled}”")
        return self


class Watching(Written):
    """Of a play, what this room reads: its title, its lesson and its rules."""

    model_config = ConfigDict(frozen=True, extra="ignore", str_strip_whitespace=True)

    title: str = ""
    lede: str = ""
    watch: Many[Watch] = ()


@dataclass(frozen=True, slots=True)
class Watched:
    """A shelf of rules with the play that explains it, and where it was written."""

    shelf: WatchShelf
    play_title: str
    file: str
    places: Places
    lede: str = ""
    """The lesson of that play, in one sentence."""

    @property
    def why(self) -> str:
        """Why what its rules find matters."""
        return self.shelf.why or self.lede

    @property
    def text(self) -> str:
        """The file as it is written; of a play, its head."""
        return self.places.texts.get(self.file, "")

    def place(self, *path: str | int) -> Place:
        """Where a value of the rule of that number stands, in the play or the file of rules."""
        field = "watch" if self.file.endswith(".md") else "rules"
        return self.places.value((field, *path))


def watched(library: Library, language: str | None = None) -> tuple[Watched, ...]:
    """Every shelf of rules, or those of one language; Unusable with every mistake in them."""
    problems: list[Problem] = []
    found = every_watched(library, problems, language)
    if problems:
        raise Unusable(problems)
    return found


def every_watched(
    library: Library, problems: list[Problem], language: str | None = None
) -> tuple[Watched, ...]:
    """Every shelf of rules that can be read; what is wrong with others joins the problems."""
    packs = [folder for _, folder in library.packs()]
    of_the_house = [folder for folder in packs if not is_guest(library, folder)]
    guests = [folder for folder in packs if folder not in of_the_house]
    ours = _read(library, of_the_house, language, problems)
    known = {name for one in ours for name in families(one)}
    # Also in the languages that were not read.
    known |= {file.stem for folder in of_the_house for file in folder.glob("watch/*/*.yaml")}
    added = _read(library, guests, language, problems)
    return (*ours, *(one for one in added if known.isdisjoint(families(one))))


def families(one: Watched) -> frozenset[str]:
    """The families to which a shelf adds rules."""
    return frozenset({one.shelf.family, *(rule.family for rule in one.shelf.rules)} - {""})


_Folders = Collection[pathlib.Path]


def _read(
    library: Library, packs: _Folders, language: str | None, problems: list[Problem]
) -> tuple[Watched, ...]:
    in_plays = _in_plays(library, packs, problems)
    return (*in_plays, *_on_shelves(library, packs, language, problems))


def _in_plays(library: Library, packs: _Folders, problems: list[Problem]) -> Iterator[Watched]:
    """The rules that stand in plays, of those of one name in the first. Only their heads are read.

    A play that changes another without speaking of rules leaves it its own.
    """
    seen: set[str] = set()
    for name, folder, file in _plays(packs):
        if name in seen:
            continue
        try:
            head = front_matter(admitted(library, folder, file))[0]
            keys = {row.split(":")[0] for row in head.text.splitlines()}
            if "watch" in keys or "extends" not in keys:
                seen.add(name)
            if "watch" not in keys:
                continue
            read = read_once(head, Watching)
            shelf = WatchShelf(play=name, family=name, rules=read.model.watch)
            _phrases(shelf, read.places, "watch")
        except Unusable as fault:
            problems.extend(fault.problems)
            continue
        yield Watched(shelf, read.model.title, head.name, read.places, read.model.lede)


def _on_shelves(
    library: Library, packs: _Folders, language: str | None, problems: list[Problem]
) -> Iterator[Watched]:
    """The files of rules, one for each family and language; what stands first hides the others."""
    seen: set[str] = set()
    lessons: dict[str, tuple[str, str]] = {}
    for folder in packs:
        for file in sorted((folder / "watch").glob(f"{language or '*'}/*.yaml")):
            if (name := f"{file.parent.name}/{file.name}") in seen:
                continue
            seen.add(name)
            try:
                source = admitted(library, file.parent, file)
                read = understood(source, WatchShelf)
                _phrases(read.model, read.places)
            except Unusable as fault:
                problems.extend(fault.problems)
                continue
            if (play := read.model.play) not in lessons:
                lessons[play] = _lesson(library, play)
            yield Watched(read.model, lessons[play][0], source.name, read.places, lessons[play][1])


def _lesson(library: Library, play: str) -> tuple[str, str]:
    """What the play of that id is called, and its lede; empty where none can be read."""
    for name, folder, file in _plays(folder for _, folder in library.packs()):
        if name == play:
            try:
                head = front_matter(admitted(library, folder, file))[0]
                told = read_once(head, Watching).model
                if told.title:
                    return told.title, told.lede
            except Unusable:
                continue
    return "", ""


def _plays(packs: Iterable[pathlib.Path]) -> Iterator[tuple[str, pathlib.Path, pathlib.Path]]:
    """Every play by id, in the order of the packs, with its folder and file."""
    for folder in packs:
        for file in plays_in(folder):
            yield file.stem, folder, file


def unexplained(one: Watched, plays: Collection[str]) -> Iterator[Problem]:
    """A file of rules whose play is not there."""
    if (name := one.shelf.play) not in plays:
        near = get_close_matches(name, plays, n=1)
        advice = f"Did you mean “{near[0]}”?" if near else "Name the play that explains the rules."
        yield Problem(f"No play is called “{name}”", advice, one.places.value(("play",)))


def untried(one: Watched) -> Iterator[Problem]:
    """A remark on every rule that has no example by which it could be tried."""
    for number, rule in enumerate(one.shelf.rules):
        if not (rule.must_flag or rule.must_pass):
            told = f"The rule “{rule.id}” has no sentence that it must find or let pass"
            advice = "Write must_flag and must_pass; they are the test of the rule."
            yield Problem(told, advice, one.place(number, "id"))


def _phrases(shelf: WatchShelf, places: Places, field: str = "rules") -> None:
    """Unusable with every phrase that cannot be read, or where all together take too long."""
    problems, ways = [], 0
    for number, rule in enumerate(shelf.rules):
        for name, several in (("phrases", rule.phrases), ("unless_with", rule.unless_with)):
            for which, written in enumerate(several):
                try:
                    ways += phrase(written, shelf.words).ways
                except ValueError as fault:
                    place = places.at((field, number, name, which))
                    told = str(fault)[0].upper() + str(fault)[1:]
                    advice = "See how phrases are written in docs/plays.md, “Words to watch for”."
                    problems.append(Problem(told, advice, place, places.line(place)))
    if ways > MOST_TOGETHER:
        told = "All its phrases together can be read in too many ways"
        advice = "Take out some gaps, square brackets and words that end with *."
        problems.append(Problem(told, advice, places.value((field,))))
    if problems:
        raise Unusable(problems)
