"""Traits and topics that a play asks for, nearly as others do: would it wait for ever?"""

from pathlib import Path

import pytest
from building import Shelves, play

from briefgen.playbooks import shelved
from briefgen.playbooks.spelling import misspelt

PACK = "name: Ours\ntopics: {ceasefire: [truce, cessation of hostilities], ports: [harbours]}\n"
OTHER = "applies_to: {traits: {trade: steel}, topics: wages}\nmost_useful: {topics: working time}"


def remarks(folder: Path, front: str, pack: str = PACK) -> list[str]:
    """What is said of one play on a shelf with another one."""
    plays = shelved(Shelves(folder).library(**{
        "own/playbooks/ours/pack.yaml": pack,
        "own/playbooks/ours/a.md": play(front=front),
        "own/playbooks/ours/b.md": play(front=OTHER),
    }))  # fmt: skip
    shelf = {one.id: one for one in plays}
    return [f"{told}. {advice}" for _, told, advice in misspelt(shelf["a"], shelf)]


@pytest.mark.parametrize(
    "front",
    [
        pytest.param("", id="nothing asked for"),
        pytest.param("applies_to: {traits: {country: Japan, actor: company, trade: steel}}",
                     id="traits that are known"),
        pytest.param("applies_to: {traits: {rank: minister}}", id="a new trait"),
        pytest.param("applies_to: {topics: [wages, Working time, truce, harbours]}",
                     id="topics that are known"),
        pytest.param("applies_to: {topics: [overtime, sport, truffles]}", id="new topics"),
    ],
)  # fmt: skip
def test_what_stays_unremarked(tmp_path: Path, front: str) -> None:
    assert remarks(tmp_path, front) == []


@pytest.mark.parametrize(
    ("front", "told"),
    [
        pytest.param("applies_to: {traits: {cuntry: Japan}}",
                     "No other play knows the trait “cuntry”. Did you mean “country”?",
                     id="a trait"),
        pytest.param("applies_to: {traits: {trades: steel}}",
                     "No other play knows the trait “trades”. Did you mean “trade”?",
                     id="a trait of another play"),
        pytest.param("applies_to: {topics: ceasfire}",
                     "No other play knows the topic “ceasfire”. Did you mean “ceasefire”?",
                     id="a topic of the pack"),
        pytest.param("most_useful: {topics: cessation of hostility}",
                     "No other play knows the topic “cessation of hostility”. "
                     "Did you mean “cessation of hostilities”?", id="another word for it"),
        pytest.param("most_useful: {topics: wagess}",
                     "No other play knows the topic “wagess”. Did you mean “wages”?",
                     id="where it is most useful"),
        pytest.param("beside: [{part: issues, topics: working-tim, note: x}]",
                     "No other play knows the topic “working-tim”. Did you mean “working-time”?",
                     id="of a note"),
    ],
)  # fmt: skip
def test_a_word_that_is_nearly_known(tmp_path: Path, front: str, told: str) -> None:
    assert remarks(tmp_path, front) == [told]


def test_the_trait_of_a_pack(tmp_path: Path) -> None:
    pack = "name: Ours\napplies_to: {traits: {actr: state}}\n"
    told = remarks(tmp_path, "", pack)
    assert told == ["No other play knows the trait “actr”. Did you mean “actor”?"]
