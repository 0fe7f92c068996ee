"""The engine behind the checks of wording: what is prose, what a sentence, who does what."""

import time
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefgen.library import Library
from briefgen.playbooks.phrases import phrase
from briefgen.playbooks.play import Text
from briefgen.playbooks.watching import watched
from briefgen.wording import Rules, look_over
from briefgen.wording.clauses import clauses
from briefgen.wording.prose import prose_of
from briefgen.wording.sentences import sentences


@pytest.fixture(scope="module")
def rules(tmp_path_factory: pytest.TempPathFactory) -> Rules:
    """The rules that ship."""
    away = tmp_path_factory.mktemp("away")
    return Rules((one.shelf, one.play_title) for one in watched(Library(away, away)))


@pytest.mark.parametrize(
    ("text", "gone", "left"),
    [
        pytest.param("We send `no plans to` it.", "plans", "send", id="a code span"),
        pytest.param("See [the note](https://x.org/no-plans) now.", "plans", "note", id="a link"),
        pytest.param("See <https://x.org/no-plans> now.", "plans", "now", id="a bare link"),
        pytest.param("```\nno plans to\n```\n\nWe wait.", "plans", "wait", id="a block of code"),
        pytest.param("## 3.1 Access\n\nWe wait.", "3.1", "Access", id="the number of a heading"),
        pytest.param("We <!-- no plans --> wait.", "plans", "wait", id="a comment"),
    ],
)
def test_only_prose_is_looked_at(text: str, gone: str, left: str) -> None:
    shown = prose_of(text)
    assert len(shown) == len(text)
    assert gone not in shown
    assert shown.index(left) == text.index(left)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        pytest.param("If you pay first, we could accept 40.", 0, id="a price is named"),
        pytest.param("We could accept 40.", 1, id="no price is named"),
    ],
)
def test_a_priced_offer_is_no_give_away(text: str, count: int, rules: Rules) -> None:
    found = [h for h in look_over(text, "line", rules) if h.family == "showing-our-hand"]
    assert len(found) == count


@pytest.mark.parametrize(
    ("text", "offered"),
    [
        pytest.param("We thank you, and we have no plans to send troops.", False, id="more in it"),
        pytest.param("| 1 | We have no plans to send troops. |", False, id="a row of a table"),
        pytest.param("We have no plans to send troops.", True, id="it stands alone"),
    ],
)
def test_a_rewrite_is_offered_only_where_nothing_else_is_lost(
    text: str, offered: bool, rules: Rules
) -> None:
    found = [h for h in look_over(text, "statement", rules) if h.rule == "ruling-out/no-plans"]
    assert [bool(hit.fix) for hit in found] == [offered]


def test_emphasis_does_not_hide_a_phrase(rules: Rules) -> None:
    text = "We have **no plans** to *close* the consulate."
    (hit,) = [h for h in look_over(text, "statement", rules) if h.family == "ruling-out"]
    assert text[hit.start : hit.end].startswith("no plans")


@pytest.mark.parametrize(
    ("text", "count"),
    [
        pytest.param("", 0, id="nothing"),
        pytest.param("***", 0, id="signs alone"),
        pytest.param("Mr. Berg met the U.S. envoy at 9 a.m. in Oslo.", 1, id="abbreviations"),
        pytest.param("We met the U.S. The talks went on.", 2, id="a sentence that ends in one"),
        pytest.param("It costs 1.5 bn, or 1,500,000,000 in all.", 1, id="a decimal point"),
        pytest.param("One stays. Two go.", 2, id="two sentences"),
        pytest.param("- One stays\n- Two go", 2, id="two points of a list"),
        pytest.param("We won't. They will.", 2, id="a short form before the stop"),
        pytest.param("One stays\n\nTwo go", 2, id="two paragraphs"),
    ],
)
def test_sentences_are_told_apart(text: str, count: int) -> None:
    found = list(sentences(prose_of(text)))
    assert len(found) == count
    for one in found:
        assert prose_of(text)[one.start : one.end] == one.text


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param("We will send ships.", ("ours", "future", False, "send"), id="a promise"),
        pytest.param("We will not send ships.", ("ours", "future", True, "send"), id="a refusal"),
        pytest.param(
            "We are not prepared to send ships.", ("ours", "being", True, "send"), id="prepared"
        ),
        pytest.param("They won't send ships.", ("theirs", "future", True, "send"), id="theirs"),
        pytest.param(
            "Never will we send ships.", ("ours", "future", True, "send"), id="turned about"
        ),
        pytest.param(
            "There's no intention to send ships.", ("there", "being", True, "send"), id="there is"
        ),
        pytest.param(
            "The Board declines to send ships.", ("body", "present", True, "send"), id="declines"
        ),
        pytest.param(
            "No ships would be sent.", ("noun", "would", True, "sent"), id="in the passive"
        ),
        pytest.param(
            "We will not in any circumstances send ships.",
            ("ours", "future", True, "send"),
            id="words between",
        ),
    ],
)
def test_who_does_what(text: str, told: tuple[str, str, bool, str]) -> None:
    (sentence,) = sentences(text)
    one = clauses(sentence)[0]
    assert (one.subject, one.time, one.denied, one.verb) == told


