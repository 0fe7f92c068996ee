"""Whether an agenda fits into its meeting, as it is told."""

from typing import Any

import pytest

from briefgen.negotiation import Negotiation
from briefgen.negotiation.fit import Fit, fit


@pytest.mark.parametrize(
    ("minutes", "meeting", "told"),
    [
        pytest.param(None, {"length": "2 h"}, None, id="no item says how long it takes"),
        pytest.param(90, {}, Fit("1 h 30 min", "", "", ""), id="nobody knows what the meeting has"),
        pytest.param(120, {"length": "2 h"}, Fit("2 h", "", "2 h", ""), id="it fits to the minute"),
        pytest.param(60, {"length": "2 h", "interpretation": "consecutive"},
                     Fit("1 h", "2 h", "2 h", ""), id="it fits, all said twice"),
        pytest.param(240, {"length": "2 h", "date": "2026-12-03", "until": "2026-12-04"},
                     Fit("4 h", "", "4 h (2 days of 2 h)", ""), id="it fits into two days"),
        pytest.param(600, {"length": "2 days"}, Fit("10 h", "", "16 h", ""), id="days of work"),
        pytest.param(90, {"length": "2 h", "interpretation": "whispered"},
                     Fit("1 h 30 min", "3 h", "2 h", "1 h"), id="an hour too long"),
    ],
)  # fmt: skip
def test_how_an_agenda_fits(minutes: int | None, meeting: dict[str, Any], told: Fit | None) -> None:
    item = {"title": "Rent", "length": minutes} if minutes else {"title": "Rent"}
    plan = Negotiation.model_validate({"title": "x", "agenda": [item], "meeting": meeting})
    assert fit(plan, 480) == told
