"""An answer begun before the verdict on the message is in: read ahead, held, and shown to nobody until then.

It is begun on what the rules alone make of the message. When the models come to the same, its words are the
answer and their first is there already; otherwise its connection is closed at once and nothing of it is kept
but what it cost.
"""

import asyncio
import time
from collections.abc import AsyncGenerator, Callable
from contextlib import aclosing
from dataclasses import dataclass, field
from typing import Final, Protocol

from chat.domain.speculation import Tally, Terms, noted, pays
from chat.figures import FIGURES, Name
from chat.llm.port import CoachPrompt, LLMError, LLMEvent, Purpose, Usage, Voice
from chat.observability import log_structured
from chat.turn.telemetry import Meter

# A verdict takes 2.5 s at most, in which a model writes some hundred pieces; further ones wait upstream.
HELD_PIECES: Final = 256
DROPPED: Final = "dropped"


class EarlyAnswers(Protocol):
    """Who says whether an answer is begun early, and hears what became of it."""

    def begins(self) -> bool:
        """Return whether the next answer is begun early."""
        ...

    def note(self, *, kept: bool) -> None:
        """Count what became of an early answer."""
        ...


class _Never:
    """Answers wait for the verdict."""

    def begins(self) -> bool:
        """Return False."""
        return False

    def note(self, *, kept: bool) -> None:
        """Do nothing: none was begun."""


NEVER: Final = _Never()


@dataclass(slots=True)
class Speculation:
    """Whether this process begins answers early, and what became of those that it began.

    `steady` says whether a model is there to answer: neither its first failures nor its return are the time
    for calls that may be in vain.
    """

    terms: Terms
    clock: Callable[[], float]
    steady: Callable[[], bool]
    tally: Tally = field(default_factory=Tally)

    def begins(self) -> bool:
        """Return whether the next answer is begun early."""
        return pays(self.tally, self.clock(), self.terms) and self.steady()

    def note(self, *, kept: bool) -> None:
        """Count what became of an early answer."""
        FIGURES.count(Name.SPECULATION, "kept" if kept else DROPPED)
        before = self.tally
        self.tally = noted(before, kept=kept, now=self.clock(), terms=self.terms)
        if self.tally.paused_until is not None and before.paused_until is None:
            log_structured("early_answers_paused", count=len(before.kept) + 1)


class EarlyAnswer:
    """One answer under way: a `Voice` for the one prompt that it was begun with. Ends with `close`."""

    def __init__(self, prompt: CoachPrompt, llm: Voice, meter: Meter) -> None:
        self.name = llm.name
        self.begun = time.monotonic()
        self._prompt = prompt
        self._meter = meter
        self._usage = Usage()
        self._outcome = DROPPED
        self._taken = self._counted = False
        self._held: asyncio.Queue[LLMEvent | Exception | None] = asyncio.Queue(HELD_PIECES)
        self._task = asyncio.create_task(self._read(llm), name="early-answer")

    def answers(self, prompt: CoachPrompt) -> bool:
        """Return whether a model would be asked exactly what it was asked already."""
        return (self._prompt.system, self._prompt.messages) == (prompt.system, prompt.messages)

    async def stream(self, prompt: CoachPrompt) -> AsyncGenerator[LLMEvent, None]:
        """Yield the whole answer, as if it were asked for now (see `Voice.stream`); only once.

        Raises:
            LLMError: the answer could not begin, or broke off.
        """
        self._taken = True
        try:
            while (item := await self._held.get()) is not None:
                if isinstance(item, Exception):
                    raise item
                yield item
        finally:
            await self.close()

    def drop(self) -> None:
        """Have its connection closed, without waiting for that."""
        self._task.cancel()

    async def close(self) -> None:
        """Return once its connection is closed; what was not used is counted as a call of its own."""
        self._task.cancel()
        await asyncio.wait({self._task})
        if not self._taken and not self._counted:
            self._counted = True
            self._meter.add(Purpose.SPECULATIVE, self.name, self._usage, self._outcome, self.begun)

    async def _read(self, llm: Voice) -> None:
        try:
            async with aclosing(llm.stream(self._prompt)) as answer:
                async for event in answer:
                    self._usage = event.usage
                    await self._held.put(event)
            await self._held.put(None)
        except Exception as error:  # raised again by `stream`, to whoever shows the answer
            if isinstance(error, LLMError):
                self._outcome = type(error).__name__
                self._usage = error.usage if error.usage.model else self._usage
            await self._held.put(error)
