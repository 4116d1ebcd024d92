"""`manage.py devservices`: the private PostgreSQL and Redis of this checkout."""

import os
import sys
from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from flou.ops.devservices import lifecycle, session
from flou.ops.devservices.errors import ServiceProblem, explained
from flou.ops.devservices.lifecycle import Owner


class Command(BaseCommand):
    """Start, stop and show the services; `exec` runs a command with them and stops them after it."""

    help = "Private PostgreSQL and Redis under FLOU_HOME: up, down, status, erase, exec -- COMMAND."
    requires_system_checks = ()

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Declare the arguments."""
        actions = parser.add_subparsers(dest="action", required=True)
        for name in ("up", "exec"):
            action = actions.add_parser(name)
            action.add_argument(
                "--disposable", action="store_true", help="do not sync to disk: for test data"
            )
        action.add_argument("command", nargs="+", help="what to run while the services are up, after --")
        for name in ("down", "status", "erase"):
            actions.add_parser(name)

    def handle(self, *_args: Any, **options: Any) -> None:
        """Run the action; a `ServiceProblem` becomes a message and exit 1."""
        owner = Owner(settings.FLOU_HOME.resolve(), os.environ, self._say)
        try:
            with explained():
                self._act(owner, options)
        except ServiceProblem as problem:
            raise CommandError(str(problem)) from None
        except KeyboardInterrupt:
            sys.exit(130)

    def _act(self, owner: Owner, options: dict[str, Any]) -> None:
        match options["action"]:
            case "up":
                lifecycle.up(owner, keep=True, disposable=options["disposable"])
            case "down":
                lifecycle.down(owner)
            case "erase":
                lifecycle.erase(owner)
            case "exec":
                with session.running(owner, disposable=options["disposable"]):
                    code = session.foreground(options["command"])
                sys.exit(code)
            case _:
                self._show(owner)

    def _show(self, owner: Owner) -> None:
        for name, started in lifecycle.status(owner).items():
            where = (
                f"127.0.0.1:{started.port}, pid {started.pid}, {started.program}"
                if started
                else "not running"
            )
            self.stdout.write(f"{name}: {where}")

    def _say(self, line: str) -> None:
        self.stdout.write(line)
        self.stdout.flush()
