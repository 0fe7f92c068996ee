"""Several languages are spoken in the room, and nobody of ours interprets.

An interpreter works for whoever pays. The host's or the other side's may soften, sharpen or
leave out, and nobody of ours would hear it. One person tires after half an hour, and errs by noon.

Play: Brief the interpreters.

Found: English and Russian in the room, no interpretation planned.
Found: a delegation without an interpreter, or with one who lacks a language of the room.
Found: six hours, one interpreter, and no word about relief.
Not found: one language; or every member of ours speaks all the languages of the room.

To answer: add a member with the role interpreter and the languages, and say under team: rest who
relieves them. The limit is interpreter_alone.
"""

from collections.abc import Iterable, Iterator

from briefgen.finding import Case, Finding, note, weak
from briefgen.negotiation import Negotiation, slug


def check(case: Case) -> Iterator[Finding]:
    """Speak when more than one language is spoken and it is not seen to."""
    negotiation = case.negotiation
    if len(negotiation.meeting.languages) < 2 or _all_speak_all(negotiation):
        return
    planned = negotiation.meeting.interpretation not in (None, "none")
    if not planned:
        yield weak(
            ("meeting", "languages"),
            f"{len(negotiation.meeting.languages)} languages are spoken, and no interpretation is "
            "planned",
            "Write meeting: interpretation: consecutive or simultaneous, and add one of ours.",
        )
    if negotiation.team.members:
        yield from _of_our_own(case, planned)


def _of_our_own(case: Case, planned: bool) -> Iterator[Finding]:
    meeting, team = case.negotiation.meeting, case.negotiation.team
    ours = [(n, one) for n, one in enumerate(team.members) if one.role == "interpreter"]
    if not ours and planned:
        yield weak(
            ("team", "members"),
            "the delegation has no interpreter of its own",
            "Add a member with the role interpreter, or say who listens to theirs.",
        )
    lacking = _lacking(meeting.languages, [one for _, row in ours for one in row.languages])
    if lacking:
        yield weak(
            ("team", "members", ours[0][0], "languages"),
            f"no interpreter of ours has {' or '.join(lacking)}, which is spoken in the room",
            "Add an interpreter for it, or correct the languages.",
        )
    most = case.limits.interpreter_alone
    long = meeting.length is not None and meeting.length.minutes > most
    if len(ours) == 1 and long and not (team.rest or team.session_limit):
        yield note(
            ("team", "members", ours[0][0]),
            f"one interpreter is to work for {meeting.length}, and nobody relieves them",
            "Take a second interpreter, or write the breaks under team: rest.",
        )


def _lacking(wanted: Iterable[str], known: Iterable[str]) -> list[str]:
    """The languages nobody has; a code beside a name (`ru`, `Russian`) is not compared."""
    have = {slug(one) for one in known}
    codes = {len(one) < 4 for one in have}
    return [one for one in wanted if slug(one) not in have and codes == {len(slug(one)) < 4}]


def _all_speak_all(negotiation: Negotiation) -> bool:
    wanted = {slug(language) for language in negotiation.meeting.languages}
    members = negotiation.team.members
    return bool(members) and all(
        wanted <= {slug(language) for language in member.languages} for member in members
    )
