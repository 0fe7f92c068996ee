"""Stylesheets, markup and faces that keep the engine busy, fill the memory or break it down."""

from pathlib import Path

import pytest
from attempts import tried, written

EDITION = "name: Evil\nreader: us\ntier: core\nstyle: evil\nsections: [evil]\n"
HEAD = "---\ntitle: Evil\n---\n"
SHORT = "build: {seconds: 5, memory: 900, pages: 60, megabytes: 1}\n"
NEST = "<div class='f'>" * 12 + "words" + "</div>" * 12


def pages(folder: Path, body: str, css: str = "", settings: str = SHORT) -> Path:
    return written(
        folder,
        **{
            "briefgen.yaml": settings,
            "templates/editions/evil.yaml": EDITION,
            "templates/sections/evil.md": HEAD + body,
            "templates/pages/evil.css": css or "p {}",
        },
    )


SOUND = {
    "a plain page": ("Words.", ""),
    "signs by chance": ("Words.", "}}}{;;;@@@///***\\\\ */ }"),
    "a counter of a thousand million": ("Words.", "p { counter-reset: a 999999999 }"),
    "a layer above all": ("Words.", "p { position: fixed; z-index: 99999999999 }"),
    "a face that is none": (
        "Words.",
        "@font-face { font-family: F; src: url(evil.ttf) } p { font-family: F }",
    ),
    "type of no size": ("Words.", "p { font-size: 0 }"),
    "colours from no table": ("Words.", "p { color: rgb(99999999999 0 0 / 1e99) }"),
}


@pytest.mark.long
@pytest.mark.parametrize(("body", "css"), [pytest.param(*c, id=n) for n, c in SOUND.items()])
def test_a_page_that_can_be_set(body: str, css: str, tmp_path: Path) -> None:
    (tmp_path / "evil.ttf").write_bytes(b"\0\1\0\0" + b"\xff" * 400)
    made = tried(pages(tmp_path, body, css), edition="evil", form="pdf")
    assert made.code in (0, 1), made.told


REFUSED = {
    "a rule that never closes": ("Words.", "p { color: red", "ends in the middle"),
    "a remark that never closes": ("Words.", "}}}{{{;;;@@@///***", "ends in the middle"),
    "boxes in boxes in boxes": (
        f"<div>{NEST}</div>", ".f { display: flex }", "5 seconds|900 MB",
    ),
    "grids in grids": (
        f"<div>{NEST.replace('<div', '<div><div')}</div>", ".f,div { display: grid }", "5 seconds",
    ),
    "a hundred thousand paragraphs": ("<p>w</p>" * 100_000, "", "5 seconds|900 MB|pages"),
    "names that stand for names": (
        "Words.",
        ":root {--a: x;" + "".join(f"--{b}:" + f"var(--{a})" * 12 + ";" for a, b in zip(
            "abcdefghij", "bcdefghijk", strict=True)) + "} p { color: var(--k) }",
        "5 seconds|900 MB",
    ),
    "a page for every word": (
        "word " * 400, "@page { size: 20mm; margin: 2mm } p { font-size: 30pt }",
        "60 are|5 seconds",
    ),
    "a margin of a kilometre": ("Words.", "p { margin: 1000000mm }", "evil.css:1:13: 1000000mm is"),
    "margins as high as a page": ("Words.\n\n" * 300, "p { margin: 5000mm }", "60 are|seconds"),
    "a page of no size": ("Words.", "p {}\n@page { size: 0 }", "evil.css:2:1: The style sheet"),
    "text that is carried off": ("Words.", "* { position: running(x) }", "evil.css:1:1: The style"),
    "a word of a size": (
        "<p style='font-size: 9999999pt'>w</p>", "", "evil.md:1:1: The section “Evil” cannot",
    ),
    "a cell over many columns": (
        "<table><tr><td colspan=99999999999999999999>a</td></tr></table>", "",
        "more than any paper can",
    ),
    "a table of many columns": (
        "<table><tr><td colspan=999>a</td></tr></table>" * 999, "", "5 seconds|900 MB",
    ),
    "divisions without end": ("<div>" * 3000 + "w" + "</div>" * 3000, "", "nested too deeply"),
    "an import that leads nowhere": ("Words.", "@import 'nowhere.css';", "no such file"),
    "a face from afar": (
        "Words.", "@font-face { font-family: F; src: url(http://127.0.0.1:9/f.ttf) }", "network",
    ),
    "a stylesheet of three megabytes": ("Words.", "/*" + "x" * 3_000_000 + "*/", "larger than 2"),
    "a stylesheet with zeros": ("Words.", "p{}" * 99 + "\0", "is no text"),
    "a link that moves": (
        "<svg><a><animate attributeName='href' values='#a'/></a></svg>", "", "holds <animate>",
    ),
    "a link that is set anew": (
        "<svg><a><set attributeName='href' to='#a'/></a></svg>", "", "holds <set>, which no page",
    ),
    "a drawing that runs": (
        '<img alt="" src="evil.svg">', "", "evil.svg",
    ),
}  # fmt: skip


@pytest.mark.parametrize(
    ("body", "css", "said"),
    [
        pytest.param(*c, id=n, marks=[pytest.mark.long] if "seconds" in c[2] else [])
        for n, c in REFUSED.items()
    ],
)
def test_a_page_that_is_stopped(body: str, css: str, said: str, tmp_path: Path) -> None:
    folder = pages(tmp_path, body, css)
    (folder / "evil.svg").write_text("<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>")
    made = tried(folder, edition="evil", form="pdf")
    assert made.code == 2, made.told[:2000]
    assert any(words in made.told for words in said.split("|")), made.told[:2000]


def test_after_one_that_was_stopped_the_next_is_set(tmp_path: Path) -> None:
    stopped, sound = tmp_path / "stopped", tmp_path / "sound"
    css = ".f { display: flex }"
    assert tried(pages(stopped, NEST, css), edition="evil", form="pdf").code == 2
    assert tried(pages(sound, "Words."), edition="evil", form="pdf").code == 0


@pytest.mark.parametrize("form", ["html", "markdown"])
def test_a_file_larger_than_may_be_is_not_written(form: str, tmp_path: Path) -> None:
    made = tried(pages(tmp_path, "w" * 1_500_000), edition="evil", form=form)
    assert made.code == 2
    assert "at most 1 MB" in made.told
    assert "megabytes" in made.told
