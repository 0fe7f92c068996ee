"""Addresses of the web in what is printed: typed whole by somebody, or not there at all.

A link sends its address to whoever owns it, with one click. So no template may put one together
with facts: what it leads to stands whole in the template, or whole in the negotiation file.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from functools import lru_cache
from html import unescape
from itertools import chain
from typing import Any
from urllib.parse import urlsplit

from pydantic import BaseModel

from briefgen.apparent import words_of
from briefgen.leading_out import HOST
from briefgen.problems import Place, Problem, Unusable
from briefgen.reading import NO_WIDTH, Source

_BUILT = re.compile(
    r":(?://|(?<=mailto:)(?!\{\{[^{}]*\}\}[\s)>\"'])|(?<=\btel:)(?!\{\{[^{}]*\}\}[\s)>\"']))"
    r"[^\s()<>\"'\]]{0,400}?\{[{%#]",
    re.IGNORECASE,
)
_BUILT_BARE = re.compile(rf"{HOST}[^\s()<>\"'\]]{{0,400}}?\{{[{{%#]", re.IGNORECASE)
_LEADS_OUT = re.compile(
    rf"(?!data:)[a-z][a-z0-9+.-]*:|[/\\]{{2}}|www\.|[^\s@]+@[\w-]+\.|{HOST}", re.IGNORECASE
)
_BEFORE_A_HOST = re.compile(r"^(?:[a-z0-9+.-]*:)?[/\\]*", re.IGNORECASE)
_SKIPPED = re.compile(r"[\x00-\x20]+")
_TOLD = re.compile(r"(?:mailto|tel):(.*)", re.IGNORECASE | re.DOTALL)
_BARE = (
    re.compile(r"https?:/\S+", re.I),
    re.compile(r"(?:mailto:|[a-z][a-z0-9+.-]{1,30}(?<!http)(?<!https)://)\S+", re.I),
    re.compile(r"(?<![^\s@()\[\]{}<>])[^\s@()\[\]{}<>]+@[\w-]+(?:\.[\w-]+)+"),
    re.compile(r"(?<![^\W_])www\.\S+", re.I),
    re.compile(rf"{HOST}\S+", re.I),
)
"""Up to the next blank, whatever stands in them: so far readers take them."""
_TYPED = (
    *_BARE,
    re.compile(
        r"(?:(?<![a-z])[a-z][a-z0-9+.-]{0,60}:|//)[^\s<>\"()\[\]{}]+(?:\([^\s()]*\)[^\s<>\"()\[\]{}]*)*",
        re.I,
    ),
    re.compile(r"\]\(\s*<?((?:[^\s()<>]|\([^\s()<>]*\))+)"),
    re.compile(r"<([^<>\n]+)>"),
    re.compile(r"=\s*[\"']([^\"'<>\n]*)[\"']"),
    re.compile(r"(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+"),
    re.compile(r"(?<![^\W_])www\.[^\s<>\"()\[\]{}|]+", re.I),
)
_MARKS = rf"[*_`\\\[{NO_WIDTH}]"
_MAY_BE_BARE = re.compile(
    rf"@|\.(?:(?:{_MARKS}*[a-z]){{2,7}}(?:{_MARKS}*[/?#<]|\]\()|<(?!br|/))|:{_MARKS}*(?:[/<{{]|!\[|\](?!\{{\.\w+\}}\s))|(?<![^\W_])w{{1,3}}(?![^\W_])"
    r"|&(?!(?:amp|lt|gt|quot|nbsp|#(?:3[3-9]|4[235]|6[0-2]|9[1-6]|12[3-6]|160));)[a-z#]"
    r"|\\u00(?:2[ef]|3a|[4-7])",
    re.IGNORECASE,
)
_SET = re.compile(rf"[*`\\{NO_WIDTH}]")
_BEHIND = ".,;:!?|*_~'’”\")]}>»"
"""What stands behind an address in a sentence, and is none of it."""
_BEFORE = "*_~|\"'‘“«"
_IN_A_PLAY = re.compile(r"\]\(([^\s()<>]*)\)")
_ADVICE = "Type the whole address, and print the fact beside it."
_LOADED = re.compile(r"\burl\(\s*[\"']?([^\s\"'(){}]+)", re.IGNORECASE)
_WHY = "Whoever follows it sends them along."


@lru_cache(maxsize=1_000)
def put_together(template: Source) -> tuple[Problem, ...]:
    """Each address of a template in which something is to be filled in."""
    found = chain(_BUILT.finditer(template.text), _BUILT_BARE.finditer(template.text))
    return tuple(_built(template, one.start()) for one in found)


def _built(template: Source, at: int) -> Problem:
    line = template.text.count("\n", 0, at) + 1
    shown = template.text.split("\n")[line - 1]
    told = f"Facts of the negotiation are put into an address here. {_WHY}"
    column = at - (template.text.rfind("\n", 0, at) + 1) + 1
    return Problem(told, _ADVICE, Place(template.name, line, column), shown[:100])


def none_put_together(
    found: Iterable[str],
    templates: Iterable[Source],
    facts: Mapping[str, Any],
    place: Place,
) -> None:
    """Unusable where one of the addresses leads out and was typed whole by nobody."""
    templates = tuple(templates)
    texts = _Texts(chain((one.text for one in templates), texts_within(facts)))
    for address in map(_plain, found):
        told, advice = "", _ADVICE
        if not _is_one(address):
            told, advice = f"“{address[:60]}” is no address", "Mend its brackets, or take it out."
        elif _LEADS_OUT.match(address) and not _is_typed(address, texts):
            shown = re.split(r"[?#]", address)[0][:60]
            told = f"A link to {shown} is put together with facts of the negotiation. {_WHY}"
            if any(address in _LOADED.findall(one.text) for one in templates):
                told = f"A style asks for {shown}; nothing is loaded from outside the book."
                advice = "Put the file into the folder of the negotiation file, and name it there."
        if told:
            raise Unusable([Problem(told, advice, _nearest(address, templates) or place)])


def in_a_play(filled: str) -> Iterator[str]:
    """What the links of a play lead to, once it is filled in: no other form of link is kept."""
    return (found[1] for found in _IN_A_PLAY.finditer(filled))


def around_links(filled: str) -> str:
    """A play without what its links lead to."""
    return _IN_A_PLAY.sub("]", filled)


def bare(filled: str, *told: str) -> Iterable[str]:
    """Addresses that stand in words: whoever reads them on a screen is offered a link."""
    if not any(map(_MAY_BE_BARE.search, (filled, *told))):
        return ()
    words = (_SET.sub("", unescape(text)) for text in (*words_of(filled), *told))
    found = (one for text in words for shape in _BARE for one in shape.findall(text))
    return dict.fromkeys(one.lstrip(_BEFORE).rstrip(_BEHIND) for one in found)


def _plain(address: str) -> str:
    """An address as a browser reads it."""
    return _SKIPPED.sub("", unescape(address))


def _is_one(address: str) -> bool:
    try:
        urlsplit(address)
    except ValueError:
        return False
    return True


class _Texts:
    """Texts that are walked through as far as one looks, and once."""

    def __init__(self, texts: Iterator[str]) -> None:
        self._rest = (unescape(one) for one in texts)
        self._walked: list[str] = []

    def __iter__(self) -> Iterator[str]:
        yield from tuple(self._walked)
        for one in self._rest:
            self._walked.append(one)
            yield one


def _is_typed(address: str, texts: Iterable[str]) -> bool:
    told = _TOLD.fullmatch(address)
    wanted = {address, told[1]} if told else {address}
    near = (text for text in texts if any(one in text for one in wanted))
    likely = (text for text in texts if "//" in text or "@" in text or told)
    return any(_stands(wanted, text, str) for text in near) or any(
        _stands(wanted, text, _as_printed) for text in likely
    )


def _stands(wanted: set[str], text: str, form: Callable[[str], str]) -> bool:
    """Whether one of the addresses stands in a text, from its beginning to its end."""
    whole = (found for shape in _TYPED for found in shape.findall(text))
    for one in map(str.strip, (text, *whole)):
        close = _SKIPPED.sub("", one).lstrip(_BEFORE)
        near = close.partition("|")[0]
        bones = _SET.sub("", near).rstrip(_BEHIND)
        shapes = {one, close, close.rstrip(_BEHIND), near, bones, bones.replace("_", "")}
        if any(form(shape) in wanted for shape in shapes):
            return True
    return False


def _as_printed(address: str) -> str:
    """The address in the letters in which a page names it."""
    from markdown_it.common.normalize_url import normalizeLink

    return normalizeLink(address)


def texts_within(facts: Any) -> Iterator[str]:
    """Every text in facts, however deep."""
    waiting, seen = [facts], set[int]()
    while waiting:
        one = waiting.pop()
        if id(one) in seen:
            continue
        seen.add(id(one))
        if isinstance(one, str):
            yield one
        elif isinstance(one, Mapping):
            waiting += one.values()
        elif isinstance(one, BaseModel):
            waiting += vars(one).values()
        elif isinstance(one, list | tuple | set | frozenset):
            waiting += one
        if is_dataclass(one) and not isinstance(one, type):
            waiting += [getattr(one, field.name) for field in fields(one)]


def _nearest(address: str, templates: Iterable[Source]) -> Place | None:
    """The line of the template that names where it leads."""
    host = re.split(r"[/\\?#]", _BEFORE_A_HOST.sub("", address))[0]
    ours = host.rpartition("@")[2]
    at_host = f"@{ours}" if "@" in host else ""
    for template in templates:
        for named in filter(None, (address, host, at_host, ours.removeprefix("www."))):
            at = template.text.find(named)
            if at >= 0:
                return Place(template.name, template.text.count("\n", 0, at) + 1, 1)
    return None
