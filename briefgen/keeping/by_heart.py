"""What many builds make of the same texts is made once: files of packs read, templates compiled.

All that is made of shelves is kept as one piece, for it is wanted together; what was heard in the
texts of a plan is another, veiled, and forgets each text that has gone from the plan. Each part is
found by the sum of the very texts that it was made of, and a piece bears the sum of this program.
Templates are code, so nothing is taken but from a sealed piece of this user's own.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cached_property
from hashlib import sha256
from typing import Literal, TypeVar

from briefgen.keeping.kept import Kept

T = TypeVar("T")
Of = Literal["shelves", "plan"]
_SUM, _LENGTH = 32, 4
_MOST = 16_000_000
"""Bytes; where there are more, what was not wanted lately is left out."""


class _Heart:
    """What is known by heart of the shelves, or of one plan, while a book is made."""

    def __init__(self, kept: Kept, of: Of, *name: str) -> None:
        self._kept, self._key, self._of = kept, kept.key("by heart", of, *name), of
        self.wanted: dict[bytes, bytes] = {}
        self._fresh = False

    @cached_property
    def known(self) -> dict[bytes, bytes]:
        return _taken_apart(self._kept.get(self._key) or b"")

    def recalled(self, own: bytes) -> bytes | None:
        content = self.known.get(own)
        if content is not None:
            self.wanted[own] = content
        return content

    def learn(self, own: bytes, content: bytes) -> None:
        self.wanted[own] = content
        self._fresh = True

    def take_over(self, parts: dict[bytes, bytes]) -> None:
        self.known.update(parts)
        self._fresh = True

    def keep(self) -> None:
        """Put down what is new; of the shelves, with what was known before."""
        if not self._fresh:
            return
        every = self.wanted if self._of == "plan" else {**self.known, **self.wanted}
        size = sum(map(len, every.values()))
        told = _in_a_row(every if size <= _MOST else self.wanted)
        self._kept.put(self._key, told, veiled=self._of == "plan")


_hearts: list[dict[Of, _Heart]] = []


@contextmanager
def by_heart(kept: Kept, program: str, plan: str) -> Iterator[None]:
    """Within the block, what was made before is recalled; what is new is kept at its end.

    `program` is the sum of this program, `plan` the file of the negotiation.
    """
    if kept.folder is None:
        yield
        return
    hearts: dict[Of, _Heart] = {
        "shelves": _Heart(kept, "shelves", program), "plan": _Heart(kept, "plan", program, plan),
    }  # fmt: skip
    _hearts.append(hearts)
    try:
        yield
        for one in hearts.values():
            one.keep()
    finally:
        _hearts[:] = [one for one in _hearts if one is not hearts]


def is_new() -> bool:
    """Whether nothing is known of the plan, and it will be."""
    return bool(_hearts) and not _hearts[-1]["plan"].known


def learned() -> dict[Of, dict[bytes, bytes]]:
    """All that was learned or asked for in this block."""
    return {of: heart.wanted for of, heart in _hearts[-1].items()}


def learn(parts: dict[Of, dict[bytes, bytes]]) -> None:
    """Take over what another process learned."""
    for of, known in parts.items():
        _hearts[-1][of].take_over(known)


def recalled(
    texts: tuple[str, ...],
    make: Callable[[], T],
    pack: Callable[[T], bytes],
    unpack: Callable[[bytes], T],
    of: Of = "shelves",
) -> T:
    """What is made of these texts and of nothing else: unpacked where it is known, else made."""
    if not _hearts:
        return make()
    heart, own = _hearts[-1][of], _sum(texts)
    content = heart.recalled(own)
    if content is not None:
        return unpack(content)
    made = make()
    heart.learn(own, pack(made))
    return made


def _sum(texts: tuple[str, ...]) -> bytes:
    whole = sha256()
    for one in texts:
        raw = one.encode("utf-8", "surrogatepass")
        whole.update(len(raw).to_bytes(8, "big") + raw)
    return whole.digest()


def _in_a_row(parts: dict[bytes, bytes]) -> bytes:
    return b"".join(
        own + len(content).to_bytes(_LENGTH, "big") + content for own, content in parts.items()
    )


def _taken_apart(row: bytes) -> dict[bytes, bytes]:
    parts, at = {}, 0
    while at < len(row):
        begin = at + _SUM + _LENGTH
        end = begin + int.from_bytes(row[at + _SUM : begin], "big")
        parts[row[at : at + _SUM]] = row[begin:end]
        at = end
    return parts
