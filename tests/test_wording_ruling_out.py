"""Ruling out: what our side gives away by saying what it will not do, and what only sounds so."""

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
    "text",
    [
        pytest.param("We are not going to let up on the clearing of the mines.", id="resolve"),
        pytest.param("We will not walk away from the people of the delta.", id="an idiom"),
        pytest.param("We will not be silenced by threats.", id="what is done to us"),
        pytest.param("I refuse to be told what a neighbour is.", id="refusing to be told"),
        pytest.param("We cannot agree that the quota was fair.", id="an opinion"),
        pytest.param("We are unable to share the view that the talks have failed.", id="a view"),
        pytest.param("I am not going to preview the minister's speech.", id="no answer"),
        pytest.param("I won't put a timeline on the review.", id="no date given"),
        pytest.param("If need be, we will not attend.", id="if need be"),
        pytest.param("We will not lift the levy without a truce.", id="not without a return"),
        pytest.param("We will not negotiate from this podium.", id="not from here"),
        pytest.param("Okonkwo replied that he would not send a delegation.", id="a named person"),
        pytest.param("The general is said to be unwilling to meet us.", id="hearsay"),
        pytest.param("According to Moreau, the cabinet will not lift the ban.", id="a source"),
        pytest.param("The military will not withdraw from the port.", id="others by description"),
        pytest.param("They told us that they will not reopen the line.", id="told to us"),
        pytest.param("We do not know whether the board would refuse to pay.", id="a whether"),
        pytest.param("I won't take a naval escort off the table.", id="kept open"),
        pytest.param("We wouldn't rule anything in or out.", id="in or out"),
        pytest.param("If the dam opens, we will not supply the pumps.", id="a condition"),
        pytest.param("No Party shall station forces in the zone.", id="agreed"),
        pytest.param("There will be no peace without justice.", id="no act"),
        pytest.param("We call on both sides to refrain from shelling.", id="a demand"),
        pytest.param("Sudland has no plans to drain the lake.", id="a name that is no state"),
        pytest.param("Sudland has no plans.", id="such a name, and no more"),
        pytest.param("Critics say we have no plan.", id="what critics say"),
        pytest.param("No troops have been seen at the ford.", id="what is not so"),
        pytest.param("They want no part of the union.", id="what they want no part of"),
        pytest.param("Will no soldier cross the ford?", id="a question"),
        pytest.param("Today we say to hunger: not on our watch.", id="an oath of help"),
        pytest.param("That does not mean that we will not use the fleet.", id="denied twice"),
        pytest.param(
            "There is no question of us not honouring the lease.", id="no question of not"
        ),
        pytest.param("I know the minister has said that he will not sail.", id="what is asked"),
        pytest.param("Pending the audit, we shall not pay the rest.", id="pending"),
        pytest.param("The Germans will not lend the money.", id="a people"),
        pytest.param("Moscow will not return to the talks.", id="a capital"),
        pytest.param("Those who helped us will not be forgotten.", id="us is no subject"),
        pytest.param("I cannot promise that the ferry will be built.", id="no promise"),
        pytest.param("We will not be passive when the dykes are breached.", id="no bystander"),
        pytest.param("We will not walk away, not now and not ever.", id="resolve for all time"),
        pytest.param("We cannot but regret the delay.", id="cannot but"),
        pytest.param("We would not have signed had we known.", id="what did not happen"),
        pytest.param("We do not ask who turns the wheel.", id="not asking who"),
        pytest.param("The treaty is not something that they will sign.", id="not theirs"),
        pytest.param(
            "I hope that your cabinet will refrain from closing the strait.",
            id="what is hoped of them",
        ),
        pytest.param("I'm not going to -- I'm not going to guess at his motives.", id="begun anew"),
        pytest.param("I'm not in a position to respond to that.", id="no reply"),
        pytest.param("We are not looking for a quarrel with the islands.", id="no wish for strife"),
        pytest.param("We will take no lessons from the harbour board.", id="no lessons"),
        pytest.param("We cannot put up with the smoke of that plant.", id="not putting up with it"),
        pytest.param("That is not a plan.", id="not a plan"),
        pytest.param("Okonkwo told me that the pier was not negotiable.", id="told by a name"),
        pytest.param(
            "I won't predict whether there will or won't be a vote.", id="whether it will or won't"
        ),
        pytest.param(
            "We took note of the statement of the Turkish side that it will not leave the post.",
            id="a note taken of theirs",
        ),
        pytest.param("Their banker hinted that the fund will not raise its offer.", id="a hint"),
        pytest.param("We would make no cuts without a matching step.", id="none without a return"),
        pytest.param("Okonkwo has made it plain that Sudland will not pay.", id="made plain"),
        pytest.param("We shall not bow to pressure from the lenders.", id="no bow to pressure"),
        pytest.param(
            "He asked whether we would say that no ship would be sent.", id="what he asked"
        ),
        pytest.param("In our view the Russians will not sign.", id="our view of others"),
        pytest.param("I will leave that to the islanders to describe.", id="left to them to say"),
    ],
)
def test_what_gives_nothing_away_is_let_pass(text: str, rules: Rules) -> None:
    assert not found(text, rules)


