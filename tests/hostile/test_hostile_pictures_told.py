"""A picture that cannot be used is told with the file and the line that name it."""

from pathlib import Path

import pytest
from attempts import PLAN, tried, written

FIGURE = "context:\n  figures:\n  - {file: map.png, title: A map}\n"
EDITION = "name: E\nreader: us\ntier: core\nstyle: evil\nsections: [evil]\n"
HEAD = "---\ntitle: Evil\n---\n"
OWN = {
    "templates/editions/evil.yaml": EDITION,
    "templates/pages/evil.css": "p{}",
    "templates/sections/evil.md": HEAD + "Words.\n",
}
TOLD = {
    "missing, named in the plan": (
        "talks.yaml:8:12: The picture \"map.png\" could not be used: there is no such file",
        {"talks.yaml": PLAN + FIGURE},
    ),
    "damaged, named in the plan": (
        "talks.yaml:8:12: The picture \"map.png\" could not be used: it is damaged",
        {"talks.yaml": PLAN + FIGURE, "map.png": b"\x89PNG\r\n\x1a\n"},
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
