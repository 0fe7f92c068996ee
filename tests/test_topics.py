"""Which dossier the words of a file find."""

import pytest
from building import with_
from making import ROOT

from briefgen.library import Library
from briefgen.playbooks.knowledge import gathered


@pytest.mark.parametrize(
    ("topic", "dossiers"),
    [
        pytest.param("wages", set(), id="nothing of it"),
        pytest.param("office space", set(), id="a word that is only alike"),
        pytest.param("truce in the south", {"ukraine-demands"}, id="a ceasefire"),
        pytest.param("Peace conference", {"ukraine-demands", "european-security",
                                          "relations-frame"}, id="peace"),
        pytest.param("drones over the coast", {"european-security"}, id="the air"),
        pytest.param("LNG", {"economics"}, id="energy"),
        pytest.param("New START", {"arms-control", "relations-frame"}, id="arms"),
        pytest.param("outer space", {"space"}, id="space"),
        pytest.param("Interference in elections", {"non-interference"}, id="elections"),
        pytest.param("cybersecurity of hospitals", {"cyber"}, id="cyber matters"),
        pytest.param("frozen assets", {"economics", "relations-frame"}, id="money withheld"),
    ],
)  # fmt: skip
def test_the_words_of_a_file_find_the_dossier(topic: str, dossiers: set[str]) -> None:
    talks = with_({"issues.0.topic": topic})
    known = gathered(Library(ROOT, ROOT), talks)
    assert {one.id for one in known.joining(talks.issues[0])} == dossiers
