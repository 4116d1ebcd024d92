"""A way to PostgreSQL that breaks at the worst moment: while a transaction is being committed."""

import asyncio
import contextlib
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Literal
from urllib.parse import urlsplit, urlunsplit

READ = 65536
# `unheard`: the commit arrives, its answer is lost. `undone`: the commit itself is lost.
Cut = Literal["unheard", "undone"]


@dataclass
class Cuts:
    """What is to be cut: the commits of the next `left` transactions whose statements hold `marker`."""

    marker: bytes = b""
    how: Cut = "unheard"
    left: int = 0
    done: int = 0
    url: str = field(default="", init=False)

    def arm(self, marker: bytes, how: Cut, times: int) -> None:
        """Cut the next commits of transactions that hold `marker`."""
        self.marker, self.how, self.left, self.done = marker, how, times, 0

    def take(self) -> bool:
        """Return whether this commit is to be cut, and count it."""
        if not self.left:
            return False
        self.left, self.done = self.left - 1, self.done + 1
        return True


@contextlib.contextmanager
def cutting(database_url: str) -> Iterator[Cuts]:
    """Run a relay before a database in a thread; `url` of what is yielded leads through it."""
    cuts, parts, started = Cuts(), urlsplit(database_url), threading.Event()
    ways_out: list[Callable[[], object]] = []

    async def relay(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await _relay(cuts, (reader, writer), await asyncio.open_connection(parts.hostname, parts.port))

    async def serve() -> None:
        loop, stop = asyncio.get_running_loop(), asyncio.Event()
        async with await asyncio.start_server(relay, "127.0.0.1", 0) as server:
            port = server.sockets[0].getsockname()[1]
            there = f"{parts.username}:{parts.password}@127.0.0.1:{port}"
            cuts.url = urlunsplit(parts._replace(netloc=there))
            ways_out.append(lambda: loop.call_soon_threadsafe(stop.set))
            started.set()
            await stop.wait()

    thread = threading.Thread(target=lambda: asyncio.run(serve()), name="cutting", daemon=True)
    thread.start()
    if not started.wait(5):
        raise RuntimeError("the relay did not start")
    try:
        yield cuts
    finally:
        ways_out[0]()
        thread.join(5)


Stream = tuple[asyncio.StreamReader, asyncio.StreamWriter]


async def _relay(cuts: Cuts, client: Stream, server: Stream) -> None:
    """Copy both ways until one side ends or a commit is cut."""
    answered = asyncio.create_task(_copy(server[0], client[1]))
    try:
        held = False
        while data := await client[0].read(READ):
            held = held or (bool(cuts.marker) and cuts.marker in data)
            if b"COMMIT" in data or b"ROLLBACK" in data:
                if held and b"COMMIT" in data and cuts.take():
                    answered.cancel()
                    await _cut(cuts.how, data, server)
                    return
                held = False
            server[1].write(data)
            await server[1].drain()
    except OSError:
        pass  # one side has gone: so does the other
    finally:
        answered.cancel()
        client[1].close()
        server[1].close()


async def _cut(how: Cut, data: bytes, server: Stream) -> None:
    if how == "unheard":
        await asyncio.sleep(0)  # the copying of answers lets go of the reader first
        server[1].write(data)
        await server[0].read(READ)


async def _copy(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    with contextlib.suppress(OSError):
        while data := await reader.read(READ):
            writer.write(data)
            await writer.drain()
    writer.close()
