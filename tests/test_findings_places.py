"""From words of a value to their line and column, in every way in which YAML writes a text."""

import pytest

from briefgen.negotiation import Negotiation
from briefgen.reading import Source, read_placed
from briefgen.reading.places import part_said
from briefgen.reading.scalars import rewritten
from briefgen.reading.stretches import stretch_of, words_in

HEAD = "title: x\nstatements:\n"
FILES = {
    "said.md": "First line.\n\nWe will\nnot go. We will not go.\n",
    "more.yaml": "- text: >\n    We will\n    not go.\n",
}


def placed(text: str, words: str, number: int = 1) -> tuple[str, str]:
    """Where words of the first statement stand, as `file:line:column-line:column`, and as what."""
    found = read_placed(
        Source("n.yaml", text), Negotiation, fetch=lambda name, _: Source(name, FILES[name])
    )
    said = str(found.model.statements[0].text)
    start = -1
    for _ in range(number):
        start = said.index(words, start + 1)
    piece = words_in(found.places, ("statements", 0, "text"), said, start, start + len(words))
    assert piece is not None
    written = found.places.texts[piece.file][piece.offset : piece.end_offset]
    place = f"{piece.place}-{piece.end_line}:{piece.end_column}"
    return place.removeprefix("n.yaml:"), written


@pytest.mark.parametrize(
    ("text", "words", "place", "written"),
    [
        pytest.param("  - text: We will not go.\n", "not go", "3:19-3:25", "not go", id="plain"),
        pytest.param("  - We will not go.\n", "not go", "3:13-3:19", "not go", id="written short"),
        pytest.param("  We will not go.\n", "not go", "3:11-3:17", "not go", id="one for a list"),
        pytest.param("  - {text: We will not go}\n", "not go", "3:20-3:26", "not go",
                     id="in a line of names"),
        pytest.param("  - text:\n      We will\n      not go.\n", "will not", "4:10-5:10",
                     "will\n      not", id="plain, over two lines"),
        pytest.param("  - text: 'It''s so: we won''t go.'\n", "won't go", "3:25-3:34", "won''t go",
                     id="in single quotes"),
        pytest.param('  - text: "\\"No\\", we\\u0020said,\\t\\\n      not go."\n', "not go",
                     "4:7-4:13", "not go", id="in double quotes, with escapes"),
        pytest.param('  - text: "We say \\"not go\\" aloud."\n', '"not go"', "3:19-3:29",
                     '\\"not go\\"', id="quoted quotes"),
        pytest.param("  - text: >\n      We will\n      not go.\n\n      And\n      stay.\n",
                     "not go.", "5:7-5:14", "not go.", id="folded"),
        pytest.param("  - text: |  # as it is\n      We will\n      not go.\n", "not go",
                     "5:7-5:13", "not go", id="kept in lines, with a remark behind the bar"),
        pytest.param("  - text: |2-\n      We will\n        not go.\n", "not go", "5:9-5:15",
                     "not go", id="kept in lines, with a figure behind the bar"),
        pytest.param("  - text: &said We will not go.\n  - *said\n", "not go", "3:25-3:31",
                     "not go", id="with a name of its own"),
        pytest.param("  - !include said.md\n", "not go", "said.md:4:1-4:7", "not go",
                     id="from an included text"),
        pytest.param("  !include more.yaml\n", "not go", "more.yaml:3:5-3:11", "not go",
                     id="from an included list"),
        pytest.param("  - text: Мы не пойдём, говорим мы.\n", "не пойдём", "3:14-3:23", "не пойдём",
                     id="in Cyrillic"),
        pytest.param("  - text: 🕊 We will not go.\r\n", "not go", "3:21-3:27", "not go",
                     id="behind a sign beyond the first plane"),
    ],
)  # fmt: skip
def test_where_words_are_written(text: str, words: str, place: str, written: str) -> None:
    assert placed(HEAD + text, words) == (place, written)


