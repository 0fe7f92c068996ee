"""What a day, or a time zone, that was written in another way is in ours."""

import time
from difflib import get_close_matches
from zoneinfo import available_timezones

_ORDERS = (
    "%d.%m.%Y", "%d-%m-%Y", "%d/%m/%Y", "%m/%d/%Y", "%Y/%m/%d", "%Y.%m.%d",
    "%d %B %Y", "%d. %B %Y", "%d %b %Y", "%B %d, %Y", "%b %d, %Y", "%B %d %Y",
)  # fmt: skip


def day_meant(text: str) -> str:
    """What to write for a day such as 3.12.2026; of 3/12/2026 nobody knows which is the month."""
    days = [day for order in _ORDERS if (day := _read(text[:40], order))]
    ways = ", or ".join(dict.fromkeys(days))
    return f"Write {ways}, whichever is meant." if ", or " in ways else ways and f"Write {ways}."


def _read(text: str, order: str) -> str:
    try:
        year, month, day, *_ = time.strptime(text, order)
    except ValueError:
        return ""
    return f"{year:04}-{month:02}-{day:02}"


def zone_meant(text: str) -> str:
    """The zone that a town alone names, or one written small or with a slip; or nothing."""
    known = {name.casefold(): name for name in sorted(available_timezones()) if "/" in name}
    wanted = text[:60].casefold().replace(" ", "_")
    # Europe comes last, and so before Asia/Istanbul and the like.
    towns = {low.rpartition("/")[2]: name for low, name in known.items()}
    towns |= {low.rpartition("/")[2]: name for low, name in known.items() if low[:6] == "europe"}
    if meant := known.get(wanted) or towns.get(wanted):
        return meant
    near = get_close_matches(wanted, (*known, *towns), n=1, cutoff=0.85)
    return known.get(near[0]) or towns[near[0]] if near else ""
