"""The door to the screen: a small server that only this machine reaches, and only with the key.

It listens at the addresses that lead back to this machine. A name that another page makes lead here
is refused, so is every page that asks from elsewhere; nothing is kept on a disk, and nothing in a
request names a file.
"""

import hmac
import json
import re
import secrets
import socket
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from typing_extensions import override

from briefgen.problems import unusable
from briefgen.serving.screen import Screen
from briefgen.serving.seats import Seats
from briefgen.serving.show import Show

_STILL_HERE = 15.0
_MOST_LISTENERS = 32
_PATIENCE = 30
_TICKET = 120.0
"""So long, in seconds, the address that was given to the browser can be used, and only once."""

_SAFE = {
    "Cache-Control": "no-store",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}
_NOTHING = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
_PICTURE = re.compile(r"page/(\d{1,2})/([0-9a-f]{24})-(\d{3,4})\.png")
_FILE = re.compile(r"file/(\d{1,2})/[\w-]{1,60}\.pdf")


class Door:
    """The server, open from `open` to `close`."""

    def __init__(self, show: Show, port: int | None = None) -> None:
        self.show = show
        self.screen = Screen(show.title)
        self.key = secrets.token_urlsafe(24)
        self.listeners = Seats(_MOST_LISTENERS)
        self._tickets: dict[str, float] = {}
        self._servers = tuple(_servers(self, port))
        self.port: int = self._servers[0].server_address[1]
        names = ("127.0.0.1", "localhost", "[::1]")
        self.hosts = frozenset(f"{name}:{self.port}" for name in names)

    @property
    def address(self) -> str:
        """Where the book is shown."""
        return f"http://127.0.0.1:{self.port}/{self.key}/"

    def once(self) -> str:
        """The same for a browser that is started: other users see what it was started with."""
        ticket = secrets.token_urlsafe(24)
        self._tickets[ticket] = time.monotonic() + _TICKET
        return f"http://127.0.0.1:{self.port}/{ticket}"

    def admits(self, ticket: str) -> bool:
        """Whether that is a ticket; then it is none any more."""
        return self._tickets.pop(ticket, 0.0) > time.monotonic()

    @contextmanager
    def open(self) -> Iterator["Door"]:
        """Answer while the block lasts."""
        for server in self._servers:
            threading.Thread(target=server.serve_forever, args=(0.1,), daemon=True).start()
        try:
            yield self
        finally:
            self.show.close()
            for server in self._servers:
                server.shutdown()
                server.server_close()


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False

    def __init__(self, door: Door, address: str, port: int) -> None:
        self.door = door
        super().__init__((address, port), _Answer)

    @override
    def server_bind(self) -> None:
        # The one of the library asks the network for the name of this machine.
        if hasattr(socket, "SO_EXCLUSIVEADDRUSE"):  # Windows lends a port that is in use
            self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_EXCLUSIVEADDRUSE, 1)
        else:
            self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        self.socket.bind(self.server_address)
        self.server_address = self.socket.getsockname()

    @override
    def handle_error(self, request: Any, client_address: Any) -> None:
        """A browser that goes away in the middle is no fault."""
        if not isinstance(sys.exception(), (ConnectionError, TimeoutError)):
            super().handle_error(request, client_address)


class _Server6(_Server):
    address_family = socket.AF_INET6


def _servers(door: Door, port: int | None) -> Iterator[_Server]:
    try:
        first = _Server(door, "127.0.0.1", port or 0)
    except OSError:
        told = f"The port {port} is taken on this machine" if port else "No port is free"
        raise unusable(told, "Name another with --port, or leave it out.") from None
    yield first
    try:
        yield _Server6(door, "::1", int(first.server_address[1]))
    except OSError:  # a machine without the newer addresses
        return


class _Answer(BaseHTTPRequestHandler):
    """One request."""

    server: _Server
    protocol_version = "HTTP/1.1"
    timeout = _PATIENCE

    def do_GET(self) -> None:
        """Give what is asked for, where it may be asked."""
        door = self.server.door
        hosts = self.headers.get_all("Host") or []
        if len(hosts) != 1 or hosts[0].lower() not in door.hosts:
            return self.send_error(403)
        if self.headers.get("Sec-Fetch-Site", "none") not in ("none", "same-origin"):
            return self.send_error(403)
        # A program that says no more than from which page it asks.
        if any(one.lower() != f"http://{hosts[0].lower()}" for one in self._origins()):
            return self.send_error(403)
        key, slash, rest = self.path.removeprefix("/").partition("/")
        if slash and hmac.compare_digest(key.encode(), door.key.encode()):
            return self._inside(rest)
        if not slash and door.admits(key):
            return self._moved(f"/{door.key}/")
        return self.send_error(404)

    def _origins(self) -> list[str]:
        return self.headers.get_all("Origin") or []

    def _inside(self, rest: str) -> None:
        door = self.server.door
        if rest == "":
            return self._whole("text/html; charset=utf-8", door.screen.page, door.screen.policy)
        if rest == "events":
            return self._events()
        found, kind = None, ""
        if asked := _PICTURE.fullmatch(rest):
            found, kind = door.show.picture(int(asked[1]), asked[2], int(asked[3])), "image/png"
        elif asked := _FILE.fullmatch(rest):
            found, kind = door.show.pdf(int(asked[1])), "application/pdf"
        if found is None:
            return self.send_error(404)
        # A browser's own reader of PDFs needs its styles; there is nothing else in the file.
        policy = _NOTHING + "; style-src 'unsafe-inline'; object-src 'self'"
        return self._whole(kind, found, policy if kind == "application/pdf" else _NOTHING)

    def _events(self) -> None:
        door = self.server.door
        with door.listeners.taken(self.connection) as seated:
            if not seated:
                return self.send_error(503)
            self._told(door.show)
        return None

    def _told(self, show: Show) -> None:
        """Every change, as long as somebody listens."""
        self.close_connection = True
        self._head(200, {"Content-Type": "text/event-stream", "Connection": "close"})
        self.wfile.write(b"retry: 1000\n\n")
        number, ended = 0, False
        while not ended:
            news = show.after(number, _STILL_HERE)
            if news:
                number, ended = news[0], news[1]["ended"]
                told = json.dumps(news[1], ensure_ascii=True)
                self.wfile.write(f"id: {number}\ndata: {told}\n\n".encode())
            else:
                self.wfile.write(b": still here\n\n")
            self.wfile.flush()

    def _whole(self, kind: str, content: bytes, policy: str) -> None:
        self._head(200, {"Content-Type": kind, "Content-Length": str(len(content))}, policy)
        self.wfile.write(content)

    def _moved(self, where: str) -> None:
        self._head(303, {"Location": where, "Content-Length": "0"})

    @override
    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Refuse without a word on what is there; any other method than GET is one refusal."""
        code = 405 if code == 501 else code
        more = {"Allow": "GET"} if code == 405 else {}
        self.close_connection = True
        self._head(code, {"Content-Length": "0", "Connection": "close", **more})

    def _head(self, code: int, own: dict[str, str], policy: str = _NOTHING) -> None:
        self.send_response_only(code)
        for name, value in {**own, **_SAFE, "Content-Security-Policy": policy}.items():
            self.send_header(name, value)
        self.end_headers()

    @override
    def log_message(self, *_: Any) -> None:
        """Addresses hold the key and are told to nobody."""
