"""`manage.py serve`: server processes under a supervisor, on services that already run."""

from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.core.management.base import BaseCommand, CommandError

from flou.ops import keys
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
        # Without them a server would start, and fail each request.
        if missing := [name for name in keys.NAMES if not _is_set(name)]:
            raise CommandError(
                f"Not set: {', '.join(missing)}. On your own machine `make run` makes them and serves; "
                "a deployment sets them in the environment (README.md, Configuration)."
            )
        try:
            commands.serve(commands.listen(options), options, self._say)
        except ServeProblem as problem:
            raise CommandError(str(problem)) from None

    def _say(self, line: str) -> None:
        self.stdout.write(line)
        self.stdout.flush()


def _is_set(name: str) -> bool:
    try:
        return bool(getattr(settings, name))
    except ImproperlyConfigured:  # Django's own answer to an empty SECRET_KEY
        return False
