"""Asking again: at most twice, only before the first token, and never longer than a student waits."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chat.llm.port import (
    LLMBlocked,
    LLMError,
    LLMEvent,
    LLMInvalid,
    LLMRefused,
    LLMTimeout,
    LLMUnavailable,
    StreamEnd,
    TextDelta,
)
from chat.llm.relay import Timeouts
from chat.llm.retry import Retry
from tests.fakes.gemini_script import Fault
from tests.fakes.gemini_server import FakeGemini
from tests.llm.clients import AT_ONCE, collect, gemini

OUTAGE = LLMUnavailable("503")


class TestWait:
    @pytest.mark.parametrize("error", [LLMRefused("400"), LLMBlocked("SAFETY"), LLMInvalid("empty")])
    def test_never_repeats_what_would_fail_again(self, error: LLMError) -> None:
        assert Retry().wait(error, tries=1, left_s=10) is None

    @pytest.mark.parametrize("error", [OUTAGE, LLMTimeout("no_first_token")])
    def test_repeats_an_outage_twice(self, error: LLMError) -> None:
        assert [Retry().wait(error, tries, left_s=10) is not None for tries in (1, 2, 3)] == [
            True,
            True,
            False,
        ]

    def test_waits_as_long_as_the_service_asks(self) -> None:
        wait = AT_ONCE.wait(LLMUnavailable("429", retry_after_s=2.5), tries=1, left_s=10)
        assert wait == 2.5

    @pytest.mark.parametrize("asked", [4.1, 60.0])
    def test_gives_up_on_a_service_that_asks_for_more_than_a_student_waits(self, asked: float) -> None:
        assert AT_ONCE.wait(LLMUnavailable("429", retry_after_s=asked), tries=1, left_s=100) is None

    @given(tries=st.integers(1, 2), left=st.floats(0, 30), asked=st.none() | st.floats(0, 30))
    def test_never_waits_longer_than_is_left_nor_shorter_than_asked(
        self, tries: int, left: float, asked: float | None
    ) -> None:
        wait = Retry().wait(LLMUnavailable("429", asked), tries, left)
        assert wait is None or (asked or 0.0) <= wait < left

    @given(jitter=st.floats(0, 1, exclude_max=True), tries=st.integers(1, 2))
    def test_spreads_over_a_window_that_doubles(self, jitter: float, tries: int) -> None:
        wait = Retry(jitter=lambda: jitter).wait(OUTAGE, tries, left_s=10)
        assert wait == pytest.approx(jitter * 0.3 * 2**tries)


class TestAgainstTheService:
    @pytest.mark.parametrize("fault", ["429", "500", "503", "cut", "error"])
    async def test_a_service_that_fails_twice_is_asked_a_third_time(
        self, fault: str, fake_gemini: FakeGemini
    ) -> None:
        fake_gemini.script.faults.append(Fault(fault, times=2, after_chunks=0))
        async with gemini(fake_gemini) as client:
            events = await collect(client)
        assert isinstance(events[-1], StreamEnd)
        assert _text(events) == fake_gemini.script.text
        assert len(fake_gemini.log) == 3

    async def test_a_service_that_goes_on_failing_is_left_alone_after_three_tries(
        self, fake_gemini: FakeGemini
    ) -> None:
        fake_gemini.script.faults.append(Fault("503", times=None))
        async with gemini(fake_gemini) as client:
            with pytest.raises(LLMUnavailable):
                await collect(client)
        assert len(fake_gemini.log) == 3

    @pytest.mark.parametrize("fault", ["cut", "error", "stall"])
    async def test_nothing_is_asked_again_once_a_word_was_shown(
        self, fault: str, fake_gemini: FakeGemini
    ) -> None:
        fake_gemini.script.faults.append(Fault(fault, times=1, after_chunks=1))
        async with gemini(fake_gemini) as client:
            with pytest.raises(LLMUnavailable):
                await collect(client)
        assert len(fake_gemini.log) == 1

    async def test_it_waits_for_the_time_that_the_service_asks(self, fake_gemini: FakeGemini) -> None:
        fake_gemini.script.faults.append(Fault("429", times=1, retry_after_s=0.2))
        async with gemini(fake_gemini, Timeouts()) as client:
            await collect(client)
        first, second = fake_gemini.log
        assert second.at - first.at >= 0.2

    async def test_a_long_wait_is_reported_instead_of_waited(self, fake_gemini: FakeGemini) -> None:
        fake_gemini.script.faults.append(Fault("429", times=None, retry_after_s=30))
        async with gemini(fake_gemini, Timeouts()) as client:
            with pytest.raises(LLMUnavailable) as raised:
                await collect(client)
        assert raised.value.retry_after_s == 30
        assert len(fake_gemini.log) == 1

    async def test_all_tries_together_keep_within_the_time_of_an_opening(
        self, fake_gemini: FakeGemini
    ) -> None:
        fake_gemini.script.faults.append(Fault("no_byte", times=None))
        limits = Timeouts(first_token_s=0.2, opening_s=0.3)
        async with gemini(fake_gemini, limits) as client:
            with pytest.raises(LLMTimeout):
                await collect(client)
        # Three tries of a fifth of a second each, were it not for the time of the opening.
        assert len(fake_gemini.log) <= 2


def _text(events: list[LLMEvent]) -> str:
    return "".join(event.text for event in events if isinstance(event, TextDelta))
