"""What the models cost: tokens of each call, at the price of the day."""

from collections.abc import Collection, Iterable
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Final
from uuid import UUID

from django.db import connection

from chat.domain.record import ModelCall
from chat.models import LLMPrice, LLMUsage

PER_MILLION = Decimal(1_000_000)
# A call is stored within seconds of the moment it is stamped with; an hour is summed up when it is as old.
SETTLED: Final = timedelta(minutes=2)
_SEAL: Final = """
INSERT INTO llm_hours
    (hour, purpose, model, outcome, calls, input_tokens, cached_tokens, output_tokens, cost_usd)
SELECT date_trunc('hour', created_at, 'UTC'), purpose, model, outcome, count(*), sum(input_tokens),
       sum(cached_tokens), sum(output_tokens), sum(cost_usd)
FROM llm_usage
WHERE created_at < %(until)s
  AND created_at >= (SELECT coalesce(max(hour) + interval '1 hour', '-infinity') FROM llm_hours)
GROUP BY 1, 2, 3, 4
ON CONFLICT DO NOTHING
"""


def record_calls(turn: UUID, calls: Iterable[ModelCall], *, on: date) -> Decimal:
    """Keep one row per call and return the cost of all in US dollars; a model without a price costs 0."""
    calls = tuple(calls)
    prices = prices_of({call.model for call in calls}, on)
    rows = [
        LLMUsage(
            turn_id=turn,
            purpose=call.purpose,
            model=call.model,
            input_tokens=call.input_tokens,
            cached_tokens=min(call.cached_tokens, call.input_tokens),
            output_tokens=call.output_tokens,
            cost_usd=cost(call, prices.get(call.model)),
            outcome=call.outcome,
            latency_ms=call.latency_ms,
        )
        for call in calls
    ]
    LLMUsage.objects.bulk_create(rows)
    return sum((row.cost_usd for row in rows), Decimal(0))


def prices_of(models: Collection[str], on: date) -> dict[str, LLMPrice]:
    """Return the price of each of `models` on the given day; a model without one is absent."""
    if not models:
        return {}
    known = LLMPrice.objects.filter(model__in=models, valid_from__lte=on)
    return {price.model: price for price in known.order_by("model", "-valid_from").distinct("model")}


def cost(call: ModelCall, price: LLMPrice | None) -> Decimal:
    """Return the cost of a call in US dollars; cached input tokens are billed at their own price."""
    if price is None:
        return Decimal(0)
    fresh = max(call.input_tokens - call.cached_tokens, 0)
    return (
        fresh * price.input_usd
        + call.cached_tokens * price.cached_usd
        + call.output_tokens * price.output_usd
    ) / PER_MILLION


def seal_hours(now: datetime) -> int:
    """Sum up the calls of every hour that is over; return how many rows that made.

    Two processes that do it at once write the same rows, once.
    """
    until = (now - SETTLED).replace(minute=0, second=0, microsecond=0)
    with connection.cursor() as cursor:
        cursor.execute(_SEAL, {"until": until})
        return int(cursor.rowcount)
