"""Everything that can go wrong with Gemini, through the real SDK: the right error, in time, nothing left."""

import time
import traceback

import pytest

from chat.llm.port import LLMBlocked, LLMError, LLMInvalid, LLMRefused, LLMTimeout, LLMUnavailable, StreamEnd
from tests.fakes.gemini_script import FAULTS, Answer, Fault
from tests.fakes.gemini_server import FakeGemini
from tests.llm.clients import CANARY, KEY, collect, gemini, json_prompt, lasting, other_tasks

# fault, chunks before it, what a stream ends with: an error, or the reason of its end
STREAMS: list[tuple[str, int, type[LLMError] | str | None]] = [
    ("no_byte", 0, LLMTimeout),
    ("no_token", 0, LLMTimeout),
    ("stall", 0, LLMTimeout),
    ("stall", 3, LLMTimeout),
    ("cut", 0, LLMUnavailable),
    ("cut", 3, LLMUnavailable),
    ("clean_eof", 0, LLMInvalid),
    ("clean_eof", 3, None),
    ("bad_json", 0, LLMInvalid),
    ("bad_json", 3, LLMInvalid),
    ("error", 0, LLMUnavailable),
    ("error", 3, LLMUnavailable),
    ("safety", 0, LLMBlocked),
    ("safety", 3, "safety"),
    ("other", 0, LLMInvalid),
    ("other", 3, None),
    ("max_tokens", 0, LLMInvalid),
    ("max_tokens", 3, "length"),
    ("blocked_prompt", 0, LLMBlocked),
    ("empty", 0, LLMInvalid),
    ("wrong_types", 0, LLMInvalid),
    ("html", 0, LLMInvalid),
    ("linger", 0, "stop"),
    ("400", 0, LLMRefused),
    ("401", 0, LLMRefused),
    ("403", 0, LLMRefused),
    ("404", 0, LLMRefused),
    ("429", 0, LLMUnavailable),
    ("500", 0, LLMUnavailable),
    ("503", 0, LLMUnavailable),
    ("504", 0, LLMUnavailable),
]
QUESTIONS: list[tuple[str, type[LLMError]]] = [
    ("no_byte", LLMTimeout),
    ("stall", LLMTimeout),
    ("cut", LLMUnavailable),
    ("clean_eof", LLMInvalid),
    ("bad_json", LLMInvalid),
    ("error", LLMInvalid),
    ("safety", LLMBlocked),
    ("other", LLMInvalid),
    ("max_tokens", LLMInvalid),
    ("blocked_prompt", LLMBlocked),
    ("empty", LLMInvalid),
    ("wrong_types", LLMInvalid),
    ("html", LLMInvalid),
    ("400", LLMRefused),
    ("429", LLMUnavailable),
    ("500", LLMUnavailable),
    ("503", LLMUnavailable),
]
# The longest that the limits of these tests allow, with room for a busy machine.
BOUND_S = 2.0


@pytest.mark.parametrize(("fault", "after", "expected"), STREAMS)
async def test_a_stream_ends_honestly_and_in_time(
    fault: str, after: int, expected: type[LLMError] | str | None, fake_gemini: FakeGemini
) -> None:
    fake_gemini.script.faults.append(Fault(fault, times=None, after_chunks=after))
    async with gemini(fake_gemini) as client:
        before = other_tasks()
        began = time.monotonic()
        if isinstance(expected, type):
            with pytest.raises(expected) as raised:
                await collect(client)
            _assert_tells_nothing(raised.value)
        else:
            end = (await collect(client))[-1]
            assert isinstance(end, StreamEnd)
            assert end.finish == expected
        assert time.monotonic() - began < BOUND_S
        assert not await lasting(before)


@pytest.mark.parametrize(("fault", "expected"), QUESTIONS)
async def test_a_question_fails_after_one_try_and_in_time(
    fault: str, expected: type[LLMError], fake_gemini: FakeGemini
) -> None:
    fake_gemini.script.faults.append(Fault(fault, times=None))
    async with gemini(fake_gemini) as client:
        before = other_tasks()
        began = time.monotonic()
        with pytest.raises(expected) as raised:
            await client.structured(json_prompt())
        assert time.monotonic() - began < BOUND_S
        assert not await lasting(before)
    _assert_tells_nothing(raised.value)
    assert len(fake_gemini.log) == 1


async def test_nobody_listening_is_an_outage(fake_gemini: FakeGemini) -> None:
    nobody = FakeGemini()
    nobody.url = "http://127.0.0.1:9"
    async with gemini(nobody) as client:
        with pytest.raises(LLMUnavailable, match="connection:ConnectError"):
            await client.structured(json_prompt())
        with pytest.raises(LLMUnavailable, match="connection:ConnectError"):
            await collect(client)


@pytest.mark.parametrize("value", ['{"is_crisis": NaN}', "[" * 3000, '{"is_crisis": false', "no", "'{}'"])
async def test_what_is_not_strict_json_is_refused(value: str, fake_gemini: FakeGemini) -> None:
    fake_gemini.script.answers.append(Answer(value, kind="classifier"))
    async with gemini(fake_gemini) as client:
        with pytest.raises(LLMInvalid, match=r"not_json|unreadable:RecursionError"):
            await client.structured(json_prompt())


def test_the_tables_hold_every_fault_of_the_fake() -> None:
    assert {row[0] for row in STREAMS if not row[0].isdigit()} == set(FAULTS)


def _assert_tells_nothing(error: BaseException) -> None:
    """The fake's errors quote the request; neither that nor the key may get out with an exception."""
    shown = "".join(traceback.format_exception(error)) + repr(error)
    while error.__context__ is not None:
        error = error.__context__
        shown += repr(error) + str(error)
    assert CANARY not in shown
    assert KEY not in shown
