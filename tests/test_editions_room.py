"""Sentences of an edition that depend on the room: languages spoken, lengths of time."""

from html import unescape
from pathlib import Path

import pytest
from making import text_of
from printed import folded

AGENDA = "agenda: [{title: A, length: 150 min}, {title: B, length: 30 min}]\n"


@pytest.mark.parametrize(
    ("meeting", "edition", "told"),
    [
        pytest.param("{place: Geneva}", "notetaker", "Read aloud before anybody",
                     id="nothing known"),
        pytest.param("{languages: [English]}", "notetaker", "Read aloud before", id="one language"),
        pytest.param("{languages: [English, Russian]}", "notetaker", "aloud, in both languages,",
                     id="two"),
        pytest.param("{languages: [English, French, Russian]}", "notetaker",
                     "aloud, in each of the 3 languages,", id="three"),
        pytest.param("{interpretation: consecutive}", "notetaker",
                     "aloud, in each language of the room,", id="interpreted, none named"),
        pytest.param("{length: 4 h}", "agenda", "ask for 3 h; the meeting has 4 h", id="one unit"),
        pytest.param("{length: 3 h 30 min}", "book", "ask for 3 h; the meeting has 3 h 30 min",
                     id="one unit in the book"),
    ],
)  # fmt: skip
def test_what_depends_on_the_room_is_said_as_the_room_is(
    meeting: str, edition: str, told: str, tmp_path: Path
) -> None:
    plan = f"title: T\nissues: [Insurance]\nmeeting: {meeting}\n{AGENDA}"
    assert told in folded(unescape(text_of(plan, tmp_path, edition, "markdown")))
