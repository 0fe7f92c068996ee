"""A team's own sections, editions and settings that run on, grow, reach out or lie."""

from pathlib import Path

import pytest
from attempts import tried, written

LOOPS = "{% for a in issues %}" * 9 + "{% endfor %}" * 9
MANY = "[" + "1," * 2000 + "]"
HEAD = "---\ntitle: Evil\n---\n"
EDITION = "name: Evil\nreader: us\ntier: core\nsections: [evil]\n"
LONG = "{% set a %}{% for i in " + MANY + " %}" + "x" * 500 + "{% endfor %}{% endset %}"
TWICE = "{% set a = 'xxxxxxxxxx' %}"


def own(folder: Path, body: str, head: str = HEAD) -> Path:
    """A workspace with an edition of one section."""
    return written(
        folder,
        **{"templates/editions/evil.yaml": EDITION, "templates/sections/evil.md": head + body},
    )


SOUND = {
    "a loop over the issues": "{% for a in issues %}- {{ a.title }}\n{% endfor %}",
    "a macro that is called": "{% macro m(x) %}{{ x }}!{% endmacro %}{{ m(us.name) }}",
    "words put together": "{{ us.name ~ ' and ' ~ them.name }}",
    "lists put together": "{% set a = [1] + [2] %}{{ a | length }}",
    "a sum of lists": "{% set a = [[1], [2]] | sum(start=[]) %}{{ a | length }}",
    "a number rounded": "{{ 2.345 | round(1) }}",
    "a word put for another": "{{ us.name | replace('U', 'u') }}",
    "a text of its own making": "{% set a %}{{ us.name }}{% endset %}{{ a }}",
    "lists of lists": "{% set a = issues | batch(2) | map('list') | list %}{{ a | length }}",
    "the beginning of a word": "{{ us.name[:3] | upper }}",
    "rows of three": "{% for r in issues | batch(3) %}{{ r | length }}{% endfor %}",
}


@pytest.mark.parametrize("body", [pytest.param(text, id=name) for name, text in SOUND.items()])
def test_a_section_that_does_its_work(body: str, tmp_path: Path) -> None:
    assert tried(own(tmp_path, body), edition="evil").code in (0, 1)


REFUSED = {
    "loops in loops in loops": (LOOPS.replace("issues", MANY), "works on for too long"),
    "a macro that calls itself": ("{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}", "deeply"),
    "a macro that calls itself twice": (
        "{% macro m(n) %}{% if n %}{{ m(n - 1) }}{{ m(n - 1) }}{% endif %}{% endmacro %}"
        "{{ m(60) }}",
        "works on for too long",
    ),
    "a loop that calls itself": (
        "{% for a in [[1]] recursive %}{{ loop([[1]]) }}{% endfor %}", "",
    ),
    "a text doubled forty times": (TWICE + "{% set a = a ~ a %}" * 40, "grows too long"),
    "a text doubled by a sum": (TWICE + "{% set a = a + a %}" * 40, "grows too long"),
    "a text doubled in a block": (
        TWICE + "{% set a %}{{ a }}{{ a }}{% endset %}" * 40, "longer than a book",
    ),
    "a text doubled by a macro": (
        TWICE + "{% macro m(x) %}{{ x }}{{ x }}{% endmacro %}" + "{% set a = m(a) %}" * 40,
        "longer than a book",
    ),
    "a text that grows by what is put in": (
        TWICE + "{% set a = a | replace('x', 'xxxxxxxxxx') %}" * 12, "grows too long",
    ),
    "a text that grows between its letters": (
        TWICE + "{% set a = a | replace('', a) %}" * 12, "grows too long",
    ),
    "a list doubled forty times": (
        "{% set a = [1, 2] %}" + "{% set a = a + a %}" * 40, "grows too long",
    ),
    "a list summed from lists": (
        "{% set a = [1, 2, 3] %}" + "{% set a = [a, a, a, a] | sum(start=[]) %}" * 30,
        "grows too long",
    ),
    "a number squared without end": (
        "{% set a = 99999 %}" + "{% set a = a * a %}" * 40, "number here grows too long",
    ),
    "a high power": ("{{ 9 ** 9 ** 9 }}", "“**” is not worked out here"),
    "a text many times": ("{{ 'a' * 10 * 10 }}", "whole numbers"),
    "a wide figure": ("{{ '%9999999999d' % 1 }}", "whole numbers"),
    "rounding to a thousand million places": (
        "{{ 1.5 | round(1000000000, 'ceil') }}", "20 places",
    ),
    "a row of a thousand million": (
        "{% for a in [1] | batch(1000000000, 'x') %}{% endfor %}", "too long",
    ),
    "lists in lists by filters": (
        "{% set a = " + MANY + " | batch(1) | map('batch', 99999, 'x') | map('list') | list %}",
        "hold more than 1,000,000 things",
    ),
    "many long lists": (
        "{% for a in " + MANY + " %}{% set b = [a] | batch(9999, 'x') | list %}{% endfor %}",
        "hold more than 1,000,000 things",
    ),
    "many copies of a long text": (
        LONG + "{% set b = [" + "a | upper," * 2000 + "] %}", "works on for too long",
    ),
    "many cuts of a long text": (
        LONG + "{% set b = [" + "a[1:]," * 2000 + "] %}", "works on for too long",
    ),
    "a long word between many": (
        "{{ " + MANY + " | join('" + "x" * 9000 + "') }}", "grows too long",
    ),
    "a text without end": (
        "{% for a in " + MANY + " %}" + "y" * 5000 + "{% endfor %}", "longer than a book",
    ),
    "the way to everything": ("{{ ''.__class__.__mro__[1].__subclasses__() }}", "__class__"),
    "the way by brackets": ("{{ us['__class__'] }}", "__class__"),
    "the way by a filter": ("{{ us | attr('__class__') }}", "attr"),
    "the way by a list of names": ("{{ issues | map(attribute='__class__') | first }}", ""),
    "the way by grouping": ("{{ issues | groupby('__class__') | first }}", ""),
    "the way by sorting": ("{{ issues | sort(attribute='__class__') | first }}", ""),
    "the way by choosing": ("{{ issues | selectattr('__class__') | first }}", ""),
    "the way by the template": ("{{ self._TemplateReference__context }}", ""),
    "the model itself": ("{{ us.model_fields }}", "model_fields"),
    "the model written out": ("{{ us.model_dump_json() }}", ""),
    "a file of the machine": ("{% include '/etc/passwd' %}", ""),
    "a file above": ("{% include '../../briefgen.yaml' %}", "no such file"),
    "a module": ("{% import 'os' as os %}", "no such file"),
    "itself": ("{% include '../templates/sections/evil.md' %}", ""),
    "a name that nothing bears": ("{{ nothing }}", "nothing is called"),
    "brackets in brackets": ("{{ " + "(" * 5000 + "1" + ")" * 5000 + " }}", "deeply"),
    "conditions in conditions": ("{% if 1 %}" * 500 + "{% endif %}" * 500, "deeply"),
    "a block that never closes": ("{% if us %}", ""),
    "a figure of ten thousand places": ("{{ " + "9" * 10_000 + " }}", "too long"),
    "a chart of no kind": ("```chart evil\n{}\n```", "chart"),
    "a chart without data": ("```chart range\n[[[\n```", "chart"),
    "a chart from nowhere": ("```chart __init__\n{}\n```", "chart"),
}  # fmt: skip


