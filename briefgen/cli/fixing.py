"""Put a better sentence in the place of one that was found: shown first, written when wanted.

Nothing else of the file changes by a byte. What cannot be placed exactly is left to its writer.
"""

import codecs
from collections.abc import Iterator
from dataclasses import dataclass, replace
from difflib import unified_diff
from pathlib import Path

import click

from briefgen.cli.looking import Looked, Seen
from briefgen.cli.terminal import one_line
from briefgen.cli.told import file_of
from briefgen.cli.writing import write_over
from briefgen.finding import Finding, Words, text_at
from briefgen.problems import Place, unusable
from briefgen.reading import decode
from briefgen.reading.scalars import REPEATED, repeated, rewritten
from briefgen.reading.stretches import Stretch, stretch, words_in

MARKED = "only half of what is emphasised stands in the sentence"
TWICE = "the sentence offered for it is offered for another one of this text"
PAIRED = "*_`"
"""Signs of Markdown that stand in pairs; a sentence may not be taken from between two of them."""


@dataclass(frozen=True, slots=True)
class Refusal:
    """A rewrite that is left to the writer, and why."""

    place: Place
    reason: str

    def __str__(self) -> str:
        return f"{self.place}: {self.reason}; rewrite it by hand."


def offer(looked: Looked, yes: bool) -> bool:
    """Show every rewrite and write those that are wanted; whether anything was written."""
    written = False
    offered = False
    for seen in looked.seen:
        text, refused = mended(seen)
        for one in refused:
            click.echo(one_line(str(one)))
        if text != seen.source.text:
            offered = True
            click.echo(_difference(seen.source.name, seen.source.text, text), nl=False)
            if yes or _agreed(seen.source.name):
                _write(Path(seen.source.name), seen.source.text, text)
                click.echo(one_line(f"{seen.source.name} is written."))
                written = True
        offered = offered or bool(refused)
    if not offered:
        click.echo("No finding here comes with a rewrite.")
    return written


def mended(seen: Seen) -> tuple[str, list[Refusal]]:
    """The text of a file with every rewrite in it, and those that were refused."""
    text, refused = seen.source.text, []
    below = len(text) + 1
    for piece, reason, fix in sorted(_wanted(seen), key=lambda one: -one[0].offset):
        made = None
        if not reason and piece.end_offset > below:
            reason = "another rewrite stands in the same sentence"
        elif not reason:
            made = rewritten(text, piece.offset, piece.end_offset, piece.style, fix)
            reason = "" if made else "the new sentence cannot stand there without quotes"
        if made is None:
            refused.append(Refusal(piece.place, reason))
        else:
            text, below = made, piece.offset
    return text, refused[::-1]


def _wanted(seen: Seen) -> Iterator[tuple[Stretch, str, str]]:
    """Each rewrite with the piece of the file it is for, or with the reason why there is none."""
    written = set[tuple[tuple[str | int, ...], str]]()
    for finding in seen.findings:
        words = finding.words
        if words is None or not words.fix or finding.answer:
            continue
        piece, reason = _piece(seen, finding, words)
        if not reason and (finding.path, words.fix) in written:
            reason = TWICE
        written.add((finding.path, words.fix))
        yield piece, reason, words.fix


def _piece(seen: Seen, finding: Finding, words: Words) -> tuple[Stretch, str]:
    name, text = seen.source.name, seen.source.text
    if seen.opened is None:
        first = sentence_at(text, words)
        if first < 0:
            return stretch(name, text, words.start, words.end), MARKED
        return stretch(name, text, first, first + len(words.sentence)), ""
    places = seen.opened.places
    value = text_at(seen.opened.negotiation, finding.path) or ""
    first = sentence_at(value, words)
    found = words_in(places, finding.path, value, first, first + len(words.sentence))
    if first < 0 or found is None:
        piece = stretch(name, text, 0, 0)
        return piece, f"the sentence of {finding.id} cannot be placed exactly in the file"
    if found.file != name:
        file = file_of(found.file, seen.opened)
        return replace(found, file=file), "the sentence stands in an included file"
    again = any(start <= found.offset < end for start, end in repeated(text))
    meant = found.style.startswith(REPEATED) or again
    return found, "the sentence is written once and repeated (&name, *name)" if meant else ""


def sentence_at(text: str, words: Words) -> int:
    """Where the sentence begins around its words; -1 where it cannot be told apart.

    The sentence was read as prose: where Markdown stands in the text, it has blanks.
    """
    long = len(words.sentence)
    for first in range(max(0, words.end - long), words.start + 1):
        piece = text[first : first + long]
        alike = all(
            sign == one or sign.isspace() for sign, one in zip(words.sentence, piece, strict=False)
        )
        if len(piece) == long and alike:
            return -1 if any(piece.count(sign) % 2 for sign in PAIRED) else first
    return -1


def _difference(name: str, before: str, after: str) -> str:
    lines = unified_diff(
        before.splitlines(keepends=True), after.splitlines(keepends=True), name, name, n=2
    )
    return "".join(one_line(line.rstrip("\r\n")) + "\n" for line in lines)


def _agreed(name: str) -> bool:
    try:
        return click.confirm(one_line(f"Write this to {name}?"))
    except click.Abort:
        click.echo("\nNothing was written. To write without being asked: --fix --yes")
        return False


def _write(file: Path, before: str, after: str) -> None:
    raw = file.read_bytes()
    if decode(raw, str(file)).text != before:
        raise unusable(f"{file} was changed meanwhile", "Run the command again.")
    mark = codecs.BOM_UTF8 if raw.startswith(codecs.BOM_UTF8) else b""
    write_over(file, mark + after.encode())
