"""What waits to be sent on one socket: bounded, so that a client that does not read costs no memory."""

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable

MAX_FRAMES = 64
MAX_BYTES = 256 * 1024
# A burst of the log waits this long for the line to take it before the client counts as too slow.
PATIENCE_S = 5.0


class SlowConsumer(Exception):
    """Raised when a client does not read what was sent."""


class Outbox:
    """A queue of frames with one task that sends them in order."""

    def __init__(self, send: Callable[[str], Awaitable[None]], patience_s: float = PATIENCE_S) -> None:
        self._send = send
        self._patience_s = patience_s
        self._waiting: deque[str] = deque()
        self._bytes = 0
        self._ready = asyncio.Event()
        self._room = asyncio.Event()

    async def put(self, frame: str) -> None:
        """Queue a frame, waiting for room when 64 frames or 256 KiB wait already.

        Raises:
            SlowConsumer: there was no room in that time.
        """
        size = len(frame.encode())
        while not self._fits(size):
            self._room.clear()
            try:
                async with asyncio.timeout(self._patience_s):
                    await self._room.wait()
            except TimeoutError:
                raise SlowConsumer from None
        self._waiting.append(frame)
        self._bytes += size
        self._ready.set()

    def _fits(self, size: int) -> bool:
        if not self._waiting:
            return True
        return len(self._waiting) < MAX_FRAMES and self._bytes + size <= MAX_BYTES

    async def run(self) -> None:
        """Send what is queued until cancelled."""
        while True:
            await self._ready.wait()
            self._ready.clear()
            while self._waiting:
                frame = self._waiting.popleft()
                self._bytes -= len(frame.encode())
                self._room.set()
                await self._send(frame)

    async def drained(self) -> None:
        """Wait until nothing is queued: used before a close, so that the last frame gets out."""
        while self._waiting:
            self._room.clear()
            await self._room.wait()
