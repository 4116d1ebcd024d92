"""The short form: real processes under kills, cut connections and faults of the model."""

from pathlib import Path

import pytest

from tests.chaos.nemesis import Harm
from tests.chaos.run import Plan, chaos
from tests.chaos.world import World

pytestmark = pytest.mark.timeout(240)


class TestTurnsSurvive:
    async def test_sixty_turns_with_three_kills(self, sound: World, seed: int, tmp_path: Path) -> None:
        sound.gemini.script.update({"timings": {"stream": {"first_token_ms": 100, "chunk_ms": 30}}})
        harms: tuple[Harm, ...] = ("kill", "kill", "kill", "cut", "gemini", "gemini")
        plan = Plan(turns=60, students=12, harms=harms, seed=seed)

        outcome = await chaos(sound, plan, tmp_path / "operations.jsonl")

        print(outcome)  # noqa: T201 - the figures, beside a failure
        assert not outcome.violations
        assert outcome.figures()["turns"] == 60
        assert outcome.figures()["deadlocks"] == 0
