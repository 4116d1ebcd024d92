"""The event log of turns: commit, then emit.

Writing is a group commit across turns: the first event of a batch goes at once, what arrives while a write is
in flight goes with the next. Following is one loop for every transport: the feed of this process when it runs
the turn, the database otherwise, and a look each second in case a hint got lost.
"""

import asyncio
import time
from collections import defaultdict
from collections.abc import AsyncGenerator, Sequence
from contextvars import Context
from dataclasses import dataclass
from uuid import UUID

from chat.db import db_again
from chat.domain.events import TextAdded, TurnEvent
from chat.domain.record import Claim
from chat.domain.wire import Logged
from chat.operations.write import Addition, LostOwnership, append
from chat.queries import tail
from chat.trail import DATABASE, waited
from chat.turn.hub import Hub

POLL_S = 1.0
# A student reads a few words a second: a turn further ahead than this waits for the database.
MAX_PENDING = 64


@dataclass(slots=True)
class _Pending:
    log: "TurnLog"
    event: TurnEvent
    written: asyncio.Future[None]


class LogWriter:
    """Writes the events of all turns of this process, one transaction at a time."""

    def __init__(self, hub: Hub) -> None:
        self._hub = hub
        self._pending: list[_Pending] = []
        self._task: asyncio.Task[None] | None = None

    def add(self, log: "TurnLog", event: TurnEvent) -> asyncio.Future[None]:
        """Queue an event; the future ends when it is committed and shown, or with what prevented that.

        Raises (through the future):
            LostOwnership: the turn belongs to somebody else now.
            django.db.Error: the database did not take it, however often it was asked.
        """
        last = self._pending[-1] if self._pending else None
        if last and last.log is log and isinstance(last.event, TextAdded) and isinstance(event, TextAdded):
            last.event = TextAdded(last.event.text + event.text)
            return last.written
        written: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._pending.append(_Pending(log, event, written))
        if self._task is None or self._task.done():
            # It writes for all turns: what it does is not the work of the one that began it.
            self._task = asyncio.create_task(self._drain(), name="log-writer", context=Context())
        return written

    async def _drain(self) -> None:
        while self._pending:
            batch, self._pending = self._pending, []
            by_log: dict[TurnLog, list[_Pending]] = defaultdict(list)
            for item in batch:
                by_log[item.log].append(item)
            try:
                logged = await db_again(append, [log.addition(items) for log, items in by_log.items()])
            except Exception as error:
                for item in batch:
                    _fail(item.written, error)
                continue
            for (log, items), events in zip(by_log.items(), logged, strict=True):
                self._show(log, items, events)

    def _show(self, log: "TurnLog", items: Sequence[_Pending], events: Sequence[Logged]) -> None:
        """Hand committed events to the followers; a turn that was lost has none."""
        if events:
            log.last_seq = events[-1].seq
            self._hub.publish(log.claim.turn, events)
        for item in items:
            if events:
                _succeed(item.written)
            else:
                _fail(item.written, LostOwnership(str(log.claim.turn)))


class TurnLog:
    """The log of one turn, as its owner writes it; `last_seq` is the last event known to be committed."""

    def __init__(self, writer: LogWriter, claim: Claim, last_seq: int) -> None:
        self.claim = claim
        self.last_seq = last_seq
        self._writer = writer
        self._unwritten: list[asyncio.Future[None]] = []

    def addition(self, items: Sequence[_Pending]) -> Addition:
        """Return these events as what comes next in the log."""
        return Addition(self.claim, self.last_seq, tuple(item.event for item in items))

    async def add(self, event: TurnEvent) -> None:
        """Queue an event; waits when the database is far behind, raises what stopped an earlier event."""
        self._unwritten = [future for future in self._unwritten if not future.done() or future.exception()]
        if len(self._unwritten) >= MAX_PENDING or any(future.done() for future in self._unwritten):
            await self.flush()
        self._unwritten.append(self._writer.add(self, event))

    async def flush(self) -> None:
        """Wait until every event is committed and shown; raises what stopped one."""
        begun = time.monotonic()
        await asyncio.gather(*self._unwritten)
        waited(DATABASE, time.monotonic() - begun)
        self._unwritten.clear()

    async def settle(self) -> None:
        """Wait until nothing is in flight any more, whatever became of it."""
        await asyncio.gather(*self._unwritten, return_exceptions=True)


def _succeed(future: asyncio.Future[None]) -> None:
    if not future.done():
        future.set_result(None)


def _fail(future: asyncio.Future[None], error: Exception) -> None:
    if not future.done():
        future.set_exception(error)
        future.exception()  # a turn that has stopped waiting must not be reported as forgetting it


async def follow(hub: Hub, turn: UUID, after: int) -> AsyncGenerator[Logged, None]:
    """Yield the committed events of `turn` after `after`, ending with its terminal one.

    Iterate under `aclosing`. A turn that ends without more events (erased, or pruned) ends the iteration.
    """
    last = after
    waited = True
    with hub.listening(turn) as changed:
        while True:
            changed.clear()
            feed = hub.feed(turn)
            fed = feed.since(last) if feed else None
            fresh, ended = (fed, False) if fed is not None else await db_again(tail, turn, last)
            for event in fresh:
                yield event
                last = event.seq
                if event.terminal:
                    return
            if ended:
                return
            if fed is None and waited:
                # Whoever runs it may be another process, and another one than a moment ago.
                hub.ask_owner(turn)
            if not fresh:
                waited = not await _set_within(changed, POLL_S)


async def _set_within(event: asyncio.Event, seconds: float) -> bool:
    """Return whether `event` is set before the time is over."""
    try:
        async with asyncio.timeout(seconds):
            await event.wait()
    except TimeoutError:
        return False
    return True
