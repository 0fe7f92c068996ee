"""What is done to pages after they were set is read again: stamps, sheets, joining, a password."""

import io
import re
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from guarding import SECRETS, pdf, shown, written

from briefgen.cli import copying
from briefgen.cli.copying import Copies, files_of
from briefgen.formats.finishing import laid
from briefgen.formats.rendered import Rendered
from briefgen.pipeline import Opened, open_file
from briefgen.problems import Unusable
from briefgen.production import PLAIN, OnSheets
from briefgen.typesetting import locking, stamping

COPIES = """\
handling:
  distribution:
    - {copy_number: 4, name: Anna Reader, edition: ours}
    - {copy_number: 7, name: Bo Writer, edition: ours}
    - {copy_number: 9, name: Anna Reader, edition: ours}
    - {copy_number: 11, name: Ann, edition: ours}
"""
TEAM = "tier: core\n"
ROOM = "tier: delegation\n"
NAMES = ((4, "Anna Reader"), (7, "Bo Writer"), (9, "Anna Reader"), (11, "Ann"))
SHEETS = OnSheets("2-up", "a4")
SECRET = "Call Oleksandr Tymchakov at once"
LISTED = "Who gets it: Copy 4 Anna Reader, Copy 7 Bo Writer, Copy 9, Ann"


def plan(folder: Path, tier: str = TEAM, copies: str = COPIES) -> Opened:
    """A plan with secrets and a distribution list, and the edition that is handed out."""
    (folder / "templates/editions").mkdir(parents=True)
    edition = f"name: Ours\nreader: us\n{tier}sections: [at-a-glance]\n"
    (folder / "templates/editions/ours.yaml").write_text(edition, "utf-8")
    (folder / "plan.yaml").write_text(SECRETS + copies, "utf-8")
    return open_file(folder / "plan.yaml")


def pages(*texts: str, on_sheets: OnSheets | None = None) -> Rendered:
    """Pages that say this, and the stamps of all copies."""
    stamps = [shown(f"Copy {number}\n{name}", (72, 40)) for number, name in NAMES for _ in range(4)]
    made = written(pdf(*map(shown, texts or ("Plain words.", "More of them.", "The end."))))
    return Rendered("pdf", made, len(texts) or 3, stamps=written(pdf(*stamps)), on_sheets=on_sheets)


def with_more(content: bytes, text: str, subject: str = "") -> bytes:
    """The file with a line more on its last page, or with what it tells of itself."""
    with pikepdf.open(io.BytesIO(content)) as file:
        font = pikepdf.Dictionary(Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1,
                                  BaseFont=pikepdf.Name.Helvetica)  # fmt: skip
        name = file.pages[-1].add_resource(font, pikepdf.Name.Font)
        file.pages[-1].contents_add(f"BT {name} 9 Tf 80 300 Td ({text}) Tj ET".encode())
        if subject:
            file.docinfo["/Subject"] = subject
        return written(file)


def files(
    opened: Opened, made: Rendered, copies: Copies | None = "apart", secret: str | None = None
) -> list[str]:
    """The names of the files that are made of these pages."""
    made_of = files_of(made, "ours", opened, copies, PLAIN, "ours", secret)
    return [one.name for one in made_of]


def stopped(opened: Opened, made: Rendered, *how: str | None) -> str:
    """What is said when one of the files is held back."""
    with pytest.raises(Unusable) as caught:
        files(opened, made, *how)  # type: ignore[arg-type]
    return str(caught.value)


@pytest.mark.parametrize("secret", [None, "eight letters"])
@pytest.mark.parametrize("on_sheets", [None, SHEETS])
@pytest.mark.parametrize(
    ("tier", "text"),
    [
        pytest.param(TEAM, LISTED, id="a list that the core team may see"),
        pytest.param(ROOM, "Plain words.", id="names that the room does not know"),
    ],
)
def test_what_goes_out(
    tier: str, text: str, on_sheets: OnSheets | None, secret: str | None, tmp_path: Path
) -> None:
    opened, made = plan(tmp_path, tier), pages(text, "More.", "The end.", on_sheets=on_sheets)
    names = [f"ours-copy-{number:02}.pdf" for number, _ in NAMES]
    assert files(opened, made, "apart", secret) == names
    assert files(opened, made, "together", secret) == ["ours-copies.pdf"]
    assert files(opened, made, None, secret) == ["ours.pdf"]


Step = Callable[..., Any]


def stamping_more(pdf: bytes, *how: Any) -> bytes:
    """A stamp that says too much."""
    return with_more(STAMPED(pdf, *how), SECRET)


def laying_more(pdf: bytes, wanted: OnSheets) -> tuple[bytes, str]:
    """A sheet that says too much."""
    return with_more(LAID(pdf, wanted)[0], SECRET), ""


def joining_more(pdfs: Sequence[bytes], titles: Sequence[str]) -> bytes:
    """A bookmark that says too much."""
    return JOINED(pdfs, [*titles[:-1], f"{titles[-1]}. {SECRET}"])


def locking_more(pdf: bytes, password: str) -> bytes:
    """What a locked file tells of itself."""
    return LOCKED(with_more(pdf, "More.", SECRET), password)


def locking_and_more(pdf: bytes, password: str) -> bytes:
    """What stands in the clear behind the end of a locked file."""
    return LOCKED(pdf, password) + f"\n{SECRET}\n".encode()


