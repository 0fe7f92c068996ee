"""How large the type of a booklet comes out, measured, is what the docs say."""

from making import ROOT, opened, quiet
from sized import sizes

from briefgen.pipeline import make
from briefgen.production import Production


def test_type_in_a_booklet_is_as_large_as_is_said() -> None:
    plain = make(
        opened("smallest"), "delegation", "pdf", "a4", quiet, production=Production("booklet")
    ).plain
    said = {round(size / 2**0.5, 1) for size in sizes(plain)}
    assert {9.0, 7.9, 7.5} <= said
    assert min(size for size in said if size > 1) >= 6.5
    told = (ROOT / "docs" / "printing.md").read_text("utf-8")
    assert "running text comes out at 9 points" in told
    assert "tables at 7.9" in told
