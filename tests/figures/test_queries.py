"""What the dashboard shows is what was counted: over any period, through any of the rows that hold it."""

from collections.abc import Callable
from datetime import datetime, timedelta
from decimal import Decimal
from itertools import pairwise
from uuid import uuid4

import pytest
from django.utils import timezone

from chat.figures import Event, Figures, Name
from chat.models import LLMUsage, MonthlyBudget
from chat.operations.usage import seal_hours
from chat.spending import month, spending
from flou.figures.measures import error_rate, slowest
from flou.figures.models import Figure, Process, Span
from flou.figures.operations.flush import Gauges, flush
from flou.figures.periods import Period
from flou.figures.queries import dashboard, live, points, totals
from tests.figures.conftest import NOW, Clock

Make = Callable[..., Gauges]
pytestmark = pytest.mark.django_db


def write(gauges: Make, at: datetime, *labels: str, seconds: float = 0.5) -> None:
    """Count turns that ended at a moment."""
    figures = Figures(Clock(at))
    for label in labels:
        figures.time(Name.TURN, label, seconds)
        figures.count(Name.FINISH, "stop")
    flush(gauges(), 1, figures.take())


class TestTotals:
    @pytest.mark.parametrize("period", list(Period), ids=lambda period: period.code)
    def test_hold_everything_of_a_period_once(self, gauges: Make, period: Period) -> None:
        """Whether it is read from minutes, hours or days."""
        since = period.since(NOW)
        inside = [NOW, since, since + timedelta(seconds=1)]
        inside += [NOW - period.length * share for share in (0.1, 0.5, 0.9)]
        inside += [each for each in (NOW - timedelta(hours=16), NOW - timedelta(hours=15)) if each > since]
        for at in [*inside, since - timedelta(minutes=1), since - timedelta(days=1)]:
            write(gauges, at, "ws")
        assert totals(since, NOW).of(Name.TURN).count == len(inside)

    def test_keep_labels_apart_and_together(self, gauges: Make) -> None:
        write(gauges, NOW, "ws", "ws", "sse")
        found = totals(Period.HOUR.since(NOW), NOW)
        assert {label: each.count for label, each in found.by_label(Name.TURN).items()} == {"ws": 2, "sse": 1}
        assert (found.of(Name.TURN).count, found.of(Name.TURN, "sse").count) == (3, 1)

    def test_tell_percentiles_over_all_processes(self, gauges: Make) -> None:
        """Ninety short ones of one process and ten long ones of another: the 95th is a long one."""
        write(gauges, NOW, *["ws"] * 90, seconds=0.2)
        write(gauges, NOW, *["ws"] * 10, seconds=4.0)
        turns = totals(Period.HOUR.since(NOW), NOW).of(Name.TURN)
        assert turns.p50 == pytest.approx(0.2, rel=0.2)
        assert turns.p95 == pytest.approx(4.0, rel=0.2)
        assert turns.average == pytest.approx(0.58)

    def test_have_no_error_rate_without_turns(self) -> None:
        assert error_rate(totals(Period.HOUR.since(NOW), NOW)) is None


class TestPoints:
    @pytest.mark.parametrize("period", list(Period), ids=lambda period: period.code)
    def test_cover_the_period_without_a_gap(self, gauges: Make, period: Period) -> None:
        write(gauges, NOW, "ws")
        write(gauges, NOW - period.length / 2, "ws", "ws")
        drawn = list(points(period, NOW))
        steps = {after.at - before.at for before, after in pairwise(drawn)}
        assert steps == {period.step}
        assert [each.turns.count for each in drawn if each.turns.count] == [2, 1]
        assert drawn[-1].at <= NOW < drawn[-1].at + period.step


