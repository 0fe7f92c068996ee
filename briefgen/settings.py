"""What a team sets for its own workspace, in `briefgen.yaml`: thresholds and severities.

Every threshold of a check is a named field here, with its meaning and what it is by default.
"""

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field


class Limits(BaseModel):
    """The thresholds of the checks."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    days_until_stale: int = Field(180, ge=1, description="A fact older than this is stale.")


class Settings(BaseModel):
    """The settings of one workspace."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    limits: Limits = Field(Limits(), description="The thresholds of the checks.")
    severity: dict[str, Literal["stop", "weak", "note", "off"]] = Field(
        {}, description="How grave a finding of a check is, by the check's id."
    )
