"""Showing our hand: what tells them our limit, offer, need or hurry, and what only sounds so."""

import time
from pathlib import Path

import pytest

from briefgen.library import Library
from briefgen.playbooks.watching import watched
from briefgen.wording import Hit, Rules, look_over

FAMILY = "showing-our-hand"


@pytest.fixture(scope="module")
def rules(tmp_path_factory: pytest.TempPathFactory) -> Rules:
    """The rules that ship."""
    away: Path = tmp_path_factory.mktemp("away")
    return Rules((one.shelf, one.play_title) for one in watched(Library(away, away)))


def found(text: str, rules: Rules, language: str = "en", names: tuple[str, ...] = ()) -> list[Hit]:
    """The findings of the family in a statement."""
    hits = look_over(text, "statement", rules, names, language)
    return [hit for hit in hits if hit.family == FAMILY]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("They would accept a lease of ten years.", id="their limit"),
        pytest.param("The Swedes told us that they could settle for less.", id="told of them"),
        pytest.param("What is the least that you could accept?", id="a question"),
        pytest.param("Do you know whether we should accept the lease?", id="a whether"),
        pytest.param("The talks resume on Tuesday at ten.", id="procedure"),
        pytest.param("We hope that both parliaments act soon.", id="a hope for others"),
        pytest.param("We want peace and friendship in the valley.", id="a general wish"),
        pytest.param("If you leave the harbour, then the ships can go.", id="a trade"),
        pytest.param("If Ruritania goes, we could accept a vote.", id="a trade with a name"),
        pytest.param("We come to end this, so that our sons need not.", id="a purpose"),
        pytest.param("We are not willing to accept a wall across the valley.", id="a refusal"),
        pytest.param("I will not discuss our figures in public.", id="nothing disclosed"),
        pytest.param("The licence expires by law on 30 June.", id="a day set by law"),
        pytest.param("At least forty people were hurt.", id="at least, counted"),
        pytest.param("The bottom line is that the bridge is open again.", id="a way of talking"),
        pytest.param("The guards are prepared for the storm.", id="prepared"),
        pytest.param("I am happy to take your questions now.", id="questions taken"),
        pytest.param("We are ready to start with item two.", id="an order of business"),
        pytest.param("We expect an answer by Friday.", id="an answer awaited"),
        pytest.param("Critics say we have no plan B.", id="what critics say"),
        pytest.param("They were thinking of fifteen million.", id="their figure"),
        pytest.param("We were thinking of two ways out.", id="a count of thoughts"),
        pytest.param("If you insist on a war, we shall answer it.", id="a warning"),
        pytest.param("We are prepared to open the talks on Monday.", id="talks opened"),
        pytest.param("I would like to thank the chair for the draft.", id="thanks"),
        pytest.param("We will accept twelve patrols only with a second harbour.", id="at a price"),
        pytest.param("They came down by three million in March.", id="their steps"),
        pytest.param("My impression is that he could settle for four years.", id="a guess"),
        pytest.param("Their banker hinted that the fund could go up to 410 million.", id="a hint"),
        pytest.param(
            "It would be wrong to say how flexible the Board may be.", id="what we shall not tell"
        ),
        pytest.param("A discount of that size will not work for us.", id="turned down"),
        pytest.param("We want a fair and lasting settlement.", id="any settlement"),
        pytest.param("We are ready to work with all who want peace.", id="with all"),
        pytest.param("If others do the same, we could accept a freeze.", id="if others do"),
    ],
)
def test_what_shows_nothing_of_ours_is_let_pass(text: str, rules: Rules) -> None:
    assert not found(text, rules)


