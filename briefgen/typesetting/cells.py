"""How the cells of tables are aligned, told to the engine once for all of them.

Markdown writes it on every cell by itself. The engine lets things share what it works out about
their looks, but nothing that has a style of its own; a book with many tables took a
twelfth longer so. A rule of the page itself counts for the engine as much as a style on the cell.
"""

import re
from collections.abc import Sequence

_CELL = re.compile(r'(<t[dh]) style="text-align:(left|right|center)">')
_OTHER_RULES = re.compile(r"<(?:style|link)\b", re.IGNORECASE)
_ASKS = re.compile(r"(?:\[|attr\()[\s*|]*(?:style|data-cell)\b", re.IGNORECASE)
_HEAD = "</head>"
_RULES = "".join(
    f"td[data-cell={side}],th[data-cell={side}]{{text-align:{side}}}"
    for side in ("left", "right", "center")
)


def aligned_by_rule(html: str, stylesheets: Sequence[str]) -> str:
    """The page with rules for its cells; as it was, where anything else hangs on their styles."""
    if _HEAD not in html or _OTHER_RULES.search(html) or any(map(_ASKS.search, stylesheets)):
        return html
    turned, cells = _CELL.subn(r'\1 data-cell="\2">', html)
    if not cells:
        return html
    return turned.replace(_HEAD, f"<style>{_RULES}</style>{_HEAD}", 1)
