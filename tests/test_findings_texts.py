"""Words that are in no file yet: how they are handed in, and where what is found in them stands."""

import json
import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from briefgen.cli import main
from briefgen.cli.introduced import introduced
from briefgen.cli.looking import Looked, look
from briefgen.cli.reports import named
from briefgen.cli.wanted import Wanted
from briefgen.library import Library
from briefgen.pipeline import review_text
from briefgen.wording import Hit

BANNED = re.compile(r"will\s+not|as soon as possible")


def hear(text: str, kind: str, own_names: tuple[str, ...], language: str) -> tuple[Hit, ...]:
    """Finds `will not` in a statement, and `as soon as possible` in a clause."""
    return tuple(
        Hit("vague-wording" if kind == "clause" else "ruling-out", f"{kind}/{found[0][:4].strip()}",
            "A play", "stop" if "Japan" in own_names else "weak", text.strip(), found.start(),
            found.end(), "told", "do", None)
        for found in BANNED.finditer(text)
        if (kind == "clause") is found[0].startswith("as")
    )  # fmt: skip


def looked(*texts: Path, **more: object) -> Looked:
    return look(Wanted(texts=texts, **more), hear)  # type: ignore[arg-type]


def written(folder: Path, **texts: str) -> list[Path]:
    for name, text in texts.items():
        (folder / f"{name}.txt").write_bytes(text.encode())
    return [folder / f"{name}.txt" for name in texts]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        pytest.param("We stay.", [], id="nothing"),
        pytest.param("We will not go.", ["1:4-1:12"], id="one sentence"),
        pytest.param("We go. We will\nnot stay.\n\nThey will not.", ["1:11-2:4", "4:6-4:14"],
                     id="over a line, and again"),
        pytest.param("\ufeffWe will not go.", ["1:4-1:12"], id="behind a byte order mark"),
        pytest.param("One.\r\nWe will not go.\r\n", ["2:4-2:12"], id="with line ends of Windows"),
        pytest.param("Мы 🕊 will not", ["1:6-1:14"], id="behind other letters"),
    ],
)  # fmt: skip
def test_where_words_stand_in_a_text(text: str, places: list[str], tmp_path: Path) -> None:
    found = looked(*written(tmp_path, a=text)).report.findings
    assert [f"{o.line}:{o.column}-{o.end_line}:{o.end_column}" for o in found] == places
    plain = text.removeprefix("\ufeff")
    assert [plain[one.offset : one.end_offset] for one in found] == [one.words for one in found]


def test_the_kind_and_our_names_are_handed_on(tmp_path: Path) -> None:
    (file,) = written(tmp_path, a="They act as soon as possible. We will not.")
    (found,) = looked(file, kind="clause").report.findings
    assert (found.family, found.rule, found.words) == (
        "vague-wording", "clause/as s", "as soon as possible",
    )  # fmt: skip
    (found,) = looked(file, own_names=("Japan",)).report.findings
    assert (found.family, found.severity) == ("ruling-out", "stop")


def test_several_texts_are_told_one_after_the_other(tmp_path: Path) -> None:
    files = written(tmp_path, a="We will not.", b="We stay.", c="They will not.")
    report = looked(*files).report
    assert report.files == tuple(map(str, files))
    assert [one.root for one in report.findings] == [str(files[0]), str(files[2])]
    text = named("text")(report, {})
    assert text.startswith(f"{files[0]}\n{files[0]}:1:4: weak: told  [statement/will]\n")
    assert f"\n\n{files[2]}\n{files[2]}:1:6: " in text


def test_one_text_needs_no_heading(tmp_path: Path) -> None:
    (file,) = written(tmp_path, a="We will not.")
    assert named("text")(looked(file).report, {}).startswith(f"{file}:1:4: weak: ")


