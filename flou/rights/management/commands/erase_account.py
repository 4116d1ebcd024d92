"""`manage.py erase_account`: erase by hand, finish what was cut off, erase again after a restore."""

from argparse import ArgumentTypeError
from typing import Any
from uuid import UUID

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from chat.domain.errors import FlouError
from chat.observability import uid
from flou.accounts.models import User
from flou.rights import erasure
from flou.rights.models import Erasure


class Command(BaseCommand):
    """Erase."""

    help = (
        "Borra la cuenta con ese identificador público; --unfinished termina las que quedaron a medias; "
        "--again borra las que un respaldo trajo de vuelta."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        """Declare the ways."""
        parser.add_argument("public_id", nargs="*", type=_public_id)
        parser.add_argument("--unfinished", action="store_true")
        parser.add_argument("--again", action="store_true")

    def handle(self, *_args: Any, **options: Any) -> None:
        """Erase what was asked for, and say how many accounts it was."""
        if not (options["public_id"] or options["unfinished"] or options["again"]):
            raise CommandError("Falta decir qué borrar: un identificador público, --unfinished o --again.")
        # All of them first: one that cannot be erased keeps every other from being half of a list.
        users = [_user(public_id) for public_id in dict.fromkeys(options["public_id"])]
        count = erasure.finish_all(timezone.now()) if options["unfinished"] else 0
        users += _restored() if options["again"] else []
        for user in users:
            try:
                erasure.erase(user)
            except FlouError as error:
                raise CommandError(error.message) from None
            count += 1
        self.stdout.write(f"Cuentas borradas: {count}.")


def _public_id(text: str) -> UUID:
    try:
        return UUID(text)
    except ValueError:
        raise ArgumentTypeError(f"no es un identificador público: {text!r}") from None


def _user(public_id: UUID) -> User:
    user = User.objects.filter(public_id=public_id).first()
    if user is None:
        raise CommandError(f"No hay una cuenta {public_id}; no se borró ninguna.")
    if user.is_staff or user.is_superuser:
        raise CommandError(
            f"{public_id} es una cuenta del equipo: se bloquea en el admin; no se borró ninguna."
        )
    return user


def _restored() -> list[User]:
    """Return the accounts that were erased and are here again; their tombstones are opened anew."""
    erased = set(Erasure.objects.exclude(finished_at=None).values_list("pseudonym", flat=True))
    found = [user for user in User.objects.filter(is_staff=False).iterator() if uid(user.public_id) in erased]
    Erasure.objects.filter(pseudonym__in=[uid(user.public_id) for user in found]).delete()
    return found
