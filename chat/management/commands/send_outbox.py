"""`manage.py send_outbox`: remind, address and send what is due, once; for cron and for whoever doubts."""

from typing import Any

from asgiref.sync import async_to_sync
from django.core.management.base import BaseCommand
from django.utils import timezone

from chat.turn.notifier import Notifier


class Command(BaseCommand):
    """Sweep until nothing is due."""

    help = "Avisa a la guardia lo que esté pendiente; los servidores lo hacen solos cada dos segundos."

    def handle(self, *_args: Any, **_options: Any) -> None:
        """Run the same sweep as every server."""
        self.stdout.write(f"Intentos de envío: {async_to_sync(_sweep)()}.")


async def _sweep() -> int:
    notifier, tried = Notifier(timezone.now), 0
    while count := await notifier.sweep():
        tried += count
    return tried
