"""Style sheets for some pages only: those without margins, those that are not the first."""

import re

_MARGINS = re.compile(
    r"(?:top|bottom)-(?:left-corner|left|center|right|right-corner)|(?:left|right)-(?:top|middle|bottom)"
)
_FIRST = re.compile(r"(@page[^{}]*?):first\b")


def without_margins(css: str) -> str:
    """The sheet without what stands in the margins of pages."""
    import tinycss2  # type: ignore[import-untyped]

    if "@page" not in css:
        return css
    rules = tinycss2.parse_stylesheet(css, skip_comments=True)
    return "".join(_told(rule) for rule in rules)


def _told(rule: object) -> str:
    import tinycss2

    if getattr(rule, "type", "") != "at-rule" or getattr(rule, "lower_at_keyword", "") != "page":
        return str(rule.serialize())  # type: ignore[attr-defined]
    parts = tinycss2.parse_blocks_contents(rule.content or [])  # type: ignore[attr-defined]
    kept = [
        part.serialize() + (";" if part.type == "declaration" else "")
        for part in parts
        if not (part.type == "at-rule" and _MARGINS.fullmatch(part.lower_at_keyword))
    ]
    prelude = tinycss2.serialize(rule.prelude)  # type: ignore[attr-defined]
    return f"@page{prelude}{{{''.join(kept)}}}"


def of_later_pages(css: str) -> str:
    """The sheet as it holds for all pages but the first."""
    return _FIRST.sub(r"\1:nth(99999)", css)
