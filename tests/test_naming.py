"""Names in plays, in every branch: what is right stays silent, what is wrong has its line."""

import pytest
from building import with_
from making import ROOT, opened

from briefgen.facts import facts
from briefgen.library import Library
from briefgen.negotiation import Negotiation
from briefgen.playbooks import shelved
from briefgen.playbooks.examining import problems_of
from briefgen.playbooks.naming import misnamed
from briefgen.playbooks.restraint import grammar
from briefgen.playbooks.shapes import names


def mistakes(template: str) -> list[str]:
    return [f"{line}: {told}" for line, told in misnamed(grammar().parse(template), names())]


def test_every_name_that_a_build_knows_is_known() -> None:
    assert set(names()) == set(facts(with_())) == set(facts(Negotiation(title="x")))


@pytest.mark.parametrize("one", shelved(Library(ROOT, ROOT)), ids=lambda one: str(one.id))
def test_shipped_plays_have_no_mistake_in_any_branch(one: object) -> None:
    assert problems_of(one) == ()  # type: ignore[arg-type]


def test_what_is_said_to_be_there_is_there() -> None:
    known = facts(opened("portsmouth-1905").negotiation)
    for name, shape in names().items():
        if not shape.missing and shape.kinds:
            assert known[name] is not None, name


@pytest.mark.parametrize(
    "template",
    [
        pytest.param("{{ us.name }} {{ them.name }} {{ title }}", id="names"),
        pytest.param("{{ meeting.place }} {{ meeting.date }}", id="what may be empty, printed"),
        pytest.param("{{ strategy.first_offer or 'open' }}", id="or something else"),
        pytest.param("{{ meeting.place | default('here') }}", id="a default"),
        pytest.param("{{ meeting.languages | join }}", id="a list of texts, joined"),
        pytest.param("{{ issues | length }} {{ issues | count }}", id="a count"),
        pytest.param("{% for i in issues %}{{ loop.index }} {{ i.title }}{% endfor %}", id="loop"),
        pytest.param("{% for i in issues %}{% for p in i.points %}{{ p }}{% endfor %}{% endfor %}",
                     id="a loop in a loop"),
        pytest.param("{% if meeting.date %}{{ meeting.date.iso }}{% endif %}", id="asked before"),
        pytest.param("{% if not meeting.date %}x{% else %}{{ meeting.date.iso }}{% endif %}",
                     id="asked by its contrary"),
        pytest.param("{% if not meeting.date %}x{% elif meeting.date.year > 1900 %}y{% endif %}",
                     id="asked by the branch before"),
        pytest.param("{{ meeting.date.iso if meeting.date else '-' }}", id="asked in a line"),
        pytest.param("{% if meeting.date and meeting.date.year > 1900 %}x{% endif %}", id="and"),
        pytest.param("{% if not meeting.date or meeting.date.year > 1900 %}x{% endif %}", id="or"),
        pytest.param("{% if meeting.date is not none %}{{ meeting.date.year }}{% endif %}",
                     id="is not none"),
        pytest.param("{% if days_until is not none and days_until < 9 %}x{% endif %}", id="days"),
        pytest.param("{% if issues %}{{ (issues | first).title }}{% endif %}", id="the first one"),
        pytest.param("{% if issues | length > 0 %}{{ issues[0].title }}{% endif %}", id="counted"),
        pytest.param("{% for i in issues if i.texts %}{{ i.texts.ours }}{% endfor %}",
                     id="asked in the loop"),
        pytest.param("{% if 'country' in them.traits %}{{ them.traits.country }}{% endif %}",
                     id="a trait that is there"),
        pytest.param("{{ them.traits.country | default('-') }}", id="a trait with a default"),
        pytest.param("{% for name in them.traits %}{{ name }}{% endfor %}", id="names of traits"),
        pytest.param("{{ [us.name, them.name] | join(' and ') }}", id="a list made here"),
        pytest.param("{% if meeting.format in ['online', 'written'] %}x{% endif %}", id="one of"),
        pytest.param("{% raw %}{{ nobody }}{% endraw %}{# {{ nobody }} #}", id="a remark"),
    ],
)  # fmt: skip
def test_what_is_right_stays_silent(template: str) -> None:
    assert mistakes(template) == []


@pytest.mark.parametrize(
    ("template", "told"),
    [
        pytest.param("{{ them.nam }}", "1: there is no “nam” in “them”; did you mean “name”?",
                     id="a misspelt field"),
        pytest.param("{{ isues }}", "1: nothing is called “isues”; did you mean “issues”?",
                     id="a misspelt name"),
        pytest.param("a\n{% if log %}\n{{ nobody }}{% endif %}", "3: nothing is called “nobody”",
                     id="in a branch that few talks take"),
        pytest.param("{% if 0 %}{% elif us.nam %}{% endif %}", "1: there is no “nam”", id="elif"),
        pytest.param("{% if log %}{% else %}{{ us.nam }}{% endif %}", "1: there is no", id="else"),
        pytest.param("{% for i in issues %}{{ i.titel }}{% endfor %}",
                     "1: there is no “titel” in “i”; did you mean “title”?", id="in a loop"),
        pytest.param("{% for i in issues %}{% endfor %}{{ i.title }}", "1: nothing is called “i”",
                     id="after its loop"),
        pytest.param("{{ loop.index }}", "1: nothing is called “loop”", id="loop without a loop"),
        pytest.param("{% for i in issues %}{{ loop.indx }}{% endfor %}", "did you mean “index”?",
                     id="a misspelt count"),
        pytest.param("{{ title.upper }}", "1: “title” is a single value", id="a text's part"),
        pytest.param("{{ issues }}", "1: “issues” is a list", id="a whole list"),
        pytest.param("{{ meeting }}", "1: “meeting” is a whole meeting", id="a whole part"),
        pytest.param("{{ issues | join }}", "is a whole issue", id="whole parts, joined"),
        pytest.param("{{ issues.title }}", "1: “issues” is a list", id="a list's part"),
        pytest.param("{% for i in meeting %}{% endfor %}", "not a list", id="a loop over a part"),
        pytest.param("{{ meeting.date.iso }}", "“meeting.date” may not have been written",
                     id="a part that may be missing"),
        pytest.param("{{ meeting.place | upper }}", "may not have been written; ask for it first: "
                     "{% if meeting.place %}", id="in capitals, though it may be missing"),
        pytest.param("{% if days_until > 3 %}{% endif %}", "“days_until” may not", id="compared"),
        pytest.param("{{ (issues | first).title }}", "ask for it first: {% if issues %}",
                     id="the first of none"),
        pytest.param("{{ issues[0].title }}", "ask for it first: {% if issues %}", id="by number"),
        pytest.param("{{ them.traits.country }}", '{% if "country" in them.traits %}',
                     id="a trait that may be missing"),
        pytest.param("{% if meeting.date or us %}{{ meeting.date.iso }}{% endif %}", "may not have",
                     id="proved by one of two"),
        pytest.param("{% if meeting.date %}{% endif %}{{ meeting.date.iso }}", "may not have",
                     id="asked too early"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_told(template: str, told: str) -> None:
    (mistake,) = mistakes(template)
    assert told in mistake
