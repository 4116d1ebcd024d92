"""An LLMClient that plays a script and remembers what it was asked."""

import asyncio
from collections import deque
from collections.abc import AsyncGenerator, Mapping
from typing import Any

from chat.llm.port import (
    CoachPrompt,
    JSONAnswer,
    JSONPrompt,
    LLMError,
    LLMEvent,
    Purpose,
    StreamEnd,
    TextDelta,
    Usage,
)
from tests.fakes import gemini_answers

# A piece of text · something to raise · a moment to wait for · how the answer ends ("stop" when not said).
Step = str | LLMError | asyncio.Event | StreamEnd
# JSON · something to raise · a function of the prompt that returns or raises.
Reply = Any

USAGE = Usage("scripted", input_tokens=100, cached_tokens=20, output_tokens=40)


class ScriptedClient:
    """Plays `steps` at each stream and `replies` by purpose; an unscripted JSON answer is a plausible one."""

    name = "scripted"

    def __init__(self, *steps: Step, replies: Mapping[Purpose, Reply] | None = None) -> None:
        self.steps: tuple[Step, ...] = steps or ("Hola, ", "partamos ", "por una idea.")
        self.replies: dict[Purpose, Reply] = dict(replies or {})
        self.streams: list[CoachPrompt] = []
        self.questions: list[JSONPrompt] = []
        self.left_early = 0
        self.closed = False
        self._next: deque[tuple[Step, ...]] = deque()

    def then(self, *steps: Step) -> "ScriptedClient":
        """Play these steps at the next stream only; calls add up."""
        self._next.append(steps)
        return self

    def asked(self, purpose: Purpose) -> list[JSONPrompt]:
        """Return the structured prompts of a purpose, in order."""
        return [prompt for prompt in self.questions if prompt.purpose is purpose]

    async def stream(self, prompt: CoachPrompt) -> AsyncGenerator[LLMEvent, None]:
        """Yield what the script says."""
        self.streams.append(prompt)
        ended = False
        try:
            for step in self._next.popleft() if self._next else self.steps:
                if isinstance(step, asyncio.Event):
                    await step.wait()
                    continue
                event = _event(step)
                ended = isinstance(event, StreamEnd)
                yield event
            if not ended:
                ended = True
                yield StreamEnd("stop", USAGE)
        except LLMError:
            ended = True
            raise
        finally:
            self.left_early += not ended

    async def structured(self, prompt: JSONPrompt) -> JSONAnswer:
        """Return or raise what the script says for the purpose."""
        self.questions.append(prompt)
        reply = self.replies.get(prompt.purpose, _plausible)
        if callable(reply):
            reply = reply(prompt)
        if isinstance(reply, Exception):
            raise reply
        return JSONAnswer(reply, USAGE)

    async def aclose(self) -> None:
        """Remember that it was closed."""
        self.closed = True


def _event(step: str | LLMError | StreamEnd) -> LLMEvent:
    if isinstance(step, LLMError):
        raise step
    return TextDelta(step) if isinstance(step, str) else step


def _plausible(prompt: JSONPrompt) -> Any:
    return gemini_answers.answer(dict(prompt.schema), prompt.user)
