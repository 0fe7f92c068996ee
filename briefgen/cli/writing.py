"""Writing a file whole or not at all, for its owner's eyes only."""

import os
import tempfile
from pathlib import Path

from briefgen.problems import unusable


def write_whole(target: Path, content: bytes) -> None:
    """Put the content in place in one step; what stood there stays until it is complete."""
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            Path(name).replace(target)
        except BaseException:
            Path(name).unlink(missing_ok=True)
            raise
    except OSError as fault:
        reason = fault.strerror or "the disk refused"
        advice = "Close the file if it is open elsewhere, or choose another place with --output."
        raise unusable(f"{target} cannot be written: {reason}", advice) from None
