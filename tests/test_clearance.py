"""Who sees what: raised, lowered, withheld, and nothing lost between the two."""

from collections import Counter
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from typing import Any

import pytest
from building import data, with_
from hypothesis import given, settings
from hypothesis import strategies as st
from making import EXAMPLES, opened
from pydantic import BaseModel

from briefgen import clearance
from briefgen.clearance import Path, Reach, Tier, Withheld, cleared, tier_of, tiers, withheld
from briefgen.facts import facts
from briefgen.negotiation import Negotiation, Part
from briefgen.negotiation.part import Item, Many, delegation, open_, sealed

SIGNED: dict[str, Any] = {"by": "Minister", "on": "2026-11-01"}
OPENED: Any = {"to": "open", **SIGNED}
LOWERED = {"to": "delegation", **SIGNED}
EVENTS = "context.chronology"


def leaves(value: Any, path: Path = ()) -> Iterator[tuple[Path, Any]]:
    """Every single value that was written, with its path."""
    if isinstance(value, tuple):
        for number, one in enumerate(value):
            yield from leaves(one, (*path, number))
    elif isinstance(value, Part):
        for name, field in type(value).model_fields.items():
            below = getattr(value, name)
            if field.is_required() or below != field.get_default():
                yield from leaves(below, (*path, name))
    else:
        yield path, value


def counted(values: Iterator[Any]) -> Counter[str]:
    return Counter(repr(value) for value in values)


def complement(negotiation: Negotiation, tier: Tier) -> bool:
    """Whether all that was written is either left or withheld, and nothing is both."""
    seen, gone = cleared(negotiation, tier), withheld(negotiation, tier)
    everything = dict(leaves(negotiation))
    left = counted(value for path, value in leaves(seen) if (path, value) != (("title",), ""))
    assert counted(everything[one.path] for one in gone) == counted(one.value for one in gone)
    assert all(one.tier > tier for one in gone)
    return left + counted(one.value for one in gone) == counted(iter(everything.values()))


@cache
def example(name: str) -> Negotiation:
    return opened(name).negotiation


@pytest.mark.parametrize("tier", Tier)
@pytest.mark.parametrize("name", EXAMPLES)
def test_what_is_not_shown_is_withheld(name: str, tier: Tier) -> None:
    assert len(dict(leaves(example(name)))) > 5
    assert complement(example(name), tier)


@pytest.mark.parametrize("name", EXAMPLES)
def test_a_narrower_circle_sees_all_that_a_wider_one_sees(name: str) -> None:
    gone = [{one.path for one in withheld(example(name), tier)} for tier in Tier]
    assert all(wider >= narrower for wider, narrower in pairwise(gone))
    assert gone[-1] == set()
    assert cleared(example(name), Tier.SEALED) == example(name)


@pytest.mark.parametrize("name", EXAMPLES)
def test_what_is_cut_once_stays_as_it_is(name: str) -> None:
    # Who lowered an item to open is not open itself, so that such an item is known only uncut.
    given_out = "to='open'" in repr(example(name))
    for tier in tuple(Tier)[given_out:]:
        seen = cleared(example(name), tier)
        assert cleared(seen, tier) == seen


@pytest.mark.parametrize("name", EXAMPLES)
def test_every_value_goes_at_its_own_tier(name: str) -> None:
    known = tiers(example(name))
    assert known.keys() == dict(leaves(example(name))).keys()
    for tier in Tier:
        gone = {path for path, own in known.items() if own > tier}
        assert {one.path for one in withheld(example(name), tier)} == gone


moves = st.one_of(
    st.none(),
    st.sampled_from([{"tier": tier.word} for tier in Tier]),
    st.sampled_from([{"cleared": {"to": tier.word, **SIGNED}} for tier in Tier]),
)


