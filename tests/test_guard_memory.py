"""What was read before is not read again; what is looked for is looked for everywhere each time."""

from collections.abc import Iterator
from pathlib import Path

import pikepdf
import pytest
from guarding import SECRETS, fields, pdf, plan, shown, written
from making import quiet
from pikepdf import Array, Dictionary, Name

from briefgen.clearance import Tier
from briefgen.guard import Verdict, memory, opening, read_back, remembering
from briefgen.guard.memory import Memory
from briefgen.keeping import Kept
from briefgen.keeping.standing import program_of
from briefgen.negotiation import Negotiation
from briefgen.pipeline import make, open_file

SECRET = "pen laid across the paper"
PAGES = [
    f"Page {word} of a paper that says nothing at all." for word in ("one", "two", "three", "four")
]


@pytest.fixture(params=[True, False], ids=["in the same process", "in a new process"])
def kept(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Kept]:
    """A folder for what is kept; a new process knows only that."""
    memory._held.clear()
    store = Kept(tmp_path / "kept", b"s" * 32, 10**7)
    here = memory._held
    if not request.param:
        memory._held = Forgetful()
    yield store
    memory._held = here
    memory._held.clear()


class Forgetful(dict):  # type: ignore[type-arg]
    """What a process holds that ends after each file."""

    def __setitem__(self, key: object, value: object) -> None:
        """Hold nothing."""


def book(*texts: str) -> bytes:
    """A finished file with a page for each text."""
    return written(pdf(*map(shown, texts)), object_stream_mode=pikepdf.ObjectStreamMode.generate)


def read(
    kept: Kept, content: bytes, plan_: Negotiation | None = None, ending: str = "pdf"
) -> tuple[Verdict, Memory]:
    """The verdict on a file, and what was read for it."""
    whole = plan_ or plan().negotiation
    with remembering(kept, Path(), "n.yaml", "book", "pdf") as told:
        return read_back(content, ending, whole, Tier.CORE), told


def knowing(secret: str) -> Negotiation:
    """The plan with another signal."""
    whole = plan().negotiation
    (signal,) = whole.team.signals
    other = signal.model_copy(update={"sign": secret})
    return whole.model_copy(update={"team": whole.team.model_copy(update={"signals": (other,)})})


def test_of_a_file_that_was_read_before_no_page_is_read_again(kept: Kept) -> None:
    _, first = read(kept, book(*PAGES))
    _, again = read(kept, book(*PAGES))
    assert first.anew["page"] == 4
    assert not again.anew


def test_only_the_page_that_changed_is_read_again(kept: Kept) -> None:
    read(kept, book(*PAGES))
    _, told = read(kept, book(*PAGES[:2], "Another page three, of a paper with nothing.", PAGES[3]))
    assert told.anew["page"] == 1


def test_pages_are_known_wherever_they_stand(kept: Kept) -> None:
    read(kept, book(*PAGES))
    _, told = read(kept, book("A page before.", *reversed(PAGES)))
    assert told.anew["page"] == 1


def test_what_a_page_draws_through_another_object_counts_as_its_own(kept: Kept) -> None:
    read(kept, through_a_form("A plain stamp in the corner of it"))
    verdict, told = read(kept, through_a_form(SECRET))
    assert told.anew["page"] == 1
    assert fields(verdict) == ["sign"]


def through_a_form(text: str) -> bytes:
    """A page whose words are all in a form, which is in a form."""
    made = pdf(b"/Outer Do")
    inner = made.make_stream(
        shown(text), Type=Name.XObject, Subtype=Name.Form, BBox=[0, 0, 595, 842]
    )
    inner.Resources = made.pages[0].obj.Resources
    outer = made.make_stream(
        b"/Inner Do", Type=Name.XObject, Subtype=Name.Form, BBox=[0, 0, 595, 842]
    )
    outer.Resources = Dictionary(XObject=Dictionary(Inner=inner))
    made.pages[0].obj.Resources = Dictionary(XObject=Dictionary(Outer=outer))
    return written(made)


def test_a_typeface_that_says_something_else_is_another_page(kept: Kept) -> None:
    read(kept, in_signs("nothing here that anybody would mind "))
    verdict, told = read(kept, in_signs(f"{SECRET} and nothing besides of it "))
    assert told.anew["page"] == 1
    assert fields(verdict) == ["sign"]


def in_signs(text: str) -> bytes:
    """A page that draws the numbers 1, 2, 3 …, and a typeface that says what they mean."""
    told = "".join(f"<{code:04x}> <{ord(sign):04x}>\n" for code, sign in enumerate(text, 1))
    drawn = "".join(f"{code:04x}" for code in range(1, 1 + len(text)))
    made = pdf(f"BT /F1 9 Tf 72 700 Td <{drawn[: 4 * 30]}> Tj ET".encode())
    table = made.make_stream(f"{len(text)} beginbfchar\n{told}endbfchar".encode())
    system = Dictionary(Registry="Adobe", Ordering="Identity", Supplement=0)
    below = Dictionary(Type=Name.Font, Subtype=Name.CIDFontType2, CIDSystemInfo=system)
    font = Dictionary(Type=Name.Font, Subtype=Name.Type0, BaseFont=Name.A, ToUnicode=table)
    font.Encoding, font.DescendantFonts = Name("/Identity-H"), Array([below])
    made.pages[0].obj.Resources.Font.F1 = made.make_indirect(font)
    return written(made)


