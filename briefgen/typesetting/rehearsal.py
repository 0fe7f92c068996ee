"""A page that nobody sees, set before anybody waits: what is made at first use is made by then.

When a page first needs them, the engine reads how its libraries are called, the faces, and where
words may be parted; together that takes as long as a short chapter. A process that gets ready has
the time for it, because the negotiation is still being read; one that is started for work has not.
"""

from briefgen.typesetting.chapters.chapter import set_chapter
from briefgen.typesetting.faces import DISPLAY, FACES, SANS, SERIF

_WORDS = "An uncommonly straightforward understanding needs no interpretation whatsoever. " * 3
_STYLE = f"""
@page {{ size: a4; margin: 20mm }}
body {{ font: 10pt "{SERIF}"; hyphens: auto; text-align: justify }}
h1 {{ font-family: "{DISPLAY}"; bookmark-level: 1 }}
table {{ border-collapse: collapse; table-layout: fixed; width: 100% }}
td {{ border: 1pt solid; background: #eee }}
a::after {{ content: " " attr(data-page); font-family: "{SANS}" }}
.fn {{ float: footnote; font-family: "{SANS}" }}
"""


def rehearse() -> bytes:
    """The page as a packed piece, which nobody needs."""
    every_face = " ".join(
        f'<span style="font:{"italic" if face.italic else "normal"} {face.weight} 9pt '
        f"'{face.family}'\">{_WORDS[:40]}</span>"
        for face in FACES
    )
    page = (
        f'<!DOCTYPE html><html><body><section id="a"><h1>{_WORDS}</h1><p>{_WORDS}{every_face}'
        f'<span class="fn">{_WORDS}</span> <a href="book:a" data-page="0">{_WORDS}</a></p>'
        f'<ul><li>{_WORDS}</li></ul><table><thead><tr><th scope="col">{_WORDS}</th></tr></thead>'
        f"<tbody><tr><td>{_WORDS}</td></tr></tbody></table>"
        '<svg width="20" height="20"><title>A</title><text x="2" y="9">A</text>'
        '<path d="M0 0h9v9z"/></svg>'
        f'<div style="float:left;width:30mm">{_WORDS}</div></section></body></html>'
    )
    return set_chapter(page, stylesheets=[_STYLE], language="en", folders=())
