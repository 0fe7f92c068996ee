"""Pages laid on sheets are read back twice: as pages, and as the file that leaves the house."""

from itertools import product
from pathlib import Path

import pikepdf
import pytest
from guarding import SECRETS, pdf, shown, written
from making import EXAMPLES, opened, quiet

from briefgen.book import editions
from briefgen.formats import finishing
from briefgen.keeping import kept_at
from briefgen.pipeline import Paper, make, open_file
from briefgen.problems import Unusable
from briefgen.production import IMPOSITIONS, Imposition, Production

QUICK = ("lease", "card")


@pytest.mark.parametrize(
    ("example", "paper"),
    [pytest.param(*one, marks=pytest.mark.long) for one in product(EXAMPLES, ("a4", "letter"))],
)
def test_every_edition_of_what_ships_is_printed(example: str, paper: Paper) -> None:
    named = editions(opened(example).library)
    refused = [name for name in named if "gives away" in _refusal(example, name, paper)]
    assert (len(named) > 15, refused) == (True, [])


def test_the_numbers_of_a_short_contents_give_nothing_away() -> None:
    assert _refusal("lease", "drafter", "a4") == ""


def _refusal(example: str, edition: str, paper: Paper) -> str:
    try:
        make(opened(example), edition, "pdf", paper, quiet)
    except Unusable as fault:
        return str(fault)
    return ""


@pytest.mark.parametrize(
    ("example", "edition", "how"),
    [
        pytest.param(
            example, edition, how, marks=[pytest.mark.long] * ((example, edition) != QUICK)
        )
        for example, edition, how in product(EXAMPLES, ("card", "book", "principal"), IMPOSITIONS)
    ],
)
def test_sheets_of_what_ships_are_not_refused(
    example: str, edition: str, how: Imposition, tmp_path_factory: pytest.TempPathFactory
) -> None:
    kept = kept_at(tmp_path_factory.getbasetemp() / "kept-for-sheets")
    sheets = Production(imposition=how)
    made = make(opened(example), edition, "pdf", "a4", quiet, False, sheets, kept)
    assert made.plain
    assert made.content != made.plain


def _told() -> pikepdf.Pdf:
    """A file whose information says more than its pages."""
    made = pdf()
    made.docinfo["/Subject"] = "Silence at the strait: no inspection beyond 12 km"
    return made


@pytest.mark.parametrize(
    "sheets",
    [
        pytest.param(_told(), id="in what a file tells of itself"),
        pytest.param(pdf(shown("Call Oleksandr Tymchakov at once.")), id="on a sheet"),
        pytest.param(pdf(shown("Inspection zone: we end at 12 km")), id="an amount on a sheet"),
    ],
)
def test_what_only_the_sheets_let_out(
    sheets: pikepdf.Pdf, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    plan = tmp_path / "plan.yaml"
    plan.write_text(SECRETS, "utf-8")
    monkeypatch.setattr(finishing, "laid", lambda _pdf, _wanted: (written(sheets), ""))
    with pytest.raises(Unusable, match="gives away"):
        make(open_file(plan), "card", "pdf", "a4", quiet, False, Production(imposition="2-up"))
