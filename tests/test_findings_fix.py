"""Rewrites: shown first, written when wanted, and nothing else of the file changed by a byte."""

import stat
from dataclasses import replace
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from briefgen.cli.fixing import mended, offer, sentence_at
from briefgen.cli.looking import Looked, Seen, look
from briefgen.cli.wanted import Wanted
from briefgen.finding import Answer, Finding, Words
from briefgen.library import load
from briefgen.pipeline import open_file
from briefgen.problems import Unusable
from briefgen.wording import Hit

BAD, GOOD = "We will not send troops.", "Our options stay open."
HEAD = "# ours\ntitle:   Grain   # kept\nstatements:\n"


def hear(text: str, kind: str, own_names: tuple[str, ...], language: str) -> tuple[Hit, ...]:
    """Finds one sentence and offers another."""
    start = text.find(BAD)
    if start < 0:
        return ()
    at = start + BAD.index("will")
    return (Hit("f", "f/r", "", "weak", BAD, at, at + 8, "told", "do", GOOD),)


def found(text: str, number: int = 0, sentence: str = BAD, fix: str = GOOD) -> Finding:
    """A finding on the words `will not` of a statement."""
    at = text.index("not") - 5
    words = Words("ruling-out", "ruling-out/a", "", sentence, at, at + 8, fix)
    return Finding("weak", ("statements", number, "text"), "told", "do", check="w", words=words)


def seen(file: Path, *findings: Finding) -> Seen:
    opened = open_file(file)
    return Seen(load(file), findings, opened.library, opened)


def on_statement(body: str, folder: Path, **more: str) -> tuple[str, str, list[str]]:
    """The file before and after, and what was refused, for one bad first statement."""
    file = folder / "talks.yaml"
    file.write_bytes((HEAD + body).encode())
    said = open_file(file).negotiation.statements[0].text
    text, refused = mended(seen(file, found(said, **more)))  # type: ignore[arg-type]
    return HEAD + body, text, [one.reason for one in refused]


@pytest.mark.parametrize(
    ("body", "after"),
    [
        pytest.param(f"  - text: So be it. {BAD} We stay.  # no\n",
                     f"  - text: So be it. {GOOD} We stay.  # no\n", id="plain"),
        pytest.param(f"  - '{BAD} It''s so.'\n", f"  - '{GOOD} It''s so.'\n", id="quoted"),
        pytest.param("  - text: >\n      Yes. We will\n      not send troops.\n      We stay.\n",
                     f"  - text: >\n      Yes. {GOOD}\n      We stay.\n", id="folded"),
        pytest.param("  - |\n    We will not\n    send troops.\n    So.\n",
                     f"  - |\n    {GOOD}\n    So.\n", id="in lines"),
        pytest.param(f"  - {BAD}\r\nissues: [ A,  B ]\r\n", f"  - {GOOD}\r\nissues: [ A,  B ]\r\n",
                     id="with line ends of Windows"),
    ],
)  # fmt: skip
def test_only_the_sentence_changes(body: str, after: str, tmp_path: Path) -> None:
    before = on_statement(body, tmp_path)
    assert before[1:] == (HEAD + after, [])


@pytest.mark.parametrize(
    ("body", "more", "reason"),
    [
        pytest.param(f"  - {BAD}\n", {"fix": "It is: open."}, "without quotes", id="a colon"),
        pytest.param(f"  - &a {BAD}\n  - *a\n", {}, "repeated", id="meant again below"),
        pytest.param(f"  - !include said.md\n  - {BAD}\n", {}, "included file", id="included"),
        pytest.param("  - We *will not send* troops.\n",
                     {"sentence": "We  will not send  troops."}, "", id="a whole emphasis inside"),
        pytest.param("  - We *will not send troops. Or* so.\n",
                     {"sentence": "We  will not send troops."}, "placed", id="half of one"),
        pytest.param(f"  - {BAD}\n", {"sentence": "They will not."}, "placed", id="other words"),
    ],
)  # fmt: skip
def test_what_is_left_to_the_writer(
    body: str, more: dict[str, str], reason: str, tmp_path: Path
) -> None:
    (tmp_path / "said.md").write_text(BAD)
    before, after, refused = on_statement(body, tmp_path, **more)
    assert (before == after) is bool(reason)
    assert len(refused) == bool(reason)
    assert all(reason in one for one in refused)


def test_a_repeated_value_is_not_rewritten_where_it_is_repeated(tmp_path: Path) -> None:
    file = tmp_path / "talks.yaml"
    file.write_text(f"{HEAD}  - &a {BAD}\n  - *a\n")
    _, (refused,) = mended(seen(file, found(BAD, number=1)))
    assert "repeated" in str(refused)


def test_two_rewrites_of_one_sentence_and_one_of_another(tmp_path: Path) -> None:
    file = tmp_path / "talks.yaml"
    file.write_text(f"{HEAD}  - {BAD}\n  - {BAD}\n")
    text, refused = mended(seen(file, found(BAD), found(BAD, fix="No."), found(BAD, number=1)))
    assert text == f"{HEAD}  - {GOOD}\n  - {GOOD}\n"
    assert ["same sentence" in str(one) for one in refused] == [True]


