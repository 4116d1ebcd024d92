"""`manage.py contract`: write down the wire contract as the code has it."""

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser

from chat import contract


class Command(BaseCommand):
    """Write docs/frames.schema.json, docs/asyncapi.json and the tables of docs/protocol.md."""

    help = __doc__ or ""
    requires_system_checks = ()

    def add_arguments(self, parser: CommandParser) -> None:
        """Take `--check`."""
        parser.add_argument(
            "--check", action="store_true", help="write nothing; fail when something is behind"
        )

    def handle(self, *_: Any, check: bool, **__: Any) -> None:
        """Write what is behind the code, or name it."""
        prose = settings.BASE_DIR / contract.PROSE
        if not prose.is_file():
            raise CommandError(f"{prose} is not there: this is for a checkout of the repository.")
        wanted = {
            **contract.documents(),
            contract.PROSE: contract.with_tables(prose.read_text(encoding="utf-8")),
        }
        behind = [path for path, text in wanted.items() if self._kept(path) != text]
        if check and behind:
            raise CommandError(f"behind the code: {', '.join(behind)}. Run `manage.py contract`.")
        for path in behind:
            (settings.BASE_DIR / path).write_text(wanted[path], encoding="utf-8")
            self.stdout.write(f"written: {path}")

    def _kept(self, path: str) -> str:
        file = settings.BASE_DIR / path
        return file.read_text(encoding="utf-8") if file.exists() else ""
