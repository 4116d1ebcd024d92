"""What the shells of one process work with, from its start until it has let go of everything."""

import asyncio
import os
import secrets
import signal
from collections.abc import Callable, Coroutine
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, TypeVar
from uuid import UUID

from django.db import Error as DatabaseError
from django.utils import timezone
from limits import RateLimitItem

from chat.db import db
from chat.llm.guarded import GuardedClient
from chat.llm.port import LLMClient
from chat.observability import log_failure, log_structured
from chat.operations.accept import Accepted
from chat.queries import student_message
from chat.turn.budget import Budget
from chat.turn.bus import Bus, Hint
from chat.turn.cards import Cards
from chat.turn.hub import Hub
from chat.turn.limits import Limiter
from chat.turn.notifier import Notifier
from chat.turn.presence import Device, Presence
from chat.turn.reaper import Reaper
from chat.turn.rescreener import Rescreener
from chat.turn.runner import Runner
from chat.turn.screening import Detectors
from chat.turn.shelf import Shelf
from chat.turn.staff_lexicon import StaffLexicon
from chat.turn.watch import Watch

# A deploy gives a process 25 s in all: what is left of the turns then goes on in another process.
DRAIN_GRACE_S = 18.0
RECONNECT_WITHIN_MS = 5000

T = TypeVar("T")


