"""What an edition may carry beyond its tier, or not within it: one answer for cut and guard."""

from pathlib import Path
from typing import Any

import pytest
from building import with_
from making import ROOT, text_of, typed

from briefgen.book import Edition, editions
from briefgen.clearance import Reach, Tier, cleared, withheld
from briefgen.library import Library
from briefgen.negotiation import Negotiation
from briefgen.problems import Unusable
from briefgen.reach import reach, strays

NAME = "counterparts.people.name"
TITLE = "counterparts.people.title"
PERSON = {"name": "IVANOV", "title": "ENVOY", "biography": "LIFE", "style": "LOUD"}
SIGNED = {"by": "Minister", "on": "2026-11-01"}


def person(**more: Any) -> Negotiation:
    return with_({"counterparts": [{"name": "Russia", "people": [{**PERSON, **more}]}]})


@pytest.mark.parametrize(
    ("also", "without", "tier", "left"),
    [
        pytest.param((), (), "open", "", id="nothing beyond the tier by itself"),
        pytest.param((NAME,), (), "open", "IVANOV", id="a name, and nothing that stands beside it"),
        pytest.param((NAME, TITLE), (), "open", "IVANOV ENVOY", id="a name with its title"),
        pytest.param((TITLE,), (), "open", "", id="no title without the name that it belongs to"),
        pytest.param((), (), "core", "IVANOV ENVOY LIFE LOUD", id="all of it up to the tier"),
        pytest.param(
            (), ("counterparts.people.style",), "core", "IVANOV ENVOY LIFE",
            id="a field within the tier, left out",
        ),
        pytest.param((), ("counterparts.people",), "core", "", id="a whole part, left out"),
        pytest.param((NAME,), ("counterparts",), "open", "", id="left out goes before carried"),
    ],
)  # fmt: skip
def test_what_is_carried(
    also: tuple[str, ...], without: tuple[str, ...], tier: str, left: str
) -> None:
    whole, may = person(), reach(Tier.named(tier), also, without)
    seen, gone = repr(cleared(whole, may)), repr(withheld(whole, may))
    words = {str(word) for word in PERSON.values()}
    assert {word for word in words if word in seen} == set(left.split())
    assert {word for word in words if word in gone} == words - set(left.split())


@pytest.mark.parametrize(
    ("changes", "carried"),
    [
        pytest.param({}, True, id="as it is"),
        pytest.param({"tier": "core"}, False, id="a person who was raised"),
        pytest.param({"tier": "sealed"}, False, id="a person who was sealed"),
        pytest.param({"cleared": {"to": "open", **SIGNED}}, True, id="a person who was lowered"),
    ],
)
def test_what_a_writer_has_raised_stays_out(changes: dict[str, Any], carried: bool) -> None:
    seen = cleared(person(**changes), reach(Tier.OPEN, (NAME,), ()))
    assert ("IVANOV" in repr(seen)) is carried


def test_what_stands_in_something_raised_stays_out() -> None:
    side = {"name": "Russia", "tier": "core", "people": [PERSON]}
    seen = cleared(with_({"counterparts": [side]}), reach(Tier.OPEN, (NAME,), ()))
    assert "IVANOV" not in repr(seen)


def test_a_tier_alone_is_the_reach_of_nothing_more() -> None:
    whole = person()
    for tier in Tier:
        assert cleared(whole, tier) == cleared(whole, Reach(tier))
        assert withheld(whole, tier) == withheld(whole, reach(tier, (), ()))


@pytest.mark.parametrize(
    ("also", "without", "told"),
    [
        pytest.param((NAME, TITLE), ("strategy", "issues.opening"), [], id="names that lead"),
        pytest.param((), ("issues.openning",), ["did you mean opening"], id="a misspelt name"),
        pytest.param((), ("title.words",), ["is no field"], id="a name below a single field"),
        pytest.param(("counterparts.people",), (), ["is a whole part"], id="a whole part"),
        pytest.param(("meeting.place",), (), ["“open” as it is"], id="what is open anyway"),
        pytest.param((TITLE,), (), [f"together with {NAME}"], id="a field without its name"),
    ],
)
def test_names_that_lead_nowhere(
    also: tuple[str, ...], without: tuple[str, ...], told: list[str]
) -> None:
    found = [f"{name} {wrong}" for name, wrong in strays(also, without, Tier.OPEN)]
    assert len(found) == len(told)
    assert all(part in one for part, one in zip(told, found, strict=True))


def test_a_misspelt_name_in_an_edition_is_told_with_its_line(tmp_path: Path) -> None:
    shelf = tmp_path / "templates" / "editions"
    shelf.mkdir(parents=True)
    (shelf / "mine.yaml").write_text(
        "name: Mine\nreader: me\ntier: open\nalso:\n  - team.members.nam\nsections: [notes]\n"
    )
    with pytest.raises(Unusable, match="did you mean name") as caught:
        text_of("title: Grain\n", tmp_path, "mine", "html")
    place = caught.value.problems[0].place
    assert place is not None
    assert place.line == 5


def test_the_cut_of_a_book_asks_the_edition(tmp_path: Path) -> None:
    edition = f"name: M\nreader: me\ntier: open\nalso: [{NAME}]\nsections: [s]\n"
    section = "---\ntitle: S\n---\n# {{ them.people[0].name }}\n{{ them.people[0].title }}\n"
    for folder, name, text in (("editions", "mine.yaml", edition), ("sections", "s.md", section)):
        shelf = tmp_path / "templates" / folder
        shelf.mkdir(parents=True)
        (shelf / name).write_text(text)
    file = "title: T\ncounterparts: {name: Russia, people: {name: IVANOV, title: ENVOY}}\n"
    html = text_of(file, tmp_path, "mine", "html")
    assert "IVANOV" in html
    assert "ENVOY" not in html
    assert typed(file, tmp_path).negotiation.counterparts[0].people[0].title == "ENVOY"


def test_every_shipped_edition_names_fields_that_exist() -> None:
    shelf = editions(Library(ROOT, ROOT))
    named = [one for one in shelf.values() if one.also or one.without]
    assert len(named) >= 3
    assert all(isinstance(one, Edition) and isinstance(one.reach, Reach) for one in named)
