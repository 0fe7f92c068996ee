"""Showing a book in the browser of this machine, and turning it to what changed.

It is handed finished PDFs and problems, and opens no file: what a request names is looked up.
"""

from briefgen.serving.door import Door
from briefgen.serving.show import Show

__all__ = ["Door", "Show"]
