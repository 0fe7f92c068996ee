"""What only the whole of a text shows: two registers in it, and terms that drift."""

from pathlib import Path

import pytest

from briefgen.library import Library
from briefgen.playbooks.watching import watched
from briefgen.wording import Hit, Rules, look_over
from briefgen.wording.defined import terms_in


@pytest.fixture(scope="module")
def rules(tmp_path_factory: pytest.TempPathFactory) -> Rules:
    """The rules that ship."""
    away: Path = tmp_path_factory.mktemp("away")
    return Rules((one.shelf, one.play_title) for one in watched(Library(away, away)))


def found(text: str, rules: Rules, family: str) -> list[Hit]:
    """The findings of a family in a clause."""
    return [hit for hit in look_over(text, "clause", rules) if hit.family == family]


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        pytest.param("No term here.", (), id="none"),
        pytest.param('"area" means the zone.', (), id="no capital"),
        pytest.param('He said "Area" twice.', (), id="no meaning"),
        pytest.param('"Area" means the zone.', ("Area",), id="means"),
        pytest.param("The zone (hereinafter the “Area”) is closed.", ("Area",), id="brackets"),
    ],
)
def test_terms_are_read_from_the_text(text: str, terms: tuple[str, ...]) -> None:
    assert terms_in(text) == terms


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param(
            "The Parties shall pay. This Treaty enters into force today.", set(), id="binding"
        ),
        pytest.param(
            "The Participants will pay. This Memorandum will come into effect today.",
            set(),
            id="not binding",
        ),
        pytest.param("The Parties will meet.", set(), id="words of both, and no others"),
        pytest.param(
            "The Participants shall pay.", {"participants-among-parties"}, id="one sentence"
        ),
        pytest.param(
            "The Parties shall pay. The Parties shall meet. The Parties will report.",
            {"will-among-shall"},
            id="one will among shalls",
        ),
        pytest.param(
            "The Participants will pay. The Participants will meet. Each Participant will report."
            " This Memorandum shall enter into force today.",
            {"shall-among-will", "force-among-effects"},
            id="the end is a treaty's",
        ),
        pytest.param(
            "The Parties shall meet. The Parties shall pay. The Parties will report."
            " The Parties will go.",
            {"will-among-shall"},
            id="each rule once",
        ),
    ],
)
def test_two_registers_in_one_text(text: str, told: set[str], rules: Rules) -> None:
    hits = found(text, rules, "mixed-register")
    assert {hit.rule.partition("/")[2] for hit in hits} == told
    assert len(hits) == len(told)


BOTH = "It comes into effect today. The sides shall meet. The sides shall go. They shall report."


@pytest.mark.parametrize(
    ("text", "binds", "told"),
    [
        pytest.param(BOTH, None, {"arrangement-among-treaties"}, id="it is not declared"),
        pytest.param(BOTH, False, {"shall-among-will"}, id="not to bind"),
        pytest.param("Each side shall pay.", False, {"shall-among-will"}, id="the verb alone"),
        pytest.param("Each side shall pay.", True, set(), id="a verb that binds"),
        pytest.param("The Parties will pay. The Parties will go.", True, set(), id="no mixture"),
        pytest.param("The Participants will pay. This Memorandum will come into effect today.",
                     False, set(), id="an arrangement"),
        pytest.param("The Participants will pay and will go. Each side shall report.", True,
                     {"participants-among-parties", "will-among-shall"},
                     id="to bind, by more words"),
    ],
)  # fmt: skip
def test_the_register_that_was_declared(
    text: str, binds: bool | None, told: set[str], rules: Rules
) -> None:
    hits = look_over(text, "clause", rules, binds=binds)
    rules_told = {hit.rule.partition("/")[2] for hit in hits if hit.family == "mixed-register"}
    assert rules_told == told


@pytest.mark.parametrize(
    ("text", "rule", "words"),
    [
        pytest.param('"Zone" means the strip. The Zone is shut.', "", "", id="still"),
        pytest.param('The zone is shut. "Gate" means the arch.', "", "", id="not defined"),
        pytest.param(
            '"Zone" means the strip. "Zone" means the hill.', "defined-twice", "means", id="twice"
        ),
        pytest.param(
            '"Zone" means the strip. "Zone" means the strip.', "", "", id="twice the same"
        ),
        pytest.param(
            '"Zone" means the strip. "Area" means the strip.',
            "two-terms-for-one",
            "means",
            id="two for one",
        ),
        pytest.param(
            '"Zone" means the strip. No guns shall enter the zone.',
            "in-small-letters",
            "the zone",
            id="small letters",
        ),
    ],
)
def test_defined_terms_hold_still(text: str, rule: str, words: str, rules: Rules) -> None:
    hits = found(text, rules, "drift")
    assert [hit.rule for hit in hits] == ([f"drift/{rule}"] if rule else [])
    assert not hits or text[hits[0].start : hits[0].end] == words
