"""Students' devices: they send, retry with the same `client_id`, resume where they were, and log it all."""

import asyncio
import json
import random
import time
from collections.abc import AsyncGenerator, Sequence
from contextlib import aclosing
from dataclasses import dataclass, field
from typing import Any, Literal
from uuid import uuid4

import httpx2
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import WebSocketException

from tests.chaos.held import Frame, Holding
from tests.chaos.history import (
    Acked,
    Finished,
    Gapped,
    GaveUp,
    Held,
    Invoked,
    OperationLog,
    Resumed,
    Seen,
)
from tests.chaos.stored import digest
from tests.servers import Account, Server

Transport = Literal["ws", "sse", "post"]
# A line that says nothing for this long is given up: a frozen process never closes it.
SILENCE_S = 8.0
PATIENCE_S = 90.0
AGAIN_S = (0.05, 0.4)
BROKEN = (OSError, TimeoutError, WebSocketException, httpx2.TransportError, httpx2.StreamError)
FOR_GOOD = frozenset({"bad_frame", "empty", "too_long", "idempotency_conflict", "forbidden", "auth_required"})


class ComeAgain(Exception):
    """Raised when a line is of no more use: broken, refused, or cut on purpose."""


class Refused(Exception):
    """Raised when a server refuses a sound message for good."""


@dataclass(frozen=True, slots=True)
class Message:
    """What a student says; `marker` is in the text and must be in no log."""

    text: str
    marker: str
    crisis: bool = False
    client_id: str = field(default_factory=lambda: str(uuid4()))


