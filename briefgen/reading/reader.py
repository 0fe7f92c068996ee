"""The way from a text to a model: read, walk, check, and tell every mistake at once."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, Protocol, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from briefgen.problems import Place, Problem, Unusable
from briefgen.reading.counts import with_counts
from briefgen.reading.gathering import Fetch, Gathering
from briefgen.reading.pages import Pages, sorted_problems
from briefgen.reading.places import Places
from briefgen.reading.shapes import names
from briefgen.reading.source import Source
from briefgen.reading.walk import Walk
from briefgen.reading.wrong import sentence, shown

M = TypeVar("M", bound=BaseModel)


class Fault(Protocol):
    """A contradiction between parts of a model."""

    @property
    def path(self) -> Sequence[str | int]:
        """Which value is wrong."""

    @property
    def message(self) -> str:
        """What is wrong with it."""

    @property
    def advice(self) -> str:
        """What to do."""


Coherence = Callable[[Any], Iterable[Fault]]


@dataclass(frozen=True, slots=True)
class Read(Generic[M]):
    """A model that holds, and where in the file each part of it stands."""

    model: M
    places: Places
    data: Any = None
    """What the model was made of: texts, lists and names."""


def read(
    source: Source,
    model: type[M],
    *,
    fetch: Fetch | None = None,
    coherence: Coherence | None = None,
) -> M:
    """The model that a YAML text describes; Unusable with every problem where it does not."""
    return read_placed(source, model, fetch=fetch, coherence=coherence).model


def read_placed(
    source: Source,
    model: type[M],
    *,
    fetch: Fetch | None = None,
    coherence: Coherence | None = None,
) -> Read[M]:
    """The same, with the place of every value."""
    places = Places(Place(source.name, 1, 1))
    job = Gathering(Walk(Pages(), places), fetch)
    data = _root(job.file(source, (), (source.name,)), model, job)
    checked = _checked(job, data, model) if data is not None else None
    if checked is not None and coherence and not job.problems:
        for fault in coherence(checked):
            place = places.value(tuple(fault.path))
            job.walk.fault(sentence(fault.message), fault.advice, place)
    if checked is None or job.problems:
        raise Unusable(sorted_problems(job.problems))
    return Read(checked, places, data)


def _root(data: Any, model: type[BaseModel], job: Gathering) -> dict[str, Any] | None:
    """The data, if names with values stand at the root."""
    if isinstance(data, dict):
        return data
    walk, known = job.walk, names(model)
    if data is None and not job.problems:
        if not any(field.is_required() for field in model.model_fields.values()):
            return {}
        told = "The file holds nothing yet, or only remarks."
        walk.problems.append(Problem(told, f"Begin with {known[0]}: …", walk.places.start))
    elif data is not None and () not in walk.spoiled and not job.mended:
        found = "a list" if isinstance(data, list) else f"the text {shown(data)}"
        told = f"The file begins with {found}; it must begin with a name, a colon and a value."
        advice = f"For example: {known[0]}: …"
        first, colon, _ = str(data).partition(":")
        if colon and first.strip() in known:
            told, advice = f"There is no space after the colon of `{first}`.", f"Write {first}: …"
        walk.fault(told, advice, walk.places.value(()))
    return None


def _checked(job: Gathering, data: dict[str, Any], model: type[M]) -> M | None:
    """The model made of the data; None, and problems, where it cannot be made."""
    checked, errors = _tried(data, model)
    if not errors and not job.walk.empty:
        return checked
    # What explains mistakes is loaded when there are any; a sound file is read at once.
    from briefgen.reading.mistakes import Mistakes

    job.walk.problems += Mistakes(model, data, job.walk, job.mended).problems(errors)
    return checked


def _tried(data: dict[str, Any], model: type[M]) -> tuple[M | None, list[ErrorDetails]]:
    try:
        return model.model_validate(data), []
    except ValidationError as fault:
        errors = fault.errors(include_url=False)
    return _tried(data, model) if with_counts(data, model, errors) else (None, errors)
