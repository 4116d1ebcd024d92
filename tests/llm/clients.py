"""Prompts, and clients with time limits short enough for a test."""

import asyncio
import contextlib
from collections.abc import AsyncIterator
from typing import Any

from chat.llm.gemini import GeminiClient
from chat.llm.port import CoachPrompt, JSONPrompt, LLMClient, LLMEvent, Message, Purpose
from chat.llm.relay import Timeouts
from chat.llm.retry import Retry
from strategy.domain.plan import Plan
from strategy.domain.rules import decide
from strategy.domain.slots import Slots
from tests.fakes.gemini_server import FakeGemini

KEY = "AIza-secret-of-the-test"
CANARY = "palabra-que-nadie-debe-ver"
CHAT, GUARD = "gemini-3.8-flash", "gemini-3.5-flash-lite"

SLOTS = Slots(sentimiento="frustracion", tipo_tarea="ensayo", ramo="filosofía")
PLAN = Plan(kind="talk", slots=SLOTS, decision=decide(SLOTS))
VERDICT: dict[str, Any] = {
    "type": "object",
    "properties": {
        "is_crisis": {"type": "boolean"},
        "confidence": {"type": "number", "minimum": 0, "maximum": 1},
        "severity": {"type": "integer", "minimum": 0, "maximum": 5},
    },
    "required": ["is_crisis", "confidence", "severity"],
}

# One twentieth of the real limits and less: every fault is over within half a second.
FAST = Timeouts(first_token_s=0.3, between_s=0.2, total_s=2.0, opening_s=0.5, structured_s=0.3)
AT_ONCE = Retry(jitter=lambda: 0.0)


def coach_prompt(text: str = CANARY, seed: int = 0) -> CoachPrompt:
    """Return a conversation of three messages that ends with `text`."""
    earlier = (Message("user", "Hola"), Message("assistant", "Hola, ¿en qué estás?"))
    return CoachPrompt("Eres Flou.", (*earlier, Message("user", text)), PLAN, seed)


def json_prompt(text: str = CANARY, purpose: Purpose = Purpose.CLASSIFIER) -> JSONPrompt:
    """Return a question for the classifier about `text`."""
    return JSONPrompt(purpose, "Clasifica.", text, VERDICT)


@contextlib.asynccontextmanager
async def gemini(
    fake: FakeGemini, timeouts: Timeouts = FAST, retry: Retry = AT_ONCE
) -> AsyncIterator[GeminiClient]:
    """Return a client of the fake, ready, and close it afterwards."""
    client = GeminiClient(
        api_key=KEY, base_url=fake.url, chat_model=CHAT, guard_model=GUARD, timeouts=timeouts, retry=retry
    )
    await client.prepare()
    try:
        yield client
    finally:
        await client.aclose()


async def collect(client: LLMClient, prompt: CoachPrompt | None = None) -> list[LLMEvent]:
    """Return all events of one answer."""
    async with contextlib.aclosing(client.stream(prompt or coach_prompt())) as answer:
        return [event async for event in answer]


def other_tasks() -> set[asyncio.Task[Any]]:
    """Return the tasks of this loop, without the one that asks."""
    return {task for task in asyncio.all_tasks() if task is not asyncio.current_task()}


async def lasting(before: set[asyncio.Task[Any]]) -> set[asyncio.Task[Any]]:
    """Return the tasks that were not there before and do not end by themselves within a second.

    The SDK leaves a generator to the garbage collector when it cannot read a chunk; the loop closes it in a
    task of its own, in its next round.
    """
    new = other_tasks() - before
    return (await asyncio.wait(new, timeout=1))[1] if new else new
