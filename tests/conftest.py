"""What every test stands on: async tests, the same examples each time, an empty cache."""

import inspect
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import hypothesis
import psycopg
import pytest
from asgiref.sync import async_to_sync
from django.conf import settings
from django.core.cache import cache

hypothesis.settings.register_profile("ci", derandomize=True, deadline=None)
hypothesis.settings.register_profile("dev", deadline=None)
hypothesis.settings.register_profile("deep", deadline=None, max_examples=10_000)


TESTS = Path(__file__).parent
# Their modules start servers, and are the long ones.
SERVING = frozenset({"browser", "chaos", "client", "journeys", "ops"})


def pytest_configure(config: pytest.Config) -> None:
    """Choose the Hypothesis profile: the same examples each time, unless another is asked for by name."""
    if not config.getoption("--hypothesis-profile", default=None):
        hypothesis.settings.load_profile("ci")


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with the long modules: the short ones fill what time is left on each worker."""
    items.sort(key=lambda item: item.path.relative_to(TESTS).parts[0] not in SERVING)


@pytest.hookimpl(tryfirst=True)
def pytest_pyfunc_call(pyfuncitem: pytest.Function) -> bool | None:
    """Run `async def` tests with asgiref.

    Database calls of an async test then run on the thread of the test itself, inside its transaction, which
    is rolled back. Code that uses threads of its own needs `django_db(transaction=True)`.
    """
    if not inspect.iscoroutinefunction(pyfuncitem.obj):
        return None
    arguments = inspect.signature(pyfuncitem.obj).parameters
    async_to_sync(pyfuncitem.obj)(**{name: pyfuncitem.funcargs[name] for name in arguments})
    return True


@pytest.fixture(scope="session", autouse=True)
def _database_answers(request: pytest.FixtureRequest) -> None:
    """Say what to do, once, when tests want a database and none is there."""
    if not any(item.get_closest_marker("django_db") for item in request.session.items):
        return
    database: dict[str, Any] = settings.DATABASES["default"]
    names = {"host": "HOST", "port": "PORT", "user": "USER", "password": "PASSWORD"}
    try:
        psycopg.connect(
            **{ours: database[theirs] for ours, theirs in names.items()}, dbname="postgres", connect_timeout=3
        ).close()
    except psycopg.OperationalError as error:
        pytest.exit(
            f"The tests' database does not answer ({error}).\nRun `make test`, or start it by hand: "
            f"FLOU_HOME={settings.FLOU_HOME} python manage.py devservices up --disposable",
            returncode=3,
        )


@pytest.fixture(autouse=True)
def _empty_cache(request: pytest.FixtureRequest) -> Iterator[None]:
    """Leave no cached value to the next test."""
    yield
    if request.node.get_closest_marker("django_db"):
        cache.clear()
