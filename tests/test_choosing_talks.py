"""The plays that certain talks get, and what these say where the team has chosen already."""

from typing import Any

import pytest
from building import with_
from making import ROOT

from briefgen.library import Library
from briefgen.negotiation import Negotiation
from briefgen.playbooks import FilledPlay, choose, fill, shelved

SHIPPED = shelved(Library(ROOT, ROOT))


def in_full(negotiation: Negotiation) -> list[str]:
    return [one.shelved.id for one in choose(SHIPPED, negotiation) if one.chosen][
        : negotiation.plays.most
    ]


LETTER = ("hold-the-draft-against-the-checklist", "read-the-text-back", "spell-out-the-letter")
DRAFT = {"obligations": [{"who": "Both", "what": "stop"}]}
RUSSIA = {"counterparts": ["Russia"]}
RUSSIAN_FIRM = {"counterparts": [{"name": "The Exporter", "traits": {"country": "Russia"}}]}


@pytest.mark.parametrize(
    ("changes", "there", "not_there"),
    [
        pytest.param({"counterparts": ["New Zealand"], "topics": ["trade", "sanctions"],
                      "meeting.format": "expert"},
                     ["plan-what-to-learn"], ["price-the-bait", "use-what-has-worked"],
                     id="trade talks without Russia"),
        pytest.param({"counterparts": ["The Employers"], "topics": ["wages"],
                      "meeting.phase": "opening", "team.members": ["A", "B"]},
                     ["give-every-seat-a-task", "plan-what-to-learn"], ["sit-through-the-storm"],
                     id="a wage round"),
        pytest.param({**RUSSIA, "topics": ["ceasefire"], "meeting.phase": "closing",
                      "agreement": DRAFT},
                     [*LETTER, "fix-the-sequence", "draw-the-line-on-the-map",
                      "keep-your-own-record"], ["do-not-reveal-first", "price-the-bait"],
                     id="the last round before a ceasefire"),
        pytest.param({**RUSSIA, "topics": ["truce in the south"], "meeting.format": "mediated",
                      "meeting.mediator": "Türkiye", "meeting.phase": "opening"},
                     ["do-not-reveal-first", "settle-the-format", "guard-answers",
                      "fix-the-sequence"], ["price-the-bait", "read-the-text-back"],
                     id="a first round with a mediator"),
        pytest.param({**RUSSIA, "topics": ["ceasefire"], "meeting.phase": "implementation",
                      "agreement": {**DRAFT, "verification": "A mission"}},
                     ["plan-for-denial", "keep-your-own-record", "fix-the-sequence",
                      "order-the-steps-and-name-who-looks"], ["settle-the-format"],
                     id="a commission that watches over a ceasefire"),
        pytest.param({**RUSSIA, "topics": ["prisoners of war"], "meeting.format": "proximity",
                      "meeting.mediator": "The Emirates", "meeting.phase": "bargaining"},
                     ["use-what-has-worked", "tie-the-tracks-together"], ["fix-the-sequence"],
                     id="an exchange of prisoners"),
        pytest.param({**RUSSIAN_FIRM, "topics": ["gas", "price"], "meeting.phase": "bargaining",
                      "agreement": DRAFT},
                     ["price-the-bait", "spell-out-the-letter", "define-each-term-once"],
                     ["answer-the-ultimatum", "plan-for-denial"], id="a contract on gas"),
        pytest.param({**RUSSIA, "topics": ["strategic stability"], "meeting.format": "expert",
                      "meeting.phase": "pre-negotiation"},
                     ["use-what-has-worked", "unpack-the-codeword", "guard-answers"],
                     ["sit-through-the-storm"], id="experts on arms control"),
        pytest.param({**RUSSIA, "topics": ["drones"], "meeting.format": "online",
                      "meeting.length": "30 min"},
                     ["rule-nothing-out", "answer-the-ultimatum", "hold-the-clock",
                      "keep-your-own-record"], ["draw-the-line-on-the-map"], id="a call"),
        pytest.param({**RUSSIA, "topics": ["sanctions", "reset"], "meeting.format": "summit",
                      "meeting.phase": "opening"},
                     ["price-the-bait", "price-parity-and-face", "settle-the-format"],
                     ["fix-the-sequence"], id="a summit on sanctions"),
    ],
)  # fmt: skip
def test_the_twelve_of_these_talks(
    changes: dict[str, Any], there: list[str], not_there: list[str]
) -> None:
    found = in_full(with_(changes))
    assert set(there) - set(found) == set()
    assert set(not_there) & set(found) == set()
    assert len(found) <= 12


