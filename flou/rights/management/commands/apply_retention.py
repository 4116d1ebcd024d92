"""`manage.py apply_retention`: delete what is older than its users want it kept."""

from typing import Any, Final

from django.core.management.base import BaseCommand, CommandParser
from django.utils import timezone

from flou.arguments import Whole
from flou.rights import retention

# A transaction of so many rows lasts some seconds: more would keep others waiting.
MAX_BATCH: Final = 10_000


class Command(BaseCommand):
    """Delete in batches until nothing is too old; begun again after a cut, it goes on."""

    help = "Borra lo que es más antiguo de lo que cada estudiante eligió; los servidores lo hacen cada hora."

    def add_arguments(self, parser: CommandParser) -> None:
        """Declare the options."""
        parser.add_argument(
            "--batch",
            type=Whole(1, MAX_BATCH),
            default=retention.BATCH,
            help="filas de cada tabla por transacción (500)",
        )

    def handle(self, *_args: Any, **options: Any) -> None:
        """Delete, and say how much went."""
        total, now = 0, timezone.now()
        while count := retention.apply_once(now, options["batch"]):
            total += count
        self.stdout.write(f"Filas borradas: {total}.")
