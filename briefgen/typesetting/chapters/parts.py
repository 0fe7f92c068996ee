"""A page of HTML as the press takes it: its sections apart, so that each can be set by itself."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from html import escape, unescape

from briefgen.typesetting.chapters.numbering import PLACE, noughts

ELSEWHERE = "book:"
"""What a link to a place in the book begins with, until the book is bound."""

UNRULED = "unruled"
"""A class of the body: what others get or see is no paper for our notes, and is never ruled."""

_UNRULED = re.compile(rf'<body class="[^">]* {UNRULED}"')
_OPENING = re.compile(r"<section\b[^>]*>")
_TITLE = re.compile(r'\sdata-title="[^"]*"')
_LINK = re.compile(r'(<a\b[^>]*?\shref=")#([^"]*)(")')
_ID = re.compile(r'\sid="([^"]+)"')
_FOOTNOTE = re.compile(r'\sclass="(?:[^"]*\s)?fn(?:\s[^"]*)?"')


@dataclass(frozen=True, slots=True)
class Parts:
    """The page: what stands before its sections, the sections, and what stands after them."""

    language: str
    body: str
    """The tag that the body begins with."""
    sections: tuple[str, ...]

    def turned(self, change: Callable[[str], str]) -> "Parts":
        """The same page, something changed in every section."""
        return replace(self, sections=tuple(map(change, self.sections)))

    @property
    def whole(self) -> str:
        """The page in one piece."""
        return self.framed("\n".join(self.sections))

    def framed(self, text: str, style: str = "") -> str:
        """A page of the same kind with this text."""
        body = self.body.replace(">", f' style="{style}">') if style else self.body
        return (
            f'<!DOCTYPE html>\n<html lang="{escape(self.language)}">\n'
            '<head><meta charset="utf-8"><meta name="generator" content="briefgen"></head>\n'
            f"{body}\n{text}\n</body>\n</html>\n"
        )

    @property
    def skeleton(self) -> str:
        """The page with its sections empty."""
        mark = '<p style="height:1px;margin:0"></p></section>'
        return self.framed("\n".join(f"{_bare(one)}{mark}" for one in self.sections))


def _bare(section: str) -> str:
    """The tag that a section begins with, without its title."""
    found = _OPENING.match(section)
    return _TITLE.sub("", found[0]) if found else "<section>"


@dataclass(frozen=True, slots=True)
class Chapter:
    """Sections that stand together: the first begins a page, the others run on."""

    sections: tuple[str, ...]
    side: str = ""
    """The side on which it must begin; it is blank before, where it would not."""
    before: str = ""
    after: str = ""
    """The sections next to it, for style sheets that look at neighbours."""
    footnotes: int = 0
    """How many footnotes came before it."""

    @property
    def text(self) -> str:
        """Its sections."""
        return "\n".join(self.sections)

    @property
    def names(self) -> tuple[str, ...]:
        """The places in it that can be linked to."""
        return tuple(dict.fromkeys(unescape(name) for name in _ID.findall(self.text)))

    def page(self, parts: Parts, pages: dict[str, int]) -> str:
        """The chapter as a page of its own, with noughts for the pages that its links lead to."""

        def turned(link: re.Match[str]) -> str:
            page = pages.get(unescape(link[2]))
            if page is None:
                return link[0]  # it leads nowhere, and the engine says so
            opened = link[1].replace("<a", f'<a {PLACE}="{noughts(page)}"', 1)
            return f"{opened}{ELSEWHERE}{link[2]}{link[3]}"

        hidden = [_hidden(one) for one in (self.before, self.after)]
        text = _LINK.sub(turned, self.text)
        style = f"counter-reset:footnote {self.footnotes}" if self.footnotes else ""
        return parts.framed("\n".join((hidden[0], text, hidden[1])), style)


def _hidden(section: str) -> str:
    """A neighbour as style sheets see it, and nobody else."""
    if not section:
        return ""
    opened = _bare(section).replace("<section", '<section hidden style="display:none"')
    return f"{opened}</section>"


def chapters(parts: Parts, plan: Sequence[tuple[bool, str]]) -> Iterator[Chapter]:
    """The sections in chapters, as they were planned."""
    starts = [number for number, (begins, _) in enumerate(plan) if begins or not number]
    footnotes = 0
    for start, end in zip(starts, [*starts[1:], len(parts.sections)], strict=True):
        sections = parts.sections[start:end]
        before = parts.sections[start - 1] if start else ""
        after = parts.sections[end] if end < len(parts.sections) else ""
        held = sum(len(_FOOTNOTE.findall(one)) for one in sections)
        yield Chapter(sections, plan[start][1], before, after, footnotes if held else 0)
        footnotes += held


def may_be_ruled(html: str) -> bool:
    """Whether a page with that body, or that tag of one, may have lines for notes."""
    return _UNRULED.search(html) is None
