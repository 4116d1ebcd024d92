"""Clients of the three transports; every frame they read is checked against the published schema."""

import asyncio
import base64
import json
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from typing import Any, Literal
from uuid import uuid4

import httpx2
from jsonschema import Draft202012Validator
from websockets.asyncio.client import ClientConnection, connect

from chat.domain.frames import json_schema
from tests.servers import Account, Server

Frame = dict[str, Any]
Way = Literal["header", "subprotocol", "frame", "none"]
PATIENCE_S = 20
ENDINGS = frozenset({"complete", "error"})
_SCHEMA = json_schema()
VALIDATOR = Draft202012Validator({**_SCHEMA, "oneOf": [{"$ref": "#/$defs/ServerFrame"}]})


class Talk:
    """One open socket."""

    def __init__(self, connection: ClientConnection) -> None:
        self.connection = connection

    async def read(self) -> Frame:
        """Return the next frame but pings."""
        while True:
            async with asyncio.timeout(PATIENCE_S):
                frame: Frame = json.loads(await self.connection.recv())
            VALIDATOR.validate(frame)
            if frame["type"] != "ping":
                return frame

    async def read_until(self, *kinds: str) -> list[Frame]:
        """Return the frames up to the first of one of these types."""
        frames = [await self.read()]
        while frames[-1]["type"] not in kinds:
            frames.append(await self.read())
        return frames

    async def send(self, kind: str, **data: Any) -> None:
        """Send a frame."""
        await self.connection.send(json.dumps({"type": kind, "data": data}, ensure_ascii=False))

    async def say(self, text: str, **data: Any) -> list[Frame]:
        """Send a message and return every frame up to the end of its turn."""
        await self.send("message", **{"client_id": str(uuid4()), "text": text, **data})
        return await self.read_until(*ENDINGS)

    async def closed(self) -> int:
        """Return the code with which the server closes."""
        async with asyncio.timeout(PATIENCE_S):
            await self.connection.wait_closed()
        code: int = self.connection.close_code or 0
        return code


@asynccontextmanager
async def talking(
    server: Server, account: Account | None, way: Way = "header", *, ready: bool = True
) -> AsyncGenerator[Talk, None]:
    """Yield a socket on which `account` is signed in, by one of the three ways of the contract."""
    options: dict[str, Any] = {}
    if account and way == "header":
        options["additional_headers"] = account.headers
    if account and way == "subprotocol":
        encoded = base64.urlsafe_b64encode(account.access.encode()).decode().rstrip("=")
        options["subprotocols"] = ["flou.v1", f"bearer.{encoded}"]
    async with connect(server.socket_url, proxy=None, **options) as connection:
        talk = Talk(connection)
        if account and way == "frame":
            await talk.send("auth", token=account.access)
        if ready:
            assert (await talk.read())["type"] == "ready"
        yield talk


def post(server: Server, account: Account, text: str, **body: Any) -> httpx2.Response:
    """Send a message by plain POST."""
    return httpx2.post(
        f"{server.url}/api/v1/chat/send",
        json={"text": text, **body},
        headers=account.headers,
        timeout=PATIENCE_S + 10,
    )


def stream(server: Server, account: Account, text: str, **body: Any) -> list[Frame]:
    """Send a message by SSE and return its frames."""
    return events(
        httpx2.post(
            f"{server.url}/api/v1/chat/send-stream",
            json={"text": text, **body},
            headers=account.headers,
            timeout=PATIENCE_S,
        )
    )


def events(answer: httpx2.Response) -> list[Frame]:
    """Return the frames of a finished event stream."""
    assert answer.headers["content-type"].startswith("text/event-stream"), answer.text
    frames = [json.loads(line[6:]) for line in answer.text.splitlines() if line.startswith("data: ")]
    for frame in frames:
        VALIDATOR.validate(frame)
    return frames


def get(server: Server, account: Account, path: str, **options: Any) -> httpx2.Response:
    """Ask the API for something."""
    return httpx2.get(f"{server.url}/api/v1/{path}", headers=account.headers, timeout=PATIENCE_S, **options)


def text_of(frames: list[Frame]) -> str:
    """Return what a client that follows the rules shows after these frames."""
    shown = ""
    for frame in frames:
        match frame["type"]:
            case "chunk":
                shown += frame["data"]["text"]
            case "replace" | "snapshot" | "complete":
                shown = frame["data"]["text"]
    return shown
