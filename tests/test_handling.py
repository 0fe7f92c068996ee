"""Marking: what each scheme accepts, what is refused with its reason, marks on parts."""

from typing import Any

import pytest
from building import with_

from briefgen.clearance import Tier
from briefgen.handling import copies_of, copy_numbered, faults, head, marking_at, refused_at
from briefgen.negotiation import Fault, Negotiation
from briefgen.negotiation.brief import Handling

COPIES = [{"copy_number": 1, "name": "A"}]
OWN = {"scheme": "custom", "marking": "Board"}
UK_SENSITIVE = {"scheme": "uk", "marking": "OFFICIAL-SENSITIVE"}
EU_SECRET = {
    "scheme": "eu", "marking": "SECRET UE/EU SECRET", "registration_number": "SN 1/27",
    "distribution": COPIES,
}  # fmt: skip


def marked(handling: dict[str, Any], **brief: Any) -> Negotiation:
    changes = {"handling": handling, **{f"brief.{name}": value for name, value in brief.items()}}
    return with_(changes)


def told(handling: dict[str, Any], **brief: Any) -> list[Fault]:
    return list(faults(marked(handling, **brief)))


@pytest.mark.parametrize(
    "handling",
    [
        pytest.param({}, id="nothing at all"),
        pytest.param({"marking": "Confidential"}, id="a text without a scheme"),
        pytest.param({"scheme": "custom", "marking": "Most secret"}, id="a text of one's own"),
        pytest.param({"scheme": "tlp", "marking": "TLP:AMBER+STRICT"}, id="a TLP label"),
        pytest.param({"scheme": "tlp", "marking": "TLP:RED"}, id="TLP:RED as such"),
        pytest.param({"scheme": "tlp", "marking": "TLP:AMBER", "markings":
            {"open": "TLP:CLEAR", "delegation": "TLP:GREEN", "sealed": "TLP:RED"}}, id="rising"),
        pytest.param({"scheme": "eu", "marking": "RESTREINT UE/EU RESTRICTED"}, id="EU restricted"),
        pytest.param({"scheme": "none", "caveats": ["LIMITE"]}, id="LIMITE as a caveat"),
        pytest.param({"scheme": "eu", "marking": "RESTREINT UE/EU RESTRICTED",
                      "caveats": ["LIMITE"]}, id="LIMITE below an EU level"),
        pytest.param({"scheme": "uk", "marking": "SECRET", "caveats": ["UK EYES ONLY",
            "Limited to six"]}, id="UK caveats below a UK level"),
        pytest.param({**EU_SECRET, "markings": {"open": "none"}}, id="EU secret, open unmarked"),
        pytest.param({**EU_SECRET, "marking": "TRES SECRET UE/EU TOP SECRET"}, id="no accent"),
        pytest.param({"scheme": "uk", "marking": "OFFICIAL-SENSITIVE"}, id="UK"),
        pytest.param({"scheme": "us-cui", "marking": "CUI"}, id="CUI, block to be filled in"),
        pytest.param({"distribution": [{"name": "A"}, {"name": "B"}]}, id="copies by their place"),
    ],
)  # fmt: skip
def test_what_can_be_printed(handling: dict[str, Any]) -> None:
    assert told(handling, cover_title="Ships") == []


