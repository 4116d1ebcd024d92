"""Raising a crisis case. Callers hold the transaction; nothing here calls a model or sends anything."""

from datetime import datetime, timedelta
from typing import Any, Final
from uuid import UUID

from django.db import transaction
from django.db.models import F

from guardrails.domain.cases import due_in
from guardrails.domain.decide import Screening
from guardrails.models import CrisisFlag, FlagEvent, Outbox, UserRisk

# Risk belongs to the user and outlives the session for a day (guardrails.md, Pipeline).
RISK_LASTS: Final = timedelta(hours=24)


@transaction.atomic
def raise_flag(
    *, user_id: int, session: UUID, turn: UUID, screening: Screening, now: datetime, model_version: str = ""
) -> CrisisFlag:
    """Raise a flag for a turn, or add to the open one of this user and session, and queue the notification.

    Doing it again for the same turn and source changes nothing, so a turn may be run again after a crash.
    """
    flag, new = CrisisFlag.objects.select_for_update().get_or_create(
        user_id=user_id,
        session=session,
        outcome="",
        defaults=_first(screening, now, model_version),
    )
    if not _recorded(flag, turn, screening, now):
        return flag
    worse = not new and screening.severity > flag.severity
    if not new:
        _again(flag, screening, now, model_version, worse=worse)
    if new or worse:
        kind = Outbox.Kind.RAISED if new else Outbox.Kind.WORSENED
        Outbox.objects.create(kind=kind, flag=flag, severity=flag.severity, created_at=now)
    _remember(user_id, screening, now)
    return flag


def clear_risk(user_id: int) -> None:
    """Forget a user's standing risk: a member of staff has spoken with them."""
    UserRisk.objects.filter(user_id=user_id).delete()


def _first(screening: Screening, now: datetime, model_version: str) -> dict[str, Any]:
    return {
        **_kinds(screening, model_version),
        "rules": list(screening.rules),
        "due_at": now + due_in(screening.severity),
        "created_at": now,
        "updated_at": now,
    }


def _kinds(screening: Screening, model_version: str) -> dict[str, Any]:
    return {
        "severity": max(screening.severity, 1),
        "level": screening.level,
        "risk": screening.risk,
        "source": screening.source,
        "confidence": screening.confidence,
        "prompt_version": screening.prompt_version,
        "model_version": model_version,
    }


def _recorded(flag: CrisisFlag, turn: UUID, screening: Screening, now: datetime) -> bool:
    """Write the detection into the case's history; return False when this turn stands there already."""
    _, created = FlagEvent.objects.get_or_create(
        flag=flag,
        turn=turn,
        source=screening.source,
        defaults={
            "kind": FlagEvent.Kind.RAISED,
            "severity": max(screening.severity, 1),
            "created_at": now,
            "detail": {
                "risk": screening.risk,
                "rules": list(screening.rules),
                "reasons": list(screening.reasons),
                "confidence": screening.confidence,
                "screened": screening.screened,
            },
        },
    )
    return created


def _again(flag: CrisisFlag, screening: Screening, now: datetime, model_version: str, *, worse: bool) -> None:
    """Count one more detection; a worse one also changes what the case is and when it is due."""
    changes: dict[str, Any] = {
        "occurrences": F("occurrences") + 1,
        "updated_at": now,
        "rules": sorted({*flag.rules, *screening.rules}),
    }
    if worse:
        changes |= {
            **_kinds(screening, model_version),
            "due_at": min(flag.due_at, now + due_in(screening.severity)),
        }
    CrisisFlag.objects.filter(pk=flag.pk).update(**changes)
    flag.refresh_from_db()


def _remember(user_id: int, screening: Screening, now: datetime) -> None:
    """Keep the user's standing risk: a new sign never lowers one that still holds."""
    held = UserRisk.objects.filter(user_id=user_id, until__gt=now).first()
    if held and held.severity > screening.severity:
        UserRisk.objects.filter(user_id=user_id).update(until=now + RISK_LASTS)
        return
    UserRisk.objects.update_or_create(
        user_id=user_id,
        defaults={"level": screening.level, "severity": screening.severity, "until": now + RISK_LASTS},
    )
