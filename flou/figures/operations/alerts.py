"""Comparing the rules with the figures: alerts open, people are told, alerts close. One process at a time."""

from collections.abc import Collection
from datetime import datetime, timedelta
from typing import Final

from django.contrib.auth.backends import ModelBackend
from django.db import connection, transaction
from django.urls import reverse

from chat.observability import log_failure, log_structured
from flou.figures.domain.metrics import LABELS, Metric, shown
from flou.figures.models import Alert, AlertRule
from flou.figures.readings import Reading, read
from guardrails.operations.notices import announce

# "flou.alerts", as a number that nobody else takes.
_LOCK: Final = 0x666C6F75_616C7274
BE_ALERTED: Final = "figures.be_alerted"


@transaction.atomic
def evaluate(now: datetime) -> bool:
    """Look at every rule; return False when another process is doing it.

    A rule whose metric cannot be read keeps its alert as it is, and the others go on.
    """
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_xact_lock(%s)", [_LOCK])
        if not cursor.fetchone()[0]:
            return False
    rules = list(AlertRule.objects.filter(enabled=True).prefetch_related("people"))
    for rule in rules:
        _look_at(rule, now)
    for alert in Alert.objects.filter(closed_at=None).exclude(rule__in=rules):
        _close(alert, now)
    return True


def acknowledge(alert: Alert, person: int | None, now: datetime) -> bool:
    """Note who has seen an alert, once; return whether it was this person."""
    unseen = Alert.objects.filter(pk=alert.pk, acknowledged_at=None)
    return bool(unseen.update(acknowledged_at=now, acknowledged_by=person))


def broken(rule: AlertRule, reading: Reading) -> bool:
    """Return whether a reading is beyond a rule's threshold, with enough cases to say so."""
    if reading.value is None or reading.count < rule.least_count:
        return False
    if rule.comparison == AlertRule.Comparison.ABOVE:
        return reading.value >= rule.threshold
    return reading.value <= rule.threshold


def _look_at(rule: AlertRule, now: datetime) -> None:
    try:
        with transaction.atomic():
            reading = read(Metric(rule.metric), timedelta(minutes=rule.window_minutes), now)
    except Exception as error:
        log_failure("alert_rule_unread", error, kind=rule.metric)
        return
    alert = Alert.objects.filter(rule=rule, closed_at=None).first()
    if broken(rule, reading):
        assert reading.value is not None  # noqa: S101 - for the type checker
        if alert is None:
            _open(rule, reading.value, now)
        else:
            _worsen(rule, alert, reading.value)
    elif alert is not None:
        _close(alert, now)


def _open(rule: AlertRule, value: float, now: datetime) -> None:
    pause = now - timedelta(minutes=rule.cooldown_minutes)
    told = not rule.alerts.filter(told_at__gt=pause).exists()
    alert = Alert.objects.create(
        rule=rule,
        name=rule.name,
        metric=rule.metric,
        threshold=rule.threshold,
        value=value,
        opened_at=now,
        told_at=now if told else None,
    )
    log_structured("alert_opened", kind=rule.metric, status="told" if told else "paused")
    if told:
        path = reverse("admin:figures_alert_change", args=[alert.pk])
        announce(rule.name, detail(rule, value), path, people=_people(rule), now=now)


def detail(rule: AlertRule, value: float) -> str:
    """Return what a notice says of a figure: what was measured, and where the threshold is."""
    metric = Metric(rule.metric)
    sentence = f"{LABELS[metric].capitalize()}: {shown(metric, value)}"
    return f"{sentence} (umbral: {shown(metric, rule.threshold)})."


def _people(rule: AlertRule) -> Collection[int]:
    """Return who is told: those of the rule, else those who are told of everything, else nobody by name."""
    chosen = [person.pk for person in rule.people.all() if person.is_active and person.is_staff]
    if chosen:
        return chosen
    willing = ModelBackend().with_perm(BE_ALERTED, include_superusers=False).filter(is_staff=True)
    return list(willing.values_list("pk", flat=True))


def _worsen(rule: AlertRule, alert: Alert, value: float) -> None:
    above = rule.comparison == AlertRule.Comparison.ABOVE
    worst = max(alert.value, value) if above else min(alert.value, value)
    if worst != alert.value:
        Alert.objects.filter(pk=alert.pk).update(value=worst)


def _close(alert: Alert, now: datetime) -> None:
    Alert.objects.filter(pk=alert.pk).update(closed_at=max(now, alert.opened_at))
    log_structured("alert_closed", kind=alert.metric)
