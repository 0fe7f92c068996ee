"""What the figures were taken on: the machine, and the versions of all that took part."""

import os
import platform
import sys
import time
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

_PACKAGES = ("briefgen", "weasyprint", "pydyf", "pikepdf", "pypdfium2", "pydantic", "jinja2")


def machine(rounds: int) -> str:
    """A paragraph of it."""
    memory = _memory()
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    return (
        f"Run of {time.strftime('%Y-%m-%d')}: {rounds} rounds, everything in turn. "
        f"{_processor()}, {cores} cores{f', {memory} GB' if memory else ''}, "
        f"{platform.system()} {platform.release().split('-')[0]}, "
        f"Python {sys.version.split()[0]}, Pango {_pango()}; {', '.join(_versions())}."
    )


def _processor() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text("utf-8").splitlines()
    except OSError:
        lines = []
    names = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    return names[0] if names else platform.processor() or platform.machine()


def _memory() -> int:
    try:
        return round(os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30)
    except (ValueError, OSError, AttributeError):
        return 0


def _pango() -> str:
    from weasyprint.text.ffi import pango

    number = pango.pango_version()
    return f"{number // 10000}.{number // 100 % 100}.{number % 100}"


def _versions() -> list[str]:
    found = []
    for name in _PACKAGES:
        try:
            found.append(f"{name} {version(name)}")
        except PackageNotFoundError:
            continue
    return found
