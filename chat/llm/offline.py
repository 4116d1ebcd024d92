"""The coach without a model: answers from the strategy catalogue, by rule and at once.

It is the default without a key, and what a student gets when Gemini cannot answer.
"""

import asyncio
import re
from collections.abc import AsyncGenerator

from chat.llm.port import CoachPrompt, JSONAnswer, JSONPrompt, LLMEvent, LLMUnavailable, StreamEnd, TextDelta
from strategy.domain.spoken import speak

# A word with the white space after it, so that the pieces together are the text.
_WORDS = re.compile(r"^\s+|\S+\s*")


class OfflineClient:
    """An LLMClient that speaks the plan of the prompt; `pause_s` between words lets a page show it coming."""

    name = "offline"

    def __init__(self, pause_s: float = 0.0) -> None:
        self._pause_s = pause_s

    async def stream(self, prompt: CoachPrompt) -> AsyncGenerator[LLMEvent, None]:
        """Yield the answer word by word; equal prompts with equal seeds give equal answers."""
        for number, word in enumerate(_WORDS.findall(speak(prompt.plan, prompt.seed))):
            if number and self._pause_s:
                await asyncio.sleep(self._pause_s)
            yield TextDelta(word)
        yield StreamEnd("stop")

    async def structured(self, prompt: JSONPrompt) -> JSONAnswer:
        """Refuse: without a model there is no verdict, and the caller goes on with its own rules.

        Raises:
            LLMUnavailable: always.
        """
        raise LLMUnavailable("offline")

    async def aclose(self) -> None:
        """Do nothing: there is nothing to release."""
