"""One entry holds several names with commas between them: a list, written in one line.

Two of them are printed as one of a strange name, and nothing that asks for either finds it.

Found: one counterpart called “Russia, Belarus”; one language of the room, “English, Russian”.
Found: one bare issue, “Inspections, Waiting time, Insurance”; one member, “Anna Koval, Ivan Bo”.
Not found: “Smith, Jones & Co”; an issue with one comma, or of which more is written; a name and an
office; a list.

Answer it by writing each in a line of its own, with a dash before it.
"""

import re
from collections.abc import Iterator

from briefgen.clearance import Path
from briefgen.deeds import among
from briefgen.finding import Case, Finding, named, note, raised
from briefgen.negotiation import slug

STATES = among(
    """
afghanistan albania algeria andorra angola argentina armenia australia austria azerbaijan bahamas
bahrain bangladesh barbados belarus belgium belize benin bhutan bolivia botswana brazil brunei
bulgaria burkina-faso burundi cambodia cameroon canada chad chile china colombia comoros
costa-rica croatia cuba cyprus czechia czech-republic denmark djibouti dominica
dominican-republic ecuador egypt el-salvador eritrea estonia eswatini ethiopia fiji finland france
gabon gambia georgia germany ghana greece grenada guatemala guinea guyana haiti honduras hungary
iceland india indonesia iran iraq ireland israel italy jamaica japan jordan kazakhstan kenya
kiribati kosovo kuwait kyrgyzstan laos latvia lebanon lesotho liberia libya liechtenstein
lithuania luxembourg madagascar malawi malaysia maldives mali malta mauritania mauritius mexico
moldova monaco mongolia montenegro morocco mozambique myanmar namibia nauru nepal netherlands
new-zealand nicaragua niger nigeria north-korea north-macedonia norway oman pakistan palau
palestine panama papua-new-guinea paraguay peru philippines poland portugal qatar romania russia
russian-federation rwanda samoa saudi-arabia senegal serbia seychelles sierra-leone singapore
slovakia slovenia somalia south-africa south-korea south-sudan spain sri-lanka sudan suriname
sweden switzerland syria taiwan tajikistan tanzania thailand togo tonga tunisia turkey türkiye
turkmenistan tuvalu uganda ukraine united-arab-emirates uae united-kingdom uk great-britain
united-states us usa uruguay uzbekistan vanuatu vatican venezuela vietnam viet-nam yemen zambia
zimbabwe african-union arab-league asean ecowas eu european-union g7 g20 gcc iaea icrc imf nato
oecd opec osce un united-nations unicef world-bank wto
"""
)
"""States and organisations under the names that stand in running text."""
NAME = re.compile(r"[^\W\d_]+(?:['’.-][^\W\d_]*)*(?: [^\W\d_]+(?:['’.-][^\W\d_]*)*){1,3}")
OFFICE = re.compile(
    r"\b(?:head|chief|director|advis[eo]r|counsel|minist\w+|ambassador|envoy|office\w*|manager"
    r"|deputy|vice|president|chair\w*|secretary|leader|lead|legal|attorney|lawyer|partner|analyst"
    r"|expert|engineer|interpreter|treasur\w+|bank|union|department|embassy|university|board"
    r"|council|group|sales|finance|affairs|purchasing|company|general|judge|professor|senior"
    r"|junior|note|press|desk|team|delegation|commission\w*|agency|institute|association)\b",
    re.IGNORECASE,
)
TOPIC = re.compile(r"(?=.{1,40}$)\w[\w'’/.()-]*(?: [\w'’/.()-]+){0,3}")
LANGUAGE = re.compile(r"[^\W\d_]{4,}")


def check(case: Case) -> Iterator[Finding]:
    """Look at what stands alone in a list of which one expects several."""
    plan = case.negotiation
    if len(plan.counterparts) == 1 and all(map(_state, _parts(plan.counterparts[0].name))):
        yield from _told(case, ("counterparts", 0), plan.counterparts[0].name, "counterpart")
    bare = [one.title for one in plan.issues if not one.model_fields_set - {"title"}]
    if len(plan.issues) == len(bare) == 1 and _topics(_parts(bare[0])):
        yield from _told(case, ("issues", 0), bare[0], "issue")
    alone = [one.name for one in plan.team.members if not one.model_fields_set - {"name"}]
    if len(plan.team.members) == len(alone) == 1 and all(map(_person, _parts(alone[0]))):
        yield from _told(case, ("team", "members", 0), alone[0], "member")
    spoken = plan.meeting.languages
    if len(spoken) == 1 and all(map(LANGUAGE.fullmatch, _parts(spoken[0]))):
        yield from _told(case, ("meeting", "languages", 0), spoken[0], "language")


def _told(case: Case, path: Path, text: str, what: str) -> Iterator[Finding]:
    parts = _parts(text)
    if len(parts) > 1:
        told = f"{named([text])} is read as one {what}"
        advice = f"If they are {len(parts)}, write them as a list: [{', '.join(parts)}]."
        yield note(path, told, advice, raised(case.negotiation, [path]))


def _parts(text: str) -> list[str]:
    return [part.strip() for part in text.split(",")]


def _state(part: str) -> bool:
    return slug(part).removeprefix("the-") in STATES


def _person(part: str) -> bool:
    capital = all(word[0].isupper() for word in (part.split()[:1] + part.split()[-1:]))
    return bool(capital and NAME.fullmatch(part) and not OFFICE.search(part))


def _topics(parts: list[str]) -> bool:
    """Whether these are short titles in a row: two commas, and no “and” before the last."""
    joined = re.match(r"(?:and|or|und|oder|et|ou|y)\b", parts[-1], re.IGNORECASE)
    return len(parts) > 2 and all(map(TOPIC.fullmatch, parts)) and not joined
