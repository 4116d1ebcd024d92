"""Pieces of a scene: one student, one message, and what the test does while the answer is written."""

import asyncio
import random
from collections.abc import AsyncGenerator, Callable, Sequence
from contextlib import asynccontextmanager

from tests.chaos.checker import check
from tests.chaos.client import Device, Message, deliver
from tests.chaos.history import Finished, OperationLog
from tests.chaos.run import Outcome, conclude
from tests.chaos.world import Node, World, wait_for
from tests.servers import Account

# For what is no promise of ours: long enough for a machine that stands still for moments.
PATIENCE_S = 60.0
TEXT = "Tengo que escribir un ensayo de historia"


def message(chance: random.Random, text: str = TEXT, *, crisis: bool = False) -> Message:
    """Return a message with a word of its own."""
    marker = "zq" + "".join(chance.choices("abcdefghijklmnop", k=14))
    return Message(f"{text} ({marker})", marker, crisis)


def slow(world: World, *, chunk_ms: float = 0, first_token_ms: float = 0, classifier_ms: float = 0) -> None:
    """Set how fast the fake Gemini writes and judges."""
    stream = {"first_token_ms": first_token_ms, "chunk_ms": chunk_ms}
    timings = {"stream": stream, "classifier": {"first_token_ms": classifier_ms}}
    world.gemini.script.update({"timings": timings})


async def until(happens: Callable[[], object], what: str, within_s: float = PATIENCE_S) -> None:
    """Wait like `wait_for`, without holding up the clients."""
    await asyncio.to_thread(wait_for, happens, within_s, what)


def shown(device: Device) -> str:
    """Return the text that the device shows of its turn."""
    holding = device.held.get(device.turn)
    return holding.text if holding else ""


def written_by_another(world: World, device: Device, attempt: int) -> bool:
    """Return whether the owner of this attempt has begun its answer."""
    query = (
        "SELECT max(e.seq) > max(e.seq) FILTER (WHERE e.kind = 'replace') "
        "FROM turn_events e JOIN turns t ON t.id = e.turn_id WHERE t.id = %s AND t.attempt = %s"
    )
    replaced = "SELECT count(*) FROM turn_events WHERE turn_id = %s AND kind = 'replace'"
    begun = world.execute(query, device.turn, attempt)[0][0]
    return bool(begun) and world.execute(replaced, device.turn)[0][0] == attempt - 1


@asynccontextmanager
async def talking_to(
    nodes: Sequence[Node], account: Account, what: Message, log: OperationLog, seed: int
) -> AsyncGenerator[Device, None]:
    """Yield a device that delivers a message, first to `nodes[0]`; the end of the block waits for its end."""
    device = Device(account, what, [nodes[0]], log, random.Random(seed))  # noqa: S311 - a test's dice
    task = asyncio.create_task(deliver([device], log), name="device")
    try:
        yield device
        device.servers = nodes
        await task
    finally:
        task.cancel()


def end_of(log: OperationLog) -> Finished:
    """Return the only end that was shown."""
    ends = [op for op in log.operations if isinstance(op, Finished)]
    assert len(ends) == 1
    return ends[0]


async def looked_at(world: World, log: OperationLog, *accounts: Account) -> Outcome:
    """Return the checker's view of what these students were told."""
    await asyncio.to_thread(world.settle)
    return await conclude(world, log, accounts, 0.0)


async def broken(world: World, log: OperationLog) -> set[str]:
    """Return the invariants that are violated now, by the database alone: a mutant is not asked."""
    found = check(log.operations, await asyncio.to_thread(world.read))
    return {violation.invariant for violation in found}
