"""Tables of the guardrails app, one module per subject."""

from guardrails.models.access import StaffAccess
from guardrails.models.cards import CrisisWording, ShownCard
from guardrails.models.flags import CrisisFlag, FlagEvent
from guardrails.models.history import AppendOnly
from guardrails.models.keys import DataKey
from guardrails.models.kinds import Level, Risk, Source
from guardrails.models.notes import FlagNote
from guardrails.models.notices import Delivery, Outbox
from guardrails.models.resources import CrisisResource
from guardrails.models.risks import RiskClearance, UserRisk
from guardrails.models.roster import Holiday, OnCall, Shift, StaffedHours, Weekday
from guardrails.models.rules import LexiconRule, LexiconRuleVersion

__all__ = [
    "AppendOnly",
    "CrisisFlag",
    "CrisisResource",
    "CrisisWording",
    "DataKey",
    "Delivery",
    "FlagEvent",
    "FlagNote",
    "Holiday",
    "Level",
    "LexiconRule",
    "LexiconRuleVersion",
    "OnCall",
    "Outbox",
    "Risk",
    "RiskClearance",
    "Shift",
    "ShownCard",
    "Source",
    "StaffAccess",
    "StaffedHours",
    "UserRisk",
    "Weekday",
]
