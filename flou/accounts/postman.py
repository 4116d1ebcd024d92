"""Sends the e-mails that users are waiting for, in every process."""

import asyncio

from django.db import connection
from django.utils import timezone

from chat.repeating import repeat
from flou.accounts.letters import deliver

# Somebody waits before the screen for it.
SWEEP_S = 2.0


async def run() -> None:
    """Sweep until cancelled; a database or a mail server that is away is tried again."""
    await repeat(lambda: asyncio.to_thread(_sweep), every_s=SWEEP_S, failure="letters_not_sent")


def _sweep() -> None:
    """Send on a thread of its own: a mail server takes its time, and no connection waits for it."""
    try:
        while deliver(timezone.now()):
            pass
    finally:
        connection.close()
