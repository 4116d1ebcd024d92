"""The figures of an invented stretch of time, as the processes would have written them."""

import math
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import cache
from itertools import pairwise
from random import Random
from typing import Any, Final

from django.db import connection

from chat.domain.histogram import LAST, added, bound, dense
from chat.figures import Name
from flou.figures.demo.year import HOUR, Year, rounded
from flou.figures.models import Span
from flou.figures.operations.flush import ADDED, EPOCH, KEPT

Key = tuple[str, str]
Row = tuple[int, datetime, str, str, int, float, float, list[int]]
COLUMNS: Final = ("span", "begins", "name", "label", "count", "total", "maximum", "buckets")
# Below, each duration is drawn; above, each bucket gets its share, rounded at random.
FEW: Final = 40
_MINUTE: Final = timedelta(minutes=1)
_DAY: Final = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Kind:
    """One figure: how many of it a turn brings, and how long it takes (median in s, spread of its log)."""

    name: Name
    label: str
    per_turn: float
    median_s: float = 0.0
    spread: float = 0.5


def _timed(name: Name, *kinds: tuple[str, float, float, float]) -> tuple[Kind, ...]:
    return tuple(Kind(name, *kind) for kind in kinds)


def _counted(name: Name, *kinds: tuple[str, float]) -> tuple[Kind, ...]:
    return tuple(Kind(name, *kind) for kind in kinds)


COACH, GUARD = "gemini-3.8-flash", "gemini-3.5-flash-lite"
KINDS: Final = (
    *_counted(Name.REQUESTS, ("ws", 0.8), ("sse", 0.16), ("post", 0.06)),
    *_timed(Name.TURN, ("ws", 0.78, 2.1, 0.4), ("sse", 0.16, 2.3, 0.4), ("post", 0.06, 2.2, 0.4)),
    *_timed(Name.FIRST_CHUNK, ("ws", 0.77, 0.95, 0.3), ("sse", 0.16, 1.0, 0.3), ("post", 0.06, 1.0, 0.3)),
    *_counted(
        Name.FINISH, ("stop", 0.958), ("fallback", 0.012), ("cancelled", 0.012), ("crisis", 0.006),
        ("failed", 0.004), ("length", 0.003), ("safety", 0.003), ("interrupted", 0.002),
    ),
    *_counted(
        Name.ERRORS, ("rate_limited", 0.012), ("internal", 0.004), ("turn_in_progress", 0.003),
        ("token_expired", 0.003), ("bad_frame", 0.001), ("slow_consumer", 0.0005),
    ),
    *_counted(Name.LIMITS, ("messages", 0.01), ("addresses", 0.002), ("token.address", 0.0005)),
    *_timed(
        Name.DATABASE, ("append", 8, 0.003, 0.6), ("finish", 1, 0.012, 0.5), ("accept", 1, 0.009, 0.5),
        ("_load", 1, 0.007, 0.5), ("record_screening", 1, 0.004, 0.5), ("find_duplicate", 1, 0.002, 0.5),
        ("active_turns", 0.3, 0.003, 0.5), ("access_snapshot", 0.1, 0.006, 0.5), ("renew", 1.1, 0.003, 0.5),
        ("tail", 0.4, 0.003, 0.5), ("take_over", 3, 0.002, 0.5), ("take", 1.5, 0.002, 0.5),
        ("messages_of_turn", 0.06, 0.004, 0.5), ("unscreened", 0.5, 0.002, 0.4),
    ),
    *_timed(
        Name.MODEL, (f"coach:{COACH}", 0.985, 1.6, 0.4), (f"classifier:{GUARD}", 1, 0.62, 0.3),
        (f"slots:{GUARD}", 0.9, 0.7, 0.3), (f"speculative:{COACH}", 0.1, 0.8, 0.4),
        ("coach:none", 0.006, 4.0, 0.6), ("classifier:none", 0.008, 2.4, 0.1),
    ),
    *_counted(
        Name.OUTCOME, ("coach:ok", 0.973), ("coach:aborted", 0.012), ("coach:LLMUnavailable", 0.006),
        ("classifier:ok", 1.0), ("classifier:LLMTimeout", 0.008), ("slots:ok", 0.9),
    ),
    *_counted(Name.AGAIN, ("resumed", 0.03), ("rerun", 0.002), ("taken_over", 0.002), ("interrupted", 0.002)),
    *_timed(Name.SLOW, ("model", 0.012, 6.5, 0.2), ("database", 0.002, 6.0, 0.2), ("queue", 0.001, 5.8, 0.2)),
    *_counted(Name.FAULTS, ("length", 0.02), ("question", 0.015), ("emoji", 0.01)),
    *_counted(Name.BREAKER, ("stream", 0.0004), ("structured", 0.0002)),
    *_counted(Name.AWAY, ("redis", 0.0005), ("database", 0.0003)),
)  # fmt: skip


