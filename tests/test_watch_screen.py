"""The screen of `briefgen watch --serve`: who is let in, what is shown, and what is told."""

import http.client
import io
import json
import re
import socket
from collections.abc import Iterator
from functools import cache
from typing import Any

import pytest
from PIL import Image

from briefgen.problems import Place, Problem, Unusable
from briefgen.serving import Door, Show

PROBLEM = Problem("`titel` is not known here", "Did you mean `title`?", Place("a.yaml", 3, 1))


@cache
def pdf(*colours: str) -> bytes:
    """A book of pages in these colours; it says the second in which it was made."""
    first, *rest = (Image.new("RGB", (120, 160), colour) for colour in colours)
    held = io.BytesIO()
    first.save(held, "PDF", save_all=True, append_images=rest)
    return held.getvalue()


@pytest.fixture
def show() -> Show:
    show = Show("talks.yaml <&>")
    show.put("book.pdf", pdf("red", "white", "blue"))
    return show


@pytest.fixture
def door(show: Show) -> Iterator[Door]:
    with Door(show).open() as opened:
        yield opened


def asked(
    door: Door, path: str, method: str = "GET", **headers: str
) -> tuple[int, dict[str, str], bytes]:
    """What the door answers; `{key}` in the path is its key."""
    line = http.client.HTTPConnection("127.0.0.1", door.port, timeout=20)
    line.putrequest(method, path.replace("{key}", door.key), skip_host="Host" in headers)
    for name, value in headers.items():
        line.putheader(name.replace("_", "-"), value)
    line.endheaders()
    answer = line.getresponse()
    content = answer.read()
    line.close()
    return answer.status, dict(answer.getheaders()), content


def told(show: Show, number: int = 0) -> dict[str, Any]:
    news = show.after(number, 20)
    assert news
    return news[1]


def test_who_has_the_key_sees_the_page_and_its_pictures(door: Door, show: Show) -> None:
    status, headers, page = asked(door, "/{key}/")
    assert status == 200
    assert headers["Content-Type"] == "text/html; charset=utf-8"
    assert b"<title>talks.yaml &lt;&amp;&gt;</title>" in page
    drawing = told(show)["files"][0]["pages"][2][1]
    status, headers, picture = asked(door, f"/{{key}}/page/0/{drawing}-240.png")
    assert (status, headers["Content-Type"]) == (200, "image/png")
    drawn = Image.open(io.BytesIO(picture))
    assert drawn.size == (240, 320)
    assert drawn.getpixel((120, 160)) == (0, 0, 254)
    status, headers, whole = asked(door, "/{key}/file/0/book.pdf")
    assert (status, headers["Content-Type"]) == (200, "application/pdf")
    assert whole == pdf("red", "white", "blue")


@pytest.mark.parametrize("path", ["/{key}/", "/{key}/file/0/book.pdf", "/"])
def test_nothing_is_kept_or_read_by_another_page(door: Door, path: str) -> None:
    _, headers, _ = asked(door, path)
    assert headers["Cache-Control"] == "no-store"
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "no-referrer"
    assert headers["Cross-Origin-Resource-Policy"] == "same-origin"
    assert "default-src 'none'" in headers["Content-Security-Policy"]
    assert "frame-ancestors 'none'" in headers["Content-Security-Policy"]
    assert not any(name.startswith("Access-Control") or name == "Server" for name in headers)


def test_all_script_and_style_is_in_the_page_and_named_by_its_hash(door: Door) -> None:
    _, headers, page = asked(door, "/{key}/")
    text = page.decode()
    assert not re.search(r"https?://|//\w|@import|url\(|\ssrc=|\son\w+=|\sstyle=", _markup(text))
    assert text.count("<script>") == text.count("<style>") == 1
    assert "unsafe" not in headers["Content-Security-Policy"]
    assert headers["Content-Security-Policy"].count("'sha256-") == 2


def _markup(page: str) -> str:
    return re.sub(r"<script>.*?</script>", "", page, flags=re.S)


REFUSED = [
    pytest.param("/", {}, 404, id="no key"),
    pytest.param("/wrong/", {}, 404, id="another key"),
    pytest.param("/{key}", {}, 404, id="a key that is no folder"),
    pytest.param("/{key}/?a", {}, 404, id="a question"),
    pytest.param("/{key}/../../etc/passwd", {}, 404, id="a way upward"),
    pytest.param("/{key}/%2e%2e/%2e%2e/etc/passwd", {}, 404, id="a way upward in disguise"),
    pytest.param("/{key}//etc/passwd", {}, 404, id="a way from the root"),
    pytest.param("/{key}/file/0/../../secret.pdf", {}, 404, id="a way out of the files"),
    pytest.param("/{key}/file/7/book.pdf", {}, 404, id="a file that is not shown"),
    pytest.param("/{key}/page/0/" + "0" * 24 + "-800.png", {}, 404, id="a page that is not shown"),
    pytest.param("/{key}/page/0/x-99999999.png", {}, 404, id="a picture of any size"),
    pytest.param("/{key}/", {"Host": "evil.example"}, 403, id="another name for this machine"),
    pytest.param("/{key}/", {"Host": "evil.example:{port}"}, 403, id="another name, our port"),
    pytest.param("/{key}/", {"Host": "127.0.0.1:1"}, 403, id="another port"),
    pytest.param("/{key}/", {"Sec_Fetch_Site": "cross-site"}, 403, id="asked by another page"),
    pytest.param("/{key}/events", {"Sec_Fetch_Site": "same-site"}, 403, id="by another port"),
    pytest.param("/{key}/", {"Origin": "http://evil.example"}, 403, id="from another origin"),
    pytest.param("/{key}/events", {"Origin": "null"}, 403, id="from an origin that is hidden"),
    pytest.param("/{key}/", {"Origin": "https://127.0.0.1:{port}"}, 403, id="by another way"),
    pytest.param("/", {"Origin": "http://evil.example"}, 403, id="from elsewhere, without a key"),
]


