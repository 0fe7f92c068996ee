"""Words in one form, however they are written: accents, alphabets, hidden signs, broken lines.

Two words that a reader takes for the same one come out as the same text here.
"""

import re
import unicodedata
from collections.abc import Collection, Sequence
from functools import lru_cache

from briefgen.guard.cities import ONE_NAME
from briefgen.guard.quoted import unquoted

# Signs that are not seen and part a word for a machine: joiners, marks of direction, soft hyphens,
# the hyphens that a PDF reader makes up, variation selectors, tags.
_UNSEEN = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f"
    "\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffc\U000e0000-\U000e01ef]"
)
# Each of these begins with the rarest sign that it must hold, and looks back from there: a pattern
# that looks back first is tried at every letter of the file.
_BROKEN = re.compile(r"[-\u2010\u2011\u00ad\x02\ufffe](?<=[^\W\d_].)\s*\n\s*(?=[^\W\d_])")
_NUMBER = re.compile(
    r"(?<![^\W\d_])(?:(one|two|three|four|five|six|seven|eight|nine|ten)|eleven|twelve|hundred"
    r"|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty"
    r"|thousand|[mb]illion)\Z",
    re.I,
)
_COUNTED = re.compile(
    r"(?:second|minute|hour|day|week|month|year|metre|meter|km|kilomet(?:re|er)|mile|tonne|euro"
    r"|dollar)s?\b",
    re.I,
)
"""What stands behind a small number; without it, ten- may begin tender."""
_LONGEST = 10
_MADE_UP = re.compile("[\x02\ufffe\uffff]\\s*")
_INSIDE = re.compile(r"[-\u2010\u2011'’ʼ`´](?<=[^\W\d_].)(?=[^\W\d_])")
_OWNED = re.compile(r"['’](?<=[^\W\d_].)s\b")
_SPREAD = re.compile(  # from the gap behind the first letter on
    r"[ \t](?<=(?<!\w)[^\W\d_].)(?:[^\W\d_][ \t]){2}(?:(?:[^\W_]|[.,])[ \t])*[^\W_](?!\w)"
)
_DOTTED = re.compile(r"[.·_/*](?<=(?<!\w)[^\W\d_].)(?:[^\W\d_][.·_/*]){2,}[^\W\d_](?![^\W_])")
AND_A_PART = "\u2064"
"""The unseen plus between a number and the raised one behind it: 7½ drawn with three figures."""
_NOTE = re.compile("(?<=\\d)[⁰¹²³⁴-⁹]+")
"""The number of a note behind a figure."""
_RAISED = re.compile(rf"(?<=\d)(?<!{AND_A_PART}\d){AND_A_PART}\d{{1,2}}(?![\d/⁄{AND_A_PART}])")
"""The same where it is raised by a tag."""
_PART_OF_ONE = re.compile(rf"(?<=\d)(?:(?=[¼-¾⅐-⅞])|{AND_A_PART}(?=\d{{1,2}}[/⁄]\d))")
_TAG = 0xE0000
_TAGS = re.compile("[\U000e0020-\U000e007e]")
"""Letters that are never drawn."""
_FLAGS = re.compile("[\U0001f1e6-\U0001f1ff]{3,}")
_FORMS = dict(
    zip(map(ord, "ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘꞯʀꜱᴛᴜᴠᴡʏᴢ"), "abcdefghijklmnopqrstuvwyz", strict=True)
) | {first + at: chr(ord("A") + at) for first in (0x1F110, 0x1F150, 0x1F170) for at in range(26)}
"""Small capitals, and capitals in brackets, in filled rings and squares."""
_ODD = re.compile("[\u0262-\u029f\u1d00-\u1d22\ua730-\ua7af\U0001f110-\U0001f189]")
"""Where these lie, and others: to look for them one by one takes longer."""
_SIGNALS = {0x1F1E6 + at: chr(ord("A") + at) for at in range(26)}
"""Letters of flags: two are a flag, more are a word."""
END = "¶"
"""Stands between two texts, so that no words run on from one into the next."""
APART = f"\n{END}\n"
_WORD = re.compile(rf"[^\W_]+|{END}")
_WHOLE = re.compile(r"[^\W_]+(?:[-\u2010\u2011'’ʼ`´](?<=[^\W\d_].)[^\W\d_][^\W_]*)*")
"""A word with its hyphens."""

