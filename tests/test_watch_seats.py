"""Who listens to the screen has a seat; who went away does not keep one from others."""

import http.client

import pytest

from briefgen.serving import Door, Show


class Listener:
    """A page in a browser, until it is closed."""

    def __init__(self, door: Door) -> None:
        self._line = http.client.HTTPConnection("127.0.0.1", door.port, timeout=20)
        self._line.request("GET", f"/{door.key}/events")
        self._answer = self._line.getresponse()

    @property
    def status(self) -> int:
        return self._answer.status

    def hears(self) -> bytes:
        """The next line that is told."""
        return next(line for line in self._answer if line.startswith(b"data: "))

    def close(self) -> None:
        self._answer.close()
        self._line.close()


def test_who_went_away_loses_the_seat_to_the_next_who_comes(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("briefgen.serving.door._MOST_LISTENERS", 2)
    show = Show("talks.yaml")
    with Door(show).open() as door:
        stays, leaves, late = Listener(door), Listener(door), Listener(door)
        assert [one.status for one in (stays, leaves, late)] == [200, 200, 503]
        assert b'"working": false' in stays.hears()
        leaves.close()
        comes, late = Listener(door), Listener(door)
        assert [comes.status, late.status] == [200, 503]
        show.begin()
        assert b'"working": true' in stays.hears()
        for one in (stays, comes, late):
            one.close()
