"""Prints what the figures cost: `python -m bench.figures`, with a private PostgreSQL of its own.

Counting: the calls that an ordinary turn makes, per turn. Writing: one flush of what 20 turns have counted.
Reading: the whole dashboard over figures of a million turns a month, with the rows as they would be then.
"""

import statistics
import sys
import time
from collections.abc import Callable
from functools import partial
from random import Random
from uuid import uuid4

import django

TURNS, RUNS, TRAFFIC = 20_000, 15, 1_000_000


def timed(work: Callable[[], object], runs: int = RUNS) -> list[float]:
    """Return the milliseconds of each run."""
    found = []
    for _ in range(runs):
        begun = time.perf_counter()
        work()
        found.append(1000 * (time.perf_counter() - begun))
    return found


def say(what: str, ms: list[float]) -> None:
    """Print the median and the worst."""
    sys.stdout.write(f"{what:<58} p50 {statistics.median(ms):9.3f} ms   max {max(ms):9.3f} ms\n")
    sys.stdout.flush()


def main() -> None:
    """Measure in the database of FLOU_HOME, in a transaction that is undone."""
    django.setup()
    from django.db import connection, transaction  # noqa: PLC0415 - needs the settings
    from django.utils import timezone  # noqa: PLC0415 - as above

    from chat.figures import Figures, Name  # noqa: PLC0415 - as above
    from flou.figures.demo import costs, traffic  # noqa: PLC0415 - as above
    from flou.figures.demo.year import Year  # noqa: PLC0415 - as above
    from flou.figures.operations.flush import Gauges, flush  # noqa: PLC0415 - as above
    from flou.figures.periods import Period  # noqa: PLC0415 - as above
    from flou.figures.queries import dashboard, totals  # noqa: PLC0415 - as above

    def turn(figures: Figures) -> None:
        """Count what a turn does: 14 calls to the database, three to models, and its end."""
        figures.count(Name.REQUESTS, "ws")
        for operation in ("append",) * 8 + ("accept", "_load", "finish", "record_screening", "take", "tail"):
            figures.time(Name.DATABASE, operation, 0.004)
        for purpose in ("coach:flash", "classifier:lite", "slots:lite"):
            figures.time(Name.MODEL, purpose, 0.8)
            figures.count(Name.OUTCOME, purpose)
        figures.count(Name.FINISH, "stop")
        figures.time(Name.TURN, "ws", 2.0)
        figures.time(Name.FIRST_CHUNK, "ws", 0.9)

    counted = Figures()
    begun = time.perf_counter()
    for _ in range(TURNS):
        turn(counted)
    spent = (time.perf_counter() - begun) / TURNS
    sys.stdout.write(f"{'counting, per turn (24 figures)':<58} {1e6 * spent:9.1f} µs\n")
    with transaction.atomic():
        process = Gauges(process=uuid4(), name="bench")
        number = iter(range(1, 10_000))

        def write() -> None:
            for _ in range(20):
                turn(counted)
            flush(process, next(number), counted.take())

        say("one flush of 20 turns (each 3 s and process)", timed(write))
        now, random = timezone.now(), Random(1)  # noqa: S311 - no secret hangs on it
        year = Year(100, now, timezone.get_default_timezone())
        rows = traffic.write(year, TRAFFIC * 100 // 30, random)
        costs.write(year, TRAFFIC * 100 // 30, random)
        with connection.cursor() as cursor:
            cursor.execute("ANALYZE figures; ANALYZE llm_hours")
        ended = totals(Period.MONTH.since(now), now).of(Name.FINISH).count
        sys.stdout.write(f"figures of {rows} rows; turns of the last 30 days: {ended}\n")
        for period in Period:
            say(f"the whole dashboard over {period.code}", timed(partial(dashboard, period, now)))
        transaction.set_rollback(True)


if __name__ == "__main__":
    import os

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "flou.settings")
    main()
