"""The one look per process that serves every open console.

Each second: who may still look on, and what is open. It needs no hint, so it works the same while Redis is
away; while the database is away nothing is known of anybody: every seat stays and is told so.
"""

import asyncio
from collections.abc import Awaitable, Callable, Collection
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any, Final, Protocol

from django.db import Error as DatabaseError

from chat.db import db
from chat.domain.errors import CloseCode
from chat.observability import log_failure
from chat.repeating import repeat
from flou.ops.console import queries
from flou.ops.console.rights import SignIn, in_force
from flou.ops.console.state import State

# A new case is on every screen within 2 s: a second until it is seen, the rest for the way.
LOOK_S: Final = 1.0
# What changes seldom, or costs more to count, is looked at each so many looks.
SYSTEM_EACH: Final = 5
FIGURES_EACH: Final = 15
# Tabs of one person in one process; the oldest gives way and asks for what it shows from then on.
MAX_SEATS: Final = 20


class Seat(Protocol):
    """One open console."""

    @property
    def sign_in(self) -> SignIn:
        """Return the session that it acts for."""
        ...

    def show(self, state: State) -> None:
        """Show a state, without waiting."""
        ...

    async def leave(self, code: CloseCode) -> None:
        """Close."""
        ...


Report = Callable[[], Awaitable[dict[str, Any]]]


@dataclass(slots=True)
class Room:
    """The open consoles of this process. `report` tells how the process is, `leaving` that it goes away."""

    report: Report
    leaving: Callable[[], bool]
    now: Callable[[], datetime]
    state: State = field(default_factory=State)
    _seats: list[Seat] = field(default_factory=list)
    _looks: int = 0
    _going: set[asyncio.Task[None]] = field(default_factory=set)

    def join(self, seat: Seat) -> None:
        """Serve a seat from now on; it is shown what is known already."""
        mine = [other for other in self._seats if other.sign_in[1] == seat.sign_in[1]]
        if len(mine) >= MAX_SEATS:
            self._dismiss(mine[0], CloseCode.TOO_MANY_CONNECTIONS)
        self._seats.append(seat)
        if self.state.flags is not None:
            seat.show(self.state)

    def part(self, seat: Seat) -> None:
        """Forget a seat."""
        if seat in self._seats:
            self._seats.remove(seat)

    async def run(self) -> None:
        """Look until cancelled."""
        await repeat(self.look, every_s=LOOK_S, failure="console_look_failed")

    async def look(self) -> None:
        """Look once, when anybody is there, and show what was seen."""
        if not self._seats:
            self._looks, self.state = 0, State()
            return
        if self.leaving():
            self._dismiss_all(self._seats, CloseCode.RESTART)
            return
        await self._look()
        for seat in self._seats:
            seat.show(self.state)

    async def _look(self) -> None:
        try:
            await self._send_away()
            await self._read()
        except DatabaseError as error:
            log_failure("console_not_read", error)
            self._looks = 0
        if self._looks % SYSTEM_EACH == 0:
            self.state = replace(self.state, system=await self.report())
        self._looks += 1

    async def _read(self) -> None:
        flags, count = await db(queries.open_flags)
        self.state = replace(self.state, flags=flags, open_count=count)
        if self._looks % FIGURES_EACH == 0:
            now = self.now()
            figures, alerts = await db(lambda: (queries.today(now), queries.amiss(now)))
            self.state = replace(self.state, figures=figures, alerts=alerts)

    async def _send_away(self) -> None:
        sign_ins = {seat.sign_in for seat in self._seats}
        kept = await db(in_force, sign_ins, self.now())
        ended = [seat for seat in self._seats if seat.sign_in in sign_ins and seat.sign_in not in kept]
        self._dismiss_all(ended, CloseCode.INVALID_TOKEN)

    def _dismiss_all(self, seats: Collection[Seat], code: CloseCode) -> None:
        for seat in list(seats):
            self._dismiss(seat, code)

    def _dismiss(self, seat: Seat, code: CloseCode) -> None:
        """Close one seat; a client that does not read holds up nobody else."""
        self.part(seat)
        task = asyncio.create_task(self._leave(seat, code))
        self._going.add(task)
        task.add_done_callback(self._going.discard)

    async def _leave(self, seat: Seat, code: CloseCode) -> None:
        try:
            await seat.leave(code)
        except Exception as error:
            # A line that broke meanwhile is closed, which is all that was wanted.
            log_failure("console_not_dismissed", error)
