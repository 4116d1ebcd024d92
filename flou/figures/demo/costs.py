"""What the invented calls have used and cost, hour by hour, at the prices of their day."""

import math
from datetime import date, datetime
from decimal import Decimal
from random import Random
from typing import Final

from chat.domain.record import ModelCall
from chat.models import LLMPrice, MonthlyBudget
from chat.operations.usage import cost
from chat.spending import limits, month
from flou.figures.demo.traffic import COACH, GUARD, table
from flou.figures.demo.year import Year, rounded

# Purpose, model, outcome, calls a turn, tokens of one call: in, of them cached, out.
CALLS: Final = (
    ("coach", COACH, "ok", 0.97, 1500, 400, 190),
    ("coach", COACH, "aborted", 0.012, 1500, 400, 60),
    ("coach", "", "LLMUnavailable", 0.006, 0, 0, 0),
    ("speculative", COACH, "aborted", 0.1, 1500, 400, 40),
    ("classifier", GUARD, "ok", 1.0, 900, 300, 45),
    ("classifier", "", "LLMTimeout", 0.008, 0, 0, 0),
    ("slots", GUARD, "ok", 0.9, 700, 200, 60),
)
_COLUMNS: Final = (
    "hour", "purpose", "model", "outcome", "calls", "input_tokens", "cached_tokens", "output_tokens",
    "cost_usd",
)  # fmt: skip
_ADDED: Final = "ON CONFLICT (hour, purpose, model, outcome) DO UPDATE SET " + ", ".join(
    f"{column} = llm_hours.{column} + EXCLUDED.{column}" for column in _COLUMNS[4:]
)


class Prices:
    """Every price there is, asked for once."""

    def __init__(self) -> None:
        self._by_model: dict[str, list[LLMPrice]] = {}
        for row in LLMPrice.objects.order_by("model", "valid_from"):
            self._by_model.setdefault(row.model, []).append(row)

    def of(self, model: str, day: date) -> LLMPrice | None:
        """Return the price of a model on a day; before the first price there is, the first."""
        rows = self._by_model.get(model, [])
        return next((row for row in reversed(rows) if row.valid_from <= day), rows[0] if rows else None)


def write(year: Year, turns: int, random: Random) -> int:
    """Copy the hours of usage of `turns` turns, all but the one under way; return how many rows."""
    prices = Prices()
    rows = (
        row
        for hour, count in year.counts(turns, random)
        if hour < year.hours[-1] and count
        for row in _hour(hour, count, prices, random)
    )
    return table("llm_hours", _COLUMNS, rows, _ADDED)


def _hour(hour: datetime, turns: int, prices: Prices, random: Random) -> list[tuple[object, ...]]:
    rows: list[tuple[object, ...]] = []
    for purpose, model, outcome, per_turn, entered, cached, out in CALLS:
        calls = rounded(turns * per_turn, random)
        if calls:
            call = ModelCall(purpose, model, outcome, 0, calls * entered, calls * cached, calls * out)
            usd = round(cost(call, prices.of(model, hour.date())), 8)
            rows.append((hour, purpose, model, outcome, calls, *_tokens(call), usd))
    return rows


def _tokens(call: ModelCall) -> tuple[int, int, int]:
    return call.input_tokens, call.cached_tokens, call.output_tokens


def fit_budget(now: datetime) -> None:
    """Set the month's budget so that it holds what was invented: an exhausted one would stop the coach."""
    wanted = Decimal(math.ceil(month(now).projected * Decimal("1.2")))
    now_set = limits()
    MonthlyBudget.objects.update_or_create(
        id=1, defaults={"usd": max(wanted, now_set.usd), "database_usd": now_set.database_usd}
    )
