"""The risk that stands for a user beyond one message: how long it lasts, and how it fades.

It holds for a day after the last sign, steps down by one level for another day, and is gone.
"""

from datetime import datetime, timedelta
from typing import Final, Literal

from guardrails.domain.decide import Level

Standing = Literal["none", "support", "high", "imminent"]

# guardrails.md, Pipeline: risk belongs to the user, survives the session, decays after 24 h.
LASTS: Final = timedelta(hours=24)
_STEP_DOWN: Final[dict[Level, Standing]] = {"imminent": "high", "high": "support", "support": "none"}
_ALERTS: Final = frozenset({"high", "imminent"})


def standing(level: Level, until: datetime, now: datetime) -> Standing:
    """Return what is left at `now` of a risk of a level that held in full until `until`."""
    if now < until:
        return level
    return _STEP_DOWN[level] if now < until + LASTS else "none"


def needs_care(risk: str) -> bool:
    """Return whether the coach answers in safe mode while this risk stands."""
    return risk in _ALERTS
