"""Rounds that count other things than turns: sockets, cut points, closed calls, what a process holds."""

import asyncio
import contextlib
import json
import random
import resource
import socket
import time
from collections import Counter
from collections.abc import Callable, Coroutine, Iterator, Sequence
from contextlib import AsyncExitStack
from dataclasses import dataclass, field
from itertools import cycle
from pathlib import Path
from typing import Any
from uuid import uuid4

import httpx2
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import WebSocketException

from tests.chaos.client import Device, Transport, deliver
from tests.chaos.history import OperationLog
from tests.chaos.nemesis import REDIS_AWAY_S
from tests.chaos.run import Outcome, conclude, quantile
from tests.chaos.scenes import message, slow
from tests.chaos.world import Ground, Node, World, wait_for, world
from tests.journeys.talking import talking, text_of
from tests.servers import Account

SOCKETS = 200
CUT_POINTS = 1000
CANCELLED = 60
DROPPED = 10_000
RENEWED_EACH = 2_500
SLOW_READERS = 20
# An answer is at most 8,000 characters; a line's own buffers take the first of them.
UNREAD_TURNS = 10
QUEUE_BYTES = 256 * 1024  # protocol.md, of one socket
# Below this a second measurement of the same idle process differs from the first (bytes).
RSS_NOISE = 4 * 2**20
FOLLOWED: tuple[Transport, ...] = ("ws", "ws", "sse")


@dataclass(frozen=True, slots=True)
class Figures:
    """What a round has counted, and the promises it found broken."""

    figures: dict[str, object]
    violations: Sequence[str] = ()

    def __str__(self) -> str:
        lines = [f"{name:>26}: {value}" for name, value in self.figures.items()]
        return "\n".join([*lines, *(f"  BROKEN {line}" for line in self.violations)])


@dataclass(frozen=True, slots=True)
class Held:
    """What a server process holds at a moment."""

    tasks: int
    threads: int
    descriptors: int
    rss_mb: float


def held(node: Node) -> Held:
    """Return what a process that runs `tests.chaos.watched` holds."""
    assert node.process is not None
    proc = Path(f"/proc/{node.process.pid}")
    status = dict(line.split(":", 1) for line in (proc / "status").read_text().splitlines())
    tasks = httpx2.get(f"{node.url}/_held", timeout=10, trust_env=False).json()["tasks"]
    return Held(
        tasks=tasks,
        threads=int(status["Threads"]),
        descriptors=len(list((proc / "fd").iterdir())),
        rss_mb=round(int(status["VmRSS"].split()[0]) / 1024, 1),
    )


async def sockets(on: World, chance: random.Random, folder: Path, number: int = SOCKETS) -> Figures:
    """Keep `number` sockets open and talking while Redis is away for ten seconds."""
    accounts = await asyncio.to_thread(_registered, on, number)
    slow(on, chunk_ms=40, first_token_ms=100)
    async with AsyncExitStack() as stack:
        talks = [
            await stack.enter_async_context(talking(node, account))
            for node, account in zip(cycle(on.nodes), accounts, strict=False)
        ]
        ends: Counter[str] = Counter()
        away = asyncio.create_task(_without_redis(on), name="without redis")

        async def converse(talk: Any) -> None:
            while True:
                over = away.done()
                await asyncio.sleep(chance.uniform(0, 6))
                frames = await talk.say("Tengo que escribir un ensayo de historia")
                ends[frames[-1]["data"].get("finish", frames[-1]["type"])] += 1
                same = text_of(frames[:-1]) == frames[-1]["data"].get("text")
                ends["mismatched"] += not same
                if over:
                    return

        done = await asyncio.gather(*(converse(talk) for talk in talks), return_exceptions=True)
        await away
    lost = sum(isinstance(result, BaseException) for result in done)
    turns = sum(count for finish, count in ends.items() if finish != "mismatched")
    broken = [f"{lost} sockets lost"] * bool(lost)
    broken += [f"{ends['mismatched']} answers differ"] * bool(ends["mismatched"])
    broken += [f"turns ended otherwise: {dict(ends)}"] * (ends["stop"] != turns)
    return Figures({"sockets": number, "sockets lost": lost, "turns": turns, "ends": dict(ends)}, broken)


