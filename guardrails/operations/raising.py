"""Raising a crisis case. Callers hold the transaction; nothing here calls a model or sends anything."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import F

from guardrails.domain.cases import SEVERE
from guardrails.domain.decide import Screening
from guardrails.domain.timetable import due_at
from guardrails.models import CrisisFlag, FlagEvent, Outbox
from guardrails.operations.risks import remember_risk
from guardrails.roster import timetable


@transaction.atomic
def raise_flag(
    *,
    user_id: int,
    session: UUID,
    turn: UUID,
    screening: Screening,
    now: datetime,
    model_version: str = "",
    wording: str = "",
) -> CrisisFlag:
    """Raise a flag for a turn, or add to the open one of this user and session, and queue the notification.

    `wording` is the version of the words that the student was shown, empty when no card was.
    Doing it again for the same turn and source changes nothing, so a turn may be run again after a crash.
    """
    due = due_at(now, _severity(screening), timetable())
    flag, new = CrisisFlag.objects.select_for_update().get_or_create(
        user_id=user_id,
        session=session,
        outcome="",
        defaults=_first(screening, now, due, model_version),
    )
    if not _recorded(flag, turn, screening, now, wording):
        return flag
    kind = Outbox.Kind.RAISED if new else _news(flag, screening)
    if not new:
        _again(flag, screening, now)
    if kind in (Outbox.Kind.WORSENED, Outbox.Kind.RECURRED):
        _wait_anew(flag, screening, due, model_version)
    if kind is not None:
        Outbox.objects.create(kind=kind, flag=flag, severity=flag.severity, created_at=now)
    remember_risk(user_id, screening, now)
    return flag


def _severity(screening: Screening) -> int:
    return max(screening.severity, 1)


def _first(screening: Screening, now: datetime, due: datetime, model_version: str) -> dict[str, Any]:
    return {
        **_kinds(screening, model_version),
        "rules": list(screening.rules),
        "due_at": due,
        "remind_at": due,
        "created_at": now,
        "updated_at": now,
    }


def _kinds(screening: Screening, model_version: str) -> dict[str, Any]:
    return {
        "severity": _severity(screening),
        "level": screening.level,
        "risk": screening.risk,
        "source": screening.source,
        "confidence": screening.confidence,
        "prompt_version": screening.prompt_version,
        "model_version": model_version,
    }


def _recorded(flag: CrisisFlag, turn: UUID, screening: Screening, now: datetime, wording: str) -> bool:
    """Write the detection into the case's history; return False when this turn stands there already."""
    _, created = FlagEvent.objects.get_or_create(
        flag=flag,
        turn=turn,
        source=screening.source,
        defaults={
            "kind": FlagEvent.Kind.RAISED,
            "severity": _severity(screening),
            "created_at": now,
            "detail": {
                "risk": screening.risk,
                "rules": list(screening.rules),
                "reasons": list(screening.reasons),
                "confidence": screening.confidence,
                "screened": screening.screened,
                "wording": wording,
            },
        },
    )
    return created


def _news(flag: CrisisFlag, screening: Screening) -> Outbox.Kind | None:
    """Return what staff has to hear of a further detection, if anything."""
    if screening.severity > flag.severity:
        return Outbox.Kind.WORSENED
    if flag.answered_at is not None and screening.severity >= SEVERE:
        return Outbox.Kind.RECURRED
    return None


def _again(flag: CrisisFlag, screening: Screening, now: datetime) -> None:
    """Count one more detection. Who proposed to close the case did not know of it: the proposal falls."""
    changes: Mapping[str, Any] = {
        "occurrences": F("occurrences") + 1,
        "updated_at": now,
        "rules": sorted({*flag.rules, *screening.rules}),
        "proposed_outcome": "",
        "proposed_by": None,
        "closing_note": None,
    }
    CrisisFlag.objects.filter(pk=flag.pk).update(**changes)
    flag.refresh_from_db()


def _wait_anew(flag: CrisisFlag, screening: Screening, due: datetime, model_version: str) -> None:
    """Ask for an answer again, in the time of the present severity; an earlier deadline that runs stays."""
    if flag.answered_at is None:
        due = min(flag.due_at, due)
    changes: dict[str, Any] = {"answered_at": None, "due_at": due, "remind_at": due, "reminders": 0}
    if screening.severity > flag.severity:
        changes |= _kinds(screening, model_version)
    CrisisFlag.objects.filter(pk=flag.pk).update(**changes)
    flag.refresh_from_db()