def test_one_text_that_cannot_be_read_does_not_keep_the_others(tmp_path: Path) -> None:
    (file,) = written(tmp_path, a="We will not.")
    report = looked(tmp_path / "gone.txt", file).report
    assert (len(report.findings), len(report.problems), report.exit_code) == (1, 1, 2)


@pytest.mark.parametrize(
    ("strict", "severity", "code"),
    [
        pytest.param(False, "weak", 0, id="weak lets it pass"),
        pytest.param(True, "stop", 1, id="strictly it does not"),
    ],
)
def test_strict(strict: bool, severity: str, code: int, tmp_path: Path) -> None:
    report = looked(*written(tmp_path, a="We will not."), strict=strict).report
    assert ([one.severity for one in report.findings], report.exit_code) == ([severity], code)


def test_the_workspace_grades_loose_words_too(tmp_path: Path) -> None:
    (tmp_path / "briefgen.yaml").write_text("severity: {ruling-out: note}\n")
    files = written(tmp_path, a="We will not.")
    known = Library(tmp_path, tmp_path)
    graded = review_text("We will not.", "statement", (), known, hear)
    assert [one.severity for one in graded] == ["note"]
    assert [one.severity for one in looked(*files).report.findings] == ["note"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("We shall ex\u00adport the grain.", [], id="nothing is said"),
        pytest.param("\f We shall never rule it out.", [], id="a new page is begun"),
        pytest.param("We will nev\u00ader acc\u200bept it.", ["We will nev\u00ader acc\u200bept"],
                     id="a soft hyphen and a joiner stand in the words"),
    ],
)  # fmt: skip
def test_a_sign_of_no_width_hides_no_words(text: str, words: list[str], tmp_path: Path) -> None:
    seen = look(Wanted(texts=tuple(written(tmp_path, a=text)))).report
    assert seen.problems == ()
    assert [one.words for one in seen.findings] == words


@pytest.mark.parametrize(
    ("text", "place"),
    [
        pytest.param("We go.\nWe will \u202eaccept\u202c it.", "2:9", id="letters turned round"),
        pytest.param("We will never\u2066 accept it.", "1:14", id="letters set apart"),
        pytest.param("We will never \x1b accept it.", "1:15", id="a sign that steers a terminal"),
    ],
)
def test_a_text_that_reads_otherwise_than_it_is_written_is_refused(
    text: str, place: str, tmp_path: Path
) -> None:
    seen = looked(*written(tmp_path, a=text))
    assert not seen.whole
    assert [f"{one.place.line}:{one.place.column}" for one in seen.problems if one.place] == [place]


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        pytest.param(["--text", "gone.txt"], "There is no file gone.txt", id="no such file"),
        pytest.param(["--text", "We will not go."], "piped in: echo", id="words for a file"),
        pytest.param(["--text", "."], "is a folder", id="a folder"),
        pytest.param(["--text", "-", "--as", "speech"], "'statement', 'clause', 'line'", id="kind"),
        pytest.param(["--texts"], "name at least one", id="texts, and none is named"),
        pytest.param(
            ["--text", "-", "--watch"], "neither watched nor written", id="a watched pipe"
        ),
        pytest.param(["--yes"], "give both", id="yes to nothing"),
        pytest.param(["--fix", "--format", "json"], "--fix asks", id="rewrites for a machine"),
    ],
)
def test_what_cannot_be_asked(arguments: list[str], told: str) -> None:
    done = CliRunner().invoke(main, ["check", *arguments], input="")
    assert done.exit_code == 2
    assert told in " ".join(done.stderr.replace("│", " ").split())


def test_what_cannot_be_used_is_told_to_machines_too(tmp_path: Path) -> None:
    file = tmp_path / "n.yaml"
    file.write_text("titel: x\n")
    done = CliRunner().invoke(main, ["check", str(file), "-f", "json"])
    (problem,) = json.loads(done.stdout)["problems"]
    assert (done.exit_code, done.stderr) == (2, "")
    assert (problem["file"], problem["line"], problem["column"]) == (str(file), 1, 1)
    assert "`title`" in problem["advice"]


