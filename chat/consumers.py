"""The student's WebSocket: frames in, frames out; no rule of its own.

It uses no channel layer, whose loss would close every socket, and never waits for a turn: a turn belongs to
the runner, and a task per followed turn copies the log to the socket's line. Nor does it wait for the
database to say who has come: frames are read meanwhile, and a message that calls for a card gets it.
"""

import asyncio
import time
from collections.abc import AsyncGenerator, Mapping
from contextlib import suppress
from typing import Any, assert_never
from uuid import UUID, uuid4

from channels.generic.websocket import AsyncWebsocketConsumer
from django.db import Error as DatabaseError

from chat.db import db
from chat.domain import strict_json
from chat.domain.errors import AccountGone, CloseCode, ErrorCode, FlouError
from chat.domain.frames import (
    MAX_CHARS,
    MAX_FRAME_BYTES,
    PING_S,
    AuthFrame,
    AuthIn,
    CancelFrame,
    CancelIn,
    MessageFrame,
    MessageIn,
    ResumeFrame,
    ResumeIn,
    parse,
)
from chat.domain.principal import Principal
from chat.domain.wire import Logged
from chat.figures import FIGURES, Name
from chat.line import Line
from chat.observability import log_failure, log_structured, uid
from chat.operations.rescreen import note_seen
from chat.outbox import SlowConsumer
from chat.queries import access_snapshot, active_turns
from chat.turn.control import stop_turn
from chat.turn.intake import Incoming, TurnRefused, submit
from chat.turn.log import follow
from chat.turn.runtime import Runtime
from chat.turn.wiring import get_runtime

SUBPROTOCOL = "flou.v1"
AUTH_WITHIN_S = 10.0
EXPIRING_S = 60.0
SHORTEST_NAP_S = 0.05
# How often a database that is away is asked who has come.
AGAIN_S = 1.0
# How long whoever was signed out may take to make room for being told so.
LAST_WORD_S = 0.5
# Refusals of the token or the account: the socket has no business any more.
IDENTITY = frozenset({ErrorCode.AUTH_REQUIRED, ErrorCode.TOKEN_EXPIRED})


