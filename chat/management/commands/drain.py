"""`manage.py drain`: ask every server process to go away in good order, as a SIGTERM does."""

from typing import Any
from uuid import UUID

from asgiref.sync import async_to_sync
from channels.layers import get_channel_layer
from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from redis.exceptions import RedisError

from chat.turn.bus import GROUP

NO_TURN = UUID(int=0)


class Command(BaseCommand):
    """Tell the processes over the channel layer."""

    help = "Pide a todos los procesos que terminen lo suyo y se vayan: /readyz 503, sin turnos nuevos, 25 s."
    requires_system_checks = ()

    def handle(self, *_args: Any, **_options: Any) -> None:
        """Send the hint."""
        if not settings.REDIS_URL:
            raise CommandError("Sin REDIS_URL los procesos no se oyen: envía SIGTERM a cada uno.")
        try:
            async_to_sync(_tell)()
        except (RedisError, OSError):
            raise CommandError("Redis no responde: envía SIGTERM a cada proceso.") from None
        self.stdout.write("Avisados: cada proceso termina sus turnos y sale en 25 segundos a más tardar.")


async def _tell() -> None:
    hint = {"type": "turn.hint", "kind": "drain", "turn": str(NO_TURN), "from": "manage.py"}
    await get_channel_layer().group_send(GROUP, hint)
