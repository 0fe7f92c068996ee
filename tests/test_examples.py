"""The examples as finished files: sound, readable by everybody, the same every time."""

import hashlib
import io
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pikepdf
import pypdfium2
import pytest
import yaml
from making import EXAMPLES, ROOT, body, for_each_example, made, opened
from printed import folded, read
from test_reading_schema import VALIDATOR, Editor

from briefgen.pipeline import Paper

GOLDEN = Path(__file__).with_name("golden")
# A play is edited more often than the book is made otherwise, so its chapters are not kept.
PLAYS = re.compile(
    r'<section class="[^"]*" id="'
    r"(?:play-|how-they|other-pl|what-you|their-out|sources|contents|at-a-gl)"
    r".*?</section>\n?",
    re.DOTALL,
)
POINTS = {"a4": (595, 842), "letter": (612, 792)}
each = pytest.mark.parametrize("example", for_each_example())


def document(example: str, edition: str = "book", paper: Paper = "a4") -> pikepdf.Pdf:
    return pikepdf.open(io.BytesIO(made(example, edition, "pdf", paper).content))


def text_of(pdf: bytes) -> str:
    pages = [page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(pdf)]
    return re.sub(r"[-‐\x02\xad\ufffe]?\s+|[-‐]", "", folded(" ".join(pages)))


def outline(items: Any) -> Iterator[str]:
    for item in items:
        yield str(item.title)
        yield from outline(item.children)


def test_there_are_examples() -> None:
    assert {"cyber-talks", "lease", "portsmouth-1905", "smallest"} <= set(EXAMPLES)


@pytest.mark.parametrize("file", ["../templates/new/negotiation", *EXAMPLES])
def test_an_editor_finds_no_mistake(file: str) -> None:
    told = [
        f"{'.'.join(map(str, fault.absolute_path))}: {fault.message[:200]}"
        for fault in VALIDATOR.iter_errors(seen(ROOT / "examples" / f"{file}.yaml"))
    ]
    assert told == []


class Included(Editor):
    """As an editor reads it; what another file puts in is left as it would be filled in."""


def seen(path: Path) -> Any:
    """The values an editor sees in a file."""
    text = path.read_text("utf-8")
    if path.suffix != ".yaml":
        return text
    # Editors take a question mark before a comma as what it is; this loader stumbles over it.
    return yaml.load(re.sub(r"\?(?=[,}])", ".", text), Loader=Included)


def _included(loader: yaml.SafeLoader, node: yaml.ScalarNode) -> Any:
    return seen(ROOT / "examples" / node.value)


Included.add_constructor("!include", _included)


@each
def test_a_book_is_set_without_a_remark(example: str) -> None:
    for edition in ("book", "principal"):
        printed = made(example, edition, "pdf")
        assert printed.remarks == ()
        assert printed.pages
    assert (made(example, "book", "pdf").pages or 0) > (
        made(example, "principal", "pdf").pages or 0
    )


@each
def test_a_book_is_open_to_every_reader(example: str) -> None:
    with document(example) as pdf:
        negotiation = opened(example).negotiation
        assert str(pdf.docinfo.Title) == (negotiation.brief.cover_title or negotiation.title)
        assert str(pdf.Root.Lang) == negotiation.brief.language
        assert bool(pdf.Root.MarkInfo.Marked)
        assert pdf.Root.StructTreeRoot.K
        assert pdf.check_pdf_syntax() == []
        assert "/AcroForm" not in pdf.Root
        assert "/JavaScript" not in pdf.Root.Names


@each
def test_a_book_is_set_in_our_letters_only(example: str) -> None:
    with document(example) as pdf:
        named = {
            str(thing.BaseFont).partition("+")[2]
            for thing in pdf.objects
            if isinstance(thing, pikepdf.Dictionary) and thing.get("/Type") == pikepdf.Name.Font
        }
    assert named
    assert {name for name in named if not name.startswith("Briefbook")} == set()


@each
def test_every_section_has_a_bookmark_and_stands_in_the_text(example: str) -> None:
    page = read(body(made(example, "book", "html").content.decode()))
    assert page.names >= {"h1", "h2"}
    heads = re.findall(r"<h1[^>]*>(.*?)</h1>", made(example, "book", "html").content.decode())
    titles = [read(head).text for head in heads]
    with document(example) as pdf, pdf.open_outline() as tree:
        marks = [folded(title) for title in outline(tree.root)]
    assert len(titles) > 5
    # A picture of a title may stand in a heading; the bookmark begins with its words.
    assert [title for title in titles if title not in marks] == []
    words = text_of(made(example, "book", "pdf").content)
    assert [title for title in titles if re.sub(r"[-\s]", "", title) not in words] == []


@each
def test_every_link_leads_somewhere(example: str) -> None:
    with document(example) as pdf:
        known = set(pikepdf.NameTree(pdf.Root.Names.Dests))
        notes = [note for page in pdf.pages for note in page.obj.get("/Annots", ())]
        named = [str(note.Dest) for note in notes if "/Dest" in note]
        named += [str(note.A.D) for note in notes if "/A" in note and note.A.S == "/GoTo"]
        far = [str(note.A.URI) for note in notes if "/A" in note and "/URI" in note.A]
    assert named
    assert set(named) - known == set()
    assert [address for address in far if not address.startswith(("https://", "mailto:"))] == []


@each
@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_the_principal_s_brief_is_two_pages_at_most(example: str, paper: Paper) -> None:
    assert made(example, "principal", "pdf", paper).remarks == ()
    with document(example, "principal", paper) as pdf:
        assert 1 <= len(pdf.pages) <= 2
        for page in pdf.pages:
            wide, high = (float(side) for side in page.mediabox[2:])
            assert (round(wide), round(high)) == POINTS[paper]


@pytest.mark.parametrize(
    "example",
    [
        pytest.param(
            name,
            marks=[pytest.mark.xdist_group(name)] + [pytest.mark.long] * (name != "lease"),
        )
        for name in EXAMPLES
    ],
)
def test_the_same_file_gives_the_same_bytes_in_another_process(
    example: str, tmp_path: Path
) -> None:
    env = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONHASHSEED": "7", "TZ": "Asia/Tokyo"}
    file = ROOT / "examples" / f"{example}.yaml"
    formats = [word for name in ("pdf", "html", "markdown") for word in ("-f", name)]
    subprocess.run(
        [sys.executable, "-m", "briefgen", "build", file, *formats, "-o", tmp_path],
        env=env, capture_output=True, check=False,
    )  # fmt: skip
    for edition in ("book", "principal"):
        for name, ending in (("pdf", "pdf"), ("html", "html"), ("markdown", "md")):
            there = hashlib.sha256((tmp_path / f"{edition}.{ending}").read_bytes())
            here = hashlib.sha256(made(example, edition, name).content)
            assert there.hexdigest() == here.hexdigest()


@pytest.mark.parametrize(("example", "edition"), [("smallest", "book"), ("lease", "principal")])
def test_the_page_reads_as_it_was_last_approved(
    example: str, edition: str, request: pytest.FixtureRequest
) -> None:
    html = PLAYS.sub("", body(made(example, edition, "html").content.decode()))
    kept = GOLDEN / f"{example}-{edition}.html"
    if request.config.getoption("--renew-golden"):
        GOLDEN.mkdir(exist_ok=True)
        kept.write_text(html, "utf-8")
    assert html.splitlines() == kept.read_text("utf-8").splitlines()
