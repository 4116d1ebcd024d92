"""`manage.py prepare`: what a local server needs before it can start."""

import os
import sys
from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.db import OperationalError

from flou.env import BadSetting
from flou.ops import keys
from flou.ops.devservices.errors import ServiceProblem, explained


class Command(BaseCommand):
    """Make missing keys, migrate, and make the demo accounts. Doing it again changes nothing."""

    help = "Keys, migrations and demo accounts for a local server (FLOU_DEMO=1 or DEBUG=1)."
    requires_system_checks = ()

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Declare the arguments."""
        parser.add_argument("--keys", action="store_true", help="only make missing keys")

    def handle(self, *_args: Any, **options: Any) -> None:
        """Prepare; with new keys the command starts over, because settings read them at their import."""
        if not (settings.LOCAL or options["keys"]):
            raise CommandError("This is for a local server (FLOU_DEMO=1); a deployment uses `migrate`.")
        try:
            with explained():
                made = keys.ensure(settings.FLOU_HOME, os.environ)
        except (BadSetting, ServiceProblem) as error:
            raise CommandError(str(error)) from None
        if made:
            self.stdout.write(f"Keys: made {', '.join(made)} in {settings.FLOU_HOME / 'local.env'}.")
        if options["keys"]:
            return
        if made:
            self.stdout.flush()
            os.execv(sys.executable, [sys.executable, *sys.argv])  # noqa: S606
        self.stdout.write("Database: applying migrations.")
        try:
            call_command("migrate", interactive=False, verbosity=0)
        except OperationalError as error:
            raise CommandError(
                f"The database does not answer ({error}). Is it up? `manage.py devservices up`"
            ) from None
        self._make_accounts()

    def _make_accounts(self) -> None:
        from flou.ops import demo  # noqa: PLC0415 - needs the accounts' tables, which a bare --keys does not

        for account in demo.ensure_accounts():
            self.stdout.write(
                f"Account: {account.role} {account.email}, password {account.password} (shown only now)"
            )
