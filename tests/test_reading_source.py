"""Bytes into text, and a Markdown file into its two parts."""

import pytest

from briefgen.problems import Place, Unusable
from briefgen.reading import LARGEST, Source, decode, front_matter, too_large

TEXT = "title: Café\ntopics: [trade]\n"


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        pytest.param(TEXT.encode(), TEXT, id="UTF-8"),
        pytest.param(TEXT.encode("utf-8-sig"), TEXT, id="UTF-8 with its mark"),
        pytest.param(TEXT.replace("\n", "\r\n").encode(), TEXT.replace("\n", "\r\n"),
                     id="lines as Windows ends them"),
        pytest.param("題: 漢字 😀\n".encode(), "題: 漢字 😀\n", id="any script"),
        pytest.param(b"# a remark\n", "# a remark\n", id="remarks alone are text"),
    ],
)  # fmt: skip
def test_plain_text_is_read(raw: bytes, text: str) -> None:
    assert decode(raw, "n.yaml") == Source("n.yaml", text)


@pytest.mark.parametrize(
    ("raw", "place", "message"),
    [
        pytest.param(TEXT.encode("utf-16"), "1:1", "saved as UTF-16; it must be UTF-8.",
                     id="UTF-16 with its mark"),
        pytest.param(TEXT.encode("utf-16-le"), "1:1", "looks like UTF-16; it must be UTF-8.",
                     id="UTF-16 without it"),
        pytest.param(TEXT.encode("utf-16-be"), "1:1", "looks like UTF-16; it must be UTF-8.",
                     id="UTF-16 the other way round"),
        pytest.param(TEXT.encode("utf-32"), "1:1", "saved as UTF-32; it must be UTF-8.",
                     id="UTF-32 with its mark"),
        pytest.param(TEXT.encode("utf-32-le"), "1:1", "looks like UTF-32; it must be UTF-8.",
                     id="UTF-32 without it"),
        pytest.param(TEXT.encode("cp1252"), "1:11", "The letter “é” is saved in an old Windows way",
                     id="letters of old Windows"),
        pytest.param("a: b\r\nc: €\r\n".encode("cp1252"), "2:4", "The letter “€” is saved",
                     id="a euro sign of old Windows"),
        pytest.param(b"a: \x81\n", "1:4", "a byte that is not UTF-8 text", id="a stray byte"),
        pytest.param(b"a: b\n\0", "2:1", "a sign that cannot be seen", id="one byte of nothing"),
        pytest.param(b"a" * 5000 + b"\0", "1:5001", "a sign that cannot be seen",
                     id="and a late one"),
        pytest.param(b"a\0b\0c\0d\0 e f g h i j k l m n o p q", "1:1", "bytes that are not text",
                     id="several of them"),
        pytest.param(b"PK\x03\x04...", "1:1", "a Word, Excel or zip file", id="a Word file"),
        pytest.param(b"\xd0\xcf\x11\xe0...", "1:1", "an old Word file", id="an old Word file"),
        pytest.param(b"%PDF-1.7", "1:1", "This is a PDF", id="a PDF"),
        pytest.param(b"{\\rtf1", "1:1", "a rich text (RTF) file", id="rich text"),
        pytest.param(b"", "1:1", "The file is empty.", id="nothing"),
        pytest.param(b" \r\n\t", "1:1", "The file is empty.", id="nothing but blanks"),
        pytest.param(b"\xef\xbb\xbf", "1:1", "The file is empty.", id="nothing but a mark"),
        pytest.param(b"a" * (LARGEST + 1), "1:1", "The file is 5.0 MB; at most 5 MB are read.",
                     id="too large"),
    ],
)  # fmt: skip
def test_other_bytes_get_their_own_sentence(raw: bytes, place: str, message: str) -> None:
    with pytest.raises(Unusable) as caught:
        decode(raw, "n.yaml")
    (problem,) = caught.value.problems
    assert str(problem.place) == f"n.yaml:{place}"
    assert message in problem.message
    assert problem.advice


def test_a_file_too_large_to_be_opened_is_told_alike() -> None:
    assert "52.4 MB" in too_large(52_400_000, "n.yaml").problems[0].message


@pytest.mark.parametrize(
    ("text", "inside", "body", "line"),
    [
        pytest.param("---\nid: a\n---\nBody\n", "\nid: a\n", "Body\n", 4, id="a play"),
        pytest.param("---\n---\n", "\n", "", 3, id="nothing in it"),
        pytest.param("\n---  \r\nid: a\r\n---\r\nB", "\n\nid: a\n", "B", 5, id="blanks around"),
        pytest.param("---\na: |\n  ---\n---\nB\n---\n", "\na: |\n  ---\n", "B\n---\n", 5,
                     id="dashes in the text"),
    ],
)  # fmt: skip
def test_front_matter_keeps_its_line_numbers(text: str, inside: str, body: str, line: int) -> None:
    part, below, first = front_matter(Source("p.md", text))
    assert (part.name, part.text, below, first) == ("p.md", inside, body, line)


@pytest.mark.parametrize(
    ("text", "place", "message"),
    [
        pytest.param("# Title\n", 1, "must begin with a line of three dashes", id="none"),
        pytest.param("", 1, "must begin with a line of three dashes", id="an empty text"),
        pytest.param("—\nid: a\n—\n", 1, "three plain dashes", id="a long dash"),
        pytest.param("----\nid: a\n---\n", 1, "three plain dashes", id="four dashes"),
        pytest.param("\n---\nid: a\nBody\n", 2, "no second one closes", id="not closed"),
    ],
)
def test_front_matter_that_is_none(text: str, place: int, message: str) -> None:
    with pytest.raises(Unusable) as caught:
        front_matter(Source("p.md", text))
    (problem,) = caught.value.problems
    assert problem.place == Place("p.md", place, 1)
    assert message in problem.message
