"""A whole run: students talk, the nemesis breaks things, and the checker looks at what came of it."""

import asyncio
import random
import statistics
from collections import Counter, deque
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from pathlib import Path

import httpx2

from tests.chaos.checker import Violation, check
from tests.chaos.client import Device, Message, Transport, deliver
from tests.chaos.history import Acked, Harmed, Left, Operation, OperationLog, Probed, Resumed
from tests.chaos.nemesis import Harm, Nemesis
from tests.chaos.stored import ShownMessage, Stored
from tests.chaos.texts import messages
from tests.chaos.world import World
from tests.journeys.talking import PATIENCE_S, talking
from tests.servers import Account

TRANSPORTS: tuple[Transport, ...] = ("ws", "ws", "ws", "ws", "sse", "post")
PAGE = 100
PROBES = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """How much of what: shares are of all messages."""

    turns: int
    students: int
    harms: Sequence[Harm]
    seed: int
    tripled: float = 0.15
    crises: float = 0.15
    cuts: int = 0


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a run has left behind."""

    operations: Sequence[Operation]
    stored: Stored
    violations: Sequence[Violation]
    seconds: float

    def figures(self) -> dict[str, object]:
        """Return the figures of the promise."""
        broken = Counter(violation.invariant for violation in self.violations)
        waits = [op.seconds for op in self.operations if isinstance(op, Resumed)]
        left = [op.seconds for op in self.operations if isinstance(op, Left)]
        again = {turn.id for turn in self.stored.turns if turn.attempt > 1}
        after = [op.seconds for op in self.operations if isinstance(op, Resumed) and op.turn in again]
        return {
            "turns": len(self.stored.turns),
            "harms": sum(isinstance(op, Harmed) for op in self.operations),
            "run again": len(again),
            "interrupted": sum(turn.status == "interrupted" for turn in self.stored.turns),
            "lost": broken["I1"] + broken["I5"],
            "doubled": broken["I2"],
            "mismatched": broken["I3"] + broken["I4"],
            "flags, foreign, logs": broken["I6"] + broken["I7"] + broken["I8"],
            "deadlocks": sum(text.count("DeadlockDetected") for text in self.stored.logs.values()),
            "lines broken": len(waits),
            "resumed p50/p95 s": f"{quantile(waits, 50):.2f}/{quantile(waits, 95):.2f}",
            "of turns run again": f"{quantile(after, 50):.2f}/{quantile(after, 95):.2f}",
            "seconds": round(self.seconds, 1),
        } | ({"servers left within s": f"{max(left):.1f}"} if left else {})

    def __str__(self) -> str:
        lines = [f"{name:>22}: {value}" for name, value in self.figures().items()]
        return "\n".join([*lines, *(f"  BROKEN {violation}" for violation in self.violations[:40])])


def quantile(values: Sequence[float], percent: int) -> float:
    """Return a percentile, 0 when there is nothing."""
    if len(values) < 2:
        return values[0] if values else 0.0
    return statistics.quantiles(values, n=100, method="inclusive")[percent - 1]


@dataclass
class Run:
    """One run on a world."""

    world: World
    plan: Plan
    log: OperationLog
    chance: random.Random = field(init=False)
    finished: int = 0

    def __post_init__(self) -> None:
        self.chance = random.Random(self.plan.seed)  # noqa: S311 - a test's dice, not a secret

    async def outcome(self) -> Outcome:
        """Let the students talk to the end of the plan, then check."""
        loop = asyncio.get_running_loop()
        begun = loop.time()
        accounts = await asyncio.to_thread(self._register)
        nemesis = Nemesis(
            self.world,
            self.log,
            random.Random(self.plan.seed + 1),  # noqa: S311 - as above
            lambda: self.finished,
            self.plan.turns,
            list(self.plan.harms),
        )
        waiting = deque(messages(self.chance, self.plan.turns, self.plan.crises))
        harm = asyncio.create_task(nemesis.run(), name="nemesis")
        try:
            await asyncio.gather(*(self._student(account, waiting, nemesis) for account in accounts))
            await harm
        finally:
            harm.cancel()
        seconds = loop.time() - begun
        await asyncio.to_thread(self.world.ready)
        await asyncio.to_thread(self.world.settle)
        return await conclude(self.world, self.log, accounts, seconds)

    def _register(self) -> list[Account]:
        nodes = self.world.nodes
        return [nodes[number % len(nodes)].register() for number in range(self.plan.students)]

    async def _student(self, account: Account, waiting: deque[Message], nemesis: Nemesis) -> None:
        while waiting:
            message = waiting.popleft()
            copies = 3 if self.chance.random() < self.plan.tripled else 1
            devices = [self._device(account, message) for _ in range(copies)]
            await deliver(devices, self.log)
            self.finished += 1
            nemesis.changed.set()

    def _device(self, account: Account, message: Message) -> Device:
        return Device(
            account,
            message,
            self.world.nodes,
            self.log,
            random.Random(self.chance.random()),  # noqa: S311 - as above
            self.chance.choice(TRANSPORTS),
            cuts=self.plan.cuts,
        )


async def conclude(world: World, log: OperationLog, accounts: Sequence[Account], seconds: float) -> Outcome:
    """Ask as every student for what is theirs, as some for what is not, and check it all."""
    await _probe(world, log, accounts)
    stored = await asyncio.to_thread(world.read)
    shown = [row for account in accounts for row in await _history(world, account)]
    stored = replace(stored.of({account.id for account in accounts}), shown=shown)
    return Outcome(log.operations, stored, check(log.operations, stored), seconds)


async def _history(world: World, account: Account) -> list[ShownMessage]:
    """Return a student's whole history as the API pages through it."""
    rows: list[ShownMessage] = []
    after, more = 0, True
    async with _client(world, account) as http:
        while more:
            page = (await http.get(f"chat/history?after={after}&limit={PAGE}")).json()
            rows += [
                ShownMessage(user=account.id, **{name: item[name] for name in ("id", "turn", "role", "text")})
                for item in page["messages"]
            ]
            after, more = (rows[-1].id if rows else 0), page["has_more"]
    return rows


async def _probe(world: World, log: OperationLog, accounts: Sequence[Account]) -> None:
    """Let some students ask for the turns of others, by every way there is."""
    turns = {op.user: op.turn for op in log.operations if isinstance(op, Acked)}
    pairs = [(by, turns[other.id]) for other, by in pairwise(accounts) if other.id in turns]
    for by, turn in pairs[:PROBES]:
        async with _client(world, by) as http:
            for method, path in (("GET", ""), ("GET", "/events"), ("POST", "/cancel")):
                answer = await http.request(method, f"chat/turns/{turn}{path}")
                way, code = f"{method} turns{path}", str(answer.status_code)
                log.add(Probed(by=by.id, turn=turn, way=way, answer=code))
        async with talking(world.alive()[0], by) as talk:
            for kind in ("resume", "cancel"):
                await talk.send(kind, turn=turn)
                frame = await talk.read()
                code = frame["data"].get("code", frame["type"])
                log.add(Probed(by=by.id, turn=turn, way=kind, answer=code))


def _client(world: World, account: Account) -> httpx2.AsyncClient:
    return httpx2.AsyncClient(
        base_url=f"{world.alive()[0].url}/api/v1/",
        headers=account.headers,
        timeout=PATIENCE_S,
        trust_env=False,
    )


async def chaos(world: World, plan: Plan, path: Path) -> Outcome:
    """Do a run; `path` is where the operation log is written."""
    return await Run(world, plan, OperationLog(path)).outcome()
