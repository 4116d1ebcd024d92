"""`manage.py demo_data`: an invented year, so that the console can be looked at and measured."""

import time
from argparse import ArgumentParser
from collections.abc import Callable, Sized
from random import Random
from typing import Any, TypeVar

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction
from django.utils import timezone

from chat.models import LLMUsage, Turn
from flou.arguments import Whole
from flou.figures.demo import cases, costs, people, talk, traffic
from flou.figures.demo.year import Year

T = TypeVar("T", bound=int | Sized)


class Command(BaseCommand):
    """Fill an empty database with an invented stretch of time."""

    help = "Datos inventados para mirar y medir la consola: personas, turnos, alertas, costos y cifras."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Declare the arguments."""
        parser.add_argument("--days", type=Whole(1, 3650), default=365, help="cuántos días hasta ahora")
        parser.add_argument(
            "--turns", type=Whole(0, 10**6), default=3000, help="turnos con sus mensajes, fila por fila"
        )
        parser.add_argument(
            "--traffic",
            type=Whole(0, 10**8),
            default=60_000,
            help="turnos que cuentan las cifras y los costos",
        )
        parser.add_argument("--students", type=Whole(1, 10**5), default=200, help="cuántas personas")
        parser.add_argument(
            "--seed", type=Whole(0, 2**63), default=1, help="la misma semilla da los mismos datos"
        )
        parser.add_argument("--yes", action="store_true", help="también en una base con conversaciones")

    def handle(self, *_args: Any, **options: Any) -> None:
        """Invent people first, and then in one transaction what they did.

        A data key is at hand once it is committed: sealing would ask the database for it each time before.
        """
        self._refuse(options)
        now, random = timezone.now(), Random(options["seed"])  # noqa: S311 - no secret hangs on it
        year = Year(options["days"], now, timezone.get_default_timezone())
        with transaction.atomic():
            students = self._told(
                "estudiantes", lambda: people.make_students(options["students"], year, random)
            )
            staff = people.make_staff()
        with transaction.atomic():
            said = self._told("turnos", lambda: talk.write(students, year, options["turns"], random))
            self._told("alertas de crisis", lambda: cases.write(said, staff, now, random))
            self._told("avisos y sucesos", lambda: cases.write_alerts(year, staff, random))
            self._told("horas de uso", lambda: costs.write(year, options["traffic"], random))
            self._told("cifras", lambda: traffic.write(year, options["traffic"], random))
            costs.fit_budget(now)

    def _refuse(self, options: dict[str, Any]) -> None:
        """Refuse where real people are, or may be."""
        if not settings.LOCAL:
            raise CommandError("Solo para un servidor local (FLOU_DEMO=1 o DEBUG=1).")
        filled = Turn.objects.exists() or LLMUsage.objects.exists()
        if not options["yes"] and filled:
            raise CommandError("La base ya tiene conversaciones; con --yes se agregan los datos inventados.")

    def _told(self, what: str, work: Callable[[], T]) -> T:
        """Do one part and say what came of it, and in what time."""
        begun = time.monotonic()
        done = work()
        count = done if isinstance(done, int) else len(done)
        self.stdout.write(f"{what}: {count} ({time.monotonic() - begun:.1f} s)")
        return done
