"""`manage.py run`: everything that `make run` does once the packages are installed."""

import os
import sys
from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from flou.ops.devservices import session
from flou.ops.devservices.errors import ServiceProblem, explained
from flou.ops.devservices.lifecycle import Owner
from flou.ops.serving import commands
from flou.ops.serving.errors import ServeProblem


class Command(BaseCommand):
    """Services up, database prepared, server running; all of it stopped again at the end."""

    help = "Start the private services, prepare the database, and serve until Ctrl-C."
    requires_system_checks = ()

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Declare the arguments."""
        commands.add_arguments(parser)

    def handle(self, *_args: Any, **options: Any) -> None:
        """Run until told to stop."""
        try:
            with explained():
                self._run(options)
        except (ServeProblem, ServiceProblem) as problem:
            raise CommandError(str(problem)) from None
        except KeyboardInterrupt:
            sys.exit(130)

    def _run(self, options: dict[str, Any]) -> None:
        bound = commands.listen(options)  # first: a taken port is known before anything is started
        with bound, session.running(Owner(settings.FLOU_HOME.resolve(), os.environ, self._say)):
            prepare = [sys.executable, sys.argv[0], "prepare"]
            if session.foreground(prepare):
                raise ServeProblem("The database could not be prepared; the message above says why.")
            commands.serve(bound, options, self._say)

    def _say(self, line: str) -> None:
        self.stdout.write(line)
        self.stdout.flush()
