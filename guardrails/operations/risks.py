"""The risk that stands for a student: kept by every sign, taken away by staff alone."""

from datetime import datetime
from uuid import UUID, uuid4

from django.db import transaction

from guardrails.domain.decide import Screening
from guardrails.domain.risk import LASTS, standing
from guardrails.domain.sealing import CannotOpen, Place
from guardrails.models import CrisisFlag, RiskClearance, UserRisk
from guardrails.vault import open_text, seal_text

_TABLE, _COLUMN = "risk_clearances", "note"


class NoteMissing(Exception):
    """Raised when a risk is to be cleared without a word on why."""


def remember_risk(user_id: int, screening: Screening, now: datetime) -> None:
    """Keep the user's standing risk: a new sign never lowers one that still holds."""
    held = UserRisk.objects.filter(user_id=user_id, until__gt=now).first()
    if held and held.severity > screening.severity:
        UserRisk.objects.filter(user_id=user_id).update(until=now + LASTS)
        return
    UserRisk.objects.update_or_create(
        user_id=user_id,
        defaults={"level": screening.level, "severity": screening.severity, "until": now + LASTS},
    )


@transaction.atomic
def clear_risk(user_id: int, user_uid: UUID, *, actor_id: int, note: str, now: datetime) -> None:
    """Take a user's standing risk away on behalf of staff, and write who did it and why.

    Safe mode ends with the student's next message. Cases stay as they are: closing them is another thing.

    Raises:
        NoteMissing: nobody may do it without saying why.
    """
    if not note.strip():
        raise NoteMissing
    held = UserRisk.objects.select_for_update().filter(user_id=user_id).first()
    if held is None:
        return
    clearance = uuid4()
    # What had faded by itself is written as it was then.
    left = standing(held.level, held.until, now)  # type: ignore[arg-type] # the column holds the words of the type
    RiskClearance.objects.create(
        id=clearance,
        user_id=user_id,
        actor_id=actor_id,
        level=held.level if left == "none" else left,
        severity=held.severity,
        note=seal_text(user_uid, _TABLE, _COLUMN, str(clearance), note.strip()),
        created_at=now,
    )
    held.delete()


def reason_place(clearance: RiskClearance) -> Place:
    """Return where the reason lies: what a page of staff notes down before it opens it."""
    return Place(_TABLE, _COLUMN, str(clearance.id), str(clearance.user.public_id))


def open_reason(clearance: RiskClearance) -> str | None:
    """Return why a risk was taken away, or None when the note does not open: moved, damaged, key erased."""
    try:
        return open_text(clearance.user.public_id, _TABLE, _COLUMN, str(clearance.id), bytes(clearance.note))
    except CannotOpen:
        return None


def clear_risk_of(flag_id: int, *, actor_id: int, note: str, now: datetime) -> None:
    """Take the standing risk of a case's student away, like `clear_risk`.

    Raises:
        NoteMissing: nobody may do it without saying why.
    """
    flag = CrisisFlag.objects.select_related("user").get(pk=flag_id)
    clear_risk(flag.user_id, flag.user.public_id, actor_id=actor_id, note=note, now=now)