async def _without_redis(on: World) -> None:
    await asyncio.sleep(3)
    await on.run(lambda: on.ground.kill_service("redis"))
    await asyncio.sleep(REDIS_AWAY_S)
    await asyncio.to_thread(on.ground.start_services)


async def cut_points(on: World, chance: random.Random, folder: Path, number: int = CUT_POINTS) -> Figures:
    """Cut the line at `number` random points of answers and compare what is held with a fresh read."""
    log = OperationLog(folder / "cuts.jsonl")
    outcome, cut = await cut_lines(on, log, chance, number)
    figures: dict[str, object] = {
        "cut points": cut,
        "turns": len(outcome.stored.turns),
        "differ from a fresh read": len(outcome.violations),
    }
    return Figures(figures, [str(violation) for violation in outcome.violations[:20]])


async def cut_lines(on: World, log: OperationLog, chance: random.Random, number: int) -> tuple[Outcome, int]:
    """Deliver messages whose lines break at least `number` times; return what was found and the breaks."""
    on.gemini.script.update({"chunks": 60})
    slow(on, chunk_ms=40)
    accounts = await asyncio.to_thread(_registered, on, 8)
    cut = 0
    while cut < number:
        devices = [
            Device(account, message(chance), on.nodes, log, _dice(chance), chance.choice(FOLLOWED), cuts=40)
            for account in accounts
        ]
        await asyncio.gather(*(deliver([device], log) for device in devices))
        cut += sum(40 - device.cuts for device in devices)
    await asyncio.to_thread(on.settle)
    return await conclude(on, log, accounts, 0.0), cut


async def cancel(on: World, chance: random.Random, folder: Path, number: int = CANCELLED) -> Figures:
    """Stop turns from another device and process, before and after the first word."""
    waits: dict[str, list[float]] = {"before the first word": [], "in the middle": []}
    accounts = await asyncio.to_thread(_registered, on, number)
    unseen = 0
    for at, account in enumerate(accounts):
        early = at % 2 == 0
        slow(on, first_token_ms=20_000 if early else 0, chunk_ms=0 if early else 2000)
        wait = await _cancelled(on.nodes[at % len(on.nodes)], on.nodes[(at + 1) % len(on.nodes)], on, account)
        unseen += wait is None
        waits["before the first word" if early else "in the middle"].append(wait or 0.0)
    figures: dict[str, object] = {"cancelled": number, "not seen by the model": unseen}
    for when, each in waits.items():
        figures[f"{when} p50/p95 s"] = f"{quantile(each, 50):.2f}/{quantile(each, 95):.2f}"
        figures[f"{when} max s"] = f"{max(each):.2f}"
    return Figures(figures, [f"{unseen} calls went on"] * bool(unseen))


async def _cancelled(owner: Node, other: Node, on: World, account: Account) -> float | None:
    """Return the seconds from the wish to the closed call upstream, None when it was not closed."""
    calls = len(on.gemini.log)
    async with talking(owner, account) as here, talking(other, account) as there:
        await here.send("message", client_id=str(uuid4()), text="Tengo que escribir un ensayo de historia")
        turn = (await here.read())["data"]["turn"]
        await asyncio.to_thread(wait_for, lambda: _coaching(on, calls), 20, "the model is asked")
        begun = time.time()
        await there.send("cancel", turn=turn)
        await there.send("cancel", turn=turn)
        await here.read_until("complete")
        try:
            await asyncio.to_thread(wait_for, lambda: _left(on, calls) is not None, 10, "the call is closed")
        except AssertionError:
            return None
    return (_left(on, calls) or begun) - begun


def _coaching(on: World, since: int) -> bool:
    return any(entry.kind == "stream" for entry in list(on.gemini.log)[since:])


