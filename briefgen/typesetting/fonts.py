"""Where letters may come from: the faces that ship with the book, and nowhere else.

The faces are static cuts kept in the repository. Measured on 20 pages: variable fonts 0.98 s,
static faces by `@font-face` 0.72 s, static faces named in a font configuration 0.70 s; cutting them
at first use would take over 90 s. Files that are already there give equal bytes everywhere, need
no network and no cache that could be missing, and a configuration that lists one folder keeps the
machine's own fonts out. The PDF's stylesheet therefore needs no `@font-face`, only family names.
"""

import base64
import os
import tempfile
import unicodedata
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from functools import cache
from pathlib import Path

from briefgen.typesetting.faces import DISPLAY, FACES, PRINT, SANS, SCREEN, SERIF

__all__ = ["DISPLAY", "SANS", "SERIF", "embedded_faces_css", "missing_glyphs", "only_our_faces"]

_CONFIGURATION = PRINT.parent / "fonts.conf"

# Not drawn by any face and not meant to be: line ends, joiners, marks of direction.
_UNSEEN = {"Cc", "Cf", "Zl", "Zp"}


@contextmanager
def only_our_faces() -> Iterator[None]:
    """Within this block the PDF engine finds the book's faces and no other font.

    It sets the process's environment and puts it back, so only one block may be open at a time.
    """
    with ExitStack() as stack:
        wanted = {"FONTCONFIG_FILE": str(_CONFIGURATION)}
        if not _writable(_user_cache()):
            # The font library complains on the terminal when it can keep its notes nowhere.
            wanted["XDG_CACHE_HOME"] = stack.enter_context(
                tempfile.TemporaryDirectory(prefix="briefgen-", ignore_cleanup_errors=True)
            )
        before = {name: os.environ.get(name) for name in wanted}
        os.environ.update(wanted)
        try:
            yield
        finally:
            for name, value in before.items():
                if value is None:
                    os.environ.pop(name, None)
                else:
                    os.environ[name] = value


def _user_cache() -> Path:
    named = os.environ.get("XDG_CACHE_HOME", "")
    if Path(named).is_absolute():
        return Path(named)
    try:
        return Path("~/.cache").expanduser()
    except RuntimeError:  # nobody's home: some containers run as a user without one
        return Path(os.devnull)


def _writable(folder: Path) -> bool:
    try:
        (folder / "briefgen" / "fontconfig").mkdir(parents=True, exist_ok=True)
    except OSError:
        return False
    return os.access(folder / "briefgen" / "fontconfig", os.W_OK)


def missing_glyphs(text: str) -> set[str]:
    """The characters of a text that no face of the book can draw; they would print as boxes."""
    strange = {sign for sign in set(text) if sign > "~" and not _unseen(sign)}
    return {sign for sign in strange if ord(sign) not in _drawn()} if strange else set()


def _unseen(sign: str) -> bool:
    return unicodedata.category(sign) in _UNSEEN or 0xFE00 <= ord(sign) <= 0xFE0F


@cache
def _drawn() -> frozenset[int]:
    """Every character of the upright text faces: where one has none, the other is used."""
    from fontTools.ttLib import TTFont  # type: ignore[import-untyped]

    found: set[int] = set()
    for face in FACES:
        if face.weight == 400 and not face.italic:
            with TTFont(PRINT / f"{face.file_name}.ttf", lazy=True) as font:
                found.update(font.getBestCmap())
    return frozenset(found)


@cache
def embedded_faces_css() -> str:
    """The `@font-face` rules of an HTML page that carries its own faces (about 270 KB)."""
    return "\n".join(
        f'@font-face{{font-family:"{face.family}";font-weight:{face.weight};'
        f"font-style:{'italic' if face.italic else 'normal'};font-display:swap;"
        f'src:url("data:font/woff2;base64,{_encoded(face.file_name)}") format("woff2")}}'
        for face in FACES
        if face.on_screen
    )


def _encoded(name: str) -> str:
    return base64.b64encode((SCREEN / f"{name}.woff2").read_bytes()).decode("ascii")