_CYRILLIC = dict(
    zip(
        "абвгґдеёжзиіїйклмнопрстуфхцчшщъыьэюяєјљњћђџўқғңөүһѣ",
        "a b v g g d e yo zh z i i yi y k l m n o p r s t u f kh ts ch sh shch _ y _ e yu ya ye"
        " j lj nj c dj dz u k g n o u h e".split(),
        strict=True,
    )
)
_GREEK = dict(
    zip(
        "αβγδεζηθικλμνξοπρσςτυφχψω",
        "a v g d e z i th i k l m n x o p r s s t y f ch ps o".split(),
        strict=True,
    )
)
_LETTERS = {sign: sound.strip("_") for sign, sound in (_CYRILLIC | _GREEK).items()}
_PLAIN = {
    "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i",
    "ħ": "h", "ŋ": "n", "ĸ": "k", "ŧ": "t",
    "ى": "ي", "ی": "ي", "ک": "ك", "ة": "ه", "ـ": "",
    **dict(zip("ךםןףץ", "כמנפצ", strict=True)),
}  # fmt: skip
_ALIKE = dict(
    zip("авсԁеѕһіјӏкмпоԛрԝхутнгꞵαβεηικνορτυχωϲոսցհ", "abcdeshijlkmnoqpwxythrbabenikvoptuxwcnugh",
        strict=True)
)  # fmt: skip
_FOREIGN = re.compile("[\u0370-\u03ff\u0400-\u052f\u0531-\u058f\ua7b5]")
_LATIN = re.compile("[a-z]")
_FROM_RIGHT = re.compile("[\u0590-\u08ff]")


def flat(text: str) -> str:
    """The text with whole words: hidden signs gone, broken words joined, one form of signs."""
    text = unquoted(text.replace("\r\n", "\n").replace("\r", "\n"))
    text = _MADE_UP.sub("", _BROKEN.sub(_hyphen, text))
    if not text.isascii():
        text = _drawn(text)
        text = _PART_OF_ONE.sub(" ", _RAISED.sub("", text)) if AND_A_PART in text else text
        text = _PART_OF_ONE.sub(" ", _NOTE.sub("", _UNSEEN.sub("", text)))
        text = unicodedata.normalize("NFKC", text)
    text = _DOTTED.sub(lambda found: re.sub(r"[.·_/*]", "", found[0]), text)
    return _SPREAD.sub(lambda found: re.sub(r"[ \t]", "", found[0]), text)


def _hyphen(found: re.Match[str]) -> str:
    """The hyphen of a number in words, which is its own (forty-day); nothing of any other."""
    text, at = found.string, found.start()
    number = _NUMBER.search(text, max(0, at - _LONGEST), at)
    return "-" if number and (not number[1] or _COUNTED.match(text, found.end())) else ""


def _drawn(text: str) -> str:
    """The text with letters for those of odd forms, and behind it what is written in tags."""
    text = _FLAGS.sub(lambda found: f" {found[0].translate(_SIGNALS)} ", text)
    text = text.translate(_FORMS) if _ODD.search(text) else text
    hidden = "".join(_TAGS.findall(text))
    return f"{text}\n{''.join(chr(ord(tag) - _TAG) for tag in hidden)}" if hidden else text


def words(text: str) -> list[str]:
    """The words of a flat text, each in one form, and where one text ends."""
    return list(map(plain, _split(text)))


def _split(text: str) -> list[str]:
    return _WORD.findall(_INSIDE.sub("", _owned(text)))


def _owned(text: str) -> str:
    """Without the ending of what is somebody's, so that Witte’s bank is the bank of Witte."""
    return _OWNED.sub("", text)


def as_written(text: str, told: Sequence[str]) -> str:
    """Those words of a text that are these in one form; empty where none are."""
    plainly = flat(text)
    return _written(plainly, told, _WHOLE) or _written(plainly, told, _WORD)


def _written(plainly: str, told: Sequence[str], sign: re.Pattern[str]) -> str:
    each = [(one.start(), one.end(), words(one[0])) for one in sign.finditer(plainly)]
    row = [(word, start, end) for start, end, one in each for word in one]
    for at in range(len(row) - len(told) + 1):
        if [word for word, _, _ in row[at : at + len(told)]] == list(told):
            return plainly[row[at][1] : row[at + len(told) - 1][2]]
    return ""


