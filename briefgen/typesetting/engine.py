"""Is the PDF engine there? Asked without loading it, so the answer is quick and says what to do.

The engine draws text with libraries of the system (Pango and what it stands on). They cannot be
installed with pip, so a missing one is the first thing that goes wrong on a new machine.
"""

import ctypes
import ctypes.util
import re
import shutil
import sys
from dataclasses import dataclass
from typing import Any

from briefgen.problems import Problem, Unusable
from briefgen.typesetting.fonts import only_our_faces

# What each library is called on Linux, on a Mac and on Windows.
_LIBRARIES = {
    "GObject": ("libgobject-2.0.so.0", "libgobject-2.0.0.dylib", "libgobject-2.0-0.dll"),
    "Pango": ("libpango-1.0.so.0", "libpango-1.0.0.dylib", "libpango-1.0-0.dll"),
    "Pango for FreeType": (
        "libpangoft2-1.0.so.0", "libpangoft2-1.0.0.dylib", "libpangoft2-1.0-0.dll",
    ),
    "HarfBuzz": ("libharfbuzz.so.0", "libharfbuzz.0.dylib", "libharfbuzz-0.dll"),
    "HarfBuzz subsetting": (
        "libharfbuzz-subset.so.0", "libharfbuzz-subset.0.dylib", "libharfbuzz-subset-0.dll",
    ),
    "Fontconfig": ("libfontconfig.so.1", "libfontconfig.1.dylib", "libfontconfig-1.dll"),
}  # fmt: skip

_COMMANDS = {
    "apt-get": "sudo apt-get install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0",
    "dnf": "sudo dnf install pango",
    "apk": "apk add pango harfbuzz-subset fontconfig",
    "pacman": "sudo pacman -S pango",
    "zypper": "sudo zypper install libpango-1_0-0 libharfbuzz-subset0",
    "brew": "brew install pango",
}


@dataclass(frozen=True, slots=True)
class Check:
    """One thing the engine needs, whether it is there, and what to do if it is not."""

    what: str
    ok: bool
    advice: str = ""


def engine_state() -> tuple[Check, ...]:
    """Every library that the PDF engine needs, in the order in which it would miss them."""
    advice = install_advice()
    return tuple(
        Check(what, found, "" if found else advice)
        for what, found in ((what, _loads(names)) for what, names in _LIBRARIES.items())
    )


def require_engine() -> None:
    """Raise `Unusable`, with the command that helps, unless a PDF can be made here."""
    missing = [check.what for check in engine_state() if not check.ok]
    if missing:
        named = ", ".join(missing)
        raise Unusable(
            [
                Problem(
                    f"A PDF cannot be made on this computer yet: it lacks {named}.",
                    f"{install_advice()} HTML and Markdown can be made without it.",
                )
            ]
        )


def load_engine() -> None:
    """Import the engine; Unusable where it is not there.

    The engine asks for its libraries by other systems' names first, and Python seeks each of those
    by running the linker: fifty programs. On Linux the last names, the full ones, are enough.
    """
    require_engine()
    sought = ctypes.util.find_library
    if sys.platform == "linux":
        ctypes.util.find_library = _not_sought
    try:
        with only_our_faces():  # it looks around for fonts as soon as it is loaded
            import weasyprint.pdf.fonts  # loaded here, so that it is found later
    finally:
        ctypes.util.find_library = sought
    if not isinstance(weasyprint.pdf.fonts.ffi, _AnyLength):
        weasyprint.pdf.fonts.ffi = _AnyLength(weasyprint.pdf.fonts.ffi)


class _AnyLength:
    """The engine's way into its libraries, on which a list of any length is of one kind.

    The engine cuts down each face with lists that are told with their length, and each length it
    tells is parsed as a piece of C, for a millisecond.
    """

    _LENGTH = re.compile(r"\[\d+\]")

    def __init__(self, ffi: Any) -> None:
        self._ffi = ffi

    def __getattr__(self, name: str) -> Any:
        return getattr(self._ffi, name)

    def new(self, kind: str, given: Any = None) -> Any:
        """What the engine hands over; a list that is given tells its length by itself."""
        told = self._LENGTH.sub("[]", kind) if isinstance(given, (list, tuple)) else kind
        return self._ffi.new(told, given)


def _not_sought(name: str) -> str | None:
    """No program is run to find a library."""
    return None


def install_advice() -> str:
    """The one command that installs what the engine needs on this system."""
    if sys.platform == "win32":
        return "Install MSYS2, then run there: pacman -S mingw-w64-ucrt-x86_64-pango."
    for tool, command in _COMMANDS.items():
        if shutil.which(tool):
            return f"Run: {command}"
    return "Install Pango (1.44 or later) with this system's package manager."


def _loads(names: tuple[str, ...]) -> bool:
    return any(_opens(name) for name in names) or _found_elsewhere(names[0])


def _opens(name: str) -> bool:
    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True


def _found_elsewhere(name: str) -> bool:
    """On a Mac the libraries may lie where only the system's own search finds them."""
    if sys.platform != "darwin":
        return False
    located = ctypes.util.find_library(name.removeprefix("lib").split(".so")[0])
    return located is not None and _opens(located)
