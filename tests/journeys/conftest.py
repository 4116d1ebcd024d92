"""A real server with its own database and a fake Gemini, shared by the journeys of one worker."""

from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from django.conf import settings

from tests.fakes.fixtures import fake_gemini, gemini_server
from tests.fakes.gemini_server import FakeGemini
from tests.servers import Server, migrated_database, serving

__all__ = ["fake_gemini", "gemini_server"]

# Nobody listens there: what a Redis that is away looks like.
NO_REDIS = "redis://127.0.0.1:1/0"


@pytest.fixture(scope="package")
def live_database() -> Iterator[str]:
    """Return the address of a migrated database that only real servers use."""
    database = settings.DATABASES["default"]
    admin = f"postgresql://{database['USER']}:{database['PASSWORD']}@{database['HOST']}:{database['PORT']}/postgres"
    with migrated_database(admin) as url:
        yield url


@pytest.fixture(scope="package")
def live_environment(live_database: str, gemini_server: FakeGemini) -> dict[str, str]:
    """Return what a server with the fake Gemini is started with."""
    return {
        "DATABASE_URL": live_database,
        "FLOU_DEMO": "1",
        "GEMINI_API_KEY": "test-key",
        "GEMINI_BASE_URL": gemini_server.url,
        "RATE_IP_PER_HOUR": "100000",
        "TRUSTED_PROXIES": "1",
        "RATE_USER_PER_MIN": "1000",
    }


@pytest.fixture(scope="package")
def server(tmp_path_factory: pytest.TempPathFactory, live_environment: dict[str, str]) -> Iterator[Server]:
    """Return a running uvicorn with the fake Gemini behind it."""
    folder: Path = tmp_path_factory.mktemp("server")
    with serving(folder, live_environment) as running:
        yield running


@pytest.fixture(scope="package")
def daphne(tmp_path_factory: pytest.TempPathFactory, live_environment: dict[str, str]) -> Iterator[Server]:
    """Return a running daphne on the same database."""
    with serving(tmp_path_factory.mktemp("daphne"), live_environment, "daphne") as running:
        yield running


@pytest.fixture(scope="module", params=["with redis", "without redis"])
def pair(
    request: pytest.FixtureRequest,
    tmp_path_factory: pytest.TempPathFactory,
    live_environment: dict[str, str],
) -> Iterator[list[Server]]:
    """Return two processes on one database."""
    away = {} if request.param == "with redis" else {"REDIS_URL": NO_REDIS}
    with ExitStack() as stack:
        folder = tmp_path_factory.mktemp("pair")
        yield [stack.enter_context(serving(folder, {**live_environment, **away})) for _ in range(2)]