@dataclass(slots=True)
class _Sum:
    count: int = 0
    total: float = 0.0
    maximum: float = 0.0
    buckets: list[int] = field(default_factory=list)

    def add(self, other: "_Sum") -> None:
        self.count += other.count
        self.total += other.total
        self.maximum = max(self.maximum, other.maximum)
        self.buckets = added(self.buckets, other.buckets)


Sums = dict[Key, _Sum]


def write(year: Year, turns: int, random: Random) -> int:
    """Copy the figures of `turns` turns into the table; return how many rows that were."""
    return table("figures", COLUMNS, _rows(year, turns, random), ADDED)


def _rows(year: Year, turns: int, random: Random) -> Iterator[Row]:
    """Yield the rows of every span; minutes and hours that would have been pruned are left out."""
    ever: Sums = {}
    day: Sums = {}
    hours = list(year.counts(turns, random))
    for (hour, count), (following, _) in pairwise([*hours, (year.hours[-1] + HOUR, 0)]):
        sums: Sums = {}
        for minute, part in _minutes(year, hour, count, random):
            found = _counts(part, random)
            _merge(sums, found)
            if minute is not None:
                yield from _span(Span.MINUTE, minute, found)
        if hour > year.now - KEPT[Span.HOUR]:
            yield from _span(Span.HOUR, hour, sums)
        _merge(day, sums)
        if _midnight(following) != _midnight(hour) or following > year.hours[-1]:
            yield from _span(Span.DAY, _midnight(hour), day)
            _merge(ever, day)
            day = {}
    yield from _span(Span.EVER, EPOCH, ever)


def _minutes(
    year: Year, hour: datetime, count: int, random: Random
) -> Iterator[tuple[datetime | None, float]]:
    """Yield the minutes of an hour with their parts; one part without a minute for an hour long past."""
    if hour < year.now - KEPT[Span.MINUTE]:
        yield None, count
        return
    minutes = [hour + _MINUTE * number for number in range(60) if hour + _MINUTE * number <= year.now]
    for minute in minutes:
        yield minute, count / len(minutes) * random.uniform(0.5, 1.5)


def _counts(turns: float, random: Random) -> Sums:
    found: Sums = {}
    for kind in KINDS:
        count = rounded(turns * kind.per_turn, random)
        if count:
            found[kind.name, kind.label] = _sample(kind, count, random)
    return found


def _sample(kind: Kind, count: int, random: Random) -> _Sum:
    """Return `count` durations of a kind in their buckets."""
    if not kind.median_s:
        return _Sum(count)
    shares, sums = _shares(kind.median_s, kind.spread)
    if count <= FEW:
        drawn = Counter(random.choices(range(len(sums)), cum_weights=sums, k=count))
        buckets = dense(drawn.items())
    else:
        buckets = dense((place, rounded(count * share, random)) for place, share in enumerate(shares))
    counted = sum(buckets)
    last = max(place for place, number in enumerate(buckets) if number)
    total = sum(number * bound(place) for place, number in enumerate(buckets)) * 0.92
    return _Sum(counted, total, bound(last) * random.uniform(0.85, 1.0), buckets[: last + 1])


@cache
def _shares(median_s: float, spread: float) -> tuple[Sequence[float], Sequence[float]]:
    """Return the share of a log-normal duration in each bucket, and their running sums."""

    def below(seconds: float) -> float:
        return 0.5 * (1 + math.erf(math.log(seconds / median_s) / (spread * math.sqrt(2))))

    edges = [0.0, *(below(bound(bucket)) for bucket in range(LAST + 1))]
    return [upper - lower for lower, upper in pairwise(edges)], edges[1:]


def _merge(into: Sums, found: Sums) -> None:
    for key, each in found.items():
        into.setdefault(key, _Sum()).add(each)


def _span(span: Span, begins: datetime, sums: Sums) -> Iterator[Row]:
    for (name, label), each in sums.items():
        yield span.value, begins, name, label, each.count, each.total, each.maximum, each.buckets


def _midnight(moment: datetime) -> datetime:
    return moment - (moment - EPOCH) % _DAY


def table(name: str, columns: Sequence[str], rows: Iterable[tuple[Any, ...]], on_conflict: str) -> int:
    """Copy rows into a table, where a server may be writing meanwhile; return how many there were.

    None of the names comes from outside: they are constants of this package.
    """
    listed = ", ".join(columns)
    with connection.cursor() as cursor:
        cursor.execute(f"CREATE TEMP TABLE invented AS SELECT {listed} FROM {name} LIMIT 0")  # noqa: S608 - as the docstring says
        with cursor.copy(f"COPY invented ({listed}) FROM STDIN") as copy:
            for row in rows:
                copy.write_row(row)
        cursor.execute(
            f"INSERT INTO {name} ({listed}) SELECT {listed} FROM invented {on_conflict}"  # noqa: S608 - as above
        )
        written = int(cursor.rowcount)
        cursor.execute("DROP TABLE invented")
    return written
