"""What waits on one socket is bounded, whatever the client does."""

import asyncio
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager, suppress

import pytest

from chat.domain.errors import CloseCode
from chat.line import Line
from chat.outbox import MAX_BYTES, MAX_FRAMES, Outbox, SlowConsumer


class Wire:
    """The other end of a socket, which reads only while `open` is set."""

    def __init__(self) -> None:
        self.open = asyncio.Event()
        self.sent: list[str] = []
        self.closed: list[int | None] = []

    async def send(self, frame: str) -> None:
        """Take a frame, when the client reads."""
        await self.open.wait()
        self.sent.append(frame)

    async def close(self, code: int | None) -> None:
        """Note a close."""
        self.closed.append(code)


@asynccontextmanager
async def running(outbox: Outbox) -> AsyncGenerator[None, None]:
    """Send what is queued meanwhile."""
    task = asyncio.create_task(outbox.run())
    yield
    task.cancel()
    with suppress(asyncio.CancelledError):
        await task


async def fill(outbox: Outbox, frame: str) -> int:
    """Queue a frame until no more is taken; return how many were."""
    for queued in range(10 * MAX_FRAMES):
        try:
            await outbox.put(frame)
        except SlowConsumer:
            return queued
    raise AssertionError("everything was taken")


class TestOutbox:
    async def test_keeps_the_order(self) -> None:
        wire = Wire()
        wire.open.set()
        outbox = Outbox(wire.send)
        async with running(outbox):
            for number in range(200):
                await outbox.put(str(number))
            await outbox.drained()

        assert wire.sent == [str(number) for number in range(200)]

    @pytest.mark.parametrize(("frame", "fit"), [("x", MAX_FRAMES), ("x" * (MAX_BYTES // 4), 4)])
    async def test_gives_up_on_a_client_that_does_not_read(self, frame: str, fit: int) -> None:
        wire = Wire()
        outbox = Outbox(wire.send, patience_s=0.01)
        async with running(outbox):
            queued = await fill(outbox, frame)

        # One more than fits is with the socket already.
        assert fit <= queued <= fit + 1

    async def test_waits_for_a_client_that_catches_up(self) -> None:
        wire = Wire()
        outbox = Outbox(wire.send)
        async with running(outbox):
            writing = asyncio.gather(*(outbox.put(str(number)) for number in range(3 * MAX_FRAMES)))
            wire.open.set()
            await writing
            await outbox.drained()

        assert len(wire.sent) == 3 * MAX_FRAMES


class TestLine:
    async def test_closes_on_a_client_that_does_not_read_without_waiting(self) -> None:
        wire = Wire()
        line = Line(wire.send, wire.close)
        await line.put({"type": "ping", "data": {"t": 1}})

        await line.close(CloseCode.SLOW_CONSUMER)
        await line.close(CloseCode.RESTART)

        assert wire.closed == [4003]
        line.drop()

    async def test_lets_the_last_frame_out_before_it_closes(self) -> None:
        wire = Wire()
        wire.open.set()
        line = Line(wire.send, wire.close)
        await line.put({"type": "draining", "data": {"reconnect_in_ms": 0}})

        await line.close(CloseCode.RESTART)

        assert (len(wire.sent), wire.closed) == (1, [1012])
        line.drop()