class ChatConsumer(AsyncWebsocketConsumer):
    """One socket of `/ws/v1/chat`."""

    channel_layer_alias = "none"  # not configured: Channels then gives this consumer no layer at all

    principal: Principal | None = None
    # Whom a token of ours stands for, and their live turns: the last time that the database was asked.
    asked: asyncio.Task[tuple[Principal, list[dict[str, Any]]]] | None = None
    runtime: Runtime
    line: Line
    late: set[UUID]
    reading: asyncio.Lock

    async def dispatch(self, message: dict[str, Any]) -> None:
        """Handle one ASGI event; unlike Channels' own, without a trip to the shared database thread."""
        handlers = {
            "websocket.connect": self.websocket_connect,
            "websocket.receive": self.websocket_receive,
            "websocket.disconnect": self.websocket_disconnect,
        }
        await handlers[message["type"]](message)

    async def connect(self) -> None:
        """Accept first, then judge: a refusal before the handshake reaches a phone as 1006."""
        self.runtime = get_runtime()
        self.late = set()
        self.reading = asyncio.Lock()
        offered = self.scope.get("subprotocols") or []
        await self.accept(subprotocol=SUBPROTOCOL if SUBPROTOCOL in offered else None)
        self.line = Line(lambda frame: self.send(text_data=frame), lambda code: self.close(code=code))
        wait = await self.runtime.limiter.hit(self.runtime.address_limit, self.scope["address"])
        if wait is not None:
            error = FlouError(ErrorCode.RATE_LIMITED, retry_after_s=wait)
            await self.line.refuse(error, CloseCode.RATE_LIMITED)
        elif self.runtime.draining:
            await self.drain(0)
        elif self.scope["token"] is not None:
            await self._sign_in(self.scope["token"])
        else:
            self.line.spawn(self._await_auth())

    async def disconnect(self, code: int) -> None:
        """Let go of the socket; its turns go on."""
        if self.principal is not None:
            self.runtime.presence.part(self.principal.user_id, self)
        self.line.drop()

    async def receive(self, text_data: str | None = None, bytes_data: bytes | None = None) -> None:
        """Act on one frame; a frame that cannot be read is answered and costs nothing else."""
        if text_data is not None and len(text_data.encode(errors="replace")) > MAX_FRAME_BYTES:
            await self.line.close(CloseCode.TOO_BIG)
            return
        async with self.reading:
            await self._try(text_data)

    async def _try(self, text: str | None) -> None:
        if self.line.closing:
            return
        try:
            await self._read(text)
        except FlouError as error:
            FIGURES.count(Name.ERRORS, error.code.value)
            await self.line.error(error)
        except SlowConsumer:
            FIGURES.count(Name.ERRORS, ErrorCode.SLOW_CONSUMER.value)
            await self.line.close(CloseCode.SLOW_CONSUMER)
        except Exception as error:
            # A database that is away or a bug costs a frame, not the socket; it is logged with its place.
            log_failure("frame_not_handled", error)
            FIGURES.count(Name.ERRORS, ErrorCode.INTERNAL.value)
            await self.line.error(FlouError(ErrorCode.INTERNAL))

    async def _read(self, text: str | None) -> None:
        if text is None:
            raise FlouError(ErrorCode.BAD_FRAME)
        frame = parse(strict_json.loads(text))
        if frame is None:
            return
        if isinstance(frame, AuthFrame):
            await self._on_auth(frame.data)
        elif self.asked is None:
            raise FlouError(ErrorCode.AUTH_REQUIRED)
        else:
            await self._act(frame)

    async def _act(self, frame: MessageFrame | CancelFrame | ResumeFrame) -> None:
        match frame:
            case MessageFrame():
                await self._on_message(frame.data)
            case CancelFrame():
                await self._on_cancel(await self._known(), frame.data)
            case ResumeFrame():
                await self._on_resume(await self._known(), frame.data)
            case _:
                assert_never(frame)

    # Who

    async def _on_auth(self, data: AuthIn) -> None:
        if self.asked is None:
            await self._sign_in(data.token)
            return
        renewed: Principal = await self.scope["authenticate"](data.token)
        if renewed.user_id != (await self._known()).user_id:
            await self.line.refuse(FlouError(ErrorCode.FORBIDDEN), CloseCode.INVALID_TOKEN)
            return
        self.principal = renewed
        await self.line.put({"type": "auth_ok", "data": {"exp": renewed.exp}})

    async def _sign_in(self, token: str) -> None:
        """Refuse a token that is not ours; begin to ask who one of ours stands for."""
        try:
            self.scope["check_token"](token)
        except FlouError as error:
            await self.line.refuse(error, _close_code(error))
            return
        self.asked = self.runtime.carry_through(self._ask(token))
        self.line.spawn(self._enter(token))

    async def _ask(self, token: str) -> tuple[Principal, list[dict[str, Any]]]:
        principal: Principal = await self.scope["authenticate"](token)
        return principal, await db(active_turns, principal.user_id)

    async def _enter(self, token: str) -> None:
        """Let the student in when the database says who it is; while it is away, ask it each second."""
        try:
            told = False
            while not await self._entered():
                if not told:
                    await self.line.error(FlouError(ErrorCode.INTERNAL))
                told = True
                await asyncio.sleep(AGAIN_S)
                if self.runtime.draining:
                    await self.drain(0)
                    return
                self.asked = self.runtime.carry_through(self._ask(token))
        except FlouError as error:
            async with self.reading:  # a message that is being read is answered first, with its card
                await self.line.refuse(error, _close_code(error))
        except Exception as error:
            log_failure("socket_not_authenticated", error)
            await self.line.close(CloseCode.BUG)

    async def _entered(self) -> bool:
        """Return whether the database has let the student in; False while it is away."""
        try:
            await self._known()
        except DatabaseError as error:
            log_failure("socket_not_authenticated", error)
            return False
        return True

    async def _known(self) -> Principal:
        """Return who this socket acts for; raises what the database made of the question."""
        if self.principal is not None:
            return self.principal
        if self.asked is None:
            raise FlouError(ErrorCode.AUTH_REQUIRED)
        principal, active = await asyncio.shield(self.asked)
        if self.principal is None:
            self.principal = principal
            await self._welcome(principal, active)
        return self.principal

    async def _welcome(self, principal: Principal, active: list[dict[str, Any]]) -> None:
        if self.line.closing:
            return
        surplus = self.runtime.presence.join(principal.user_id, self)
        ready = {
            "user": str(principal.public_id),
            "heartbeat_s": PING_S,
            "max_chars": MAX_CHARS,
            "token_exp": principal.exp,
            "active": active,
        }
        await self.line.put({"type": "ready", "data": ready})
        log_structured("socket_ready", uid=uid(principal.public_id), transport="ws")
        self.line.spawn(self._keep_alive())
        if surplus is not None:
            await surplus.leave()

    async def _await_auth(self) -> None:
        await asyncio.sleep(AUTH_WITHIN_S)
        if self.asked is None:
            await self.line.close(CloseCode.NO_AUTH)

    async def _keep_alive(self) -> None:
        """Ping each 25 s, and tell before and when the token ends."""
        warned_for = 0
        next_ping = time.monotonic() + PING_S
        while self.principal is not None:
            left = self.principal.exp - time.time()
            if left <= 0:
                await self.line.close(CloseCode.TOKEN_EXPIRED)
                return
            if left <= EXPIRING_S and warned_for != self.principal.exp:
                warned_for = self.principal.exp
                await self.line.put({"type": "auth_expiring", "data": {"exp": self.principal.exp}})
            if time.monotonic() >= next_ping:
                next_ping += PING_S
                await self.line.put({"type": "ping", "data": {"t": int(time.time())}})
            to_warning = left - EXPIRING_S if left > EXPIRING_S else left
            await asyncio.sleep(max(SHORTEST_NAP_S, min(next_ping - time.monotonic(), to_warning)))

    # What

    async def _on_message(self, data: MessageIn) -> None:
        incoming = Incoming(
            message=data,
            transport="ws",
            request_id=uuid4(),
            recheck=self._recheck,
            show_early=self._show_card,
        )
        try:
            accepted = await submit(self.runtime, self.principal, incoming)
        except TurnRefused as refused:
            await self._on_refused(refused)
            return
        ack = {
            "client_id": str(data.client_id),
            "message_id": accepted.message_id,
            "turn": str(accepted.turn),
            "duplicate": accepted.duplicate,
        }
        await self.line.put({"type": "ack", "data": ack})
        self.line.follow(accepted.turn, 0, self._log)
        if not accepted.duplicate:
            sender = await self._known()
            await self.runtime.announce(sender.user_id, accepted, data.text, self)

    async def _on_refused(self, refused: TurnRefused) -> None:
        if refused.card is not None:
            await self._show_card(refused.card)
        if refused.error.code in IDENTITY:
            await self.line.refuse(refused.error, _close_code(refused.error))
        else:
            await self.line.error(refused.error)

    async def _show_card(self, card: Mapping[str, Any]) -> None:
        """Show a card of which nothing is stored yet."""
        await self.line.put({"type": "crisis", "data": dict(card)})

    async def _recheck(self) -> Principal:
        """Return who sends a message, as they are now; raises like the door they came in by."""
        if self.principal is None:
            return await self._known()
        renewed: Principal = await self.scope["recheck"](self.principal)
        self.principal = renewed
        return renewed

    async def _on_cancel(self, principal: Principal, data: CancelIn) -> None:
        found = await stop_turn(self.runtime, principal.user_id, data.turn, data.seen_chars)
        self.line.follow(data.turn, max(found.last_seq - 1, 0) if found.ended else 0, self._log)

    async def _on_resume(self, principal: Principal, data: ResumeIn) -> None:
        self.line.unfollow(data.turn)
        FIGURES.count(Name.AGAIN, "resumed")
        frame = await db(access_snapshot, principal.user_id, data.turn, data.after)
        await self.line.put(frame)
        self.line.follow(data.turn, frame["seq"], self._log)
        if frame["data"]["status"] == "completed":
            await db(note_seen, principal.user_id, data.turn)

    def _log(self, turn: UUID, after: int) -> AsyncGenerator[Logged, None]:
        return follow(self.runtime.hub, turn, after)

    async def show_message(self, message: dict[str, Any], turn: UUID) -> None:
        """Show a message of another device of the user, and its answer."""
        await self.line.put({"type": "message", "data": message})
        self.line.follow(turn, 0, self._log)

    @property
    def sign_in(self) -> tuple[UUID, UUID]:
        """Return the user and the sign-in that this socket acts for; only who has signed in is asked."""
        if self.principal is None:
            raise FlouError(ErrorCode.AUTH_REQUIRED)
        return self.principal.public_id, self.principal.family

    async def dismiss(self, error: FlouError) -> None:
        """Close: the sign-in was ended, or the account is gone."""
        with suppress(TimeoutError, SlowConsumer):
            async with asyncio.timeout(LAST_WORD_S):
                await self.line.error(error)
        await self.line.close(_close_code(error))

    async def show_turn(self, turn: UUID) -> None:
        """Show a late card, once on this socket."""
        if turn not in self.late:
            self.late.add(turn)
            self.line.follow(turn, 0, self._log)

    async def leave(self) -> None:
        """Close: the user has opened more connections than they may."""
        await self.line.close(CloseCode.TOO_MANY_CONNECTIONS)

    async def drain(self, reconnect_in_ms: int) -> None:
        """Close: this process goes away and another one goes on."""
        await self.line.put({"type": "draining", "data": {"reconnect_in_ms": reconnect_in_ms}})
        await self.line.close(CloseCode.RESTART)


def _close_code(error: FlouError) -> CloseCode:
    """Return how a socket is closed on whose token was refused."""
    if isinstance(error, AccountGone):
        return CloseCode.ACCOUNT_GONE
    return CloseCode.TOKEN_EXPIRED if error.code is ErrorCode.TOKEN_EXPIRED else CloseCode.INVALID_TOKEN