def test_a_secret_that_is_new_is_found_on_a_page_that_is_not(kept: Kept) -> None:
    content = book(*PAGES, "The lamp stands behind the third window tonight.")
    before, _ = read(kept, content)
    after, told = read(kept, content, knowing("Lamp behind the third window"))
    assert not before.leaks
    assert not told.anew["page"]
    assert fields(after) == ["sign"]


def test_words_that_are_no_longer_lawful_are_found_on_a_page_that_is_not_new(kept: Kept) -> None:
    content = book(*PAGES, "The envelope is 1.5 bn EUR of the mandate.")
    whole = plan().negotiation
    brief = whole.model_copy(update={"title": "Grain corridor, 1.5 bn EUR"})
    assert fields(read(kept, content, brief)[0]) == []
    verdict, told = read(kept, content)
    assert not told.anew["page"]
    assert fields(verdict) == ["envelope"]


def test_a_secret_over_a_page_border_is_found_where_only_one_side_is_new(kept: Kept) -> None:
    read(kept, book("The envoy has the pen laid", "beside the book, as always"))
    verdict, told = read(kept, book("The envoy has the pen laid", "across the paper, as always"))
    assert told.anew["page"] == 1
    assert fields(verdict) == ["sign"]


def stopped(kept: Kept, content: bytes) -> None:
    """A build that tells a leak."""
    with remembering(kept, Path(), "n.yaml", "book", "pdf"):
        assert read_back(content, "pdf", plan().negotiation, Tier.CORE).leaks
        raise RuntimeError


def test_nothing_is_held_of_a_file_that_leaks(kept: Kept) -> None:
    content = book(*PAGES, SECRET)
    with pytest.raises(RuntimeError):
        stopped(kept, content)
    assert kept.count == 0
    assert read(kept, content)[1].anew["page"] == 5


@pytest.mark.parametrize("spoilt", [b"", b"x", b"[]", b"{}"], ids=["cut", "short", "list", "none"])
def test_a_piece_that_somebody_else_put_there_is_not_believed(
    tmp_path: Path, spoilt: bytes
) -> None:
    kept, content = Kept(tmp_path / "kept", b"s" * 32, 10**7), book(*PAGES)
    read(kept, content)
    memory._held.clear()
    (piece,) = (one for one in (kept.folder or tmp_path).iterdir() if len(one.name) == 64)
    held = piece.read_bytes()
    piece.write_bytes(held[: len(held) // 2] + spoilt)
    assert read(kept, content)[1].anew["page"] == 4
    memory._held.clear()


def test_a_piece_of_another_secret_is_not_believed(tmp_path: Path) -> None:
    theirs, ours = (Kept(tmp_path, secret * 32, 10**7) for secret in (b"t", b"o"))
    read(theirs, book(*PAGES))
    memory._held.clear()
    (piece,) = (one for one in tmp_path.iterdir() if len(one.name) == 64)
    piece.rename(tmp_path / ours.key("read back", program_of(Path()), "n.yaml", "book", "pdf"))
    assert read(ours, book(*PAGES))[1].anew["page"] == 4
    memory._held.clear()


def test_where_nothing_may_be_kept_nothing_is_remembered() -> None:
    memory._held.clear()
    for _ in range(2):
        read(Kept.none(), book(*PAGES))
        assert not memory._held


def test_neither_what_is_looked_for_nor_the_verdict_is_put_down(tmp_path: Path) -> None:
    kept = Kept(tmp_path / "kept", b"s" * 32, 10**7)
    _, told = read(kept, book(*PAGES))
    held = repr(told.wanted).casefold()
    assert "page four" in held
    assert not any(one in held for one in ("tymchakov", "valmiera", "laid across", "constanta"))
    assert all(b"Page four" not in one.read_bytes() for one in tmp_path.rglob("*") if one.is_file())
    memory._held.clear()


def test_a_damaged_file_is_read_whole_each_time(kept: Kept) -> None:
    content = book(*PAGES).replace(b"startxref\n", b"startxref\n1")
    for _ in range(2):
        verdict, told = read(kept, content)
        assert told.anew["page"] == 4
        assert any("damaged" in one for one in verdict.unread)


def test_objects_are_the_same_however_the_file_is_written() -> None:
    made = pdf(*map(shown, PAGES))
    made.docinfo["/Keywords"] = "a (b) \\ c\n" + "é € ¶"
    made.Root.Keep = Array(
        [made.make_indirect(Dictionary(Alt=f"({n}) {SECRET}")) for n in range(9)]
    )
    modes = (pikepdf.ObjectStreamMode.generate, pikepdf.ObjectStreamMode.disable)
    said = [
        sorted(
            one.text for one in opening.named("pdf")(written(made, object_stream_mode=m)).passages
        )
        for m in modes
    ]
    assert "laid across" in str(said[0])
    assert set("\n".join(said[1]).split()) <= set("\n".join(said[0]).split())


def test_a_build_remembers_and_one_without_a_cache_does_not(tmp_path: Path, kept: Kept) -> None:
    file = tmp_path / "plan.yaml"
    file.write_text(SECRETS, "utf-8")
    for store in (kept, Kept.none(), kept):
        make(open_file(file), "agenda", "markdown", "a4", quiet, kept=store)
        assert not memory._open
    assert kept.count > 0
