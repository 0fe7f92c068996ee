"""The one page that the browser gets: all its style and script inside, nothing from elsewhere."""

import hashlib
from base64 import b64encode
from html import escape
from importlib.resources import files


class Screen:
    """The page, and what the browser is told that it may do."""

    def __init__(self, title: str) -> None:
        style, script = _part("screen.css"), _part("screen.js")
        whole = _part("screen.html").replace("@title@", escape(title))
        self.page = whole.replace("@style@", style).replace("@script@", script).encode()
        self.policy = (
            "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; "
            "connect-src 'self'; img-src 'self' data:; require-trusted-types-for 'script'; "
            f"style-src '{_hash(style)}'; script-src '{_hash(script)}'"
        )


def _part(name: str) -> str:
    return (files(__package__) / name).read_text("utf-8")


def _hash(text: str) -> str:
    return f"sha256-{b64encode(hashlib.sha256(text.encode()).digest()).decode()}"