@pytest.mark.parametrize(
    ("body", "said"), [pytest.param(*case, id=name) for name, case in REFUSED.items()]
)
def test_a_section_that_is_stopped(body: str, said: str, tmp_path: Path) -> None:
    made = tried(own(tmp_path, body), edition="evil", form="html")
    assert made.code == 2, made.told[:2000]
    assert said in made.told
    assert "evil.md:" in made.told or "chart" in said


@pytest.mark.parametrize(
    "head",
    [
        pytest.param("", id="no head"),
        pytest.param("---\n", id="a head that never ends"),
        pytest.param("---\ntitle: [a]\n---\n", id="a list for a title"),
        pytest.param("---\ntitle: T\neach: evil\n---\n", id="for each of nothing"),
        pytest.param("---\ntitle: T\ntier: open\n---\n", id="a tier of its own"),
        pytest.param("---\ntitle: T\nlists: maybe\n---\n", id="perhaps"),
        pytest.param("---\ntitle: !!python/name:os.system\n---\n", id="a command"),
    ],
)
def test_a_head_that_is_refused(head: str, tmp_path: Path) -> None:
    made = tried(own(tmp_path, "Words.\n", head), edition="evil")
    assert made.code == 2
    assert made.placed, made.told


@pytest.mark.parametrize(
    ("edition", "said"),
    [
        pytest.param(EDITION.replace("core", "top"), "tier", id="a tier that is none"),
        pytest.param(EDITION.replace("evil", "../../x"), "no such section", id="a section above"),
        pytest.param(EDITION.replace("[evil]", "[/etc/passwd]"), "no such", id="a file"),
        pytest.param(EDITION + "style: ../../../x\n", "missing", id="a style above"),
        pytest.param(EDITION + 'style: "a\\0b"\n', "", id="a style with a zero"),
        pytest.param(EDITION + "pages: -1\n", "", id="fewer pages than none"),
        pytest.param(EDITION + "pages: 1e400\n", "", id="pages without end"),
        pytest.param(EDITION + "also: [__class__]\n", "", id="a private field"),
        pytest.param(EDITION + "also: bottom_line\n" * 2, "", id="a name twice"),
        pytest.param("", "", id="nothing"),
        pytest.param("- evil\n", "", id="a list"),
    ],
)
def test_an_edition_that_is_refused(edition: str, said: str, tmp_path: Path) -> None:
    folder = written(
        tmp_path,
        **{"templates/editions/evil.yaml": edition, "templates/sections/evil.md": HEAD + "Words."},
    )
    made = tried(folder, edition="evil", form="pdf")
    assert made.code == 2, made.told
    assert said in made.told


@pytest.mark.parametrize(
    "settings",
    [
        pytest.param("limits: {days_until_stale: 1e99}\n", id="an endless limit"),
        pytest.param("limits: {days_until_stale: -1}\n", id="a limit below nought"),
        pytest.param("build: {seconds: 99999999999}\n", id="more seconds than may be"),
        pytest.param("build: {memory: 1}\n", id="too little memory to begin"),
        pytest.param("build: {network: true}\n", id="a door that there is not"),
        pytest.param("severity: {nothing-at-all: off}\n", id="a check that nobody knows"),
        pytest.param("severity: {no-room: shout}\n", id="a grade that nobody knows"),
        pytest.param("playbooks: [http://127.0.0.1:9/]\n", id="playbooks from afar"),
        pytest.param("a: &a [*a]\n", id="a thing that holds itself"),
        pytest.param("x: !!python/object/apply:os.system [ls]\n", id="a command"),
        pytest.param("build: [" * 900, id="brackets"),
        pytest.param("build: {seconds: 60", id="a brace that never closes"),
    ],
)
def test_settings_that_are_refused(settings: str, tmp_path: Path) -> None:
    made = tried(written(tmp_path, **{"briefgen.yaml": settings}))
    assert made.code == 2, made.told
    assert made.placed, made.told