@pytest.mark.parametrize(
    ("text", "words", "kind"),
    [
        pytest.param(
            "What we are not going to do is send engineers.",
            "are not going to do is send",
            "means",
            id="what we will not do is",
        ),
        pytest.param(
            "Ministers have decided that they will not extend the lease.",
            "will not extend",
            "means",
            id="they, who are ours",
        ),
        pytest.param(
            "We shall not, however, yield to the demand for the islands.",
            "shall not, however, yield",
            "concession",
            id="a word set apart",
        ),
        pytest.param(
            "Our island will not give up one single acre of its seabed.",
            "will not give",
            "concession",
            id="not one acre",
        ),
        pytest.param(
            "We do not feel able to guarantee the loan.",
            "do not feel able to guarantee",
            "means",
            id="not feeling able",
        ),
        pytest.param(
            "The government is not considering any form of escort for the convoys.",
            "is not considering",
            "means",
            id="not considering",
        ),
    ],
)
def test_a_finding_points_at_the_refusal(text: str, words: str, kind: str, rules: Rules) -> None:
    (hit,) = found(text, rules)
    assert text[hit.start : hit.end].startswith(words[:12]) or words in text[hit.start : hit.end]
    assert hit.severity == {"means": "weak", "concession": "note"}[kind]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("There will be no second airlift from this ministry.", id="there will be no"),
        pytest.param("A tariff on grain is not under consideration.", id="not considered"),
        pytest.param("It is not proposed to send a delegate.", id="not proposed"),
        pytest.param("Our policy is to refrain from arming either camp.", id="a policy"),
        pytest.param("Our policy of not paying ransom stands.", id="a policy of not"),
        pytest.param("No prisoner will be handed over.", id="nobody named"),
        pytest.param("We will not be a party to such a treaty.", id="a party to it"),
        pytest.param("The flights will not be resumed.", id="no actor"),
        pytest.param("I have told the envoy that we will not join the patrols.", id="told by us"),
        pytest.param("We neither will nor can lend the ships.", id="neither"),
        pytest.param("No troops will cross the river.", id="no men of ours"),
        pytest.param("Not a single soldier of ours will land.", id="not one of ours"),
        pytest.param("Not on my watch.", id="not on my watch"),
        pytest.param("Nobody in my government is thinking of a toll.", id="nobody of ours"),
        pytest.param("We want no part of this war.", id="no part of it"),
        pytest.param(
            "I'm not — they're — I'm not going to accept a second audit.", id="broken off"
        ),
        pytest.param("That is not a step that we are going to take.", id="not a step"),
        pytest.param("They are not getting any relief on the levy.", id="what they will not get"),
        pytest.param("I have no plans to talk with the admiral.", id="not meeting him"),
        pytest.param("We are not interested in getting into a trade war.", id="not into a war"),
        pytest.param(
            "We will not sell the pumps that we have been providing.",
            id="providing is no condition",
        ),
        pytest.param(
            "We will not sell the fleet, because we know that if we did, the yards would close.",
            id="an if that gives a reason",
        ),
        pytest.param("They will not be given visas.", id="not given to them"),
        pytest.param("No further battalion can be sent this year.", id="none can be sent"),
        pytest.param("Grain is not going to be part of the agreement.", id="no part of the deal"),
        pytest.param("We will not do that by raising the toll.", id="not by that"),
        pytest.param("We will not garrison the island.", id="a verb nobody labelled"),
        pytest.param("The ships will not be sold.", id="a form of its own"),
        pytest.param("We will not send a combat contingent.", id="a contingent is no condition"),
        pytest.param(
            "Count Ottar replied that Norway would never cede the islands.", id="in a record"
        ),
        pytest.param(
            "Baron Rosen declared that on no account would his Government pay.", id="turned about"
        ),
        pytest.param("We rule nothing out, but we will not send the fleet.", id="open, but not it"),
        pytest.param("I told him that we did not intend to send a ship.", id="said in the past"),
        pytest.param(
            "What we will not do, to win a quiet month, is send engineers.", id="an aside between"
        ),
        pytest.param("We supply arms to neither side in that war.", id="to neither side"),
        pytest.param("We have abandoned all idea of a second garrison.", id="an idea abandoned"),
    ],
)
def test_what_is_given_away_is_found(text: str, rules: Rules) -> None:
    assert found(text, rules)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param("Chile has no plans to close the mine.", False, id="a state"),
        pytest.param("Ostland's president has ruled out a visit.", False, id="a name we never met"),
        pytest.param(
            "The Government of Chile does not intend to close the mine.", False, id="its government"
        ),
        pytest.param("Peru has no plans to close the mine.", True, id="our own"),
        pytest.param("The Ministry of Defence has no plans to send a ship.", True, id="a ministry"),
        pytest.param("Unlike Chile, we have no plans to close the mine.", True, id="a comparison"),
    ],
)
def test_plans_of_another_house_are_not_ours(text: str, told: bool, rules: Rules) -> None:
    hits = look_over(text, "statement", rules, own_names=["Peru"])
    assert any(hit.family == "ruling-out" for hit in hits) is told


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("We are grateful to the Committee for its work.", id="thanks"),
        pytest.param("We are working with the Committee on a second list.", id="work"),
        pytest.param("We ask for three things: names, dates, buses.", id="a demand"),
    ],
)
def test_what_turns_nothing_away_rules_nothing_out(text: str, rules: Rules) -> None:
    assert not found(text, rules)
