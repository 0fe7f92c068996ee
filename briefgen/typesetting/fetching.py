"""The engine's fetcher: it asks the doors and opens nothing itself.

Importing this module loads the PDF engine, so only `press` does, and only while it sets a PDF.
"""

from weasyprint.urls import URLFetcher, URLFetcherResponse

from briefgen.typesetting.doors import BOOK, Doors


class LockedFetcher(URLFetcher):  # type: ignore[misc]  # the engine ships without types
    """Hands over what the doors let through; all else is refused."""

    def __init__(self, doors: Doors) -> None:
        super().__init__(allowed_protocols=("file", "data"), allow_redirects=False)
        self._doors = doors

    def fetch(self, url: str, headers: object = None) -> URLFetcherResponse:
        """The content of an address, or an exception that the engine turns into a log line."""
        content = self._doors.open(url)
        # A picture with a "file:" address would be opened again by its path at the very end.
        address = url if content.kind == "text/css" and url.startswith(BOOK) else "kept:"
        return URLFetcherResponse(address, content.data, {"Content-Type": content.kind})
