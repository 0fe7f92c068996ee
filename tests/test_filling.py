"""Templates: what may be asked for, what is refused, and where a mistake is told."""

from typing import Any

import pytest

from briefgen.facts import facts
from briefgen.filling import LONGEST, environment, filled
from briefgen.negotiation import Negotiation
from briefgen.playbooks.restraint import checked, holds, restrained
from briefgen.problems import Problem, Unusable
from briefgen.reading import Source, read

NEGOTIATION = read(
    Source(
        "n.yaml",
        "title: Grain *and* ships\nus: Ukraine\n"
        "counterparts: {name: Russia, groups: [BRICS, SCO]}\n"
        "issues: [{title: A <b>, lede: 'So *much* <b>', priority: must, opening: 5 km}]\n"
        "meeting: {observers: [UN, IMO], purpose: '{{ 7*7 }} {% if x %}'}\n",
    ),
    Negotiation,
)
FACTS: dict[str, Any] = {**facts(NEGOTIATION), "issue": NEGOTIATION.issues[0]}


def fill(text: str, **shelf: str) -> str:
    def load(name: str) -> Source:
        return Source(f"templates/{name}", shelf[name.removesuffix(".md")])

    return filled(Source("templates/sections/x.md", text), FACTS, environment(load))


def mistake(text: str, line: int = 1, **shelf: str) -> Problem:
    def load(name: str) -> Source:
        return Source(f"templates/{name}", shelf[name.removesuffix(".md")])

    with pytest.raises(Unusable) as caught:
        filled(Source("templates/sections/x.md", text), FACTS, environment(load), line)
    (problem,) = caught.value.problems
    assert "cannot be filled in" in problem.message
    return problem


@pytest.mark.parametrize(
    ("template", "printed"),
    [
        pytest.param("{{ us.name }}", "Ukraine", id="a name"),
        pytest.param("<b> *So* } it % is #", "<b> *So* } it % is #", id="nothing to fill in"),
        pytest.param("One\r\ntwo\rthree\n", "One\ntwo\nthree\n", id="lines end alike"),
        pytest.param("One\r\n{{ us.name }}\r", "One\nUkraine\n", id="around a name, too"),
        pytest.param("{{ title }}", "Grain &#42;and&#42; ships", id="plain text, to the letter"),
        pytest.param("{{ issue.lede }}", "So *much* &#60;b>", id="prose keeps its emphasis"),
        pytest.param("{{ issue.target }}", "", id="what was not written"),
        pytest.param("{{ issue.opening }}", "5 km", id="an amount"),
        pytest.param("{{ handling.portion_marks }}", "no", id="a no"),
        pytest.param("{{ meeting.observers | join }}", "UN, IMO", id="a list, joined"),
        pytest.param("{{ meeting.observers | join('; ', 'and') }}", "UN and IMO", id="with and"),
        pytest.param("{{ meeting.observers | join('<br>') }}", "UN<br>IMO", id="in lines"),
        pytest.param("{% for i in issues %}{{ loop.index }}{% endfor %}", "1", id="a loop"),
        pytest.param("{{ titles('A <b>') | join }}", "A &#60;b&#62;", id="an issue by its name"),
        pytest.param("{{ 'a' if mandate else 'b' }}", "b", id="a part that was not written"),
        pytest.param("{{ mandate.summary }}", "", id="within a part that was not written"),
        pytest.param("{{ meeting.purpose | block }}",
                     "&#123;&#123; 7*7 &#125;&#125; &#123;% if x %&#125;", id="no template within"),
    ],
)  # fmt: skip
def test_what_a_template_may_ask(template: str, printed: str) -> None:
    assert fill(template) == printed


@pytest.mark.parametrize(
    ("template", "told"),
    [
        pytest.param("{{ tittle }}", "nothing is called “tittle”", id="a name that is not there"),
        pytest.param("{{ issue.ledge }}", "did you mean “lede”?", id="a misspelt field"),
        pytest.param("{{ issue.texts.base }}", "of a part that is not there", id="of nothing"),
        pytest.param("{% if x %}", "end of template", id="a block left open"),
        pytest.param("{{ title | shout }}", "No filter named 'shout'", id="an unknown filter"),
        pytest.param("{{ issue }}", "a whole part or list", id="a whole part"),
        pytest.param("{{ meeting.observers }}", "a whole part or list", id="a whole list"),
        pytest.param("{{ title.__class__ }}", "__class__", id="a private name"),
        pytest.param("{{ ''.__class__.__mro__[1] }}", "__class__", id="the way to everything"),
        pytest.param("{{ title['__class__'] }}", "__class__", id="in brackets"),
        pytest.param("{{ issues | map(attribute='__class__') | first }}", "__class__", id="by map"),
        pytest.param("{{ issues | selectattr('__class__') | list }}", "", id="by selection"),
        pytest.param("{{ issue.model_dump() }}", "model_dump", id="the whole of a part"),
        pytest.param("{{ issue._room }}", "_room", id="a name with a stroke"),
        pytest.param("{{ issue.copy }}", "copy", id="a function"),
        pytest.param("{{ issue.copy() }}", "copy", id="a call"),
        pytest.param("{{ title.upper() }}", "upper", id="a call on a text"),
        pytest.param("{{ '{0.__class__}'.format(title) }}", "format", id="a format"),
        pytest.param("{{ titles.__call__ }}", "__call__", id="a way round a call"),
        pytest.param("{{ 'a' * 99999999 }}", "whole numbers only", id="a long product"),
        pytest.param("{{ 9 ** 9 ** 9 }}", "“**” is not worked out", id="a high power"),
        pytest.param("{{ 2 ** 2 }}", "write the number", id="a low power"),
        pytest.param("{{ '%99999999d' % 1 }}", "whole numbers only", id="a wide figure"),
        pytest.param("{{ range(9) }}", "nothing is called “range”", id="no built-in names"),
        pytest.param("{{ 1 / 0 }}", "division", id="a division by nothing"),
    ],
)
def test_what_a_template_may_not_ask(template: str, told: str) -> None:
    problem = mistake(f"one\n\n{template}\n")
    assert told in problem.message
    assert problem.place is not None
    assert problem.place.file == "templates/sections/x.md"
    if "left open" not in told and told != "end of template":
        assert problem.place.line == 3
        assert problem.excerpt == template


