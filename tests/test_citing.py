"""A source that is cited often is named where it is cited; any other at the foot of the page."""

import pytest

from briefgen.formats.citing import cited
from briefgen.formats.page import running_head
from briefgen.typesetting.chapters.parts import Parts


def noted(*notes: str, before: str = "Said.") -> str:
    texts = (f'<p>{before}<span class="fn">{note}</span></p>' for note in notes)
    made = cited(Parts("en", "<body>", tuple(texts)))
    return "".join(made.sections)


@pytest.mark.parametrize(
    ("notes", "left"),
    [
        pytest.param(["Draft, article 1."] * 2, 2, id="twice"),
        pytest.param(["A memoir.", "A letter.", "A minute."], 3, id="three sources"),
        pytest.param(["A <span>memoir</span>."] * 3, 3, id="with a part that is set apart"),
        pytest.param(["Draft, article 1.", "Draft, article 2.", "Draft, article 12."], 0,
                     id="three places in one source"),
        pytest.param(["Draft, 1."] * 3 + ["A memoir."], 1, id="another beside it"),
    ],
)  # fmt: skip
def test_what_stays_at_the_foot(notes: list[str], left: int) -> None:
    assert noted(*notes).count('class="fn"') == left


def test_a_source_in_the_text() -> None:
    assert '<p>Said. <span class="quiet">(Draft, article 1)</span></p>' in noted(
        *["Draft, article 1."] * 3
    )


LONG = "Ministry for Foreign Affairs, Letters about the talks between both sides"


@pytest.mark.parametrize(
    ("name", "again"),
    [
        pytest.param("Ministry, Letters", "Ministry, Letters", id="a short name"),
        pytest.param(LONG, "Ministry for Foreign Affairs", id="a long one"),
    ],
)
def test_a_source_named_again_in_a_section(name: str, again: str) -> None:
    notes = (f'<span class="fn">{name}, no. {number}.</span>' for number in (1, 2, 17))
    told = cited(Parts("en", "<body>", ("<p>Said.</p>".join(notes),))).sections[0]
    assert f"({name}, no. 1)" in told
    assert f"({again}, no. 2)" in told
    assert f"({again}, no. 17)" in told


def test_a_long_name_that_begins_a_section_is_told_whole() -> None:
    assert noted(*[f"{LONG}, no. {number}." for number in range(3)]).count(LONG) == 3


@pytest.mark.parametrize(
    ("day", "told"),
    [("12 March", "(12 March; Draft)"), ("", "(Draft)")],
)  # fmt: skip
def test_a_day_and_its_source_share_their_brackets(day: str, told: str) -> None:
    before = f'Said <span class="quiet">({day})</span>' if day else "Said"
    assert f'Said <span class="quiet">{told}</span></p>' in noted(*["Draft."] * 3, before=before)


@pytest.mark.parametrize(
    ("title", "head"),
    [
        pytest.param("Seven words that a head may hold", None, id="short enough"),
        pytest.param("One two three, four five six seven, eight",
                     "One two three, four five six seven …", id="longer"),
        pytest.param("Non-interference in the elections and in other affairs",
                     "Non-interference in the elections …", id="with a hyphen"),
        pytest.param("-".join(["word"] * 9), f"{'-'.join(['word'] * 7)} …", id="without a blank"),
    ],
)  # fmt: skip
def test_the_title_at_the_head_of_pages(title: str, head: str | None) -> None:
    assert running_head(title) == (head or title)
