"""Ends what is open for a sign-in that was ended: by a logout, a new password, a block or an erasure.

One query, twice a second, asks for all sockets and event streams of the process together. It needs no hint,
so it works the same while Redis is away; while the database is away nothing is known of anybody, and
everything stays open.
"""

import asyncio
from collections.abc import Awaitable, Callable, Collection, Iterator, Mapping
from contextlib import contextmanager
from typing import Protocol
from uuid import UUID

from chat.domain.errors import FlouError
from chat.domain.principal import Principal
from chat.observability import log_failure
from chat.repeating import repeat
from chat.turn.presence import Presence

# A revoked user's sockets close within 2 s of the revocation: half a second until it is seen, and up to 1.5 s
# for the last frames to a client that hardly reads.
LOOK_S = 0.5

# Takes sign-ins as (user's public id, family), returns why each of those that ended is refused.
SignIn = tuple[UUID, UUID]
FindEnded = Callable[[Collection[SignIn]], Awaitable[Mapping[SignIn, FlouError]]]


class SignedIn(Protocol):
    """What is open for a sign-in, and how it is told that the sign-in was ended."""

    @property
    def sign_in(self) -> SignIn:
        """Return the user and the sign-in that it acts for."""
        ...

    async def dismiss(self, error: FlouError) -> None:
        """End."""
        ...


class Watch:
    """Looks after the sign-ins behind what is open in this process; who knows accounts sets `find_ended`."""

    def __init__(self, presence: Presence) -> None:
        self._presence = presence
        self._streams: set[_Stream] = set()
        self._leaving: dict[SignedIn, asyncio.Task[None]] = {}
        self.find_ended: FindEnded = _nobody

    @contextmanager
    def over(self, principal: Principal) -> Iterator[asyncio.Future[FlouError]]:
        """Yield a future that holds why, once the sign-in behind a request was ended."""
        stream = _Stream((principal.public_id, principal.family))
        self._streams.add(stream)
        try:
            yield stream.ended
        finally:
            self._streams.discard(stream)

    async def run(self) -> None:
        """Look until cancelled."""
        await repeat(self.look, every_s=LOOK_S, failure="sign_ins_not_checked")

    async def look(self) -> None:
        """Begin to close what has lost its sign-in."""
        everything: list[SignedIn] = [*self._presence.all(), *self._streams]
        asked = {each: each.sign_in for each in everything if each not in self._leaving}
        if not asked:
            return
        ended = await self.find_ended(set(asked.values()))
        for each, sign_in in asked.items():
            if sign_in in ended and sign_in == each.sign_in:
                self._leaving[each] = asyncio.create_task(self._dismiss(each, ended[sign_in]))

    async def _dismiss(self, each: SignedIn, error: FlouError) -> None:
        """End one of them; a client that does not read holds up nobody else."""
        try:
            await each.dismiss(error)
        except Exception as failure:
            # A line that broke meanwhile is closed, which is all that was wanted.
            log_failure("socket_not_dismissed", failure)
        finally:
            del self._leaving[each]


class _Stream:
    """A request that lasts: it hears that its sign-in was ended, and ends by itself."""

    def __init__(self, sign_in: SignIn) -> None:
        self.sign_in = sign_in
        self.ended: asyncio.Future[FlouError] = asyncio.get_running_loop().create_future()

    async def dismiss(self, error: FlouError) -> None:
        """Note why; once is enough."""
        if not self.ended.done():
            self.ended.set_result(error)


async def _nobody(_: Collection[SignIn]) -> Mapping[SignIn, FlouError]:
    """Stand in where there are no accounts."""
    return {}
