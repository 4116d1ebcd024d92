"""Sends the e-mails that users are waiting for, in every process."""

import asyncio

from django.db import connection
from django.utils import timezone

from chat.observability import log_failure
from flou.accounts.letters import deliver

# Somebody waits before the screen for it.
SWEEP_S = 2.0


async def run() -> None:
    """Sweep until cancelled; a database or a mail server that is away is tried again."""
    while True:
        await asyncio.sleep(SWEEP_S)
        try:
            await asyncio.to_thread(_sweep)
        except Exception as error:
            # The database away or a bug: neither may end the watch.
            log_failure("letters_not_sent", error)


def _sweep() -> None:
    """Send on a thread of its own: a mail server takes its time, and no connection waits for it."""
    try:
        while deliver(timezone.now()):
            pass
    finally:
        connection.close()
