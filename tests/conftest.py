"""What every test stands on: async tests, the same examples each time, an empty cache."""

import inspect
from collections.abc import Generator, Iterator
from pathlib import Path
from typing import Any

import hypothesis
import psycopg
import pytest
from asgiref.sync import async_to_sync
from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.core.cache import cache
from django.db import connection

from tests.seeds import Seeds

hypothesis.settings.register_profile("ci", derandomize=True, deadline=None)
hypothesis.settings.register_profile("dev", deadline=None)
hypothesis.settings.register_profile("deep", deadline=None, max_examples=10_000)


TESTS = Path(__file__).parent
# Their modules start servers, and are the long ones.
SERVING = frozenset({"browser", "chaos", "client", "journeys", "ops"})
SEEDS = pytest.StashKey[Seeds]()


def pytest_configure(config: pytest.Config) -> None:
    """Choose the Hypothesis profile: the same examples each time, unless another is asked for by name."""
    if not config.getoption("--hypothesis-profile", default=None):
        hypothesis.settings.load_profile("ci")


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with the long modules, folder by folder: the servers of a folder end with it.

    The short ones fill what time is left on each worker.
    """
    items.sort(key=_turn)


def _turn(item: pytest.Item) -> tuple[bool, str]:
    folder = item.path.relative_to(TESTS).parts[0]
    return (False, folder) if folder in SERVING else (True, "")


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


def _to_database(name: str) -> dict[str, Any]:
    """Return what `psycopg.connect` needs for a database of the tests' server."""
    names = {"host": "HOST", "port": "PORT", "user": "USER", "password": "PASSWORD"}
    database: dict[str, Any] = settings.DATABASES["default"]
    return {ours: database[theirs] for ours, theirs in names.items()} | {"dbname": name}


@pytest.fixture(scope="session")
def django_db_setup(request: pytest.FixtureRequest, django_db_setup: None) -> None:
    """Make the database as pytest-django does, and keep what its migrations wrote."""
    request.config.stash[SEEDS] = Seeds.kept(_to_database(connection.settings_dict["NAME"]))


@pytest.hookimpl(wrapper=True)
def pytest_runtest_teardown(item: pytest.Item, nextitem: pytest.Item | None) -> Generator[None, None, None]:
    """Put back what migrations wrote, after a test that emptied the tables and was not the last."""
    try:
        yield
    finally:
        marker = item.get_closest_marker("django_db")
        if nextitem and marker and marker.kwargs.get("transaction") and SEEDS in item.config.stash:
            item.config.stash[SEEDS].put_back()
            ContentType.objects.clear_cache()  # the kinds have their first numbers again


@pytest.fixture(scope="session", autouse=True)
def _database_answers(request: pytest.FixtureRequest) -> None:
    """Say what to do, once, when tests want a database and none is there."""
    if not any(item.get_closest_marker("django_db") for item in request.session.items):
        return
    try:
        psycopg.connect(**_to_database("postgres"), connect_timeout=3).close()
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
