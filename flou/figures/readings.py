"""What each metric of a rule says now: a number, and how many cases it is made of."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from django.db.models import Q

from chat.figures import Name
from chat.queries import unscreened
from chat.spending import cost_between, limits, month_of
from flou.figures.domain.metrics import Metric
from flou.figures.measures import Totals
from flou.figures.queries import crises, live, totals
from guardrails.models import Delivery, Outbox
from guardrails.queries import stale_resources

# A notice is delivered within seconds; one that waits for so long has something in its way.
STUCK_AFTER: Final = timedelta(minutes=10)
# One that was given up is told of for a day; then it is history.
GIVEN_UP_WITHIN: Final = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Reading:
    """A value of a metric, None where it has none, and the number of cases that it is made of."""

    value: float | None
    count: int


def read(metric: Metric, window: timedelta, now: datetime) -> Reading:
    """Return what a metric says; those of the moment do not look at the window."""
    momentary = _MOMENTARY.get(metric)
    if momentary is not None:
        value = momentary(now)
        return Reading(value, round(value))
    names = _NAMES[metric]
    found = totals((now - window).replace(second=0, microsecond=0), now, names)
    return _OVER_A_WINDOW[metric](found, now)


def _share(finish: str) -> Callable[[Totals, datetime], Reading]:
    def reading(found: Totals, _now: datetime) -> Reading:
        ended = found.of(Name.FINISH).count
        return Reading(100 * found.of(Name.FINISH, finish).count / ended if ended else None, ended)

    return reading


def _p95(name: Name) -> Callable[[Totals, datetime], Reading]:
    def reading(found: Totals, _now: datetime) -> Reading:
        measure = found.of(name)
        return Reading(measure.p95, measure.count)

    return reading


def _count(name: Name) -> Callable[[Totals, datetime], Reading]:
    def reading(found: Totals, _now: datetime) -> Reading:
        count = found.of(name).count
        return Reading(count, count)

    return reading


def _breakers(found: Totals, now: datetime) -> Reading:
    """Return how often the model was cut off; one that is still cut off counts, however long ago that was."""
    count = max(found.of(Name.BREAKER).count, live(now).breaker_open)
    return Reading(count, count)


def _budget(now: datetime) -> float:
    spent, usd = cost_between(month_of(now), now), limits().usd
    return float(spent / usd * 100) if usd else 100.0


def _stuck(now: datetime) -> float:
    old = now - STUCK_AFTER
    deliveries = Q(sent_at=None, given_up_at=None, notice__created_at__lt=old)
    given_up = Q(given_up_at__gt=now - GIVEN_UP_WITHIN)
    waiting = Outbox.objects.filter(addressed_at=None, created_at__lt=old)
    return float(waiting.count() + Delivery.objects.filter(deliveries | given_up).count())


_MOMENTARY: Final[Mapping[Metric, Callable[[datetime], float]]] = {
    Metric.REDIS_AWAY: lambda now: float(sum(not each.redis_up for each in live(now).processes)),
    Metric.BUDGET_USED: _budget,
    Metric.OVERDUE_FLAGS: lambda now: float(crises(now, now).overdue),
    Metric.STALE_RESOURCES: lambda now: float(stale_resources(now.date()).count()),
    Metric.OUTBOX_STUCK: _stuck,
    Metric.UNSCREENED: lambda _now: float(unscreened().count),
    Metric.PROCESSES: lambda now: float(len(live(now).processes)),
}
_OVER_A_WINDOW: Final[Mapping[Metric, Callable[[Totals, datetime], Reading]]] = {
    Metric.ERROR_RATE: _share("failed"),
    Metric.FALLBACK_RATE: _share("fallback"),
    Metric.P95_LATENCY: _p95(Name.TURN),
    Metric.P95_FIRST_CHUNK: _p95(Name.FIRST_CHUNK),
    Metric.REQUESTS: _count(Name.REQUESTS),
    Metric.SLOW_TURNS: _count(Name.SLOW),
    Metric.LIMIT_HITS: _count(Name.LIMITS),
    Metric.BREAKER_OPEN: _breakers,
}
_NAMES: Final[Mapping[Metric, tuple[Name, ...]]] = {
    Metric.ERROR_RATE: (Name.FINISH,),
    Metric.FALLBACK_RATE: (Name.FINISH,),
    Metric.P95_LATENCY: (Name.TURN,),
    Metric.P95_FIRST_CHUNK: (Name.FIRST_CHUNK,),
    Metric.REQUESTS: (Name.REQUESTS,),
    Metric.SLOW_TURNS: (Name.SLOW,),
    Metric.LIMIT_HITS: (Name.LIMITS,),
    Metric.BREAKER_OPEN: (Name.BREAKER,),
}
