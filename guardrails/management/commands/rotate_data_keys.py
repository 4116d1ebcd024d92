"""`manage.py rotate_data_keys`: wrap every user's data key with the first key of FLOU_DATA_KEYS."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from guardrails.domain.sealing import CannotOpen
from guardrails.vault import rotate


class Command(BaseCommand):
    """Rotate while the servers go on; begun again after a cut, it goes on where it was."""

    help = (
        "Envuelve las claves de datos con la primera clave de FLOU_DATA_KEYS; después sobran las anteriores."
    )

    def handle(self, *_args: Any, **_options: Any) -> None:
        """Rotate, and say how many were wrapped anew."""
        try:
            count = rotate()
        except CannotOpen as error:
            raise CommandError(f"No se cambió nada: {error}.") from None
        self.stdout.write(f"Claves envueltas de nuevo: {count}.")
