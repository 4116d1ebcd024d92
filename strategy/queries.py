"""Reads about strategies."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import Count, Q

from strategy.models import Outcome, StrategyUse


@dataclass(frozen=True, slots=True)
class Tally:
    """How often a strategy was offered, how often somebody said what came of it, and how often it helped."""

    strategy_id: str
    offered: int
    answered: int
    helped: int
    some: int
    worse: int


def use_of_turn(turn: UUID) -> StrategyUse | None:
    """Return what was offered in a turn; None when nothing was."""
    return StrategyUse.objects.filter(turn=turn).first()


def tallies(since: datetime | None = None) -> list[Tally]:
    """Return counts per strategy, most offered first; `since` leaves out what is older."""
    rows = StrategyUse.objects.filter(created_at__gte=since) if since else StrategyUse.objects.all()
    counted = (
        rows.order_by()
        .values("strategy_id")
        .annotate(
            offered=Count("id"),
            answered=Count("id", filter=Q(outcome__isnull=False)),
            helped=Count("id", filter=Q(outcome=Outcome.AYUDO)),
            some=Count("id", filter=Q(outcome=Outcome.UN_POCO)),
            worse=Count("id", filter=Q(outcome=Outcome.PEOR)),
        )
        .order_by("-offered", "strategy_id")
    )
    return [Tally(**row) for row in counted]
