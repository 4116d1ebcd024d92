"""`manage.py reset_second_factor EMAIL`: for who has lost phone and recovery codes and has nobody to ask."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from flou.accounts.models import User
from flou.ops.access import devices
from guardrails.models import StaffAccess
from guardrails.operations.access import note


class Command(BaseCommand):
    """Take the second factor of a member of staff away; their next entry sets another one up."""

    help = "Take the second factor of a member of staff away. It leaves a row in the audit."

    def add_arguments(self, parser: CommandParser) -> None:
        """Take the address of the account."""
        parser.add_argument("email")

    def handle(self, *_args: Any, **options: Any) -> None:
        """Reset."""
        email = User.objects.normalize_email(options["email"])
        person = User.objects.filter(email=email, is_staff=True).first()
        if person is None:
            raise CommandError("No member of staff has this address.")
        note(StaffAccess.Kind.RESET, reader=None, subject=person.public_id, now=timezone.now())
        devices.remove(person)
        self.stdout.write("Done: the next entry sets up another second factor.")
