"""The heartbeat of everything that looks again and again in the background of a process."""

import asyncio
from collections.abc import Awaitable, Callable

from chat.observability import log_failure


async def repeat(
    work: Callable[[], Awaitable[object]], *, every_s: float, failure: str, at_once: bool = False
) -> None:
    """Do `work` with a pause of `every_s` seconds between, until cancelled; first after a pause or `at_once`.

    The database away, a bug: whatever goes wrong is logged under the name `failure` and ends nothing, for
    nobody else would take the watch up again.
    """
    if not at_once:
        await asyncio.sleep(every_s)
    while True:
        try:
            await work()
        except Exception as error:
            log_failure(failure, error)
        end_if_cancelled()
        await asyncio.sleep(every_s)


def end_if_cancelled() -> None:
    """Raise CancelledError when this task was told to end and something it called kept that to itself.

    Before Python 3.12 `asyncio.wait_for` does so when what it waits for is done at the same moment, and
    redis-py sends through it: a loop that asks Redis would miss the one word that ends it, and delay a drain.
    """
    task = asyncio.current_task()
    if task is not None and task.cancelling():
        raise asyncio.CancelledError
