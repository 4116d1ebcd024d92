"""What is read of the guardrails tables."""

import logging
from datetime import datetime
from typing import Final

from django.db import Error

from guardrails.domain.resources import EVERYWHERE, Resource, fallback
from guardrails.models import CrisisFlag, CrisisResource, UserRisk

_log: Final = logging.getLogger("flou.guardrails")


def resources_for(country: str | None) -> tuple[Resource, ...]:
    """Return the resources of a country and those that serve everywhere, or else the packaged ones.

    A student in danger gets a card whatever the database does: any database error and an empty table alike
    end in the packaged lines.
    """
    try:
        rows = list(
            CrisisResource.objects.filter(country__in=[(country or EVERYWHERE).upper(), EVERYWHERE]).exclude(
                confidence=CrisisResource.Confidence.LOW
            )
        )
    except Error:
        _log.warning("crisis_resources_unreadable")
        return fallback()
    return tuple(_resource(row) for row in rows) or fallback()


def risk_state(user_id: int, now: datetime) -> str:
    """Return what the classifier is told of a user's standing risk: a level, or `none`."""
    risk = UserRisk.objects.filter(user_id=user_id, until__gt=now).first()
    return risk.level if risk else "none"


def has_open_flag(user_id: int) -> bool:
    """Return whether staff still has an open case for a user."""
    return CrisisFlag.objects.filter(user_id=user_id).exclude(state=CrisisFlag.State.CLOSED).exists()


def _resource(row: CrisisResource) -> Resource:
    return Resource(
        name=row.name,
        phone=row.phone,
        url=row.url,
        hours=row.hours,
        country=row.country,
        kind=row.kind,  # type: ignore[arg-type] # the choices of the table are the words of the type
        confidence=row.confidence,  # type: ignore[arg-type] # as above
        coverage=row.coverage,
        order=row.order,
    )
