"""Rules made ready, put down in one piece, to be taken up again without the files they stand in."""

import json
from typing import Any

from briefgen.playbooks.phrases import Phrase
from briefgen.playbooks.play import Watch
from briefgen.wording.rules import Rule

_TESTS = {"must_flag", "must_pass", "phrases", "unless_with"}


def packed(rules: tuple[Rule, ...]) -> bytes:
    """The rules, without the sentences by which they are tried."""
    told = [
        (
            one.watch.model_dump(exclude=_TESTS, exclude_defaults=True),
            one.family, one.language, one.play, one.texts,
            list(map(_row, one.phrases)), list(map(_row, one.silencers)),
        )
        for one in rules
    ]  # fmt: skip
    return json.dumps(told, ensure_ascii=False, separators=(",", ":")).encode()


def unpacked(content: bytes) -> tuple[Rule, ...]:
    """The rules that were put down; they were looked over then, and are not looked over again."""
    return tuple(_rule(*one) for one in json.loads(content))


def _row(one: Phrase) -> tuple[Any, ...]:
    return one.written, one.source, [sorted(words) for words in one.needs], one.ways


def _phrase(written: str, source: str, needs: list[list[str]], ways: int) -> Phrase:
    return Phrase(written, source, tuple(map(frozenset, needs)), ways)


def _rule(
    watch: dict[str, Any], family: str, language: str, play: str, texts: Any, *rows: Any
) -> Rule:
    phrases, silencers = (tuple(_phrase(*one) for one in row) for row in rows)
    several = {name: tuple(said) for name, said in watch.items() if isinstance(said, list)}
    written = {
        "phrases": tuple(one.written for one in phrases),
        "unless_with": tuple(one.written for one in silencers),
    }
    made = Watch.model_construct(**{**watch, **several, **written})
    return Rule(made, family, language, play, tuple(texts), phrases, silencers)
