"""Whatever a file holds, it becomes a model or problems, and never a crash."""

from contextlib import suppress

from hypothesis import example, given, settings
from hypothesis import strategies as st

from briefgen.negotiation import Negotiation, faults
from briefgen.problems import Problem, Unusable
from briefgen.reading import Source, decode, front_matter, read

SOUND = """\
# A sound file
title: Grain corridor
topics: [trade, water]
counterparts:
  - name: Freedonia
    traits: {country: FR, kind: 'state'}
    people:
      - name: "Ms Teasdale"
        languages: [en, fr]
    limit: 5 km
meeting:
  date: 2026-12-03
  time: 10:00 Europe/Vienna
  place: Vienna, "Hofburg"
issues:
  - title: Price
    weight: 40
    interests:
      - Food for the winter
      - 'The farmer''s income'
    points: [one, "two: three"]
  - title: Volume
    lede: >
      A folded text that runs
      over two lines: fine.
    why: |
      Kept lines
        and more
agenda: &items
  - Opening
  - title: Price
    length: 30 min
packages: []
stakeholders:
  - name: Farmers
    influence: 4
"""
SIGNS = "\t :-[]{}'\"|>*&!%@`#,?\n\\~<=“”\u00a0\u2028\x0b\x85\r.0a"


def outcome(text: str) -> tuple[str, ...]:
    """The problems of a text as they are shown; each has a place, a sentence and an advice."""
    told: tuple[Problem, ...] = ()
    try:
        read(Source("n.yaml", text), Negotiation, coherence=faults)
    except Unusable as caught:
        told = caught.problems or (Problem("raised for nothing"),)
    assert all(problem.message and problem.advice for problem in told)
    return tuple(str(problem) for problem in told)


@st.composite
def changed(draw: st.DrawFn) -> str:
    """The sound file with up to five changes at any place."""
    text = SOUND
    for _ in range(draw(st.integers(1, 5))):
        start = draw(st.integers(0, len(text)))
        end = min(len(text), start + draw(st.integers(0, 12)))
        put = draw(st.one_of(st.text(SIGNS, max_size=4), st.just(text[start:end] * 2)))
        text = text[:start] + put + text[end:]
    return text


def test_the_sound_file_is_sound() -> None:
    assert outcome(SOUND) == ()


@settings(max_examples=150, deadline=None)
@given(changed())
def test_a_file_with_slips_is_read_or_explained(text: str) -> None:
    assert outcome(text) == outcome(text)


@settings(max_examples=150, deadline=None)
@given(st.one_of(st.text(), st.text(SIGNS + "ab", max_size=60)))
@example("\ud800")
@example("&a [*a, *a]")
@example("? [a]\n: b")
@example("- - -\n -\n:")
def test_any_text_is_read_or_explained(text: str) -> None:
    outcome(text)


@settings(max_examples=100, deadline=None)
@given(st.one_of(st.binary(), st.text().map(lambda text: text.encode("utf-16"))))
def test_any_bytes_are_read_or_explained(raw: bytes) -> None:
    with suppress(Unusable):
        outcome(decode(raw, "n.yaml").text)


@settings(max_examples=100, deadline=None)
@given(st.text("-–—\n\r ab:", max_size=40))
def test_any_front_matter_is_parted_or_explained(text: str) -> None:
    with suppress(Unusable):
        part, body, line = front_matter(Source("p.md", text))
        assert part.text.count("\n") == line - 2
        assert body == "" or text.endswith(body[-1])
