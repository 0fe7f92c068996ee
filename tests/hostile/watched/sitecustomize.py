"""Loaded by Python when a watched build starts: every attempt to reach out is noted."""

import os
import sys

_KINDS = (
    "open", "os.", "socket.", "subprocess.", "ctypes.", "shutil.", "urllib.", "ftplib.", "http.",
    "smtplib.", "imaplib.", "poplib.", "telnetlib.", "webbrowser.", "mmap.", "fcntl.", "pty.",
    "sqlite3.", "tempfile.", "winreg.",
)  # fmt: skip
_SILENT = {"os.putenv", "os.unsetenv", "os.fwalk", "os.walk"}


def _watch(log: int) -> None:
    def note(event: str, arguments: tuple[object, ...]) -> None:
        if event.startswith(_KINDS) and event not in _SILENT:
            os.write(log, f"{event}\t{arguments!r}\n".encode("utf-8", "replace"))

    sys.addaudithook(note)


if "WATCHED_IN" in os.environ:
    _watch(os.open(os.environ["WATCHED_IN"], os.O_WRONLY | os.O_APPEND | os.O_CREAT))
