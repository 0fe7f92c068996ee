"""What the rules for words tell where it stands, no check of the plan tells once more."""

from datetime import date
from pathlib import Path

import pytest

from briefgen.pipeline import open_file, review

HEAD = """\
title: Pull-back
us: Aland
counterparts: Borland
issues: [Pull-back, Hours]
agreement:
"""
HEAVY = "  obligations: {who: Borland, what: keep heavy weapons out of the harbour}\n"
LINE = "  obligations: {who: Borland, what: stay behind the line of contact at the river}\n"
CLASS = "vague-wording/thing-without-a-class"


def told(draft: str, folder: Path, settings: str = "") -> list[str]:
    """The ids of the findings on what a word or a place means."""
    (folder / "briefgen.yaml").write_text(settings)
    file = folder / "n.yaml"
    file.write_text(HEAD + draft)
    found = [one.id for one in review(open_file(file), date(2027, 1, 1))]
    families = ("term-undefined", "place-without-map", CLASS, "unmapped-place")
    return [one for one in found if one.startswith(families)]


@pytest.mark.parametrize(
    ("draft", "settings", "ids"),
    [
        pytest.param("  draft: Each side counts its boats on 1 May.\n", "", [], id="plain words"),
        pytest.param(HEAVY, "", [CLASS], id="a word without a class, where it stands"),
        pytest.param(HEAVY, f"severity: {{{CLASS}: 'off'}}", ["term-undefined"],
                     id="by the check, where the rule is switched off"),
        pytest.param(LINE, "", ["unmapped-place/line-without-a-map"], id="a line, where it stands"),
        pytest.param(LINE, "severity: {unmapped-place: 'off', vague-wording: 'off'}",
                     ["place-without-map", "term-undefined"],
                     id="by two checks, where the rules are switched off"),
    ],
)  # fmt: skip
def test_one_place_and_cause_is_one_finding(
    draft: str, settings: str, ids: list[str], tmp_path: Path
) -> None:
    assert sorted(told(draft, tmp_path, settings)) == ids


def test_the_check_still_tells_of_words_that_no_rule_finds(tmp_path: Path) -> None:
    other = "    - {who: Aland, what: report each violation by telephone within 2 hours}\n"
    draft = HEAVY.replace(" {who", "\n    - {who") + other
    assert sorted(told(draft, tmp_path)) == ["term-undefined", CLASS]


LOOKS = "  obligations: {who: Borland, what: leave, verified_by: Joint control committee}\n"
WHO_LOOKS = "vague-wording/verification-without-terms"


@pytest.mark.parametrize(
    ("rule", "ids"),
    [
        pytest.param("", [WHO_LOOKS], id="no rule"),
        pytest.param("  verification: Joint monitoring in good faith\n", [WHO_LOOKS],
                     id="vague"),
        pytest.param("  verification: Two inspectors visit the port twice a year.\n",
                     [], id="how many, how often"),
    ],
)  # fmt: skip
def test_a_rule_for_all_tells_how_whoever_verifies_looks(
    rule: str, ids: list[str], tmp_path: Path
) -> None:
    file = tmp_path / "n.yaml"
    file.write_text(HEAD + LOOKS + rule)
    found = [one.id for one in review(open_file(file), date(2027, 1, 1))]
    assert [one for one in found if one == WHO_LOOKS] == ids
