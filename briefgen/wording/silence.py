"""When a phrase that is there does not count: asked, quoted, conditional, denied, another's."""

import re
from collections.abc import Callable

from briefgen.playbooks.play import Silent
from briefgen.wording import english as en
from briefgen.wording.sentences import Sentence
from briefgen.wording.subjects import subject_before
from briefgen.wording.whose import roughly, teller

_CONDITION = re.compile(
    r"\b(?:if|unless|until|provid(?:ed|ing),? (?:that|we|they|it|he|she|you|the|both|each|all|no)"
    r"|(?<=, )provided (?-i:[A-Z])\w+|absent|otherwise|as long as|so long as|on condition"
    r"|in the event|depending on|only (?:if|when|after|once)|conditional|contingent|in return for"
    r"|in exchange for"
    r"|si|s['’]ils?|à moins|tant que|à condition|sous réserve|pourvu que|jusqu['’]à ce que|sauf si"
    r"|en échange|en contrepartie|faute de"
    r"|wenn|falls|sofern|solange|soweit|bis|außer|es sei denn|vorausgesetzt|unter der bedingung"
    r"|im gegenzug|nur dann|ohne dass"
    r"|если|пока|до тех пор|при условии|разве что|в обмен на|взамен|без того"
    r"|только (?:если|когда|после)"
    r"|якщо|поки|доки|доти|за умови|хіба що|в обмін на|натомість|лише (?:якщо|коли|після))\b",
    re.I,
)
_LIMIT = re.compile(
    r"\b(?:(?:no|not|never|in no (?:case|event)|in any (?:case|event) not) later than|at the latest"
    r"|(?:in any (?:case|event)|at all events),? (?:within|before|by|not)"
    r"|not? (?:less|fewer|more)(?: often| frequently)? than|no less frequently|not exceed(?:ing)?"
    r"|at (?:least|most)|on or before|(?<!possible )(?<!practicable )(?<!appropriate )within"
    r" (?:a (?:further )?(?:period|term) of )?(?:\d+|[a-z-]+)(?: \(\d+\))?"
    r"(?: (?:calendar|working|business|clear|consecutive))?"
    r" (?:hours?|days?|weeks?|months?|years?)|(?:and|but|or) (?:in any|at the latest))\b",
    re.I,
)
_SAVING = re.compile(
    r"\b(?:nothing (?:in|contained)|shall not be (?:construed|interpreted|deemed)|means\b"
    r"|for the purposes? of this|without prejudice|shall not apply|notwithstanding"
    r"|does not (?:affect|preclude))\b",
    re.I,
)
_DENYING = en.NEGATIVE | frozenset(
    "refuse refused refuses cannot nothing"
    " ne pas jamais aucun aucune rien ni sans"
    " nicht kein keine keinen keinem keiner keines nie niemals nichts weder ohne"
    " не нет никогда ни нельзя без ні ніколи немає жоден жодної".split()
)
_QUOTES = re.compile(
    r"“[^”]*”|\"[^\"]*\"|«[^»]*»|„[^“”]*[“”]|(?<!\w)[‘'](?=\w)[^’']*(?:[’'](?=\w)[^’']*)*[’'](?!\w)"
)


def silenced(why: Silent, sentence: Sentence, first: int, last: int, own: frozenset[str]) -> bool:
    """Whether that exception holds for the words from `first` to `last` of the sentence."""
    return _EXCEPTIONS[why](sentence, first, last, own)


def _condition(sentence: Sentence, first: int, last: int, own: frozenset[str]) -> bool:
    return _CONDITION.search(sentence.text) is not None


def _question(sentence: Sentence, first: int, last: int, own: frozenset[str]) -> bool:
    return sentence.text.rstrip("\"'”’»)] ").endswith("?")


def quotation(sentence: Sentence, first: int, last: int) -> tuple[int, int] | None:
    """Where the quotation stands that holds those words, if it is not the whole sentence."""
    start = sentence.words[first].start - sentence.start
    end = sentence.words[last].end - sentence.start
    whole = len(sentence.text)
    for found in _QUOTES.finditer(sentence.text):
        if found.start() < start and end < found.end() and len(found[0]) < whole - 2:
            return found.span()
    return None


def _quotation(sentence: Sentence, first: int, last: int, own: frozenset[str]) -> bool:
    return quotation(sentence, first, last) is not None


def _others(sentence: Sentence, first: int, last: int, own: frozenset[str]) -> bool:
    """Whether the verb of the phrase, or the one before it, is said of somebody else."""
    for at in range(first, last + 1):
        if sentence.words[at].low in en.AUXILIARIES:
            break
    else:
        at = first
    return at > 0 and subject_before(sentence.words, at, own)[0] in ("theirs", "yours", "state")


def _hearsay(sentence: Sentence, first: int, last: int, own: frozenset[str]) -> bool:
    """Whether somebody else is telling it: “Malik said that …”."""
    return roughly(teller(sentence, first, own)) == "others"


def _negation(sentence: Sentence, first: int, last: int, own: frozenset[str]) -> bool:
    before = {word.low for word in sentence.words[max(0, first - 4) : first]}
    return bool(before & _DENYING) or any(low.startswith("n'") for low in before)


def _limit(sentence: Sentence, first: int, last: int, own: frozenset[str]) -> bool:
    return _LIMIT.search(sentence.text) is not None


def _saving(sentence: Sentence, first: int, last: int, own: frozenset[str]) -> bool:
    return _SAVING.search(sentence.text) is not None


def _ours(sentence: Sentence, first: int, last: int, own: frozenset[str]) -> bool:
    """Whether it is told of our own side by name: “Norway has agreed”, “Norway's premier has”."""
    near = sentence.words[max(0, first - 3) : last + 1]
    return not own.isdisjoint(word.low.removesuffix("'s") for word in near)


_EXCEPTIONS: dict[Silent, Callable[[Sentence, int, int, frozenset[str]], bool]] = {
    "condition": _condition,
    "question": _question,
    "quotation": _quotation,
    "others": _others,
    "hearsay": _hearsay,
    "negation": _negation,
    "limit": _limit,
    "saving": _saving,
    "ours": _ours,
}
