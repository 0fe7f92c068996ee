"""Names in another case: of Ivanov (Иванова), with Ivanov (Ивановым), to Kovalenko (Коваленку).

Russian and Ukrainian decline the names of people and places. In Latin letters, too, such a form
stands where somebody wrote a name as he heard it.
"""

from collections.abc import Mapping, Sequence

from briefgen.guard.spelling import sound

_ENDINGS = frozenset(
    "a e i o u y ya ye yu ii iy yi yy oi oy ou yo am em im om ym yam yem ei ey"
    " ami imi ymi yami akh ikh ykh yakh aya yaya oyu eyu oyi uyu yuyu evi ovi yevi"
    " ego eho ogo oho yogo emu omu yomu iei iyeyu".split()
)
_OWN = ("aya", "iy", "yy", "ii", "yi", "yj", "oy", "ij", "ya", "y", "i", "a", "o", "e")
"""How a name ends that nobody has declined yet."""
_SOFTENED = (("k", "tsi"), ("h", "zi"), ("kh", "si"))
"""How a name in -ka, -ha or -kha ends in Ukrainian where something is: у Преображенці."""
_LONGEST = max(map(len, _ENDINGS))
_FEWEST = 5
"""Letters that stay of a name in each of its cases."""
_BEGINS = 4


class Declined:
    """The stems of names, and which name a word in some case is."""

    def __init__(self, heard: Mapping[str, Sequence[str]]) -> None:
        self._names = {sound(_stem(name)): name for told in heard.values() for name in told}
        self._begins = {stem[:_BEGINS] for stem in self._names}

    def perhaps(self, heard: str) -> bool:
        """Whether a word that sounds so could be a case of one of them."""
        return heard[:_BEGINS] in self._begins

    def name(self, word: str) -> str | None:
        """The name of which the word is a case; None where it is of none."""
        if not self.perhaps(sound(word)):
            return None
        for length in range(min(_LONGEST, len(word) - _FEWEST), 0, -1):
            if word[-length:] in _ENDINGS and (name := self._names.get(sound(word[:-length]))):
                return name
        for hard, soft in _SOFTENED:
            if word.endswith(soft):
                name = self._names.get(sound(word.removesuffix(soft) + hard))
                return name if name and name.endswith("a") else None
        return None


def _stem(name: str) -> str:
    for ending in _OWN:
        if name.endswith(ending) and len(name) - len(ending) >= _FEWEST:
            return name.removesuffix(ending)
    return name