@pytest.mark.parametrize(
    ("text", "words", "severity"),
    [
        pytest.param(
            "Our bottom line is ten per cent.", "Our bottom line", "weak", id="a limit by name"
        ),
        pytest.param(
            "We cannot go below a quota of nine thousand tons.",
            "cannot go below",
            "weak",
            id="how far we go",
        ),
        pytest.param(
            "Failing that, we could accept an exchange of letters.",
            "Failing that",
            "weak",
            id="a way out",
        ),
        pytest.param(
            "A term of two years would be acceptable to us.",
            "would be acceptable",
            "weak",
            id="what is enough",
        ),
        pytest.param(
            "The minister is willing to compromise on the tariff.",
            "willing to",
            "weak",
            id="readiness",
        ),
        pytest.param(
            "We propose a levy of 3 per cent.", "propose a levy of 3", "weak", id="a figure"
        ),
        pytest.param(
            "Our top priority in these talks is the fishing quota.",
            "Our top priority",
            "note",
            id="a need is a note",
        ),
        pytest.param(
            "We want the agreement signed before the end of June.",
            "We want the agreement",
            "weak",
            id="our clock",
        ),
    ],
)
def test_a_finding_points_at_what_is_shown(
    text: str, words: str, severity: str, rules: Rules
) -> None:
    (hit,) = found(text, rules)
    assert words in text[hit.start : hit.end] or text[hit.start : hit.end] in words
    assert hit.severity == severity


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("How about you get one water and I take two?", id="an offer that is asked"),
        pytest.param("Hello there! I need the water most. And you?", id="one sentence of three"),
        pytest.param("He said we would be willing to accept a smaller loan.", id="told of us"),
        pytest.param("The cabinet could live with a shorter list.", id="our house"),
        pytest.param("We would not stand in the way of a later date.", id="no objection"),
        pytest.param("You may accept ten per cent if they insist.", id="an instruction"),
        pytest.param("If it helps, we could start a month later.", id="a favour"),
        pytest.param("If you insist, we could leave out the annex.", id="if you insist"),
        pytest.param("If this cannot be had, we would settle for a lease.", id="if this fails"),
        pytest.param("If we cannot get the quay, we could live with two.", id="if we fail"),
        pytest.param("We were thinking of fifteen million.", id="a figure thought of"),
        pytest.param("There is no plan B.", id="no second way"),
        pytest.param("We can offer 115K for the barge.", id="thousands by a letter"),
        pytest.param("The board is open to all routes that spare the reef.", id="open to all"),
        pytest.param("We are not asking for a seat on the board.", id="what is not asked for"),
        pytest.param("We came down by three million in March.", id="what was given before"),
        pytest.param("If you ask me for our bottom line, it is four per cent.", id="if you ask"),
        pytest.param("If they need a later date, we could live with June.", id="what they need"),
        pytest.param("We can stretch to 40 million for the quay.", id="stretching"),
        pytest.param("A later date would not be objected to.", id="no objection of ours"),
        pytest.param(
            "Mr. Ames said that his side could accept forty boats and no more.", id="in a record"
        ),
    ],
)
def test_what_is_shown_is_found(text: str, rules: Rules) -> None:
    assert found(text, rules)


def test_our_own_name_is_ours_and_another_is_not(rules: Rules) -> None:
    text = "Norway would be prepared to accept a smaller quota."
    assert found(text, rules, names=("Norway",))
    assert not found("Russia would be prepared to accept a smaller quota.", rules)
    told = "The Norwegian side stated that it could accept a quota of forty boats."
    assert found(told, rules, names=("Norway",))
    assert not found(told, rules, names=("Denmark",))


@pytest.mark.parametrize(
    ("language", "text", "count"),
    [
        pytest.param("fr", "Si vous partez, nous lèverons les sanctions.", 0, id="French, a trade"),
        pytest.param("fr", "Nous n'irons pas au-delà de trois ans.", 1, id="French, a limit"),
        pytest.param("de", "Sie könnten mit drei Jahren leben.", 0, id="German, theirs"),
        pytest.param("de", "Wir könnten mit drei Jahren leben.", 1, id="German, ours"),
        pytest.param("ru", "Вы готовы уступить по срокам?", 0, id="Russian, a question"),
        pytest.param("ru", "Мы готовы уступить по срокам.", 1, id="Russian, readiness"),
        pytest.param("uk", "Ми не готові поступитися щодо строків.", 0, id="Ukrainian, denied"),
        pytest.param("uk", "Ми готові поступитися щодо строків.", 1, id="Ukrainian, readiness"),
    ],
)
def test_other_languages_have_rules_of_their_own(
    language: str, text: str, count: int, rules: Rules
) -> None:
    assert len(found(text, rules, language)) == count


