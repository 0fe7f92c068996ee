"""Ruling out, turn by turn: quotations of our side, cables, policies, and what looks alike."""

from pathlib import Path

import pytest

from briefgen.library import Library
from briefgen.playbooks.watching import watched
from briefgen.wording import Hit, Rules, look_over

FAMILY = "ruling-out"


@pytest.fixture(scope="module")
def rules(tmp_path_factory: pytest.TempPathFactory) -> Rules:
    """The rules that ship."""
    away: Path = tmp_path_factory.mktemp("away")
    return Rules((one.shelf, one.play_title) for one in watched(Library(away, away)))


def found(text: str, rules: Rules) -> list[Hit]:
    """The findings of the family in a statement."""
    return [hit for hit in look_over(text, "statement", rules) if hit.family == FAMILY]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        pytest.param("“We will not send tugs,” the Minister said.", 1, id="our minister"),
        pytest.param("He added: “We will not send tugs.”", 1, id="he"),
        pytest.param("“Norway will not send tugs,” the Norwegian envoy said.", 1, id="our envoy"),
        pytest.param("“We will not send tugs,” said Norway's premier.", 1, id="our own name"),
        pytest.param("“We will not send tugs,” the Danish minister said.", 0, id="another state"),
        pytest.param("“We will not send tugs,” their envoy said.", 0, id="their envoy"),
        pytest.param("“We will not send tugs,” Okonkwo said.", 0, id="a bare name"),
        pytest.param("He told us: “We will not send tugs.”", 0, id="told to us"),
        pytest.param("The note reads “we will not send tugs” in two places.", 0, id="no speaker"),
        pytest.param("Oslo will not send tugs.", 1, id="our capital"),
        pytest.param("Lisbon will not send tugs.", 0, id="another capital"),
    ],
)
def test_whose_a_quotation_is(text: str, count: int, rules: Rules) -> None:
    hits = look_over(text, "statement", rules, ("Norway",))
    assert sum(hit.family == FAMILY for hit in hits) == count


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Suggest you inform them we not prepared extend lease.", id="a cable"),
        pytest.param("Dept not disposed grant second credit.", id="a cable of a house"),
        pytest.param("The delegation should make no offer on the pier.", id="an instruction"),
        pytest.param("The Cabinet agreed that no tugs should be sent.", id="a minute"),
        pytest.param("His Majesty's Government feels unable to lend the tug.", id="feels unable"),
        pytest.param("Our tugs and pilots will not be used on that river.", id="means of ours"),
        pytest.param("The board will not get rid of the quota.", id="getting rid"),
        pytest.param("I refuse to accept any plan that closes the yard.", id="any that"),
        pytest.param("It is not Government policy to buy the yard back.", id="no policy"),
        pytest.param(
            "The Republic reaffirms its refusal to join the pact.", id="a refusal by name"
        ),
        pytest.param("No claim on the island will come from my Government.", id="none from us"),
        pytest.param("Chile will not break relations with its neighbour.", id="no break"),
        pytest.param(
            "The President did not foresee a situation in which our pilots would land.",
            id="a case not foreseen",
        ),
        pytest.param(
            "As long as he heads the cabinet, Austria will not sell the yard.",
            id="a term of office",
        ),
        pytest.param("My instructions do not permit me to lower the toll.", id="instructions"),
    ],
)
def test_plain_refusals_are_found(text: str, rules: Rules) -> None:
    assert found(text, rules)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("We will never give up our quest for a fair toll.", id="a quest"),
        pytest.param("The damage will not be repaired overnight.", id="not overnight"),
        pytest.param("We will not remove any measure from the table.", id="kept on the table"),
        pytest.param("We mean to hold the line should the board not accept.", id="an inversion"),
        pytest.param("No new tugs shall be built before 2031.", id="a term of a treaty"),
        pytest.param(
            "After years of refusing to meet, Sudland sent a clerk.", id="a past of theirs"
        ),
        pytest.param("The delegates of the other side decline to answer.", id="the other side"),
        pytest.param("This does not indicate that we will not lend the tug.", id="denied twice"),
        pytest.param("There is no question of a collapse of the talks.", id="no event"),
        pytest.param("They should not send tugs.", id="advice to others"),
        pytest.param(
            "We propose to record what is agreed, to set aside what is not, and to return to it.",
            id="what is not agreed",
        ),
    ],
)
def test_what_only_looks_like_a_refusal(text: str, rules: Rules) -> None:
    assert not found(text, rules)
