"""Closes sockets whose sign-in was ended: by a logout, a new password, a block or an erasure.

One query, twice a second, asks for all sockets of the process together. It needs no hint, so it works
the same while Redis is away; while the database is away nothing is known of anybody, and every socket stays.
"""

import asyncio
from collections.abc import Awaitable, Callable, Collection, Mapping
from uuid import UUID

from django.db import Error as DatabaseError

from chat.domain.errors import FlouError
from chat.observability import log_failure
from chat.turn.presence import Device, Presence

# A revoked user's sockets close within 2 s of the revocation: half a second until it is seen, and up to 1.5 s
# for the last frames to a client that hardly reads.
LOOK_S = 0.5

# Takes sign-ins as (user's public id, family), returns why each of those that ended is refused.
SignIn = tuple[UUID, UUID]
FindEnded = Callable[[Collection[SignIn]], Awaitable[Mapping[SignIn, FlouError]]]


class Watch:
    """Looks after the sign-ins behind the sockets of this process; who knows accounts sets `find_ended`."""

    def __init__(self, presence: Presence) -> None:
        self._presence = presence
        self._leaving: dict[Device, asyncio.Task[None]] = {}
        self.find_ended: FindEnded = _nobody

    async def run(self) -> None:
        """Look until cancelled."""
        while True:
            await asyncio.sleep(LOOK_S)
            try:
                await self.look()
            except DatabaseError as error:
                log_failure("sign_ins_not_checked", error)

    async def look(self) -> None:
        """Begin to close what has lost its sign-in."""
        devices = {device: device.sign_in for device in self._presence.all() if device not in self._leaving}
        if not devices:
            return
        ended = await self.find_ended(set(devices.values()))
        for device, sign_in in devices.items():
            if sign_in in ended and sign_in == device.sign_in:
                self._leaving[device] = asyncio.create_task(self._dismiss(device, ended[sign_in]))

    async def _dismiss(self, device: Device, error: FlouError) -> None:
        """Close one socket; a client that does not read holds up nobody else."""
        try:
            await device.dismiss(error)
        except Exception as failure:
            # A line that broke meanwhile is closed, which is all that was wanted.
            log_failure("socket_not_dismissed", failure)
        finally:
            del self._leaving[device]


async def _nobody(_: Collection[SignIn]) -> Mapping[SignIn, FlouError]:
    """Stand in where there are no accounts."""
    return {}