class TestSlowest:
    def test_are_those_that_take_the_longest_on_average(self, gauges: Make) -> None:
        figures = Figures(Clock())
        for name, label, seconds in (
            (Name.DATABASE, "history", 0.45),
            (Name.MODEL, "slots:flash", 0.8),
            (Name.DATABASE, "renew", 0.01),
        ):
            figures.time(name, label, seconds)
        flush(gauges(), 1, figures.take())
        found = slowest(totals(Period.HOUR.since(NOW), NOW), limit=2)
        named = [(each.kind, each.name) for each in found]
        assert named == [("model", "slots:flash"), ("database", "history")]


class TestLive:
    def test_leaves_out_processes_that_have_died(self, gauges: Make) -> None:
        flush(gauges(sockets=3, turns=1), 1, Figures().take())
        flush(gauges(sockets=50), 1, Figures().take())
        Process.objects.filter(sockets=50).update(seen_at=timezone.now() - timedelta(seconds=21))
        now = live(timezone.now())
        assert (now.sockets, now.turns, len(now.processes)) == (3, 1, 1)


def used(at: datetime, usd: str, purpose: str = "coach", outcome: str = "ok") -> None:
    row = LLMUsage.objects.create(
        purpose=purpose, model="m", input_tokens=10, output_tokens=5, cost_usd=Decimal(usd), outcome=outcome,
        latency_ms=1,
    )  # fmt: skip
    LLMUsage.objects.filter(pk=row.pk).update(created_at=at)


class TestSpending:
    def test_is_the_same_before_and_after_hours_are_summed_up(self) -> None:
        """The calls themselves are the truth; the sums only make it quick."""
        for hours in (0.001, 0.2, 1, 5, 5, 30, 24 * 12):
            used(NOW - timedelta(hours=hours), "0.01")
        used(NOW - timedelta(seconds=1), "0.02", "slots", "aborted")
        used(NOW - timedelta(days=13), "5")  # the month before
        before = month(NOW), spending(NOW.replace(day=1, hour=4, minute=0), NOW)
        assert seal_hours(NOW) == 5
        assert seal_hours(NOW) == 0
        assert (month(NOW), spending(NOW.replace(day=1, hour=4, minute=0), NOW)) == before
        assert before[0].spent == Decimal("0.09")

    def test_tells_what_was_spent_in_vain(self) -> None:
        used(NOW, "0.02", "coach", "aborted")
        (found,) = spending(NOW - timedelta(hours=1), NOW + timedelta(seconds=1))
        assert (found.wasted, found.calls, found.input_tokens, found.usd) == (True, 1, 10, Decimal("0.02"))

    def test_goes_on_at_the_pace_of_the_last_seven_days(self) -> None:
        """Ten days at 1 USD, the last seven at 2 USD: the days that are left cost 2 USD each."""
        for day in range(10):
            used(NOW - timedelta(days=day, hours=12), "2" if day < 7 else "1")
        left = month(NOW).projected - month(NOW).spent
        # From 13 May 11:30 to the end of May in Santiago: 18.52 days.
        assert float(left) == pytest.approx(2 * 18.52, rel=0.02)

    def test_counts_against_what_staff_has_set(self) -> None:
        used(NOW, "20")
        now = NOW + timedelta(seconds=1)
        assert (month(now).limits.usd, month(now).exhausted) == (Decimal(25), False)
        MonthlyBudget.objects.create(id=1, usd=Decimal(20), database_usd=Decimal(5))
        assert (month(now).exhausted, month(now).used, month(now).total) == (True, 100.0, Decimal(25))


def test_the_whole_page_is_there(gauges: Make) -> None:
    write(gauges, NOW, "ws", "ws")
    figures = Figures(Clock())
    figures.note(Event.SLOW, "database", turn=uuid4(), seconds=6.0)
    figures.count(Name.FINISH, "failed")
    flush(gauges(), 1, figures.take())
    used(NOW, "0.3")
    page = dashboard(Period.DAY, NOW + timedelta(seconds=1))
    assert page.error_rate == pytest.approx(100 / 3)
    assert page.cost_per_turn == pytest.approx(0.1)
    assert (page.recent.slow_by_cause, page.recent.crises.raised) == ({"database": 1}, 0)
    assert Figure.objects.filter(span=Span.EVER).exists()