@pytest.mark.parametrize(("path", "headers", "status"), REFUSED)
def test_this_is_refused_without_a_word(
    door: Door, path: str, headers: dict[str, str], status: int
) -> None:
    sent = {name: value.replace("{port}", str(door.port)) for name, value in headers.items()}
    found, _, content = asked(door, path, **sent)
    assert (found, content) == (status, b"")


@pytest.mark.parametrize("method", ["POST", "HEAD", "PUT", "DELETE", "OPTIONS", "TRACE", "ODD"])
def test_nothing_can_be_done_but_looking(door: Door, method: str) -> None:
    status, headers, content = asked(door, "/{key}/", method)
    assert (status, headers["Allow"], content) == (405, "GET", b"")


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("GET /{key}/\r\n\r\n", id="the oldest form, which names no host"),
        pytest.param("GET /{key}/ HTTP/1.1\r\n\r\n", id="no host"),
        pytest.param(
            "GET /{key}/ HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nHost: evil\r\n\r\n", id="two hosts"
        ),
        pytest.param("GET / / /\r\n\r\n", id="no request at all"),
    ],
)
def test_an_odd_request_is_refused(door: Door, text: str) -> None:
    sent = text.replace("{key}", door.key).replace("{port}", str(door.port))
    with socket.create_connection(("127.0.0.1", door.port), timeout=20) as line:
        line.sendall(sent.encode())
        answer = line.makefile("rb").read()
    assert b"<title>" not in answer
    assert re.match(rb"HTTP/1\.1 40[03] |$", answer)


@pytest.mark.parametrize("host", ["localhost:{port}", "LOCALHOST:{port}", "[::1]:{port}"])
def test_every_name_of_this_machine_is_one(door: Door, host: str) -> None:
    own = host.replace("{port}", str(door.port))
    assert asked(door, "/{key}/", Host=own)[0] == 200
    assert asked(door, "/{key}/", Host=own, Origin=f"http://{own}")[0] == 200


def test_it_listens_on_this_machine_alone(door: Door) -> None:
    assert {server.server_address[0] for server in door._servers} <= {"127.0.0.1", "::1"}


def test_the_address_given_to_a_browser_lets_in_once(door: Door) -> None:
    ticket = "/" + door.once().rpartition("/")[2]
    status, headers, _ = asked(door, ticket)
    assert (status, headers["Location"]) == (303, f"/{door.key}/")
    assert door.key not in ticket
    assert asked(door, ticket)[0] == 404


def test_a_port_that_is_taken_is_told(door: Door) -> None:
    with pytest.raises(Unusable, match=f"The port {door.port} is taken"):
        Door(Show("another"), door.port)


def test_events_tell_the_changed_pages_the_problems_and_the_end(door: Door, show: Show) -> None:
    line = http.client.HTTPConnection("127.0.0.1", door.port, timeout=20)
    line.request("GET", f"/{door.key}/events")
    answer = line.getresponse()
    assert answer.getheader("Content-Type") == "text/event-stream"
    first = _next(answer)
    assert [(one["name"], len(one["pages"])) for one in first["files"]] == [("book.pdf", 3)]
    assert (first["files"][0]["changed"], first["working"]) == ([], False)
    show.begin()
    assert _next(answer)["working"]
    show.put("book.pdf", pdf("red", "green", "blue"))
    second = _next(answer)["files"][0]
    assert (second["changed"], second["turn"]) == ([[2, 0.0, 1.0]], 2)
    assert [page[0] for page in second["pages"]] == [1, 2, 3]
    show.end([PROBLEM])
    broken = _next(answer)
    assert broken["files"][0] == second
    assert broken["problems"] == [
        {
            "place": "a.yaml:3:1",
            "message": "`titel` is not known here.",
            "advice": "Did you mean `title`?",
        }
    ]
    show.close()
    assert _next(answer)["ended"]
    assert answer.read().strip() == b""


def test_who_comes_later_hears_the_state_as_it_is(show: Show) -> None:
    show.end([PROBLEM])
    show.begin()
    show.end([])
    show.put("principal.pdf", pdf("black"))
    state = told(show)
    assert [one["name"] for one in state["files"]] == ["book.pdf", "principal.pdf"]
    assert (state["problems"], state["working"], state["ended"]) == ([], False, False)


def test_a_picture_of_pages_that_are_gone_is_not_there(show: Show) -> None:
    old = told(show)["files"][0]["pages"][0][1]
    assert show.picture(0, old, 300)
    show.put("book.pdf", pdf("black"))
    assert show.picture(0, old, 310) is None


def test_every_button_has_a_name_and_motion_and_dark_are_asked_for(door: Door) -> None:
    page = asked(door, "/{key}/")[2].decode()
    found = re.findall(r"<button([^>]*)>(.*?)</button>", page)
    assert len(found) > 5
    names = [re.sub(r".*aria-label=\"([^\"]*)\".*", r"\1", head) + body for head, body in found]
    assert all(re.search(r"\w\w", name) for name in names)
    assert "prefers-reduced-motion" in page
    assert "prefers-color-scheme: dark" in page


def _next(answer: http.client.HTTPResponse) -> dict[str, Any]:
    """The next state that the door tells."""
    while line := answer.readline():
        if line.startswith(b"data: "):
            found: dict[str, Any] = json.loads(line[6:])
            return found
    raise AssertionError("nothing more was told")