@dataclass(slots=True)
class Runtime:
    """The parts of one process, and how hints of the other processes reach them."""

    llm: LLMClient
    budget: Budget
    limiter: Limiter
    message_limit: RateLimitItem
    address_limit: RateLimitItem
    hub: Hub
    runner: Runner
    reaper: Reaper
    notifier: Notifier
    cards: Cards
    delimiter: Callable[[], str]
    lexicon: StaffLexicon
    shelf: Shelf
    detectors: Detectors
    presence: Presence = field(default_factory=Presence)
    bus: Bus = field(init=False)
    watch: Watch = field(init=False)
    rescreener: Rescreener = field(init=False)
    _background: list[asyncio.Task[None]] = field(default_factory=list)
    _carried: set[asyncio.Task[Any]] = field(default_factory=set)
    _stopping: asyncio.Task[None] | None = None

    def __post_init__(self) -> None:
        self.bus = Bus(self._hear)
        self.watch = Watch(self.presence)
        self.rescreener = Rescreener(
            llm=self.llm,
            cards=self.cards,
            now=self.now,
            delimiter=self.delimiter,
            detectors=self.detectors,
            connected=self.presence.users,
            push=self._show_turn,
            show=self.show_late,
        )
        self.hub.ask_owner = lambda turn: self.bus.tell("following", turn)
        self.hub.poke_others = lambda turn, seq: self.bus.tell("poke", turn, seq=seq)

    @property
    def llm_name(self) -> str:
        """Return what answers: `gemini` or `offline`."""
        return self.llm.name

    @property
    def breaker_state(self) -> str:
        """Return the state of the circuit breaker, `closed` where there is none."""
        return self.llm.state if isinstance(self.llm, GuardedClient) else "closed"

    @property
    def draining(self) -> bool:
        """Return whether this process is going away."""
        return self.runner.draining

    def now(self) -> datetime:
        """Return the time, in UTC."""
        return timezone.now()

    def start(self) -> None:
        """Begin to listen to the other processes, to look after turns that they lost, and to tell staff."""
        self._background = [
            asyncio.create_task(self.reaper.run(), name="reaper"),
            asyncio.create_task(self.notifier.run(), name="notifier"),
            asyncio.create_task(self.budget.run(), name="budget"),
            asyncio.create_task(self.bus.run(), name="bus"),
            asyncio.create_task(self.lexicon.run(), name="lexicon"),
            asyncio.create_task(self.shelf.run(), name="shelf"),
            asyncio.create_task(self.watch.run(), name="watch"),
            asyncio.create_task(self.rescreener.run(), name="rescreener"),
        ]

    def look_after(self, work: Coroutine[Any, Any, None], name: str) -> None:
        """Run what another app adds to the tasks of this process, until it goes away."""
        self._background.append(asyncio.create_task(work, name=name))

    def carry_through(self, work: Coroutine[Any, Any, T]) -> asyncio.Task[T]:
        """Run `work` to its end, whatever becomes of who began it."""
        task = asyncio.create_task(work)
        self._carried.add(task)
        task.add_done_callback(self._carried.discard)
        # A caller that has gone away does not ask how it ended.
        task.add_done_callback(lambda ended: ended.cancelled() or ended.exception())
        return task

    async def announce(
        self, user_id: int, accepted: Accepted, text: str, sender: Device | None = None
    ) -> None:
        """Show a new message on the user's other devices, here and in the other processes."""
        message = {
            "id": accepted.message_id,
            "role": "user",
            "text": text.strip(),
            "created_at": accepted.created_at.isoformat(),
        }
        self.bus.tell("accepted", accepted.turn, user=user_id)
        await self._show(self.presence.others(user_id, sender), message, accepted.turn)

    async def show_late(self, user_id: int, turn: UUID) -> None:
        """Show what Flou says by itself on every device of its user, here and in the other processes."""
        self.bus.tell("late", turn, user=user_id)
        await self._show_turn(user_id, turn)

    def cancel(self, turn: UUID, seen_chars: int | None) -> None:
        """Stop a turn now, wherever it runs; its owner would find out within two seconds anyway."""
        self.runner.cancel(turn, seen_chars)
        self.bus.tell("cancel", turn, seen_chars=seen_chars)

    async def stop(self) -> None:
        """Tell the clients, let running turns end or hand them over, and release connections."""
        if self._stopping is None:
            self._stopping = asyncio.create_task(self._stop(), name="drain")
        await asyncio.shield(self._stopping)

    async def _stop(self) -> None:
        self.runner.draining = True
        log_structured("draining", count=self.runner.running, connections=len(self.presence.all()))
        goodbyes = [self._say_goodbye(device) for device in self.presence.all()]
        await asyncio.gather(self.runner.stop(DRAIN_GRACE_S), *goodbyes)
        for task in self._background:
            task.cancel()
        # One that had ended with a bug must not keep the connections below from being released.
        await asyncio.gather(*self._background, return_exceptions=True)
        await self.bus.aclose()
        await self.llm.aclose()
        await self.limiter.aclose()
        log_structured("drained")

    async def _say_goodbye(self, device: Device) -> None:
        try:
            await device.drain(secrets.randbelow(RECONNECT_WITHIN_MS))
        except Exception as error:
            # One broken line must not keep the others from being told.
            log_failure("goodbye_failed", error)

    async def _hear(self, hint: Hint) -> None:
        turn = UUID(hint["turn"])
        match hint["kind"]:
            case "poke":
                self.hub.wake(turn)
            case "following":
                self.hub.watch(turn)
            case "cancel":
                self.runner.cancel(turn, hint.get("seen_chars"))
            case "accepted":
                await self._show_from_elsewhere(turn, hint["user"])
            case "late":
                await self._show_turn(hint["user"], turn)
            case "drain":
                # The same way out as a deploy's: the server's own handler of the signal takes over.
                os.kill(os.getpid(), signal.SIGTERM)

    async def _show_turn(self, user_id: int, turn: UUID) -> None:
        for device in self.presence.others(user_id):
            try:
                await device.show_turn(turn)
            except Exception as error:
                # One broken line must not keep the others from being told.
                log_failure("late_card_not_shown", error, turn=str(turn))

    async def _show_from_elsewhere(self, turn: UUID, user_id: int) -> None:
        devices = self.presence.others(user_id)
        if not devices:
            return
        try:
            message = await db(student_message, turn)
        except DatabaseError as error:
            log_failure("message_not_shown", error, turn=str(turn))
            return
        if message is not None:
            await self._show(devices, message, turn)

    async def _show(self, devices: list[Device], message: dict[str, Any], turn: UUID) -> None:
        for device in devices:
            try:
                await device.show_message(message, turn)
            except Exception as error:
                # Another device that cannot be shown something is no failure of the one that sent it.
                log_failure("message_not_shown", error, turn=str(turn))
