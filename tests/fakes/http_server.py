"""A small HTTP/1.1 server on asyncio, made for faults: it can stall, cut a connection and see a client leave.

A handler is cancelled the moment its client closes the connection.
"""

import asyncio
import contextlib
import json
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import Any, cast

HEAD_END = b"\r\n\r\n"


@dataclass(slots=True)
class Exchange:
    """One request, and the means to answer it: `send` at once, or `begin`, `write`… and `end`."""

    transport: asyncio.Transport
    method: str
    path: str
    headers: dict[str, str]
    body: bytes
    began: bool = field(default=False, init=False)

    def json(self) -> Any:
        """Return the request's body as JSON; {} when there is none."""
        return json.loads(self.body) if self.body else {}

    def send(self, status: int, body: bytes, kind: str = "application/json", **headers: str) -> None:
        """Answer with everything at once."""
        self._head(status, {"Content-Type": kind, "Content-Length": str(len(body)), **headers}, body)

    def send_json(self, status: int, value: Any, **headers: str) -> None:
        """Answer with a JSON value."""
        self.send(status, json.dumps(value, ensure_ascii=False).encode(), **headers)

    def begin(self, kind: str) -> None:
        """Send the head of an answer that comes piece by piece."""
        self._head(HTTPStatus.OK, {"Content-Type": kind, "Transfer-Encoding": "chunked"})

    def write(self, data: bytes) -> None:
        """Send one piece."""
        self.transport.write(b"%x\r\n%b\r\n" % (len(data), data))

    def end(self) -> None:
        """Say that no further piece comes."""
        self.transport.write(b"0\r\n\r\n")

    def cut(self) -> None:
        """Drop the connection, whatever was promised."""
        self.transport.close()

    def _head(self, status: int, headers: dict[str, str], body: bytes = b"") -> None:
        self.began = True
        lines = [f"HTTP/1.1 {status} {HTTPStatus(status).phrase}"]
        lines += [f"{name.replace('_', '-')}: {value}" for name, value in headers.items()]
        self.transport.write("\r\n".join(lines).encode() + HEAD_END + body)


Handler = Callable[[Exchange], Awaitable[None]]


class Connection(asyncio.Protocol):
    """One client; its requests are answered one after the other."""

    def __init__(self, handle: Handler, open_connections: "set[Connection]") -> None:
        self._handle = handle
        self._open = open_connections
        self._buffer = bytearray()
        self._task: asyncio.Task[None] | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Note a client that came."""
        self._transport = cast("asyncio.Transport", transport)  # uvloop's is one without saying so
        self._open.add(self)

    def data_received(self, data: bytes) -> None:
        """Take what arrived and begin to answer once a request is complete."""
        self._buffer += data
        self._advance()

    def connection_lost(self, exc: Exception | None) -> None:
        """Stop answering a client that left."""
        self._open.discard(self)
        if self._task is not None:
            self._task.cancel()

    def abort(self) -> None:
        """Drop the client at once."""
        self._transport.abort()

    def _advance(self) -> None:
        if self._task is None and (exchange := self._parsed()) is not None:
            self._task = asyncio.get_running_loop().create_task(self._serve(exchange))

    async def _serve(self, exchange: Exchange) -> None:
        try:
            with contextlib.suppress(asyncio.CancelledError):
                await self._handle(exchange)
        except Exception:
            exchange.cut()  # a fault of the fake itself: nobody should wait for its answer
            raise
        self._task = None
        if not self._transport.is_closing():
            self._advance()

    def _parsed(self) -> Exchange | None:
        end = self._buffer.find(HEAD_END)
        if end < 0:
            return None
        first, *lines = bytes(self._buffer[:end]).decode("latin-1").split("\r\n")
        method, path, _ = first.split(" ")
        headers = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in lines)}
        start = end + len(HEAD_END)
        stop = start + int(headers.get("content-length", "0"))
        if len(self._buffer) < stop:
            return None
        body = bytes(self._buffer[start:stop])
        del self._buffer[:stop]
        return Exchange(self._transport, method, path, headers, body)


async def listen(handle: Handler, port: int = 0) -> "Listening":
    """Listen on the loopback; port 0 takes a free one."""
    connections: set[Connection] = set()
    loop = asyncio.get_running_loop()
    server = await loop.create_server(
        lambda: Connection(handle, connections), "127.0.0.1", port, backlog=1024
    )
    return Listening(server, connections)


@dataclass(frozen=True, slots=True)
class Listening:
    """A server that listens."""

    server: asyncio.Server
    connections: set[Connection]

    @property
    def port(self) -> int:
        """Return the port it listens on."""
        port: int = self.server.sockets[0].getsockname()[1]
        return port

    async def aclose(self) -> None:
        """Stop listening and drop every client."""
        self.server.close()
        for connection in list(self.connections):
            connection.abort()
        await asyncio.sleep(0)  # lets the cancelled handlers end
