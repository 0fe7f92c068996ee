"""Finished pieces of work, kept in the workspace so that they need not be made again.

What is kept is never trusted further than this user's own secret reaches: see `secret`. Whatever
goes wrong, a piece is simply not there; keeping never stops a build.
"""

from briefgen.keeping.folder import MOST, folder_for, kept_at, left_at
from briefgen.keeping.kept import Kept

__all__ = ["MOST", "Kept", "folder_for", "kept_at", "left_at"]