@dataclass
class Device:
    """One device of a student, delivering one message until it has been shown the end of its turn.

    `cuts` is how often the device drops its own line after a frame, at random points; `frames` are the
    durable frames and snapshots that it was sent.
    """

    account: Account
    message: Message
    servers: Sequence[Server]
    log: OperationLog
    chance: random.Random
    transport: Transport = "ws"
    cuts: int = 0
    turn: str = ""
    held: dict[str, Holding] = field(default_factory=dict)
    silence_s: float = SILENCE_S
    frames: list[Frame] = field(default_factory=list)
    over: bool = False
    broke_at: float = 0.0

    async def deliver(self) -> None:
        """Do whatever it takes; gives up after `PATIENCE_S` or when it is refused for good."""
        attempts = {"ws": self._over_socket, "sse": self._over_sse, "post": self._over_post}
        try:
            async with asyncio.timeout(PATIENCE_S):
                while not self.over:
                    try:
                        await attempts[self.transport]()
                    except (ComeAgain, *BROKEN):
                        self._note_break()
                        await asyncio.sleep(self.chance.uniform(*AGAIN_S))
        except TimeoutError:
            self._give_up(f"no end within {PATIENCE_S:g} s of turn {self.turn or 'unknown'}")
        except Refused as refused:
            self._give_up(str(refused))

    # Lines

    async def _over_socket(self) -> None:
        server = self.chance.choice(self.servers)
        options: dict[str, Any] = {"proxy": None, "open_timeout": SILENCE_S, "close_timeout": 0.2}
        async with connect(
            server.socket_url, additional_headers=self.account.headers, ping_interval=None, **options
        ) as line:
            if (first := await self._hear(line))["type"] != "ready":
                self._judge(first["data"])
            await self._ask(line)
            while not self.over:
                frame = await self._hear(line)
                if self._take(frame) == "gap":
                    await self._say(line, "resume", turn=frame["turn"], after=self._holding(frame).last)

    async def _ask(self, line: ClientConnection) -> None:
        """Go on with the turn, or send the message; now and then again although it was acked."""
        if self.turn and self.chance.random() < 0.8:
            await self._say(line, "resume", turn=self.turn, after=self.held[self.turn].last)
        else:
            await self._say(line, "message", client_id=self.message.client_id, text=self.message.text)

    async def _say(self, line: ClientConnection, kind: str, **data: Any) -> None:
        await line.send(json.dumps({"type": kind, "data": data}, ensure_ascii=False))

    async def _hear(self, line: ClientConnection) -> Frame:
        async with asyncio.timeout(self.silence_s):
            frame: Frame = json.loads(await line.recv())
        return frame

    async def _over_sse(self) -> None:
        async with aclosing(self._stream()) as frames:
            async for frame in frames:
                if self._take(frame) == "gap" or self.over:
                    return

    async def _stream(self) -> AsyncGenerator[Frame, None]:
        async with self._http() as http:
            if self.turn:
                after = str(self.held[self.turn].last)
                path, options = f"turns/{self.turn}/events", {"headers": {"Last-Event-ID": after}}
                request = http.build_request("GET", path, **options)  # type: ignore[arg-type]  # one option
            else:
                request = http.build_request("POST", "send-stream", json=self._body())
            answer = await http.send(request, stream=True)
            try:
                if answer.status_code != 200:
                    await answer.aread()
                    self._refused(answer)
                async for line in answer.aiter_lines():
                    if line.startswith("data: "):
                        yield json.loads(line[6:])
            finally:
                await answer.aclose()

    async def _over_post(self) -> None:
        async with self._http() as http:
            answer = await http.post("send", json=self._body(), timeout=40)
        if answer.status_code == 202:
            self.turn = answer.json()["turn"]
            raise ComeAgain
        if answer.status_code != 200:
            self._refused(answer)
        whole = answer.json()
        self._acked(whole["turn"], whole["user_message"]["id"])
        told = whole["ai_message"] or {"id": None, "text": ""}
        self._finished("complete", whole["finish"], told["text"], told["id"], None)

    def _http(self) -> httpx2.AsyncClient:
        server = self.chance.choice(self.servers)
        return httpx2.AsyncClient(
            base_url=f"{server.url}/api/v1/chat/",
            headers=self.account.headers,
            timeout=httpx2.Timeout(SILENCE_S, read=16),
            trust_env=False,
        )

    def _body(self) -> dict[str, str]:
        return {"client_id": self.message.client_id, "text": self.message.text}

    # Frames

    def _take(self, frame: Frame) -> str:
        """Act on a frame by the protocol's rules; return what became of a durable one."""
        if frame["type"] == "ack":
            self._on_ack(frame["data"])
        elif frame["type"] == "error" and "turn" not in frame:
            self._judge(frame["data"])
        elif frame["type"] == "draining":
            raise ComeAgain
        elif "turn" in frame:
            return self._on_durable(frame)
        return ""

    def _on_ack(self, data: dict[str, Any]) -> None:
        if data["client_id"] == self.message.client_id:
            self._acked(data["turn"], data["message_id"])

    def _on_durable(self, frame: Frame) -> str:
        turn, holding = frame["turn"], self._holding(frame)
        if frame["type"] != "snapshot":
            seen = digest(frame["type"], frame["data"])
            self.log.add(Seen(user=self.account.id, turn=turn, seq=frame["seq"], digest=seen))
        before = holding.last
        step = holding.apply(frame)
        self.frames.append(frame)
        if step == "gap":
            self.log.add(Gapped(user=self.account.id, turn=turn, last=before, seq=frame["seq"]))
        if turn == self.turn:
            self._progress(frame, holding, moved=holding.last > before)
        return step

    def _progress(self, frame: Frame, holding: Holding, *, moved: bool) -> None:
        if moved and self.broke_at:
            self.log.add(Resumed(turn=self.turn, seconds=time.monotonic() - self.broke_at))
            self.broke_at = 0.0
        if holding.end is not None:
            data = holding.end["data"]
            self._finished(
                holding.end["type"],
                data.get("finish", ""),
                data.get("text", ""),
                data.get("message_id"),
                holding.before_end,
            )
        elif moved and self.cuts and self.chance.random() < 0.5:
            self.cuts -= 1
            raise ComeAgain

    def _holding(self, frame: Frame) -> Holding:
        return self.held.setdefault(frame["turn"], Holding())

    # Notes

    def _acked(self, turn: str, message_id: int) -> None:
        self.turn = turn
        holding = self.held.setdefault(turn, Holding())
        user, client_id = self.account.id, self.message.client_id
        self.log.add(Acked(user=user, client_id=client_id, turn=turn, message_id=message_id))
        if holding.end is not None:
            # The turn was followed for another device, and had ended before this one was answered.
            self._progress(holding.end, holding, moved=False)

    def _finished(self, kind: str, finish: str, text: str, message_id: int | None, shown: str | None) -> None:
        if self.over:
            return
        self.over = True
        self._note_held()
        self.log.add(
            Finished(
                user=self.account.id,
                client_id=self.message.client_id,
                turn=self.turn,
                kind=kind,
                finish=finish,
                text=text,
                message_id=message_id,
                shown=shown,
            )
        )

    def _note_break(self) -> None:
        self._note_held()
        if self.turn and not self.broke_at:
            self.broke_at = time.monotonic()

    def _note_held(self) -> None:
        for turn, holding in self.held.items():
            if holding.last:
                self.log.add(Held(user=self.account.id, turn=turn, seq=holding.last, text=holding.text))

    def _refused(self, answer: httpx2.Response) -> None:
        if answer.status_code == 204:
            raise ComeAgain
        body = answer.json() if answer.headers.get("content-type", "").startswith("application/json") else {}
        self._judge(body.get("error", {"code": str(answer.status_code)}))

    def _judge(self, error: dict[str, Any]) -> None:
        """Come again after a passing error; a turn that is not found is asked for by its message."""
        if error.get("code") in FOR_GOOD:
            raise Refused(error["code"])
        if error.get("code") == "not_found":
            self.turn = ""
        raise ComeAgain

    def _give_up(self, why: str) -> None:
        self._note_held()
        self.log.add(GaveUp(user=self.account.id, client_id=self.message.client_id, why=why))


async def deliver(devices: Sequence[Device], log: OperationLog) -> None:
    """Send one message from several devices at once."""
    first = devices[0]
    log.add(
        Invoked(
            user=first.account.id,
            client_id=first.message.client_id,
            text=first.message.text,
            marker=first.message.marker,
            crisis=first.message.crisis,
        )
    )
    await asyncio.gather(*(device.deliver() for device in devices))
