"""Our own texts in a plan, heard as the other side will hear them."""

from pathlib import Path
from typing import Any

import pytest
from building import case

from briefgen.finding import Finding
from briefgen.library import Library
from briefgen.playbooks.watching import watched
from briefgen.wording import Rules, look_over
from briefgen.wording.listening import heard_in
from briefgen.wording.own_texts import own_texts

REFUSAL = "We will not send ships to the northern port."
DUTY = {"who": "Ukraine", "what": "open the port as soon as possible", "verified_by": "The UN"}


@pytest.fixture(scope="module")
def rules(tmp_path_factory: pytest.TempPathFactory) -> Rules:
    """The English rules that ship."""
    away = tmp_path_factory.mktemp("away")
    return Rules((one.shelf, one.play_title) for one in watched(Library(away, away), "en"))


def heard(changes: dict[str, Any], rules: Rules, family: str) -> list[Finding]:
    return [f for f in heard_in(case(changes).negotiation, rules) if f.check == family]


BOTH_AGREE = "Both sides agreed to continue the exchange of lists."
NEAR = {"what": "No ship within 20 km of the coast", "said_openly": True}
AGREED = "We have agreed to accept a ceiling of 40 boats for five years."


@pytest.mark.parametrize(
    ("changes", "loud"),
    [
        pytest.param({"issues.0.points": ["Our absolute minimum is 20 km."],
                      "issues.0.red_lines": [NEAR]}, False, id="a red line that is said aloud"),
        pytest.param({"issues.0.points": ["Our absolute minimum is 21 km."],
                      "issues.0.red_lines": [NEAR]}, True, id="another limit"),
        pytest.param({"statements": [{"text": AGREED, "occasion": "press after good"}]}, False,
                     id="what was agreed, told when it is"),
        pytest.param({"statements": [{"text": AGREED}]}, True, id="the same before"),
        pytest.param({"statements": [{"text": BOTH_AGREE, "occasion": "joint"}]}, False,
                     id="a joint statement speaks for both"),
        pytest.param({"statements": [{"text": BOTH_AGREE}]}, True, id="one of ours does not"),
    ],
)  # fmt: skip
def test_what_the_plan_lets_be_said_is_not_told(
    changes: dict[str, Any], loud: bool, rules: Rules
) -> None:
    families = {"showing-our-hand", "claimed-consent"}
    found = [one for one in heard_in(case(changes).negotiation, rules) if one.check in families]
    assert bool(found) is loud


@pytest.mark.parametrize(
    ("changes", "family"),
    [
        pytest.param({"counterparts.0": {"name": "Russia", "stated": [REFUSAL]}}, "ruling-out",
                     id="their words"),
        pytest.param({"issues.0.do_not_say": [REFUSAL]}, "ruling-out", id="what is not said"),
        pytest.param({"issues.0.texts": {"theirs": "Each side shall act as soon as possible."}},
                     "vague-wording", id="their wording"),
        pytest.param({"statements": [{"text": "Russia will not send ships to the port."}]},
                     "ruling-out", id="of them, by name"),
        pytest.param({"agreement": {"obligations": [{**DUTY, "until": "1 May 2027, 12:00 UTC"}]}},
                     "vague-wording", id="an outer limit in a field of its own"),
        pytest.param({"strategy": {"first_offer": "we", "first_offer_why": "x"},
                      "issues.0.points": ["We propose thirty ships a day."]},
                     "showing-our-hand", id="our figure, where we open"),
    ],
)  # fmt: skip
def test_what_is_not_ours_to_hear_stays_silent(
    changes: dict[str, Any], family: str, rules: Rules
) -> None:
    assert heard(changes, rules, family) == []


