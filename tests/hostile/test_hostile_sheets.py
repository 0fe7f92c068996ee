"""Style sheets that break out of their element, or print addresses; pictures from afar."""

from pathlib import Path

import pytest
from attempts import tried, written
from making import ROOT

from briefgen.typesetting.sheet_words import addresses_beside

EDITION = "name: Evil\nreader: us\ntier: core\nstyle: evil\nsections: [evil]\n"
ALONE = {
    "a rule of the printed web": 'a[href^="https://"]::after { content: " (" attr(href) ")" }',
    "an address in a remark": "/* p { content: 'https://b.example/' } */",
    "an address alone in a margin": '@page { @bottom-left { content: "www.b.example" } }',
    "pages with a stroke": '@page{@top-left{content: counter(page) "/" counter(pages) "/"}}',
    "a file of the web, which the doors refuse": "@import 'https://b.example/a.css';",
    "a face by its address": "@font-face { src: url('https://b.example/a.ttf') format('x') }",
    "a colon and a blank": ".label::after { content: 'Note: ' } p { quotes: '«' '»' }",
}
BESIDE = {
    "behind a word": '.u::after { content: "https://b.example/" attr(data-u) }',
    "before a word": "p::before { content: 'https://b.example/' }",
    "in pieces": 'p::before { content: "https:" "\\2f\\2f" "b.example/" }',
    "with something of nothing between": 'p::before { content: "ht" attr(x) "tps:" }',
    "in a margin, with a name": '@page{@top-left{content:"https://b.example/?" string(z)}}',
    "in what a name stands for": 'h1 { string-set: z "www.b.example/" content(text) }',
    "by a property of one's own": ':root { --a: "https://b.example/" }',
    "as quotes": 'q { quotes: "https://b.example/" "" }',
    "as a sign of a list": '@counter-style a { symbols: "www.b.example/" }',
    "as mail": 'b::after { content: "!@b.example" }',
    "behind a margin": '@page{@top-left{content:"a"}} p::after{content:"www.b.example/"}',
    "under a mark that is not seen": 'p::before { content: "http\\200bs://b.example/" }',
}


@pytest.mark.parametrize("css", [pytest.param(text, id=name) for name, text in ALONE.items()])
def test_a_sheet_that_prints_no_address_beside_words(css: str) -> None:
    assert not list(addresses_beside(css))


def test_no_sheet_that_ships_prints_one() -> None:
    for file in (ROOT / "templates" / "pages").glob("*.css"):
        assert not list(addresses_beside(file.read_text()))


@pytest.mark.parametrize("css", [pytest.param(text, id=name) for name, text in BESIDE.items()])
def test_a_sheet_that_prints_one_is_found(css: str) -> None:
    (at,) = addresses_beside(css)
    assert css[:at].rstrip()[-1] in "{;"


def pages(folder: Path, body: str, css: str = "p {}", screen: str = "p {}") -> Path:
    return written(
        folder,
        **{
            "templates/editions/evil.yaml": EDITION,
            "templates/sections/evil.md": f"---\ntitle: Evil\n---\n{body}\n",
            "templates/pages/evil.css": css,
            "templates/pages/screen.css": screen,
            "dot.svg": "<svg xmlns='http://www.w3.org/2000/svg'><rect width='5' height='5'/></svg>",
            "more.css": BESIDE["behind a word"],
        },
    )


@pytest.mark.parametrize(
    "picture",
    [
        pytest.param('<img alt="" src="dot.svg">', id="in double quotes"),
        pytest.param(
            "<img alt='src=\"//[x\"' src='dot.svg'>", id="in single quotes, behind a lure"
        ),
        pytest.param("<svg><image href='dot.svg'/></svg>", id="in a drawing"),
    ],
)
def test_a_picture_of_the_folder_is_within_the_page(picture: str, tmp_path: Path) -> None:
    folder = pages(tmp_path, picture)
    assert tried(folder, edition="evil", form="html").code == 0
    (page,) = folder.rglob("*.html")
    assert "data:image/svg+xml;base64," in page.read_text()


def test_a_sheet_does_not_end_its_element(tmp_path: Path) -> None:
    folder = pages(
        tmp_path, "Words.", screen="/*</style><meta http-equiv=refresh content='0;*/ p{}"
    )
    assert tried(folder, edition="evil", form="html").code == 0
    (page,) = folder.rglob("*.html")
    assert page.read_text().count("</style>") == 1


@pytest.mark.parametrize("form", ["html", "markdown"])
@pytest.mark.parametrize(
    "picture",
    [
        pytest.param("<img alt='' src='https://b.example/p.png'>", id="in single quotes"),
        pytest.param("<img alt='' srcset='a.png 1x, https://b.example/p.png 2x'>", id="in a set"),
        pytest.param("<image src=https://b.example/p.png>", id="by another name"),
        pytest.param("<video poster='https://b.example/p.png'></video>", id="before a film"),
        pytest.param("![a](https://b.example/p.png)", id="in Markdown"),
    ],
)
def test_no_picture_is_loaded_from_afar(picture: str, form: str, tmp_path: Path) -> None:
    made = tried(pages(tmp_path, picture), edition="evil", form=form)
    assert made.code == 2
    assert "nothing is loaded from the network" in made.told
    assert "sections/evil.md:4" in made.told


@pytest.mark.parametrize(
    ("body", "css", "said"),
    [
        pytest.param("W.", "\n p { a: 'www.b.example' }", "evil.css:2:6: The style", id="its own"),
        pytest.param("W.", "@import 'more.css';", "beside words of the book", id="one it takes in"),
        pytest.param(
            "<style>p::after { content: 'https://b.example/' }</style>", "p {}",
            "styles in the section “Evil” put an address", id="one in a section",
        ),
    ],
)  # fmt: skip
def test_a_sheet_with_an_address_is_told(body: str, css: str, said: str, tmp_path: Path) -> None:
    made = tried(pages(tmp_path, body, css), edition="evil", form="pdf")
    assert made.code == 2
    assert said in made.told
