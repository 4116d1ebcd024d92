"""What the dashboard shows, over a period that ends now. Nothing here reads text of anybody."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from django.db import connection
from django.db.models import Q, Sum

from chat.figures import Name
from chat.models import Turn
from chat.spending import Month, Spent, month, spending
from flou.figures.measures import Measure, Slow, Totals, error_rate, slowest
from flou.figures.models import Alert, Figure, Occurrence, Process, Span
from flou.figures.operations.flush import EPOCH, GONE_AFTER
from flou.figures.periods import Period, covering, floor
from guardrails.models import CrisisFlag

_COUNTED: Final = """
SELECT to_timestamp(floor(extract(epoch FROM begins) / %s) * %s) AS at, name, label, sum(count)::bigint
FROM figures WHERE span = %s AND name = ANY(%s) AND begins >= %s
GROUP BY at, name, label
"""


@dataclass(frozen=True, slots=True)
class Point:
    """One point of the charts: what was counted from `at` on, until the next point."""

    at: datetime
    requests: Mapping[str, int]
    turns: Measure
    errors: int
    limits: int


@dataclass(frozen=True, slots=True)
class Live:
    """What runs now, over all processes that are alive."""

    processes: tuple[Process, ...]
    waiting: int
    unscreened: int

    @property
    def sockets(self) -> int:
        """Return the open connections."""
        return sum(each.sockets for each in self.processes)

    @property
    def turns(self) -> int:
        """Return the turns that are being answered."""
        return sum(each.turns for each in self.processes)

    @property
    def breaker_open(self) -> int:
        """Return in how many processes the model is cut off."""
        return sum(each.breaker != "closed" for each in self.processes)


@dataclass(frozen=True, slots=True)
class Crises:
    """Flags raised in the last 24 h, how many of them somebody has answered, and how many are late."""

    raised: int
    answered: int
    overdue: int


@dataclass(frozen=True, slots=True)
class Recent:
    """What people have to know of the last 24 h."""

    crises: Crises
    alerts: tuple[Alert, ...]
    slow: tuple[Occurrence, ...]
    slow_by_cause: Mapping[str, int]
    breaker: tuple[Occurrence, ...]


@dataclass(frozen=True, slots=True)
class Dashboard:
    """The whole page."""

    period: Period
    totals: Totals
    points: tuple[Point, ...]
    slowest: tuple[Slow, ...]
    live: Live
    month: Month
    spent: tuple[Spent, ...]
    recent: Recent
    month_turns: int

    @property
    def error_rate(self) -> float | None:
        """Return the share of turns that failed, in per cent; None without turns."""
        return error_rate(self.totals)

    @property
    def requests_per_minute(self) -> float:
        """Return the messages a minute over the period."""
        return self.totals.of(Name.REQUESTS).count / self.totals.minutes

    @property
    def cost_per_turn(self) -> float | None:
        """Return what a turn of this month has cost on average, in US dollars; None without turns."""
        return float(self.month.spent) / self.month_turns if self.month_turns else None


def dashboard(period: Period, now: datetime) -> Dashboard:
    """Return everything that the page shows."""
    found = totals(period.since(now), now)
    spent = month(now)
    return Dashboard(
        period=period,
        totals=found,
        points=tuple(points(period, now)),
        slowest=tuple(slowest(found)),
        live=live(now),
        month=spent,
        spent=tuple(spending(spent.begins, now)),
        recent=recent(now),
        month_turns=turns_since(spent.begins, now),
    )


def totals(since: datetime, now: datetime, names: Collection[Name] = ()) -> Totals:
    """Return what was counted from `since` (on the minute or the hour) until now; of some names, or all."""
    found = Figure.objects.filter(covering(since, now))
    if names:
        found = found.filter(name__in=names)
    rows = found.values_list("name", "label", "count", "total", "maximum", "buckets")
    sums: dict[tuple[str, str], Measure] = {}
    for name, label, count, total, maximum, buckets in rows.iterator():
        one = Measure(count, total, maximum, tuple(buckets))
        known = sums.get((name, label))
        sums[name, label] = known.plus(one) if known else one
    return Totals(since, now, sums)


def ever(now: datetime) -> Totals:
    """Return everything that was counted since the beginning."""
    rows = Figure.objects.filter(span=Span.EVER)
    return Totals(
        EPOCH,
        now,
        {
            (row.name, row.label): Measure(row.count, row.total, row.maximum, tuple(row.buckets))
            for row in rows
        },
    )


def points(period: Period, now: datetime) -> Iterator[Point]:
    """Yield the points of the charts, oldest first, empty ones included."""
    first = floor(now - period.length, period.step)
    counts, turns = _counted(period, first), _turns(period, first)
    while first <= now:
        here = counts.get(first, {})
        yield Point(
            at=first,
            requests={label: count for (name, label), count in here.items() if name == Name.REQUESTS},
            turns=turns.get(first, Measure()),
            errors=sum(count for (name, _), count in here.items() if name == Name.ERRORS),
            limits=sum(count for (name, _), count in here.items() if name == Name.LIMITS),
        )
        first += period.step


def live(now: datetime) -> Live:
    """Return what runs now; a process that was not heard of for 20 s is left out."""
    alive = Process.objects.filter(seen_at__gt=now - GONE_AFTER).order_by("started_at", "name")
    unfinished = Turn.objects.filter(finished_at__isnull=True)
    return Live(
        tuple(alive),
        unfinished.filter(lease_until__isnull=True).count(),
        Turn.objects.filter(rescreen_at__isnull=False).count(),
    )


def recent(now: datetime, limit: int = 50) -> Recent:
    """Return what happened in the last 24 h; lists are cut at `limit`, the newest first."""
    since = now - timedelta(hours=24)
    happened = list(Occurrence.objects.filter(at__gt=since).order_by("-at")[: 20 * limit])
    slow = [each for each in happened if each.kind == Occurrence.Kind.SLOW]
    causes = {each.label: sum(other.label == each.label for other in slow) for each in slow}
    alerts = Alert.objects.filter(Q(opened_at__gt=since) | Q(closed_at=None)).select_related("rule")
    return Recent(
        crises=crises(now, since),
        alerts=tuple(alerts[:limit]),
        slow=tuple(slow[:limit]),
        slow_by_cause=causes,
        breaker=tuple(each for each in happened if each.kind == Occurrence.Kind.BREAKER)[:limit],
    )


def crises(now: datetime, since: datetime) -> Crises:
    """Return the flags raised since a moment, how many of them were answered, and all that are late."""
    raised = CrisisFlag.objects.filter(created_at__gt=since)
    return Crises(
        raised.count(),
        raised.filter(answered_at__isnull=False).count(),
        CrisisFlag.objects.filter(answered_at=None, due_at__lt=now)
        .exclude(state=CrisisFlag.State.CLOSED)
        .count(),
    )


def turns_since(since: datetime, now: datetime) -> int:
    """Return how many turns have ended since a moment (on the hour)."""
    return (
        Figure.objects.filter(covering(since, now), name=Name.FINISH).aggregate(count=Sum("count"))["count"]
        or 0
    )


def _counted(period: Period, first: datetime) -> dict[datetime, dict[tuple[str, str], int]]:
    """Return what was counted at each point by name and label; summed up where the rows are."""
    names = [Name.REQUESTS, Name.ERRORS, Name.LIMITS]
    step = period.step.total_seconds()
    with connection.cursor() as cursor:
        cursor.execute(_COUNTED, [step, step, period.source, names, first])
        found: dict[datetime, dict[tuple[str, str], int]] = {}
        for at, name, label, count in cursor.fetchall():
            found.setdefault(at, {})[name, label] = count
    return found


def _turns(period: Period, first: datetime) -> dict[datetime, Measure]:
    """Return how long turns took at each point."""
    rows = Figure.objects.filter(span=period.source, name=Name.TURN, begins__gte=first)
    found: dict[datetime, Measure] = {}
    for begins, count, total, maximum, buckets in rows.values_list(
        "begins", "count", "total", "maximum", "buckets"
    ):
        at = floor(begins, period.step)
        one = Measure(count, total, maximum, tuple(buckets))
        found[at] = found[at].plus(one) if at in found else one
    return found
