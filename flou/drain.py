"""Going away in good order: on SIGTERM the turns are settled first, then the server's own handler acts.

uvicorn closes every socket before it ends the life span, and daphne knows no life span; so the signal is
taken here, before either of them hears of it.
"""

import asyncio
import os
import signal
import threading
from dataclasses import dataclass, field
from types import FrameType

from chat.turn.runtime import Runtime

SIGNALS = (signal.SIGTERM, signal.SIGINT)


def drain_on_signals(runtime: Runtime) -> None:
    """Drain `runtime` at the first SIGTERM or SIGINT; a second one goes straight to the server."""
    if threading.current_thread() is not threading.main_thread():
        return
    taken = _Taken(runtime, asyncio.get_running_loop())
    for number in SIGNALS:
        taken.servers_own[number] = signal.getsignal(number)
        signal.signal(number, taken)


@dataclass
class _Taken:
    """The handler in place of the server's own."""

    runtime: Runtime
    loop: asyncio.AbstractEventLoop
    servers_own: dict[int, signal.Handlers | object] = field(default_factory=dict)
    leaving: asyncio.Task[None] | None = None

    def __call__(self, number: int, _frame: FrameType | None) -> None:
        self.loop.call_soon_threadsafe(self._begin, number)

    def _begin(self, number: int) -> None:
        if self.leaving is None:
            self.leaving = self.loop.create_task(self._leave(number), name="leave")
        else:
            self._hand_over(number)

    async def _leave(self, number: int) -> None:
        try:
            await self.runtime.stop()
        finally:
            self._hand_over(number)

    def _hand_over(self, number: int) -> None:
        """Give the signals back and send this one again: the server acts as if it had come now."""
        for each, handler in self.servers_own.items():
            signal.signal(each, handler)  # type: ignore[arg-type]  # what getsignal returned, signal takes
        os.kill(os.getpid(), number)
