"""What the models cost: tokens of each call, at the price of the day."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from uuid import UUID

from chat.domain.record import ModelCall
from chat.models import LLMPrice, LLMUsage

PER_MILLION = Decimal(1_000_000)


def record_calls(turn: UUID, calls: Iterable[ModelCall], *, on: date) -> None:
    """Keep one row per call with its cost in US dollars; a model without a price is kept at 0."""
    LLMUsage.objects.bulk_create(
        LLMUsage(
            turn_id=turn,
            purpose=call.purpose,
            model=call.model,
            input_tokens=call.input_tokens,
            cached_tokens=min(call.cached_tokens, call.input_tokens),
            output_tokens=call.output_tokens,
            cost_usd=cost(call, price_of(call.model, on)),
            outcome=call.outcome,
            latency_ms=call.latency_ms,
        )
        for call in calls
    )


def price_of(model: str, on: date) -> LLMPrice | None:
    """Return the price of `model` on the given day."""
    return LLMPrice.objects.filter(model=model, valid_from__lte=on).order_by("-valid_from").first()


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
