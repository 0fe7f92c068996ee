"""Which files are meant: those that are named, and of a folder those that are negotiations."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

from briefgen.library import SETTINGS, load
from briefgen.negotiation import Negotiation
from briefgen.problems import Unusable, unusable
from briefgen.workspace import is_folder, real

_KEY = re.compile(r"(?m)^(?:\{ *)?[\"']?([^\W\d][\w -]*)[\"']?\s*:")
_INCLUDE = re.compile(r"!include\s+[\"']?([^\s\"'\],}]+)")
# A glossary or a list of sources is a part of many files; what is at issue, and with whom, is not.
_TELLING = {"counterparts", "issues", "meeting", "mandate", "agenda", "strategy"}
_ALL = set(Negotiation.model_fields)
_ALIKE = 0.8
"""What two spellings have in common: `isues` and `issues` 0.91, `agreed` and `agenda` 0.67."""


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A file of a folder that is not built, with the reason."""

    file: Path
    why: str


@dataclass(frozen=True, slots=True)
class Inputs:
    """The negotiation files, each once, in the order in which they were named."""

    files: tuple[Path, ...]
    left_out: tuple[LeftOut, ...]


def found(paths: Iterable[Path]) -> Inputs:
    """The files that are meant; Unusable where there is none."""
    files: dict[Path, Path] = {}
    left_out: list[LeftOut] = []
    for path in paths:
        for one in _in_folder(path) if is_folder(path) else [path]:
            if isinstance(one, LeftOut):
                left_out.append(one)
            else:
                files.setdefault(real(one), one)
    if not files:
        told = "There is no negotiation file among these"
        advice = "Name files, or a folder in which they lie; folders in it are not looked into."
        raise unusable(told, advice)
    # What was named by itself is built, whatever a folder says of it.
    kept = tuple(one for one in left_out if real(one.file) not in files)
    return Inputs(tuple(files.values()), kept)


def _in_folder(folder: Path) -> Iterator[Path | LeftOut]:
    named = sorted(one for one in folder.iterdir() if one.suffix.lower() in (".yaml", ".yml"))
    texts = {one: _text(one) for one in named if one.is_file()}
    yield from (LeftOut(one, _what(one)) for one in named if one not in texts)
    included = dict(_included(texts))
    for file, text in texts.items():
        why = _why_not(file, text, included)
        yield LeftOut(file, why) if why else file


def _what(one: Path) -> str:
    """What it is, if it is no file."""
    if one.is_dir():
        return "a folder"
    return "a link that leads nowhere" if one.is_symlink() else "no ordinary file"


def _text(file: Path) -> str | None:
    """What stands in it; None where it cannot be read, which its build will tell."""
    try:
        return load(file, may_be_empty=True).text
    except Unusable:
        return None


def _included(texts: dict[Path, str | None]) -> Iterator[tuple[Path, Path]]:
    for file, text in texts.items():
        for name in _INCLUDE.findall(text or ""):
            yield real(file.parent / name), file


def _why_not(file: Path, text: str | None, included: dict[Path, Path]) -> str:
    if file.name == SETTINGS:
        return "the settings of the workspace"
    if file.name.startswith("."):
        return "hidden"
    if (by := included.get(real(file))) and by != file:
        return f"a part of {by.name}"
    if text is None:
        return ""
    if not text.strip():
        return "empty"
    if _like_a_negotiation({key.strip() for key in _KEY.findall(text)}):
        return ""
    return "no negotiation: it tells neither with whom nor what about"


def _like_a_negotiation(keys: set[str]) -> bool:
    """Whether it is one, or would be but for a slip; then its build tells what is wrong, and where.

    One word that is nearly ours stands in many a file; with another of ours, the file is ours.
    """
    if keys & _TELLING or (keys and keys <= _ALL) or {"title", "us"} <= keys:
        return True
    meant = {key: _meant(key) for key in keys}
    return any(own in _TELLING for own in meant.values()) and len({*meant.values()} - {""}) > 1


def _meant(key: str) -> str:
    """The name of ours that it is, or is nearly; nothing where it is another word."""
    plain = re.sub(r"[\W_]", "", key).casefold()
    return next(iter(get_close_matches(plain, sorted(_ALL), 1, _ALIKE)), "")
