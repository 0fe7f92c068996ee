"""How finished files are opened: one file, one kind, told by the endings it names.

An opening has `ENDINGS`, and `opened(content)` that gives the `Contents` as a curious reader would
find them; Unusable where the file cannot be opened at all.
"""

import pkgutil
from collections.abc import Callable
from importlib import import_module

from briefgen.guard.codings import is_pdf
from briefgen.guard.passages import Contents
from briefgen.problems import unusable

Opening = Callable[[bytes], Contents]


def endings() -> dict[str, str]:
    """Each ending of a file's name, and the opening on the shelf that reads it."""
    names = [module.name for module in pkgutil.iter_modules(__path__)]
    return {end: name for name in names for end in import_module(f"{__name__}.{name}").ENDINGS}


def named(ending: str) -> Opening:
    """What opens a file with that ending; a PDF is read as one under any name."""
    known = endings()
    plain = ending.lower().lstrip(".")
    if plain not in known:
        what = f"files that end in .{plain}" if plain else "a file whose name has no ending"
        raise unusable(
            f"The guard cannot open {what}", f"It reads these: {', '.join(sorted(known))}."
        )
    named: Opening = import_module(f"{__name__}.{known[plain]}").opened

    def opened(content: bytes) -> Contents:
        return locked(content, "") if is_pdf(content) else named(content)

    return opened


def locked(content: bytes, password: str) -> Contents:
    """A PDF that opens with a password, read as whoever has it would."""
    from briefgen.guard.opening.pdf import opened

    return opened(content, password=password)
