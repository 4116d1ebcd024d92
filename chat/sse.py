"""Server-sent events: the third serialiser of the same log."""

import asyncio
from collections.abc import AsyncGenerator, AsyncIterator
from contextlib import aclosing, suppress
from typing import Any

from django.http import StreamingHttpResponse

from chat.domain.errors import FlouError
from chat.domain.wire import Frame, dumps

COMMENT_S = 15.0
_BEAT = b": \n\n"


def event(frame: Frame, *, with_id: bool = False) -> bytes:
    """Return one event; with `with_id` a durable frame carries its number for `Last-Event-ID`."""
    head = f"id: {frame['seq']}\n" if with_id and "seq" in frame else ""
    return f"{head}data: {dumps(frame)}\n\n".encode()


async def with_heartbeat(
    events: AsyncGenerator[bytes, None], every_s: float = COMMENT_S
) -> AsyncGenerator[bytes, None]:
    """Yield `events`, with a comment line whenever nothing was sent for a while, so that proxies stay."""
    async with aclosing(events):
        upcoming = asyncio.ensure_future(anext(events))
        try:
            while True:
                done, _ = await asyncio.wait({upcoming}, timeout=every_s)
                if not done:
                    yield _BEAT
                    continue
                try:
                    item = upcoming.result()
                except StopAsyncIteration:
                    return
                yield item
                upcoming = asyncio.ensure_future(anext(events))
        finally:
            upcoming.cancel()
            with suppress(asyncio.CancelledError, StopAsyncIteration):
                await upcoming


async def until(
    ended: asyncio.Future[FlouError], events: AsyncGenerator[bytes, None]
) -> AsyncGenerator[bytes, None]:
    """Yield `events` until `ended` says why no more may be shown; then that, as the last one."""
    async with aclosing(events):
        while not ended.done():
            upcoming = asyncio.ensure_future(anext(events, None))
            either: set[asyncio.Future[Any]] = {upcoming, ended}
            try:
                await asyncio.wait(either, return_when=asyncio.FIRST_COMPLETED)
                if ended.done():
                    break
                item = upcoming.result()
            finally:
                upcoming.cancel()
                with suppress(asyncio.CancelledError):
                    await upcoming
            if item is None:
                return
            yield item
    yield event({"type": "error", "data": ended.result().as_json()})


def event_stream(events: AsyncIterator[bytes]) -> StreamingHttpResponse:
    """Return the response, never buffered nor compressed on its way."""
    response = StreamingHttpResponse(events, content_type="text/event-stream; charset=utf-8")
    response["Cache-Control"] = "no-cache, no-transform"
    response["X-Accel-Buffering"] = "no"
    return response
