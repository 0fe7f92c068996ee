"""One short form for each source, made of what it says of itself, the same in the whole book."""

import re
from typing import Any

import pytest
from building import with_
from making import ROOT, made

from briefgen.negotiation.times import When, spanned
from briefgen.negotiation.values import Citation
from briefgen.playbooks import Plays
from briefgen.playbooks.bibliography import Sources, phrase, sources_named
from briefgen.playbooks.knowledge import Knowledge


def named(*sources: dict[str, Any], listed: bool = True) -> Sources:
    written = [{"title": "On the talks", **one} for one in sources]
    return sources_named(with_({"sources": written}).sources, Plays(()), Knowledge(), listed)


@pytest.mark.parametrize(
    ("source", "label"),
    [
        pytest.param({"id": "memoir", "title": "Things Seen"}, "Things Seen", id="a title alone"),
        pytest.param({"id": "x", "author": "Human Rights Watch", "on": "2020-05"},
                     "Human Rights Watch 2020", id="a body is told whole"),
        pytest.param({"id": "marten-2017", "author": "Kimberly Marten", "on": 2017},
                     "Marten 2017", id="a surname that the id bears"),
        pytest.param({"id": "sondergaard-2025", "author": "Carsten Søndergaard", "on": 2025},
                     "Søndergaard 2025", id="a surname with its own letters"),
        pytest.param({"id": "witte-1921", "author": "Sergei Witte, edited by A. Yarmolinsky",
                      "on": 1921}, "Witte 1921", id="an editor is no author"),
        pytest.param({"id": "fisher-1981", "author": "Roger Fisher, William Ury", "on": 1981},
                     "Fisher and Ury 1981", id="two authors"),
        pytest.param({"id": "roth-1988", "author": "A. Roth, J. Murnighan and F. Schoumaker",
                      "on": 1988}, "Roth et al. 1988", id="three"),
        pytest.param({"id": "seminar", "author": "Osmolovska, Jensen, Herd"},
                     "Osmolovska et al.", id="surnames alone"),
        pytest.param({"id": "osw-2025", "publisher": "Centre for Eastern Studies (OSW), Warsaw",
                      "on": 2025}, "OSW 2025", id="a body by the letters that the id bears"),
        pytest.param({"id": "convention-1898", "title": "The Convention of 27 March 1898",
                      "author": "The two Governments", "on": 1898}, "Convention 1898",
                     id="a word of the title that the id bears"),
        pytest.param({"id": "a", "title": "Draft of 12 March 2027", "on": "2027-03-12"},
                     "Draft of 12 March 2027", id="a title that ends with its year"),
        pytest.param({"id": "nis", "title": "Directive (EU) 2022/2555", "on": 2022},
                     "Directive (EU) 2022/2555", id="a year that is there already"),
        pytest.param({"id": "fam-730", "title": "Manual, 11 FAM 730", "on": 2018},
                     "FAM 730, 2018", id="a number before the year"),
    ],
)  # fmt: skip
def test_how_a_source_is_called(source: dict[str, Any], label: str) -> None:
    assert [one.label for one in named(source).own] == [label]


def test_two_that_would_be_called_alike_get_a_letter_in_the_order_of_the_list() -> None:
    late, early = ({"id": f"ito-{n}", "author": "Ito", "on": f"1905-0{n}"} for n in (8, 3))
    found = named(late, {"id": "aoki", "author": "Aoki"}, early)
    assert [(one.label, one.source.id) for one in found.own] == [
        ("Aoki", "aoki"), ("Ito 1905a", "ito-3"), ("Ito 1905b", "ito-8"),
    ]  # fmt: skip
    assert found.named("ito-8", "page 3") == "Ito 1905b, page 3"


@pytest.mark.parametrize(
    ("written", "listed", "told"),
    [
        pytest.param("As reported", True, "As reported", id="free words"),
        pytest.param("nobody, page 3", True, "nobody, page 3", id="an id that is no source"),
        pytest.param("ito-1905, page 3", True, "Ito 1905, page 3", id="where there is a list"),
        pytest.param("ito-1905, page 3", False, "Miyoji Ito, On the talks, page 3",
                     id="where there is none"),
    ],
)  # fmt: skip
def test_what_is_cited(written: str, listed: bool, told: str) -> None:
    source = {"id": "ito-1905", "author": "Miyoji Ito", "on": 1905}
    assert named(source, listed=listed).cited(Citation.model_validate(written)) == told


@pytest.mark.parametrize(
    ("source", "told"),
    [
        pytest.param({"id": "a", "publisher": "Heinemann", "on": "1904-03"},
                     "Heinemann, March 1904", id="publisher and month"),
        pytest.param({"id": "a", "on": 1904}, "", id="the year of the label"),
        pytest.param({"id": "a", "title": "Note of 3 March 1904", "on": "1904-03-03"}, "",
                     id="the day of the title"),
        pytest.param({"id": "a", "author": "AIIC", "publisher": "AIIC"}, "",
                     id="its own publisher"),
    ],
)  # fmt: skip
def test_nothing_of_a_source_is_told_twice(source: dict[str, Any], told: str) -> None:
    assert named(source).own[0].published == told


@pytest.mark.parametrize(
    ("title", "begins"),
    [
        pytest.param("Getting to Yes", "Getting to Yes", id="short"),
        pytest.param("Log of messages, autumn 2026", "Log of messages", id="up to a comma"),
        pytest.param("Cabinet decision and imperial instructions to the envoys",
                     "Cabinet decision", id="up to where a phrase ends"),
        pytest.param("Russians once negotiated very differently from others",
                     "Russians once negotiated very", id="without such a place"),
    ],
)  # fmt: skip
def test_a_long_title_is_cut_where_a_phrase_ends(title: str, begins: str) -> None:
    assert phrase(title) == begins


@pytest.mark.parametrize(
    ("first", "last", "told"),
    [
        ("1900", "1901", "1900–1901"),
        ("1905-02", "1905-03", "February–March 1905"),
        ("1905-05-27", "1905-05-28", "27–28 May 1905"),
        ("1905-05-27", "1905-06-02", "27 May – 2 June 1905"),
        ("1903-07-28", "1904-02-06", "28 July 1903 – 6 February 1904"),
        ("1903", "1904-02", "1903 – February 1904"),
    ],
)
def test_what_two_dates_share_is_said_once(first: str, last: str, told: str) -> None:
    assert spanned(When.model_validate(first), When.model_validate(last)) == told


@pytest.mark.xdist_group("portsmouth-1905")
def test_no_id_of_a_source_is_left_in_a_book() -> None:
    book = made("portsmouth-1905", "book", "markdown").content.decode()
    listed = (ROOT / "examples/portsmouth-1905/sources.yaml").read_text("utf-8")
    ids = re.findall(r"id: ([a-z]+-\d{4})", listed)
    assert len(ids) > 10
    assert [one for one in ids if one in book] == []
