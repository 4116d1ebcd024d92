"""What the models have cost: reads over the hours that are summed up and the calls since then.

Every call is a row of `llm_usage`, aborted and speculative ones included, with its cost at the price of its
day. Nothing here is estimated but the projection.
"""

from calendar import monthrange
from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Final

from django.conf import settings
from django.db import connection
from django.db.models import Min
from django.utils.timezone import localtime

from chat.models import LLMUsage, MonthlyBudget

# Over so many days the average is taken by which a month is continued.
RECENT: Final = timedelta(days=7)
# Per purpose, model and outcome, from a moment on: whole hours from their sums, the rest from the calls.
_GROUPED: Final = """
WITH sealed AS (SELECT coalesce(max(hour) + interval '1 hour', '-infinity') AS until FROM llm_hours)
SELECT purpose, model, outcome, sum(calls)::bigint, sum(input_tokens)::bigint, sum(cached_tokens)::bigint,
       sum(output_tokens)::bigint, sum(cost_usd)
FROM (
    SELECT purpose, model, outcome, calls, input_tokens, cached_tokens, output_tokens, cost_usd
    FROM llm_hours WHERE hour >= %(since)s AND hour < %(until)s
    UNION ALL
    SELECT purpose, model, outcome, count(*), sum(input_tokens), sum(cached_tokens), sum(output_tokens),
           sum(cost_usd)
    FROM llm_usage, sealed
    WHERE created_at >= greatest(sealed.until, %(since)s) AND created_at < %(until)s
    GROUP BY purpose, model, outcome
) AS parts
GROUP BY purpose, model, outcome ORDER BY sum(cost_usd) DESC, purpose, model, outcome
"""


@dataclass(frozen=True, slots=True)
class Spent:
    """What the calls of one purpose and model that ended alike have used and cost, in US dollars."""

    purpose: str
    model: str
    outcome: str
    calls: int
    input_tokens: int
    cached_tokens: int
    output_tokens: int
    usd: Decimal

    @property
    def wasted(self) -> bool:
        """Return whether the student has seen nothing of it: an aborted, failed or unused call."""
        return self.outcome != "ok"


@dataclass(frozen=True, slots=True)
class Limits:
    """The budget of a month and what runs beside it, in US dollars."""

    usd: Decimal
    database_usd: Decimal


@dataclass(frozen=True, slots=True)
class Month:
    """The current month's models cost against their budget; `projected` is where it would end, in USD."""

    begins: datetime
    spent: Decimal
    projected: Decimal
    limits: Limits

    @property
    def used(self) -> float:
        """Return the share of the budget that is used, in per cent; a budget of nothing is used up."""
        return float(self.spent / self.limits.usd * 100) if self.limits.usd else 100.0

    @property
    def exhausted(self) -> bool:
        """Return whether the coach has to answer from the catalogue."""
        return self.spent >= self.limits.usd

    @property
    def total(self) -> Decimal:
        """Return what the month has cost so far with the database's flat price."""
        return self.spent + self.limits.database_usd


def month_of(now: datetime) -> datetime:
    """Return the beginning of the calendar month in the time zone of the settings."""
    return localtime(now).replace(day=1, hour=0, minute=0, second=0, microsecond=0)


def limits() -> Limits:
    """Return the budget that staff has set, or that of the environment while nobody has."""
    row = MonthlyBudget.objects.first()
    if row is not None:
        return Limits(row.usd, row.database_usd)
    return Limits(Decimal(str(settings.LLM_MONTHLY_BUDGET_USD)), Decimal(str(settings.DATABASE_MONTHLY_USD)))


def spending(since: datetime, until: datetime) -> list[Spent]:
    """Return what was spent from `since` (on the hour) until `until`, the dearest first."""
    with connection.cursor() as cursor:
        cursor.execute(_GROUPED, {"since": since, "until": until})
        return [Spent(*row) for row in cursor.fetchall()]


def cost_between(since: datetime, until: datetime) -> Decimal:
    """Return the cost of all calls from `since` (on the hour) until `until`, in US dollars."""
    return sum((each.usd for each in spending(since, until)), Decimal(0))


def month(now: datetime) -> Month:
    """Return what the current month has cost, and where it would end at the pace of the last seven days."""
    begins = month_of(now)
    spent = cost_between(begins, now)
    return Month(begins, spent, spent + _to_come(now, begins), limits())


def _to_come(now: datetime, begins: datetime) -> Decimal:
    days = monthrange(begins.year, begins.month)[1]
    left_s = max((begins + timedelta(days=days) - now).total_seconds(), 0.0)
    first = LLMUsage.objects.aggregate(first=Min("created_at"))["first"] or now
    since = max(now - RECENT, first).replace(minute=0, second=0, microsecond=0)
    lasted_s = max((now - since).total_seconds(), 1.0)
    return cost_between(since, now) / Decimal(lasted_s) * Decimal(left_s)


def is_exhausted(now: datetime) -> bool:
    """Return whether the month's budget is used up."""
    return cost_between(month_of(now), now) >= limits().usd
