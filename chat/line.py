"""The way out of one socket: frames in order, and a close that lets the last one through."""

import asyncio
from collections.abc import AsyncGenerator, Awaitable, Callable, Coroutine
from contextlib import aclosing
from typing import Any
from uuid import UUID

from django.db import Error as DatabaseError

from chat.domain.errors import CloseCode, ErrorCode, FlouError
from chat.domain.wire import Frame, Logged, dumps
from chat.observability import log_failure, log_structured
from chat.outbox import Outbox, SlowConsumer

# How long the frames that wait may take to leave before the socket is closed under them.
FAREWELL_S = 1.0

Follow = Callable[[UUID, int], AsyncGenerator[Logged, None]]


class Line:
    """Sends frames, copies the logs of turns, and closes; every task it starts ends with it."""

    def __init__(
        self, send: Callable[[str], Awaitable[None]], close: Callable[[int | None], Awaitable[None]]
    ) -> None:
        self.closing = False
        self._close = close
        self._outbox = Outbox(send)
        self._tasks: set[asyncio.Task[None]] = set()
        self._followed: dict[UUID, asyncio.Task[None]] = {}
        self.spawn(self._outbox.run())

    def spawn(self, work: Coroutine[Any, Any, None]) -> asyncio.Task[None]:
        """Run `work` as long as the socket is open."""
        task = asyncio.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        return task

    def drop(self) -> None:
        """Let go of the socket: the other side has gone."""
        self.closing = True
        for task in list(self._tasks):
            task.cancel()

    async def put(self, frame: Frame) -> None:
        """Queue a frame; raises `SlowConsumer`."""
        await self._outbox.put(dumps(frame))

    async def error(self, error: FlouError) -> None:
        """Queue a refusal."""
        if not self.closing:
            await self.put({"type": "error", "data": error.as_json()})

    async def refuse(self, error: FlouError, code: CloseCode) -> None:
        """Say why, and close."""
        await self.error(error)
        await self.close(code)

    async def close(self, code: CloseCode) -> None:
        """Close after what is queued has left, without waiting for a client that does not read."""
        if self.closing:
            return
        self.closing = True
        if code is not CloseCode.SLOW_CONSUMER:
            try:
                async with asyncio.timeout(FAREWELL_S):
                    await self._outbox.drained()
            except TimeoutError:
                log_structured("frames_left_behind", close_code=int(code))
        log_structured("socket_closed", close_code=int(code), transport="ws")
        try:
            await self._close(int(code))
        except Exception as error:
            # autobahn, under daphne, sends no codes between 1001 and 2999; the frame before has said why.
            log_failure("close_code_not_sent", error, close_code=int(code))
            await self._close(None)

    def follow(self, turn: UUID, after: int, log: Follow) -> None:
        """Copy the log of a turn to this socket; one that is being copied goes on as it is."""
        running = self._followed.get(turn)
        if running is not None and not running.done():
            return
        self._followed[turn] = self.spawn(self._copy(turn, after, log))

    def unfollow(self, turn: UUID) -> None:
        """Stop copying the log of a turn."""
        running = self._followed.pop(turn, None)
        if running is not None:
            running.cancel()

    async def _copy(self, turn: UUID, after: int, log: Follow) -> None:
        try:
            async with aclosing(log(turn, after)) as events:
                async for event in events:
                    await self.put(event.frame(turn))
        except SlowConsumer:
            await self.close(CloseCode.SLOW_CONSUMER)
        except DatabaseError as error:
            log_failure("follow_broken", error, turn=str(turn))
            await self.error(FlouError(ErrorCode.INTERNAL))
        finally:
            if self._followed.get(turn) is asyncio.current_task():
                del self._followed[turn]
