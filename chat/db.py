"""Database access from the event loop: one call, one transaction, on a small pool of threads of its own.

Django's default runs every call of a process on one thread (10 calls of 0.3 s take 3.0 s, measured); these
run beside each other, as many as the pool has connections. No connection is held across a model call.
"""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import ParamSpec, TypeVar

from channels.db import database_sync_to_async
from django.db import transaction

P = ParamSpec("P")
R = TypeVar("R")

# As many as `DATABASES["default"]["OPTIONS"]["pool"]["max_size"]` in flou/settings.py, less two for the
# synchronous views, which run on Django's own threads.
THREADS = 8
_EXECUTOR = ThreadPoolExecutor(max_workers=THREADS, thread_name_prefix="db")


async def db(work: Callable[P, R], *args: P.args, **kwargs: P.kwargs) -> R:
    """Run `work` in one transaction on a database thread and return what it returns.

    Raises:
        django.db.Error: the database did not take it; nothing of it was kept.
    """

    def in_transaction() -> R:
        with transaction.atomic():
            return work(*args, **kwargs)

    result: R = await database_sync_to_async(in_transaction, thread_sensitive=False, executor=_EXECUTOR)()
    return result
