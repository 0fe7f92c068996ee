"""Which sections begin a page, and on which side: asked of the engine with sections that are empty.

So any style sheet counts as it stands, a team's own as well.
"""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from briefgen.typesetting.engine import load_engine
from briefgen.typesetting.laying import laid_out

_SIDES = {"right": "right", "recto": "right", "left": "left", "verso": "left"}


def plan(html: str, *, stylesheets: Sequence[str], language: str, folders: Sequence[Path]) -> bytes:
    """For each section of the page, by its id: whether it begins a page, and the side it asks for.

    The answer is JSON: a list of [begins, side], where a side may be empty.
    """
    load_engine()
    found: dict[str, tuple[int, str, str]] = {}
    with laid_out(html, stylesheets, language, "briefgen", folders) as laid:
        for number, page in enumerate(laid.document.pages):
            for box in page._page_box.descendants():
                if box.element is not None and box.element_tag == "section":
                    told = (number, *_breaks(box))
                    found.setdefault(box.element.get("id", ""), told)
    made, page, after = [], -1, ""
    for number, before, behind in found.values():
        side = before or after
        made.append([number > page, side if number > page else ""])
        page, after = number, behind
    return json.dumps(made).encode()


def _breaks(box: Any) -> tuple[str, str]:
    return _SIDES.get(box.style["break_before"], ""), _SIDES.get(box.style["break_after"], "")
