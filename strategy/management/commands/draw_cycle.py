"""Print the page docs/cycle.md."""

from typing import Any

from django.core.management.base import BaseCommand

from strategy.domain.diagram import document


class Command(BaseCommand):
    """Draws the cycle from its table."""

    help = "Escribe la página docs/cycle.md, hecha a partir de la tabla del ciclo."

    def handle(self, *args: Any, **options: Any) -> None:
        """Print the page."""
        self.stdout.write(document(), ending="")