def test_the_engine_listens_where_nothing_else_is_handed_in() -> None:
    words = "We have no plans to send troops.\n"
    done = CliRunner().invoke(main, ["check", "--text", "-", "-f", "json"], input=words)
    told = json.loads(done.stdout)
    assert told["files"] == ["stdin"]
    assert all(one["words"] and one["root"] == "stdin" for one in told["findings"])


@pytest.mark.parametrize(
    "form", [pytest.param("text", id="for people"), pytest.param("json", id="for machines")]
)
def test_an_empty_text_is_nothing_to_check(form: str, tmp_path: Path) -> None:
    (file,) = written(tmp_path, a="\ufeff \n")
    for arguments in (["--text", "-"], ["--texts", str(file)]):
        done = CliRunner().invoke(main, ["check", *arguments, "-f", form], input="")
        assert done.exit_code == 0
        assert "no words stand in it; nothing to check." in done.stderr
        assert "indings" in done.stdout


def test_a_text_that_breaks_the_engine_is_a_finding_and_the_others_are_heard(
    tmp_path: Path,
) -> None:
    def broken(text: str, kind: str, own_names: tuple[str, ...], language: str) -> tuple[Hit, ...]:
        if "break" in text:
            raise ZeroDivisionError
        return hear(text, kind, own_names, language)

    files = written(tmp_path, a="They break.", b="We will not.")
    report = look(Wanted(texts=tuple(files)), broken).report
    assert [(one.root, one.id, one.severity) for one in report.findings] == [
        (str(files[0]), "unheard", "weak"), (str(files[1]), "statement/will", "weak"),
    ]  # fmt: skip
    assert "ZeroDivisionError" in report.findings[0].message
    assert report.findings[0].why


def test_all_files_may_be_texts_whatever_else_is_asked(tmp_path: Path) -> None:
    files = written(tmp_path, a="We have no plans to send troops.\n", b="We stay.\n")
    command = ["check", "--texts", "--as", "statement", "--us", "Japan", *map(str, files)]
    done = CliRunner().invoke(main, [*command, "-f", "json"])
    assert json.loads(done.stdout)["files"] == list(map(str, files))


@pytest.mark.parametrize(
    ("text", "names"),
    [
        pytest.param("We stay. Japan stays.", (), id="nobody is introduced"),
        pytest.param("They spoke on behalf of us.", (), id="on whose behalf nobody can tell"),
        pytest.param("We, however, stay.", (), id="an aside"),
        pytest.param("We, the Government of Japan, stay.", ("Japan",), id="we, the government"),
        pytest.param("I speak on behalf of the Kingdom of Norway.", ("Kingdom of Norway",),
                     id="on behalf"),
        pytest.param("My country, Kenya, will stay.", ("Kenya",), id="my country"),
        pytest.param("Statement by the Minister for Foreign Affairs of Chile\n\nWe stay.",
                     ("Chile",), id="by its heading"),
        pytest.param("We in Latvia stay. On behalf of Latvia I thank you.", ("Latvia",),
                     id="once, if it is said twice"),
    ],
)  # fmt: skip
def test_how_a_text_names_its_own_side(text: str, names: tuple[str, ...]) -> None:
    assert introduced(text) == names


def test_a_text_that_names_its_side_is_read_so(tmp_path: Path) -> None:
    heard: list[tuple[str, ...]] = []

    def listen(text: str, kind: str, own_names: tuple[str, ...], language: str) -> tuple[Hit, ...]:
        heard.append(own_names)
        return ()

    (file,) = written(tmp_path, a="We, the people of Japan, stay.")
    look(Wanted(texts=(file,)), listen)
    look(Wanted(texts=(file,), own_names=("Kenya",)), listen)
    assert heard == [("Japan",), ("Kenya",)]
