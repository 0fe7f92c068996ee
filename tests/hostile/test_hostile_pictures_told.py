"""A picture that cannot be used is told with the file and the line that name it."""

import io
import struct
from pathlib import Path

import pytest
from attempts import PLAN, tried, written
from PIL import Image

FIGURE = "context:\n  figures:\n  - {file: map.png, title: A map}\n"
EDITION = "name: E\nreader: us\ntier: core\nstyle: evil\nsections: [evil]\n"
HEAD = "---\ntitle: Evil\n---\n"
OWN = {
    "templates/editions/evil.yaml": EDITION,
    "templates/pages/evil.css": "p{}",
    "templates/sections/evil.md": HEAD + "Words.\n",
}


def picture(**how: bytes) -> bytes:
    saved = io.BytesIO()
    Image.new("RGB", (2, 3)).save(saved, "PNG", **how)
    return saved.getvalue()


# Held askew, and of a size across that is no size.
ODD_NOTES = b"Exif\0\0II*\0" + struct.pack(
    "<IH HHIHH HHII I", 8, 2, 0x112, 3, 1, 6, 0, 0x11A, 7, 4, 0x41414141, 0
)
TOLD = {
    "missing, named in the plan": (
        "talks.yaml:8:12: The picture \"map.png\" could not be used: there is no such file",
        {"talks.yaml": PLAN + FIGURE},
    ),
    "damaged, named in the plan": (
        "talks.yaml:8:12: The picture \"map.png\" could not be used: it is damaged",
        {"talks.yaml": PLAN + FIGURE, "map.png": b"\x89PNG\r\n\x1a\n"},
    ),
    "with notes that are none": (
        "talks.yaml:8:12: The picture \"map.png\" could not be used: it is damaged",
        {"talks.yaml": PLAN + FIGURE, "map.png": picture(exif=ODD_NOTES)},
    ),
    "named in a file of the plan": (
        "more.yaml:1:17: The picture \"map.png\" could not be used",
        {"talks.yaml": PLAN + "context: !include more.yaml\n",
         "more.yaml": "figures: {file: map.png, title: A map}\n"},
    ),
    "named in a section": (
        "templates/sections/evil.md:5:6: The picture \"gone.png\" could not be used",
        {**OWN, "templates/sections/evil.md": HEAD + "Words.\n![x](gone.png)\n"},
    ),
    "named in a section, of the net": (
        "templates/sections/evil.md:4:18: The picture \"http://a.example/b.png\" could not be used",
        {**OWN, "templates/sections/evil.md": HEAD + '<img alt="" src="http://a.example/b.png">'},
    ),
}  # fmt: skip


@pytest.mark.parametrize(
    ("told", "files"), [pytest.param(*case, id=name) for name, case in TOLD.items()]
)
def test_the_place_is_told(told: str, files: dict[str, str | bytes], tmp_path: Path) -> None:
    edition = "evil" if OWN.keys() <= files.keys() else "book"
    made = tried(written(tmp_path, **files), edition=edition, form="html")
    assert made.code == 2
    assert told in made.told.replace(f"{tmp_path}/", "")


def test_the_engine_tells_it_too(tmp_path: Path) -> None:
    css = "p{}\np{background:url(gone.png)}"
    made = tried(
        written(tmp_path, **{**OWN, "templates/pages/evil.css": css}), edition="evil", form="pdf"
    )
    assert made.code == 2
    assert 'templates/pages/evil.css:2:18: The picture "gone.png" could not be used' in made.told


def test_words_for_a_picture_are_no_address(tmp_path: Path) -> None:
    section = HEAD + '<img alt=\'src="//[x"\' src="ok.png">\n'
    files: dict[str, str | bytes] = {
        **OWN,
        "ok.png": picture(),
        "templates/sections/evil.md": section,
    }
    assert tried(written(tmp_path, **files), edition="evil", form="html").code == 0
