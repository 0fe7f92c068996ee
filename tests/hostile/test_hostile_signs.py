"""Signs that cannot be seen, or that turn letters round, wherever text comes in."""

from pathlib import Path

import pytest
from attempts import PLAN, tried, written
from building import play

from briefgen.problems import Unusable
from briefgen.reading import Source, legible, unseen

HONEST = {
    "plain words": "Words — “quoted”, 1\u00a0km.\tA tab.\r\nA line.",
    "Arabic with its marks": "\u200fالعربية\u061c 12\u200e",
    "Hebrew with its marks": "\u200fעברית (12)\u200e",
    "a word that may be hyphenated": "Donau\u00addampf",
    "letters that join": "می\u200cخواهم",
    "a flag and a family": "🏴󠁧󠁢󠁥󠁮󠁧󠁿 👨\u200d👩\u200d👧",
    "letters far up": "𠀀𪛟",
    "signs written as numbers": "a &#38; b &#8211; &#x2014; &#1234567;",
}


@pytest.mark.parametrize("text", [pytest.param(text, id=name) for name, text in HONEST.items()])
def test_honest_text_is_let_through(text: str) -> None:
    assert unseen(text) is None
    assert legible(Source("x.md", text)).text == text


WICKED = {
    "a sign for the terminal": "\x1b",
    "a zero": "\0",
    "a sign of the second table of controls": "\x9b",
    "a line end of mainframes": "\x85",
    "letters turned round": "\u202e",
    "letters set in one way": "\u202a",
    "the end of that": "\u202c",
    "letters shut off": "\u2067",
    "the end of letters shut off": "\u2069",
    "half a letter": "\ud800",
    "no letter": "\uffff",
    "no letter, of the middle": "\ufdd1",
    "no letter, of the last table": "\U0010fffe",
    "letters turned round, as a number": "&#8238;",
    "the same with sixteen figures": "&#X0202E;",
    "a sign for the terminal, as a number": "&#27",
}


@pytest.mark.parametrize("sign", [pytest.param(text, id=name) for name, text in WICKED.items()])
def test_the_first_of_each_line_is_told(sign: str) -> None:
    with pytest.raises(Unusable) as caught:
        legible(Source("x.md", f"One.\nTwo{sign} and {sign}.\nThree\n{sign}"))
    assert [str(one.place) for one in caught.value.problems] == ["x.md:2:4", "x.md:4:1"]
    assert "cannot be printed" in caught.value.problems[0].message


SECTION = {"templates/editions/evil.yaml": "name: E\nreader: us\ntier: core\nsections: [evil]\n"}
HEAD = "---\ntitle: Evil\n---\n"
PACK = {"playbooks/x/pack.yaml": "name: X"}
PLACES = {
    "in the plan": ("talks.yaml:1:10: ", {"talks.yaml": PLAN.replace("Grain", "Gr\u2066ain")}),
    "in the plan, written out": (
        "talks.yaml:1:8: ", {"talks.yaml": PLAN.replace("Grain ships", '"a\\uffff"')},
    ),
    "in a file of the plan": (
        "m.md:2:2: ", {"talks.yaml": PLAN + "mandate: !include m.md\n", "m.md": "a\nb\u202ec\n"},
    ),
    "in the settings": ("briefgen.yaml:1:2: ", {"briefgen.yaml": "#\u202e\n"}),
    "in a play": ("evil.md:6:2: ", {**PACK, "playbooks/x/evil.md": play(body="a\u2067b")}),
    "in a play, written out": (
        "evil.md:6:1: ", {**PACK, "playbooks/x/evil.md": play(body='{{ "\\ud800" }}')},
    ),
    "in a section": ("evil.md:4:2: ", {**SECTION, "templates/sections/evil.md": f"{HEAD}a\x1bb"}),
    "in a section, written out": (
        "evil.md:5:1: ", {**SECTION, "templates/sections/evil.md": f'{HEAD}a\n{{{{ "\\u202e" }}}}'},
    ),
    "in a section, put together": (
        "evil.md:4:1: ", {**SECTION, "templates/sections/evil.md": f"{HEAD}&#{{{{ 8238 }}}};"},
    ),
    "in a chart of a section, written out": (
        "evil.md:4:1: ", {
            **SECTION,
            "templates/sections/evil.md": f'{HEAD}```chart range\n{{"issue": "\\ud800"}}\n```\n',
        },
    ),
    "in an edition": (
        "evil.yaml:1:7: ", {"templates/editions/evil.yaml": 'name: "a\\x1b"\nreader: us\n'},
    ),
    "in what sections share": (
        "parts.md:1:2: ", {"templates/parts.md": "a\u202eb"},
    ),
    "in a style sheet": (
        "common.css:1:4: ", {"templates/pages/common.css": "p{}\x07"},
    ),
}  # fmt: skip


@pytest.mark.parametrize(
    ("place", "files"), [pytest.param(*case, id=name) for name, case in PLACES.items()]
)
def test_such_a_sign_is_told_with_its_place(
    place: str, files: dict[str, str], tmp_path: Path
) -> None:
    edition = "evil" if SECTION.items() <= files.items() else "book"
    made = tried(written(tmp_path, **files), edition=edition, form="html")
    assert made.code == 2, made.told
    assert place in made.told
