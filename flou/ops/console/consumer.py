"""The staff's WebSocket, `/ws/v1/staff`: states out, nothing in.

A browser signs in by the session cookie of the admin, so a page of another site must not get through: the
Origin is checked before this is reached. It uses no channel layer, whose loss would close every socket.
"""

import asyncio
from typing import Any

from channels.generic.websocket import AsyncWebsocketConsumer
from django.db import Error as DatabaseError
from django.utils import timezone

from chat.db import db
from chat.domain.errors import CloseCode
from chat.line import Line
from chat.observability import log_failure, log_structured
from chat.outbox import SlowConsumer
from chat.turn.wiring import get_runtime
from flou.ops.console.rights import SignIn, in_force
from flou.ops.console.room import Room
from flou.ops.console.state import State
from flou.ops.console.wiring import get_room

# So that the page can see a dead line.
PING_S = 15.0


class StaffConsumer(AsyncWebsocketConsumer):
    """One open console."""

    channel_layer_alias = "none"  # not configured: Channels then gives this consumer no layer at all

    room: Room | None = None
    line: Line
    sign_in: SignIn = ("", 0)

    async def dispatch(self, message: dict[str, Any]) -> None:
        """Handle one ASGI event; unlike Channels' own, without a trip to the shared database thread."""
        handlers = {
            "websocket.connect": self.websocket_connect,
            "websocket.receive": self.websocket_receive,
            "websocket.disconnect": self.websocket_disconnect,
        }
        await handlers[message["type"]](message)

    async def connect(self) -> None:
        """Accept first, then judge, so that the page learns the reason."""
        self._shown: State | None = None
        self._sent: dict[str, Any] | None = None
        self._changed = asyncio.Event()
        await self.accept()
        self.line = Line(lambda frame: self.send(text_data=frame), lambda code: self.close(code=code))
        refusal = await self._refusal()
        if refusal is not None:
            await self.line.close(refusal)
            return
        log_structured("console_opened", transport="ws")
        self.room = get_room()
        self.room.join(self)
        self.line.spawn(self._tell())

    async def disconnect(self, code: int) -> None:
        """Let go of the socket."""
        if self.room is not None:
            self.room.part(self)
        self.line.drop()

    async def receive(self, text_data: str | None = None, bytes_data: bytes | None = None) -> None:
        """Ignore what comes: what staff does goes through the pages."""

    def show(self, state: State) -> None:
        """Show a state; of several before the line takes one, the last."""
        self._shown = state
        self._changed.set()

    async def leave(self, code: CloseCode) -> None:
        """Close."""
        await self.line.close(code)

    async def _refusal(self) -> CloseCode | None:
        runtime = get_runtime()
        if runtime.draining:
            return CloseCode.RESTART
        self.sign_in = (self.scope["session"].session_key or "", self.scope["user"].pk or 0)
        try:
            if await db(in_force, [self.sign_in], timezone.now()):
                return None
        except DatabaseError as error:
            log_failure("console_not_opened", error)
            return CloseCode.BUG
        # Staff is never kept out by the limit of an address that it shares with students.
        wait = await runtime.limiter.hit(runtime.address_limit, self.scope["address"])
        return CloseCode.INVALID_TOKEN if wait is None else CloseCode.RATE_LIMITED

    async def _tell(self) -> None:
        try:
            while True:
                await self._tell_next()
        except SlowConsumer:
            await self.line.close(CloseCode.SLOW_CONSUMER)

    async def _tell_next(self) -> None:
        try:
            async with asyncio.timeout(PING_S):
                await self._changed.wait()
        except TimeoutError:
            await self.line.put({"type": "ping", "data": {"t": int(timezone.now().timestamp())}})
            return
        self._changed.clear()
        data = self._shown.as_json(self.sign_in[1]) if self._shown is not None else None
        if data is not None and data != self._sent:
            self._sent = data
            await self.line.put({"type": "state", "data": {**data, "now": timezone.now().isoformat()}})