def test_what_is_printed_in_full_of_russia_has_a_reason_of_these_talks() -> None:
    talks = with_({"meeting.phase": "opening", "topics": ["ceasefire"]})
    told = [one.reason for one in choose(SHIPPED, talks)[:12]]
    assert len(told) == 12
    assert [reason for reason in told if "across the table" in reason] == []


NOBODY_CHECKS = "nobody is named who checks"


@pytest.mark.parametrize(
    ("agreement", "reason"),
    [
        pytest.param({}, "", id="no duties"),
        pytest.param({**DRAFT, "verification": "A mission"}, "", id="the draft names a mission"),
        pytest.param({"obligations": [{"who": "A", "what": "stop", "verified_by": "A mission"}]},
                     "", id="the duty names one"),
        pytest.param(DRAFT, f"{NOBODY_CHECKS} 1 of 1", id="nobody"),
        pytest.param({"obligations": [*DRAFT["obligations"],
                                      {"who": "A", "what": "go", "verified_by": "A mission"}]},
                     f"{NOBODY_CHECKS} 1 of 2", id="for one of two"),
    ],
)  # fmt: skip
def test_who_checks_is_asked_of_each_duty(agreement: dict[str, Any], reason: str) -> None:
    talks = with_({**RUSSIA, "topics": ["ceasefire"], "agreement": agreement})
    (one,) = (one for one in choose(SHIPPED, talks) if one.shelved.id == "fix-the-sequence")
    assert reason in one.reason
    assert (NOBODY_CHECKS in one.reason) is bool(reason)


@pytest.mark.parametrize(
    ("changes", "there"),
    [
        pytest.param({"topics": ["gas", "price"]}, False, id="gas"),
        pytest.param({"topics": ["software"]}, False, id="a topic with war in it"),
        pytest.param(
            {"topics": ["gas"], "scenarios": ["It gets worse"]},
            True,
            id="gas, with scenarios of our own",
        ),
        pytest.param({"topics": ["war in Ukraine"]}, True, id="Ukraine"),
        pytest.param({"topics": ["Peace"]}, True, id="peace"),
    ],
)
def test_forecasts_are_dated_where_there_are_any(changes: dict[str, Any], there: bool) -> None:
    found = choose(SHIPPED, with_({**RUSSIA, **changes}))
    chosen = [one.shelved.id for one in found if one.chosen]
    assert ("date-every-forecast" in chosen) is there


def test_old_percentages_never_stand_beside_our_own_scenarios() -> None:
    text = words("date-every-forecast", {**RUSSIA, "scenarios": ["It gets worse"]})
    assert "stand under Scenarios" in text
    assert "13 %" not in text


def told(play_id: str, changes: dict[str, Any]) -> FilledPlay:
    """A shipped play, filled in for the sound negotiation with changes."""
    talks = with_({"plays.include": [play_id], **changes})
    (one,) = (one for one in SHIPPED if one.id == play_id)
    return fill(choose([one], talks), talks).chosen[0]


def words(play_id: str, changes: dict[str, Any]) -> str:
    """Everything that a play prints: its sentences, its notes, what pulls the other way."""
    play = told(play_id, changes)
    texts = [play.lede, play.body, *(text for part in play.texts.values() for text in part)]
    texts += [choose for _, choose in play.conflicts]
    return "\n".join((*texts, *(note.text for note in play.notes)))


OPENS = {"strategy": {"first_offer": "we"}}
WAITS = {"strategy": {"first_offer": "they"}}
AT_ONCE = {"strategy": {"first_offer": "at once"}}
UNDECIDED = {"strategy": {"summary": "Slowly."}}
MIXED = {"strategy": {"summary": "Slowly."}, "issues.0.first_offer": "we",
         "issues.1.first_offer": "they"}  # fmt: skip


