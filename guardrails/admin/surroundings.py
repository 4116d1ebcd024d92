"""What stands around a case on its page: the student's risk, other cases of theirs, the lines of help."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from guardrails.domain.cards import card
from guardrails.domain.resources import Resource
from guardrails.models import CrisisFlag, Level, RiskClearance, UserRisk
from guardrails.queries import contents_for


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What is known beside the case. `risk` is None when none stands; `country` "" when it is unknown."""

    student: str
    risk: UserRisk | None
    risk_name: str
    clearances: tuple[RiskClearance, ...]
    others: tuple[CrisisFlag, ...]
    country: str
    wording: str
    resources: tuple[Resource, ...]


def surroundings(flag: CrisisFlag, now: datetime) -> Surroundings:
    """Return what a reader of the case should see besides its history."""
    risk = UserRisk.objects.filter(user_id=flag.user_id, until__gt=now).first()
    country = _country(flag)
    shown = card(flag.level, country, contents_for(country))  # type: ignore[arg-type] # the column holds the words of the type
    others = CrisisFlag.objects.filter(user_id=flag.user_id).exclude(pk=flag.pk).order_by("-created_at")
    clearances = RiskClearance.objects.filter(user_id=flag.user_id).select_related("actor")
    return Surroundings(
        student=flag.user.pseudonym,
        risk=risk,
        risk_name=Level(risk.level).label if risk else "",
        clearances=tuple(clearances.order_by("-created_at")[:3]),
        others=tuple(others[:5]),
        country=country,
        wording=_wording(flag),
        resources=shown.resources,
    )


def _country(flag: CrisisFlag) -> str:
    profile: Any = getattr(flag.user, "profile", None)
    return str(profile.effective_country) if profile else ""


def _wording(flag: CrisisFlag) -> str:
    """Return the version of the card's words that the last detection came with, "" when none is known."""
    details = flag.events.filter(kind="raised").order_by("-id").values_list("detail", flat=True)
    return next((detail["wording"] for detail in details if detail.get("wording")), "")