@pytest.mark.parametrize(
    ("changes", "family", "path", "words"),
    [
        pytest.param({"statements": [{"text": f"Good morning. {REFUSAL}"}]}, "ruling-out",
                     ("statements", 0, "text"), "We will not send", id="a statement"),
        pytest.param({"issues.0.points": ["One.", REFUSAL]}, "ruling-out",
                     ("issues", 0, "points", 1), "We will not send", id="a point"),
        pytest.param({"statements": [{"text": "Ukraine will not send ships to the port."}]},
                     "ruling-out", ("statements", 0, "text"), "will not send", id="us, by name"),
        pytest.param({"communications": {"lines": [REFUSAL]}}, "ruling-out",
                     ("communications", "lines", 0), "We will not send", id="a line to take"),
        pytest.param({"agreement": {"obligations": [DUTY]}}, "vague-wording",
                     ("agreement", "obligations", 0, "what"), "as soon as possible", id="a duty"),
        pytest.param({"agreement": {"obligations": [{
            "who": "Ukraine", "what": "keep its ships in port at night",
            "quantity": "but for a reasonable number of nights"}]}}, "vague-wording",
                     ("agreement", "obligations", 0, "quantity"), "reasonable number",
                     id="an amount in seven words"),
        pytest.param({"strategy": {"first_offer": "they"},
                      "issues.0.points": ["We propose thirty ships a day."]},
                     "showing-our-hand", ("issues", 0, "points", 0), "propose",
                     id="our figure, where they open"),
    ],
)  # fmt: skip
def test_our_own_words_are_heard_where_they_stand(
    changes: dict[str, Any], family: str, path: tuple[str | int, ...], words: str, rules: Rules
) -> None:
    (found,) = heard(changes, rules, family)
    assert found.path == path
    text = next(one.text for one in own_texts(case(changes).negotiation) if one.path == path)
    assert found.words
    assert words in text[found.words.start : found.words.end]


def test_a_place_is_told_once_by_the_family_made_for_places(rules: Rules) -> None:
    duty = {**DUTY, "what": "withdraw its troops from the line of contact by 1 May 2027"}
    found = [
        f.check for f in heard_in(case({"agreement": {"obligations": [duty]}}).negotiation, rules)
    ]
    assert found.count("unmapped-place") == 1
    assert "vague-wording" not in found


def test_a_clause_left_open_on_purpose_is_told_apart(rules: Rules) -> None:
    from briefgen.answers import answered

    plan = case({
        "agreement": {
            "obligations": [
                {**DUTY, "deliberate": {"reason": "They cannot sign a date.", "who": "Head"}},
                DUTY,
            ]
        }
    }).negotiation  # fmt: skip
    found = answered(heard_in(plan, rules), plan, None)
    assert [bool(one.answer) for one in found if one.check == "vague-wording"] == [True, False]


def test_one_text_that_breaks_the_engine_does_not_silence_the_others(
    rules: Rules, monkeypatch: pytest.MonkeyPatch
) -> None:
    def look(text: str, *rest: Any) -> Any:
        if text == "Break.":
            raise RecursionError
        return look_over(text, *rest)

    monkeypatch.setattr("briefgen.wording.engine.look_over", look)
    plan = case({"statements": [{"text": "Break."}, {"text": REFUSAL}]}).negotiation
    found = list(heard_in(plan, rules))
    assert [(one.check, one.path) for one in found] == [
        ("unheard", ("statements", 0, "text")), ("ruling-out", ("statements", 1, "text")),
    ]  # fmt: skip


SOON = {
    "de": ("Die Bank", "die Mittel so bald wie möglich freizugeben"),
    "fr": ("La banque", "remettre les fonds dans les meilleurs délais"),
    "ru": ("Банк", "передаёт списки как можно скорее"),
    "uk": ("Банк", "передає списки якнайшвидше"),
}


@pytest.mark.parametrize("language", SOON)
def test_an_end_in_a_field_of_its_own_is_an_outer_limit_in_every_language(
    language: str, tmp_path: Path
) -> None:
    away = Library(tmp_path, tmp_path)
    known = Rules((one.shelf, one.play_title) for one in watched(away, language))
    who, what = SOON[language]
    for until, told in (("1.5.2027", []), (None, ["vague-wording/time-without-a-limit"])):
        duty = {"who": who, "what": what, "until": until}
        changes = {"agreement": {"obligations": [duty]}, "brief": {"language": language}}
        found = heard(changes, known, "vague-wording")
        assert [one.id for one in found if "time" in one.id] == told