@settings(max_examples=60, deadline=None)
@given(st.lists(moves, min_size=4, max_size=4), st.sampled_from(Tier))
def test_however_items_are_moved_nothing_is_lost_or_doubled(
    moved: list[dict[str, Any] | None], tier: Tier
) -> None:
    issue, argument, give, event = (move or {} for move in moved)
    negotiation = with_({
        "issues.0": {
            "title": "Islands", "bottom_line": "5 km", "points": ["p"],
            "arguments": [{"what": "a", "audience": "b", **argument}],
            "gives": [{"what": "g", "cost": "h", **give}], "texts": {"ours": "o"}, **issue,
        },
        "context.chronology": [{"what": "e", "on": "1905", **event}, "f"],
    })  # fmt: skip
    assert complement(negotiation, tier)


@pytest.mark.parametrize(
    ("changes", "shown_from"),
    [
        pytest.param({"issues.0": {"title": "ISLANDS"}}, "delegation", id="as it is"),
        pytest.param({"issues.0": {"title": "ISLANDS", "tier": "core"}}, "core", id="raised"),
        pytest.param({"issues.0": {"title": "ISLANDS", "tier": "open"}}, "delegation",
                     id="raising does not lower"),
        pytest.param({"issues.0": {"title": "ISLANDS", "cleared": OPENED}},
                     "open", id="lowered"),
        pytest.param({"issues.0": {"title": "ISLANDS", "cleared": {"to": "sealed", **SIGNED}}},
                     "delegation", id="lowering does not raise"),
        pytest.param({"counterparts.0": {"name": "ISLANDS"}}, "open", id="a name that is open"),
        pytest.param({"counterparts.0": {"name": "ISLANDS", "tier": "core"}}, "core",
                     id="a name that was open, raised"),
        pytest.param({"issues.0": {"title": "x", "tier": "core", "public": "ISLANDS"}}, "core",
                     id="an open line of a raised item"),
        pytest.param({"issues.0": {"title": "x", "public": "ISLANDS"}}, "delegation",
                     id="an open line of an item that is not"),
        pytest.param({"context.scene": "ISLANDS"}, "core", id="a scene"),
        pytest.param({EVENTS: [{"what": "ISLANDS"}]}, "delegation", id="an event"),
        pytest.param({EVENTS: ["x", {"what": "ISLANDS", "tier": "core"}]}, "core",
                     id="one event of many, raised"),
        pytest.param({"context.precedents": ["x", {"name": "ISLANDS", "cleared": LOWERED}]},
                     "delegation", id="one precedent of many, lowered"),
        pytest.param({"strategy.deadlines": [{"what": "ISLANDS", "cleared": OPENED}]},
                     "open", id="lowered out of a part that is not shown"),
        pytest.param({"issues.0": {"title": "x", "bottom_line": "ISLANDS", "cleared": OPENED}},
                     "sealed", id="a limit of a lowered item"),
        pytest.param({"issues.0": {"title": "x", "opening": "ISLANDS", "cleared": OPENED}},
                     "core", id="an opening of a lowered item"),
        pytest.param({"issues.0": {"title": "x", "arguments": ["ISLANDS"], "cleared": OPENED}},
                     "delegation", id="an item in a lowered item"),
        pytest.param({"issues.0": {"title": "x", "cleared": OPENED,
                     "arguments": [{"what": "ISLANDS", "tier": "sealed"}]}}, "sealed",
                     id="raised inside a lowered item"),
        pytest.param({"issues.0": {"title": "x", "tier": "sealed", "arguments": [
                     {"what": "ISLANDS", "cleared": OPENED}]}}, "sealed",
                     id="lowered inside a raised item"),
        pytest.param({"issues.0": {"title": "x", "gives": [{"what": "y", "cost": "ISLANDS",
                     "cleared": {"to": "delegation", **SIGNED}}]}}, "sealed",
                     id="a sealed line of a lowered item"),
        pytest.param({"issues.0": {"title": "x", "cleared": {"to": "open", "by": "ISLANDS",
                     "on": "2026-11-01"}}}, "delegation", id="who lowered it"),
        pytest.param({"title": "ISLANDS"}, "delegation", id="the title of the whole"),
        pytest.param({"plays.leave_out": ["ISLANDS"]}, "open",
                     id="a play left out, for it must stay out of every edition"),
        pytest.param({"plays.include": ["ISLANDS"]}, "core", id="a play asked for"),
    ],
)  # fmt: skip
def test_who_sees_a_word(changes: dict[str, Any], shown_from: str) -> None:
    negotiation = with_(changes)
    shown = [tier.word for tier in Tier if "ISLANDS" in repr(cleared(negotiation, tier))]
    assert shown == [tier.word for tier in Tier if tier >= Tier.named(shown_from)]
    told = [one for one in withheld(negotiation, Tier.OPEN) if "ISLANDS" in repr(one.value)]
    assert [one.tier.word for one in told] == ([shown_from] if shown_from != "open" else [])


