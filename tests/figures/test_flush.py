"""What processes count adds up in PostgreSQL, once, whatever happens on the way."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest
from asgiref.sync import async_to_sync
from django.db import connection
from django.utils import timezone

from chat.figures import MAX_KEYS, MAX_LABELS, OTHER, Event, Figures, Name
from flou.figures.models import Figure, Occurrence, Process, Span
from flou.figures.operations.flush import Gauges, flush, prune
from flou.figures.recorder import Recorder
from tests.figures.conftest import NOW, Clock

Make = Callable[..., Gauges]
pytestmark = pytest.mark.django_db


def of(name: Name, span: Span = Span.MINUTE) -> list[tuple[datetime, str, int]]:
    rows = Figure.objects.filter(span=span, name=name).order_by("begins", "label")
    return list(rows.values_list("begins", "label", "count"))


class TestFlush:
    def test_writes_each_figure_into_every_span(self, counted: Figures, gauges: Make) -> None:
        counted.count(Name.REQUESTS, "ws")
        flush(gauges(), 1, counted.take())
        assert list(Figure.objects.order_by("span").values_list("span", "begins")) == [
            (Span.EVER, datetime(1970, 1, 1, tzinfo=UTC)),
            (Span.MINUTE, NOW.replace(second=0)),
            (Span.HOUR, NOW.replace(minute=0, second=0)),
            (Span.DAY, NOW.replace(hour=0, minute=0, second=0)),
        ]

    def test_adds_up_what_several_processes_count(self, counted: Figures, gauges: Make) -> None:
        for seconds in (0.1, 0.2, 40.0):
            counted.time(Name.TURN, "ws", seconds)
            flush(gauges(), 1, counted.take())
        row = Figure.objects.get(span=Span.MINUTE)
        assert (row.count, row.maximum, sum(row.buckets)) == (3, 40.0, 3)
        assert row.total == pytest.approx(40.3)

    def test_counts_a_batch_that_is_sent_twice_once(self, counted: Figures, gauges: Make) -> None:
        """Its commit was perhaps not heard of: nobody knows, and it does not matter."""
        process = gauges()
        counted.count(Name.REQUESTS, "ws")
        counted.note(Event.BREAKER, "stream")
        batch = counted.take()
        flush(process, 1, batch)
        flush(process, 1, batch)
        assert of(Name.REQUESTS) == [(NOW.replace(second=0), "ws", 1)]
        assert Occurrence.objects.count() == 1
        flush(process, 2, batch)
        assert of(Name.REQUESTS) == [(NOW.replace(second=0), "ws", 2)]

    def test_takes_minutes_that_come_late(self, counted: Figures, gauges: Make, clock: Clock) -> None:
        """After an outage the hour and the day before are as right as the last minute."""
        counted.count(Name.REQUESTS, "ws")
        clock.pass_by(hours=1)
        counted.count(Name.REQUESTS, "ws", by=2)
        flush(gauges(), 1, counted.take())
        hour = NOW.replace(minute=0, second=0)
        assert of(Name.REQUESTS, Span.HOUR) == [(hour, "ws", 1), (hour + timedelta(hours=1), "ws", 2)]
        assert of(Name.REQUESTS, Span.DAY) == [(NOW.replace(hour=0, minute=0, second=0), "ws", 3)]

    def test_beats_without_figures(self, gauges: Make) -> None:
        flush(gauges(sockets=7, turns=2, breaker="open", redis_up=False), 1, Figures().take())
        process = Process.objects.get()
        assert (process.sockets, process.turns, process.breaker, process.redis_up) == (7, 2, "open", False)

    def test_keeps_what_is_listed_by_itself(self, counted: Figures, gauges: Make) -> None:
        turn = uuid4()
        counted.note(Event.SLOW, "database", turn=turn, seconds=6.5)
        flush(gauges(), 1, counted.take())
        assert list(Occurrence.objects.values_list("at", "kind", "label", "turn", "seconds")) == [
            (NOW, "slow", "database", turn, 6.5)
        ]


class TestCounting:
    def test_holds_no_more_labels_than_fit(self, counted: Figures) -> None:
        for number in range(MAX_LABELS + 5):
            counted.count(Name.ERRORS, f"code{number}")
        rows = {row.label: row.count for row in counted.take().rows}
        assert (len(rows), rows[OTHER]) == (MAX_LABELS + 1, 5)

    def test_says_what_found_no_room(self, counted: Figures, clock: Clock) -> None:
        """A database that is away for hours costs figures, never memory."""
        for _ in range(MAX_KEYS // MAX_LABELS + 2):
            for number in range(MAX_LABELS):
                counted.count(Name.ERRORS, f"code{number}")
            clock.pass_by(minutes=1)
        rows = counted.take().rows
        assert len(rows) <= MAX_KEYS + 3
        assert sum(row.count for row in rows if row.name == Name.LOST) > 0
        assert sum(row.count for row in rows) == (MAX_KEYS // MAX_LABELS + 2) * MAX_LABELS


@pytest.mark.django_db(transaction=True)
class TestRecorder:
    def test_writes_and_says_that_it_lives(self, gauges: Make) -> None:
        figures = Figures()
        figures.count(Name.REQUESTS, "sse")
        process = gauges()
        assert async_to_sync(Recorder(lambda: process, figures).flush)()
        assert [(label, count) for _, label, count in of(Name.REQUESTS)] == [("sse", 1)]
        assert Process.objects.get().id == process.process

    def test_keeps_what_the_database_does_not_take(self, gauges: Make) -> None:
        """It is written with the next batch, once, and nothing counted meanwhile is lost."""
        figures, process = Figures(), gauges()
        refused, taken = replace(process, name="x" * 100), replace(process, name="web:1")
        held = iter((refused, refused, taken, taken))
        recorder = Recorder(lambda: next(held), figures)

        async def outage() -> list[bool]:
            told = []
            for _ in range(4):
                figures.count(Name.REQUESTS, "sse")
                told.append(await recorder.flush())
            return told

        assert async_to_sync(outage)() == [False, False, True, True]
        assert sum(count for _, _, count in of(Name.REQUESTS)) == 4


def test_old_rows_go_and_days_stay(gauges: Make) -> None:
    now = timezone.now()
    for age in (timedelta(), timedelta(days=4), timedelta(days=101)):
        clock = Clock(now - age)
        figures = Figures(clock)
        figures.count(Name.REQUESTS, "ws")
        figures.note(Event.BREAKER, "stream")
        flush(gauges(), 1, figures.take())
    prune(now)
    left = {span: Figure.objects.filter(span=span).count() for span in Span}
    assert left == {Span.MINUTE: 1, Span.HOUR: 2, Span.DAY: 3, Span.EVER: 1}
    assert Occurrence.objects.count() == 2


@pytest.mark.django_db(transaction=True)
def test_processes_that_write_at_once_lose_nothing(gauges: Make) -> None:
    """The same rows from many at the same time, counted in any order: no deadlock, and all of it is there."""
    names = [Name.REQUESTS, Name.ERRORS, Name.LIMITS, Name.FINISH]

    def process(number: int) -> None:
        figures, held = Figures(Clock()), gauges()
        for batch in range(1, 6):
            for name in names if number % 2 else reversed(names):
                figures.count(name, "x")
            flush(held, batch, figures.take())
        connection.close()

    with ThreadPoolExecutor(4) as threads:
        list(threads.map(process, range(4)))
    assert set(Figure.objects.values_list("count", flat=True)) == {20}
