"""The steps of a build by name, and what is told when one begins and ends.

A step is a function of the program. While it is followed, another stands in its place that tells
and then does the same.
"""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from functools import wraps
from importlib import import_module
from typing import Any

Tell = Callable[[str], Callable[[], None]]
"""Called with the name of a step when it begins; what it gives is called when the step ends."""

_CHAPTERS = "briefgen.typesetting.chapters"
PRINTING: Mapping[str, str] = {
    "the file read": "briefgen.pipeline:open_file",
    "sections filled in": "briefgen.pipeline:assembled",
    "which begin a page": f"{_CHAPTERS}.bindery:Bindery._chapters",
    "chapters set": f"{_CHAPTERS}.bindery:Bindery._set",
    "margins set": f"{_CHAPTERS}.bindery:Bindery._edges",
    "bound": f"{_CHAPTERS}.binding:bound",
    "written out": f"{_CHAPTERS}.binding:as_it_comes",
    "written out, mended": f"{_CHAPTERS}.binding:mended",
    "read back": "briefgen.gate:passed",
}
"""The steps of one process that prints and asks others for pages."""


WORKING: Mapping[str, str] = {
    "the file read": "briefgen.batch.making:open_file",
    "what it is made of, gathered": "briefgen.batch.making:packed",
    "its key": "briefgen.batch.making:keyed",
    "files of plays read": "briefgen.playbooks:shelved",
    "plays chosen": "briefgen.assembly:chosen_for",
    "what the packs know": "briefgen.assembly:known_for",
    "checks of the plan": "briefgen.assembly:looked_over",
    "words heard": "briefgen.review:Ears.heard_in",
    "sections filled in": "briefgen.book:assemble",
    "for other circles of readers": "briefgen.pipeline:assembled",
    "to HTML": "briefgen.formats.shelf.pdf:parts",
    "styles, and what is said of them": "briefgen.formats.shelf.pdf:render",
    "which begin a page": f"{_CHAPTERS}.planning:plan",
    "chapters laid out": f"{_CHAPTERS}.chapter:set_chapter",
    "margins laid out": f"{_CHAPTERS}.edges:set_edges",
    "a book in one piece": f"{_CHAPTERS}.whole:set_whole",
    "drawn and written": "briefgen.typesetting.running_on:write_tagged",
    "tags mended": "briefgen.typesetting.tagging:finish",
    "lines for notes": "briefgen.typesetting.note_lines:with_note_lines",
    "looked at: nothing lost": "briefgen.typesetting.reading_back:lost",
    "looked at: read aloud": "briefgen.typesetting.walking:stumbles",
    "kept pieces taken": "briefgen.keeping.kept:Kept.get",
    "pieces kept": "briefgen.keeping.kept:Kept.put",
    "bound": f"{_CHAPTERS}.binding:bound",
    "written out": f"{_CHAPTERS}.binding:as_it_comes",
    "written out, mended": f"{_CHAPTERS}.binding:mended",
    "the finished file read": "briefgen.guard:contents_of",
    "searched": "briefgen.guard:judged",
}
"""The steps of a worker of a batch, its engine in the same process."""


_OF_A_BATCH = ("the file read", "what it is made of, gathered", "its key")
ALONE: Mapping[str, str] = {
    "the file read": PRINTING["the file read"],
    **{step: where for step, where in WORKING.items() if step not in _OF_A_BATCH},
}
"""The steps of one process that prints a book by itself."""


_ENGINE = "weasyprint.document:"
ENGINE: Mapping[str, str] = {
    "engine: HTML read": "weasyprint:HTML.__init__",
    "engine: styles": f"{_ENGINE}Document._build_layout_context",
    "engine: boxes": f"{_ENGINE}build_formatting_structure",
    "engine: laid out": f"{_ENGINE}Document._render",
    "engine: drawn": f"{_ENGINE}generate_pdf",
    "engine: written": "pydyf:PDF.write",
}
"""The steps of the engine, and within the steps of a book."""


@contextmanager
def followed(steps: Mapping[str, str], tell: Tell) -> Iterator[None]:
    """Within the block every one of these steps is told."""
    before: list[tuple[Any, str, Any]] = []
    for name, where in steps.items():
        module, _, path = where.partition(":")
        holder: Any = import_module(module)
        *through, last = path.split(".")
        for part in through:
            holder = getattr(holder, part)
        before.append((holder, last, getattr(holder, last)))
        setattr(holder, last, _told(name, before[-1][2], tell))
    try:
        yield
    finally:
        for holder, last, own in reversed(before):
            setattr(holder, last, own)


def _told(name: str, own: Callable[..., Any], tell: Tell) -> Callable[..., Any]:
    @wraps(own)
    def step(*given: Any, **more: Any) -> Any:
        ended = tell(name)
        try:
            return own(*given, **more)
        finally:
            ended()

    return step
