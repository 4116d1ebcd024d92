"""What a call cost that did not come to its end: it is billed all the same."""

from contextlib import aclosing

import pytest

from chat.domain.events import TextAdded
from chat.llm.offline import OfflineClient
from chat.llm.port import LLMError, Usage
from chat.turn.coach import coach
from chat.turn.telemetry import Meter
from guardrails.domain.pii.restoring import Restorer
from guardrails.domain.screen import OutputScreen
from tests.fakes.gemini_script import Fault, Timing
from tests.fakes.gemini_server import FakeGemini
from tests.llm.clients import CHAT, GUARD, coach_prompt, collect, gemini, json_prompt


@pytest.mark.parametrize("fault", ["stall", "cut", "error", "bad_json"])
async def test_a_stream_that_broke_off_tells_what_it_cost(fault: str, fake_gemini: FakeGemini) -> None:
    fake_gemini.script.faults.append(Fault(fault, after_chunks=20))
    async with gemini(fake_gemini) as client:
        with pytest.raises(LLMError) as broken:
            await collect(client)

    usage = broken.value.usage
    assert usage.model == CHAT
    assert min(usage.input_tokens, usage.output_tokens) > 0


@pytest.mark.parametrize("fault", ["max_tokens", "safety"])
async def test_an_unusable_answer_tells_what_it_cost(fault: str, fake_gemini: FakeGemini) -> None:
    fake_gemini.script.faults.append(Fault(fault))
    async with gemini(fake_gemini) as client:
        with pytest.raises(LLMError) as refused:
            await client.structured(json_prompt())

    assert refused.value.usage.model == GUARD
    assert refused.value.usage.input_tokens > 0


async def test_an_answer_that_is_stopped_is_counted_with_what_it_cost(fake_gemini: FakeGemini) -> None:
    fake_gemini.script.timings["stream"] = Timing(chunk_ms=10)
    meter, screen = Meter(), OutputScreen(frozenset(), "canary")
    async with gemini(fake_gemini) as client:
        answering = coach(
            coach_prompt(),
            llm=client,
            offline=OfflineClient(),
            screen=screen,
            meter=meter,
            restorer=Restorer({}),
        )
        async with aclosing(answering) as steps:
            async for step in steps:
                if isinstance(step, TextAdded):
                    break

    [call] = meter.calls
    assert (call.outcome, call.model) == ("aborted", CHAT)
    assert min(call.input_tokens, call.output_tokens) > 0


async def test_a_call_that_failed_is_counted_with_what_it_cost() -> None:
    meter, error = Meter(), LLMError("broken")
    error.usage = Usage(CHAT, input_tokens=5, output_tokens=7)
    with pytest.raises(LLMError), meter.call("coach", "gemini"):
        raise error
    assert [(call.outcome, call.output_tokens) for call in meter.calls] == [("LLMError", 7)]
