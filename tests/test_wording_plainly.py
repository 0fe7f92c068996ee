"""What counts, or is let pass, however a sentence sounds: no weight judges it."""

from pathlib import Path

import pytest

from briefgen.library import Library
from briefgen.playbooks.play import Text
from briefgen.playbooks.watching import watched
from briefgen.wording import Rules, look_over
from briefgen.wording.prose import prose_of


@pytest.fixture(scope="module")
def rules(tmp_path_factory: pytest.TempPathFactory) -> Rules:
    """The rules that ship."""
    away: Path = tmp_path_factory.mktemp("away")
    return Rules((one.shelf, one.play_title) for one in watched(Library(away, away)))


def told(text: str, kind: Text, rules: Rules, us: str, family: str) -> set[str]:
    """The rules of a family that find something."""
    hits = look_over(text, kind, rules, (us,))
    return {hit.rule.split("/")[1] for hit in hits if hit.family == family}


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        pytest.param("The levy shall be collected.", "passive-without-by", id="nobody named"),
        pytest.param("The prisoners shall be freed by 4 May.", "passive-without-by", id="whose"),
        pytest.param("The guns must be drawn back.", "passive-without-by", id="drawn"),
        pytest.param("The levy shall be collected by the harbour master.", "", id="by somebody"),
        pytest.param("The prisoners shall be freed by their guards.", "", id="by whom and when"),
        pytest.param("Prisoners of both sides shall be freed on 4 May.", "", id="whose they are"),
        pytest.param("The levy shall be collected each Friday at the gate.", "", id="when, where"),
        pytest.param("No levy shall be collected.", "", id="a ban"),
        pytest.param("The Annex shall be replaced.", "", id="a text"),
        pytest.param("A Commission shall be established.", "", id="a body set up"),
        pytest.param("Convinced that the prisoners shall be freed,", "", id="a recital"),
        pytest.param("Duties of Orm", "", id="a heading"),
        pytest.param("Tem shall use its best efforts to mend it.", "effort-not-act", id="effort"),
        pytest.param("Tem shall use reasonable care, that is, two rounds a day.", "",
                     id="told at once"),
        pytest.param("Tem shall open the gate on 4 May or at a later date.", "limit-undone",
                     id="a limit taken back"),
        pytest.param("This Treaty enters into force on 4 May or as soon as possible thereafter.",
                     "", id="a final clause"),
        pytest.param("Tem may, as it sees fit, open the gate.", "", id="a permission"),
        pytest.param("Tem shall, as it sees fit, open the gate.", "own-judgement", id="a duty"),
    ],
)  # fmt: skip
def test_of_a_clause_what_is_plainly_left_out(text: str, rule: str, rules: Rules) -> None:
    assert told(text, "clause", rules, "Orm", "vague-wording") == ({rule} if rule else set())


def test_good_faith_is_told_as_good_faith(rules: Rules) -> None:
    found = told("The Parties shall negotiate in good faith.", "clause", rules, "", "vague-wording")
    assert "good-faith-without-conduct" in found
    assert "degree-without-a-measure" not in found


@pytest.mark.parametrize(
    ("text", "count"),
    [
        pytest.param("Ms Duarte: We will not send tugs.", 0, id="somebody by name"),
        pytest.param("MS DUARTE (Peru): We will not send tugs.", 0, id="of another state"),
        pytest.param("MS LUND (Norway): We will not send tugs.", 1, id="of our own"),
        pytest.param("MINISTER: We will not send tugs.", 1, id="a bare office"),
        pytest.param("Premier Duarte answered: We will not send tugs.", 0, id="an answer"),
        pytest.param("Norway's envoy answered: We will not send tugs.", 1, id="our answer"),
        pytest.param("The papers wrote that we will not send tugs.", 0, id="the press"),
        pytest.param("The press wrote much, but we will not send tugs.", 1, id="but we"),
        pytest.param("We will not send tugs, provided Peru sends a pilot.", 0, id="provided"),
        pytest.param("Nobody should believe that we have ruled out tugs.", 0, id="nobody"),
        pytest.param("I deny that we have ruled out tugs.", 0, id="denied"),
        pytest.param("It would be false to say that we will not send tugs.", 0, id="false"),
        pytest.param("We deny the report, and we will not send tugs.", 1, id="denied beside it"),
        pytest.param("~~We will not send tugs.~~", 0, id="struck out"),
        pytest.param("Boycotts are not a policy of ours.", 1, id="of ours"),
    ],
)
def test_of_a_refusal_whose_it_is_and_whether_it_stands(
    text: str, count: int, rules: Rules
) -> None:
    assert len(told(text, "statement", rules, "Norway", "ruling-out")) == count


@pytest.mark.parametrize(
    ("text", "count"),
    [
        pytest.param("Peru has agreed to release the tugs.", 1, id="another state"),
        pytest.param("Norway has agreed to release the tugs.", 0, id="our own"),
        pytest.param("Norway's premier has agreed to release the tugs.", 0, id="our own premier"),
        pytest.param("Peru has agreed to host the talks.", 0, id="a good office"),
        pytest.param("The parties agree to differ.", 0, id="no consent"),
    ],
)
def test_whose_consent_is_claimed(text: str, count: int, rules: Rules) -> None:
    assert len(told(text, "statement", rules, "Norway", "claimed-consent")) == count


def test_what_was_struck_out_is_no_prose() -> None:
    text = "We ~~will~~ shall wait, and ~~we~~ we shall wait."
    shown = prose_of(text)
    assert len(shown) == len(text)
    assert shown.split() == ["We", "shall", "wait,", "and", "we", "shall", "wait."]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Former pilots shall be considered for employment.", id="considered only"),
        pytest.param("The cities shall create an enabling legal environment.", id="a climate"),
        pytest.param("The board shall hand over the light after a suitable interval.", id="later"),
        pytest.param(
            "The sides will designate a date on which the ferry sails.", id="a date later"
        ),
        pytest.param("Pilotage shall be dealt with after the canal is opened.", id="put off"),
        pytest.param("The goods shall be handed over at a point convenient to both.", id="where"),
        pytest.param("The two towns are committed to collaboration on floods.", id="committed"),
    ],
)
def test_what_was_missed_in_real_clauses_is_found(text: str, rules: Rules) -> None:
    assert told(text, "clause", rules, "", "vague-wording")


def test_a_need_that_is_acknowledged_obliges_nobody(rules: Rules) -> None:
    assert not told(
        "The two ports acknowledge the need to take action on the wrecks.",
        "clause",
        rules,
        "",
        "vague-wording",
    )
