"""Texts and parts that are taken in from files beside the file."""

import pytest
from pydantic import BaseModel, ConfigDict

from briefgen.problems import Problem, Unusable, unusable
from briefgen.reading import Source, read, read_placed


class Step(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")
    name: str
    pages: int = 1


class Book(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")
    title: str
    annex: str = ""
    steps: tuple[Step, ...] = ()
    more: Step | None = None


FILES = {
    "annex.md": "# Annex: one\n\n“Text” stays as it is: *all* of it.\n",
    "steps.yaml": "- name: one\n- name: NO\n  pages: 2\n",
    "wrong.yaml": "- name: one\n  pages: many\n- nme: two\n",
    "broken.yml": "- name: one: two\n",
    "round.yaml": "name: x\npages: !include circle.yaml\n",
    "circle.yaml": "!include round.yaml\n",
    "deep.yaml": "name: !include annex.md\n",
    "b.yaml": "title: x\nmore: !include b.yaml\n",
    "remarks.yaml": "# nothing yet\n",
}


def fetch(path: str, from_file: str) -> Source:
    assert from_file
    if path not in FILES:
        raise unusable(f"There is no file {path} beside {from_file}.", "Check its name.")
    return Source(path, FILES[path])


def problems(text: str) -> list[str]:
    with pytest.raises(Unusable) as caught:
        read(Source("b.yaml", text), Book, fetch=fetch)
    return [f"{problem.place} {problem.message}" for problem in caught.value.problems]


def test_a_text_is_taken_in_as_it_is() -> None:
    book = read(Source("b.yaml", "title: x\nannex: !include annex.md\n"), Book, fetch=fetch)
    assert book.annex == FILES["annex.md"]


def test_a_part_is_taken_in_with_places_of_its_own() -> None:
    found = read_placed(
        Source("b.yaml", "title: x\nsteps: !include steps.yaml\n"), Book, fetch=fetch
    )
    assert found.model.steps[1] == Step(name="NO", pages=2)
    assert str(found.places.at(("steps",))) == "b.yaml:2:1"
    assert str(found.places.at(("steps", 1, "pages"))) == "steps.yaml:3:3"


def test_the_same_file_may_be_taken_in_twice() -> None:
    text = "title: !include annex.md\nannex: !include annex.md\n"
    assert read(Source("b.yaml", text), Book, fetch=fetch).title.startswith("# Annex")


def test_a_file_of_remarks_counts_as_not_written() -> None:
    text = "title: x\nmore: !include remarks.yaml\n"
    assert read(Source("b.yaml", text), Book, fetch=fetch).more is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("title: x\nannex: !include no.md\n",
                     ["b.yaml:2:8 There is no file no.md beside b.yaml."], id="missing"),
        pytest.param("title: x\nsteps: !include wrong.yaml\n",
                     ["wrong.yaml:2:10 “many” is not a whole number.",
                      "wrong.yaml:3:3 `nme` is not known in step 2."], id="wrong inside"),
        pytest.param("title: x\nsteps: !include broken.yml\n",
                     ["broken.yml:1:12 There is a second colon in this line; the value is not in "
                      "quotes."], id="broken inside"),
        pytest.param("title: x\nmore: !include round.yaml\n",
                     ["circle.yaml:1:1 These files include each other in a circle: round.yaml → "
                      "circle.yaml → round.yaml."], id="a circle"),
        pytest.param("title: x\nmore: !include b.yaml\n",
                     ["b.yaml:2:7 These files include each other in a circle: b.yaml → b.yaml."],
                     id="itself"),
        pytest.param("title: x\nsteps: !include annex.md\n",
                     ["b.yaml:2:8 `steps` is a list, but the text “# Annex: one “Text” stays as it "
                      "is: *all* of it.” stands here."], id="a text where a list belongs"),
        pytest.param("title: x\nsteps:\n  - !include no.md\n  - !include [a]\n",
                     ["b.yaml:3:5 There is no file no.md beside b.yaml.",
                      "b.yaml:4:5 After !include the name of one file is missing."],
                     id="in a list"),
        pytest.param("title: !include no.md\n",
                     ["b.yaml:1:8 There is no file no.md beside b.yaml."],
                     id="what is needed is not missed as well"),
    ],
)  # fmt: skip
def test_what_cannot_be_taken_in(text: str, expected: list[str]) -> None:
    assert problems(text) == expected


def test_a_problem_with_a_place_of_its_own_keeps_it() -> None:
    def refusing(path: str, from_file: str) -> Source:
        known = unusable("The file is empty.").problems[0]
        raise Unusable([Problem("At its own place.", place=None, excerpt="x"), known])

    with pytest.raises(Unusable) as caught:
        read(Source("b.yaml", "title: !include a.md\n"), Book, fetch=refusing)
    assert {str(problem.place) for problem in caught.value.problems} == {"b.yaml:1:8"}


HALF = "x" * 500
NAMED = f"title: &t {HALF}\n"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        pytest.param("title: !include half.md\nannex: !include half.md\n", "", id="as much as may"),
        pytest.param(f"{NAMED}annex: *t\n", "", id="a long text written once and meant twice"),
        pytest.param(
            "title: !include half.md\nannex: !include half.md\nmore: !include one.yaml\n",
            "b.yaml:3:7",
            id="one file more than may be included",
        ),
        pytest.param(
            "title: x\nsteps:\n" + "  - {name: !include half.md}\n" * 9, "b.yaml:5:12",
            id="one text again and again",
        ),
        pytest.param(f"{NAMED}steps: [*t, *t, *t]\n", "b.yaml:2:17", id="one name again and again"),
        pytest.param(
            f"title: x\nmore: &m {{name: {HALF}}}\nsteps: [*m, *m, *m]\n", "b.yaml:3:13",
            id="one thing again and again",
        ),
        pytest.param(
            f"title: x\nmore: &m {{? {HALF}\n  : y}}\nsteps: [*m, *m, *m]\n", "b.yaml:4:13",
            id="one word of ours again and again",
        ),
    ],
)  # fmt: skip
def test_what_is_included_and_repeated_counts_each_time(
    text: str, place: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("briefgen.reading.walk.LARGEST", 2 * len(HALF))

    def fetched(path: str, _: str) -> Source:
        return Source(path, HALF if path == "half.md" else "name: one\n")

    def told() -> list[str]:
        try:
            read(Source("b.yaml", text), Book, fetch=fetched)
        except Unusable as fault:
            return [
                str(one.place) for one in fault.problems if "letters are included" in one.message
            ]
        return []

    assert told() == ([place] if place else [])


@pytest.mark.parametrize(
    ("files", "told"),
    [
        pytest.param(50, [], id="as deep as may be"),
        pytest.param(51, ["50.yaml:1:1 Files include each other here more than 50 deep."],
                     id="one deeper"),
        pytest.param(5_000, ["50.yaml:1:1 Files include each other here more than 50 deep."],
                     id="deeper than could be followed"),
    ],
)  # fmt: skip
def test_files_that_include_the_next(files: int, told: list[str]) -> None:
    def fetched(path: str, _: str) -> Source:
        number = int(path.removesuffix(".yaml"))
        return Source(path, f"!include {number + 1}.yaml\n" if number < files else "title: x\n")

    def said() -> list[str]:
        try:
            read(Source("0.yaml", "!include 1.yaml\n"), Book, fetch=fetched)
        except Unusable as fault:
            return [f"{one.place} {one.message}" for one in fault.problems]
        return []

    assert said() == told
