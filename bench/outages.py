"""Prints how long a student waits when something is away: `python -m bench.outages`.

Two server processes, the fake Gemini over HTTP, a private PostgreSQL and Redis. Times are those of a client.
"""

import asyncio
import statistics
import sys
import tempfile
import time
from collections.abc import Awaitable, Callable
from contextlib import ExitStack
from pathlib import Path
from uuid import uuid4

import httpx2

from flou.ops.devservices.lifecycle import down, erase
from tests.fakes.gemini_server import FakeGemini
from tests.fakes.running import in_thread
from tests.journeys.talking import talking
from tests.servers import Server, migrated_database, serving
from tests.services import Services

TEXT = "Tengo que escribir un ensayo de historia"
RUNS = 20
AT_ONCE = 20
# Answers that may say no while a pool comes back; each takes some milliseconds.
TRIES = 2000


def say(what: str, seconds: list[float]) -> None:
    """Print the median and the worst of some times."""
    ordered = sorted(seconds)
    median, worst = statistics.median(ordered), ordered[-1]
    sys.stdout.write(f"{what:<58} n={len(ordered):<3} p50 {median:6.3f} s   max {worst:6.3f} s\n")
    sys.stdout.flush()


async def timed(work: Callable[[], Awaitable[object]]) -> float:
    """Return the seconds that something takes."""
    begun = time.monotonic()
    await work()
    return time.monotonic() - begun


async def breaker_open(server: Server, fake: FakeGemini) -> None:
    """Measure the first piece of an answer while the breaker is open."""
    fake.script.update({"faults": [{"fault": "503", "times": None}]})
    student = server.register()
    times = []
    async with talking(server, student) as talk:
        for _ in range(6):
            await talk.say(TEXT)
        state = httpx2.get(f"{server.url}/readyz").json()["llm"]
        for _ in range(RUNS):
            begun = time.monotonic()
            await talk.send("message", client_id=str(uuid4()), text=TEXT)
            await talk.read_until("chunk")
            times.append(time.monotonic() - begun)
            await talk.read_until("complete")
    sys.stdout.write(f"breaker as /readyz says: {state}\n")
    say("first piece of the offline answer, breaker open", times)


async def cancelled(server: Server, other: Server, fake: FakeGemini) -> None:
    """Measure from a cancel at another process until Gemini sees its connection closed."""
    fake.script.update({"reset": True, "timings": {"stream": {"first_token_ms": 30_000}}})
    times = []
    for _ in range(RUNS):
        fake.log.clear()
        student = server.register()
        async with talking(server, student) as talk, talking(other, student) as second:
            await talk.send("message", client_id=str(uuid4()), text=TEXT)
            turn = (await talk.read_until("metadata"))[0]["data"]["turn"]
            await until(lambda: any(entry.kind == "stream" for entry in fake.log))
            begun = time.time()
            for _ in range(2):
                await second.send("cancel", turn=turn)
            await talk.read_until("complete")
            [entry] = [entry for entry in fake.log if entry.kind == "stream"]
            await until(lambda: entry.client_left is not None)  # noqa: B023 - called before the next round
            times.append((entry.client_left or 0.0) - begun)
    say("cancelled twice at another process, until upstream closed", times)


async def revoked(server: Server, other: Server) -> None:
    """Measure from a logout until the sockets of the sign-in are closed."""
    times = []
    for _ in range(RUNS):
        student = server.register()
        async with talking(server, student) as here, talking(other, student) as there:
            begun = time.monotonic()
            httpx2.post(f"{other.url}/api/v1/auth/logout", json={"refresh": student.refresh})
            for talk in (here, there):
                await talk.closed()
            times.append(time.monotonic() - begun)
    say("logout, until both sockets of two processes are closed", times)


async def postgres_away(server: Server, services: Services) -> None:
    """Measure refusals on every way in while PostgreSQL is away, and its return."""
    student = server.register()
    async with (
        talking(server, student) as talk,
        httpx2.AsyncClient(headers=student.headers, timeout=60) as http,
    ):
        await asyncio.to_thread(services.stop, "postgres")
        say("PostgreSQL away: refusal on a socket", [await timed(lambda: talk.say(TEXT)) for _ in range(3)])
        for path in ("send", "send-stream"):
            post = lambda: http.post(f"{server.url}/api/v1/chat/{path}", json={"text": TEXT})  # noqa: B023, E731
            say(f"PostgreSQL away: {AT_ONCE} × {path} at once", await many(post))
        page = lambda: http.get(f"{server.url}/api/v1/chat/history")  # noqa: E731
        say(f"PostgreSQL away: {AT_ONCE} × history at once", await many(page))
        await asyncio.to_thread(services.start)
        begun = time.monotonic()
        for _ in range(TRIES):
            if (await http.get(f"{server.url}/readyz")).is_success:
                break
        say("PostgreSQL back, until ready", [time.monotonic() - begun])
        for _ in range(TRIES):
            if (await talk.say(TEXT))[-1]["type"] == "complete":
                break
        say("PostgreSQL back, until an answer on the old socket", [time.monotonic() - begun])


async def until(true: Callable[[], bool]) -> None:
    """Return when something has come true, looking each millisecond."""
    while not true():  # noqa: ASYNC110 - what is looked at lives in another thread
        await asyncio.sleep(0.001)


async def many(work: Callable[[], Awaitable[object]]) -> list[float]:
    """Return the times of the same thing done so often at once."""
    return list(await asyncio.gather(*(timed(work) for _ in range(AT_ONCE))))


async def measure(servers: list[Server], services: Services, fake: FakeGemini) -> None:
    """Measure everything."""
    await cancelled(servers[0], servers[1], fake)
    fake.script.update({"reset": True})
    await revoked(servers[0], servers[1])
    await breaker_open(servers[0], fake)
    fake.script.update({"reset": True})
    await postgres_away(servers[1], services)


def main() -> None:
    """Start what is needed, measure, and stop it again."""
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        services = Services(folder / "home")
        stack.callback(erase, services.owner)
        stack.callback(down, services.owner)
        fake = stack.enter_context(in_thread())
        addresses = services.environment()
        environment = {
            **addresses,
            "DATABASE_URL": stack.enter_context(migrated_database(addresses["DATABASE_URL"])),
            "FLOU_DEMO": "1",
            "GEMINI_API_KEY": "bench",
            "GEMINI_BASE_URL": fake.url,
            "RATE_IP_PER_HOUR": "1000000",
            "RATE_USER_PER_MIN": "1000000",
            "TRUSTED_PROXIES": "1",
        }
        servers = [stack.enter_context(serving(folder, environment)) for _ in range(2)]
        stack.callback(services.start)
        asyncio.run(measure(servers, services, fake))


if __name__ == "__main__":
    main()