@pytest.mark.parametrize(
    ("handling", "path", "words"),
    [
        pytest.param({"scheme": "tlp"}, "scheme", "no marking is given", id="a scheme alone"),
        pytest.param({"scheme": "custom"}, "scheme", "no marking is given", id="custom alone"),
        pytest.param({"scheme": "tlp", "marking": "TLP: AMBER"}, "marking",
                     "has a blank, and a TLP label has none Write TLP:AMBER.", id="a blank"),
        pytest.param({"scheme": "tlp", "marking": "tlp:amber"}, "marking",
                     "not in capitals", id="small letters"),
        pytest.param({"scheme": "tlp", "marking": "TLP:WHITE"}, "marking",
                     "called TLP:CLEAR", id="a label of the first version"),
        pytest.param({"scheme": "tlp", "marking": "SECRET"}, "marking",
                     "is not a label of TLP 2.0", id="the label of another scheme"),
        pytest.param({"scheme": "eu", "marking": "LIMITE"}, "marking",
                     "LIMITE is a distribution marking, not a level", id="LIMITE as a level"),
        pytest.param({"scheme": "eu", "marking": "SECRET"}, "marking",
                     "Write SECRET UE/EU SECRET.", id="half an EU level"),
        pytest.param({"scheme": "uk", "marking": "SECRET UK EYES ONLY"}, "marking",
                     "Write SECRET, and what follows it under caveats", id="a caveat in the level"),
        pytest.param({"scheme": "uk", "marking": "SECRET", "caveats": ["Return", "LIMITE"]},
                     "caveats 1", "“LIMITE” is a marking of the Council of the EU",
                     id="a word of the EU below a UK level"),
        pytest.param({"scheme": "us-cui", "marking": "CUI", "caveats": ["UK EYES ONLY"]},
                     "caveats 0", "a marking of the UK", id="a word of the UK below CUI"),
        pytest.param({"scheme": "tlp", "marking": "TLP:AMBER", "caveats": ["TLP:RED"]},
                     "caveats 0", "a paper has one", id="a second level below the first"),
        pytest.param({"scheme": "custom", "marking": "Own", "caveats": ["SECRET UE/EU SECRET"]},
                     "caveats 0", "a paper has one", id="a level below words of one's own"),
        pytest.param({"scheme": "custom", "marking": "Own",
                      "designation": {"controlled_by": ["X"]}}, "designation",
                     "for papers of us-cui", id="a designation block on another paper"),
        pytest.param({"scheme": "uk", "marking": "CONFIDENTIAL"}, "marking",
                     "since 2014", id="a level that is gone"),
        pytest.param({"scheme": "us-cui", "marking": "CUI//SP-PRVCY"}, "marking",
                     "puts more than CUI into the banner", id="a category in the banner"),
        pytest.param({**EU_SECRET, "marking": "CONFIDENTIEL UE/EU CONFIDENTIAL",
                      "registration_number": None}, "marking", "needs a registration number",
                     id="EU confidential, not registered"),
        pytest.param({**EU_SECRET, "distribution": []}, "marking", "no copies are listed",
                     id="EU secret without copies"),
        pytest.param({**EU_SECRET, "distribution": ["A"]}, "distribution 0",
                     "this one has none", id="EU secret, a copy without number"),
        pytest.param({"scheme": "tlp", "marking": "TLP:AMBER", "markings": {"core": "TLP:GREEN"}},
                     "markings core", "delegation would be marked TLP:AMBER, higher",
                     id="less content, marked higher"),
        pytest.param({"scheme": "tlp", "marking": "TLP:RED", "markings": {"open": "TLP:RED"}},
                     "markings open", "goes to nobody but those", id="an open edition marked red"),
        pytest.param({"distribution": [{"name": "A", "copy_number": 2}, {"name": "B"}]},
                     "distribution 1", "copy 2 goes to A and to B", id="one number twice"),
    ],
)  # fmt: skip
def test_what_is_refused(handling: dict[str, Any], path: str, words: str) -> None:
    (fault, *_) = told(handling, cover_title="Ships")
    assert (" ".join(map(str, fault.path)), fault.path[0]) == (f"handling {path}", "handling")
    assert words in f"{fault.message} {fault.advice}"


def test_an_eu_paper_needs_a_subject_and_a_date() -> None:
    assert [f.message[-40:] for f in told(EU_SECRET)] == [
        "needs a subject that is itself unclassified"[-40:]
    ]
    (fault,) = told(EU_SECRET, cover_title="Ships", date=None)
    assert "must bear its date" in fault.message


@pytest.mark.parametrize(
    ("title", "count"),
    [
        pytest.param("(Un)settled points", 0, id="a bracket that is no mark"),
        pytest.param("(U) Points", 1, id="a part marked by hand"),
        pytest.param("(CUI) Points", 1, id="another"),
    ],
)
def test_marks_stand_on_all_parts_or_none(title: str, count: int) -> None:
    cui = {"scheme": "us-cui", "marking": "CUI"}
    found = list(faults(with_({"handling": cui, "issues.1.title": title})))
    assert len(found) == count
    assert all(
        f.path == ("issues", 1, "title") and "all parts or on none" in f.message for f in found
    )


@pytest.mark.parametrize(
    ("handling", "tier", "label"),
    [
        pytest.param({"marking": "X"}, Tier.OPEN, "X", id="the whole file's"),
        pytest.param({"marking": "X", "markings": {"open": "Y"}}, Tier.OPEN, "Y", id="its own"),
        pytest.param({"marking": "X", "markings": {"open": "Y"}}, Tier.CORE, "X", id="of others"),
        pytest.param({"marking": "X", "markings": {"open": "none"}}, Tier.OPEN, "", id="none"),
        pytest.param({}, Tier.SEALED, "", id="nothing written"),
    ],
)
def test_the_marking_of_an_edition(handling: dict[str, Any], tier: Tier, label: str) -> None:
    assert marking_at(Handling.model_validate(handling), tier) == label