@pytest.mark.parametrize(
    ("text", "number", "place"),
    [
        pytest.param("We will not go. We will not go.", 1, "3:19-3:25", id="the first"),
        pytest.param("We will not go. We will not go.", 2, "3:35-3:41", id="the second"),
        pytest.param("We will not\n      go. We will not go.", 1, "3:19-4:9", id="first, folded"),
        pytest.param("We will not\n      go. We will not go.", 2, "4:19-4:25", id="then whole"),
        pytest.param("'''Not go'', no: not go.'", 1, "3:28-3:34", id="behind doubled quotes"),
    ],
)
def test_the_same_words_twice(text: str, number: int, place: str) -> None:
    assert placed(f"{HEAD}  - text: {text}\n", "not go", number)[0] == place


def test_words_that_are_not_written_there_have_no_place() -> None:
    found = read_placed(Source("n.yaml", HEAD + "  - text: We go.\n"), Negotiation)
    assert words_in(found.places, ("statements", 0, "text"), "We do not go.", 3, 9) is None
    assert words_in(found.places, ("statements",), "We go.", 0, 2) is None
    assert words_in(found.places, ("issues", 0, "why"), "We go.", 0, 2) is None


@pytest.mark.parametrize(
    ("path", "place", "written"),
    [
        pytest.param(("statements", 0, "text"), "4:5", "text", id="a name"),
        pytest.param(("statements", 0), "3:5", "occasion", id="an entry"),
        pytest.param(("issues", 0), "5:10", "Rent", id="an entry in one line"),
        pytest.param(("issues", 0, "bottom_line"), "5:10", "Rent", id="what is not written there"),
        pytest.param(("team",), "1:1", "", id="a part that is not there"),
        pytest.param((), "1:1", "", id="the whole"),
    ],
)
def test_where_a_part_stands(path: tuple[str | int, ...], place: str, written: str) -> None:
    text = "title: x\nstatements:\n  - occasion: opening\n    text: We go.\nissues: [Rent, Roof]\n"
    found = read_placed(Source("n.yaml", text), Negotiation)
    piece = stretch_of(found.places, path)
    assert str(piece.place) == f"n.yaml:{place}"
    assert text[piece.offset : piece.end_offset] == written


@pytest.mark.parametrize(
    ("before", "old", "new", "after"),
    [
        pytest.param("a: We will not go. So.", "We will not go.", "We don't say.",
                     "a: We don't say. So.", id="plain"),
        pytest.param("a: 'It''s no.' # why", "no", "ours, isn't it",
                     "a: 'It''s ours, isn''t it.' # why", id="in single quotes"),
        pytest.param('a: "No \\"way\\"."', 'No \\"way\\".', 'Say "x" \\.', 'a: "Say \\"x\\" \\\\."',
                     id="in double quotes"),
        pytest.param("a: >\n  We will\n  not go. So.\nb: c", "We will\n  not go.", "Open.",
                     "a: >\n  Open. So.\nb: c", id="folded"),
        pytest.param("a: We go.", "We go.", "It is: open.", None, id="a colon in a plain value"),
        pytest.param("a: We go.", "We go.", "It is #1.", None, id="a remark in a plain value"),
        pytest.param("a: [We go, so]", "We go", "Come, go", None, id="a comma in a list"),
        pytest.param("a: We go.", "We go.", "- We go.", None, id="a dash that begins a list"),
        pytest.param("a: We go.", "We go.", "We\ngo.", None, id="a line of its own"),
    ],
)  # fmt: skip
def test_what_may_stand_in_place_of_words(
    before: str, old: str, new: str, after: str | None
) -> None:
    start = before.index(old)
    style = {"'": "'", '"': '"', ">": ">"}.get(before[3], "plain")
    assert rewritten(before, start, start + len(old), style, new) == after


def test_a_repeated_value_is_not_rewritten() -> None:
    assert rewritten("a: &x We go.\nb: *x\n", 6, 8, "*plain", "They") is None


@pytest.mark.parametrize(
    ("path", "told"),
    [
        pytest.param(("issues", 1, "fallbacks", 0), "Issue 2, fallback 1", id="a step down"),
        pytest.param(("statements", 0, "text"), "Statement 1", id="a statement"),
        pytest.param(("meeting", "why_now"), "Meeting, why now", id="a name"),
        pytest.param(
            ("issues", 0, "if_raised", 1, "line"), "Issue 1, if raised 2, line", id="deep"
        ),
        pytest.param(("people", 0), "Person 1", id="another plural"),
    ],
)
def test_a_part_as_a_reader_calls_it(path: tuple[str | int, ...], told: str) -> None:
    assert part_said(path) == told
