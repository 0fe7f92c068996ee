"""A word is planted in every field; no edition, in no format, gives away one above its reach.

The guard is not believed here: the files are searched as well with tools that are not ours.


Numbers are looked for where something is written. Elsewhere in a PDF stand the numbers of its
objects, offsets and widths, and in HTML its fonts: four digits in a row say nothing there.
"""

import io
import re
import shutil
import subprocess
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

import canaries
import pikepdf
import pytest
from guarding import pdf, shown, written
from making import quiet

from briefgen import handling
from briefgen.book import Edition, editions
from briefgen.clearance import Reach, Tier, cleared, tiers, withheld
from briefgen.guard import judged, opening
from briefgen.library import Library, shipped
from briefgen.pipeline import Opened, make
from briefgen.problems import Place
from briefgen.reading import Places

EDITIONS = tuple(editions(Library(shipped(), shipped())))
QUICK = ("book", "principal", "delegation", "handout")
PAGES = re.compile(r"(?m)^pages:.*\n")
FONT = re.compile(r"base64,[A-Za-z0-9+/=]+")
THOUSANDS = re.compile("(?<=[0-9])[,.\u2009\u202f\u00a0](?=[0-9]{3}(?![0-9]))")
DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"></svg>'


@cache
def planted() -> canaries.Planted:
    return canaries.planted()


@cache
def opened() -> Opened:
    folder = Path(mkdtemp(prefix="canaries"))
    (folder / "canary.svg").write_text(DRAWING, "utf-8")
    _with_pages_to_spare(folder / "templates" / "editions")
    places = Places(Place("n.yaml", 1, 1))
    return Opened(canaries.negotiation(planted()), places, Library(folder, folder))


def _with_pages_to_spare(shelf: Path) -> None:
    """The shipped editions, without a limit of pages: so full a file keeps to none."""
    shelf.mkdir(parents=True)
    for file in (shipped() / "templates" / "editions").glob("*.yaml"):
        (shelf / file.name).write_text(PAGES.sub("", file.read_text("utf-8")), "utf-8")


def hidden_from(reach: Tier | Reach) -> set[str]:
    """The planted words that readers of that reach may not see."""
    told = " ".join(str(one.value) for one in withheld(opened().negotiation, reach))
    kept = _kept(reach)
    return {word for word in planted().words if word in told and word not in kept}


def _kept(reach: Tier | Reach) -> str:
    return " ".join(str(value) for _, value in canaries.walk(cleared(opened().negotiation, reach)))


def kept_from(edition: Edition) -> set[str]:
    """What may not stand in the edition: all above its reach, but for its own marking."""
    own = handling.marking_at(opened().negotiation.handling, edition.marked_for)
    return {word for word in hidden_from(edition.reach) if word not in own}


def found(wanted: set[str], content: bytes, ending: str, folder: Path) -> set[str]:
    """Those of the words and numbers that tools which are not ours can read in a file."""
    if ending == "pdf":
        anywhere, text = read_by_others(content, folder)
    else:
        anywhere = content.decode()
        text = FONT.sub("", anywhere)
    figures = f"{text}\n{THOUSANDS.sub('', text)}"
    return {one for one in wanted if one in (figures if one.isdigit() else anywhere)}


def read_by_others(content: bytes, folder: Path) -> tuple[str, str]:
    """All that others can read anywhere in a PDF, and of that what is written to be read."""
    file = folder / "made.pdf"
    file.write_bytes(content)
    plain = io.BytesIO()
    with pikepdf.open(file) as document:
        strings = [text for part in document.objects for text in _strings(part)]
        document.save(plain, qdf=True, object_stream_mode=pikepdf.ObjectStreamMode.disable)
    (folder / "plain.pdf").write_bytes(plain.getvalue())
    printed = [_said("pdftotext", way, str(file), "-") for way in ("-layout", "-raw")]
    commands = (
        ("qpdf", "--qdf", "--object-streams=disable", str(file), "-"),
        ("strings", "-n", "4", str(folder / "plain.pdf")),
        ("strings", "-n", "4", "-e", "b", str(folder / "plain.pdf")),
    )
    raw = [_said(*command) for command in commands]
    text = "\n".join([*printed, *strings])
    return "\n".join([plain.getvalue().decode("latin-1"), *raw, text]), text


def _strings(part: pikepdf.Object, outermost: bool = True) -> Iterator[str]:
    """The strings of one object, and the text of its metadata."""
    if part.is_indirect and not outermost:
        return
    if isinstance(part, pikepdf.String):
        yield str(part)
    elif isinstance(part, pikepdf.Array):
        for one in part:
            yield from _strings_in(one)
    elif isinstance(part, pikepdf.Dictionary | pikepdf.Stream):
        for one in part.values():
            yield from _strings_in(one)
        if str(part.get("/Type")) in ("/Metadata", "/EmbeddedFile"):
            yield part.read_bytes().decode("utf-8", "replace")


