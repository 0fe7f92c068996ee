"""A negotiation file, or one that it includes, that tries to break the reader."""

from pathlib import Path

import pytest
from attempts import PLAN, tried, written

LAUGHS = "a: &a [x,x,x,x,x,x,x,x,x]\n" + "".join(
    f"{name}: &{name} [{','.join([f'*{below}'] * 9)}]\n"
    for below, name in zip("abcdefgh", "bcdefghi", strict=True)
)

SOUND = {
    "a mark of UTF-8 at its head": "\ufeff" + PLAN,
    "lines as Windows ends them": PLAN.replace("\n", "\r\n"),
    "letters of many scripts": PLAN.replace("Grain ships", "Зерно 穀物 ☃ Ελλάδα"),
    "words that run in other languages": PLAN.replace("Grain ships", '"{{ 7*7 }} ${x} `rm`"'),
    "a long title": PLAN.replace("Grain ships", "ships " * 300),
    "a figure that no machine can write out": PLAN.replace(
        "Number of inspections", "{title: A, target: 1e999999999}"
    ),
    "two hundred issues": PLAN.replace("Insurance]", ", ".join(f"I{n}" for n in range(200)) + "]"),
}


@pytest.mark.parametrize("text", [pytest.param(text, id=name) for name, text in SOUND.items()])
def test_a_file_that_is_only_unusual(text: str, tmp_path: Path) -> None:
    made = tried(written(tmp_path, **{"talks.yaml": text}))
    assert made.code in (0, 1), made.told


LARGEST = "two million short lines"
REFUSED: dict[str, str | bytes] = {
    "lists of lists of lists by another name": PLAN + LAUGHS,
    "a name for what is not there": PLAN + "notes: *nowhere\n",
    "a thing that holds itself": PLAN + "a: &a [*a]\n",
    "a map that takes itself in": PLAN + "a: &a {<<: *a}\n",
    "a command": PLAN + "x: !!python/object/apply:os.system [ls]\n",
    "a module": PLAN + "x: !!python/module:os\n",
    "a kind of its own": PLAN + "x: !evil {a: 1}\n",
    "a binary thing": PLAN + "x: !!binary AAAA\n",
    "a set": PLAN + "? {a: 1}\n: b\n",
    "a list as a name": PLAN + "? [a, b]\n: c\n",
    "a name of a hundred thousand letters": PLAN + "a" * 100_000 + ": 1\n",
    "a name without letters": PLAN + '"": 1\n',
    "the same name twice": PLAN + "title: Again\n",
    "a private name": PLAN + "__class__: 1\n",
    "the name of a function": PLAN + "model_dump: 1\n",
    "a thousand brackets": PLAN + "x: " + "[" * 1000 + "]" * 1000 + "\n",
    "a hundred thousand brackets": PLAN + "x: " + "[" * 100_000 + "\n",
    "a hundred thousand braces": PLAN + "x: " + "{a: " * 100_000 + "\n",
    "steps to the right without end": PLAN + "".join(f"{' ' * n}a:\n" for n in range(1500)),
    "dashes in dashes": PLAN + "x:\n  " + "- " * 3000 + "a\n",
    "several documents": PLAN + "---\n" + PLAN,
    "a document cut off": PLAN + "x: [a,\n",
    "a quotation mark that never closes": PLAN + 'x: "a\n',
    "a directive": "%YAML 9.9\n---\n" + PLAN,
    "a tab at the head of a line": PLAN + "\tx: 1\n",
    "a sign of zero": PLAN.replace("Grain", "Gr\0ain"),
    "a bell": PLAN.replace("Grain", "Gr\x07ain"),
    "a sign for the terminal": PLAN.replace("Grain", "Gr\x1b[2Jain"),
    "a sign for the terminal, written out": PLAN.replace("Grain ships", '"a\\e[2Jb"'),
    "a zero, written out": PLAN.replace("Grain ships", '"a\\0b"'),
    "letters turned round, written out": PLAN.replace("Grain ships", '"a\\u202eb"'),
    "half a letter": PLAN.replace("Grain ships", '"a\\uD800b"'),
    "half a letter in the bytes": PLAN.replace("Grain", "\ud800"),
    "a sign that stands for nothing": PLAN.replace("Grain", "\ufffe"),
    "a file in UTF-16": PLAN.encode("utf-16"),
    "a file in UTF-32": PLAN.encode("utf-32"),
    "a file in an old code": PLAN.replace("Grain", "Grän").encode("cp1252"),
    "a file in EBCDIC": PLAN.encode("cp500"),
    "a letter in more bytes than it needs": PLAN.replace("Grain", "G").encode() + b"x: \xc0\xaf\n",
    "nothing but zeros": b"\0" * 5000,
    "bytes by chance": bytes(range(256)) * 20,
    "a line of ten million letters": PLAN + "notes: " + "x" * 10_000_000 + "\n",
    LARGEST: PLAN + "x\n" * 2_000_000,
    "two hundred thousand short lines": PLAN + "x\n" * 200_000,
    "a million remarks": "#\n" * 1_000_000 + "title: x\nissues: 1\nno: 1\n",
    "an empty file": "",
    "a file of blanks": " \n" * 1000,
    "a list": "- a\n- b\n",
    "a word": "hello\n",
    "a zip file": b"PK\x03\x04" + b"x" * 99,
    "a number without end": PLAN + "issues: " + "9" * 50_000 + "\n",
    "a number in the power of ten": PLAN.replace(
        "Insurance", "{title: A, target: " + "9" * 5000 + "}"
    ),
    "a day that is none": PLAN + "brief: {date: 99999-99-99}\n",
    "the year nought": PLAN + "brief: {date: 0000-00-00}\n",
    "an hour that is none": PLAN.replace("place: Istanbul", "date: 2026-12-03, time: '99:99'"),
    "a zone that is a file": PLAN.replace("place: Istanbul", "time_zone: ../../etc/passwd"),
    "a file taken in from above": PLAN + "background: !include ../../../etc/passwd\n",
    "a file taken in from the root": PLAN + "background: !include /etc/passwd\n",
    "a file taken in by its address": PLAN + "background: !include http://127.0.0.1:9/a\n",
    "a file taken in with a zero": PLAN + 'background: !include "a\\0b"\n',
    "a file that takes itself in": PLAN + "background: !include talks.yaml\n",
    "a folder taken in": PLAN + "background: !include .\n",
    "a device taken in": PLAN + "background: !include /dev/zero\n",
}


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(text, id=name, marks=[pytest.mark.long] * (name == LARGEST))
        for name, text in REFUSED.items()
    ],
)
def test_a_file_that_is_refused(text: str | bytes, tmp_path: Path) -> None:
    made = tried(written(tmp_path, **{"talks.yaml": text}))
    assert made.code == 2, made.told
    assert made.placed, made.told
    assert len(made.told) < 20_000
    assert "\x1b[2J" not in made.told
