"""Make every stored choice again, and say which come out otherwise."""

from functools import lru_cache
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from strategy.catalogue_queries import catalogue_of
from strategy.domain.trace import differences, replayable
from strategy.models import StrategyUse


class Command(BaseCommand):
    """Replays the traces that these rules made, each with the catalogue of then."""

    help = "Repite cada elección guardada y dice cuáles salen distintas."

    def handle(self, *args: Any, **options: Any) -> None:
        """Print the counts.

        Raises:
            CommandError: some choice came out otherwise.
        """
        same = changed = others = 0
        catalogue = lru_cache(catalogue_of)
        for turn, kept in StrategyUse.objects.exclude(trace={}).values_list("turn", "trace").iterator():
            then = catalogue(kept["versions"]["catalogue"])
            found = differences(kept, then) if then and replayable(kept, then) else None
            others += found is None
            same += found == ()
            if found:
                changed += 1
                self.stdout.write(f"{turn}: cambia {', '.join(found)}")
        self.stdout.write(f"{same} iguales, {changed} distintas, {others} de otras versiones")
        if changed:
            raise CommandError("Hay elecciones que no se repiten.")