def test_a_template_below_front_matter_is_told_by_its_line_in_the_file() -> None:
    problem = mistake("one\n{{ tittle }}", line=7)
    assert problem.place is not None
    assert (problem.place.line, problem.excerpt) == (8, "{{ tittle }}")
    assert fill("one\ntwo") == "one\ntwo"


@pytest.mark.parametrize(
    "piece",
    [
        pytest.param("{% macro m() %}\n\n{{ tittle }}{% endmacro %}", id="an unknown name"),
        pytest.param("{% macro m() %}{% endmacro %}\n\n{{ a b }}", id="not a template"),
    ],
)
def test_a_mistake_in_a_shared_piece_is_told_where_it_stands(piece: str) -> None:
    problem = mistake("\n{% import 'parts.md' as parts %}{{ parts.m() }}", parts=piece)
    assert problem.place is not None
    assert (problem.place.file, problem.place.line) == ("templates/parts.md", 3)
    assert problem.excerpt == piece.splitlines()[2]


def test_a_template_that_grows_without_end_is_stopped() -> None:
    ten = "{% for a in '0123456789' %}"
    with pytest.raises(Unusable, match="longer than a book"):
        fill(ten * 6 + "x" * 10 + "{% endfor %}" * 6)
    assert len(fill(ten * 4 + "x" + "{% endfor %}" * 4)) == 10_000 < LONGEST


@pytest.mark.parametrize(
    "template",
    [
        pytest.param("{{ us.name }} {{ issue.lede | block }} {{ a.b[0] }}", id="values"),
        pytest.param("{% if issues and not mandate %}x{% elif 1 < 2 %}y{% endif %}", id="tests"),
        pytest.param("{% for i in issues %}{% for j in i.points %}{{ j }}{% endfor %}{% endfor %}",
                     id="loops"),
        pytest.param("{{ 'a' if x else 'b' }} {{ (1, 2) | join }} {{ 3 - 1 }}", id="choices"),
    ],
)  # fmt: skip
def test_what_a_play_may_do(template: str) -> None:
    checked(Source("p.md", template))


@pytest.mark.parametrize(
    ("template", "told"),
    [
        pytest.param("{% macro m() %}{% endmacro %}", "macro", id="a macro"),
        pytest.param("{% import 'x' as y %}", "import", id="an import"),
        pytest.param("{% include 'x' %}", "include", id="another file"),
        pytest.param("{% extends 'x' %}", "extends", id="another's frame"),
        pytest.param("{% set a = 1 %}", "assign", id="a name of its own"),
        pytest.param("{{ f() }}", "call", id="a call"),
        pytest.param("{{ 2 * 3 }}", "mul", id="a product"),
        pytest.param("{{ 'a' ~ 'b' }}", "concat", id="a text put together"),
        pytest.param("{{ {'a': 1} }}", "dict", id="a table"),
        pytest.param("{{ a | replace('a', 'aa') }}", "replace", id="a filter that grows"),
        pytest.param("{% for a in b %}" * 4 + "{% endfor %}" * 4, "loops", id="deep loops"),
    ],
)
def test_what_a_play_may_not_do(template: str, told: str) -> None:
    with pytest.raises(Unusable) as caught:
        checked(Source("p.md", f"one\n{template}"), 5)
    problem = caught.value.problems[0]
    assert told in problem.message
    assert problem.place is not None
    assert problem.place.line == (5 if told == "loops" else 6)


@pytest.mark.parametrize(
    ("condition", "true"),
    [
        pytest.param("issue.opening", True, id="something is written"),
        pytest.param("issue.target", False, id="nothing is written"),
        pytest.param("issues | length > 3", False, id="a count"),
        pytest.param("'BRICS' in them.groups", True, id="one of a list"),
    ],
)
def test_conditions(condition: str, true: bool) -> None:
    assert holds(condition, Source("p.md", ""), FACTS, restrained()) is true


def test_a_condition_cannot_smuggle_a_template() -> None:
    with pytest.raises(Unusable):
        holds("true %}{% set a = 1 %}{% if true", Source("p.md", ""), FACTS, restrained())
