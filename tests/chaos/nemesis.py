"""What goes wrong in a run: harms in an order drawn from the seed, each when the run has come far enough."""

import asyncio
import random
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Literal, assert_never

from tests.chaos.history import Harmed, Left, OperationLog
from tests.chaos.world import Node, World

Harm = Literal["kill", "freeze", "cut", "redis", "postgres", "gemini", "rolling"]
# Faults of the model that pass quickly; the slow ones have tests of their own (tests/llm, tests/journeys).
FAULTS = ("cut", "clean_eof", "503", "429", "bad_json", "empty", "safety", "max_tokens")
# Longer than a lease, so that somebody else takes the turns of a process that only seemed dead.
FROZEN_S = 8.0
REDIS_AWAY_S = 10.0
POSTGRES_AWAY_S = 2.0


@dataclass
class Nemesis:
    """Does the harms of a run in a random order, evenly spread over its turns."""

    world: World
    log: OperationLog
    chance: random.Random
    done: Callable[[], int]
    turns: int
    harms: list[Harm] = field(default_factory=list)
    changed: asyncio.Event = field(default_factory=asyncio.Event)

    async def run(self) -> None:
        """Do every harm; one that comes too late for its moment is done at once."""
        self.chance.shuffle(self.harms)
        for number, harm in enumerate(self.harms):
            await self._until(self.turns * (number + 0.5) / len(self.harms))
            await self._do(harm)

    async def _until(self, turns: float) -> None:
        while self.done() < turns:
            self.changed.clear()
            await self.changed.wait()

    async def _do(self, harm: Harm) -> None:
        node = self.chance.choice(self.world.nodes)
        self.log.add(Harmed(what=f"{harm} {node.port if harm in {'kill', 'freeze'} else ''}".strip()))
        match harm:
            case "kill":
                await self._kill(node)
            case "freeze":
                node.freeze()
                await asyncio.sleep(FROZEN_S)
                node.thaw()
            case "cut":
                await asyncio.to_thread(self.world.cut_connections)
            case "redis":
                await self._away("redis", REDIS_AWAY_S)
            case "postgres":
                await self._away("postgres", POSTGRES_AWAY_S)
            case "rolling":
                await self._roll()
            case "gemini":
                self.world.gemini.script.update({"faults": [self._fault()]})
            case _:
                assert_never(harm)

    async def _kill(self, node: Node) -> None:
        await asyncio.to_thread(node.kill)
        await self.world.restart(node)

    async def _roll(self) -> None:
        """Do what a deploy does: each server is asked to go, and is back before the next one is asked."""
        for node in self.world.nodes:
            begun = time.monotonic()
            await asyncio.to_thread(node.stop)
            self.log.add(Left(seconds=time.monotonic() - begun))
            await self.world.restart(node)

    async def _away(self, service: str, seconds: float) -> None:
        await self.world.run(lambda: self.world.ground.kill_service(service))
        await asyncio.sleep(seconds)
        await asyncio.to_thread(self.world.ground.start_services)

    def _fault(self) -> dict[str, Any]:
        return {"fault": self.chance.choice(FAULTS), "kind": self.chance.choice(("stream", "")), "times": 2}
