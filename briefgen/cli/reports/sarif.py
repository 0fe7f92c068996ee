"""Findings as SARIF 2.1.0, the form that code viewers and scanners read.

Columns count letters, as everywhere in briefgen. A fingerprint holds on to what was found and in
which part, not to line numbers, so that a finding stays the same one when lines move.
"""

import hashlib
import json
import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any
from urllib.parse import quote

from briefgen.cli.report import WIDEST, Accepted, Report, Told, Unreadable
from briefgen.cli.terminal import plain
from briefgen.finding import Page

SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
LEVELS = {"stop": "error", "weak": "warning", "note": "note"}
UNUSABLE = Page("unusable", "", "Something written cannot be used, so its file was not checked.")
Json = dict[str, Any]


def render(report: Report, pages: Mapping[str, Page]) -> str:
    """One run with its rules and results."""
    every = (*report.findings, *report.accepted)
    known = [pages.get(one, Page(one, "", one)) for one in dict.fromkeys(e.id for e in every)]
    rules = [*known, *([UNUSABLE] if report.problems else [])]
    number = {page.id: at for at, page in enumerate(rules)}
    name, version = report.program.split(" ")
    worst = {one.id: one.severity for one in reversed(every)}
    run: Json = {
        "tool": {"driver": {
            "name": name, "version": version,
            "rules": [_rule(page, LEVELS[worst.get(page.id, "stop")]) for page in rules],
        }},
        "columnKind": "unicodeCodePoints",
        "invocations": [{"executionSuccessful": not report.problems}],
        "results": [
            *(_result(one, number[one.id], mark) for one, mark in _marked(every)),
            *(_unusable(one, number[UNUSABLE.id]) for one in report.problems),
        ],
    }  # fmt: skip
    return json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, indent=1) + "\n"


def _rule(page: Page, level: str) -> Json:
    told = _help(page)
    return {
        "id": page.id,
        "name": "".join(word.title() for word in page.id.replace("/", "-").split("-")),
        "shortDescription": {"text": page.what},
        "fullDescription": {"text": " ".join(filter(None, (page.what, page.text)))},
        "help": {"text": told.replace("**", ""), "markdown": told},
        "defaultConfiguration": {"level": level},
    }


def _help(page: Page) -> str:
    """The manual page in Markdown."""
    parts = [page.what, page.text, f"**Play:** {page.play}" if page.play else ""]
    parts += [f"**Found:** {one}" for one in page.found]
    parts += [f"**Passes:** {one}" for one in page.passes]
    parts.append(f"**To answer:** {page.answer}" if page.answer else "")
    return "\n\n".join(filter(None, parts))


def _result(one: Told, rule: int, mark: str) -> Json:
    told = " ".join(filter(None, (f"{one.message.rstrip('.')}.", one.advice)))
    found: Json = {
        "ruleId": one.id,
        "ruleIndex": rule,
        "level": LEVELS[one.severity],
        "message": {"text": plain(told)},
        "locations": [_location(one.file, _region(one), _context(one))],
        "partialFingerprints": {"briefgen/v1": mark},
    }
    if isinstance(one, Accepted):
        reason = f"{one.reason} ({one.who})"
        found["suppressions"] = [{"kind": "inSource", "justification": reason}]
    return found


def _marked(every: tuple[Told, ...]) -> Iterator[tuple[Told, str]]:
    """Each finding with its fingerprint; of two that are alike, the second gets one of its own."""
    seen: dict[str, int] = {}
    for one in every:
        plainly = "|".join((one.id, one.root, one.part, one.sentence or one.message))
        seen[plainly] = seen.get(plainly, 0) + 1
        whole = f"{plainly}|{seen[plainly]}".encode("utf-8", "surrogatepass")
        yield one, hashlib.sha256(whole).hexdigest()[:32]


def _region(one: Told) -> Json:
    if one.end_offset == one.offset:
        return {"startLine": one.line}  # all of the line, where no words of it are meant
    region: Json = {"startLine": one.line, "startColumn": one.column}
    region |= {"endLine": one.end_line, "endColumn": one.end_column}
    region |= {"charOffset": one.offset, "charLength": one.end_offset - one.offset}
    if one.end_line == one.line and one.excerpt:
        region["snippet"] = {"text": one.excerpt[one.column - 1 : one.end_column - 1]}
    return region


def _context(one: Told) -> Json:
    """The line about the words, or the part of a very long one that is about them."""
    start = max(0, one.column - WIDEST // 4) if len(one.excerpt) > WIDEST else 0
    end = min(start + WIDEST, len(one.excerpt))
    if one.end_line != one.line or one.end_column > end + 1 or not one.excerpt:
        return {}  # a context holds all of its region, or there is none
    region = {"startLine": one.line, "startColumn": start + 1, "endColumn": end + 1}
    return {**region, "snippet": {"text": one.excerpt[start:end]}}


def _unusable(one: Unreadable, rule: int) -> Json:
    told = {"text": plain(f"{one.message} {one.advice}".strip())}
    found: Json = {"ruleId": UNUSABLE.id, "ruleIndex": rule, "level": "error", "message": told}
    if one.file is None:
        return found
    region = {"startLine": one.line, "startColumn": one.column} if one.line else {}
    return {**found, "locations": [_location(one.file, region)]}


def _location(file: str, region: Json, context: Json | None = None) -> Json:
    path = Path(file)
    uri = path.as_uri() if path.is_absolute() else quote(os.fsencode(path.as_posix()))
    place: Json = {"artifactLocation": {"uri": uri}}
    parts = {"region": region, "contextRegion": context}
    return {"physicalLocation": place | {name: part for name, part in parts.items() if part}}
