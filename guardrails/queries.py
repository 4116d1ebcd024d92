"""What is read of the guardrails tables."""

import logging
from datetime import date, datetime
from typing import Final

from django.db import Error
from django.db.models import Q, QuerySet

from guardrails.domain.cards import ASK_AGAIN_AFTER, Contents
from guardrails.domain.decide import Level
from guardrails.domain.resources import EVERYWHERE, VERIFIED_FOR, Resource, fallback
from guardrails.domain.risk import Standing, standing
from guardrails.domain.staff_rules import MAX_ENABLED, Draft
from guardrails.domain.wording import Wording
from guardrails.models import (
    CrisisResource,
    CrisisWording,
    LexiconRule,
    ShownCard,
    UserRisk,
)

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


def stale_resources(today: date) -> QuerySet[CrisisResource]:
    """Return the lines that students are shown and that must be looked at again."""
    old = Q(verified_on=None) | Q(verified_on__lt=today - VERIFIED_FOR)
    return CrisisResource.objects.filter(old).exclude(confidence=CrisisResource.Confidence.LOW)


def risk_state(user_id: int, now: datetime) -> Standing:
    """Return what the classifier is told of a user's standing risk: a level, or `none`."""
    risk = UserRisk.objects.filter(user_id=user_id).first()
    return standing(risk.level, risk.until, now) if risk else "none"  # type: ignore[arg-type] # the column holds the words of the type


def contents_for(country: str | None) -> Contents:
    """Return what the cards of a country are made of; never fails, like `resources_for`."""
    return Contents(resources_for(country), _wordings(country))


def contents_of_all() -> Contents:
    """Return what the cards of every country are made of, in the wording of everywhere; never fails."""
    try:
        rows = list(CrisisResource.objects.exclude(confidence=CrisisResource.Confidence.LOW))
    except Error:
        _log.warning("crisis_resources_unreadable")
        rows = []
    return Contents(tuple(map(_resource, rows)) or fallback(), _wordings(None))


def _wordings(country: str | None) -> dict[Level, Wording]:
    """Return the newest wording of each level, that of the country before that of everywhere."""
    wanted = dict.fromkeys((EVERYWHERE, (country or EVERYWHERE).upper()))
    found: dict[Level, Wording] = {}
    try:
        newest = CrisisWording.objects.filter(country__in=wanted).order_by("level", "country", "-version")
        rows = list(newest.distinct("level", "country"))
    except Error:
        _log.warning("crisis_wordings_unreadable")
        return found
    # In the order of `country`: the one of everywhere comes first, and the country's own replaces it.
    for row in rows:
        if row.in_use:
            wording = _wording(row)
            found[wording.level] = wording
    return found


def country_is_asked(user_id: int, now: datetime) -> bool:
    """Return whether a card has just asked for the user's country, so that a name alone may answer it."""
    return ShownCard.objects.filter(user_id=user_id, asked_at__gt=now - ASK_AGAIN_AFTER).exists()


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


def _wording(row: CrisisWording) -> Wording:
    return Wording(
        level=row.level,  # type: ignore[arg-type] # the choices of the table are the words of the type
        title=row.title,
        message=row.message,
        question=row.question,
        steps=tuple(row.steps),
        brief=row.brief,
        version=row.name,
        country=row.country,
        reviewed_by=row.reviewed_by,
    )