@pytest.mark.parametrize(
    ("text", "names", "count"),
    [
        pytest.param("Russia will not send ships.", ("Norway",), 0, id="another state"),
        pytest.param("They will not send ships.", ("Norway",), 0, id="they"),
        pytest.param("If it stops, we will not send ships.", ("Norway",), 0, id="a condition"),
        pytest.param("Will you not send ships?", ("Norway",), 0, id="a question"),
        pytest.param("No option is off the table.", ("Norway",), 0, id="an open option"),
        pytest.param('He told us: "We will not send ships."', (), 0, id="in quotation marks"),
        pytest.param("**Lavrov:** We will not send ships.", (), 0, id="another's name before it"),
        pytest.param("According to Moscow, we will not send ships.", (), 0, id="as they tell it"),
        pytest.param("Moscow claims that we will not send ships.", (), 0, id="as they claim"),
        pytest.param("Nobody says that we will not send ships.", (), 0, id="denied as it is said"),
        pytest.param("We will not only send ships but men.", (), 0, id="not only"),
        pytest.param("> We will not send ships.\n\nSo they wrote.", (), 0, id="a block quoted"),
        pytest.param("Norway: we will not send ships.", ("Norway",), 1, id="our name before it"),
        pytest.param("The line is clear: we will not send ships.", (), 1, id="a colon before it"),
        pytest.param("Norway will not send ships.", ("Norway",), 1, id="our own name"),
        pytest.param("We will not send ships.", ("Norway",), 1, id="we"),
        pytest.param(
            "The Kingdom of Norway has no plans to send ships.",
            ("Kingdom of Norway",),
            1,
            id="our full name",
        ),
    ],
)
def test_whose_words_they_are(text: str, names: tuple[str, ...], count: int, rules: Rules) -> None:
    found = [h for h in look_over(text, "statement", rules, names) if h.family == "ruling-out"]
    assert len(found) == count


@pytest.mark.parametrize(
    ("written", "row"),
    [
        pytest.param("we|they will not", "they will not ", id="one word or another"),
        pytest.param("[no] plans to", "plans to ", id="what may be missing"),
        pytest.param("(no plans|no wish) to", "no wish to ", id="rows of words"),
        pytest.param("send* troops", "sending troops ", id="the beginning of a word"),
        pytest.param("rule … out", "rule the use of it out ", id="a gap of four words"),
        pytest.param("<means> ships", "lend ships ", id="a list"),
    ],
)
def test_a_phrase_finds_its_words(written: str, row: str) -> None:
    made = phrase(written, {"means": ("send", "lend")})
    assert made.pattern.search(f" {row}")
    assert not made.pattern.search(" something else entirely ")


@pytest.mark.parametrize(
    ("written", "told"),
    [
        pytest.param("(no plans", "does not close it", id="a bracket left open"),
        pytest.param("no plans)", "never opened", id="a bracket never opened"),
        pytest.param("[maybe]", "no word at all", id="nothing that must be there"),
        pytest.param("<verbs> it", "names no list “verbs”", id="a list that is not there"),
        pytest.param("a … b … c … d … e", "more than 3 gaps", id="too many gaps"),
        pytest.param("we |", "no word after", id="a bar with nothing behind it"),
        pytest.param("word " * 120, "longer than", id="too long"),
    ],
)
def test_a_wrong_phrase_is_told_in_words(written: str, told: str) -> None:
    with pytest.raises(ValueError, match="phrase") as fault:
        phrase(written, {})
    assert told in str(fault.value)


@cache
def _shipped() -> Rules:
    away = Path("nowhere")
    return Rules((one.shelf, one.play_title) for one in watched(Library(away, away)))


@given(st.text(max_size=400), st.sampled_from(["statement", "clause", "line"]))
@settings(max_examples=300, deadline=None)
def test_no_text_makes_it_fall(text: str, kind: Text) -> None:
    rules = _shipped()
    for hit in look_over(text, kind, rules):
        assert 0 <= hit.start < hit.end <= len(text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("we will not " * 4000, id="one phrase without end"),
        pytest.param("no " * 20_000, id="one word without end"),
        pytest.param("(" * 20_000, id="brackets"),
        pytest.param("“" * 5000 + "a”" * 5000, id="quotation marks"),
        pytest.param("a" * 200_000, id="one long word"),
        pytest.param("[a](" * 3000, id="links that never close"),
        pytest.param("rule it " * 5000 + "out", id="gaps that never end"),
        pytest.param("- " * 5000, id="a list in a list"),
    ],
)
@pytest.mark.parametrize("kind", ["statement", "clause"])
def test_no_text_makes_it_run_away(text: str, kind: Text, rules: Rules) -> None:
    begun = time.perf_counter()
    look_over(text, kind, rules)
    assert time.perf_counter() - begun < 6


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("We wait… (They go.) Go!", ["We wait…", "(They go.)", "Go!"], id="marks"),
        pytest.param("Who?! “Yes.” No", ["Who?!", "“Yes.”", "No"], id="several marks"),
        pytest.param("We wait...now. Go", ["We wait...now.", "Go"], id="dots inside"),
        pytest.param(
            "a" + "." * 200_000 + "bye. Go", ["a" + "." * 200_000 + "bye.", "Go"], id="many"
        ),
    ],
)
def test_a_row_of_dots_is_soon_read(text: str, found: list[str]) -> None:
    begun = time.process_time()
    assert [one.text for one in sentences(text)] == found
    assert time.process_time() < begun + 5
