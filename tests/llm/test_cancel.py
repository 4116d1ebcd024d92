"""Leaving an answer: the connection to Gemini is closed within a second, and no task stays behind."""

import asyncio
import time
from collections.abc import Callable

import pytest

from chat.llm.relay import Timeouts
from tests.fakes.gemini_call import Logged
from tests.fakes.gemini_script import Fault, Timing
from tests.fakes.gemini_server import FakeGemini
from tests.llm.clients import AT_ONCE, coach_prompt, collect, gemini, json_prompt, lasting, other_tasks

# Longer than any test: whatever ends here was cancelled, not timed out.
PATIENT = Timeouts(first_token_s=30, between_s=30, total_s=60, opening_s=30, structured_s=30)
CLOSED_S = 1.0


@pytest.mark.parametrize(("fault", "after"), [("no_byte", 0), ("no_token", 0), ("stall", 0), ("stall", 3)])
async def test_a_cancelled_stream_closes_its_connection(
    fault: str, after: int, fake_gemini: FakeGemini
) -> None:
    fake_gemini.script.faults.append(Fault(fault, after_chunks=after))
    async with gemini(fake_gemini, PATIENT) as client:
        before = other_tasks()
        reading = asyncio.create_task(collect(client))
        await _until(lambda: bool(fake_gemini.log) and fake_gemini.log[0].chunks == after)
        await _cancel(reading)
        await _assert_left(fake_gemini.log[0])
        assert not await lasting(before)


async def test_a_stream_that_is_closed_between_two_words_closes_its_connection(
    fake_gemini: FakeGemini,
) -> None:
    fake_gemini.script.timings["stream"] = Timing(chunk_ms=100)
    async with gemini(fake_gemini, PATIENT) as client:
        before = other_tasks()
        answer = client.stream(coach_prompt())
        await anext(answer)
        await answer.aclose()
        await _assert_left(fake_gemini.log[0])
        assert not await lasting(before)


async def test_a_cancelled_question_closes_its_connection(fake_gemini: FakeGemini) -> None:
    fake_gemini.script.faults.append(Fault("no_byte"))
    async with gemini(fake_gemini, PATIENT) as client:
        before = other_tasks()
        asking = asyncio.create_task(client.structured(json_prompt()))
        await _until(lambda: bool(fake_gemini.log))
        await _cancel(asking)
        await _assert_left(fake_gemini.log[0])
        assert not await lasting(before)


async def test_a_stream_that_stalls_is_left_when_its_time_is_up(fake_gemini: FakeGemini) -> None:
    fake_gemini.script.faults.append(Fault("stall"))
    async with gemini(fake_gemini, Timeouts(between_s=0.1)) as client:
        with pytest.raises(Exception, match="stalled"):
            await collect(client)
    await _assert_left(fake_gemini.log[0])


async def test_cancelling_while_it_waits_to_ask_again_asks_no_more(fake_gemini: FakeGemini) -> None:
    fake_gemini.script.faults.append(Fault("429", times=None, retry_after_s=3))
    async with gemini(fake_gemini, PATIENT, AT_ONCE) as client:
        before = other_tasks()
        reading = asyncio.create_task(collect(client))
        await _until(lambda: bool(fake_gemini.log) and fake_gemini.log[0].finished is not None)
        await _cancel(reading)
        assert not await lasting(before)
    assert len(fake_gemini.log) == 1


async def test_a_slow_reader_is_not_taken_for_a_slow_service(fake_gemini: FakeGemini) -> None:
    async with gemini(fake_gemini, Timeouts(between_s=0.1)) as client:
        answer = client.stream(coach_prompt())
        told = [await anext(answer)]
        await asyncio.sleep(0.3)
        told += [event async for event in answer]
    assert len(told) > fake_gemini.script.chunks / 2


async def _cancel(task: asyncio.Task[object]) -> None:
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task


async def _assert_left(logged: Logged) -> None:
    began = time.monotonic()
    await _until(lambda: logged.client_left is not None)
    assert time.monotonic() - began < CLOSED_S


async def _until(happened: Callable[[], bool]) -> None:
    async with asyncio.timeout(5):
        while not happened():  # noqa: ASYNC110 - the other side is a thread, which sets no event
            await asyncio.sleep(0.005)