def test_the_same_sentence_is_not_offered_twice_in_one_text(tmp_path: Path) -> None:
    file = tmp_path / "talks.yaml"
    file.write_text(f"{HEAD}  - {BAD} {BAD}\n")
    second = replace(found(BAD), words=_later(found(BAD), len(BAD) + 1))
    text, refused = mended(seen(file, found(BAD), second))
    assert text == f"{HEAD}  - {GOOD} {BAD}\n"
    assert ["another one of this text" in str(one) for one in refused] == [True]


def _later(one: Finding, by: int) -> Words | None:
    words = one.words
    return words and replace(words, start=words.start + by, end=words.end + by)


def test_what_was_accepted_is_left_as_it_is(tmp_path: Path) -> None:
    file = tmp_path / "talks.yaml"
    file.write_text(f"{HEAD}  - {BAD}\n")
    accepted = replace(found(BAD), answer=Answer("meant"))
    assert mended(seen(file, accepted)) == (file.read_text(), [])


@pytest.mark.parametrize(
    ("text", "sentence", "start", "at"),
    [
        pytest.param(BAD, BAD, 3, 0, id="at the beginning"),
        pytest.param(f"{BAD} {BAD}", BAD, 28, 25, id="the second of two"),
        pytest.param("Yes. We `will not` go.", "We  will not  go.", 9, 5, id="round a code span"),
        pytest.param("We **will not", "We   will not", 5, 0, id="a whole mark"),
        pytest.param("We _will not", "We  will not", 4, -1, id="half a mark"),
        pytest.param("We shall not", "We will not", 3, -1, id="other words"),
    ],
)
def test_where_a_sentence_begins(text: str, sentence: str, start: int, at: int) -> None:
    assert sentence_at(text, Words("f", "r", "", sentence, start, start + 8)) == at


def offered(looked: Looked, yes: bool = False, answer: str = "") -> str:
    """What is printed when the rewrites are offered and answered."""

    @click.command()
    def command() -> None:
        offer(looked, yes)

    return CliRunner().invoke(command, input=answer).output


def text_looked_at(file: Path) -> Looked:
    return look(Wanted(texts=(file,)), hear)


@pytest.mark.parametrize(
    ("answer", "yes", "written"),
    [
        pytest.param("n\n", False, False, id="no"),
        pytest.param("", False, False, id="no answer"),
        pytest.param("y\n", False, True, id="yes"),
        pytest.param("", True, True, id="yes beforehand"),
    ],
)
def test_the_difference_is_shown_before_it_is_written(
    answer: str, yes: bool, written: bool, tmp_path: Path
) -> None:
    file = tmp_path / "said.txt"
    file.write_bytes(b"\xef\xbb\xbf" + f"Yes.\r\n{BAD}\r\n".encode())
    file.chmod(0o640)
    told = offered(text_looked_at(file), yes, answer)
    assert f"-{BAD}\n+{GOOD}\n" in told
    after = GOOD if written else BAD
    assert file.read_bytes() == b"\xef\xbb\xbf" + f"Yes.\r\n{after}\r\n".encode()
    assert stat.S_IMODE(file.stat().st_mode) == 0o640
    assert ("is written" in told) is written


def test_nothing_to_offer_is_told(tmp_path: Path) -> None:
    file = tmp_path / "said.txt"
    file.write_text("We stay.")
    assert offered(text_looked_at(file)) == "No finding here comes with a rewrite.\n"


def test_a_file_that_was_changed_meanwhile_is_left(tmp_path: Path) -> None:
    file = tmp_path / "said.txt"
    file.write_text(BAD)
    looked = text_looked_at(file)
    file.write_text(BAD + " And more.")
    with pytest.raises(Unusable, match="changed meanwhile"):
        offer(looked, yes=True)
    assert file.read_text() == BAD + " And more."


def test_a_link_is_followed_not_replaced(tmp_path: Path) -> None:
    real, link = tmp_path / "real.txt", tmp_path / "link.txt"
    real.write_text(BAD)
    link.symlink_to(real)
    assert offer(text_looked_at(link), yes=True)
    assert (link.is_symlink(), real.read_text()) == (True, GOOD)


@pytest.mark.parametrize(
    "body",
    [
        pytest.param(f"  - text: &said {BAD}\n    title: x\n  - text: *said\n", id="a text"),
        pytest.param(f"  - &one {{text: {BAD}, title: x}}\n  - *one\n", id="what is around it"),
    ],
)
def test_a_text_that_is_meant_again_is_left_to_its_writer(body: str, tmp_path: Path) -> None:
    before, after, refused = on_statement(body, tmp_path)
    assert after == before
    assert refused == ["the sentence is written once and repeated (&name, *name)"]