def _strings_in(value: object) -> Iterator[str]:
    if isinstance(value, pikepdf.Object):
        yield from _strings(value, outermost=False)


def _said(*command: str) -> str:
    if not shutil.which(command[0]):
        return ""
    ran = subprocess.run(command, capture_output=True, check=True)
    return ran.stdout.decode("utf-8", "replace").replace("\x00", "")


def runs() -> list[object]:
    """Each edition in each format; those that take long are marked so."""
    return [
        pytest.param(
            edition,
            form,
            marks=[] if form == "markdown" and edition in QUICK else [pytest.mark.long],
            id=f"{edition} as {form}",
        )
        for edition in EDITIONS
        for form in ("markdown", "html", "pdf")
    ]


def on_a_page(text: str) -> bytes:
    return written(pdf(text=text))


def in_a_pdf(part: str, value: pikepdf.Object) -> bytes:
    """A PDF that holds something beside its pages."""
    made = pdf()
    made.Root[part] = made.make_indirect(value)
    return written(made)


def in_metadata(text: str) -> bytes:
    made = pdf()
    with made.open_metadata() as told:
        told["dc:description"] = text
    return written(made)


@pytest.mark.parametrize(
    ("content", "ending", "there"),
    [
        pytest.param(on_a_page("Nothing."), "pdf", set(), id="nothing"),
        pytest.param(in_a_pdf("/Width", pikepdf.Array([3301])), "pdf", set(), id="a width"),
        pytest.param(written(pdf(shown("Words.") + b"\n3301 0 m 5 5 l S")), "pdf", set(),
                     id="where a line begins"),
        pytest.param(b"<style>url(data:font/woff2;base64,d09G3301AB)</style>", "html", set(),
                     id="within a font"),
        pytest.param(on_a_page("Until 3301-05-07."), "pdf", {"3301"}, id="a day on a page"),
        pytest.param(on_a_page("For 3,301 days."), "pdf", {"3301"}, id="with its thousands apart"),
        pytest.param(on_a_page("Say qbababax."), "pdf", {"qbababax"}, id="a word on a page"),
        pytest.param(in_a_pdf("/Note", pikepdf.Dictionary(On=pikepdf.String("D:33010507"))), "pdf",
                     {"3301"}, id="a day in a string"),
        pytest.param(in_a_pdf("/Note", pikepdf.Array([pikepdf.Array([pikepdf.String("3301")])])),
                     "pdf", {"3301"}, id="a string within arrays"),
        pytest.param(in_a_pdf("/Note", pikepdf.Name("/qbababax")), "pdf", {"qbababax"},
                     id="a word as a name"),
        pytest.param(in_metadata("Of 3301."), "pdf", {"3301"}, id="a day in metadata"),
        pytest.param(b"<p data-on='3301'>qbababax</p>", "html", {"3301", "qbababax"}, id="HTML"),
        pytest.param(b"On 7 May 3301.", "md", {"3301"}, id="Markdown"),
    ],
)  # fmt: skip
def test_the_search_finds_what_is_written_and_nothing_else(
    content: bytes, ending: str, there: set[str], tmp_path: Path
) -> None:
    assert found({"3301", "qbababax"}, content, ending, tmp_path) == there


@pytest.mark.xdist_group("guard-canaries")
@pytest.mark.parametrize(("edition", "form"), runs())
def test_no_edition_gives_away_a_word_above_its_reach(
    edition: str, form: str, tmp_path: Path
) -> None:
    held = editions(opened().library)[edition]
    assert held.pages is None
    made = make(opened(), edition, form, "a4", quiet)
    hidden = kept_from(held)
    assert hidden or held.ceiling == Tier.SEALED
    assert found(hidden, made.content, made.ending, tmp_path) == set()


@pytest.mark.xdist_group("guard-canaries")
@pytest.mark.parametrize("form", ["markdown", pytest.param("pdf", marks=pytest.mark.long)])
def test_the_guard_finds_every_word_that_another_reader_finds(form: str, tmp_path: Path) -> None:
    made = make(opened(), "book", form, "a4", quiet)
    hidden = found(hidden_from(Tier.OPEN), made.content, made.ending, tmp_path)
    assert len(hidden) > 200
    verdict = judged(opening.named(made.ending)(made.content), opened().negotiation, Tier.OPEN)
    leaking = {hit.path for hit in verdict.leaks}
    missed = {word for word in hidden if planted().words[word] not in leaking}
    holding = {path[: len(planted().words[word])] for word in missed for path in leaking}
    assert {word for word in missed if planted().words[word] not in holding} == set()
    assert len(tiers(opened().negotiation)) > 300
