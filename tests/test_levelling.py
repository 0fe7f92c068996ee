"""Head and foot of a page have one system of lines, also in a draft and with odd margins."""

from itertools import pairwise
from pathlib import Path

import pypdfium2
import pytest
from inked import MM, baselines, overprinted, too_near
from making import quiet, typed

from briefgen.pipeline import make
from briefgen.problems import Unusable
from briefgen.production import PLAIN, Production

HERE = Path(__file__).resolve().parent.parent
LARGE = Production(large_type=True)
PLAN = """\
title: A lease
us: We
counterparts: They
issues: [Rent, Contribution to the fitting out of the northern hall]
brief: {number: B-2027-01, date: 2027-02-15, status: draft}
handling:
  scheme: """
SCHEMES = {
    "tlp": "tlp\n  marking: TLP:AMBER+STRICT",
    "eu": "eu\n  marking: RESTREINT UE/EU RESTRICTED\n  registration_number: ENER/2027/31877-C4",
    "uk": "uk\n  marking: OFFICIAL-SENSITIVE\n  caveats: [UK EYES ONLY]",
    "custom": "custom\n  marking: Confidential – board and purchasing only",
}
MARGIN = {PLAIN: 19 * MM, LARGE: 24 * MM}


@pytest.mark.parametrize(
    ("scheme", "how"),
    [
        pytest.param(
            scheme, how, id=f"{scheme}, {'plain' if how == PLAIN else 'large'}",
            marks=[pytest.mark.long] * ((scheme, how) not in (("eu", PLAIN), ("tlp", LARGE))),
        )
        for scheme in SCHEMES
        for how in (PLAIN, LARGE)
    ],
)  # fmt: skip
def test_what_stands_nearly_level_in_a_draft_is_level(scheme: str, how: Production) -> None:
    made = make(typed(PLAN + SCHEMES[scheme], HERE), "delegation", "pdf", "a4", quiet, False, how)
    for page in pypdfium2.PdfDocument(made.content):
        high = page.get_height()
        for low, top in ((0, 17 * MM), (high - MARGIN[how], high)):
            found = baselines(page, low, top)
            apart = [b - a for a, b in pairwise(found)]
            assert min(apart, default=9) > 5.5, (low, found)


MARKED = "custom\n  marking: Streng vertraulich – nur für die Delegation"


@pytest.mark.parametrize(
    "style",
    [
        pytest.param("@page{margin:0}", id="no margins"),
        pytest.param("@page wide{margin:0} section{page:wide}", id="pages without margins"),
        pytest.param("@page :left{margin-top:40mm}", id="sides of different height"),
        pytest.param("@page :right{margin-top:3mm}", id="one side too low"),
        pytest.param("@media print{@page{margin:4mm}}", id="margins for print alone"),
        pytest.param("@page{@top-center{font-size:3em !important}}", id="type in em"),
        pytest.param("@page{@top-center{font-size:300%}}", id="type in parts of a hundred"),
        pytest.param('@page{@top-center{font:bold 22pt/26pt "Briefbook Sans" !important}}',
                     id="type in one word"),
        pytest.param("@page{@top-center{line-height:250%}}", id="leading in parts of a hundred"),
        pytest.param("@page{@top-center{text-transform:uppercase;letter-spacing:1mm}}",
                     id="capitals, far apart"),
        pytest.param("@page{@top-center{padding:1 2 3 4 5;width:10em}}", id="what no engine takes"),
        pytest.param("@page{@top-center{vertical-align:middle}}", id="words in mid-height"),
    ],
)  # fmt: skip
def test_a_style_sheet_of_ones_own_leaves_room(style: str, tmp_path: Path) -> None:
    for folder, name, text in (
        ("pages", "own.css", style),
        (
            "editions",
            "own.yaml",
            "name: Own\nreader: us\ntier: core\nstyle: own\nsections: [positions]\n",
        ),
    ):
        (tmp_path / "templates" / folder).mkdir(parents=True)
        (tmp_path / "templates" / folder / name).write_text(text, "utf-8")
    made = make(typed(PLAN + MARKED, tmp_path), "own", "pdf", "a4", quiet)
    for page in pypdfium2.PdfDocument(made.content):
        ours = {"Streng", "vertraulich", "STRENG", "DRAFT", "Page", "B-2027-01", "Delegation"}
        assert not ours & set(too_near(page))
        assert overprinted(page) == []


def test_a_receiver_whose_name_has_no_room_is_named_and_not_the_marking() -> None:
    copy = f"{{copy_number: 1, name: {'Donaudampfschiff' * 20}, edition: principal}}"
    text = f"{PLAN}uk\n  marking: SECRET\n  distribution: [{copy}]\n"
    with pytest.raises(
        Unusable, match=r"“Copy 1 · Donau\w+ …” is too long for the room"
    ) as refused:
        make(typed(text, HERE), "principal", "pdf", "a4", quiet, True)
    assert refused.value.problems[0].advice.startswith("Write the name shorter")