def test_the_whole_remains_where_its_title_may_not_be_seen() -> None:
    seen = cleared(Negotiation(title="Secret talks"), Tier.OPEN)
    assert seen == Negotiation(title="")
    assert withheld(Negotiation(title="Secret talks"), Tier.OPEN) == (
        Withheld(("title",), "Secret talks", Tier.DELEGATION),
    )


class Nested(Item):
    what: str = sealed("Needed, and sealed.", ...)
    note: str | None = open_("Open by itself.")


class Outer(Item):
    name: str = open_("A name.", ...)
    must: Nested = open_("A part it needs.", ...)


class Root(Part):
    title: str = delegation("Title.", "")
    outer: Many[Outer] = open_("Items.", ())


def test_an_item_goes_whole_where_a_line_it_needs_goes() -> None:
    root = Root(outer=(Outer(name="A", must=Nested(what="B", note="C")),))
    for tier in (Tier.OPEN, Tier.CORE):
        assert cleared(root, tier) == Root()
        assert {one.value for one in withheld(root, tier)} == {"A", "B", "C"}
    assert cleared(root, Tier.SEALED) == root


@pytest.mark.parametrize("name", EXAMPLES)
def test_the_tiers_alone_tell_what_goes(name: str) -> None:
    whole = opened(name).negotiation
    for tier in Tier:
        taken = clearance._cut(whole, Reach(tier))[1]
        assert withheld(whole, tier) == tuple(taken)
        assert len(taken) < len(tiers(whole))


def test_a_link_to_an_issue_that_was_cut_does_not_give_it_away() -> None:
    negotiation = with_({"issues.0.tier": "sealed", "issues.1.links": ["inspections"]})
    for tier, titles in ((Tier.SEALED, ("Inspections a day",)), (Tier.CORE, ())):
        seen = cleared(negotiation, tier)
        assert facts(seen)["titles"](seen.issues[-1].links) == titles


def test_every_field_of_the_model_has_a_tier() -> None:
    def kinds(kind: type[BaseModel]) -> Iterator[type[BaseModel]]:
        yield kind
        for below in kind.__subclasses__():
            yield from kinds(below)

    ours = [kind for kind in kinds(Part) if kind.__module__.startswith("briefgen.")]
    assert len(ours) > 30
    assert all(tier_of(field) in Tier for kind in ours for field in kind.model_fields.values())


def test_cutting_leaves_the_original_alone() -> None:
    negotiation = with_()
    cleared(negotiation, Tier.OPEN)
    assert negotiation == Negotiation.model_validate(data())


def test_a_part_in_which_nothing_stands_stays_as_it_was_written() -> None:
    negotiation = with_({"strategy": {}, "context": {"scene": "x"}})
    assert cleared(negotiation, Tier.CORE).strategy == negotiation.strategy
    assert cleared(negotiation, Tier.SEALED) == negotiation
    assert cleared(negotiation, Tier.DELEGATION).context is None