@pytest.mark.parametrize(
    ("play_id", "changes", "says", "does_not_say"),
    [
        pytest.param("do-not-reveal-first", OPENS,
                     ["We open, by choice", "We open. Hand over", "We open here by choice",
                      "We open here. Do it early", "table the full draft", "chosen to open"],
                     ["Let them put a figure", "what is left open", "wait.\n", "Settle who opens",
                      "They open", "ask until they have opened"], id="we open"),
        pytest.param("do-not-reveal-first", WAITS,
                     ["They open. Until their figure", "They open. Until they have",
                      "They open here", "We have chosen to wait", "chosen to wait"],
                     ["if you open", "What is left open", "is not decided", "Settle who opens"],
                     id="they open"),
        pytest.param("do-not-reveal-first", AT_ONCE,
                     ["Both open at the same hour", "Both open at once", "Both open here",
                      "The exchange has its hour", "Exchange full drafts"],
                     ["if you open", "What is left open", "is not decided", "Settle who opens"],
                     id="both at once"),
        pytest.param("do-not-reveal-first", UNDECIDED,
                     ["Let them put a figure", "What is left open", "Who opens here is not decided",
                      "If time works against us", "Settle who opens: they, we on purpose",
                      "Inspections a day; Waiting at anchor"],
                     ["We open", "They open"], id="undecided"),
        pytest.param("do-not-reveal-first", MIXED,
                     ["Who opens differs from issue to issue", "We open here by choice",
                      "on **Inspections a day** we open", "on **Waiting at anchor** they open",
                      "Who opens is settled"], ["What is left open"], id="by issue"),
        pytest.param("hold-the-clock", OPENS, ["We open here. Do it early"], ["and high now"],
                     id="the clock where we open"),
        pytest.param("hold-the-clock", UNDECIDED, ["and high now"], ["We open here"],
                     id="the clock where it is undecided"),
        pytest.param("spell-out-the-letter", OPENS, ["table the full draft"], ["in the bag"],
                     id="the letter where we open"),
        pytest.param("spell-out-the-letter", WAITS, ["in the bag"], ["table the full draft"],
                     id="the letter where they open"),
        pytest.param("answer-the-ultimatum", OPENS, ["with our opening and with nothing nearer"],
                     ["disclose no figure"], id="an ultimatum where we open"),
        pytest.param("settle-the-format", {"meeting.format": "summit"},
                     ["The form is chosen (summit)", "The level is granted"], ["Sell level"],
                     id="the format is chosen"),
        pytest.param("settle-the-format", {}, ["Decide who sits", "Sell level"],
                     ["The form is chosen"], id="the format is open"),
        pytest.param("keep-your-own-record", {"meeting.mediator": "Oman"},
                     ["let the mediator hold a copy"], ["a third party hold"], id="a mediator"),
        pytest.param("keep-your-own-record", {}, ["let a third party hold"], ["the mediator"],
                     id="no mediator"),
        pytest.param("sit-through-the-storm", {"meeting.mediator": "Oman"},
                     ["from the head and through the mediator"], [], id="an insult and a mediator"),
        pytest.param("keep-one-voice", {"meeting.confidentiality": "Nothing leaves the room."},
                     ["than the rule on confidentiality allows"], [], id="confidential talks"),
        pytest.param("keep-one-voice", {}, ["tie it to a condition."], ["confidentiality"],
                     id="talks in public"),
        pytest.param("build-your-alternative", {"strategy.walk_away": "After the third no."},
                     ["When we leave is written"], ["Nothing here says yet"], id="when we leave"),
    ],
)  # fmt: skip
def test_a_play_speaks_of_what_is_chosen(
    play_id: str, changes: dict[str, Any], says: list[str], does_not_say: list[str]
) -> None:
    said = words(play_id, changes)
    assert [text for text in says if text not in said] == []
    assert [text for text in does_not_say if text in said] == []


def test_two_plays_that_pull_apart_tell_the_same_choice() -> None:
    plays = {one.id: one.play for one in SHIPPED}
    pairs = {
        frozenset((one, other.play)): [
            each.choose for each in plays[other.play].conflicts if each.play == one
        ] == [other.choose]
        for one, play in plays.items()
        for other in play.conflicts
    }  # fmt: skip
    assert len(pairs) > 20
    assert [sorted(pair) for pair, same in pairs.items() if not same] == []


def test_who_opens_is_undecided_issue_by_issue() -> None:
    found = told("decide-the-first-offer", {**UNDECIDED, "issues.0.first_offer": "they"})
    assert "To decide, one by one: Waiting at anchor." in found.body
    names = {one.shelved.id for one in choose(SHIPPED, with_(MIXED)) if one.chosen}
    assert "decide-the-first-offer" not in names
