"""`manage.py serve`: server processes under a supervisor, on services that already run."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from flou.ops.serving import commands
from flou.ops.serving.errors import ServeProblem


class Command(BaseCommand):
    """Serve until SIGINT or SIGTERM; a server process that dies is started again."""

    help = "Serve Flou with one or more processes on one socket."
    requires_system_checks = ()

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Declare the arguments."""
        commands.add_arguments(parser)

    def handle(self, *_args: Any, **options: Any) -> None:
        """Serve."""
        try:
            commands.serve(commands.listen(options), options, self._say)
        except ServeProblem as problem:
            raise CommandError(str(problem)) from None

    def _say(self, line: str) -> None:
        self.stdout.write(line)
        self.stdout.flush()
