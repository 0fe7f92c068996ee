"""The table of mistakes: what a hurried writer types, and what each mistake is told."""

import re
from dataclasses import dataclass
from pathlib import Path

import pytest

from briefgen.negotiation import Negotiation, faults
from briefgen.problems import Problem, Unusable
from briefgen.reading import Source, read

TABLE = Path(__file__).with_name("reading_mistakes.txt").read_text(encoding="utf-8")
SIGNS = str.maketrans({"⇥": "\t", "⍽": "\u00a0", "␋": "\x0b"})
JARGON = re.compile(
    r"\b(mapping|scalar|node|null|none|validation|invalid|parse\w*|token|key|string|integer|bool\w*"
    r"|dict\w*|syntax|schema|alias|anchor|input|extra|field|type error)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Row:
    """One row of the table."""

    id: str
    text: str
    told: tuple[tuple[str, str], ...]
    """Place and message, and the advice or nothing, of each problem."""


def rows() -> list[Row]:
    found = []
    for block in TABLE.split("=== ")[1:]:
        title, _, rest = block.partition("\n")
        text, _, told = rest.partition("---->\n")
        problems = re.findall(r"^(\S.*)\n(?: +(.*)\n)?", told, re.MULTILINE)
        found.append(Row(title, text.translate(SIGNS), tuple(problems)))
    return found


def problems(text: str) -> tuple[Problem, ...]:
    with pytest.raises(Unusable) as caught:
        read(Source("n.yaml", text), Negotiation, coherence=faults)
    return caught.value.problems


def test_the_table_has_rows() -> None:
    assert len(rows()) >= 100
    assert len({row.id for row in rows()}) == len(rows())
    assert all(row.told for row in rows())


@pytest.mark.parametrize("row", [pytest.param(row, id=row.id) for row in rows()])
def test_each_mistake_is_told_at_its_place(row: Row) -> None:
    found = problems(row.text)
    told = [f"{p.place.line}:{p.place.column} {p.message}" for p in found if p.place]
    assert told == [message for message, _ in row.told]
    for problem, (_, advice) in zip(found, row.told, strict=True):
        assert problem.advice == advice or (not advice and problem.advice)


@pytest.mark.parametrize("row", [pytest.param(row, id=row.id) for row in rows()])
def test_no_mistake_is_told_in_jargon(row: Row) -> None:
    for message, advice in row.told:
        said = re.sub(r"`[^`]*`|“[^”]*”", "", f"{message} {advice}")
        assert not JARGON.search(said)
        assert message.endswith(".")


@pytest.mark.parametrize("row", [pytest.param(row, id=row.id) for row in rows()])
def test_the_caret_stands_under_what_is_meant(row: Row) -> None:
    lines = re.split("\r\n|[\r\n\x85\u2028\u2029]", row.text)
    for problem in problems(row.text):
        shown = problem.lines()
        place = problem.place
        assert place is not None
        line = lines[place.line - 1]
        if not problem.excerpt:
            assert not line.strip() or "holds nothing yet" in problem.message
            continue
        at = shown[2].index("^")
        meant = line[place.column - 1 : place.column]
        assert shown[1][at : at + 1].strip() == ("" if not meant.isprintable() else meant.strip())
        assert len(shown[1]) <= 110
