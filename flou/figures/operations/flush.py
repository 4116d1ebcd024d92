"""Writing what a process has counted: one statement with its heartbeat, and twice is the same as once."""

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from datetime import UTC, datetime, timedelta
from typing import Any, Final
from uuid import UUID

from django.db import connection

from chat.domain.histogram import added
from chat.figures import Batch, Row
from flou.figures.models import Figure, Occurrence, Process, Span

# A process beats every few seconds: one that is silent for so long is gone.
GONE_AFTER: Final = timedelta(seconds=20)
KEPT: Final = {Span.MINUTE: timedelta(days=3), Span.HOUR: timedelta(days=100)}
OCCURRENCES_KEPT: Final = timedelta(days=90)
EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)

# What becomes of a row whose key is there already: both are added up.
ADDED: Final = """
ON CONFLICT (span, begins, name, label) DO UPDATE SET
    count = figures.count + EXCLUDED.count,
    total = figures.total + EXCLUDED.total,
    maximum = greatest(figures.maximum, EXCLUDED.maximum),
    buckets = (
        SELECT coalesce(array_agg(coalesce(old, 0) + coalesce(new, 0) ORDER BY place), '{}')
        FROM unnest(figures.buckets, EXCLUDED.buckets) WITH ORDINALITY AS pair(old, new, place)
    )
"""
# The heartbeat takes the number of the batch: a batch whose commit was not heard of, and which is sent again,
# finds its number taken and adds nothing. Rows come in the order of the key, the same in every process: two
# orders over the same rows are a deadlock.
_FLUSH: Final = """
WITH beat AS (
    INSERT INTO figure_processes AS process
        (id, name, started_at, seen_at, sockets, turns, breaker, redis_up, draining, flushed)
    VALUES (%(id)s, %(name)s, now(), now(), %(sockets)s, %(turns)s, %(breaker)s, %(redis_up)s, %(draining)s,
            %(batch)s)
    ON CONFLICT (id) DO UPDATE SET
        seen_at = now(), sockets = EXCLUDED.sockets, turns = EXCLUDED.turns, breaker = EXCLUDED.breaker,
        redis_up = EXCLUDED.redis_up, draining = EXCLUDED.draining, flushed = EXCLUDED.flushed
    WHERE process.flushed < EXCLUDED.flushed
    RETURNING 1
), happened AS (
    INSERT INTO figure_occurrences (at, kind, label, turn, seconds)
    SELECT to_timestamp(at), kind, label, turn, seconds
    FROM jsonb_to_recordset(%(occurrences)s::jsonb)
        AS one(at float8, kind text, label text, turn uuid, seconds float8), beat
)
INSERT INTO figures (span, begins, name, label, count, total, maximum, buckets)
SELECT span, to_timestamp(begins), name, label, count, total, maximum, buckets
FROM jsonb_to_recordset(%(rows)s::jsonb)
    AS one(span smallint, begins bigint, name text, label text, count bigint, total float8, maximum float8,
           buckets bigint[]), beat
ORDER BY span, begins, name, label
"""


@dataclass(frozen=True, slots=True)
class Gauges:
    """What a process holds now."""

    process: UUID
    name: str
    sockets: int = 0
    turns: int = 0
    breaker: str = "closed"
    redis_up: bool = True
    draining: bool = False


def flush(gauges: Gauges, batch: int, figures: Batch) -> None:
    """Add a batch to the tables and beat; a batch with a number that was written already adds nothing.

    `batch` grows with every batch of a process; one that failed is sent again with the number it had.
    """
    with connection.cursor() as cursor:
        cursor.execute(
            _FLUSH + ADDED,
            {
                "id": gauges.process,
                "name": gauges.name,
                "sockets": gauges.sockets,
                "turns": gauges.turns,
                "breaker": gauges.breaker,
                "redis_up": gauges.redis_up,
                "draining": gauges.draining,
                "batch": batch,
                "occurrences": json.dumps([asdict(each) for each in figures.occurrences], default=str),
                "rows": json.dumps(spread(figures.rows)),
            },
        )


def spread(rows: Iterable[Row]) -> list[dict[str, Any]]:
    """Return minute rows as rows of every span, each key once."""
    found: dict[tuple[int, int, str, str], dict[str, Any]] = {}
    for row in rows:
        for span in Span:
            begins = row.minute // (span * 60) * span * 60 if span else 0
            key = (span.value, begins, row.name, row.label)
            found[key] = _sum(found.get(key), key, row)
    return list(found.values())


def _sum(old: dict[str, Any] | None, key: tuple[int, int, str, str], row: Row) -> dict[str, Any]:
    span, begins, name, label = key
    return {
        "span": span,
        "begins": begins,
        "name": name,
        "label": label,
        "count": row.count + (old["count"] if old else 0),
        "total": row.total + (old["total"] if old else 0.0),
        "maximum": max(row.maximum, old["maximum"] if old else 0.0),
        "buckets": added(row.buckets, old["buckets"]) if old else list(row.buckets),
    }


def leave(process: UUID) -> None:
    """Forget a process that ends in good order."""
    Process.objects.filter(pk=process).delete()


def prune(now: datetime) -> int:
    """Delete rows that are too old for their span, and processes that are gone; return how many."""
    gone = 0
    for span, kept in KEPT.items():
        gone += Figure.objects.filter(span=span, begins__lt=now - kept).delete()[0]
    gone += Occurrence.objects.filter(at__lt=now - OCCURRENCES_KEPT).delete()[0]
    # A day later: a process that hung for minutes must still find the number of its last batch.
    gone += Process.objects.filter(seen_at__lt=now - timedelta(days=1)).delete()[0]
    return gone
