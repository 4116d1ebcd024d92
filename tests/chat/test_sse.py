"""What ends an event stream before its turn does."""

import asyncio
import json
from collections.abc import AsyncGenerator

from chat.domain.errors import ErrorCode, FlouError
from chat.sse import until


class Source:
    """Events that come when they are let out; notes whether it was closed."""

    def __init__(self) -> None:
        self.out: asyncio.Queue[bytes | None] = asyncio.Queue()
        self.closed = False

    async def events(self) -> AsyncGenerator[bytes, None]:
        """Yield what was put into `out`, up to None."""
        try:
            while (item := await self.out.get()) is not None:
                yield item
        finally:
            self.closed = True


def ended_later() -> asyncio.Future[FlouError]:
    """Return what will say why no more may be shown."""
    return asyncio.get_running_loop().create_future()


class TestUntil:
    async def test_passes_everything_on_while_nothing_has_ended(self) -> None:
        source = Source()
        for item in (b"one", b"two", None):
            source.out.put_nowait(item)
        assert [item async for item in until(ended_later(), source.events())] == [b"one", b"two"]
        assert source.closed

    async def test_says_why_and_stops_while_it_waits_for_the_next(self) -> None:
        source, ended = Source(), ended_later()
        source.out.put_nowait(b"one")
        shown = until(ended, source.events())
        first, upcoming = await anext(shown), asyncio.ensure_future(anext(shown))
        await asyncio.sleep(0)
        ended.set_result(FlouError(ErrorCode.AUTH_REQUIRED))
        last = await upcoming

        assert first == b"one"
        assert json.loads(last.removeprefix(b"data: "))["data"]["code"] == "auth_required"
        assert [item async for item in shown] == []
        assert source.closed

    async def test_shows_nothing_that_came_too_late(self) -> None:
        source, ended = Source(), ended_later()
        source.out.put_nowait(b"too late")
        ended.set_result(FlouError(ErrorCode.AUTH_REQUIRED))
        assert [b"too late" in item async for item in until(ended, source.events())] == [False]