@pytest.mark.parametrize(
    ("handling", "refused"),
    [
        pytest.param({"scheme": "tlp", "marking": "TLP:AMBER"}, False, id="amber"),
        pytest.param({"note": "Keep it."}, False, id="no marking at all"),
        pytest.param({**OWN, "markings": {"open": "none"}}, False, id="own text, open unmarked"),
        pytest.param({**OWN, "markings": {"open": "For both"}}, False, id="own text, open apart"),
        pytest.param({**EU_SECRET, "markings": {"open": "none"}}, False, id="left unmarked"),
        pytest.param(
            {**UK_SENSITIVE, "caveats": ["Return"]}, False, id="words that keep nobody out"
        ),
        pytest.param(
            {**UK_SENSITIVE, "caveats": ["UK EYES ONLY"], "markings": {"open": "OFFICIAL"}},
            False,
            id="eyes only, open told apart",
        ),
        pytest.param(OWN, True, id="a text of one's own"),
        pytest.param({"marking": "Board only"}, True, id="a text without a scheme"),
        pytest.param({**UK_SENSITIVE, "caveats": ["UK EYES ONLY"]}, True, id="UK eyes only"),
        pytest.param({"scheme": "tlp", "marking": "TLP:RED"}, True, id="red"),
        pytest.param({"scheme": "eu", "marking": "RESTREINT UE/EU RESTRICTED"}, True, id="EU"),
        pytest.param({"scheme": "uk", "marking": "SECRET"}, True, id="UK secret"),
        pytest.param({"scheme": "us-cui", "marking": "CUI"}, True, id="CUI"),
    ],
)
def test_what_an_open_edition_cannot_carry(handling: dict[str, Any], refused: bool) -> None:
    assert bool(refused_at(Handling.model_validate(handling), Tier.OPEN)) is refused
    assert refused_at(Handling.model_validate(handling), Tier.DELEGATION) is None


def test_an_open_edition_is_still_a_draft_until_cleared() -> None:
    seen = marked({"caveats": ["Eyes only"]}, status="draft", date="2026-11-23")
    told_ = head(seen, "Book", Tier.CORE, "a4", numbered=False, stamped=False)
    assert (told_["draft"], told_["caveats"]) == ("DRAFT of 23 November 2026", "Eyes only")
    cleared = marked({}, status="cleared")
    assert head(cleared, "Book", Tier.CORE, "a4", numbered=False, stamped=False)["draft"] == ""


@pytest.mark.parametrize(
    ("tier", "printed"),
    [
        pytest.param(Tier.OPEN, "", id="open: the other side may read it"),
        pytest.param(Tier.DELEGATION, "LIMITE · UK EYES ONLY", id="delegation"),
        pytest.param(Tier.SEALED, "LIMITE · UK EYES ONLY", id="sealed"),
    ],
)
def test_caveats_stand_on_what_stays_in_the_house(tier: Tier, printed: str) -> None:
    seen = marked({"caveats": ["LIMITE", "UK EYES ONLY"]})
    made = head(seen, "Any", tier, "a4", numbered=False, stamped=False)
    assert made["caveats"] == printed


@pytest.mark.parametrize(
    ("tier", "caveats", "printed"),
    [
        pytest.param(Tier.OPEN, ["LIMITE"], "EXERCISE", id="open: it is not the talks"),
        pytest.param(Tier.CORE, ["LIMITE"], "EXERCISE · LIMITE", id="before the other words"),
        pytest.param(Tier.CORE, ["EXERCISE"], "EXERCISE", id="once, where it is written twice"),
    ],
)
def test_that_it_is_an_exercise_stands_on_every_sheet(
    tier: Tier, caveats: list[str], printed: str
) -> None:
    seen = marked({"caveats": caveats, "exercise": True})
    assert head(seen, "Any", tier, "a4", numbered=False, stamped=False)["caveats"] == printed


def test_copies_are_numbered_by_their_list() -> None:
    listed = {"distribution": [{"name": "B"}, {"name": "A", "edition": "limits"}, {"name": "C"}]}
    found = copies_of(Handling.model_validate(listed), "book")
    assert [(copy.number, copy.name) for copy in found] == [(1, "B"), (3, "C")]
    assert copy_numbered(Handling.model_validate(EU_SECRET), Tier.CORE)
    assert not copy_numbered(
        Handling.model_validate(EU_SECRET | {"markings": {"open": "none"}}), Tier.OPEN
    )


@pytest.mark.parametrize(
    ("tier", "handling", "printed"),
    [
        pytest.param(Tier.DELEGATION, {"markings": {"open": "none"}}, "SN 7", id="kept inside"),
        pytest.param(Tier.OPEN, {"scheme": "none", "marking": None}, "SN 7", id="nothing marked"),
        pytest.param(Tier.OPEN, {"markings": {"open": "none"}}, "", id="an unmarked open paper"),
    ],
)
def test_a_paper_that_does_not_show_a_marking_shows_no_number_of_its_registry(
    tier: Tier, handling: dict[str, Any], printed: str
) -> None:
    seen = marked({**EU_SECRET, "registration_number": "SN 7", **handling})
    assert head(seen, "Any", tier, "a4", numbered=False, stamped=False)["registration"] == printed