STAMPED, JOINED, LAID, LOCKED = stamping.stamped, stamping.joined, laid, locking.locked
SECRETLY = "eight letters"
APART, TOGETHER = "apart", "together"


@pytest.mark.parametrize(
    ("room", "step", "instead", "copies", "on_sheets", "secret", "where"),
    [
        pytest.param(stamping, "stamped", stamping_more, APART, None, None, "page 3", id="a stamp"),
        pytest.param(stamping, "stamped", stamping_more, TOGETHER, None, None,
                     "page 3, at its edge; also page 7", id="the stamps of joined copies"),
        pytest.param(stamping, "stamped", stamping_more, APART, SHEETS, SECRETLY, "page 2",
                     id="a stamp, laid and locked"),
        pytest.param(copying, "laid", laying_more, APART, SHEETS, None, "page 2", id="a sheet"),
        pytest.param(copying, "laid", laying_more, TOGETHER, SHEETS, None, "page 2",
                     id="the sheets of joined copies"),
        pytest.param(stamping, "joined", joining_more, TOGETHER, None, None,
                     "in a title or bookmark", id="a bookmark"),
        pytest.param(stamping, "joined", joining_more, TOGETHER, None, SECRETLY,
                     "in a title or bookmark", id="a bookmark of a locked file"),
        pytest.param(locking, "locked", locking_more, None, None, SECRETLY,
                     "in the subject in the file’s information", id="a locked file’s subject"),
        pytest.param(locking, "locked", locking_and_more, APART, None, SECRETLY,
                     "in behind the end of the file", id="what is in the clear behind its end"),
    ],
)  # fmt: skip
def test_what_a_step_lets_out(
    room: Any, step: str, instead: Step, copies: Copies | None, on_sheets: OnSheets | None,
    secret: str | None, where: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    monkeypatch.setattr(room, step, instead)
    told = stopped(plan(tmp_path), pages(on_sheets=on_sheets), copies, secret)
    file = {None: "ours.pdf", APART: "ours-copy-04.pdf", TOGETHER: "ours-copies.pdf"}[copies]
    assert f"plan.yaml:10:6: {file} gives away stakeholder 1, `name` (sealed): “" in told
    assert f"Tymchakov” stands {'' if where.startswith('in') else 'on '}{where}" in told


def test_a_file_whose_name_says_too_much(tmp_path: Path) -> None:
    with pytest.raises(Unusable, match="stands in the file’s name"):
        files_of(pages(), "ours", plan(tmp_path), "apart", PLAIN, "tymchakov")


BACK = COPIES.replace("Bo Writer,", "Bo Writer, collect_back: true,")


def listed(text: str) -> Callable[..., Rendered]:
    """A list of what comes back that says this."""
    return lambda *_: pages(text)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param("Copy 7 Bo Writer ours", "", id="whoever has one"),
        pytest.param("No inspection while 48 ships", "", id="what the registry may know"),
        pytest.param(f"Copy 7 Bo Writer ours. {SECRET}", "stands on page 17", id="a secret"),
    ],
)  # fmt: skip
def test_a_list_behind_the_copies(
    text: str, told: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(copying, "print_returns", listed(text))
    opened = plan(tmp_path, ROOM, BACK)
    if not told:
        assert files(opened, pages(), "together") == ["ours-copies.pdf"]
    else:
        assert told in stopped(opened, pages(), "together")


def next_stamp(pdf: bytes, stamps: bytes, copy: int, bare: Any = ()) -> bytes:
    """The stamp of the copy that comes next in the list, the last one's on the first."""
    return STAMPED(pdf, stamps, (copy + 1) % len(NAMES), bare)


def two_further(pdf: bytes, stamps: bytes, copy: int, bare: Any = ()) -> bytes:
    """The stamp of another copy that the same person has."""
    return STAMPED(pdf, stamps, (copy + 2) % len(NAMES), bare)


def turned_round(pdfs: Sequence[bytes], titles: Sequence[str]) -> bytes:
    """The copies in another order than their bookmarks."""
    return JOINED(pdfs[::-1], titles)


@pytest.mark.parametrize("on_sheets", [None, SHEETS])
@pytest.mark.parametrize(
    ("step", "instead", "copies", "told"),
    [
        pytest.param("stamped", next_stamp, "apart", "ours-copy-04.pdf bears the number or the "
                     "name of copy 7, on page 1 and", id="the stamp of another"),
        pytest.param("stamped", two_further, "apart", "name of copy 9, on page 1 and",
                     id="another number"),
        pytest.param("stamped", next_stamp, "together", "name of copy 7, on page 1 and",
                     id="the stamp of another, joined"),
        pytest.param("joined", turned_round, "together", "name of copy 11, on page 1 and",
                     id="another order"),
    ],
)  # fmt: skip
def test_the_mark_of_another_copy(
    step: str, instead: Step, copies: Copies, told: str, on_sheets: OnSheets | None,
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    monkeypatch.setattr(stamping, step, instead)
    made = pages(LISTED, "More.", "The end.", on_sheets=on_sheets)
    said = stopped(plan(tmp_path), made, copies)
    assert told in said
    assert re.search(r"plan\.yaml:(29|30|31):\d", said)
    assert "gives away" not in said


def test_who_else_has_a_copy_is_no_news_for_the_room(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(stamping, "stamped", next_stamp)
    told = stopped(plan(tmp_path, ROOM), pages(), "apart")
    assert "ours-copy-04.pdf gives away" in told
    assert "`name` (core)" in told
