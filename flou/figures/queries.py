"""What the dashboard shows, over a period that ends now. Nothing here reads text of anybody.

A period is read from the coarsest rows that fit: minutes for an hour, and days with the hours before the
first of them for what is longer. Rows of the hour and the day under way are complete up to the last seconds.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum
from typing import Final

from django.db import connection
from django.db.models import Q, Sum

from chat.domain.histogram import added, quantile
from chat.figures import Name
from chat.models import Turn
from chat.spending import Month, Spent, month, spending
from flou.figures.models import Alert, Figure, Occurrence, Process, Span
from flou.figures.operations.flush import EPOCH, GONE_AFTER
from guardrails.models import CrisisFlag

SLOWEST: Final = 5
_COUNTED: Final = """
SELECT to_timestamp(floor(extract(epoch FROM begins) / %s) * %s) AS at, name, label, sum(count)::bigint
FROM figures WHERE span = %s AND name = ANY(%s) AND begins >= %s
GROUP BY at, name, label
"""


class Period(Enum):
    """A range of the dashboard: its name, its length, and how far apart the points of its charts are."""

    HOUR = "1h", timedelta(hours=1), timedelta(minutes=1), Span.MINUTE
    DAY = "24h", timedelta(hours=24), timedelta(minutes=15), Span.MINUTE
    WEEK = "7d", timedelta(days=7), timedelta(hours=1), Span.HOUR
    MONTH = "30d", timedelta(days=30), timedelta(hours=6), Span.HOUR

    def __init__(self, code: str, length: timedelta, step: timedelta, source: Span) -> None:
        self.code = code
        self.length = length
        self.step = step
        self.source = source

    @classmethod
    def of(cls, code: str) -> "Period":
        """Return the period of a code such as `24h`; the last hour for any other."""
        return next((each for each in cls if each.code == code), cls.HOUR)

    def since(self, now: datetime) -> datetime:
        """Return where the period begins: on the minute for an hour, on the hour for what is longer."""
        return _floor(now - self.length, timedelta(minutes=1) if self is Period.HOUR else timedelta(hours=1))


@dataclass(frozen=True, slots=True)
class Measure:
    """How often something happened and how long it took, in seconds; None where nothing was timed."""

    count: int = 0
    total: float = 0.0
    maximum: float = 0.0
    buckets: tuple[int, ...] = ()

    @property
    def average(self) -> float | None:
        """Return the mean duration."""
        return self.total / self.count if self.count and self.buckets else None

    def quantile(self, share: float) -> float | None:
        """Return the duration that a share (0–1) stays within."""
        return quantile(self.buckets, share, self.maximum)

    @property
    def p50(self) -> float | None:
        """Return the median duration."""
        return self.quantile(0.5)

    @property
    def p95(self) -> float | None:
        """Return the duration that 95 % stay within."""
        return self.quantile(0.95)

    @property
    def p99(self) -> float | None:
        """Return the duration that 99 % stay within."""
        return self.quantile(0.99)

    def plus(self, other: "Measure") -> "Measure":
        """Return both together."""
        return Measure(
            self.count + other.count,
            self.total + other.total,
            max(self.maximum, other.maximum),
            tuple(added(self.buckets, other.buckets)),
        )


@dataclass(frozen=True, slots=True)
class Totals:
    """Everything that was counted in a period, by name and label."""

    since: datetime
    until: datetime
    measures: Mapping[tuple[str, str], Measure]

    @property
    def minutes(self) -> float:
        """Return the length of the period."""
        return max((self.until - self.since).total_seconds() / 60, 1.0)

    def of(self, name: Name, label: str | None = None) -> Measure:
        """Return what was counted under a name, under one label or all of them."""
        if label is not None:
            return self.measures.get((name, label), Measure())
        return _together(each for (known, _), each in self.measures.items() if known == name)

    def by_label(self, name: Name) -> dict[str, Measure]:
        """Return what was counted under a name by label, the most frequent first."""
        found = {label: each for (known, label), each in self.measures.items() if known == name}
        return dict(sorted(found.items(), key=lambda item: (-item[1].count, item[0])))


@dataclass(frozen=True, slots=True)
class Point:
    """One point of the charts: what was counted from `at` on, until the next point."""

    at: datetime
    requests: Mapping[str, int]
    turns: Measure
    errors: int
    limits: int


@dataclass(frozen=True, slots=True)
class Slow:
    """One kind of operation, by the time it takes: `kind` is `database` or `model`."""

    kind: str
    name: str
    measure: Measure


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
    found = Figure.objects.filter(_cover(since, now))
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
    first = _floor(now - period.length, period.step)
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


def slowest(found: Totals, limit: int = SLOWEST) -> list[Slow]:
    """Return the operations of the database and the models that took the longest on average."""
    each = [
        Slow(name.value, label, measure)
        for name in (Name.DATABASE, Name.MODEL)
        for label, measure in found.by_label(name).items()
    ]
    return sorted(each, key=lambda slow: -(slow.measure.average or 0.0))[:limit]


def error_rate(found: Totals) -> float | None:
    """Return the share of turns that failed, in per cent; None without turns."""
    ended = found.of(Name.FINISH)
    failed = found.of(Name.FINISH, "failed")
    return 100 * failed.count / ended.count if ended.count else None


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
        Figure.objects.filter(_cover(since, now), name=Name.FINISH).aggregate(count=Sum("count"))["count"]
        or 0
    )


def _cover(since: datetime, now: datetime) -> Q:
    """Return the rows that make up everything since a moment, none of it twice: the coarsest that fit."""
    hour = _ceil(since, timedelta(hours=1))
    day = max(_ceil(hour, timedelta(days=1)), hour)
    return (
        Q(span=Span.MINUTE, begins__gte=since, begins__lt=min(hour, now))
        | Q(span=Span.HOUR, begins__gte=hour, begins__lt=day)
        | Q(span=Span.DAY, begins__gte=day)
    )


def _floor(moment: datetime, step: timedelta) -> datetime:
    return moment - (moment - EPOCH) % step


def _ceil(moment: datetime, step: timedelta) -> datetime:
    return moment + (EPOCH - moment) % step


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
        at = _floor(begins, period.step)
        one = Measure(count, total, maximum, tuple(buckets))
        found[at] = found[at].plus(one) if at in found else one
    return found


def _together(measures: Iterable[Measure]) -> Measure:
    whole = Measure()
    for each in measures:
        whole = whole.plus(each)
    return whole
