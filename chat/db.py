"""Database access from the event loop: one call, one transaction, on a small pool of threads of its own.

Django's default runs every call of a process on one thread (10 calls of 0.3 s take 3.0 s, measured); these
run beside each other, as many as the pool has connections. No connection is held across a model call.
"""

import asyncio
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import ParamSpec, TypeVar

from channels.db import database_sync_to_async
from django.db import InterfaceError, OperationalError, transaction
from psycopg.errors import DeadlockDetected, SerializationFailure
from psycopg_pool import PoolTimeout

from chat.figures import FIGURES, Name
from chat.observability import log_failure
from chat.trail import DATABASE, waited

P = ParamSpec("P")
R = TypeVar("R")

# As many as `DATABASES["default"]["OPTIONS"]["pool"]["max_size"]` in flou/settings.py, less two for the
# synchronous views, which run on Django's own threads.
THREADS = 8
# A connection that broke says nothing about its transaction; these say that it was undone.
ROLLED_BACK = (DeadlockDetected, SerializationFailure)
# How long an owner tries to write before it gives its turn up: as long as its lease lasts.
AGAIN_WITHIN_S = 6.0
AGAIN_AFTER_S = 0.1
# After a call that got no connection the calls behind it fail at once for so long, instead of waiting as long
# themselves: 20 messages at once were refused after up to 7.6 s without this, and within 3 s with it.
AWAY_FOR_S = 0.5
_AWAY = {"until": 0.0}
_ANSWERED = {"at": float("-inf")}
_EXECUTOR = ThreadPoolExecutor(max_workers=THREADS, thread_name_prefix="db")


async def db(work: Callable[P, R], *args: P.args, **kwargs: P.kwargs) -> R:
    """Run `work` in one transaction on a database thread and return what it returns.

    A transaction that PostgreSQL gave up by itself, so that nothing of it was kept, is run once more.

    Raises:
        django.db.Error: the database did not take it; nothing of it was kept.
    """

    def once() -> R:
        with transaction.atomic():
            done = work(*args, **kwargs)
        _ANSWERED["at"] = time.monotonic()
        return done

    def in_transaction() -> R:
        if time.monotonic() < _AWAY["until"]:
            raise OperationalError("the database was away a moment ago")
        try:
            return once()
        except OperationalError as error:
            if isinstance(error.__cause__, PoolTimeout):
                _AWAY["until"] = time.monotonic() + AWAY_FOR_S
            if not isinstance(error.__cause__, ROLLED_BACK):
                raise
        return once()

    begun = time.monotonic()
    try:
        result: R = await database_sync_to_async(in_transaction, thread_sensitive=False, executor=_EXECUTOR)()
    except (OperationalError, InterfaceError):
        FIGURES.count(Name.AWAY, DATABASE)
        raise
    finally:
        took = time.monotonic() - begun
        FIGURES.time(Name.DATABASE, name_of(work), took)
        waited(DATABASE, took)
    return result


def answered_within(seconds: float) -> bool:
    """Return whether the database has answered this process so lately; it is asked each second at least."""
    return time.monotonic() - _ANSWERED["at"] < seconds


def name_of(work: Callable[..., object]) -> str:
    """Return the name under which a function is timed; one inside of another has the outer one's."""
    whole: str = getattr(work, "__qualname__", type(work).__name__)
    return whole.partition(".<locals>")[0]


async def db_again(work: Callable[P, R], *args: P.args, **kwargs: P.kwargs) -> R:
    """Run `work` like `db`, and again for six seconds while the connection is cut or there is none.

    After a cut nobody knows whether the transaction was kept, so `work` must find out what is there already:
    doing it twice must be the same as doing it once.

    Raises:
        django.db.Error: the database did not take it; whether anything of it was kept is not known.
    """
    deadline = time.monotonic() + AGAIN_WITHIN_S
    while True:
        try:
            return await db(work, *args, **kwargs)
        except (OperationalError, InterfaceError) as error:
            if time.monotonic() >= deadline:
                raise
            log_failure("database_asked_again", error)
        await asyncio.sleep(AGAIN_AFTER_S)
