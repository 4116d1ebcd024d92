"""The ground of the chaos tests, made once per worker, and the seed of all their dice."""

import os
import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.chaos.history import OperationLog
from tests.chaos.world import Ground, World, ground, world


@pytest.fixture(scope="package")
def own_ground() -> Iterator[Ground]:
    """PostgreSQL and Redis of this worker's own."""
    with ground() as made:
        yield made


@pytest.fixture(scope="package")
def _sound_world(own_ground: Ground) -> Iterator[World]:
    with world(own_ground, nodes=3) as made:
        yield made


@pytest.fixture
def sound(_sound_world: World) -> World:
    """Three sound servers that all answer, and a fake Gemini with a quick, fresh script."""
    _sound_world.ground.start_services()
    _sound_world.ready()
    _sound_world.gemini.script.update({"reset": True})
    _sound_world.gemini.log.clear()
    return _sound_world


@pytest.fixture
def seed() -> int:
    """Return the seed of this run; printed, so that a failure can be had again with CHAOS_SEED."""
    chosen = int(os.environ.get("CHAOS_SEED") or random.SystemRandom().randrange(10**6))
    print(f"CHAOS_SEED={chosen}")  # noqa: T201 - pytest shows it beside a failure
    return chosen


@pytest.fixture
def log(tmp_path: Path) -> OperationLog:
    """Return an empty operation log."""
    return OperationLog(tmp_path / "operations.jsonl")
