"""Tables of the guardrails app, one module per subject."""

from guardrails.models.flags import AppendOnly, CrisisFlag, FlagEvent
from guardrails.models.keys import DataKey
from guardrails.models.kinds import Level, Risk, Source
from guardrails.models.notices import Outbox
from guardrails.models.resources import CrisisResource
from guardrails.models.risks import UserRisk

__all__ = [
    "AppendOnly",
    "CrisisFlag",
    "CrisisResource",
    "DataKey",
    "FlagEvent",
    "Level",
    "Outbox",
    "Risk",
    "Source",
    "UserRisk",
]