@pytest.mark.parametrize("word", ["we need ", "by the end of ", "( ", "if you ", "not less than "])
def test_no_text_makes_it_run_away(word: str, rules: Rules) -> None:
    begun = time.perf_counter()
    look_over(word * 5000, "statement", rules)
    assert time.perf_counter() - begun < 5


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Your terms are acceptable.", id="their terms will do"),
        pytest.param("The offer on the toll for barges is satisfactory.", id="their offer will do"),
        pytest.param("Our delegation considered this wording satisfactory.", id="found good"),
        pytest.param("The other clauses look fine.", id="the rest is fine"),
        pytest.param("Dept has no objection to a joint patrol.", id="no objection, by cable"),
        pytest.param("Mr. Orlov said the Polish side had no objection to a vote.", id="in minutes"),
        pytest.param("You are authorized to drop the matter of the lighthouse.", id="instructed"),
        pytest.param("Suggest you vote for the shorter list.", id="instructed by cable"),
        pytest.param("We have offered the islanders zero tolls on mail.", id="offered before"),
        pytest.param(
            "The company has offered a rise of 3 per cent.", id="an offer with its figure"
        ),
        pytest.param("This is our last, best and final offer on the tolls.", id="a last offer"),
        pytest.param("Time is running out.", id="time that runs"),
        pytest.param("We only have two weeks left.", id="weeks left"),
        pytest.param("We have less than 36 hours.", id="hours left"),
        pytest.param("We are working toward the first of June.", id="towards a day"),
        pytest.param("Our prime objective is a lease of the lock for thirty years.", id="an aim"),
        pytest.param("It is our priority to keep the second lock.", id="a priority"),
        pytest.param("Our other options are not very attractive.", id="nowhere else to go"),
        pytest.param("Some parts of the toll could be pushed back by a year.", id="to be moved"),
        pytest.param("Would you take 130 for the lamp?", id="a price that is asked"),
        pytest.param("The wage will be 6500 in the first year.", id="a wage"),
        pytest.param("The lamp is worth much more to me.", id="what it is worth to us"),
    ],
)
def test_what_was_missed_in_real_texts_is_found(text: str, rules: Rules) -> None:
    assert found(text, rules)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("They find our clause on pilots acceptable.", id="they find it good"),
        pytest.param("They have offered us forty berths.", id="offered to us"),
        pytest.param("We do not find your clause on pilots acceptable.", id="not found good"),
        pytest.param("What would be acceptable to you?", id="asked of them"),
        pytest.param("Their time is running out.", id="their time"),
        pytest.param("The ship sailed less than two weeks ago.", id="time gone by"),
        pytest.param("We stand ready to support the mediators in their work.", id="a formula"),
        pytest.param("I would propose that each day we sit for five hours.", id="working hours"),
        pytest.param("We want to go from the interim deal to a lasting one.", id="left behind"),
        pytest.param("I am asking for feedback from the other keepers.", id="feedback"),
        pytest.param("Our aim is a fair settlement.", id="an aim without terms"),
        pytest.param("We must protect our fishermen.", id="a general interest"),
        pytest.param("Would you take the minutes today?", id="minutes taken"),
        pytest.param("You are authorised to enter the harbour by the gate.", id="let in"),
    ],
)
def test_what_was_found_in_vain_is_passed(text: str, rules: Rules) -> None:
    assert not found(text, rules)
