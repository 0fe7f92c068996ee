"""Vague wording: what of a draft cannot be checked, and what only sounds so."""

import time
from pathlib import Path

import pytest

from briefgen.library import Library
from briefgen.playbooks.watching import watched
from briefgen.wording import Hit, Rules, look_over
from briefgen.wording.sentences import Sentence, sentences

VAGUE = "vague-wording"


@pytest.fixture(scope="module")
def rules(tmp_path_factory: pytest.TempPathFactory) -> Rules:
    """The rules that ship."""
    away: Path = tmp_path_factory.mktemp("away")
    return Rules((one.shelf, one.play_title) for one in watched(Library(away, away)))


def found(
    text: str, rules: Rules, language: str = "en", defined: tuple[str, ...] = ()
) -> list[Hit]:
    """The findings of the family in a clause."""
    hits = look_over(text, "clause", rules, (), language, defined)
    return [hit for hit in hits if hit.family == VAGUE]


def sentence(text: str) -> Sentence:
    (one,) = sentences(text)
    return one


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "The fee of 40 crowns is paid on 1 March of each year.", id="a figure and a day"
        ),
        pytest.param(
            "Wrecks shall be marked as soon as possible, and in any event within 48 hours.",
            id="a trigger with an outer limit",
        ),
        pytest.param("The Registrar shall hand one copy of the list to each Party.", id="an act"),
        pytest.param("The agent's mail shall not be opened or held back.", id="a ban"),
        pytest.param(
            "Nothing in this Treaty prevents a Party from taking appropriate measures.",
            id="a saving clause",
        ),
        pytest.param('"Suitable berth" means a berth of 8 metres or more.', id="a definition"),
        pytest.param(
            "This Treaty shall enter into force on the thirtieth day.", id="a final clause"
        ),
        pytest.param("Convinced that close and effective cooperation is needed,", id="a recital"),
        pytest.param("Adequate training and reasonable access", id="a heading"),
        pytest.param("Either Party may send an observer to the weighing.", id="a permission"),
        pytest.param(
            "The appropriate court shall send the judgment to the Registrar.",
            id="a word that points",
        ),
        pytest.param(
            "The goods shall be accorded treatment no less favourable than that accorded to goods"
            " of any other State.",
            id="the same as others get",
        ),
        pytest.param(
            "The application shall state the name of the ship and its port.", id="a paper"
        ),
    ],
)
def test_what_can_be_checked_is_let_pass(text: str, rules: Rules) -> None:
    assert not found(text, rules)


@pytest.mark.parametrize(
    ("text", "words", "rule"),
    [
        pytest.param(
            "The Parties shall endeavour to reopen the ferry.",
            "shall endeavour",
            "effort-not-act",
            id="effort",
        ),
        pytest.param(
            "The Parties shall strive to finish the survey by 1 May 2029.",
            "shall strive",
            "effort-not-act",
            id="a date does not make an effort an act",
        ),
        pytest.param(
            "The Ministries shall promote the exchange of young farmers.",
            "promote",
            "help-without-an-act",
            id="help",
        ),
        pytest.param(
            "The Company shall take all necessary measures against dust.",
            "necessary measures",
            "steps-not-named",
            id="measures",
        ),
        pytest.param(
            "Lost mail shall be reported without delay.",
            "without delay",
            "time-without-a-limit",
            id="time",
        ),
        pytest.param(
            "The town shall give the pilgrims suitable accommodation.",
            "suitable accommodation",
            "degree-without-a-measure",
            id="degree",
        ),
        pytest.param(
            "The ferry shall carry medicine free of charge where possible.",
            "where possible",
            "escape-at-will",
            id="escape",
        ),
        pytest.param(
            "The share of each side shall be determined at a later date.",
            "be determined",
            "agreement-to-agree",
            id="agreement to agree",
        ),
        pytest.param(
            "The two sides shall settle all differences amicably.",
            "amicably",
            "good-faith-without-conduct",
            id="good faith",
        ),
        pytest.param(
            "Obstacles to the return of families will be removed.",
            "will be removed",
            "nobody-named",
            id="nobody named",
        ),
        pytest.param(
            "The Agency shall ensure that tolls are set in a transparent manner.",
            "ensure",
            "verification-without-terms",
            id="verification",
        ),
    ],
)
def test_what_cannot_be_checked_is_found(text: str, words: str, rule: str, rules: Rules) -> None:
    assert found(text, rules)
    one = sentence(text)
    touched = rules.touching(one, "clause", "en", frozenset())
    spans = [
        text[one.words[touch.first].start : one.words[touch.last].end]
        for touch in touched
        if touch.rule.watch.id == rule and not touch.silent
    ]
    assert any(words in span for span in spans)


@pytest.mark.parametrize(
    ("text", "defined", "count"),
    [
        pytest.param(
            "The Owner shall give Suitable Notice of each visit.", (), 1, id="no meaning given"
        ),
        pytest.param(
            '"Suitable Notice" means a letter. The Owner shall give Suitable Notice of each visit.',
            (),
            0,
            id="the text gives one",
        ),
        pytest.param(
            "The Owner shall send a letter (“Suitable Notice”). The Owner shall give Suitable"
            " Notice of each visit.",
            (),
            0,
            id="in brackets",
        ),
        pytest.param(
            "The Owner shall give suitable notice of each visit.",
            ("suitable notice",),
            0,
            id="the file gives one",
        ),
        pytest.param(
            "The Owner shall give Suitable Notices of all visits.",
            ("Suitable Notice",),
            0,
            id="in the plural",
        ),
    ],
)
def test_a_defined_term_is_never_vague(
    text: str, defined: tuple[str, ...], count: int, rules: Rules
) -> None:
    assert len(found(text, rules, defined=defined)) == count


LANGUAGES = [
    pytest.param(
        "fr",
        "Les Parties s'efforcent de coopérer en temps utile.",
        "Chaque Partie verse 40 000 euros le 1er mars.",
        id="French",
    ),
    pytest.param(
        "de",
        "Die Parteien bemühen sich um rasche Hilfe.",
        "Jede Partei zahlt am 1. März 40000 Euro.",
        id="German",
    ),
    pytest.param(
        "ru",
        "Стороны незамедлительно примут все необходимые меры.",
        "Каждая Сторона платит 1 марта 40000 евро.",
        id="Russian",
    ),
    pytest.param(
        "uk",
        "Сторони негайно вживуть усіх необхідних заходів.",
        "Кожна Сторона сплачує 1 березня 40000 євро.",
        id="Ukrainian",
    ),
]


@pytest.mark.parametrize(("language", "vague", "plain"), LANGUAGES)
def test_other_languages_go_by_their_rules_alone(
    language: str, vague: str, plain: str, rules: Rules
) -> None:
    assert not found(plain, rules, language=language)
    assert found(vague, rules, language=language)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("shall " * 20_000, id="one word"),
        pytest.param("shall , " * 10_000, id="asides that never close"),
        pytest.param("(the “" * 10_000, id="brackets that never close"),
        pytest.param("The Parties shall take all appropriate and " * 3_000, id="no end"),
    ],
)
def test_no_text_takes_long(text: str, rules: Rules) -> None:
    begun = time.perf_counter()
    found(text, rules)
    assert time.perf_counter() - begun < 5
