"""`manage.py apply_retention`: delete what is older than its users want it kept."""

import time
from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from django.utils import timezone

from flou.rights import retention


class Command(BaseCommand):
    """Delete in batches until nothing is too old; begun again after a cut, it goes on."""

    help = "Borra lo que es más antiguo de lo que cada estudiante eligió; los servidores lo hacen cada hora."

    def add_arguments(self, parser: CommandParser) -> None:
        """Declare the options."""
        parser.add_argument("--batch", type=int, default=retention.BATCH, help="filas por transacción (500)")
        parser.add_argument("--pause", type=float, default=0.0, help="segundos entre transacciones (0)")

    def handle(self, *_args: Any, **options: Any) -> None:
        """Delete, and say how much went."""
        total, now = 0, timezone.now()
        while count := retention.apply_once(now, options["batch"]):
            total += count
            time.sleep(options["pause"])
        self.stdout.write(f"Filas borradas: {total}.")
