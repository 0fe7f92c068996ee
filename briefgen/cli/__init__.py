"""The command line: the only room that reads arguments, prints, writes files and exits.

Exit codes: 0 good, 1 findings that say stop, 2 something cannot be used.
"""

from briefgen.cli.command import main

__all__ = ["main"]
