"""Markdown to HTML, in one place.

The Markdown is our own templates' with values that were escaped on the way in. Containers
(`::: say`) become blocks with that class, `chart` fences become pictures, `[text]{.fn}` a footnote.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from html import escape
from typing import Any
from urllib.parse import unquote

from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.rules_core import StateCore
from markdown_it.token import Token

from briefgen import charts, commonmark
from briefgen.leading_out import inert

_SCHEMES = ("http://", "https://", "mailto:", "tel:")
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:")
_TWO_LINES = 140
_TYPED = re.compile(r"(?<!-)---?(?!-)|(?<!\.)\.{3}(?!\.)")
_PRINTED = {"--": "–", "---": "—", "...": "…"}


@cache
def _converter() -> MarkdownIt:
    converter = commonmark.converter().enable("smartquotes")
    converter.options["typographer"] = True
    # The converter's own rule would also turn the clause “5 (c)” into a copyright sign.
    converter.core.ruler.before("smartquotes", "dashes", _dashes)
    for tag in ("open", "close"):
        converter.add_render_rule(f"container_block_{tag}", _container)
    converter.add_render_rule("fence", _fence)
    converter.add_render_rule("link_open", _link)
    converter.add_render_rule("html_inline", _raw)
    converter.add_render_rule("html_block", _raw)
    return converter


def _link(
    renderer: RendererHTML, tokens: Sequence[Token], index: int, options: Any, env: Any
) -> str:
    if not _may_lead(str(tokens[index].attrs.get("href", ""))):
        del tokens[index].attrs["href"]
    return renderer.renderToken(tokens, index, options, env)


def _raw(
    renderer: RendererHTML, tokens: Sequence[Token], index: int, options: Any, env: Any
) -> str:
    html = tokens[index].content
    return html if env.get("as_written") or "=" not in html else inert(html, _may_lead)


def _may_lead(address: str) -> bool:
    """Whether a link may lead there: into the web, to a letter, a place or a file of the book.

    What begins with two slashes, or climbs out of the folder, is a file of whoever opens the page.
    """
    name = unquote(address).strip().replace("\\", "/").lower()
    if _SCHEME.match(name):
        return name.startswith(_SCHEMES)
    return not name.startswith("/") and ".." not in name.split("#")[0].split("/")


def to_html(markdown: str, *, large: bool = False, as_written: bool = False) -> str:
    """The Markdown of one section as HTML; where the type is large, so it is in its charts.

    Raw HTML in it runs nothing and leads nowhere a link may not, but where it is to be looked at
    `as_written`.
    """
    return str(_converter().render(markdown, {"large": large, "as_written": as_written}))


def addresses(markdown: str) -> Iterator[str]:
    """Every address that the Markdown itself names, also where a page would not lead there."""
    for block in _converter().parse(markdown):
        for token in block.children or ():
            yield from (str(token.attrs[name]) for name in ("href", "src") if name in token.attrs)


def _dashes(state: StateCore) -> None:
    """Dashes and dots as they are typed become those that are printed."""
    for block in state.tokens:
        for token in block.children or ():
            if token.type == "text":
                token.content = _TYPED.sub(lambda match: _PRINTED[match[0]], token.content)


def _container(
    renderer: RendererHTML, tokens: Sequence[Token], index: int, options: Any, env: Any
) -> str:
    token = tokens[index]
    if token.nesting == -1:
        return "</div>\n"
    return f'<div class="{escape(token.info.strip())}">\n'


def _fence(
    renderer: RendererHTML, tokens: Sequence[Token], index: int, options: Any, env: Any
) -> str:
    words = tokens[index].info.split()
    if len(words) != 2 or words[0] != "chart":
        return f"<pre><code>{escape(tokens[index].content)}</code></pre>\n"
    data = charts.parse(words[1], tokens[index].content)
    large = bool(env.get("large"))
    caption = escape(charts.caption(data, large=large))
    picture = charts.svg(data, large=large)
    # Where letters are large, more than two lines may run on: the chart keeps its heading.
    kind = f"{words[1]} long" if large and len(caption) > _TWO_LINES else words[1]
    return (
        f'<figure class="chart {escape(kind)}">{picture}'
        f"<figcaption>{caption}</figcaption></figure>\n"
    )
