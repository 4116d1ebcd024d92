"""The life of one streamed answer: opened, retried before its first token, timed, and closed for certain.

A stream of the SDK closes its connection only when a cancellation lands inside its own `__anext__`. So each
answer is read by a task of its own that does nothing but read and `put_nowait`: whenever that task is
cancelled it is waiting for the network. Whoever consumes the answer may be slow, cancelled or gone; the time
limits count waiting for the provider only.
"""

import asyncio
from collections.abc import AsyncGenerator, Callable
from contextlib import aclosing
from dataclasses import dataclass

from chat.llm.port import LLMError, LLMEvent, LLMTimeout, LLMUnavailable, StreamEnd
from chat.llm.reading import Piece, Reading
from chat.llm.retry import Retry

Source = Callable[[], AsyncGenerator[Piece, None]]

# Closing a connection takes milliseconds; a task that ignores its cancellation must not hold a turn.
STOP_S = 1.0


@dataclass(frozen=True, slots=True)
class Timeouts:
    """Seconds that are waited for the provider.

    `opening_s` holds all tries until the first token together: with one second of slack it keeps the
    fall-back within the promised 22 s.
    """

    first_token_s: float = 10.0
    between_s: float = 8.0
    total_s: float = 60.0
    opening_s: float = 20.0
    structured_s: float = 2.5


async def relay(
    source: Source, model: str, timeouts: Timeouts, retry: Retry
) -> AsyncGenerator[LLMEvent, None]:
    """Yield the events of one answer; `source` opens it anew for each try.

    Raises:
        LLMTimeout: no first token, a stall, or more than the total time.
        LLMError: whatever `source` raises, once there is no further try.
    """
    clock = asyncio.get_running_loop().time
    ends = clock() + timeouts.total_s
    pump, event = await _open(source, model, timeouts, retry)
    try:
        yield event
        while not isinstance(event, StreamEnd):
            event = await pump.next(min(timeouts.between_s, ends - clock()), "stalled")
            yield event
    finally:
        await pump.stop()


async def _open(source: Source, model: str, timeouts: Timeouts, retry: Retry) -> "tuple[_Pump, LLMEvent]":
    """Return the pump of the first try that brought an event, and that event."""
    clock = asyncio.get_running_loop().time
    ends = clock() + timeouts.opening_s
    tries = 0
    while True:
        tries += 1
        pump = _Pump(source, Reading(model))
        try:
            return pump, await pump.next(min(timeouts.first_token_s, ends - clock()), "no_first_token")
        except LLMUnavailable as error:
            await pump.stop()
            wait = retry.wait(error, tries, ends - clock())
            if wait is None:
                raise
        except BaseException:
            await pump.stop()
            raise
        await asyncio.sleep(wait)


class _Pump:
    """Reads one response in its own task."""

    def __init__(self, source: Source, reading: Reading) -> None:
        self._reading = reading
        self._queue: asyncio.Queue[LLMEvent | Exception] = asyncio.Queue()
        self._task = asyncio.create_task(self._run(source))

    async def next(self, within_s: float, late: str) -> LLMEvent:
        """Return the next event, or raise what the source raised; `late` is the reason of the LLMTimeout."""
        try:
            async with asyncio.timeout(within_s):
                item = await self._queue.get()
        except TimeoutError:
            if self._reading.finished:  # all was said, only the connection lingers
                return self._reading.end()
            error = LLMTimeout(late)
            error.usage = self._reading.usage
            raise error from None
        if isinstance(item, LLMError):
            item.usage = self._reading.usage
        if isinstance(item, Exception):
            raise item
        return item

    async def stop(self) -> None:
        """Cancel the reading and wait until its connection is closed."""
        self._task.cancel()
        await asyncio.wait({self._task}, timeout=STOP_S)

    async def _run(self, source: Source) -> None:
        try:
            async with aclosing(source()) as pieces:
                async for piece in pieces:
                    delta = self._reading.take(piece)
                    if delta is not None:
                        self._queue.put_nowait(delta)
            self._queue.put_nowait(self._reading.end())
        except Exception as error:  # raised again by `next`, in the task that waits for the answer
            self._queue.put_nowait(error)
