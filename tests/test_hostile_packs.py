"""A pack from a stranger: each file here tries something, and is refused.

What a play may not do is refused with its line, and what would run on is stopped within a second or
two. What it may write is inert in the book: see test_hostile_markup.
"""

import time
from pathlib import Path

import pytest
from building import PACK, Shelves, play, with_

from briefgen.negotiation import Negotiation
from briefgen.playbooks import choose, fill, shelved
from briefgen.problems import Unusable

MANY = with_({"issues": [{"title": f"Issue {number}"} for number in range(200)]})
LOOPS = "{% for a in issues %}{% for b in issues %}{% for c in issues %}"
ENDS = "{% endfor %}" * 3
LAUGHS = "a: &a [x,x,x,x,x,x,x,x,x]\n" + "".join(
    f"{name}: &{name} [{','.join([f'*{below}'] * 9)}]\n"
    for below, name in zip("abcdefgh", "bcdefghi", strict=True)
)


@pytest.fixture
def shelves(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Shelves:
    monkeypatch.setattr("briefgen.library.shipped", lambda: tmp_path / "shipped")
    return Shelves(tmp_path)


def told(shelves: Shelves, text: str, negotiation: Negotiation = MANY, name: str = "evil") -> str:
    """What is said of a play that cannot be used; it is said within seconds."""
    since = time.perf_counter()
    with pytest.raises(Unusable) as caught:
        fill(choose(shelves.plays(**{name: text}), negotiation), negotiation)
    assert time.perf_counter() - since < 5  # a tenth of it on a machine that is not busy
    assert "Traceback" not in str(caught.value)
    return str(caught.value)


REFUSED = [
    ("{{ us.__class__ }}", "__class__", "a private name"),
    ("{{ ''.__class__.__mro__[1].__subclasses__() }}", "call", "the way to everything"),
    ("{{ us['__class__'] }}", "__class__", "a private name in brackets"),
    ("{{ us.model_fields }}", "model_fields", "the model itself"),
    ("{{ us.__init__.__globals__ }}", "__init__", "the way to all modules"),
    ("{{ loop._iterator }}", "loop", "inside the machine"),
    ("{{ self._TemplateReference__context }}", "", "the template itself"),
    ("{{ issues.__len__ }}", "__len__", "a list's own"),
    ("{{ us.name.format }}", "format", "a function of a text"),
    ("{{ us.name.format(us) }}", "call", "a call on a text"),
    ("{{ titles(issues) }}", "call", "a call that sections may make"),
    ("{{ ().__class__.__bases__ }}", "__class__", "through an empty list"),
    ("{% include '/etc/passwd' %}", "include", "a file of the machine"),
    ("{% import 'parts.md' as p %}", "import", "another template"),
    ("{% from 'parts.md' import cite %}", "import", "a piece of another template"),
    ("{% extends 'x' %}", "extends", "another's frame"),
    ("{% set a = 1 %}", "assign", "a name of its own"),
    ("{% with a = 1 %}{% endwith %}", "with", "a name of its own, for a while"),
    ("{% macro m() %}{{ m() }}{% endmacro %}", "macro", "something that calls itself"),
    ("{% block b %}{% endblock %}", "block", "a block"),
    ("{% filter upper %}x{% endfilter %}", "filter", "a filter around it"),
    ("{% autoescape false %}x{% endautoescape %}", "", "escaping switched off"),
    ("{% call us.name() %}{% endcall %}", "call", "a call with a body"),
    ("{{ 9 ** 9 ** 9 }}", "pow", "a high power"),
    ("{{ 'a' * 10 ** 10 }}", "mul", "a long product"),
    ("{{ '%9999999999d' % 1 }}", "mod", "a wide figure"),
    ("{{ 1 + 1 }}", "add", "a sum that could go on"),
    ("{{ 'a' ~ 'b' }}", "concat", "a text put together"),
    ("{{ {'a': 1} }}", "dict", "a table"),
    ("{{ us.name | replace('a', 'aaaa') }}", "replace", "a filter that grows"),
    ("{{ us.name | center(100000000) }}", "center", "a filter that pads"),
    ("{{ us.name | safe }}", "safe", "a filter that switches escaping off"),
    ("{{ us | attr('__class__') }}", "attr", "a filter that reaches in"),
    ("{{ issues | map(attribute='__class__') | first }}", "map", "a filter that walks"),
    ("{{ us.name | pprint }}", "pprint", "a filter that looks inside"),
    ("{{ issues |  counted(0) }}", "counted", "the filter that counts"),
    ("{{ " + "9" * 5000 + " }}", "number in it is too long", "a figure without end"),
    ("{{ " + "(" * 5000 + "1" + ")" * 5000 + " }}", "too deeply", "brackets in brackets"),
    ("{{ us" + ".name" * 5000 + " }}", "too deeply", "names of names"),
    ("{{ 1" + " | first" * 5000 + " }}", "too deeply", "filters on filters"),
    ("{{ " + "not " * 5000 + "1 }}", "too deeply", "not of not"),
    ("{{ 1" + " and 1" * 5000 + " }}", "too deeply", "and without end"),
    ("{{ " + "[" * 200 + "]" * 200 + " }}", "too deeply", "lists in lists"),
    ("{% if 1 %}" * 500 + "{% endif %}" * 500, "too deeply", "conditions in conditions"),
    ("{% for a in issues %}" * 4 + "{% endfor %}" * 4, "loops", "four loops"),
    ("{% for a in issues %}" * 90 + "{% endfor %}" * 90, "too deeply", "ninety loops"),
    (LOOPS + "x" * 1000 + ENDS, "", "a long text in three loops"),
    (LOOPS + ENDS, "longer than a play may", "three loops that print nothing"),
    (LOOPS + "{% if a == b %}{% endif %}" + ENDS, "longer than a play may", "loops that compare"),
    (LOOPS + "{% if 'x' in issues %}{% endif %}" + ENDS, "longer than", "loops that search"),
    (LOOPS + "{{ '" + " " * 5000 + "' | lower | upper | length }}" + ENDS, "longer than",
     "loops over a long text"),
    ("{% for a in ['" + "x" * 9000 + "'] %}{{ [" + "a," * 5000 + "] | join }}{% endfor %}",
     "grows too long", "a join that fills the memory"),
    ("{{ issues | join('" + "x" * 9000 + "') }}", "", "a long word between"),
    ("{% for a in ['x'] %}{% for b in [[" + "a," * 9000 + "] | join] %}{% for c in [["
     + "b," * 9000 + "] | join] %}{{ c }}" + ENDS, "grows too long", "joins of joins"),
    ("{% for a in issues %}" + "y" * 2000 + "{% endfor %}", "longer than a play may be",
     "a text that grows"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("body", "said"), [pytest.param(body, said, id=name) for body, said, name in REFUSED]
)
def test_a_body_that_is_refused(shelves: Shelves, body: str, said: str) -> None:
    assert said in told(shelves, play(body=f"Fine.\n\n{body}"))


@pytest.mark.parametrize("field", ["lede", "say", "before", "because"])
def test_the_same_holds_for_every_text_of_the_head(shelves: Shelves, field: str) -> None:
    front = f"when: issues\n{field}: '{{{{ us.__class__ }}}}'"
    text = play(front=front) if field != "lede" else play().replace("Do not hurry.", front[19:])
    text = text.replace("lede: '{{", "lede: '{{") if field == "lede" else text
    assert "evil.md:" in told(shelves, text)


@pytest.mark.parametrize(
    ("condition", "said"),
    [
        pytest.param("us.__class__", "__class__", id="a private name"),
        pytest.param("us.name.upper()", "call", id="a call"),
        pytest.param("1 %}{% include 'x' %}{% if 1", "include", id="a way out of the brackets"),
        pytest.param("1 %}{% endif %}{{ us.__class__ }}{% if 1", "__class__", id="more than one"),
        pytest.param("'a' * 10 ** 10", "mul", id="a product"),
        pytest.param("range(10 ** 9)", "call", id="a long row"),
        pytest.param("1" + " or 1" * 9000, "too deeply", id="or without end"),
        pytest.param("1 %}{% endif %}" + LOOPS + ENDS + "{% if 1", "longer than", id="loops"),
    ],
)
def test_a_condition_that_is_refused(shelves: Shelves, condition: str, said: str) -> None:
    quoted = condition.replace("'", "''")
    problem = told(shelves, play(front=f"when: '{quoted}'"))
    assert said in problem
    assert "evil.md:5:1" in problem


def test_a_play_that_spends_a_lot_does_not_spend_another_s_share(shelves: Shelves) -> None:
    most = "{% for a in issues %}{% for b in issues %}{% if a %}{% endif %}{% endfor %}{% endfor %}"
    plays = shelves.plays(a=play(body=most), b=play(body=most), c=play(body="Short."))
    assert len(fill(choose(plays, MANY), MANY).chosen) == 3


def test_many_notes_beside_many_things_come_to_an_end(shelves: Shelves) -> None:
    note = "  - {part: issues, when: 'issues | length', note: '{{ issue.title }}'}\n"
    since = time.perf_counter()
    plays = shelves.plays(evil=play(front="beside:\n" + note * 700))
    with pytest.raises(Unusable):
        fill(choose(plays, MANY), MANY)
    assert time.perf_counter() - since < 10


@pytest.mark.parametrize(
    ("text", "said"),
    [
        pytest.param(play() + "x" * 70_000, "longer than a file of a pack", id="a huge file"),
        pytest.param(play(body="a\x1b[2Jb"), "cannot be printed", id="a sign for the terminal"),
        pytest.param(play(body="a\u202eb"), "cannot be printed", id="letters turned round"),
        pytest.param(play(title='"a\\eb"'), "cannot be printed", id="an escape in the title"),
        pytest.param(play(title='"a\\0b"'), "cannot be printed", id="nothing in the title"),
        pytest.param(play(title='"a\\uD800b"'), "", id="half a letter"),
        pytest.param(play(front="title: Again"), "title", id="a name twice"),
        pytest.param(play(front=LAUGHS), "", id="a list of lists of lists"),
        pytest.param(play(front="signs: " + "[" * 3000 + "]" * 3000), "", id="deep lists"),
        pytest.param(play(front="signs: !!python/object/apply:os.system [ls]"), "", id="a command"),
        pytest.param(play(front="<<: *x"), "", id="a thing that is not there"),
        pytest.param(play(front="extends: evil"), "no other play", id="a play that changes itself"),
        pytest.param(play(front="weight: 99999999999999999999"), "", id="a weight without end"),
        pytest.param(play(front="weight: .inf"), "", id="an endless weight"),
        pytest.param(play(front="review_by: 99999-01-01"), "", id="a day that is none"),
        pytest.param("---\n" * 30_000, "", id="dashes"),
        pytest.param("\ufeff" * 3 + play(), "", id="marks before the first line"),
    ],
)
def test_a_file_that_is_refused(shelves: Shelves, text: str, said: str) -> None:
    assert said in told(shelves, text)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        pytest.param(play().encode("utf-16"), "UTF-16", id="UTF-16"),
        pytest.param(b"\x00" * 100, "must be UTF-8", id="nothing but zeros"),
        pytest.param(b"PK\x03\x04" + b"x" * 50, "zip", id="a zip file"),
    ],
)
def test_bytes_that_are_no_text(shelves: Shelves, content: bytes, said: str) -> None:
    library = shelves.library(**{"own/playbooks/mine/pack.yaml": PACK})
    (library.workspace / "playbooks/mine/evil.md").write_bytes(content)
    with pytest.raises(Unusable, match=said):
        shelved(library)


@pytest.mark.parametrize("name", ["a b", "x){.y} <script>", "..evil", "-rf", "a\nb", "%2e%2e"])
def test_a_file_name_that_is_refused(shelves: Shelves, name: str) -> None:
    assert "named in letters, figures and hyphens" in told(shelves, play(), name=name)


def test_a_link_out_of_the_pack_is_not_read(shelves: Shelves) -> None:
    library = shelves.library(**{"own/playbooks/mine/pack.yaml": PACK, "secret.md": play()})
    (library.workspace / "playbooks/mine/evil.md").symlink_to(shelves.folder / "secret.md")
    with pytest.raises(Unusable, match="outside its pack"):
        shelved(library)


@pytest.mark.parametrize("name", ["cover", "contents", "issue-1", "play", "sources"])
def test_a_play_named_like_a_section_is_only_a_play(shelves: Shelves, name: str) -> None:
    (one,) = fill(choose(shelves.plays(**{name: play()}), MANY), MANY).chosen
    assert one.id == name
