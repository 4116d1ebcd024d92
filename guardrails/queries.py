"""What is read of the guardrails tables."""

import logging
from datetime import datetime
from typing import Final

from django.db import Error

from guardrails.domain.resources import EVERYWHERE, Resource, fallback
from guardrails.domain.staff_rules import MAX_ENABLED, Draft
from guardrails.models import CrisisFlag, CrisisResource, LexiconRule, UserRisk

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


def enabled_rules() -> tuple[Draft, ...]:
    """Return the rules of staff that are in force, by name."""
    return tuple(draft_of(row) for row in LexiconRule.objects.filter(enabled=True)[:MAX_ENABLED])


def draft_of(row: LexiconRule) -> Draft:
    """Return the rule that a row stands for, unchecked."""
    return Draft(
        slug=row.slug,
        pattern=row.pattern.strip(),
        tier=row.tier,  # type: ignore[arg-type] # the choices of the table are the words of the type
        severity=row.severity,
        risk=row.risk,  # type: ignore[arg-type] # as above
        says=_lines(row.says),
        not_says=_lines(row.not_says),
        source=row.source,
    )


def _lines(text: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in text.splitlines() if line.strip())


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
