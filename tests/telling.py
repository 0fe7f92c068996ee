"""One report with a finding of each kind, to be told in every form."""

from dataclasses import replace
from typing import Any

from briefgen.cli.report import VERSION, Accepted, Report, Told, Unreadable, counted
from briefgen.finding import Page

LINE = "  - text: We will not send troops. We stay."
WORDS = Told(
    file="talks.yaml", line=3, column=14, end_line=3, end_column=27, offset=40, end_offset=53,
    excerpt=LINE, root="talks.yaml", id="ruling-out/will-not", check="words", family="ruling-out",
    rule="ruling-out/will-not", severity="weak", message="an option of ours is ruled out",
    why=None, advice="Say what we do.", play="Rule nothing out", words="will not send",
    sentence="We will not send troops.", fix="We keep our options open.",
    where="statements[1].text", part="statements", tier="delegation",
)  # fmt: skip
PLAN = replace(
    WORDS, line=7, column=3, end_line=7, end_column=9, excerpt="  target: 9 km", id="no-room",
    check="no-room", family=None, rule=None, severity="stop", message="the limits do not meet",
    why="It cannot be settled alone.", play=None, words=None, sentence=None, fix=None,
    where="issues[2].target", part="issues", tier="sealed",
)  # fmt: skip
WHOLE = replace(
    PLAN, line=1, column=1, end_line=1, end_column=1, offset=0, end_offset=0, excerpt="",
    id="fill-in-next", check="fill-in-next", severity="note", message="a day is missing",
    where="", part="",
)  # fmt: skip
KNOWN = {name: getattr(PLAN, name) for name in Told.__dataclass_fields__}
STANDS = Accepted(**KNOWN, reason="Traded for B", who="the head", until="2027-03-01")
PROBLEM = Unreadable("`titel` is not known here.", "Did you mean `title`?", "b.yaml", 1, 4)
PAGES = {"no-room": Page("no-room", "Plan", "No room.", "Why so.", "A play", ("a",), ("b",), "Do.")}


def report(*findings: Told, **more: Any) -> Report:
    accepted = more.get("accepted", ())
    files = more.get("files", ("talks.yaml",))
    problems = more.get("problems", ())
    return Report(
        VERSION, "briefgen 9.9", files, findings, accepted, problems, counted(findings, accepted)
    )


FULL = report(WHOLE, PLAN, WORDS, accepted=(STANDS,), problems=(PROBLEM,))
