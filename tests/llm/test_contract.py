"""What every LLMClient promises, held against each of them."""

import asyncio
import contextlib
from collections.abc import AsyncIterator, Callable
from time import monotonic

import pytest

from chat.llm.guarded import GuardedClient
from chat.llm.offline import OfflineClient
from chat.llm.port import JSONAnswer, LLMClient, LLMError, StreamEnd, TextDelta
from tests.fakes.gemini_server import FakeGemini
from tests.fakes.scripted import ScriptedClient
from tests.llm.clients import coach_prompt, collect, gemini, json_prompt, lasting, other_tasks

Making = Callable[[], contextlib.AbstractAsyncContextManager[LLMClient]]


@pytest.fixture(params=["gemini", "offline", "scripted", "guarded"])
def making(request: pytest.FixtureRequest, fake_gemini: FakeGemini) -> Making:
    """Return how to make each client."""

    @contextlib.asynccontextmanager
    async def of(client: LLMClient) -> AsyncIterator[LLMClient]:
        yield client

    makers: dict[str, Making] = {
        "gemini": lambda: gemini(fake_gemini),
        "offline": lambda: of(OfflineClient()),
        "scripted": lambda: of(ScriptedClient()),
        "guarded": lambda: of(GuardedClient(ScriptedClient(), monotonic)),
    }
    return makers[request.param]


class TestStream:
    async def test_brings_text_and_ends_with_exactly_one_end(self, making: Making) -> None:
        async with making() as client:
            *deltas, end = await collect(client)
        assert deltas
        assert all(isinstance(delta, TextDelta) and delta.text for delta in deltas)
        assert isinstance(end, StreamEnd)
        assert end.finish == "stop"

    async def test_comes_in_several_pieces(self, making: Making) -> None:
        async with making() as client:
            assert len(await collect(client)) > 2

    async def test_answers_two_students_at_once(self, making: Making) -> None:
        async with making() as client:
            one, other = await asyncio.gather(collect(client), collect(client))
        assert one == other

    async def test_leaves_no_task_when_it_is_closed_early(self, making: Making) -> None:
        async with making() as client:
            before = other_tasks()
            answer = client.stream(coach_prompt())
            await anext(answer)
            await answer.aclose()
            assert not await lasting(before)

    async def test_may_be_asked_again_after_a_stream_was_left(self, making: Making) -> None:
        async with making() as client:
            async with contextlib.aclosing(client.stream(coach_prompt())) as answer:
                await anext(answer)
            assert isinstance((await collect(client))[-1], StreamEnd)


class TestStructured:
    async def test_answers_with_json_or_an_error_of_the_port(self, making: Making) -> None:
        async with making() as client:
            try:
                answer = await client.structured(json_prompt())
            except LLMError:
                assert client.name == "offline"
            else:
                assert isinstance(answer, JSONAnswer)
                assert answer.data["is_crisis"] is False


class TestClient:
    async def test_can_be_closed_twice(self, making: Making) -> None:
        async with making() as client:
            await collect(client)
            await client.aclose()
            await client.aclose()

    async def test_has_a_name_for_the_log(self, making: Making) -> None:
        async with making() as client:
            assert client.name.isidentifier()