@lru_cache(maxsize=65536)
def plain(word: str) -> str:
    """One word in small Latin letters without accents, whatever it was written in."""
    small = word.casefold()
    if not small.isascii():
        if _FOREIGN.search(small):
            small = _from_afar(small)
        small = "".join(_PLAIN.get(sign, sign) for sign in small)
        parts = unicodedata.normalize("NFKD", small)
        small = "".join(sign for sign in parts if not unicodedata.combining(sign))
        if _FROM_RIGHT.search(small):
            # A PDF may hold such words as they are drawn, from the left, so both ways are one word.
            small = min(small, small[::-1])
    return ONE_NAME.get(small, small)


def _from_afar(word: str) -> str:
    """A word of another alphabet in Latin letters; foreign ones among Latin ones by their look."""
    bare = unicodedata.normalize("NFC", word)
    table = _ALIKE if _LATIN.search(bare) else _LETTERS
    if table is _LETTERS:
        bare = "".join(s if s in table else _bare(s) for s in bare)
    return "".join(table.get(sign, sign) for sign in bare)


def _bare(sign: str) -> str:
    return unicodedata.normalize("NFD", sign)[0]


def lookalike(word: str) -> str | None:
    """The Latin word that a word wholly of foreign letters looks like; None where it does not."""
    small = word.casefold()
    if small.isascii() or not _FOREIGN.search(small) or not all(sign in _ALIKE for sign in small):
        return None
    return "".join(_ALIKE[sign] for sign in small)


_SOUNDS = tuple(
    (re.compile(wanted, re.M), sound)
    for wanted, sound in (
        ("^h(?=[aeiourln])", "g"), ("(?<=[aeiouy])h(?=[aeiouy])", "g"), ("ae", "a"), ("oe", "o"),
        ("ue", "u"), ("th", "t"), ("shch|schtsch", "Q"), ("tsch|tch|cz", "C"), ("sch|sh", "S"),
        ("ch", "C"), ("kh", "h"), ("dzh|dj|zh", "Z"), ("t?t[sz]", "T"), ("ph", "f"), ("ck", "k"),
        ("ou|oo", "u"),
        ("[yij]+u", "u"), ("[yij]+a", "a"), ("[yij]+o", "o"), ("[yij]+e", "e"), ("(?<=a)e", ""),
        ("w", "v"),
        ("o(?:ff|f|v)$", "ov"), ("e(?:ff|f|v)$", "ev"), ("[yij]+", "i"), ("c|q", "k"), ("x", "ks"),
        ("(?<=[aeiou])h(?=[^aeiou\n])", ""), (r"(.)\1+", r"\1"),
    )
)  # fmt: skip


@lru_cache(maxsize=65536)
def sound(word: str) -> str:
    """What stays of a name when it passes from one way of spelling to another."""
    return _sounded(word)


def sounds(told: Collection[str]) -> list[str]:
    """The same of each of the words, which hold no ends of lines; made of all in one go."""
    return _sounded("\n".join(told)).split("\n") if told else []


def _sounded(told: str) -> str:
    for wanted, heard in _SOUNDS:
        told = wanted.sub(heard, told)
    return told


_ABROAD = tuple(
    str.maketrans(heard)
    for heard in (
        {"Z": "S", "T": "z", "h": "C", "z": "s"},  # German: Schiljajew, Sacharow
        {"Z": "S", "T": "z", "h": "C"},
        {"Z": "z", "T": "k", "C": "k", "S": "s", "Q": "sk", "h": "C"},  # Czech, and as in libraries
        {"Z": "i", "S": "C", "Q": "C"},  # French: Jiliaev
    )
)
"""How letters of a Russian or Ukrainian name are heard where others spelled them."""
_HOOKED = str.maketrans({"č": "ch", "š": "sh", "ž": "zh", "Č": "Ch", "Š": "Sh", "Ž": "Zh"})


def heard_abroad(word: str, text: str) -> set[str]:
    """How a word of that text sounds, as English and as other languages spell it."""
    told, hooked = {word}, text.translate(_HOOKED)
    if hooked != text:
        row = zip(words(flat(text)), words(flat(hooked)), strict=False)
        told.update(other for one, other in row if one == word)
    heard = {sound(one) for one in told}
    return heard | {
        re.sub(r"(.)\1+", r"\1", one.translate(way)) for one in heard for way in _ABROAD
    }
