"""The coach without a model."""

import time

import pytest

from chat.llm.offline import OfflineClient
from chat.llm.port import LLMEvent, LLMUnavailable, StreamEnd, TextDelta, Usage
from strategy.domain.spoken import speak
from tests.llm.clients import PLAN, coach_prompt, collect, json_prompt


async def test_says_the_words_of_the_plan_without_loss() -> None:
    *deltas, end = await collect(OfflineClient(), coach_prompt(seed=3))
    assert text(deltas) == speak(PLAN, 3)
    assert end == StreamEnd("stop", Usage())


async def test_comes_word_by_word() -> None:
    *deltas, _ = await collect(OfflineClient())
    assert all(len(delta.text.split()) == 1 for delta in deltas if isinstance(delta, TextDelta))


async def test_equal_prompts_with_equal_seeds_give_equal_answers() -> None:
    assert await collect(OfflineClient(), coach_prompt(seed=1)) == await collect(
        OfflineClient(), coach_prompt(seed=1)
    )


async def test_a_pause_makes_it_visible() -> None:
    began = time.monotonic()
    events = await collect(OfflineClient(pause_s=0.001))
    assert time.monotonic() - began >= 0.001 * (len(events) - 2)


async def test_has_no_verdict() -> None:
    with pytest.raises(LLMUnavailable, match="offline"):
        await OfflineClient().structured(json_prompt())


def text(events: list[LLMEvent]) -> str:
    """Return what the events say together."""
    return "".join(event.text for event in events if isinstance(event, TextDelta))
