"""A process that stays warm must not print what it remembers: every kind of edit is in the book."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from making import FIVE_LINES, ROOT

from briefgen.cli.watch_shop import Done, Finished, Found, Order, Shop, WarmProcess

PLAY = ROOT / "playbooks" / "preparation" / "keep-four-limits-apart.md"
DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="{}"/></svg>'
SECTION = (
    "---\ntitle: Ours\n---\n{}: {{% for one in chosen.chosen %}}{{{{ one.title }}}}{{% endfor %}}\n"
)
EDITION = "name: Ours\nreader: us\ntier: core\nsections: [ours, background]\n"
FILES = {
    "talks.yaml": FIVE_LINES
    + "context: {scene: !include scene.md, figures: [{title: Port, file: port.svg}]}\n",
    "scene.md": "A harbour.",
    "port.svg": DRAWING.format(3),
    "briefgen.yaml": "severity: {}\n",
    "templates/editions/ours.yaml": EDITION,
    "templates/sections/ours.md": SECTION.format("Plays"),
    "templates/pages/common.css": "p { color: #654321 }",
    "playbooks/preparation/keep-four-limits-apart.md": PLAY.read_text(),
}


class Desk:
    """A workspace, and one warm process that prints its edition."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        for name, text in FILES.items():
            self.save(name, text)
        order = Order(folder / "talks.yaml", (("ours", "html"),), keeps=True)
        self.shop = Shop(order, WarmProcess)

    def save(self, name: str, text: str) -> None:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)

    def printed(self) -> tuple[bytes, tuple[object, ...]]:
        """The edition, and the findings."""
        self.shop.begin()
        content: bytes = b""
        told: tuple[object, ...] = ()
        while not isinstance(event := self.shop.event(120), Done):
            assert isinstance(event, Finished | Found), event
            if isinstance(event, Finished):
                content = event.made.content
            else:
                told = event.told
        return content, told


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    desk = Desk(tmp_path_factory.mktemp("warm"))
    yield desk
    desk.shop.close()


EDITS = [
    pytest.param("talks.yaml", FILES["talks.yaml"].replace("grain", "coal"), id="the file"),
    pytest.param("scene.md", "A port.", id="an included text"),
    pytest.param("port.svg", DRAWING.format(7), id="a picture"),
    pytest.param("templates/sections/ours.md", SECTION.format("Advice"), id="a section"),
    pytest.param(
        "templates/editions/ours.yaml",
        EDITION.replace("[ours, background]", "[ours]"),
        id="an edition",
    ),
    pytest.param(
        "playbooks/preparation/keep-four-limits-apart.md",
        PLAY.read_text().replace("\ntitle: ", "\ntitle: Anew, "),
        id="a play",
    ),
    pytest.param("templates/pages/common.css", "p { color: #123456 }", id="a style sheet"),
]


@pytest.mark.parametrize(("name", "text"), EDITS)
def test_an_edit_is_in_the_next_book_and_gone_when_it_is_undone(
    desk: Desk, name: str, text: str
) -> None:
    before = desk.printed()
    desk.save(name, text)
    assert desk.printed()[0] != before[0]
    desk.save(name, FILES[name])
    assert desk.printed() == before


def test_settings_change_the_findings_of_the_next_look(desk: Desk) -> None:
    before = desk.printed()[1]
    desk.save("briefgen.yaml", "severity: {single-issue: off, fill-in-next: off}\n")
    assert desk.printed()[1] != before
