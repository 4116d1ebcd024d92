"""Database access from the event loop: one call, one transaction, on a small pool of threads of its own.

Django's default runs every call of a process on one thread (10 calls of 0.3 s take 3.0 s, measured); these
run beside each other, as many as the pool has connections. No connection is held across a model call.
"""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import ParamSpec, TypeVar

from channels.db import database_sync_to_async
from django.db import OperationalError, transaction
from psycopg.errors import DeadlockDetected, SerializationFailure

P = ParamSpec("P")
R = TypeVar("R")

# As many as `DATABASES["default"]["OPTIONS"]["pool"]["max_size"]` in flou/settings.py, less two for the
# synchronous views, which run on Django's own threads.
THREADS = 8
# A connection that broke says nothing about its transaction; these say that it was undone.
ROLLED_BACK = (DeadlockDetected, SerializationFailure)
_EXECUTOR = ThreadPoolExecutor(max_workers=THREADS, thread_name_prefix="db")


async def db(work: Callable[P, R], *args: P.args, **kwargs: P.kwargs) -> R:
    """Run `work` in one transaction on a database thread and return what it returns.

    A transaction that PostgreSQL gave up by itself, so that nothing of it was kept, is run once more.

    Raises:
        django.db.Error: the database did not take it; nothing of it was kept.
    """

    def once() -> R:
        with transaction.atomic():
            return work(*args, **kwargs)

    def in_transaction() -> R:
        try:
            return once()
        except OperationalError as error:
            if not isinstance(error.__cause__, ROLLED_BACK):
                raise
        return once()

    result: R = await database_sync_to_async(in_transaction, thread_sensitive=False, executor=_EXECUTOR)()
    return result
