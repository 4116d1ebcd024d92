"""Crisis cases with their history, made by the operations that staff uses; and what people were warned of."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from random import Random
from typing import Final

from django.db.models import F

from chat.models import Turn
from flou.figures.demo.talk import Said
from flou.figures.demo.year import Year
from flou.figures.models import Alert, AlertRule, Occurrence
from guardrails.domain.decide import Screening
from guardrails.models import CrisisFlag, Outbox
from guardrails.operations import review
from guardrails.operations.raising import raise_flag

State = CrisisFlag.State
# A case in a hundred turns.
_SHARE: Final = 0.01
_OPEN_SINCE: Final = timedelta(days=2)
_KINDS: Final = (
    (2, "support", "suicide"), (3, "high", "self_harm"), (3, "high", "suicide"), (4, "high", "suicide"),
    (5, "imminent", "plan_means"), (3, "high", "violence"), (2, "support", "third_person"),
)  # fmt: skip
_OUTCOMES: Final = ("helped", "helped", "referred", "false_positive", "could_not_reach")
_NOTE: Final = "Nota de demostración: se conversó y se acordó un seguimiento."


def write(said: Sequence[Said], staff: Sequence[int], now: datetime, random: Random) -> int:
    """Raise cases in some of the turns and work on them; the newest stay open. Returns how many."""
    chosen = sorted(random.sample(said, round(len(said) * _SHARE)), key=lambda each: each.at)
    for each in chosen:
        flag = _raise(each, random)
        if each.at < now - _OPEN_SINCE:
            _work_on(flag, staff, each.at, random)
    # Nobody is to be told of what was invented.
    Outbox.objects.filter(flag__user__in=[each.student.pk for each in chosen]).update(
        addressed_at=F("created_at"), sent_at=F("created_at")
    )
    return len(chosen)


def _raise(said: Said, random: Random) -> CrisisFlag:
    severity, level, risk = random.choice(_KINDS)
    screening = Screening(
        action="alert",
        screened=True,
        severity=severity,
        level=level,  # type: ignore[arg-type] # the words of the type, as the table above has them
        risk=risk,  # type: ignore[arg-type] # as above
        source="llm",
        confidence=round(random.uniform(0.7, 0.99), 2),
        flag=True,
    )
    Turn.objects.filter(pk=said.turn).update(
        screening="alert", status="completed", finish="crisis", error_code=""
    )
    return raise_flag(
        user_id=said.student.pk, session=said.session, turn=said.turn, screening=screening, now=said.at
    )


def _work_on(flag: CrisisFlag, staff: Sequence[int], at: datetime, random: Random) -> None:
    """Claim, contact and close a case; it was a new one, or one that a visit had raised a moment ago."""
    first, second = random.sample(staff, 2)
    if flag.state != State.NEW:
        return
    moments = [at + timedelta(minutes=minutes) for minutes in (random.randint(2, 40), 60, 300, 320)]
    review.move_flag(flag.pk, to=State.CLAIMED, actor_id=first, now=moments[0])
    review.move_flag(flag.pk, to=State.CONTACTED, actor_id=first, now=moments[1])
    outcome = random.choice(_OUTCOMES)
    review.propose_closing(flag.pk, outcome=outcome, text=_NOTE, actor_id=first, now=moments[2])
    review.confirm_closing(flag.pk, actor_id=second, now=moments[3])


def write_alerts(year: Year, staff: Sequence[int], random: Random) -> int:
    """Store alerts that came and went, and the slow turns of the last weeks; return how many rows."""
    rules = list(AlertRule.objects.exclude(metric__in=["budget_used", "stale_resources"]))
    alerts = [_alert(rule, year, staff, random) for rule in rules for _ in range(random.randint(1, 6))]
    Alert.objects.bulk_create(alerts)
    happened = [
        Occurrence(at=at, kind=kind, label=label, seconds=seconds)
        for at in (year.now - timedelta(days=90 * random.random() ** 2) for _ in range(400))
        for kind, label, seconds in [_occurrence(random)]
        if at > year.begins
    ]
    Occurrence.objects.bulk_create(happened)
    return len(alerts) + len(happened)


def _alert(rule: AlertRule, year: Year, staff: Sequence[int], random: Random) -> Alert:
    opened = year.moment(random)
    closed = min(opened + timedelta(minutes=random.randint(3, 90)), year.now)
    return Alert(
        rule=rule,
        name=rule.name,
        metric=rule.metric,
        threshold=rule.threshold,
        value=round(rule.threshold * random.uniform(1.0, 3.0), 1),
        opened_at=opened,
        closed_at=closed,
        told_at=opened,
        acknowledged_at=closed,
        acknowledged_by_id=random.choice(staff),
    )


def _occurrence(random: Random) -> tuple[str, str, float | None]:
    if random.random() < 0.08:  # noqa: PLR2004 - breakers open seldom
        return Occurrence.Kind.BREAKER, random.choice(("stream", "structured")), None
    cause = random.choice(("model",) * 7 + ("database", "database", "queue"))
    return Occurrence.Kind.SLOW, cause, round(5 + random.expovariate(0.6), 2)
