"""A client behind breakers: what counts as an outage, and what happens while it lasts."""

import asyncio
import contextlib

import pytest

from chat.llm.breaker import FAILURES, OPEN_S
from chat.llm.guarded import GuardedClient
from chat.llm.port import (
    LLMBlocked,
    LLMError,
    LLMInvalid,
    LLMRefused,
    LLMTimeout,
    LLMUnavailable,
    Purpose,
)
from tests.fakes.scripted import ScriptedClient, Step
from tests.llm.clients import coach_prompt, collect, json_prompt
from tests.llm.test_breaker import Clock

OUTAGE = LLMUnavailable("503:UNAVAILABLE")


async def fail(client: GuardedClient, times: int = FAILURES) -> None:
    """Ask until the breaker of the streams has counted so many failures."""
    for _ in range(times):
        with pytest.raises(LLMError):
            await collect(client)


class TestStream:
    async def test_an_open_breaker_refuses_at_once_and_asks_nobody(self) -> None:
        inner = ScriptedClient(OUTAGE)
        client = GuardedClient(inner, Clock())
        await fail(client)
        with pytest.raises(LLMUnavailable, match="breaker_open") as raised:
            await collect(client)
        assert raised.value.retry_after_s == OPEN_S
        assert len(inner.streams) == FAILURES
        assert client.state == "open"

    async def test_one_good_answer_after_its_time_closes_it(self) -> None:
        clock, inner = Clock(), ScriptedClient(OUTAGE)
        client = GuardedClient(inner, clock)
        await fail(client)
        clock.now += OPEN_S
        inner.then("Hola.")
        await collect(client)
        assert client.state == "closed"

    @pytest.mark.parametrize("steps", [(LLMTimeout("stalled"),), ("Hol", LLMTimeout("stalled"))])
    async def test_a_stall_counts_also_after_the_first_word(self, steps: tuple[Step, ...]) -> None:
        client = GuardedClient(ScriptedClient(*steps), Clock())
        await fail(client)
        assert client.states["stream"] == "open"

    @pytest.mark.parametrize("error", [LLMBlocked("SAFETY"), LLMRefused("400"), LLMInvalid("empty")])
    async def test_an_answer_that_cannot_be_used_is_no_outage(self, error: LLMError) -> None:
        client = GuardedClient(ScriptedClient(error), Clock())
        await fail(client, 2 * FAILURES)
        assert client.state == "closed"

    async def test_answers_that_a_student_leaves_are_no_outage(self) -> None:
        client = GuardedClient(ScriptedClient(), Clock())
        for _ in range(2 * FAILURES):
            async with contextlib.aclosing(client.stream(coach_prompt())) as answer:
                await anext(answer)
        assert client.state == "closed"

    async def test_a_probe_that_is_cancelled_makes_way_for_the_next(self) -> None:
        clock, inner = Clock(), ScriptedClient(OUTAGE)
        client = GuardedClient(inner, clock)
        await fail(client)
        clock.now += OPEN_S
        never = asyncio.Event()
        inner.then(never).then("Hola.")
        probe = asyncio.create_task(collect(client))
        await asyncio.sleep(0)
        with pytest.raises(LLMUnavailable, match="breaker_open"):
            await collect(client)
        probe.cancel()
        await asyncio.wait({probe})
        await collect(client)
        assert client.state == "closed"

    async def test_leaving_the_guarded_stream_leaves_the_inner_one(self) -> None:
        inner = ScriptedClient()
        answer = GuardedClient(inner, Clock()).stream(coach_prompt())
        await anext(answer)
        await answer.aclose()
        assert inner.left_early == 1


class TestStructured:
    async def test_a_coach_that_is_down_does_not_stop_the_classifier(self) -> None:
        client = GuardedClient(ScriptedClient(OUTAGE), Clock())
        await fail(client)
        answer = await client.structured(json_prompt())
        assert answer.data["is_crisis"] is False
        assert client.states == {"stream": "open", "structured": "closed"}

    async def test_it_has_a_breaker_of_its_own(self) -> None:
        inner = ScriptedClient(replies={Purpose.CLASSIFIER: LLMTimeout("no_answer")})
        client = GuardedClient(inner, Clock())
        for _ in range(FAILURES):
            with pytest.raises(LLMTimeout):
                await client.structured(json_prompt())
        with pytest.raises(LLMUnavailable, match="breaker_open"):
            await client.structured(json_prompt())
        assert len(inner.questions) == FAILURES
        await collect(client)


async def test_tells_of_each_change_once() -> None:
    told: list[tuple[str, str]] = []
    clock, inner = Clock(), ScriptedClient(OUTAGE)
    client = GuardedClient(inner, clock, lambda route, state: told.append((route, state)))
    await fail(client, FAILURES + 2)
    clock.now += OPEN_S
    inner.then("Hola.")
    await collect(client)
    assert told == [("stream", "open"), ("stream", "closed")]


async def test_passes_its_name_and_its_end_on() -> None:
    inner = ScriptedClient()
    client = GuardedClient(inner, Clock())
    await client.aclose()
    assert inner.closed
    assert client.name == "scripted"
