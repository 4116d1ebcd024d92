"""`manage.py train_offline_score`: train the score that stands in for the classifier."""

import json
import os
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from guardrails.training import Example, fitted, read_examples

SHIPPED = Path(__file__).resolve().parents[2] / "data" / "offline_score.json"


class Command(BaseCommand):
    """Train, cross-validate, print the figures and write the weights file."""

    help = "Train the offline crisis score from the shared sets and write its weights file."

    def add_arguments(self, parser: CommandParser) -> None:
        """Take the folder of the shared sets and where to write."""
        parser.add_argument(
            "folder", type=Path, help="folder that holds guardrails_shared.jsonl and the others"
        )
        parser.add_argument("--out", type=Path, default=SHIPPED, help="weights file to write")

    def handle(self, *_args: Any, **options: Any) -> None:
        """Run the training."""
        folder: Path = options["folder"]
        if not (folder / "guardrails_shared.jsonl").is_file():
            raise CommandError(
                f"{folder} holds no guardrails_shared.jsonl: give the folder of the shared sets."
            )
        if not os.access(options["out"].parent, os.W_OK) or options["out"].is_dir():
            raise CommandError(f"{options['out']} cannot be written: give a file in a folder that exists.")
        trained = fitted(_examples(folder))
        options["out"].write_text(json.dumps(trained, ensure_ascii=False, indent=0) + "\n", encoding="utf-8")
        for name, value in {**trained["thresholds"], **trained["figures"]}.items():
            self.stdout.write(f"{name}: {value}")


def _examples(folder: Path) -> list[Example]:
    try:
        return read_examples(folder)
    except OSError as error:
        raise CommandError(f"{error.filename} cannot be read: {error.strerror}.") from None
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise CommandError(f"{folder} holds a line of another shape ({type(error).__name__}).") from None
