"""The month's budget as a process knows it, and the client that obeys it."""

from decimal import Decimal

import pytest
from asgiref.sync import sync_to_async
from django.utils import timezone

from chat.llm.guarded import GuardedClient
from chat.llm.port import JSONPrompt, LLMOverBudget, Purpose
from chat.models import LLMUsage, MonthlyBudget
from chat.turn.budget import Budget
from tests.fakes.scripted import ScriptedClient
from tests.llm.clients import coach_prompt

pytestmark = pytest.mark.django_db(transaction=True)


def spend(usd: str) -> None:
    """Store a call as another process does."""
    LLMUsage.objects.create(purpose="coach", model="m", cost_usd=Decimal(usd), outcome="ok", latency_ms=1)


async def test_is_used_up_by_all_processes_and_given_back_by_staff() -> None:
    budget = Budget(timezone.now)
    await sync_to_async(MonthlyBudget.objects.create)(id=1, usd=Decimal(10))
    await sync_to_async(spend)("9.99")
    await budget.look()
    assert not budget.exhausted
    await sync_to_async(spend)("0.01")
    await budget.look()
    assert budget.exhausted
    assert [purpose for purpose in Purpose if budget.allows(purpose)] == [Purpose.CLASSIFIER]
    await sync_to_async(MonthlyBudget.objects.update)(usd=Decimal(50))
    await budget.look()
    assert all(budget.allows(purpose) for purpose in Purpose)


async def test_stops_the_coach_and_the_slots_and_no_breaker_hears_of_it() -> None:
    budget = Budget(timezone.now, exhausted=True)
    inner = ScriptedClient()
    client = GuardedClient(inner, lambda: 0.0, allows=budget.allows)
    for _ in range(10):
        with pytest.raises(LLMOverBudget):
            _ = [event async for event in client.stream(coach_prompt())]
        with pytest.raises(LLMOverBudget):
            await client.structured(JSONPrompt(Purpose.SLOTS, "", "", {}))
    assert client.state == "closed"
    await client.structured(JSONPrompt(Purpose.CLASSIFIER, "", "", {}))