def _left(on: World, since: int) -> float | None:
    return next((e.client_left for e in list(on.gemini.log)[since:] if e.kind == "stream"), None)


async def leaks(on: World, chance: random.Random, folder: Path, number: int = DROPPED) -> Figures:
    """Connect, send and drop the line, `number` times; say what the process holds before and after."""
    node = on.nodes[0]
    slow(on)
    on.gemini.script.update({"chunks": 4})
    accounts = await asyncio.to_thread(_registered, on, max(number // 40, 8))
    warm = await _drops(node, accounts, chance, number // 2)
    before = await asyncio.to_thread(_quiet, on, node)
    acked = await _drops(node, accounts, chance, number)
    after = await asyncio.to_thread(_quiet, on, node)
    stored = {str(row[0]) for row in on.execute("SELECT client_id FROM turns WHERE finished_at IS NOT NULL")}
    lost = len((acked | warm) - stored)
    figures = {
        "connect-send-drop": number,
        "acked": len(acked),
        "acked and lost": lost,
        "before": before,
        "after": after,
    }
    broken = [f"{lost} acked messages lost"] * bool(lost)
    for what in ("tasks", "threads", "descriptors"):
        grown = getattr(after, what) - getattr(before, what)
        broken += [f"{what} grew by {grown}"] * (grown > max(2, 0.02 * getattr(before, what)))
    grown_mb = after.rss_mb - before.rss_mb
    broken += [f"memory grew by {grown_mb:.1f} MB"] * (
        grown_mb * 2**20 > max(RSS_NOISE, 0.02 * before.rss_mb * 2**20)
    )
    return Figures(figures, broken)


async def _drops(node: Node, accounts: list[Account], chance: random.Random, number: int) -> set[str]:
    """Do rounds of drops, each with fresh tokens: on a busy machine they would run out in the middle."""
    acked: set[str] = set()
    for done in range(0, number, RENEWED_EACH):
        accounts[:] = await asyncio.to_thread(lambda: [node.renew(account) for account in accounts])
        acked |= await _round_of_drops(node, accounts, chance, min(RENEWED_EACH, number - done))
    return acked


async def _round_of_drops(
    node: Node, accounts: Sequence[Account], chance: random.Random, number: int
) -> set[str]:
    """Return the `client_id`s of the messages that were acked before their line was dropped."""
    waiting = iter(range(number))
    acked: set[str] = set()

    async def drop_lines(mine: Iterator[Account]) -> None:
        for _ in waiting:
            client_id = await _drop(node, next(mine), chance)
            if client_id:
                acked.add(client_id)

    lanes = 16
    await asyncio.gather(
        *(drop_lines(cycle(accounts[lane::lanes])) for lane in range(min(lanes, len(accounts))))
    )
    return acked


async def _drop(node: Node, account: Account, chance: random.Random) -> str:
    """Connect, send, and drop the line at some point; return the `client_id` when it was acked."""
    client_id, acked = str(uuid4()), ""
    frame = {"type": "message", "data": {"client_id": client_id, "text": "Tengo un ensayo de historia"}}
    with contextlib.suppress(OSError, TimeoutError, WebSocketException):
        line = await connect(node.socket_url, additional_headers=account.headers, proxy=None)
        try:
            await line.recv()
            await line.send(json.dumps(frame))
            for _ in range(chance.choice((0, 1, 1, 2, 4))):
                async with asyncio.timeout(5):
                    heard = json.loads(await line.recv())
                if heard["type"] == "ack" and heard["data"]["client_id"] == client_id:
                    acked = client_id
        finally:
            line.transport.abort()
    return acked


def _quiet(on: World, node: Node) -> Held:
    """Return what the process holds once no turn runs and no socket is left."""
    on.settle()
    wait_for(lambda: held(node) == held(node), 30, "the process holds the same twice")
    return held(node)


async def readers(on: World, chance: random.Random, folder: Path, number: int = SLOW_READERS) -> Figures:
    """Leave sockets unread while their students are sent much; say what that costs, and with what they end.

    0 is a line that has caught up, 1011 one whose pings were not answered, 4003 one with a full queue.
    """
    node = on.nodes[0]
    on.gemini.script.update({"chunks": 400})
    slow(on)
    accounts = await asyncio.to_thread(_registered, on, number)
    for _ in range(UNREAD_TURNS):  # what a process holds after as many turns without any socket
        await asyncio.gather(*(_post(node, account) for account in accounts))
    before = await asyncio.to_thread(_quiet, on, node)
    most = before.rss_mb
    lines = [await _unread(node, account) for account in accounts]
    for _ in range(UNREAD_TURNS):
        await asyncio.gather(*(_post(node, account) for account in accounts))
        most = max(most, (await asyncio.to_thread(held, node)).rss_mb)
    codes = Counter(await asyncio.gather(*(_read_to_the_end(line) for line in lines)))
    after = await asyncio.to_thread(_quiet, on, node)
    figures: dict[str, object] = {
        "unread sockets": number,
        "turns each": UNREAD_TURNS,
        "closed with": dict(codes),
    }
    figures |= {"memory before/most/after MB": f"{before.rss_mb}/{most}/{after.rss_mb}"}
    grown = (most - before.rss_mb) * 2**20
    return Figures(
        figures, [f"memory grew by {grown / 2**20:.1f} MB"] * (grown > number * QUEUE_BYTES + RSS_NOISE)
    )


async def _unread(node: Node, account: Account) -> ClientConnection:
    """Return an open socket with a small window that nobody reads."""
    small = socket.socket()
    small.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
    small.connect(("127.0.0.1", node.port))
    line = await connect(
        node.socket_url, sock=small, additional_headers=account.headers, proxy=None, ping_interval=None
    )
    line.transport.pause_reading()
    return line


async def _read_to_the_end(line: ClientConnection) -> int:
    line.transport.resume_reading()
    with contextlib.suppress(WebSocketException, TimeoutError):
        async with asyncio.timeout(30):
            while True:
                await line.recv()
    return int(line.close_code or 0)


async def _post(node: Node, account: Account) -> None:
    async with httpx2.AsyncClient(trust_env=False, timeout=60) as http:
        body = {"client_id": str(uuid4()), "text": "Tengo un ensayo de historia"}
        await http.post(f"{node.url}/api/v1/chat/send", json=body, headers=account.headers)


def _registered(on: World, number: int) -> list[Account]:
    return [on.nodes[at % len(on.nodes)].register() for at in range(number)]


def _dice(chance: random.Random) -> random.Random:
    return random.Random(chance.random())  # noqa: S311 - a test's dice, not a secret


Count = Callable[[World, random.Random, Path], Coroutine[Any, Any, Figures]]


@dataclass(frozen=True, slots=True)
class Endurance:
    """A round, and the servers it wants."""

    count: Count
    nodes: int = 3
    apps: Sequence[str] = field(default=())


ENDURANCE: dict[str, Endurance] = {
    "sockets": Endurance(sockets),
    "cuts": Endurance(cut_points),
    "cancel": Endurance(cancel),
    "leaks": Endurance(leaks, nodes=0, apps=("tests.chaos.watched:application",)),
    "readers": Endurance(readers, nodes=0, apps=("tests.chaos.watched:application",)),
}


def endure(on: Ground, name: str, seed: int, folder: Path) -> Figures:
    """Do one of these rounds on servers of its own."""
    resource.setrlimit(
        resource.RLIMIT_NOFILE, (4096, max(4096, resource.getrlimit(resource.RLIMIT_NOFILE)[1]))
    )
    chosen = ENDURANCE[name]
    with world(on, nodes=chosen.nodes, apps=chosen.apps) as made:
        chance = random.Random(seed)  # noqa: S311 - as above
        return asyncio.run(chosen.count(made, chance, folder))
