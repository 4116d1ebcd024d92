"""Committed events on their way to followers in the same process."""

import asyncio
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from uuid import UUID

from chat.domain.wire import Logged


class Feed:
    """The tail of one turn's log, from `first` on, while this process runs the turn."""

    def __init__(self, first: int) -> None:
        self.first = first
        self.events: list[Logged] = []

    def since(self, after: int) -> list[Logged] | None:
        """Return the events after `after`, or None when the feed begins later than that."""
        if after + 1 < self.first:
            return None
        return self.events[after + 1 - self.first :]


class Hub:
    """Feeds of the turns that run here, and everyone in this process who waits for a turn."""

    def __init__(self) -> None:
        self._feeds: dict[UUID, Feed] = {}
        self._listeners: dict[UUID, set[asyncio.Event]] = {}
        self._watched: set[UUID] = set()
        # Set by the wiring: how the other processes are told.
        self.ask_owner: Callable[[UUID], None] = _tell_nobody
        self.poke_others: Callable[[UUID, int], None] = _tell_nobody

    def open(self, turn: UUID, last_seq: int) -> None:
        """Begin the feed of a turn that this process runs from now on."""
        self._feeds[turn] = Feed(last_seq + 1)
        self.wake(turn)

    def feed(self, turn: UUID) -> Feed | None:
        """Return the feed of a turn, or None when another process may be running it."""
        return self._feeds.get(turn)

    def watch(self, turn: UUID) -> None:
        """Note that another process follows a turn which runs here."""
        if turn in self._feeds:
            self._watched.add(turn)

    def publish(self, turn: UUID, events: Sequence[Logged]) -> None:
        """Hand committed events to the followers; other processes are poked only when they follow, too."""
        feed = self._feeds.get(turn)
        if feed is not None:
            feed.events.extend(events)
        if turn in self._watched and events:
            self.poke_others(turn, events[-1].seq)
        if events and events[-1].terminal:
            self.close(turn)
        self.wake(turn)

    def close(self, turn: UUID) -> None:
        """Forget the feed of a turn that this process lost; its followers go on from the database."""
        self._feeds.pop(turn, None)
        self._watched.discard(turn)
        self.wake(turn)

    def wake(self, turn: UUID) -> None:
        """Tell the followers of a turn to look again."""
        for listener in self._listeners.get(turn, ()):
            listener.set()

    @contextmanager
    def listening(self, turn: UUID) -> Iterator[asyncio.Event]:
        """Yield an event that is set whenever something may have happened to `turn`."""
        listener = asyncio.Event()
        listeners = self._listeners.setdefault(turn, set())
        listeners.add(listener)
        try:
            yield listener
        finally:
            listeners.discard(listener)
            if not listeners:
                self._listeners.pop(turn, None)


def _tell_nobody(*_: object) -> None:
    """Stand in for the bus where there is one process."""
