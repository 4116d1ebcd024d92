"""A server that breaks a promise is noticed: without these tests, a run without violations proves nothing."""

import asyncio
import json
import random
from uuid import uuid4

import pytest
from websockets.asyncio.client import connect

from tests.chaos.checker import OVERDUE_S
from tests.chaos.client import Device, deliver
from tests.chaos.history import Acked, OperationLog
from tests.chaos.scenes import TEXT, broken, message, shown, slow, talking_to, until, written_by_another
from tests.chaos.world import Ground, Node, world
from tests.servers import Account

pytestmark = pytest.mark.timeout(180)
MUTANTS = "tests.chaos.mutants"
DROP_KEY = "ALTER TABLE turns DROP CONSTRAINT turn_once_per_client_id"


def acked(log: OperationLog) -> bool:
    """Return whether a message was promised to be kept."""
    return any(isinstance(op, Acked) for op in log.operations)


async def send_thrice(node: Node, account: Account) -> None:
    """Send one message over three sockets at once and wait until each was answered."""
    body = {"type": "message", "data": {"client_id": str(uuid4()), "text": TEXT}}

    async def send() -> None:
        async with connect(node.socket_url, additional_headers=account.headers, proxy=None) as line:
            await line.send(json.dumps(body))
            while json.loads(await line.recv())["type"] not in {"ack", "error"}:
                pass

    await asyncio.gather(send(), send(), send())


class TestWithoutAUniqueKey:
    async def test_a_message_sent_thrice_is_doubled_and_noticed(
        self, own_ground: Ground, log: OperationLog, seed: int
    ) -> None:
        chance = random.Random(seed)  # noqa: S311 - a test's dice
        with world(own_ground, nodes=0, apps=[f"{MUTANTS}.no_lookup:application"]) as made:
            [node] = made.nodes
            await send_thrice(node, node.register())
            # The look-up alone is forgotten: the key still holds the promise.
            assert made.execute("SELECT count(*) FROM turns")[0][0] == 1

            made.execute(DROP_KEY)
            account, what = node.register(), message(chance)
            devices = [Device(account, what, [node], log, random.Random(n)) for n in range(3)]  # noqa: S311
            await deliver(devices, log)

            assert "I1" in await broken(made, log)


class TestWithoutFencing:
    async def test_an_owner_that_comes_back_spoils_the_answer_and_is_noticed(
        self, own_ground: Ground, log: OperationLog, seed: int
    ) -> None:
        chance = random.Random(seed)  # noqa: S311 - a test's dice
        with world(own_ground, nodes=1, apps=[f"{MUTANTS}.no_fencing:application"]) as made:
            slow(made, chunk_ms=150)
            mutant, sound = made.nodes
            account = sound.register()
            async with talking_to([mutant, sound], account, message(chance), log, seed) as device:
                device.silence_s = 1.0
                await until(lambda: shown(device), "the mutant writes")
                mutant.freeze()
                made.expire_leases()
                device.servers = [sound]
                await until(lambda: written_by_another(made, device, 2), "the sound server writes")
                mutant.thaw()

            assert "I3" in await broken(made, log)


class TestAnAckBeforeTheCommit:
    async def test_loses_a_message_and_is_noticed(
        self, own_ground: Ground, log: OperationLog, seed: int
    ) -> None:
        chance = random.Random(seed)  # noqa: S311 - a test's dice
        with world(own_ground, nodes=0, apps=[f"{MUTANTS}.early_ack:application"]) as made:
            [node] = made.nodes
            device = Device(node.register(), message(chance), [node], log, chance)
            task = asyncio.create_task(deliver([device], log))
            await until(lambda: acked(log), "the message is acked")
            node.kill()
            task.cancel()

            assert "I1" in await broken(made, log)


class TestAReaperThatForgetsTheReceived:
    async def test_leaves_a_turn_behind_and_is_noticed(
        self, own_ground: Ground, log: OperationLog, seed: int
    ) -> None:
        chance = random.Random(seed)  # noqa: S311 - a test's dice
        with world(own_ground, nodes=0, apps=[f"{MUTANTS}.forgetful_reaper:application"] * 2) as made:
            slow(made, classifier_ms=60_000)
            node = made.nodes[0]
            device = Device(node.register(), message(chance), [node], log, chance)
            task = asyncio.create_task(deliver([device], log))
            await until(lambda: acked(log), "the message is acked")
            node.kill()
            task.cancel()
            made.expire_leases()
            await until(lambda: made.overdue_s() > OVERDUE_S, "the turn is left behind, or taken")

            assert "I5" in await broken(made, log)
