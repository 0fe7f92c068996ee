"""Lists of packs beside what a negotiation file says itself: its own first, nothing twice."""

from pathlib import Path
from typing import Any

import pytest
from building import with_
from making import FIVE_LINES, text_of

from briefgen.negotiation.times import When
from briefgen.playbooks.dossier import Entry, Listing
from briefgen.playbooks.joining import behind_own, in_order, off_topic, told_twice
from briefgen.playbooks.known import Known
from briefgen.playbooks.play import Pack
from briefgen.problems import Place
from briefgen.reading import Places


def known(kind: str, *entries: dict[str, Any] | str) -> Known:
    held = Listing.model_validate({"title": "L", "kind": kind, "entries": list(entries)})
    places = Places(Place("l.yaml", 1, 1))
    return Known("l", "lists", "mine", Pack(name="Mine"), held, "l.yaml", places)


def left(one: Known, changes: dict[str, Any]) -> list[str]:
    found = behind_own([one], with_(changes))
    return [entry.what for held in found for entry in held.holds.entries]  # type: ignore[union-attr]


def told(what: str, on: str | None = None) -> dict[str, Any]:
    """A negotiation whose own chronology tells one event."""
    return {"context.chronology": [{"what": what, **({"on": on} if on else {})}]}


SEVEN = known("scenarios", "Peace", "War")
WORDS = known("codewords", "Parity", "Multipolar; polycentric", {"what": "Reset", "answer": "No."})
TIMES = known(
    "timeline",
    {"what": "Minsk II", "on": "2015-02-12", "detail": "Eighteen hours."},
    {"what": "A year of suspicion", "on": "2017"},
)
HEARD = known("hear", "Nobody moves.", {"what": "Money moves.", "topics": ["sanctions"]})
BOTH = ["Minsk II", "A year of suspicion"]


@pytest.mark.parametrize(
    ("one", "changes", "expected"),
    [
        pytest.param(SEVEN, {}, ["Peace", "War"], id="none of our own: theirs are printed"),
        pytest.param(SEVEN, {"scenarios": ["Ours"]}, [], id="our own scenarios replace them"),
        pytest.param(known("hopes", "Peace"), {"scenarios": ["Ours"]}, ["Peace"],
                     id="scenarios of ours replace nothing else"),
        pytest.param(WORDS, {"glossary": [{"term": "Ship", "meaning": "x"}]},
                     ["Parity", "Multipolar; polycentric", "Reset"], id="other words"),
        pytest.param(WORDS, {"glossary": [{"term": "parity", "meaning": "x"}]},
                     ["Multipolar; polycentric", "Reset"], id="a word that we explain"),
        pytest.param(WORDS, {"glossary": [{"term": "Polycentric", "meaning": "x"}]},
                     ["Parity", "Multipolar", "Reset"], id="one of two words in an entry"),
        pytest.param(TIMES, told("A lease signed", "2015-02-12"), BOTH, id="another event"),
        pytest.param(TIMES, told("Package of Minsk", "2015-02"), BOTH, id="a month is no day"),
        pytest.param(TIMES, told("Package of Minsk"), BOTH, id="an event without a date"),
        pytest.param(TIMES, told("Package of Minsk", "2015-02-12"), ["A year of suspicion"],
                     id="an event that we tell"),
        pytest.param(HEARD, {}, ["Nobody moves.", "Money moves."], id="talks of unknown topics"),
        pytest.param(HEARD, {"topics": ["Sanctions"]}, ["Nobody moves.", "Money moves."],
                     id="talks on the topic of an entry"),
        pytest.param(HEARD, {"topics": ["grain"]}, ["Nobody moves."], id="talks on another topic"),
    ],
)  # fmt: skip
def test_what_is_left_of_a_list(one: Known, changes: dict[str, Any], expected: list[str]) -> None:
    assert left(one, changes) == expected


def test_entries_on_other_topics_are_named() -> None:
    assert off_topic([HEARD], with_({"topics": ["grain"]})) == {"L": ("Money moves.",)}
    assert off_topic([HEARD], with_({"topics": ["sanctions"]})) == {"L": ()}


def test_what_a_pack_says_of_our_own_words_is_kept_for_the_glossary() -> None:
    terms = [{"term": "reset", "meaning": "x"}, {"term": "polycentric", "meaning": "y"}]
    found = told_twice([SEVEN, WORDS], with_({"glossary": terms}))
    assert {word: entry.what for word, entry in found.items()} == {
        "reset": "Reset", "polycentric": "Multipolar; polycentric"
    }  # fmt: skip


@pytest.mark.parametrize(
    ("dates", "expected"),
    [
        pytest.param(["2015", "2016-02", "2016-02-12"], "012", id="in order already"),
        pytest.param(["2016-02-12", "2016-02", "2016"], "210", id="a year, its months, their days"),
        pytest.param(["2016-02-01", "2016-02"], "10", id="a month before its first day"),
        pytest.param(["2016-02", "2016-02", "2016"], "201", id="equal dates stay as written"),
        pytest.param(["2017", None, "2016", None], "2301", id="what has no date stays behind"),
        pytest.param([None, "2016"], "01", id="what has no date and stands first"),
    ],
)
def test_the_order_of_a_timeline(dates: list[str | None], expected: str) -> None:
    entries = [
        Entry(what=str(at), on=When.model_validate(date) if date else None)
        for at, date in enumerate(dates)
    ]
    assert "".join(one.what for one in in_order(entries)) == expected


@pytest.mark.parametrize(
    ("tier", "joined"),
    [
        pytest.param("open", False, id="a sheet that may be handed over keeps our counsel out"),
        pytest.param("core", True, id="the core team reads what the word stands for"),
    ],
)
def test_our_glossary_takes_in_what_the_code_words_say(
    tier: str, joined: bool, tmp_path: Path
) -> None:
    shelf = tmp_path / "templates/editions"
    shelf.mkdir(parents=True)
    edition = f"name: M\nreader: me\ntier: {tier}\nsections: [glossary, what-you-may-hear]\n"
    (shelf / "mine.yaml").write_text(edition)
    own = "glossary: [{term: Parity, meaning: Equal numbers of ships.}]\n"
    text = text_of(FIVE_LINES + own, tmp_path, "mine", "markdown")
    (row,) = (line for line in text.splitlines() if line.startswith("| Parity |"))
    assert "Equal numbers of ships." in row
    assert ("As a code word" in row) is joined
    assert ("Sell it for substance." in row) is joined
