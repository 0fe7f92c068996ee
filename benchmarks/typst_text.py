"""The page of a book as Typst takes it: the same words, tables, notes, numbers and running heads.

It is written to be fair, not to be equal: the same faces and sizes, the same columns, chapters
that begin where they begin in the book. What Typst has no word for is left out: side notes stand
in the margin but do not push each other down.
"""

import base64
import re
from pathlib import Path

from benchmarks.tree import Element, Tree

_BREAKS = {"p", "div", "li", "table", "section", "figure", "ul", "ol", "h1", "h2", "h3"}
_HEADINGS = {"h1": 1, "h2": 2, "h3": 3}
_PICTURE = re.compile(r"data:image/(svg\+xml|png|jpeg);base64,(.*)", re.S)
_ENDINGS = {"svg+xml": "svg", "png": "png", "jpeg": "jpg"}
_HEAD = """
#set document(title: {title})
#let last() = counter(page).final().first()
#set text(font: "Briefbook Serif", size: 9.6pt, lang: "en", hyphenate: true)
#set par(justify: false, leading: .62em)
#set page(paper: "a4", margin: (inside: 28mm, outside: 70mm, top: 25mm, bottom: 24mm),
  header: context {{
    let heads = query(selector(heading.where(level: 1)).before(here()))
    text(7.5pt)[#if heads.len() > 0 {{ heads.last().body }} #h(1fr) {marking}]
  }},
  footer: context text(7.5pt)[#h(1fr) Page #counter(page).display() of #last()])
#set heading(numbering: none)
#show heading: set text(font: "Briefbook Sans", hyphenate: false)
#set table(stroke: (y: .35pt + gray), inset: 3pt)
#show table: set text(font: "Briefbook Sans", size: 8.2pt, hyphenate: false)
#let entry(to, name) = link(to)[#name #h(1fr) #context counter(page).at(to).first() #linebreak()]
#let where(to) = context counter(page).at(to).first()
#let wide(body) = pad(right: -42mm, body)
#let beside(body) = place(right, dx: 50mm, block(width: 42mm, text(7.6pt, body)))
"""


class Converter:
    """One page on its way; pictures are laid into a folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._pictures = 0
        self._names: set[str] = set()

    def converted(self, html: str, title: str, marking: str) -> str:
        """The whole page."""
        tree = Tree()
        tree.feed(html)
        body = next(tree.root.all("body"))
        self._names = {one.known["id"] for one in body.all("section") if "id" in one.known}
        head = _HEAD.format(title=_quoted(title), marking=_words(marking))
        return head + self._all(body)

    def _all(self, element: Element) -> str:
        return "".join(self._one(one) for one in element.inside)

    def _one(self, one: Element | str) -> str:
        if isinstance(one, str):
            return _words(re.sub(r"\s+", " ", one)) if one.strip() else " "
        told = getattr(self, f"_{one.tag}", None)
        inside = told(one) if told else self._all(one)
        return f"\n{inside}\n" if one.tag in _BREAKS else str(inside)

    def _section(self, one: Element) -> str:
        name = one.known.get("id", "")
        right = name == "contents" or name.startswith("issue-")
        begins = "" if "page-run-on" in one.kinds else "#pagebreak(weak: true)\n"
        if right:
            begins = '#pagebreak(weak: true, to: "odd")\n'
        return f"{begins}#metadata(none) <{name}>\n{self._all(one)}"

    def _heading(self, one: Element) -> str:
        return f"#heading(level: {_HEADINGS[one.tag]})[{self._all(one)}]"

    _h1 = _h2 = _h3 = _heading

    def _div(self, one: Element) -> str:
        inside = self._all(one)
        if "aside" in one.kinds:
            return f"#beside[{inside}]"
        if "ruled" in one.kinds:
            return "#wide(for _ in range(21) { v(9mm - 1pt); line(length: 100%, stroke: .3pt) })"
        return f"#wide[{inside}]" if "wide" in one.kinds else inside

    def _p(self, one: Element) -> str:
        return f"#par[{self._all(one)}]"

    def _strong(self, one: Element) -> str:
        return f"#strong[{self._all(one)}]"

    def _em(self, one: Element) -> str:
        return f"#emph[{self._all(one)}]"

    def _br(self, _: Element) -> str:
        return "#linebreak();"

    def _span(self, one: Element) -> str:
        inside = self._all(one)
        if "fn" in one.kinds:
            return f"#footnote[{inside}]"
        return f"#strong[{inside}]" if "label" in one.kinds else inside

    def _a(self, one: Element) -> str:
        inside, name = self._all(one), one.known.get("href", "").removeprefix("#")
        if name not in self._names:
            return inside
        if "entry" in one.kinds:
            return f"#entry(<{name}>)[{inside}]"
        number = f" #where(<{name}>)" if {"page", "number"} & set(one.kinds) else ""
        return f"#link(<{name}>)[{inside}{number}]"

    def _ul(self, one: Element) -> str:
        return self._list(one, "list")

    def _ol(self, one: Element) -> str:
        return self._list(one, "enum")

    def _list(self, one: Element, kind: str) -> str:
        items = "".join(
            f"[{self._all(item)}], " for item in one.inside if isinstance(item, Element)
        )
        return f"#{kind}({items})"

    def _table(self, one: Element) -> str:
        rows = list(one.all("tr"))
        columns = max(len(_cells(row)) for row in rows)
        head = list(next(one.all("thead"), Element("thead", {})).all("tr"))
        told = f"table.header({self._row(head[0], columns)})," if head else ""
        body = "\n".join(self._row(row, columns) for row in rows[len(head) :])
        return f"#table(columns: ({'1fr, ' * columns}), {told}\n{body})"

    def _row(self, row: Element, columns: int) -> str:
        told = [f"[{self._all(cell)}]" for cell in _cells(row)]
        return "".join(f"{cell}, " for cell in [*told, *["[]"] * (columns - len(told))])

    def _svg(self, one: Element) -> str:
        return self._picture("svg", one.text.encode())

    def _img(self, one: Element) -> str:
        found = _PICTURE.match(one.known.get("src", ""))
        return self._picture(_ENDINGS[found[1]], base64.b64decode(found[2])) if found else ""

    def _picture(self, ending: str, content: bytes) -> str:
        self._pictures += 1
        name = f"picture-{self._pictures}.{ending}"
        (self._folder / name).write_bytes(content)
        return f'#image("{name}", width: 100%)'


def _cells(row: Element) -> list[Element]:
    return [one for one in row.inside if isinstance(one, Element)]


def _words(text: str) -> str:
    """A text that means itself: as a string, so that no sign in it is a command."""
    return f"#{_quoted(text)};" if text else ""


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", " ")
    return f'"{escaped}"'
